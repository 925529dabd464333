//! Which USB devices mean what.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ReaderName;
use crate::facts::{Hex16, UsbIds};

/// Which USB devices mean what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usb {
    /// Devices that may be a QHR key.
    pub possible_key: Vec<PossibleKey>,
    /// Readers for the desk that have the numbers of a possible key.
    pub desk_reader: Vec<DeskReader>,
    /// Readers that belong to the computer itself.
    pub built_in_reader: Vec<OtherDevice>,
    /// Devices that are keys for something else.
    pub security_key: Vec<OtherDevice>,
}

/// A reader for the desk that has the numbers of a possible key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskReader {
    /// The maker.
    pub vendor: Hex16,
    /// The product.
    pub product: Hex16,
    /// The releases of it that are readers for the desk.
    pub releases: Vec<Hex16>,
    /// The names people know it by.
    pub name: String,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
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
    /// How the names begin under which programs see its reader.
    #[serde(default)]
    pub readers: Vec<ReaderName>,
    /// Why it is listed.
    pub basis: Basis,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
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

/// A device that is no QHR key, such as a key for signing in to web sites.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherDevice {
    /// The maker.
    pub vendor: Hex16,
    /// The product; without one, every product of that maker.
    pub product: Option<Hex16>,
    /// The name people know it by.
    pub name: String,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

impl Usb {
    /// The entry that makes this device a possible key.
    pub fn possible_key(&self, device: UsbIds) -> Option<&PossibleKey> {
        self.possible_key.iter().find(|key| (key.vendor, key.product) == (device.vendor_id, device.product_id))
    }

    /// Whether this device is listed as a key for something else.
    pub fn is_security_key(&self, device: UsbIds) -> bool {
        self.security_key.iter().any(|key| key.is(device))
    }

    /// Whether this device is listed as a part of the computer.
    pub fn is_built_in_reader(&self, device: UsbIds) -> bool {
        self.built_in_reader.iter().any(|reader| reader.is(device))
    }

    /// Whether readers for the desk have these numbers.
    pub fn may_be_desk_reader(&self, device: UsbIds) -> bool {
        self.desk_reader.iter().any(|reader| (reader.vendor, reader.product) == (device.vendor_id, device.product_id))
    }

    /// Whether this device is a reader for the desk, though its numbers are those of a possible key.
    pub fn is_desk_reader(&self, device: UsbIds, release: Option<Hex16>) -> bool {
        self.desk_reader.iter().any(|reader| {
            (reader.vendor, reader.product) == (device.vendor_id, device.product_id)
                && release.is_some_and(|release| reader.releases.contains(&release))
        })
    }
}

impl OtherDevice {
    fn is(&self, device: UsbIds) -> bool {
        self.vendor == device.vendor_id && self.product.is_none_or(|product| product == device.product_id)
    }
}
