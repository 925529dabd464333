//! `cargo xtask test`: every check and test there is, or a part of them, and what they came to.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

use crate::cargo_test::{self, print, remove};
use crate::counts::{Counts, Results};
use crate::node::Node;
use crate::phases::{Lane, Phases};
use crate::process::{cargo, run, target};
use crate::{linted, macos, page, setup, test_packages, windows};

/// How much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Format, lints, unit tests and recorded machines.
    Quick,
    /// Every test but those of the packages.
    Sources,
    /// Every test.
    Everything,
    /// Those of the packages.
    Packages,
}

/// A group of test programs.
#[derive(Clone, Copy)]
struct Group {
    name: &'static str,
    programs: &'static [&'static str],
    /// How many of its tests run at the same time, where that is not one for each core.
    threads: Option<&'static str>,
    /// Its parts are installed only where all tests are run for everybody, and may be missing elsewhere.
    parts_only_in_ci: bool,
}

/// What starts and stops this computer's own card service: nothing that reads this computer may run meanwhile.
const CARD_READERS: Group =
    Group { name: "card readers", programs: &["cards"], threads: None, parts_only_in_ci: false };

/// Test programs that open windows or start other systems: each group beside the others, its programs one after the other.
/// Two groups share no display, port, service or folder. What is in no group is quick.
const SLOW: [Group; 4] = [
    // As many as the tests let be open at once (`TURNS` in `tests/window/harness.rs`).
    Group { name: "window", programs: &["window"], threads: Some("4"), parts_only_in_ci: false },
    Group { name: "Wine", programs: &["wine", "windows_imports"], threads: None, parts_only_in_ci: false },
    Group { name: "guest", programs: &["qemu"], threads: None, parts_only_in_ci: false },
    Group { name: "recipes", programs: &["recipes"], threads: None, parts_only_in_ci: true },
];

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
    let required = phases.run("packages for the tests", || Ok(setup::parts_of_tests())).unwrap_or(true);
    let node = phases.run("packages for the window", setup::window);
    if let Some(node) = &node {
        phases.run("ui: build", || page::build(node));
    }
    let builds: Vec<Lane<'_, Results>> = vec![
        Box::new(|lane| [rust(lane, required), group(lane, CARD_READERS, required)].concat()),
        Box::new(|lane| {
            let page = node.as_ref().map(|node| ui(lane, node)).unwrap_or_default();
            [page, or_without(lane, "Windows programs", windows::missing(), required, windows::build_for_tests)]
                .concat()
        }),
    ];
    let mut results = phases.side_by_side(builds).concat();
    let mut tests = slow(required);
    tests.push(Box::new(|lane| {
        let mut counts = Counts::default();
        lane.run("examples in documents", || cargo_test::run("doc", &["--workspace", "--doc"], required, &mut counts));
        let macos = or_without(lane, "type check for macOS", macos::missing(), required, macos::check);
        [vec![("examples in documents", counts)], macos].concat()
    }));
    results.extend(phases.side_by_side(tests).concat());
    results
}

/// Format, lints, all programs, and the tests that are quick.
fn rust(phases: &mut Phases, required: bool) -> Results {
    phases.run("rustfmt", || run(cargo().args(["fmt", "--all", "--check"])));
    phases.run("lints, programs and test programs", linted::build);
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
    let is_slow = |name: &str| SLOW.iter().chain([&CARD_READERS]).any(|slow| slow.programs.contains(&name));
    let names = cargo_test::names()?.into_iter().filter(|name| !is_slow(name));
    Ok(names.skip(first).step_by(2).flat_map(|name| ["--test".to_owned(), name]).collect())
}

/// A lane for each group of slow test programs.
fn slow<'a>(required: bool) -> Vec<Lane<'a, Results>> {
    let lane = |one| -> Lane<'a, Results> { Box::new(move |phases| group(phases, one, required)) };
    SLOW.into_iter().map(lane).collect()
}

fn group(phases: &mut Phases, group: Group, required: bool) -> Results {
    let mut counts = Counts::default();
    let told = phases.run(group.name, || {
        let names = cargo_test::names()?;
        let mut arguments = vec!["--workspace", "--no-fail-fast"];
        for program in group.programs {
            if !names.iter().any(|name| name == program) {
                bail!("there is no test program {program}");
            }
            arguments.extend(["--test", program]);
        }
        arguments.extend(group.threads.iter().flat_map(|threads| ["--", "--test-threads", threads]));
        let required = if group.parts_only_in_ci { setup::in_ci() } else { required };
        cargo_test::run_with_second_try(group.name, &arguments, required, &mut counts)
    });
    told.flatten().into_iter().for_each(|remark| phases.remark(remark));
    vec![(group.name, counts)]
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
