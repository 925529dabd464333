//! `cargo xtask endure`: tests that each run of the tests does a few rounds of, here with many rounds and the programs that
//! people get. What they tell is written to `docs/reliability.md`; of a part that fails, nothing is.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

pub use self::parts::FUZZ;
use self::parts::{INSTALLERS, PARTS, Part, Test, WINDOW};
use self::report::{rows_under, section, tried, with_section, without};
use crate::process::{cargo, root, say, wrong_usage};
use crate::{fuzz, package, page, setup};

mod parts;
mod report;

const REPORT: &str = "docs/reliability.md";

/// What comes before each row that a test tells (`tests/support/endured.rs`).
const TOLD: &str = "endured: ";

/// Each target ends after this time, so that the whole part takes half an hour; `--only fuzz TARGET` has no end but the
/// number of runs.
const LONGEST: Duration = Duration::from_mins(7);

/// Runs every part; each that succeeds is written at once.
pub fn all() -> Result<ExitCode> {
    let parts: Vec<_> = PARTS.iter().collect();
    endure(&parts)
}

/// Runs one part, and leaves the sections of all others as they are.
pub fn only(name: &OsStr) -> Result<ExitCode> {
    let Some(part) = PARTS.iter().find(|part| name == part.name) else {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        return Ok(wrong_usage(&format!("The parts are: {}", names.join(", "))));
    };
    endure(&[part])
}

/// Runs one target of `cargo xtask fuzz`. The rows of the others stay, where they are of the same day and machine.
pub fn only_target(target: &OsStr) -> Result<ExitCode> {
    let Some(targets) = fuzz::named(target)? else { return fuzz::wrong_target() };
    let Some(part) = PARTS.iter().find(|part| part.name == FUZZ) else { bail!("there is no part {FUZZ}") };
    fuzz_rows(part, &targets, None, &tried())?;
    say(&format!("Written: {REPORT}"));
    Ok(ExitCode::SUCCESS)
}

fn endure(parts: &[&Part]) -> Result<ExitCode> {
    setup::parts_of_endure()?;
    if parts.iter().any(|part| part.tests.iter().any(|test| test.package == WINDOW)) {
        page::build(&setup::window()?)?;
    }
    let mut failed = Vec::new();
    for part in parts {
        say(&format!("== {}", part.name));
        let tried = tried();
        if let Err(error) = run_part(part, &tried) {
            say(&format!("== {} failed: {error:#}", part.name));
            failed.push(part.name);
            if part.name != FUZZ {
                change_report(|report| with_section(report, part, None))?;
            }
        }
    }
    if failed.is_empty() {
        say(&format!("Written: {REPORT}"));
        return Ok(ExitCode::SUCCESS);
    }
    say(&format!("Not in {REPORT}, or not whole, because it failed: {}", failed.join(", ")));
    Ok(ExitCode::FAILURE)
}

/// Runs the tests of a part, and writes its rows if every test succeeded and told one.
fn run_part(part: &Part, tried: &str) -> Result<()> {
    if part.name == INSTALLERS && !root().join("dist").is_dir() {
        package::everything()?;
    }
    if part.name == FUZZ {
        change_report(|report| with_section(report, part, None))?;
        return fuzz_rows(part, &fuzz::names()?, Some(LONGEST), tried);
    }
    let mut told = Vec::new();
    for test in part.tests {
        for name in test.names {
            let rows = rows_of(test, name)?;
            if rows.is_empty() {
                bail!("{name} told nothing");
            }
            told.extend(rows);
        }
    }
    change_report(|report| with_section(report, part, Some(&section(part, tried, &told))))
}

/// Runs these targets. The row of each is written when it ends; that of one that fails is taken out.
fn fuzz_rows(part: &Part, targets: &[String], longest: Option<Duration>, tried: &str) -> Result<()> {
    let mut failed = Vec::new();
    fuzz::run_each(targets, fuzz::RUNS, longest, |name, result| {
        if let Err(error) = &result {
            say(&format!("== {error:#}"));
            failed.push(name.to_owned());
        }
        change_report(|report| {
            let mut rows = without(rows_under(report, part, tried), &fuzz::what(name));
            rows.extend(result.ok());
            let section = (!rows.is_empty()).then(|| section(part, tried, &rows));
            with_section(report, part, section.as_deref())
        })
    })?;
    if !failed.is_empty() {
        bail!("a promise is broken: {}", failed.join(", "));
    }
    Ok(())
}

fn change_report(change: impl FnOnce(&str) -> String) -> Result<()> {
    let file = root().join(REPORT);
    let before = fs::read_to_string(&file).unwrap_or_default();
    fs::write(&file, change(&before)).with_context(|| format!("could not write {REPORT}"))
}

fn rows_of(test: &Test, name: &str) -> Result<Vec<String>> {
    let mut command = cargo();
    // It builds the programs as people get them.
    command.args(["test", "--release", "-p", test.package, "--test", test.program, "--"]);
    // Those of the packages are run by no one else unasked.
    command.args(["--exact", name, "--include-ignored", "--nocapture", "--test-threads", "1"]).stdout(Stdio::piped());
    let mut child = command
        .env("QHR_SETUP_ENDURE", "1")
        .env("QHR_SETUP_PARTS", "required")
        .spawn()
        .context("could not start cargo test")?;
    let mut rows = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufReader::lines) {
        let line = line.context("could not read what a test tells")?;
        say(&line);
        rows.extend(row(&line));
    }
    let status = child.wait().context("cargo test did not end")?;
    if !status.success() {
        bail!("{name}: {status}");
    }
    Ok(rows)
}

/// Of `endured: WHAT | HOW MANY | RESULT`, which may stand behind the name of the test.
fn row(line: &str) -> Option<String> {
    let (_, cells) = line.split_once(TOLD)?;
    Some(format!("| {} |\n", cells.trim()))
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn a_row_is_told_in_three_cells_wherever_it_stands_in_its_line() {
        for line in ["endured: kills | 3 | whole", "test one ... endured: kills | 3 | whole"] {
            assert_eq!(row(line).as_deref(), Some("| kills | 3 | whole |\n"));
        }
        assert_eq!(row("running 1 test"), None);
    }
}
