//! What is plugged in at one moment, and what two moments differ by. Devices have no names here: two of the same kind
//! are told apart by their number alone.

use crate::facts::{CardReader, Facts, Reading, UsbDevice};

/// What is plugged in at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    pub devices: Vec<UsbDevice>,
    pub readers: Vec<CardReader>,
}

impl Seen {
    /// `None` where USB could not be read. Readers that could not be read are none: they only ever add to it.
    pub fn of(facts: &Facts) -> Option<Self> {
        let devices = match &facts.usb {
            Reading::Seen(devices) => devices.clone(),
            Reading::Absent => Vec::new(),
            Reading::Unreadable(_) => return None,
        };
        let readers = facts.readers.seen().cloned().unwrap_or_default();
        Some(Self { devices, readers })
    }

    /// Devices that are here and not, or not as often, in `other`.
    pub fn devices_not_in(&self, other: &Self) -> Vec<UsbDevice> {
        difference(&self.devices, &other.devices, is_same_device)
    }

    /// Devices of products that are here and not, or not as often, in `other`, as whatever they present themselves.
    pub fn products_not_in(&self, other: &Self) -> Vec<UsbDevice> {
        difference(&self.devices, &other.devices, |one, two| one.ids() == two.ids())
    }

    /// Readers with a card that are here and not in `other`, or there without one.
    pub fn cards_not_in(&self, other: &Self) -> Vec<CardReader> {
        let cards =
            |seen: &Self| -> Vec<CardReader> { seen.readers.iter().filter(|one| one.holds_card()).cloned().collect() };
        difference(&cards(self), &cards(other), |one, two| one.name == two.name)
    }

    /// Readers, with their cards, that are here and not in `other`.
    pub fn readers_not_in(&self, other: &Self) -> Vec<CardReader> {
        difference(&self.readers, &other.readers, PartialEq::eq)
    }

    /// How many devices and cards are here and not in `other`.
    pub fn came_since(&self, other: &Self) -> usize {
        self.devices_not_in(other).len() + self.cards_not_in(other).len()
    }

    /// The same moment without these devices.
    pub fn without_devices(&self, devices: &[UsbDevice]) -> Self {
        Self { devices: difference(&self.devices, devices, is_same_device), readers: self.readers.clone() }
    }
}

/// Interface classes that could not be read at one of the two moments make no other device of it.
fn is_same_device(one: &UsbDevice, two: &UsbDevice) -> bool {
    let classes = [&one.interface_classes, &two.interface_classes];
    (one.vendor_id, one.product_id, one.release) == (two.vendor_id, two.product_id, two.release)
        && (classes[0] == classes[1] || classes.iter().any(|classes| classes.seen().is_none()))
}

/// What `all` has more of than `others`.
fn difference<T: Clone>(all: &[T], others: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut left: Vec<&T> = others.iter().collect();
    let mut more = Vec::new();
    for one in all {
        match left.iter().position(|other| same(one, other)) {
            Some(index) => {
                left.swap_remove(index);
            }
            None => more.push(one.clone()),
        }
    }
    more
}
