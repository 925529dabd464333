//! What the replug test comes out as. What came back is put before the rules alone, so that no other device is judged.

use serde::{Deserialize, Serialize};

use super::seen::Seen;
use crate::checks;
use crate::facts::{CardReader, Facts, Reading, UsbDevice, UsbIds};
use crate::findings::{CardState, Drawing, Fix, ReasonCode, Tone};
use crate::key::{self, Candidate, Kind, Why, kind};
use crate::requirements::Requirements;

/// What the replug test comes out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ReplugTestOutcome"))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Outcome {
    /// It is out, and nothing disappeared: it was not seen.
    NotSeen,
    /// Something disappeared, and nothing came back.
    NothingCameBack,
    /// Other ports did not help.
    NeverSeen,
    /// Several devices went or came together: a hub.
    Several,
    /// What came back is not what went.
    AnotherCameBack,
    /// Something appeared before anything was taken out.
    OnlyAppeared,
    /// It came back, and presents itself as storage.
    MemoryStick,
    /// It came back, and is a key for web sites.
    SecurityKey,
    /// It came back, and is something else.
    AnotherKind,
    /// A listed key appeared that was not there when the replug test began.
    KeyAppeared,
    /// It came back, and programs see it.
    Works,
    /// It came back, and another program has it for itself.
    Busy,
    /// It came back, and does not answer.
    Mute,
    /// It came back, and the system makes no reader of it.
    DriverMissing,
    /// It came back, and is switched off in the system.
    SwitchedOff,
    /// It came back, and the service that lends it to programs does not run.
    ServiceDown,
    /// It came back as a reader without a card.
    ReaderEmpty,
    /// It came back, and whether it or another card answers could not be told.
    OtherCardHere,
    /// It came back, and what it is could not be told.
    Unclear,
    /// It came back, and whether programs see it could not be told.
    Unread,
    /// USB can no longer be read.
    UsbUnreadable,
}

impl Outcome {
    fn of_card(card: CardState) -> Self {
        match card {
            CardState::Ready => Self::Works,
            CardState::Busy => Self::Busy,
            CardState::Mute => Self::Mute,
            CardState::NoDriver => Self::DriverMissing,
            CardState::SwitchedOff => Self::SwitchedOff,
            CardState::ServiceDown => Self::ServiceDown,
            CardState::Empty => Self::ReaderEmpty,
        }
    }

    /// How it looks, and what is drawn beside it.
    pub(super) fn look(self) -> (Tone, Drawing) {
        match self {
            Self::NotSeen | Self::NothingCameBack => (Tone::Look, Drawing::PlugIn),
            Self::NeverSeen | Self::Mute | Self::DriverMissing | Self::SwitchedOff | Self::ServiceDown => {
                (Tone::Act, Drawing::Computer)
            }
            Self::Several
            | Self::AnotherCameBack
            | Self::OnlyAppeared
            | Self::OtherCardHere
            | Self::Unclear
            | Self::Unread
            | Self::UsbUnreadable => (Tone::Unknown, Drawing::Question),
            Self::MemoryStick => (Tone::Act, Drawing::MemoryStick),
            Self::SecurityKey => (Tone::Act, Drawing::SecurityKey),
            Self::AnotherKind => (Tone::Act, Drawing::Question),
            Self::KeyAppeared | Self::Works => (Tone::Good, Drawing::Ready),
            Self::Busy => (Tone::Look, Drawing::Waiting),
            Self::ReaderEmpty => (Tone::Act, Drawing::PlugIn),
        }
    }

    /// Whether what was looked for is there: the replug test is at its end.
    pub(super) fn is_good(self) -> bool {
        self.look().0 == Tone::Good
    }

    /// Whether it is about ports: what was taken out was not seen, or is not back.
    pub(super) fn is_about_ports(self) -> bool {
        self.has_more_ports() || self == Self::NeverSeen
    }

    /// Whether other ports are still to be tried.
    pub(super) fn has_more_ports(self) -> bool {
        matches!(self, Self::NotSeen | Self::NothingCameBack)
    }
}

/// An outcome with what its sentences need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    pub outcome: Outcome,
    /// What the rules say can be done, where they do.
    pub fix: Option<Fix>,
    /// What the device is, where it may be a key.
    pub what: Option<What>,
    /// Which product it is, where it is seen on USB and may be a key.
    pub device: Option<UsbIds>,
}

/// What a device is that may be a key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// Listed as a possible key, under this name.
    Listed(&'static str),
    /// A smart-card device that is not listed.
    SmartCardDevice,
    /// A card in a reader that stayed.
    Card,
}

