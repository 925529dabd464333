//! Programs that hold nothing of the computer they were built on: no folder of it and no time. So they are the same bytes
//! wherever the same compilers build them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::process::root;

/// Between flags in `CARGO_ENCODED_RUSTFLAGS`, as Cargo's reference has it.
const SEPARATOR: &str = "\u{1f}";

/// Has this cargo compile, with these flags of rustc besides, for the target that `cc` knows by this ending.
pub fn build(cargo: &mut Command, flags: &[&str], ending: &str) {
    let mut rust: Vec<String> = flags.iter().map(|&flag| flag.to_owned()).collect();
    let mut c = Vec::new();
    for (folder, name) in folders() {
        rust.push(format!("--remap-path-prefix={}={name}", folder.display()));
        c.push(format!("-ffile-prefix-map={}={name}", folder.display()));
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rust.join(SEPARATOR)).env(format!("CFLAGS{ending}"), c.join(" "));
}

/// Folders of this computer, and what stands for them in the programs.
fn folders() -> Vec<(PathBuf, &'static str)> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let cargo = cargo.map(|folder| (folder, "/cargo"));
    // A folder inside another comes after it: rustc takes the last that fits.
    cargo.into_iter().chain([(root().to_owned(), "/qhr-setup")]).collect()
}
