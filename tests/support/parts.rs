//! Parts of the machine that a test needs and that a machine may lack.

use std::fs;
use std::io::Write;
use std::time::Duration;

/// How long a test waits for what has to happen, on a machine that may have much else to do.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// Says that a test is skipped for want of a part; where every part must be there, fails instead.
pub fn skip(test: &str, missing: &str) {
    assert!(
        std::env::var_os("QHR_SETUP_PARTS").is_none_or(|value| value != "required"),
        "{test} needs {missing}, and this machine must have it"
    );
    tell_skipped(test, missing);
}

/// The same for want of what `cargo xtask test` does not bring everybody: a right, or an engine of the recipes. Only a machine
/// that runs all tests for everybody must have it.
pub fn skip_outside_ci(test: &str, missing: &str) {
    assert!(
        std::env::var_os("CI").is_none(),
        "{test} needs {missing}, and a machine that tests for everybody must have it"
    );
    tell_skipped(test, missing);
}

fn tell_skipped(test: &str, missing: &str) {
    eprintln!("skipped: {test}: needs {missing}");
    if let Some(file) = std::env::var_os("QHR_SETUP_SKIPPED") {
        let mut list = fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
        writeln!(list, "{test}: needs {missing}").unwrap();
    }
}

/// Whether a program is on the path.
pub fn has(program: &str) -> bool {
    std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(program).is_file())
}
