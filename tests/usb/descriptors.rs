//! What devices send, with bytes changed, through the real libusb.

use serde_json::Value;

use crate::support::endured::{rounds, tell};
use crate::support::numbers::Numbers;
use crate::support::usb_tree::{UsbTree, descriptors, key, stick};
use crate::support::{has, skip};
use crate::{built_in_reader, program, usb_finding};

impl Numbers {
    /// What a device sends that works, or a device that does not.
    fn descriptors(&mut self) -> Vec<u8> {
        let mut bytes = vec![key(), stick(), built_in_reader(), odd_printer()].swap_remove(self.below(4));
        for _ in 0..self.below(4) {
            // Lengths, kinds and counts are where a parser goes wrong.
            let place = self.below(bytes.len());
            match self.below(4) {
                0 => bytes.truncate(place.max(1)),
                1 => bytes.insert(place, [0, 1, 2, 4, 9, 0xff][self.below(6)]),
                _ => bytes[place] = [0, 1, 2, 4, 9, 18, 0x7f, 0xff][self.below(8)],
            }
        }
        bytes
    }
}

fn odd_printer() -> Vec<u8> {
    descriptors(0x04f9, 0x0331, 0x0100, &[7, 0xff, 8])
}

#[test]
fn whatever_devices_send_every_other_one_is_told_and_no_key_is_made_of_it() {
    const DEVICES: u64 = 9;
    let test = "whatever_devices_send_every_other_one_is_told_and_no_key_is_made_of_it";
    if !has("umockdev-wrapper") {
        return skip(test, "umockdev");
    }
    let rounds = rounds(12, 500);
    let mut numbers = Numbers(0x5eed);
    for round in 0..rounds {
        let sent: Vec<Vec<u8>> = (0..DEVICES).map(|_| numbers.descriptors()).collect();
        let tree = UsbTree::new();
        for (number, device) in (1..).zip(&sent) {
            tree.plug(&format!("1-{number}"), device);
        }
        let output = program(&tree, &["check", "--format", "json"]).output().unwrap();
        assert!(output.status.code().is_some_and(|code| code <= 3), "{round}: {output:?} {sent:02x?}");
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let told = report["facts"]["usb"]["seen"].as_array().unwrap();
        assert!(told.len() <= sent.len(), "{round}: {told:?} {sent:02x?}");
        let ids = |device: &Vec<u8>| {
            let word = |at: usize| u16::from_le_bytes([device[at], device[at + 1]]);
            (device.len() >= 18).then(|| format!("{:04x}:{:04x}", word(8), word(10)))
        };
        let plugged: Vec<_> = sent.iter().map(ids).collect();
        for device in told {
            let read = |field: &str| device[field].as_str().unwrap();
            let ids = Some(format!("{}:{}", read("vendor_id"), read("product_id")));
            assert!(plugged.contains(&ids), "{round}: {device} {sent:02x?}");
        }
        if usb_finding(&report)["verdict"] == "pass" {
            let key = usb_finding(&report)["reason"]["device"].as_str().map(str::to_owned);
            assert!(plugged.contains(&key), "{round}: {report} {sent:02x?}");
        }
        // A device as its maker made it is told, whatever is beside it.
        let whole = sent.iter().filter(|device| **device == stick()).count();
        let sticks =
            told.iter().filter(|device| device["vendor_id"] == "0781" && device["product_id"] == "5581").count();
        assert!(sticks >= whole, "{round}: {sticks} of {whole} {sent:02x?}");
    }
    let devices = rounds * DEVICES;
    tell(
        "descriptors of USB devices with bytes changed, through libusb",
        devices,
        "every whole device told, no key made",
    );
}
