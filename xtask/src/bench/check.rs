//! How long a whole run of `qhr-setup check` takes, beside programs that people already know, in one interleaved series,
//! with pcsc-lite's service and two readers there.

use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use super::{Series, milliseconds, table};
use crate::process::{built, cargo, find_program, printed, run, say, target};

const WARM_UPS: usize = 3;
const RUNS: usize = 40;

/// What `qhr-setup check` is measured beside: each answers a part of the same questions.
const OTHERS: [&[&str]; 5] =
    [&["lsusb"], &["pcsc_scan", "-r"], &["chromium", "--version"], &["inxi", "-S"], &["facter", "os"]];

const SOCKET: &str = "/run/pcscd/pcscd.comm";
/// Debian's place for the driver of vsmartcard's reader, and the port of its first slot.
const DRIVER: &str = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
const READERS: &str = "Virtual PCD";
const PATIENCE: Duration = Duration::from_secs(30);

/// Builds for release, and measures.
pub fn measure() -> Result<String> {
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "--bins"]))?;
    let own = built("release", "qhr-setup");
    let own = own.to_str().context("the path of this checkout is not text")?;
    let mut all = vec![vec![own, "check", "--format", "json"]];
    for words in OTHERS {
        let name = words.first().copied().unwrap_or_default();
        find_program(name).with_context(|| format!("{name} is not on PATH"))?;
        all.push(words.to_vec());
    }
    let shown = |words: &Vec<&str>| format!("`{}`", words.join(" ").replace(own, "qhr-setup"));
    let mut series: Vec<_> = all.iter().map(|words| Series::new(&shown(words))).collect();
    let _service = Service::start()?;
    for round in 0..WARM_UPS + RUNS {
        if round % 10 == 0 {
            say(&format!("Round {} of {}", round + 1, WARM_UPS + RUNS));
        }
        for (words, series) in all.iter().zip(&mut series) {
            let took = whole_process(words)?;
            if round >= WARM_UPS {
                series.times.push(took);
            }
        }
    }
    Ok(section(&mut series))
}

/// From start to end. The exit code says something about the computer, not about the run.
fn whole_process(words: &[&str]) -> Result<Duration> {
    let [name, arguments @ ..] = words else { bail!("no program") };
    let mut command = Command::new(name);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    command.status().with_context(|| format!("could not start {name}"))?;
    Ok(start.elapsed())
}

fn section(series: &mut [Series]) -> String {
    let of = |name: &str| series.iter().find(|one| one.shown.contains(name)).map_or(f64::NAN, milliseconds);
    let (own, facter) = (of("qhr-setup"), of("facter"));
    let both = of("lsusb") + of("pcsc_scan");
    format!(
        "{RUNS} runs of each after {WARM_UPS} to warm up, one of each in turn, with pcscd and two readers there; \
         milliseconds.\n\n\
         {}\n\
         Aims: the check within 10 ms, within a 25th of `facter os`, and within `lsusb` and `pcsc_scan -r` together and 5 ms \
         more. Measured: {own:.1} ms; `facter os` takes {:.0} times as long; {:.1} ms {} than the two together.\n",
        table("program", series),
        facter / own,
        (own - both).abs(),
        if own > both { "more" } else { "less" },
    )
}

/// pcsc-lite's service with one reader of two slots, ended with the value.
pub struct Service {
    service: Child,
    /// One at a time, for its socket has one fixed place: the tests take turns by the same file.
    _alone: File,
}

impl Service {
    /// Starts it, and waits until both slots are told.
    pub fn start() -> Result<Self> {
        let alone = File::create(std::env::temp_dir().join("qhr-setup-tests-pcscd.lock"))?;
        alone.lock().context("could not wait for a turn with pcscd")?;
        ensure!(UnixStream::connect(SOCKET).is_err(), "a pcscd is running: it has to be ended first");
        let folder = target().join("bench-readers");
        for folder in [folder.as_path(), Path::new("/run/pcscd")] {
            fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        }
        let reader =
            format!("FRIENDLYNAME \"{READERS}\"\nDEVICENAME /dev/null:0x8c7b\nLIBPATH {DRIVER}\nCHANNELID 0x8c7b\n");
        fs::write(folder.join("readers"), reader)?;
        let mut service = Command::new("/usr/sbin/pcscd");
        service.arg("--foreground").arg("--config").arg(&folder).stdout(Stdio::null()).stderr(Stdio::null());
        let service = Self { service: service.spawn().context("could not start pcscd")?, _alone: alone };
        let start = Instant::now();
        while printed(Command::new("pcsc_scan").arg("-r")).unwrap_or_default().matches(READERS).count() < 2 {
            ensure!(start.elapsed() < PATIENCE, "pcscd told no readers within {PATIENCE:?}");
            sleep(Duration::from_millis(100));
        }
        Ok(service)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // One that has ended by itself needs no stopping.
        let _ = self.service.kill();
        let _ = self.service.wait();
        // What a killed service leaves behind would look like a service to the next program.
        let _ = fs::remove_dir_all("/run/pcscd");
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::section;
    use crate::bench::Series;

    #[test]
    fn each_aim_is_told_with_what_was_measured() {
        let series = |name: &str, milliseconds| {
            let mut series = Series::new(name);
            series.times = vec![Duration::from_millis(milliseconds)];
            series
        };
        let mut all = [("`qhr-setup`", 8), ("`lsusb`", 2), ("`pcsc_scan -r`", 3), ("`facter os`", 400)]
            .map(|(name, milliseconds)| series(name, milliseconds));
        let told = section(&mut all);
        assert!(
            told.contains("Measured: 8.0 ms; `facter os` takes 50 times as long; 3.0 ms more than the two together."),
            "{told}"
        );
    }
}
