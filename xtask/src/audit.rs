//! `cargo xtask audit`: what the advisory databases know of everything that is compiled into the programs and the page, what it
//! may be used under and where it comes from. By hand and in a workflow of its own, not in each run of the tests: it asks the
//! network, and another answer tomorrow is no fault of a change.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::process::{cargo, find_program, run, say, target};
use crate::setup;

/// Built where it is not there yet, which takes some minutes.
const CARGO_DENY: &str = "cargo-deny@0.20.2";

/// How a question ended.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing is wrong.
    Good,
    /// Something is, and was said.
    Bad,
    /// Whoever should have answered did not, and said this.
    None(String),
}

/// Asks everybody; fails where something is wrong, and where somebody did not answer.
pub fn all() -> Result<ExitCode> {
    let deny = cargo_deny()?;
    let of_crates = |checks: &[&str]| said(Command::new(&deny).args(["--workspace", "check"]).args(checks));
    let node = setup::ui_packages()?;
    let answers = [
        ("licences and sources of the crates", of_crates(&["bans", "licenses", "sources"])?),
        ("advisories about the crates", of_crates(&["advisories"])?),
        ("advisories about the packages of ui/", npm_audit(&mut node.npm(&["audit", "--json"]))?),
    ];
    for (what, answer) in &answers {
        match answer {
            Answer::Good => say(&format!("{what}: nothing that deny.toml does not give a reason for")),
            Answer::Bad => say(&format!("{what}: see above")),
            Answer::None(said) => say(&format!("{what}: NOT KNOWN, nobody answered: {said}")),
        }
    }
    let good = answers.iter().all(|(_, answer)| *answer == Answer::Good);
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn cargo_deny() -> Result<PathBuf> {
    if let Some(found) = find_program("cargo-deny") {
        return Ok(found);
    }
    let folder = target().join("audit");
    say(&format!("Building {CARGO_DENY} in {}", folder.display()));
    // Cargo builds it anew only where another version is wanted.
    run(cargo().args(["install", "--locked", "--no-default-features", CARGO_DENY, "--root"]).arg(&folder))?;
    Ok(folder.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX)))
}

/// What cargo-deny says.
fn said(deny: &mut Command) -> Result<Answer> {
    let output = deny.current_dir(crate::process::root()).output().context("could not start cargo-deny")?;
    let told = String::from_utf8_lossy(&output.stderr);
    say(&told);
    Ok(if output.status.success() {
        Answer::Good
    } else {
        told.lines()
            .find(|line| line.contains("failed to fetch"))
            .map_or(Answer::Bad, |line| Answer::None(line.to_owned()))
    })
}

fn npm_audit(npm: &mut Command) -> Result<Answer> {
    let output = npm.output().context("could not start npm")?;
    Ok(of_npm(&output.stdout))
}

/// npm's report; what has no numbers of vulnerabilities is none.
fn of_npm(json: &[u8]) -> Answer {
    let report: Value = serde_json::from_slice(json).unwrap_or_default();
    let Some(found) = report["metadata"]["vulnerabilities"]["total"].as_u64() else {
        return Answer::None(report["message"].as_str().unwrap_or("npm gave no report").to_owned());
    };
    for (package, about) in report["vulnerabilities"].as_object().into_iter().flatten() {
        say(&format!("{package}: {}", about["severity"]));
    }
    if found == 0 { Answer::Good } else { Answer::Bad }
}

#[cfg(test)]
mod tests {
    use super::{Answer, of_npm};

    #[test]
    fn an_answer_that_is_no_report_is_not_taken_for_a_good_one() {
        let report = |total: u64| {
            format!(r#"{{"vulnerabilities": {{}}, "metadata": {{"vulnerabilities": {{"total": {total}}}}}}}"#)
        };
        assert_eq!(of_npm(report(0).as_bytes()), Answer::Good);
        assert_eq!(of_npm(report(1).as_bytes()), Answer::Bad);
        for nothing in ["", "{}", r#"{"message": "405 Method Not Allowed", "statusCode": 405}"#] {
            assert!(matches!(of_npm(nothing.as_bytes()), Answer::None(_)), "{nothing}");
        }
    }
}
