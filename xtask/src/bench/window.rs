//! How long the window takes from its start to its first complete answer, and what it costs while it is open, beside the
//! least a Tauri window can be; and how long its page takes to show what somebody asked for.
//!
//! Both windows set their title once their page is painted, and the title is what is waited for.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::check::Service;
use super::{Series, milliseconds, percentile, table};
use crate::node::Node;
use crate::process::{built, cargo, find_program, run, say, target};
use crate::setup;

mod processes;

const WARM_UPS: usize = 2;
/// How many times each window is opened.
const RUNS: usize = 15;
const PATIENCE: Duration = Duration::from_secs(30);
const DISPLAY: &str = ":917";

/// How long a window is left alone before its memory is looked at, and how many of each are looked at.
const SETTLED: Duration = Duration::from_secs(5);
const LOOKED_AT: usize = 3;

/// How long it is left alone while its time on the processor is counted.
const IDLE: Duration = Duration::from_mins(1);

/// What is opened, what it is called, and the title that tells that it is painted.
struct Window {
    program: &'static str,
    arguments: &'static [&'static str],
    shown: &'static str,
    title: &'static str,
}

const OWN: Window = Window {
    program: "qhr-setup-window",
    arguments: &["--lang", "en"],
    shown: "`qhr-setup-window`, to its first complete answer",
    title: " – QHR Setup$",
};

const MINIMAL: Window = Window {
    program: "examples/minimal",
    arguments: &[],
    shown: "a minimal Tauri window, to its first paint",
    title: "^Painted$",
};

/// Builds for release, and opens both windows in turn on a display of their own.
pub fn measure() -> Result<String> {
    let node = setup::window()?;
    run(&mut node.npm(&["run", "--silent", "build"]))?;
    run(cargo().args(["build", "--release", "-p", "qhr-setup-window", "--bins", "--examples"]))?;
    let display = Running(
        Command::new("Xvfb")
            .args([DISPLAY, "-screen", "0", "1280x900x24"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start Xvfb")?,
    );
    wait_for_the_display()?;
    say("Opening windows");
    let mut opened = [Series::new(OWN.shown), Series::new(MINIMAL.shown)];
    for round in 0..WARM_UPS + RUNS {
        for (window, series) in [OWN, MINIMAL].iter().zip(&mut opened) {
            let (_, took) = open(window)?;
            if round >= WARM_UPS {
                series.times.push(took);
            }
        }
    }
    let memory = memory()?;
    say("Leaving a window alone");
    let idle = idle()?;
    drop(display);
    say("Pressing buttons");
    let mut painted = painted()?;
    Ok(section(&mut opened, memory, idle, &mut painted, loaded(&node)?))
}

fn wait_for_the_display() -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if xdotool(&["getmouselocation"])? {
            return Ok(());
        }
        sleep(Duration::from_millis(100));
    }
    bail!("Xvfb was not there within {PATIENCE:?}")
}

/// Whether this succeeded on the display.
fn xdotool(arguments: &[&str]) -> Result<bool> {
    let mut xdotool = Command::new("xdotool");
    xdotool.args(arguments).env("DISPLAY", DISPLAY).stdout(Stdio::null()).stderr(Stdio::null());
    Ok(xdotool.status().context("could not start xdotool")?.success())
}

/// The window once it is painted, and how long that took.
fn open(window: &Window) -> Result<(Running, Duration)> {
    let start = Instant::now();
    let running = Running(
        Command::new(built("release", window.program))
            .args(window.arguments)
            .env("DISPLAY", DISPLAY)
            // In the C locale GTK cannot write a title's dash into `WM_NAME`, by which xdotool finds a window, and
            // leaves the older title there.
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {}", window.program))?,
    );
    while start.elapsed() < PATIENCE {
        if xdotool(&["search", "--name", window.title])? {
            return Ok((running, start.elapsed()));
        }
    }
    bail!("{} showed nothing within {PATIENCE:?}", window.program)
}

/// The memory of each window with its web processes, in bytes, in the median of several.
fn memory() -> Result<[u64; 2]> {
    let mut all = [Vec::new(), Vec::new()];
    for _ in 0..LOOKED_AT {
        for (window, seen) in [OWN, MINIMAL].iter().zip(&mut all) {
            let (running, _) = open(window)?;
            sleep(SETTLED);
            seen.push(processes::memory(running.0.id())?);
        }
    }
    Ok(all.map(|mut seen| {
        seen.sort_unstable();
        seen.get(seen.len() / 2).copied().unwrap_or_default()
    }))
}

