//! Cargo with clippy's compiler for the workspace's own crates, so that one build gives the lints, the programs and the
//! tests: `cargo clippy` by itself would compile every crate once more and keep nothing of it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::{self, find_program};

/// `-- -D warnings`, as `cargo clippy` hands it to its compiler.
const STRICT: &str = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

/// A cargo to which a warning is an error.
pub fn cargo() -> Result<Command> {
    let mut cargo = process::cargo();
    cargo.env("RUSTC_WORKSPACE_WRAPPER", driver()?).env("CLIPPY_ARGS", STRICT);
    Ok(cargo)
}

/// Beside the cargo that started this program, where rustup puts it, else where the system finds it.
fn driver() -> Result<PathBuf> {
    let name = format!("clippy-driver{}", env::consts::EXE_SUFFIX);
    let beside = env::var_os("CARGO").and_then(|cargo| Some(Path::new(&cargo).parent()?.join(name)));
    let found = beside.filter(|file| file.is_file()).or_else(|| find_program("clippy-driver"));
    found.context("clippy is not installed (rustup component add clippy)")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::{Command, Stdio};

    use super::{STRICT, driver};

    #[test]
    fn a_warning_is_an_error() {
        let folder = std::env::temp_dir().join(format!("qhr-setup-linted-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let compiles = |text: &str| {
            fs::write(folder.join("lib.rs"), text).unwrap();
            let mut clippy = Command::new(driver().unwrap());
            clippy.args(["rustc", "--crate-type=lib", "--emit=metadata", "lib.rs"]).current_dir(&folder);
            clippy.env("CLIPPY_ARGS", STRICT).stderr(Stdio::null()).status().unwrap().success()
        };
        assert!(compiles("pub fn two() -> u8 { 2 }"));
        assert!(!compiles("pub fn two() -> u8 { return 2; }"), "a warning of clippy's own");
        fs::remove_dir_all(&folder).unwrap();
    }
}
