//! `cargo xtask bench`: how long a whole run of `qhr-setup` takes, beside programs that people
//! already know, in one interleaved series; written to `docs/benchmarks.md`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;

use crate::process::{built, cargo, find_program, root, run, say};
use crate::{machine, setup};

const REPORT: &str = "docs/benchmarks.md";
const WARM_UPS: usize = 3;
const RUNS: usize = 30;

/// What `qhr-setup check` is measured beside: each answers a part of the same questions.
const OTHERS: [&[&str]; 4] = [&["lsusb"], &["chromium", "--version"], &["inxi", "-S"], &["facter", "os"]];

/// A program with its arguments, and the time of each of its runs.
struct Series {
    shown: String,
    program: PathBuf,
    arguments: Vec<&'static str>,
    times: Vec<Duration>,
}

/// Builds for release, measures and writes the report.
pub fn measure() -> Result<ExitCode> {
    setup::parts_of_bench()?;
    let node = setup::window()?;
    run(&mut node.npm(&["run", "--silent", "build"]))?;
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"]))?;
    let mut series = all_series()?;
    for round in 0..WARM_UPS + RUNS {
        say(&format!("Round {} of {}", round + 1, WARM_UPS + RUNS));
        for one in &mut series {
            let took = whole_process(one)?;
            if round >= WARM_UPS {
                one.times.push(took);
            }
        }
    }
    fs::write(root().join(REPORT), report(&mut series)).with_context(|| format!("could not write {REPORT}"))?;
    say(&format!("Written: {REPORT}"));
    window_start()?;
    Ok(ExitCode::SUCCESS)
}

/// The window's cold start to its first complete result, beside a minimal window.
fn window_start() -> Result<()> {
    bail!("the window's cold start was not measured: the window does not yet tell when its first result is complete")
}

fn all_series() -> Result<Vec<Series>> {
    let own = Series {
        shown: "qhr-setup check --format json".to_owned(),
        program: built("release", "qhr-setup"),
        arguments: vec!["check", "--format", "json"],
        times: Vec::new(),
    };
    let mut all = vec![own];
    for words in OTHERS {
        let [name, arguments @ ..] = words else {
            continue;
        };
        let program = find_program(name).with_context(|| format!("{name} is not on PATH"))?;
        all.push(Series { shown: words.join(" "), program, arguments: arguments.to_vec(), times: Vec::new() });
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

fn report(series: &mut [Series]) -> String {
    let rows: String = series.iter_mut().map(row).collect();
    format!(
        "# Benchmarks\n\n\
         Made by `cargo xtask bench` on {date}. Machine: {machine}.\n\n\
         ## A whole run, from start to end\n\n\
         {RUNS} runs of each after {WARM_UPS} to warm up, one of each in turn; milliseconds.\n\n\
         | program | median | min | max |\n| --- | ---: | ---: | ---: |\n{rows}",
        date = Timestamp::now().strftime("%Y-%m-%d"),
        machine = machine::description(),
    )
}

fn row(series: &mut Series) -> String {
    series.times.sort_unstable();
    let milliseconds = |time: Option<&Duration>| {
        time.map_or_else(|| "–".to_owned(), |time| format!("{:.1}", time.as_secs_f64() * 1000.0))
    };
    let [first, last] = [milliseconds(series.times.first()), milliseconds(series.times.last())];
    let median = median(&series.times);
    format!("| `{}` | {} | {first} | {last} |\n", series.shown, milliseconds(median.as_ref()))
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
