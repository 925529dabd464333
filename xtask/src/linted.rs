//! Cargo with clippy's compiler for the workspace's own crates, so that one build gives the lints, the programs and the
//! tests: `cargo clippy` by itself would compile every crate once more and keep nothing of it.

use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::process::{self, find_program};

/// Such a cargo. What it warns of stops nothing.
pub fn cargo() -> Result<Command> {
    let mut cargo = process::cargo();
    cargo.env("RUSTC_WORKSPACE_WRAPPER", driver()?).env_remove("CLIPPY_ARGS");
    Ok(cargo)
}

/// Builds these targets of the workspace; an error where anything is warned of, so that tests can run all the same.
pub fn build(targets: &[String]) -> Result<()> {
    let mut cargo = cargo()?;
    cargo.args(["build", "--quiet", "--workspace", "--message-format=json"]).args(targets).stdout(Stdio::piped());
    let mut child = cargo.spawn().context("could not start cargo build")?;
    let mut warnings = 0;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufReader::lines) {
        if let Some(told) = diagnostic(&line.context("could not read what cargo build tells")?) {
            warnings += 1;
            std::io::stderr().write_all(told.as_bytes()).context("could not print")?;
        }
    }
    let status = child.wait().context("cargo build did not end")?;
    if !status.success() {
        bail!("cargo build: {status}");
    }
    if warnings > 0 {
        bail!("the compiler and clippy have {warnings} complaints");
    }
    Ok(())
}

/// The text of a line in which cargo tells of an error or a warning.
fn diagnostic(line: &str) -> Option<String> {
    let told: Value = serde_json::from_str(line).ok()?;
    let complains = told["message"]["level"] == "warning" || told["message"]["level"] == "error";
    (told["reason"] == "compiler-message" && complains)
        .then(|| told["message"]["rendered"].as_str().map(str::to_owned))?
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
    use std::process::Command;

    use super::{diagnostic, driver};

    #[test]
    fn a_warning_is_told_and_nothing_else() {
        let line = |reason: &str, level: &str| {
            format!(r#"{{"reason":"{reason}","message":{{"level":"{level}","rendered":"needless"}}}}"#)
        };
        assert_eq!(diagnostic(&line("compiler-message", "warning")).as_deref(), Some("needless"));
        assert_eq!(diagnostic(&line("compiler-message", "note")), None);
        assert_eq!(diagnostic(&line("compiler-artifact", "warning")), None);
    }

    #[test]
    fn clippys_compiler_warns_of_what_the_compiler_does_not_mind() {
        let folder = std::env::temp_dir().join(format!("qhr-setup-linted-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("lib.rs"), "pub fn two() -> u8 { return 2; }").unwrap();
        let mut clippy = Command::new(driver().unwrap());
        clippy.args(["rustc", "--crate-type=lib", "--emit=metadata", "lib.rs"]).current_dir(&folder);
        let output = clippy.env_remove("CLIPPY_ARGS").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("clippy::needless_return"), "{told}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
