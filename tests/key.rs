//! One key from the socket to its card, on real parts at once: a USB bus made of files, and the real `pcscd` with its
//! virtual reader. Each layer that fails is told as itself. The certificate is not read on Linux.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "cards/card.rs"]
mod card;
#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "cards/harness.rs"]
mod harness;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Instant;

use card::{Card, Kind};
use harness::Harness;
use serde_json::Value;
use support::parts::PATIENCE;
use support::usb_tree::{UsbTree, descriptors, key};
use support::{has, skip};

/// The name under which programs see the reader of the key on the bus.
const KEY_READER: &str = "Gemalto USB SmartCard Reader";

/// The reasons that `qhr-setup check` gives for the key, its reader and its certificate.
fn check(bus: &UsbTree) -> [String; 3] {
    let (name, root) = bus.variable();
    let mut program = Command::new("umockdev-wrapper");
    program.arg(env!("CARGO_BIN_EXE_qhr-setup")).args(["check", "--format", "json"]);
    let output = program.env(name, root).output().unwrap();
    reasons(&serde_json::from_slice(&output.stdout).unwrap())
}

fn reasons(report: &Value) -> [String; 3] {
    ["usb_key", "card_reader", "certificate"].map(|check| {
        let finding = report["findings"].as_array().unwrap().iter().find(|one| one["check"] == check).unwrap();
        finding["reason"]["code"].as_str().unwrap().to_owned()
    })
}

#[test]
fn a_missing_driver_and_a_stopped_service_are_two_findings() {
    const TEST: &str = "a_missing_driver_and_a_stopped_service_are_two_findings";
    if !has("umockdev-wrapper") {
        return skip(TEST, "umockdev");
    }
    let Some(mut harness) = Harness::new(TEST) else { return };
    let bus = UsbTree::new();
    assert_eq!(check(&bus)[0], "no_key");
    bus.plug("1-1", &key());

    harness.start_without_readers();
    assert_eq!(check(&bus), ["possible_key", "key_has_no_reader", "waits_for"], "no driver for the key");
    harness.kill();
    assert_eq!(check(&bus), ["possible_key", "smart_card_service_stopped", "waits_for"]);

    harness.start_as(&[KEY_READER]);
    let card = Card::insert(0, Kind::Sound);
    // The service looks at a reader every 0.4 s.
    harness::wait_until("the card is told", || check(&bus)[1] == "card_ready");
    assert_eq!(check(&bus), ["possible_key", "card_ready", "could_not_read"]);
    drop(card);
}

/// `qhr-setup check --watch`, which prints a line whenever a finding changes.
struct Watched {
    program: Child,
    lines: Receiver<Value>,
}

impl Watched {
    fn start(bus: &UsbTree) -> Self {
        let (name, root) = bus.variable();
        let mut command = Command::new("umockdev-wrapper");
        command.arg(env!("CARGO_BIN_EXE_qhr-setup")).args(["check", "--watch", "--format", "json"]);
        command.env(name, root).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().unwrap();
        let output = BufReader::new(program.stdout.take().unwrap());
        let (tell, lines) = channel();
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if tell.send(serde_json::from_str(&line).unwrap()).is_err() {
                    return;
                }
            }
        });
        Self { program, lines }
    }

    /// Waits until these are the reasons, and says how long that took.
    fn tells(&self, expected: [&str; 3]) {
        let started = Instant::now();
        let mut last = Vec::new();
        while let Ok(report) = self.lines.recv_timeout(PATIENCE.saturating_sub(started.elapsed())) {
            last = reasons(&report).to_vec();
            if last == expected {
                eprintln!("{expected:?} after {} ms", started.elapsed().as_millis());
                return;
            }
        }
        panic!("never told {expected:?}, but {last:?}");
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

#[test]
fn what_happens_to_key_card_and_service_is_told_while_the_check_keeps_running() {
    const TEST: &str = "what_happens_to_key_card_and_service_is_told_while_the_check_keeps_running";
    if !has("umockdev-wrapper") {
        return skip(TEST, "umockdev");
    }
    let Some(mut harness) = Harness::new(TEST) else { return };
    let bus = UsbTree::new();
    harness.start_as(&[KEY_READER]);
    let watched = Watched::start(&bus);
    watched.tells(["no_key", "waits_for", "waits_for"]);
    bus.plug("1-1", &key());
    watched.tells(["possible_key", "reader_empty", "waits_for"]);
    let card = Card::insert(0, Kind::Sound);
    watched.tells(["possible_key", "card_ready", "could_not_read"]);
    for _ in 0..3 {
        harness.kill();
        watched.tells(["possible_key", "smart_card_service_stopped", "waits_for"]);
        harness.start_as(&[KEY_READER]);
        watched.tells(["possible_key", "reader_empty", "waits_for"]);
    }
    drop(card);
    bus.unplug("1-1");
    watched.tells(["no_key", "waits_for", "waits_for"]);
}

#[test]
fn a_card_in_another_reader_than_the_key_s_never_passes() {
    const TEST: &str = "a_card_in_another_reader_than_the_key_s_never_passes";
    if !has("umockdev-wrapper") {
        return skip(TEST, "umockdev");
    }
    let Some(mut harness) = Harness::new(TEST) else { return };
    let bus = UsbTree::new();
    bus.plug("1-1", &key());
    bus.plug("1-2", &descriptors(0x0a5c, 0x5843, 0x0101, &[0x0b, 0xfe, 0xff]));
    harness.start_as(&[KEY_READER, "Broadcom Corp Contacted SmartCard"]);
    let badge = Card::insert(2, Kind::Sound);
    harness::wait_until("the badge is told", || harness.facts()["readers"].to_string().contains("present"));
    assert_eq!(check(&bus)[..2], ["possible_key", "reader_empty"]);
    let own = Card::insert(0, Kind::Sound);
    harness::wait_until("the key's card is told", || check(&bus)[1] == "card_ready");
    drop(own);
    harness::wait_until("the key's card is gone", || check(&bus)[1] == "reader_empty");
    bus.unplug("1-1");
    assert_eq!(check(&bus)[..2], ["no_key", "waits_for"], "a badge is no key");
    drop(badge);
}
