//! The real program on a USB bus made of files: a key, a stick, devices that lie, plugging and unplugging.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod support;

mod usb {
    mod descriptors;
    mod long_run;
}

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Instant;

use serde_json::Value;
use support::parts::PATIENCE;
use support::usb_tree::{UsbTree, descriptors, key, stick};
use support::{has, skip};

fn program(tree: &UsbTree, arguments: &[&str]) -> Command {
    let mut command = Command::new("umockdev-wrapper");
    let (name, root) = tree.variable();
    command.arg(env!("CARGO_BIN_EXE_qhr-setup")).args(arguments).env(name, root);
    command
}

/// The USB finding and the USB facts of a bus with these devices; `None` where the test is skipped.
fn check(test: &str, devices: &[&[u8]]) -> Option<(Value, Value)> {
    if !has("umockdev-wrapper") {
        skip(test, "umockdev");
        return None;
    }
    let tree = UsbTree::new();
    for (number, device) in (1..).zip(devices) {
        tree.plug(&format!("1-{number}"), device);
    }
    let output = program(&tree, &["check", "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    Some((usb_finding(&report).clone(), report["facts"]["usb"].clone()))
}

fn usb_finding(report: &Value) -> &Value {
    report["findings"].as_array().unwrap().iter().find(|finding| finding["check"] == "usb_key").unwrap()
}

#[test]
fn a_listed_key_is_a_possible_key() {
    let Some((finding, facts)) = check("a_listed_key_is_a_possible_key", &[&key()]) else { return };
    assert_eq!((&finding["verdict"], &finding["reason"]["code"]), (&"pass".into(), &"possible_key".into()));
    assert_eq!(finding["reason"]["device"], "08e6:3438");
    assert_eq!(facts["seen"][0]["release"], "0200");
    assert_eq!(facts["seen"][0]["interface_classes"]["seen"], serde_json::json!([11]));
    assert_eq!(facts["seen"].as_array().unwrap().len(), 1, "the root hub is no device to report");
}

#[test]
fn a_memory_stick_is_told_from_a_key() {
    let Some((finding, _)) = check("a_memory_stick_is_told_from_a_key", &[&stick()]) else { return };
    assert_eq!(finding["reason"]["code"], "storage_instead_of_key");
}

#[test]
fn a_bus_without_devices_has_no_key() {
    let Some((finding, facts)) = check("a_bus_without_devices_has_no_key", &[]) else { return };
    assert_eq!((&finding["verdict"], &finding["reason"]["code"]), (&"fail".into(), &"no_key".into()));
    assert_eq!(facts["seen"], serde_json::json!([]));
}

#[test]
fn a_stick_beside_a_key_does_not_hide_it() {
    let Some((finding, _)) = check("a_stick_beside_a_key_does_not_hide_it", &[&stick(), &key()]) else { return };
    assert_eq!(finding["reason"]["code"], "possible_key");
}

/// A reader for cards, as Dell's computers have it: a device of two interfaces.
fn built_in_reader() -> Vec<u8> {
    descriptors(0x0a5c, 0x5833, 0x0101, &[0xfe, 0x0b])
}

/// The identifiers, the release and the classes of each device, and whether it is a part of the computer.
fn told(facts: &Value) -> Vec<(String, String, Value, Value)> {
    let text = |device: &Value, field: &str| device[field].as_str().unwrap().to_owned();
    let devices = facts["seen"].as_array().unwrap().iter();
    devices
        .map(|device| {
            assert_eq!(device["told_by"], "descriptors");
            let ids = format!("{}:{}", text(device, "vendor_id"), text(device, "product_id"));
            (ids, text(device, "release"), device["interface_classes"]["seen"].clone(), device["built_in"].clone())
        })
        .collect()
}

#[test]
fn a_key_beside_a_badge_reader_keeps_its_own_facts() {
    if !has("umockdev-wrapper") {
        return skip("a_key_beside_a_badge_reader_keeps_its_own_facts", "umockdev");
    }
    let tree = UsbTree::new();
    tree.plug("1-1", &key());
    tree.plug("1-2", &built_in_reader());
    tree.fix("1-2");
    let output = program(&tree, &["check", "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = [
        ("08e6:3438".to_owned(), "0200".to_owned(), serde_json::json!([11]), Value::Null),
        ("0a5c:5833".to_owned(), "0101".to_owned(), serde_json::json!([11, 254]), serde_json::json!(true)),
    ];
    assert_eq!(told(&report["facts"]["usb"]), expected);
    assert_eq!(usb_finding(&report)["reason"]["device"], "08e6:3438");
}

/// A reader on the desk, sold under the identifiers of a key; its release tells it apart.
fn desk_reader() -> Vec<u8> {
    descriptors(0x08e6, 0x3437, 0x0201, &[0x0b])
}

/// What a virtual machine shows in place of a reader that it shares with its host.
fn shared_reader() -> Vec<u8> {
    descriptors(0x0e0f, 0x0004, 0x0100, &[0x0b])
}

/// A printer that scans and keeps files: one of its interfaces is a maker's own.
fn printer() -> Vec<u8> {
    descriptors(0x04a9, 0x1912, 0x0100, &[0x07, 0xff, 0x08])
}

#[test]
fn what_is_taken_for_a_key_never_passes_and_never_hides_the_key() {
    let test = "what_is_taken_for_a_key_never_passes_and_never_hides_the_key";
    let alone = [
        ("a desk reader", desk_reader(), ["unknown", "desk_reader_seen"]),
        ("a shared reader", shared_reader(), ["fail", "no_key"]),
        ("a printer", printer(), ["fail", "no_key"]),
        ("a badge reader", built_in_reader(), ["fail", "no_key"]),
    ];
    for (what, device, expected) in alone {
        let said = |finding: &Value| [&finding["verdict"], &finding["reason"]["code"]].map(Value::clone);
        let Some((finding, _)) = check(test, &[&device]) else { return };
        assert_eq!(said(&finding), expected, "{what} alone");
        let Some((finding, _)) = check(test, &[&device, &key()]) else { return };
        assert_eq!(said(&finding), ["pass", "possible_key"], "{what} beside the key");
        assert_eq!(finding["reason"]["device"], "08e6:3438", "{what} beside the key");
    }
}

#[test]
fn devices_that_are_taken_for_a_key_tell_what_they_are() {
    let devices: [&[u8]; 3] = [&desk_reader(), &shared_reader(), &printer()];
    let Some((_, facts)) = check("devices_that_are_taken_for_a_key_tell_what_they_are", &devices) else { return };
    let expected = [
        ("04a9:1912", "0100", serde_json::json!([7, 8, 255])),
        ("08e6:3437", "0201", serde_json::json!([11])),
        ("0e0f:0004", "0100", serde_json::json!([11])),
    ];
    let expected = expected.map(|(ids, release, classes)| (ids.to_owned(), release.to_owned(), classes, Value::Null));
    assert_eq!(told(&facts), expected);
}

#[test]
fn devices_with_broken_descriptors_cost_nothing_but_themselves() {
    let truncated = &key()[..20];
    let zero_length: Vec<u8> = key()[..18].iter().copied().chain([0; 9]).collect();
    let crowded = descriptors(0x1234, 0x0001, 0x0100, &[0xff; 255]);
    let mut lying = stick();
    lying[20..22].copy_from_slice(&u16::MAX.to_le_bytes());
    let hostile: [&[u8]; 6] = [truncated, &zero_length, &crowded, &lying, &[], &[0xff; 40]];
    for device in hostile {
        let Some((finding, _)) = check("devices_with_broken_descriptors", &[device, &key()]) else { return };
        let code = finding["reason"]["code"].as_str().unwrap();
        assert!(matches!(code, "possible_key" | "several_possible_keys"), "{code} with {device:02x?} beside the key");
    }
}

/// `check --watch`, stopped with the value.
struct Watching {
    child: Child,
    reports: Receiver<Value>,
}

impl Watching {
    fn start(tree: &UsbTree) -> Self {
        Self::of(&mut program(tree, &["check", "--watch", "--format", "json"]))
    }

    fn of(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (sender, reports) = channel();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if sender.send(serde_json::from_str(&line).unwrap()).is_err() {
                    return;
                }
            }
        });
        Self { child, reports }
    }

    fn next_code(&self) -> String {
        let report = self.reports.recv_timeout(PATIENCE).expect("no change was told");
        usb_finding(&report)["reason"]["code"].as_str().unwrap().to_owned()
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn plugging_and_unplugging_is_told_by_itself() {
    if !has("umockdev-wrapper") {
        return skip("plugging_and_unplugging_is_told_by_itself", "umockdev");
    }
    let tree = UsbTree::new();
    let watching = Watching::start(&tree);
    assert_eq!(watching.next_code(), "no_key");
    for _ in 0..5 {
        for (act, expected) in [
            (Box::new(|| tree.plug("1-2", &key())) as Box<dyn Fn()>, "possible_key"),
            (Box::new(|| tree.unplug("1-2")), "no_key"),
        ] {
            let started = Instant::now();
            act();
            assert_eq!(watching.next_code(), expected);
            eprintln!("{expected} after {:?}", started.elapsed());
        }
    }
}
