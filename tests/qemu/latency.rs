//! How long a change takes to be told, for people and for `cargo xtask bench`.

use std::time::Duration;
use std::{env, fs};

use serde_json::json;

/// The times of each plugging in and of each unplugging.
#[derive(Default)]
pub struct Latency {
    /// From QEMU's `device_add`.
    pub plugged: Vec<Duration>,
    /// From QEMU's `device_del`.
    pub unplugged: Vec<Duration>,
    /// Until `udevadm monitor` had it from the kernel, where that is measured.
    pub heard_plugged: Vec<Duration>,
    pub heard_unplugged: Vec<Duration>,
}

impl Latency {
    /// Says it, and writes it where `cargo xtask bench` asks for it: milliseconds, in the order in which they were taken.
    pub fn tell(&self) {
        eprintln!("plugged in, told after {}", words(&self.plugged));
        eprintln!("unplugged, told after {}", words(&self.unplugged));
        if let Some(file) = env::var_os("QHR_SETUP_BENCH_FILE") {
            let numbers = json!({
                "plugged": milliseconds(&self.plugged),
                "heard_plugged": milliseconds(&self.heard_plugged),
                "unplugged": milliseconds(&self.unplugged),
                "heard_unplugged": milliseconds(&self.heard_unplugged),
            });
            fs::write(file, numbers.to_string()).unwrap();
        }
    }
}

fn milliseconds(times: &[Duration]) -> Vec<u128> {
    times.iter().map(Duration::as_millis).collect()
}

fn words(times: &[Duration]) -> String {
    let mut sorted = milliseconds(times);
    sorted.sort_unstable();
    let (median, worst) = (sorted[sorted.len() / 2], sorted.last().unwrap());
    format!("{median} ms in the median, {worst} ms at worst, of {} times", sorted.len())
}
