//! QEMU's monitor in its machine protocol: plugging in is `device_add`, unplugging is `device_del`.

use std::io::Write as _;
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::Receiver;
use std::time::Instant;

use serde_json::{Value, json};

use super::port;
use crate::support::parts::PATIENCE;

/// The monitor, on QEMU's standard input and output.
pub struct Monitor {
    input: ChildStdin,
    lines: Receiver<(Instant, String)>,
}

impl Monitor {
    /// Greets QEMU.
    pub fn new(input: ChildStdin, output: ChildStdout) -> Self {
        let mut monitor = Self { input, lines: port::lines(output) };
        monitor.execute("qmp_capabilities", &json!({}));
        monitor
    }

    /// Plugs in a device, which keeps this name; gives the moment before QEMU was told.
    pub fn plug(&mut self, name: &str, driver: &str, options: &Value) -> Instant {
        let mut arguments = json!({"id": name, "driver": driver, "bus": "usb.0"});
        arguments.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
        let start = Instant::now();
        self.execute("device_add", &arguments);
        start
    }

    /// Takes a device out; gives the moment before QEMU was told.
    pub fn unplug(&mut self, name: &str) -> Instant {
        let start = Instant::now();
        self.send("device_del", &json!({"id": name}));
        let (mut answered, mut gone) = (false, false);
        while !(answered && gone) {
            let message = self.next();
            answered |= answers("device_del", &message);
            gone |= message["event"] == "DEVICE_DELETED" && message["data"]["device"] == name;
        }
        start
    }

    fn execute(&mut self, command: &str, arguments: &Value) {
        self.send(command, arguments);
        while !answers(command, &self.next()) {}
    }

    fn send(&mut self, command: &str, arguments: &Value) {
        writeln!(self.input, "{}", json!({"execute": command, "arguments": arguments})).unwrap();
    }

    fn next(&self) -> Value {
        let (_, line) = self.lines.recv_timeout(PATIENCE).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

/// Whether this is the answer, and not an event that came before it.
fn answers(command: &str, message: &Value) -> bool {
    assert!(message["error"].is_null(), "QEMU refuses {command}: {}", message["error"]);
    !message["return"].is_null()
}
