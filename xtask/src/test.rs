//! `cargo xtask test`: every check and test there is, but for those of the packages where they are not asked for, and what
//! they came to.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::counts::Counts;
use crate::node::Node;
use crate::phases::Phases;
use crate::process::{cargo, run, target};
use crate::{macos, page, setup, test_packages, windows};

/// Whether the packages are made, installed and looked at, too, which takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfPackages {
    /// All but these tests.
    Without,
    /// These tests after all others.
    Too,
    /// Nothing else.
    Only,
}

/// Runs them; the last line printed is `N passed, N failed, N skipped`.
pub fn run_all(of_packages: OfPackages) -> Result<ExitCode> {
    let mut phases = Phases::default();
    let mut results = Vec::new();
    if of_packages != OfPackages::Only {
        results = of_sources(&mut phases);
    }
    if of_packages != OfPackages::Without {
        results.push(("packages", test_packages::all(&mut phases)));
    }
    summary(&phases, &results)?;
    Ok(if phases.all_succeeded() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything that needs no packages.
fn of_sources(phases: &mut Phases) -> Vec<(&'static str, Counts)> {
    let mut vitest = Counts::default();
    let required = phases.run("packages for the tests", || Ok(setup::parts_of_tests())).unwrap_or(true);
    if let Some(node) = phases.run("packages for the window", setup::window) {
        vitest = ui(phases, &node);
    }
    phases.run("rustfmt", || run(cargo().args(["fmt", "--all", "--check"])));
    phases.run("clippy", || {
        let strict = ["--", "-D", "warnings"];
        run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(strict))
    });
    let mut missing = Counts::default();
    match windows::missing() {
        None => drop(phases.run("Windows programs", windows::build)),
        Some(why) => missing += without_part(phases, "Windows programs", &why, required),
    }
    // Also the programs themselves, which tests start.
    phases.run("programs and test programs", || run(cargo().args(["build", "--workspace", "--all-targets"])));
    let mut rust = Counts::default();
    phases.run("cargo test", || cargo_test(&["--workspace", "--no-fail-fast"], required, &mut rust));
    match macos::missing() {
        None => drop(phases.run("type check for macOS", macos::check)),
        Some(why) => missing += without_part(phases, "type check for macOS", &why, required),
    }
    vec![("cargo test", rust), ("ui (vitest)", vitest), ("without their parts", missing)]
}

/// Writes the recorded outputs anew.
pub fn bless() -> Result<ExitCode> {
    setup::parts_of_tests();
    page::build(&setup::window()?)?;
    for tests in [&["-p", "qhr-setup"][..], &["-p", "qhr-setup-window", "--test", "window"]] {
        run(cargo().arg("test").args(tests).env("QHR_SETUP_BLESS", "1"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A phase that cannot run is one skip, or a failure where nothing may be missing.
fn without_part(phases: &mut Phases, name: &'static str, why: &str, required: bool) -> Counts {
    if required {
        phases.run(name, || -> Result<()> { bail!("{why}") });
        return Counts::default();
    }
    phases.not_run(name, why);
    Counts { skipped: 1, ..Counts::default() }
}

fn ui(phases: &mut Phases, node: &Node) -> Counts {
    for (name, script) in [("ui: lint", "lint"), ("ui: types", "check")] {
        phases.run(name, || run(&mut node.npm(&["run", "--silent", script])));
    }
    phases.run("ui: build", || page::build(node));
    let mut counts = Counts::default();
    phases.run("ui: vitest", || vitest(node, &mut counts));
    counts
}

fn vitest(node: &Node, counts: &mut Counts) -> Result<()> {
    let report = target().join("vitest.json");
    remove(&report)?;
    let mut npm = node.npm(&["run", "--silent", "test", "--", "--reporter=default", "--reporter=json"]);
    let ran = run(npm.arg(format!("--outputFile.json={}", report.display())));
    let written = fs::read_to_string(&report).context("vitest wrote no report");
    if let Ok(written) = &written {
        *counts = Counts::of_vitest(written)?;
    }
    ran.and(written.map(drop))
}

/// Runs these tests of cargo and counts them.
pub fn cargo_test(arguments: &[&str], required: bool, counts: &mut Counts) -> Result<()> {
    let skips = target().join("skipped-tests.txt");
    remove(&skips)?;
    let mut tests = cargo();
    tests.arg("test").args(arguments).env("QHR_SETUP_SKIPPED", &skips);
    if required {
        tests.env("QHR_SETUP_PARTS", "required");
    }
    let ran = streamed(&mut tests, |line| *counts += Counts::of_cargo(line).unwrap_or_default());
    let told = fs::read_to_string(&skips).unwrap_or_default();
    *counts = counts.with_told_skips(told.lines().count().try_into()?);
    print(&told)?;
    ran
}

/// Runs to the end, showing each line of its output as it comes.
fn streamed(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("could not start cargo test")?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("could not read what cargo test prints")?;
            let line = String::from_utf8_lossy(&line);
            each(&line);
            print(&format!("{line}\n"))?;
        }
    }
    let status = child.wait().context("cargo test did not end")?;
    if !status.success() {
        bail!("cargo test: {status}");
    }
    Ok(())
}

fn summary(phases: &Phases, results: &[(&str, Counts)]) -> Result<()> {
    let mut sum = Counts::default();
    print(&format!("\n{}\n", phases.table()))?;
    for (name, counts) in results {
        print(&format!("{name}: {counts}\n"))?;
        sum += *counts;
    }
    print(&format!("{sum}\n"))
}

/// Results, for people and for other programs.
fn print(text: &str) -> Result<()> {
    std::io::stdout().write_all(text.as_bytes()).context("could not print")
}

fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", file.display()))
        }
        _ => Ok(()),
    }
}
