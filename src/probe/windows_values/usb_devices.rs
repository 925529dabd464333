//! USB devices as Windows's tree of devices tells them, and the same devices with what their descriptors add. Pure.
//!
//! The tree has a node for each device, and one more for each interface of a device with several
//! (Microsoft Learn, "Standard USB identifiers", read 2026-11-26).

use super::devices::usb_device;
use crate::facts::{Hex16, Obstacle, Reading, ToldBy, UsbDevice, UsbIds};

/// Class code of hubs, from the USB-IF table of class codes.
const HUB: u8 = 0x09;

/// What the tree of devices tells of one node.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// Its name, such as `USB\VID_08E6&PID_3438\6&1A2B3C`.
    pub name: String,
    /// What its maker calls it, with its release: `USB\VID_08E6&PID_3438&REV_0200`.
    pub hardware_ids: Vec<String>,
    /// What it is like, with its class: `USB\Class_0b&SubClass_00&Prot_00`.
    pub compatible_ids: Vec<String>,
    /// Whether it is a part of this computer.
    pub built_in: Option<bool>,
}

impl Node {
    fn is_interface(&self) -> bool {
        let kind = self.name.split('\\').nth(1).unwrap_or_default();
        kind.split('&').any(|part| part.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("MI_")))
    }

    /// Its release; none of a device that never told it.
    fn release(&self) -> Option<Hex16> {
        let parts = || self.hardware_ids.iter().flat_map(|id| id.split(['\\', '&']));
        parts().find_map(|part| number_after(part, "REV_")).map(Hex16)
    }

    /// The classes of its interfaces. A device with several has them at its interfaces' nodes, and calls itself
    /// `DevClass`, which says nothing.
    fn classes(&self) -> impl Iterator<Item = u8> {
        let parts = self.compatible_ids.iter().flat_map(|id| id.split(['\\', '&']));
        parts.filter_map(|part| {
            let digits = part.get(6..8).filter(|_| part.len() == 8 && part[..6].eq_ignore_ascii_case("Class_"))?;
            u8::from_str_radix(digits, 16).ok()
        })
    }

    /// Hubs since USB 3 have a name of their own for it (`USB\USB30_HUB`; public listings of devices).
    fn is_hub(&self) -> bool {
        let says_so = |id: &String| id.to_ascii_uppercase().ends_with("_HUB");
        self.classes().any(|class| class == HUB) || self.compatible_ids.iter().chain(&self.hardware_ids).any(says_so)
    }
}

fn number_after(part: &str, prefix: &str) -> Option<u16> {
    let digits = part.get(prefix.len()..).filter(|digits| digits.len() == 4)?;
    let named = part.get(..prefix.len())?.eq_ignore_ascii_case(prefix);
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| named && hexadecimal)
}

/// The devices of these nodes, without hubs and controllers, each with the classes of its interfaces.
pub fn of_nodes(nodes: &[Node]) -> Vec<UsbDevice> {
    let devices = nodes.iter().filter(|node| !node.is_interface() && !node.is_hub());
    let mut found: Vec<_> = devices.filter_map(|node| Some(device(node, usb_device(&node.name)?, nodes))).collect();
    found.sort_by_key(order);
    found
}

fn device(node: &Node, ids: UsbIds, nodes: &[Node]) -> UsbDevice {
    let release = node.release();
    let its_interface = |other: &&Node| {
        other.is_interface()
            && usb_device(&other.name) == Some(ids)
            && (other.release().is_none() || other.release() == release)
    };
    let mut classes: Vec<u8> =
        nodes.iter().filter(its_interface).flat_map(Node::classes).chain(node.classes()).collect();
    classes.sort_unstable();
    classes.dedup();
    UsbDevice {
        vendor_id: ids.vendor_id,
        product_id: ids.product_id,
        release: release.unwrap_or(Hex16(0)),
        interface_classes: if classes.is_empty() {
            Reading::Unreadable(Obstacle::NotSupported)
        } else {
            Reading::Seen(classes)
        },
        built_in: node.built_in,
        told_by: Some(ToldBy::System),
    }
}

/// Puts together what the tree lists and what libusb does: each device of either once. Two devices are the same one by
/// their numbers; of several with the same numbers as many are told as the longer list has.
pub fn put_together(mut system: Vec<UsbDevice>, mut described: Vec<UsbDevice>) -> Vec<UsbDevice> {
    system.sort_by_key(order);
    described.sort_by_key(order);
    let mut all = Vec::new();
    let same_release = |one: &UsbDevice, other: &UsbDevice| one.ids() == other.ids() && one.release == other.release;
    take_pairs(&mut system, &mut described, same_release, &mut all);
    take_pairs(&mut system, &mut described, |one, other| one.ids() == other.ids(), &mut all);
    all.append(&mut system);
    all.append(&mut described);
    all.sort_by_key(order);
    all
}

/// Moves the devices that are in both lists, by this measure, into the third.
fn take_pairs(
    system: &mut Vec<UsbDevice>,
    described: &mut Vec<UsbDevice>,
    same: impl Fn(&UsbDevice, &UsbDevice) -> bool,
    all: &mut Vec<UsbDevice>,
) {
    system.retain(|listed| {
        let Some(place) = described.iter().position(|device| same(listed, device)) else { return true };
        let device = described.remove(place);
        let interface_classes = match device.interface_classes {
            Reading::Seen(classes) => Reading::Seen(classes),
            Reading::Absent | Reading::Unreadable(_) => listed.interface_classes.clone(),
        };
        all.push(UsbDevice {
            interface_classes,
            built_in: listed.built_in.or(device.built_in),
            told_by: Some(ToldBy::Both),
            ..device
        });
        false
    });
}

/// An order in which no two different devices are equal.
fn order(device: &UsbDevice) -> (UsbIds, Hex16, Option<Vec<u8>>, Option<bool>, u8) {
    let told_by = match device.told_by {
        None => 0,
        Some(ToldBy::Descriptors) => 1,
        Some(ToldBy::System) => 2,
        Some(ToldBy::Both) => 3,
    };
    (device.ids(), device.release, device.interface_classes.seen().cloned(), device.built_in, told_by)
}

#[cfg(test)]
mod tests;
