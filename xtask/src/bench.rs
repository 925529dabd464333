//! `cargo xtask bench`: how long a whole run of `qhr-setup` takes, beside programs that people
//! already know, in one interleaved series; how long the window takes to open, and a device on USB
//! to be told; how long many computers' results take to become a table. Written to `docs/benchmarks.md`.

use std::fs;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use jiff::Timestamp;

use crate::process::{built, cargo, find_program, root, run, say};
use crate::{machine, setup};

mod fleet;
mod usb;
mod window;

const REPORT: &str = "docs/benchmarks.md";

/// The heading of its last part.
const FLEET: &str = "## A table of many computers";

const WARM_UPS: usize = 3;
const RUNS: usize = 30;

/// What `qhr-setup check` is measured beside: each answers a part of the same questions.
const OTHERS: [&[&str]; 4] = [&["lsusb"], &["chromium", "--version"], &["inxi", "-S"], &["facter", "os"]];

/// A program with its arguments, and the time of each of its runs.
struct Series {
    shown: String,
    program: String,
    arguments: Vec<String>,
    times: Vec<Duration>,
}

impl Series {
    fn new(shown: &str, program: &str, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
        Self { shown: shown.to_owned(), program: program.to_owned(), arguments, times: Vec::new() }
    }
}

/// Builds for release, measures and writes the report.
pub fn measure() -> Result<ExitCode> {
    setup::parts_of_bench()?;
    let node = setup::window()?;
    run(&mut node.npm(&["run", "--silent", "build"]))?;
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins", "--examples"]))?;
    let mut checks = all_series()?;
    for round in 0..WARM_UPS + RUNS {
        say(&format!("Round {} of {}", round + 1, WARM_UPS + RUNS));
        for one in &mut checks {
            let took = whole_process(one)?;
            if round >= WARM_UPS {
                one.times.push(took);
            }
        }
    }
    let fleets = fleet::measure()?;
    say("Opening windows");
    let mut windows = window::measure()?;
    say("Plugging devices into a guest of QEMU");
    let mut plugs = usb::measure()?;
    fs::write(root().join(REPORT), report(&mut checks, &mut windows, &mut plugs, fleets))
        .with_context(|| format!("could not write {REPORT}"))?;
    say(&format!("Written: {REPORT}"));
    Ok(ExitCode::SUCCESS)
}

/// Measures only many computers' results, and writes that part of the report anew.
pub fn measure_fleet() -> Result<ExitCode> {
    setup::parts_of_bench_of_fleet()?;
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "--bins"]))?;
    let section = fleet_section(fleet::measure()?);
    let file = root().join(REPORT);
    let report = fs::read_to_string(&file).with_context(|| format!("could not read {REPORT}"))?;
    let before = report.split_once(FLEET).map_or(report.as_str(), |(before, _)| before);
    fs::write(&file, format!("{}\n\n{section}", before.trim_end()))
        .with_context(|| format!("could not write {REPORT}"))?;
    say(&format!("Written: {REPORT}"));
    Ok(ExitCode::SUCCESS)
}

/// The last part of the report.
fn fleet_section(measured: Vec<fleet::Measured>) -> String {
    format!(
        "{FLEET}\n\nMeasured on {}. Machine: {}.\n\n{}",
        Timestamp::now().strftime("%Y-%m-%d"),
        machine::description(),
        fleet::section(measured)
    )
}

fn all_series() -> Result<Vec<Series>> {
    let own = built("release", "qhr-setup");
    let own = own.to_str().context("the path of this checkout is not text")?;
    let mut all = vec![Series::new("`qhr-setup check --format json`", own, &["check", "--format", "json"])];
    for words in OTHERS {
        let [name, arguments @ ..] = words else {
            continue;
        };
        find_program(name).with_context(|| format!("{name} is not on PATH"))?;
        all.push(Series::new(&format!("`{}`", words.join(" ")), name, arguments));
    }
    Ok(all)
}

/// From start to end. The exit code says something about the computer, not about the run.
fn whole_process(series: &Series) -> Result<Duration> {
    let mut command = Command::new(&series.program);
    command.args(&series.arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    command.status().with_context(|| format!("could not start {}", series.shown))?;
    Ok(start.elapsed())
}

fn report(checks: &mut [Series], windows: &mut [Series], plugs: &mut [Series], fleets: Vec<fleet::Measured>) -> String {
    let check_table = table("program", checks);
    let window_table = table("program", windows);
    format!(
        "# Benchmarks\n\n\
         Made by `cargo xtask bench` on {date}. Machine: {machine}.\n\n\
         ## A whole run, from start to end\n\n\
         {RUNS} runs of each after {WARM_UPS} to warm up, one of each in turn; milliseconds.\n\n\
         {check_table}\n\
         Aims: the check under 15 ms, and under a tenth of `facter os`. Measured: {own:.1} ms, and {part:.3} of \
         `facter os`.\n\n\
         ## The window, from its start\n\n\
         {window_runs} openings of each, one of each in turn, files in the cache; milliseconds until the window’s title \
         tells that its page is painted.\n\n\
         {window_table}\n\
         Aim: within 1.25 times the minimal window. Measured: {times:.2} times.\n\n\
         ## A device on USB, until it is told\n\n\
         {plug_section}\n{fleet_section}",
        date = Timestamp::now().strftime("%Y-%m-%d"),
        machine = machine::description(),
        own = checks.first().map_or(f64::NAN, milliseconds),
        part = ratio(checks.first(), checks.last()),
        window_runs = window::RUNS,
        times = ratio(windows.first(), windows.last()),
        plug_section = usb::section(plugs),
        fleet_section = fleet_section(fleets),
    )
}

fn table(first_column: &str, series: &mut [Series]) -> String {
    let rows: String = series.iter_mut().map(row).collect();
    format!("| {first_column} | median | min | max |\n| --- | ---: | ---: | ---: |\n{rows}")
}

fn row(series: &mut Series) -> String {
    series.times.sort_unstable();
    let shown = |time: Option<&Duration>| {
        time.map_or_else(|| "–".to_owned(), |time| format!("{:.1}", time.as_secs_f64() * 1000.0))
    };
    let [first, last] = [shown(series.times.first()), shown(series.times.last())];
    format!("| {} | {} | {first} | {last} |\n", series.shown, shown(median(&series.times).as_ref()))
}

/// The median, in milliseconds.
fn milliseconds(series: &Series) -> f64 {
    median(&series.times).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

fn ratio(one: Option<&Series>, other: Option<&Series>) -> f64 {
    one.zip(other).map_or(f64::NAN, |(one, other)| milliseconds(one) / milliseconds(other))
}

fn median(sorted: &[Duration]) -> Option<Duration> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((*lower + *upper) / 2)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::median;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        let times = |all: &[u64]| all.iter().copied().map(Duration::from_millis).collect::<Vec<_>>();
        assert_eq!(median(&times(&[1, 2, 4, 90])), Some(Duration::from_millis(3)));
        assert_eq!(median(&times(&[1, 2, 90])), Some(Duration::from_millis(2)));
        assert_eq!(median(&[]), None);
    }
}
