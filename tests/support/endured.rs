//! Long tests: a few rounds in each run of the tests, many where `cargo xtask endure` runs them.

use std::env;
use std::fmt::Display;
use std::io::Write as _;

/// How many rounds a test does: a few, or as many as `cargo xtask endure` asks for.
pub fn rounds(few: u64, many: u64) -> u64 {
    if is_long() { many } else { few }
}

/// Whether `cargo xtask endure` runs this test: it alone sets this variable.
pub fn is_long() -> bool {
    env::var_os("QHR_SETUP_ENDURE").is_some()
}

/// A row of `docs/reliability.md`, to be told once all of it has held: what was tried, how often, what happened.
pub fn tell(what: &str, how_many: impl Display, result: &str) {
    let row = format!("endured: {what} | {how_many} | {result}");
    assert_eq!(row.matches(['|', '\n']).count(), 2, "a row has three cells: {row}");
    std::io::stdout().write_all(format!("{row}\n").as_bytes()).unwrap();
}
