//! What was read about the way from a USB device to a card that programs can use: driver, service, reader, card.

use serde::{Deserialize, Serialize};

use super::{Hex16, ReaderModel, Reading, UsbIds};
use crate::version::Version;

/// A device that is plugged in and that Windows cannot start, by Windows's own problem code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeviceProblem {
    /// What has the problem.
    pub node: DeviceNode,
    /// Who made it, where the device is on USB.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub vendor_id: Option<Hex16>,
    /// Which product of that maker.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub product_id: Option<Hex16>,
    /// Windows's problem code: 28 no driver, 22 switched off, 43 reported a fault.
    pub code: u32,
}

/// Which of the devices that Windows makes of one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeviceNode {
    /// The USB device, without which there is no reader.
    Usb,
    /// The card inside it, which works without a driver of its own.
    Card,
}

/// A service of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// When it starts.
    pub start: ServiceStart,
    /// Whether it runs.
    pub running: bool,
}

/// When a service starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ServiceStart {
    /// With the system.
    Automatic,
    /// When something asks for it.
    OnDemand,
    /// Never.
    Disabled,
}

/// A card reader as programs see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CardReader {
    /// Which model it is, by its name, where one is told.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub name: Option<ReaderModel>,
    /// It is made of software and holds no key: Windows Hello, a driver's empty slot.
    pub is_virtual: bool,
    /// Its card.
    pub card: CardState,
    /// Whether the system knows this kind of card; none where it was not asked.
    pub card_known: Option<bool>,
    /// The USB device that this reader is, where the system says so. Absent: the system says that it hangs on none.
    #[serde(default, skip_serializing_if = "Reading::is_not_recorded")]
    pub device: Reading<UsbIds>,
}

impl CardReader {
    /// A real reader, which says that a card is in it, whether or not that answers.
    pub fn holds_card(&self) -> bool {
        match self.card {
            CardState::Present | CardState::Busy | CardState::Mute => !self.is_virtual,
            CardState::Empty | CardState::Unknown => false,
        }
    }
}

/// What a reader says of its card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum CardState {
    /// There is none.
    Empty,
    /// It is there and answers.
    Present,
    /// Another program has it for itself.
    Busy,
    /// It is there and does not answer.
    Mute,
    /// The reader cannot tell.
    Unknown,
}

/// A program that knows how to speak with keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeySoftware {
    /// Which.
    pub product: KeySoftwareProduct,
    /// Its version, where that could be learnt.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// Its files are there; a record without them is what an uninstallation left behind.
    pub files_there: bool,
}

/// The programs for keys that are looked for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum KeySoftwareProduct {
    /// `SafeNet` Authentication Client.
    SafenetAuthenticationClient,
    /// The `SafeNet` minidriver alone.
    SafenetMinidriver,
    /// `OpenSC`.
    OpenSc,
}
