//! How long a device on USB takes to be told, in the guest of `tests/qemu.rs`, beside `udevadm monitor` there.

use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{Series, percentile, table};
use crate::process::{built, cargo, run, target};

/// What the test writes, and how it is shown.
const SERIES: [(&str, &str); 4] = [
    ("plugged", "`qhr-setup check --watch`: plugged in"),
    ("heard_plugged", "`udevadm monitor --kernel`: plugged in"),
    ("unplugged", "`qhr-setup check --watch`: unplugged"),
    ("heard_unplugged", "`udevadm monitor --kernel`: unplugged"),
];

/// What the aim is about: the time that is the program's own.
const PLUGGED_LATER: &str = "the first after the second: plugged in";

/// Runs the test with the program that people get; nothing on a machine that cannot have its guest.
pub fn measure() -> Result<String> {
    if cfg!(not(target_arch = "x86_64")) {
        return Ok(section(&mut []));
    }
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "--bins"]))?;
    let file = target().join("usb-latency.json");
    let mut test = cargo();
    test.args(["test", "-p", "qhr-setup", "--test", "qemu"])
        .env("QHR_SETUP_PARTS", "required")
        .env("QHR_SETUP_BENCH_PROGRAM", built("release", "qhr-setup"))
        .env("QHR_SETUP_BENCH_FILE", &file);
    run(&mut test)?;
    let written = fs::read_to_string(&file).context("the test in QEMU wrote no times")?;
    let all: Vec<_> = SERIES.into_iter().map(|(name, shown)| of(&written, name, shown)).collect::<Result<_>>()?;
    Ok(section(&mut with_differences(all)))
}

/// The same, and how much later than `udevadm monitor` the program was, each time.
fn with_differences(mut all: Vec<Series>) -> Vec<Series> {
    let later = |own: &Series, heard: &Series, shown: &str| {
        let mut series = Series::new(shown);
        series.times = own.times.iter().zip(&heard.times).map(|(own, heard)| own.saturating_sub(*heard)).collect();
        series
    };
    if let [plugged, heard_plugged, unplugged, heard_unplugged] = all.as_slice() {
        let differences = [
            later(plugged, heard_plugged, PLUGGED_LATER),
            later(unplugged, heard_unplugged, "the first after the second: unplugged"),
        ];
        all.extend(differences);
    }
    all
}

/// Of `{"plugged":[512,498],"unplugged":[301,297]}`, in milliseconds.
fn of(written: &str, name: &str, shown: &str) -> Result<Series> {
    let written: Value = serde_json::from_str(written).context("the times of the test in QEMU are no JSON")?;
    let times = written.get(name).and_then(Value::as_array).with_context(|| format!("no times under {name}"))?;
    let mut series = Series::new(shown);
    series.times = times.iter().filter_map(Value::as_u64).map(Duration::from_millis).collect();
    Ok(series)
}

/// What the report says of it.
fn section(series: &mut [Series]) -> String {
    let own = series.iter().find(|one| one.shown == PLUGGED_LATER).and_then(|later| percentile(later, 95));
    let whole = series.first().and_then(|plugged| percentile(plugged, 95));
    let Some((own, whole)) = own.zip(whole).map(|(own, whole)| (own.as_millis(), whole.as_millis())) else {
        return "Not measured: the guest's kernel is that of an x86-64 machine, and this is none.\n".to_owned();
    };
    let times = series.first().map_or(0, |one| one.times.len());
    format!(
        "`qhr-setup check --watch` in QEMU, on Debian’s kernel, {times} times each; milliseconds from the moment QEMU is told \
         to plug or unplug until the line that tells it has come. In the same guest `udevadm monitor` prints what the kernel \
         says: when the guest knows of it at all. The emulated processor runs without KVM, many times slower than a real \
         one.\n\n\
         {}\n\
         Aim: plugged in, 95 of 100 within 250 ms. Measured: within {own} ms from the moment `udevadm monitor` has it, and \
         within {whole} ms from QEMU’s own start, most of which the emulated kernel takes to see the device.\n",
        table("what is done", series),
    )
}

#[cfg(test)]
mod tests {
    use super::{SERIES, of, section, with_differences};

    #[test]
    fn the_times_of_the_test_are_told() {
        let written =
            r#"{"plugged":[700,500,600],"heard_plugged":[650,420,590],"unplugged":[300],"heard_unplugged":[280]}"#;
        let all = SERIES.map(|(name, shown)| of(written, name, shown).unwrap());
        let told = section(&mut with_differences(all.into()));
        assert!(told.contains("plugged in | 600.0 | 500.0 | 700.0 |"), "{told}");
        assert!(told.contains("unplugged | 20.0 | 20.0 | 20.0 |"), "{told}");
        assert!(told.contains("within 80 ms from the moment") && told.contains("within 700 ms from QEMU"), "{told}");
        assert!(of(written, "moved", "moved").is_err());
        assert!(section(&mut []).starts_with("Not measured"));
    }
}
