//! Names of devices as Windows's tree has them, and what is made of a USB device's numbers. Descriptors themselves are read
//! by libusb: `tests/usb.rs` puts any bytes before it.

use super::edits::Choices;
use super::recorded::{ready, rules};
use super::{is_shown, text, units};
use crate::checks;
use crate::facts::{Facts, Hex16, Reading, ToldBy, UsbDevice, UsbIds};
use crate::findings::Overall;
use crate::probe::smbios::{self, Smbios};
use crate::probe::windows_values::{devices, key_providers, key_software, links, registry, usb_devices};

pub fn take(bytes: &[u8]) -> bool {
    let [name, block] = [text(bytes).into_owned(), String::from_utf16_lossy(&units(bytes))];
    let lines: Vec<String> = name.split('\n').map(str::to_owned).collect();
    assert!(devices::names(&units(bytes)).iter().all(|name| !name.is_empty() && !name.contains('\0')), "{block:?}");
    other_names(&name);
    let nodes = nodes(&lines);
    let system = usb_devices::of_nodes(&nodes);
    let known: Vec<_> = nodes.iter().filter_map(|node| devices::usb_device(&node.name)).collect();
    assert!(system.len() <= nodes.len() && system.iter().all(|device| known.contains(&device.ids())), "{system:?}");
    let backwards: Vec<_> = nodes.iter().rev().cloned().collect();
    assert_eq!(usb_devices::of_nodes(&backwards), system, "the order of the tree changes nothing");
    let described = described(&mut Choices::of(bytes));
    let all = usb_devices::put_together(system.clone(), described.clone());
    assert_each_once(&system, &described, &all);
    let facts = Facts { usb: Reading::Seen(all), ..ready().clone() };
    if is_shown(bytes) {
        let written = serde_json::to_vec(&facts).expect("facts");
        assert_eq!(super::facts::read(&written).expect("facts").facts, facts, "what is told is read again as it was");
    }
    if let Overall::Ready | Overall::ReadyWithWarnings = checks::judge(&facts, rules()).overall {
        let all = facts.usb.seen().expect("devices");
        assert!(
            all.iter().any(|device| rules().usb.possible_key(device.ids()).is_some()),
            "ready without a key: {all:?}"
        );
    }
    !system.is_empty()
}

/// What else is told by a name that anybody may have given.
fn other_names(name: &str) {
    let _ = (links::opener(name), key_software::product(name), key_providers::private_key(Some(name)));
    assert!(links::program_of(name).is_none_or(|program| name.contains(program) && !program.contains('"')));
    assert_eq!(registry::expanded(name, |_| None), name, "what is unknown stays as it is written");
    let strings = Smbios { manufacturer: Some(name.to_owned()), product: Some(name.to_owned()), ..Smbios::default() };
    let _ = smbios::virtual_machine(&strings);
    let way = name.split('\n').map(str::to_owned);
    assert_eq!(devices::usb_device_on_the_way(way), name.split('\n').find_map(devices::usb_device));
}

/// Three lines a node: its name, what its maker calls it, what it is like.
fn nodes(lines: &[String]) -> Vec<usb_devices::Node> {
    let node = |lines: &[String]| usb_devices::Node {
        name: lines[0].clone(),
        hardware_ids: lines.get(1).cloned().into_iter().collect(),
        compatible_ids: lines.get(2).cloned().into_iter().collect(),
        built_in: None,
    };
    lines.chunks(3).map(node).collect()
}

/// Devices as libusb tells them, of few makers, so that some are those of the tree.
fn described(choices: &mut Choices) -> Vec<UsbDevice> {
    let mut devices = Vec::new();
    while !choices.are_made() && devices.len() < 8 {
        devices.push(UsbDevice {
            vendor_id: Hex16([0x08e6, 0x0529, 0x096e, 0x0781][choices.below(4)]),
            product_id: Hex16([0x3438, 0x0620, 0x0807, 0x5581][choices.below(4)]),
            release: Hex16(u16::from(choices.byte() % 3)),
            interface_classes: Reading::Seen(vec![choices.byte()]),
            built_in: [None, Some(true), Some(false)][choices.below(3)],
            told_by: Some(ToldBy::Descriptors),
        });
    }
    devices
}

/// Of several devices with the same numbers, as many are told as the longer list has.
fn assert_each_once(system: &[UsbDevice], described: &[UsbDevice], all: &[UsbDevice]) {
    let count = |devices: &[UsbDevice], ids: UsbIds| devices.iter().filter(|device| device.ids() == ids).count();
    for ids in system.iter().chain(described).chain(all).map(UsbDevice::ids) {
        assert_eq!(count(all, ids), count(system, ids).max(count(described, ids)), "{ids} in {all:?}");
    }
}
