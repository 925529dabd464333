//! Which USB devices mean what.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::facts::{Hex16, UsbDevice};

/// Which USB devices mean what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usb {
    /// Devices that may be a QHR key.
    pub possible_key: Vec<PossibleKey>,
    /// Devices that are keys for something else.
    pub security_key: Vec<SecurityKey>,
}

/// A device that may be a QHR key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PossibleKey {
    /// The maker.
    pub vendor: Hex16,
    /// The product.
    pub product: Hex16,
    /// The name the maker gives it.
    pub name: String,
    /// Why it is listed.
    pub basis: Basis,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
}

/// Why a device is listed as a possible key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Somebody described a QHR key that showed itself this way.
    Sighting,
    /// The same maker's keys; nobody described a QHR key like it.
    SameMaker,
}

/// A key for signing in to web sites.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecurityKey {
    /// The maker.
    pub vendor: Hex16,
    /// The product; without one, every product of that maker.
    pub product: Option<Hex16>,
    /// The name people know it by.
    pub name: String,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
}

impl Usb {
    /// The entry that makes this device a possible key.
    pub fn possible_key(&self, device: &UsbDevice) -> Option<&PossibleKey> {
        self.possible_key.iter().find(|key| key.vendor == device.vendor_id && key.product == device.product_id)
    }

    /// Whether this device is listed as a key for something else.
    pub fn is_security_key(&self, device: &UsbDevice) -> bool {
        self.security_key
            .iter()
            .any(|key| key.vendor == device.vendor_id && key.product.is_none_or(|product| product == device.product_id))
    }
}
