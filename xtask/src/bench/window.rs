//! How long the window takes from its start to its first complete answer, beside the least a Tauri window can be.
//!
//! Both windows set their title once their page is painted, and the title is what is waited for.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::Series;
use crate::process::built;

const WARM_UPS: usize = 2;
/// How many times each window is opened.
pub const RUNS: usize = 15;
const PATIENCE: Duration = Duration::from_secs(30);
const DISPLAY: &str = ":917";

/// Opens both windows in turn on a display of their own.
pub fn measure() -> Result<Vec<Series>> {
    let _display = Running(
        Command::new("Xvfb")
            .args([DISPLAY, "-screen", "0", "1280x900x24"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start Xvfb")?,
    );
    wait_for_the_display()?;
    let mut both = [
        (
            Series::new("`qhr-setup-window`, to its first complete answer", "qhr-setup-window", &["--lang", "en"]),
            " – QHR Setup$",
        ),
        (Series::new("a minimal Tauri window, to its first paint", "examples/minimal", &[]), "^Painted$"),
    ];
    for round in 0..WARM_UPS + RUNS {
        for (series, title) in &mut both {
            let took = until_title(series, title)?;
            if round >= WARM_UPS {
                series.times.push(took);
            }
        }
    }
    Ok(both.into_iter().map(|(series, _)| series).collect())
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

fn until_title(series: &Series, title: &str) -> Result<Duration> {
    let start = Instant::now();
    let _window = Running(
        Command::new(built("release", &series.program))
            .args(&series.arguments)
            .env("DISPLAY", DISPLAY)
            // In the C locale GTK cannot write a title's dash into `WM_NAME`, by which xdotool finds a window, and
            // leaves the older title there.
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {}", series.shown))?,
    );
    while start.elapsed() < PATIENCE {
        if xdotool(&["search", "--name", title])? {
            return Ok(start.elapsed());
        }
    }
    bail!("{} showed nothing within {PATIENCE:?}", series.shown)
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
