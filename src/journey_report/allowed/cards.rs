//! Readers, certificates, propagation and Chrome's use, into the allow-list and out of it again. A reader's own name stays
//! out: its maker may have put a serial number into it. A name that the rules file knows stands in its place.

use serde::Serialize;

use super::AllowedReading;
use crate::facts::{
    CardReader, CardState, Certificate, CertificatePropagation, ChromePolicy, ChromeUse, LinkOpener, Reading,
    RunningChrome, Service, UpdatePolicy, UsbIds,
};
use crate::key::same_model;
use crate::requirements::Requirements;

/// A card reader, without its own name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedCardReader {
    /// It is made of software and holds no key.
    pub is_virtual: bool,
    /// Its card.
    pub card: CardState,
    /// Whether the system knows this kind of card.
    pub card_known: Option<bool>,
    /// The name of the rules file that its own begins with, else a name of ours.
    pub model: Option<String>,
    /// The USB device that it is, where the system says so.
    pub device: AllowedReading<UsbIds>,
}

impl AllowedCardReader {
    pub(super) fn of(reader: &CardReader, all: &[CardReader], rules: &Requirements) -> Self {
        Self {
            is_virtual: reader.is_virtual,
            card: reader.card,
            card_known: reader.card_known,
            model: reader.name.as_deref().map(|name| name_for_report(name, all, rules)),
            device: AllowedReading::of(&reader.device, |ids| *ids),
        }
    }

    pub(super) fn to_reader(&self) -> CardReader {
        CardReader {
            name: self.model.clone(),
            is_virtual: self.is_virtual,
            card: self.card,
            card_known: self.card_known,
            device: self.device.to_reading(|ids| *ids),
        }
    }
}

/// What copies certificates from a key into the system's store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedPropagation {
    /// Windows's service.
    pub service: AllowedReading<Service>,
    /// A group policy switches it off.
    pub off_by_policy: bool,
    /// The key's own software is told not to do it.
    pub off_in_key_software: bool,
}

impl AllowedPropagation {
    pub(super) fn of(propagation: &CertificatePropagation) -> Self {
        Self {
            service: AllowedReading::of(&propagation.service, Clone::clone),
            off_by_policy: propagation.off_by_policy,
            off_in_key_software: propagation.off_in_key_software,
        }
    }

    pub(super) fn to_propagation(&self) -> CertificatePropagation {
        CertificatePropagation {
            service: self.service.to_reading(Clone::clone),
            off_by_policy: self.off_by_policy,
            off_in_key_software: self.off_in_key_software,
        }
    }
}

/// How Chrome is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedChromeUse {
    /// What opens a link.
    pub links_open_in: AllowedReading<LinkOpener>,
    /// The Chrome that runs now.
    pub running: AllowedReading<RunningChrome>,
    /// The policies set for it that bear on signing in, by name only.
    pub policies: AllowedReading<Vec<ChromePolicy>>,
    /// The policies that hold its updates back, by name only.
    pub update_policies: AllowedReading<Vec<UpdatePolicy>>,
}

/// A certificate with the name that the report has for its reader, so that it is still told whose it is.
pub(super) fn certificate(certificate: &Certificate, readers: &[CardReader], rules: &Requirements) -> Certificate {
    let reader = match &certificate.reader {
        Reading::Seen(name) => Reading::Seen(name_for_report(name, readers, rules)),
        Reading::Absent => Reading::Absent,
        Reading::Unreadable(_) => Reading::default(),
    };
    Certificate { reader, ..certificate.clone() }
}

/// A name that the rules file knows, else one of ours, the same for every reader of that name: what is judged by names is
/// judged as it is by the real ones.
fn name_for_report(name: &str, readers: &[CardReader], rules: &Requirements) -> String {
    let same = |reader: &CardReader| reader.name.as_deref().is_some_and(|other| same_model(other, name));
    match (rules.known_reader_name(name), readers.iter().position(same)) {
        (Some(known), _) => known.to_owned(),
        (None, Some(place)) => format!("{}. reader", place + 1),
        (None, None) => "another reader".to_owned(),
    }
}

impl AllowedChromeUse {
    pub(super) fn of(chrome_use: &ChromeUse) -> Self {
        Self {
            links_open_in: AllowedReading::of(&chrome_use.links_open_in, Clone::clone),
            running: AllowedReading::of(&chrome_use.running, Clone::clone),
            policies: AllowedReading::of(&chrome_use.policies, Clone::clone),
            update_policies: AllowedReading::of(&chrome_use.update_policies, Clone::clone),
        }
    }

    pub(super) fn to_use(&self) -> ChromeUse {
        ChromeUse {
            links_open_in: self.links_open_in.to_reading(Clone::clone),
            running: self.running.to_reading(Clone::clone),
            policies: self.policies.to_reading(Clone::clone),
            update_policies: self.update_policies.to_reading(Clone::clone),
        }
    }
}