/// The part of one processor that the window takes while nobody does anything, with readers there and a browser running.
fn idle() -> Result<f64> {
    let _readers = Service::start()?;
    let profile = target().join("bench-browser");
    let _browser = find_program("chromium")
        .map(|chromium| {
            let mut chromium = Command::new(chromium);
            chromium.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
            chromium.arg(format!("--user-data-dir={}", profile.display())).arg("about:blank").env("DISPLAY", DISPLAY);
            chromium.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map(Running)
        })
        .transpose()
        .context("could not start chromium")?;
    let (running, _) = open(&OWN)?;
    sleep(SETTLED * 2);
    let before = processes::times(running.0.id())?;
    sleep(IDLE);
    let used = processes::between(&before, &processes::times(running.0.id())?);
    Ok(used.as_secs_f64() / IDLE.as_secs_f64())
}

/// How long the page takes to show another page, and another language, by its own clock.
fn painted() -> Result<[Series; 2]> {
    let file = target().join("painted.json");
    let mut test = cargo();
    test.args(["test", "-p", "qhr-setup-window", "--test", "window", "--", "paint::"])
        .env("QHR_SETUP_PARTS", "required")
        .env("QHR_SETUP_BENCH_PROGRAM", built("release", OWN.program))
        .env("QHR_SETUP_BENCH_FILE", &file);
    run(&mut test)?;
    let written = fs::read_to_string(&file).context("the test of the window wrote no times")?;
    let written: Value = serde_json::from_str(&written).context("the times of the test of the window are no JSON")?;
    Ok([("pages", "another page"), ("languages", "another language")].map(|(name, shown)| {
        let mut series = Series::new(shown);
        let times = written[name].as_array().into_iter().flatten().filter_map(Value::as_f64);
        series.times = times.map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0)).collect();
        series
    }))
}

/// What the page loads before it shows anything, script and style in bytes: the first page of all, and whichever page of
/// those that a window can be opened at again needs most.
fn loaded(node: &Node) -> Result<[u64; 2]> {
    let file = target().join("loaded.json");
    run(node.npm(&["run", "--silent", "test", "--", "tests/loaded.test.ts"]).env("QHR_SETUP_BENCH_FILE", &file))?;
    let written = fs::read_to_string(&file).context("the test of the page wrote no sizes")?;
    let written: BTreeMap<String, u64> =
        serde_json::from_str(&written).context("what the test of the page wrote are no sizes")?;
    let first = *written.get("Welcome").context("the test of the page wrote no size of the first page")?;
    Ok([first, written.into_values().max().unwrap_or(first)])
}

fn section(
    opened: &mut [Series; 2],
    memory: [u64; 2],
    idle: f64,
    painted: &mut [Series; 2],
    loaded: [u64; 2],
) -> String {
    let opening = milliseconds(&opened[0]) / milliseconds(&opened[1]);
    let [own, minimal] = memory.map(processes::mebibytes);
    let [first, again] = loaded.map(|bytes| (bytes + 500) / 1000);
    let slowest = painted.iter().filter_map(|series| percentile(series, 95)).max().unwrap_or_default();
    format!(
        "{RUNS} openings of each, one of each in turn, files in the cache; milliseconds until the window’s title tells that \
         its page is painted.\n\n\
         {}\n\
         Aim: within 1.15 times the minimal window. Measured: {opening:.2} times.\n\n\
         Memory of each {} s later, with its web processes, what is shared counted in parts (PSS), in MiB; the median of \
         {LOOKED_AT}: {own:.0}, and {minimal:.0} of the minimal window. Aim: within 1.1 times. Measured: {:.2} times.\n\n\
         Left alone for {} s, with two card readers there and a browser running, the window and its web processes take \
         {:.2} % of one processor. Aim: less than 0.1 %.\n\n\
         From a press to the second frame with what was asked for, by the page’s own clock; milliseconds.\n\n\
         {}\n\
         Aim: within 50 ms. Measured: 95 of 100 within {:.0} ms. Two frames of a display take up to 33 ms of that.\n\n\
         Script and style that are loaded before anything is shown, in kB: {first} for the first page, and at most {again} \
         where a window is opened again. Aim: 112 for the first page.\n",
        table("window", opened),
        SETTLED.as_secs(),
        own / minimal,
        IDLE.as_secs(),
        idle * 100.0,
        table("what is shown", painted),
        slowest.as_secs_f64() * 1000.0,
    )
}

/// A program that is stopped with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // A program that has ended by itself needs no stopping.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::section;
    use crate::bench::Series;

    #[test]
    fn each_aim_is_told_with_what_was_measured() {
        let series = |milliseconds| {
            let mut series = Series::new("");
            series.times = vec![Duration::from_millis(milliseconds)];
            series
        };
        let memory = [220 << 20, 200 << 20];
        let told =
            section(&mut [series(600), series(500)], memory, 0.0005, &mut [series(30), series(40)], [105_400, 157_000]);
        for part in
            ["1.20 times", "220, and 200 of", "1.10 times", "0.05 %", "within 40 ms", "105 for the first", "157 where"]
        {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
}
