//! `cargo xtask test`: every check and test there is, or a part of them, and what they came to.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

use crate::cargo_test::{self, print, remove};
use crate::counts::{Counts, Results};
use crate::groups::{CARD_READERS, GUEST, RECIPES, SLOW, WINDOW, WINE, group};
use crate::node::Node;
use crate::phases::{Lane, Phases};
use crate::process::{cargo, run, target};
use crate::{linted, page, setup, test_packages, windows};

/// How much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Format, lints, unit tests and recorded machines.
    Quick,
    /// Every test but those of the packages, of the window's program for Windows, which is one of their programs, and the type
    /// check for macOS.
    Sources,
    /// Every test.
    Everything,
    /// Those of the packages.
    Packages,
}

/// Runs them; the last line printed is `N passed, N failed, N skipped`.
pub fn run_all(extent: Extent) -> Result<ExitCode> {
    let mut phases = Phases::default();
    let mut results = Results::new();
    match extent {
        Extent::Quick => results.extend(quick(&mut phases)),
        Extent::Sources | Extent::Everything => results.extend(of_sources(&mut phases)),
        Extent::Packages => {}
    }
    if matches!(extent, Extent::Everything | Extent::Packages) {
        results.extend(test_packages::all(&mut phases));
    }
    summary(&phases, &results)?;
    Ok(if phases.all_succeeded() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn quick(phases: &mut Phases) -> Results {
    let Some(node) = phases.run("packages for the window", setup::window) else { return Vec::new() };
    phases.run("ui: build", || page::build(&node));
    let lanes: Vec<Lane<'_, Results>> = vec![Box::new(|lane| rust(lane, false)), Box::new(|lane| ui(lane, &node))];
    phases.side_by_side(lanes).concat()
}

/// Everything that needs no packages.
fn of_sources(phases: &mut Phases) -> Results {
    phases.run("packages for the console program", setup::console);
    let mut required = true;
    let mut node = None;
    // What needs no web view compiles while everything else is still being fetched.
    let begin: Vec<Lane<'_, ()>> = vec![
        Box::new(|lane| {
            lane.run("console program and its test programs", build_console);
        }),
        Box::new(|lane| {
            required = lane.run("packages for the tests", || Ok(setup::parts_of_tests())).unwrap_or(true);
            node = lane.run("packages for the window", setup::window);
            if let Some(node) = &node {
                lane.run("ui: build", || page::build(node));
            }
        }),
    ];
    phases.side_by_side(begin);
    let lanes: Vec<Lane<'_, Results>> = vec![
        Box::new(|lane| {
            let read_nothing_meanwhile = [rust(lane, required), group(lane, CARD_READERS, required)].concat();
            let read: Vec<Lane<'_, Results>> =
                vec![Box::new(|lane| group(lane, WINDOW, required)), Box::new(|lane| group(lane, RECIPES, required))];
            [read_nothing_meanwhile, lane.side_by_side(read).concat()].concat()
        }),
        Box::new(|lane| {
            let page = node.as_ref().map(|node| ui(lane, node)).unwrap_or_default();
            let built = or_without(lane, "program for Windows", windows::missing(), required, windows::build_console);
            [page, built, group(lane, WINE, required)].concat()
        }),
        Box::new(|lane| [group(lane, GUEST, required), examples(lane, required)].concat()),
    ];
    phases.side_by_side(lanes).concat()
}

fn examples(phases: &mut Phases, required: bool) -> Results {
    let mut counts = Counts::default();
    let name = "examples in documents";
    phases.run(name, || cargo_test::run("doc", &["--workspace", "--doc"], required, &mut counts));
    vec![(name, counts)]
}

/// Builds what needs no web view, as a part of everything: the console program, its library and its test programs.
fn build_console() -> Result<()> {
    let tests = cargo_test::names()?.into_iter().filter(|name| !WINDOW.programs.contains(&name.as_str()));
    let own = ["--lib", "--bin", "qhr-setup"].map(str::to_owned);
    linted::build(&own.into_iter().chain(tests.flat_map(|name| ["--test".to_owned(), name])).collect::<Vec<_>>())?;
    run(linted::cargo()?.args(["test", "--quiet", "--no-run", "--workspace", "--lib"]))
}

/// Format, lints, all programs, and the tests that are quick.
fn rust(phases: &mut Phases, required: bool) -> Results {
    phases.run("rustfmt", || run(cargo().args(["fmt", "--all", "--check"])));
    phases.run("lints, programs and test programs", || linted::build(&["--all-targets".to_owned()]));
    let lanes: Vec<Lane<'_, Results>> = vec![
        Box::new(|lane| {
            quick_tests(lane, "unit tests", required, || Ok(vec!["--lib".to_owned(), "--bins".to_owned()]))
        }),
        Box::new(|lane| quick_tests(lane, "recorded machines", required, || quick_programs(0))),
        Box::new(|lane| quick_tests(lane, "recorded machines, the other half", required, || quick_programs(1))),
    ];
    phases.side_by_side(lanes).concat()
}

fn quick_tests(
    phases: &mut Phases,
    name: &'static str,
    required: bool,
    which: impl FnOnce() -> Result<Vec<String>>,
) -> Results {
    let mut counts = Counts::default();
    phases.run(name, || {
        let which = which()?;
        let arguments: Vec<_> =
            ["--workspace", "--no-fail-fast"].into_iter().chain(which.iter().map(String::as_str)).collect();
        cargo_test::run(name, &arguments, required, &mut counts)
    });
    vec![(name, counts)]
}

/// Every other test program of those in no slow group, as arguments of cargo: each waits for a while with one processor idle.
fn quick_programs(first: usize) -> Result<Vec<String>> {
    let is_slow = |name: &str| SLOW.iter().any(|slow| slow.programs.contains(&name));
    let names = cargo_test::names()?.into_iter().filter(|name| !is_slow(name));
    Ok(names.skip(first).step_by(2).flat_map(|name| ["--test".to_owned(), name]).collect())
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

/// A phase that may lack a part here: then it is one skip, or a failure where nothing may be missing.
fn or_without(
    phases: &mut Phases,
    name: &'static str,
    missing: Option<String>,
    required: bool,
    phase: impl FnOnce() -> Result<()>,
) -> Results {
    match missing {
        None => drop(phases.run(name, phase)),
        Some(why) if required => drop(phases.run(name, || -> Result<()> { bail!("{why}") })),
        Some(why) => {
            phases.not_run(name, &why);
            return vec![(name, Counts { skipped: 1, ..Counts::default() })];
        }
    }
    Vec::new()
}

fn ui(phases: &mut Phases, node: &Node) -> Results {
    for (name, script) in [("ui: lint", "lint"), ("ui: types", "check")] {
        phases.run(name, || run(&mut node.npm(&["run", "--silent", script])));
    }
    let mut counts = Counts::default();
    phases.run("ui: vitest", || vitest(node, &mut counts));
    vec![("ui (vitest)", counts)]
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

fn summary(phases: &Phases, results: &Results) -> Result<()> {
    let mut sum = Counts::default();
    for remark in phases.remarks() {
        print(&format!("\n{remark}\n"))?;
    }
    print(&format!("\n{}\n", phases.table()))?;
    for (name, counts) in results {
        print(&format!("{name}: {counts}\n"))?;
        sum += *counts;
    }
    print(&format!("{sum}\n"))
}
