//! What is plugged in, in one list, and what each device is to somebody who looks for a QHR key.

use super::Why;
use crate::facts::{DeviceNode, Facts, Hex16, UsbDevice, UsbIds};
use crate::requirements::{PossibleKey, Requirements};

/// Class codes of interfaces, from the USB-IF table of class codes (read 2026-11-22).
const AUDIO: u8 = 0x01;
const COMMUNICATION: u8 = 0x02;
const IMAGE: u8 = 0x06;
const PRINTER: u8 = 0x07;
const STORAGE: u8 = 0x08;
const DATA: u8 = 0x0a;
const SMART_CARD: u8 = 0x0b;
const VIDEO: u8 = 0x0e;

/// Phones, printers and cameras have storage, too, and are no memory sticks.
const NOT_ON_A_STICK: [u8; 6] = [AUDIO, COMMUNICATION, IMAGE, PRINTER, DATA, VIDEO];

/// What Windows calls a device whose descriptors it could not read: `USB\VID_0000&PID_0002`.
const NOT_RECOGNISED: u16 = 0x0000;

/// A device that is plugged in, whatever told of it.
#[derive(Debug, Clone)]
pub struct Device<'a> {
    /// Which product it is.
    pub ids: UsbIds,
    /// Windows's problem code, where it cannot start the device.
    pub problem: Option<u32>,
    /// Its descriptors, where they were read.
    pub read: Option<&'a UsbDevice>,
}

/// What a USB device is to someone who looks for a QHR key.
#[derive(Debug, Clone, Copy)]
pub enum Kind<'a> {
    /// Listed as a possible key.
    PossibleKey(&'a PossibleKey),
    /// A reader for the desk.
    DeskReader,
    /// A reader that is a part of the computer.
    BuiltInReader,
    /// A smart-card device that is not listed.
    OtherSmartCardDevice,
    /// A key for web sites.
    SecurityKey,
    /// A memory stick or disk.
    Storage,
    /// Something that the system could not recognise.
    NotRecognised,
    /// Anything else.
    Other,
}

/// Everything on USB: what could be read, and what the system reports as not starting and nothing else told of. libusb
/// leaves out every device of Windows without a driver.
pub fn devices(facts: &Facts) -> Vec<Device<'_>> {
    let problems: Vec<_> = facts.device_problems.seen().into_iter().flatten().collect();
    let of_usb = || problems.iter().filter(|problem| problem.node == DeviceNode::Usb);
    let ids_of =
        |vendor: Option<Hex16>, product: Option<Hex16>| Some(UsbIds { vendor_id: vendor?, product_id: product? });
    let read = facts.usb.seen().into_iter().flatten();
    let mut all: Vec<_> = read
        .map(|device| Device {
            ids: device.ids(),
            problem: of_usb()
                .find(|one| ids_of(one.vendor_id, one.product_id) == Some(device.ids()))
                .map(|one| one.code),
            read: Some(device),
        })
        .collect();
    for problem in of_usb() {
        let Some(ids) = ids_of(problem.vendor_id, problem.product_id) else { continue };
        if all.iter().all(|device| device.ids != ids) {
            all.push(Device { ids, problem: Some(problem.code), read: None });
        }
    }
    all
}

/// What a device is whose descriptors were read.
pub fn kind<'a>(device: &UsbDevice, rules: &'a Requirements) -> Kind<'a> {
    Device { ids: device.ids(), problem: None, read: Some(device) }.kind(rules)
}

impl Device<'_> {
    /// What it is, by the lists of the rules file, then by its interface classes.
    pub fn kind<'r>(&self, rules: &'r Requirements) -> Kind<'r> {
        let built_in = self.read.is_some_and(|device| device.built_in == Some(true));
        let smart_card = self.has(SMART_CARD);
        if rules.usb.is_desk_reader(self.ids, self.read.map(|device| device.release)) {
            Kind::DeskReader
        } else if let Some(key) = rules.usb.possible_key(self.ids) {
            Kind::PossibleKey(key)
        } else if rules.usb.is_security_key(self.ids) {
            Kind::SecurityKey
        } else if smart_card && (built_in || rules.usb.is_built_in_reader(self.ids)) {
            Kind::BuiltInReader
        } else if smart_card {
            Kind::OtherSmartCardDevice
        } else if self.has(STORAGE) && !built_in && !NOT_ON_A_STICK.iter().any(|class| self.has(*class)) {
            Kind::Storage
        } else if self.ids.vendor_id == Hex16(NOT_RECOGNISED) && self.problem.is_some() {
            Kind::NotRecognised
        } else {
            Kind::Other
        }
    }

    /// Whether programs may see a reader of it.
    pub fn may_have_reader(&self, rules: &Requirements) -> bool {
        match self.kind(rules) {
            Kind::PossibleKey(_) | Kind::DeskReader | Kind::BuiltInReader | Kind::OtherSmartCardDevice => true,
            Kind::SecurityKey => self.has(SMART_CARD) || self.read.is_none(),
            Kind::Storage | Kind::NotRecognised | Kind::Other => false,
        }
    }

    /// The entry that lists it as a key.
    pub(super) fn listed<'r>(&self, rules: &'r Requirements) -> Option<&'r PossibleKey> {
        match self.kind(rules) {
            Kind::PossibleKey(key) => Some(key),
            Kind::DeskReader
            | Kind::BuiltInReader
            | Kind::OtherSmartCardDevice
            | Kind::SecurityKey
            | Kind::Storage
            | Kind::NotRecognised
            | Kind::Other => None,
        }
    }

    /// Why it may be a key that nobody lists.
    pub(super) fn uncertain<'r>(&self, rules: &'r Requirements) -> Option<Why<'r>> {
        match self.kind(rules) {
            Kind::OtherSmartCardDevice => Some(Why::Unlisted),
            Kind::DeskReader => Some(Why::DeskReader),
            Kind::PossibleKey(_)
            | Kind::BuiltInReader
            | Kind::SecurityKey
            | Kind::Storage
            | Kind::NotRecognised
            | Kind::Other => None,
        }
    }

    fn has(&self, class: u8) -> bool {
        self.read.and_then(|device| device.interface_classes.seen()).is_some_and(|classes| classes.contains(&class))
    }
}