impl Told {
    pub fn of(outcome: Outcome) -> Self {
        Self { outcome, fix: None, what: None, device: None }
    }

    /// A listed key that has just appeared; nothing where the list does not know it.
    pub fn of_appeared_key(device: &UsbDevice, requirements: &'static Requirements) -> Self {
        let what = listed_name(device, requirements).map(What::Listed);
        Self { what, device: Some(device.ids()), ..Self::of(Outcome::KeyAppeared) }
    }
}

/// The name under which a device is listed as a possible key.
fn listed_name(device: &UsbDevice, requirements: &'static Requirements) -> Option<&'static str> {
    match kind(device, requirements) {
        Kind::PossibleKey(key) => Some(&key.name),
        Kind::OtherSmartCardDevice
        | Kind::DeskReader
        | Kind::BuiltInReader
        | Kind::SecurityKey
        | Kind::Storage
        | Kind::NotRecognised
        | Kind::Other => None,
    }
}

/// Whether a device is listed as a possible key.
pub fn is_listed(device: &UsbDevice, requirements: &'static Requirements) -> bool {
    listed_name(device, requirements).is_some()
}

/// What came back, by the rules.
pub fn judge(facts: &Facts, requirements: &'static Requirements, before: &Seen, without: &Seen, seen: &Seen) -> Told {
    let gone = before.devices_not_in(without);
    let back = seen.devices_not_in(without);
    if back.len() > 1 || !without.devices_not_in(seen).is_empty() {
        return Told::of(Outcome::Several);
    }
    let cards = seen.cards_not_in(without);
    let Some(device) = back.first() else {
        return if cards.is_empty() {
            Told::of(Outcome::NothingCameBack)
        } else {
            with_card(facts, requirements, None, What::Card, without, seen)
        };
    };
    let same_product = |one: &UsbDevice| (one.vendor_id, one.product_id) == (device.vendor_id, device.product_id);
    if !gone.is_empty() && !gone.iter().any(same_product) {
        return Told::of(Outcome::AnotherCameBack);
    }
    let what = match kind(device, requirements) {
        Kind::PossibleKey(key) => What::Listed(&key.name),
        Kind::OtherSmartCardDevice | Kind::DeskReader | Kind::BuiltInReader => What::SmartCardDevice,
        // A card that came with it makes a key possible, whatever USB calls it.
        Kind::SecurityKey | Kind::Storage | Kind::NotRecognised | Kind::Other if !cards.is_empty() => {
            What::SmartCardDevice
        }
        Kind::SecurityKey => return Told::of(Outcome::SecurityKey),
        Kind::Storage => return Told::of(Outcome::MemoryStick),
        Kind::NotRecognised => return Told::of(Outcome::Unclear),
        Kind::Other if device.interface_classes.seen().is_none() => return Told::of(Outcome::Unclear),
        Kind::Other => return Told::of(Outcome::AnotherKind),
    };
    with_card(facts, requirements, Some(device), what, without, seen)
}

/// What the rule of the reader says of this device and of the readers that came with it.
fn with_card(
    facts: &Facts,
    requirements: &'static Requirements,
    device: Option<&UsbDevice>,
    what: What,
    without: &Seen,
    seen: &Seen,
) -> Told {
    let ids = device.map(UsbDevice::ids);
    let told = |outcome, fix| Told { outcome, fix, what: Some(what), device: ids };
    let came = seen.readers_not_in(without);
    if came.iter().all(|reader| reader.is_virtual) && seen.readers.iter().any(CardReader::holds_card) {
        return told(Outcome::OtherCardHere, None);
    }
    let readers = match &facts.readers {
        Reading::Seen(_) if came.is_empty() => Reading::Absent,
        Reading::Seen(_) => Reading::Seen(came),
        Reading::Absent | Reading::Unreadable(_) => facts.readers.clone(),
    };
    // What was taken out of this computer shows whose ports these are, also where the system does not tell.
    let alone = Facts { session: Reading::Absent, readers, ..facts.clone() };
    let device = device.and_then(|device| key::devices(facts).into_iter().find(|one| one.ids == device.ids()));
    let key = Candidate { device, readers: key::readers_that_came(&alone), why: Why::Identified };
    let finding = checks::of_key(&key, &alone, requirements);
    let card = ReasonCode::from(&finding.reason).card();
    card.map_or_else(|| told(Outcome::Unread, None), |card| told(Outcome::of_card(card), finding.fix))
}
