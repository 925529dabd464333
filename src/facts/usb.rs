//! What was read about USB devices.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Reading;

/// A USB device, as its descriptors tell without opening it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsbDevice {
    /// Who made it, by the USB registry.
    #[cfg_attr(test, schemars(with = "String"))]
    pub vendor_id: Hex16,
    /// Which product of that maker.
    #[cfg_attr(test, schemars(with = "String"))]
    pub product_id: Hex16,
    /// The maker's release number of the device, `bcdDevice`: `0200` is 2.00.
    #[cfg_attr(test, schemars(with = "String"))]
    pub release: Hex16,
    /// Class codes of its interfaces, each once, in order: 11 smart card, 8 storage, 3 input.
    pub interface_classes: Reading<Vec<u8>>,
    /// It is a part of this computer and cannot be unplugged; none where nothing tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built_in: Option<bool>,
    /// What told of it; none in a recording that does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_by: Option<ToldBy>,
}

/// What told of a USB device. libusb leaves out every device of Windows that has no driver or is switched off
/// (libusb 1.0.27, `windows_winusb.c`, `init_device`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ToldBy {
    /// Its descriptors, through libusb.
    Descriptors,
    /// The system's own list of devices.
    System,
    /// Both.
    Both,
}

/// The two numbers that say which product a USB device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsbIds {
    /// Who made it, by the USB registry.
    #[cfg_attr(test, schemars(with = "String"))]
    pub vendor_id: Hex16,
    /// Which product of that maker.
    #[cfg_attr(test, schemars(with = "String"))]
    pub product_id: Hex16,
}

impl UsbDevice {
    /// Which product it is.
    pub fn ids(&self) -> UsbIds {
        UsbIds { vendor_id: self.vendor_id, product_id: self.product_id }
    }
}

/// `08e6:3438`
impl fmt::Display for UsbIds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.vendor_id, self.product_id)
    }
}

/// A 16-bit number that people write as four hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex16(pub u16);

impl fmt::Display for Hex16 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04x}", self.0)
    }
}

impl Serialize for Hex16 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hex16 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        u16::from_str_radix(&text, 16).ok().filter(|_| digits).map(Self).ok_or_else(|| {
            serde::de::Error::custom(format!("expected four hexadecimal digits such as 08e6, found {text:?}"))
        })
    }
}
