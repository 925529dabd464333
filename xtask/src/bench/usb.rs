//! How long a device on USB takes to be told, in the guest of `tests/qemu.rs`.

use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{Series, table};
use crate::process::{built, cargo, run, target};

/// What the test writes, and how it is shown.
const SERIES: [(&str, &str); 2] = [("plugged", "plugged in"), ("unplugged", "unplugged")];

/// Runs the test with the program that people get; nothing on a machine that cannot have its guest.
pub fn measure() -> Result<Vec<Series>> {
    if cfg!(not(target_arch = "x86_64")) {
        return Ok(Vec::new());
    }
    let file = target().join("usb-latency.json");
    let mut test = cargo();
    test.args(["test", "-p", "qhr-setup", "--test", "qemu"])
        .env("QHR_SETUP_PARTS", "required")
        .env("QHR_SETUP_BENCH_PROGRAM", built("release", "qhr-setup"))
        .env("QHR_SETUP_BENCH_FILE", &file);
    run(&mut test)?;
    let written = fs::read_to_string(&file).context("the test in QEMU wrote no times")?;
    SERIES.into_iter().map(|(name, shown)| of(&written, name, shown)).collect()
}

/// Of `{"plugged":[512,498],"unplugged":[301,297]}`, in milliseconds.
fn of(written: &str, name: &str, shown: &str) -> Result<Series> {
    let written: Value = serde_json::from_str(written).context("the times of the test in QEMU are no JSON")?;
    let times = written.get(name).and_then(Value::as_array).with_context(|| format!("no times under {name}"))?;
    let mut series = Series::new(shown, "", &[]);
    series.times = times.iter().filter_map(Value::as_u64).map(Duration::from_millis).collect();
    Ok(series)
}

/// What the report says of it.
pub fn section(series: &mut [Series]) -> String {
    let worst = series.iter().flat_map(|one| &one.times).max();
    let Some(worst) = worst.map(Duration::as_millis) else {
        return "Not measured: the guest's kernel is that of an x86-64 machine, and this is none.\n".to_owned();
    };
    let times = series.first().map_or(0, |one| one.times.len());
    format!(
        "`qhr-setup check --watch` in QEMU, on Debian’s kernel; {times} times each; milliseconds from the moment QEMU \
         is told to plug or unplug until the line that tells it has come. The emulated processor runs without KVM, many \
         times slower than a real one.\n\n\
         {}\n\
         Aim: within a second. Measured: {worst} ms at worst.\n",
        table("what is done", series),
    )
}

#[cfg(test)]
mod tests {
    use super::{of, section};

    #[test]
    fn the_times_of_the_test_are_told() {
        let written = r#"{"plugged":[700,500,600],"unplugged":[300]}"#;
        let mut both = ["plugged", "unplugged"].map(|name| of(written, name, name).unwrap());
        let told = section(&mut both);
        assert!(told.contains("| plugged | 600.0 | 500.0 | 700.0 |"), "{told}");
        assert!(told.contains("700 ms at worst"), "{told}");
        assert!(of(written, "moved", "moved").is_err());
        assert!(section(&mut []).starts_with("Not measured"));
    }
}
