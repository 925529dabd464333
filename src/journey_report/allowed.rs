//! The allow-list: everything of the facts that a report may hold, in types that have no room for anything else.
//!
//! Texts are our own constants, never a copy of what was read; a fact that is not named here is in no report.

use serde::Serialize;

use crate::facts::{
    Account, AccountRights, Architecture, Certificate, Channel, Chrome, Claim, ClaimSource, DeviceProblem,
    FACTS_SCHEMA, Facts, Family, Hex16, Installation, KeySoftware, Leftover, Os, OtherBrowser, Scope, Service, Session,
    ToldBy, UsbDevice, VirtualMachine,
};
use crate::key::{Kind, kind};
use crate::requirements::Requirements;
use crate::version::Version;

mod cards;
mod devices;
mod names;
mod reading;
#[cfg(test)]
mod tests;

pub use cards::{AllowedCardReader, AllowedChromeUse, AllowedPropagation};
use names::Release;
pub use reading::{AllowedReading, ObstacleKind};

/// What a report may say of a computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedFacts {
    /// When the readings began, by that computer's clock.
    pub taken_at: jiff::Timestamp,
    /// How far its clock was ahead of universal time, in minutes.
    pub utc_offset_minutes: i16,
    /// The operating system.
    pub os: AllowedReading<AllowedOs>,
    /// Google Chrome.
    pub chrome: AllowedReading<AllowedChrome>,
    /// Browsers that share Chrome's code and are not Chrome.
    pub other_browsers: AllowedReading<Vec<OtherBrowser>>,
    /// USB devices, hubs left out.
    pub usb: AllowedReading<Vec<AllowedUsbDevice>>,
    /// How somebody reaches this computer's screen.
    pub session: AllowedReading<Session>,
    /// What this account may do.
    pub rights: AllowedReading<AccountRights>,
    /// Whose account reads.
    pub account: AllowedReading<Account>,
    /// The virtual machine this is.
    pub virtual_machine: AllowedReading<VirtualMachine>,
    /// Programs that run virtual machines, installed here.
    pub virtual_machine_programs: AllowedReading<Vec<VirtualMachine>>,
    /// Devices that are plugged in and do not start.
    pub device_problems: AllowedReading<Vec<DeviceProblem>>,
    /// The service that lends cards to programs.
    pub smart_card_service: AllowedReading<Service>,
    /// Card readers.
    pub readers: AllowedReading<Vec<AllowedCardReader>>,
    /// Programs that know how to speak with keys.
    pub key_software: AllowedReading<Vec<KeySoftware>>,
    /// Certificates, by dates and kinds.
    pub certificates: AllowedReading<Vec<Certificate>>,
    /// What copies certificates from a key into the system's store.
    pub certificate_propagation: AllowedReading<AllowedPropagation>,
    /// How Chrome is used.
    pub chrome_use: AllowedReading<AllowedChromeUse>,
}

/// The operating system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedOs {
    /// Which family of systems.
    pub family: Family,
    /// One of the names this program knows, else the name of the family.
    pub product: &'static str,
    /// Its version.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// Windows's release, such as `25H2` or `1809`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub release: Option<Release>,
    /// Windows's edition identifier, where it is a known one.
    pub edition: Option<&'static str>,
    /// The number of the service pack.
    pub service_pack: Option<u8>,
    /// A server rather than a workstation.
    pub server: bool,
    /// What the processor is.
    pub architecture: Architecture,
}

/// Google Chrome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedChrome {
    /// Installations whose program is there.
    pub installations: Vec<AllowedInstallation>,
    /// Records of installations whose program is gone.
    pub leftovers: Vec<AllowedLeftover>,
}

/// One Chrome that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedInstallation {
    /// Its release channel.
    pub channel: Channel,
    /// Whom it is installed for.
    pub scope: Scope,
    /// Its version.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// What it is built for.
    pub architecture: Option<Architecture>,
    /// A newer version is in place and waits for Chrome to be closed.
    pub update_waits: bool,
}

/// A record of a Chrome whose program is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedLeftover {
    /// The channel it speaks of.
    pub channel: Channel,
    /// Whom it was installed for.
    pub scope: Scope,
    /// The version it gives.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// Where the record was found.
    pub source: ClaimSource,
}

/// A USB device by its numbers; its name and its serial number are not even read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AllowedUsbDevice {
    /// Who made it, by the USB registry.
    #[cfg_attr(test, schemars(with = "String"))]
    pub vendor_id: Hex16,
    /// Which product of that maker.
    #[cfg_attr(test, schemars(with = "String"))]
    pub product_id: Hex16,
    /// The release of that product, the same for every device of it.
    #[cfg_attr(test, schemars(with = "String"))]
    pub release: Hex16,
    /// Class codes of its interfaces.
    pub interface_classes: AllowedReading<Vec<u8>>,
    /// It is a part of the computer.
    pub built_in: Option<bool>,
    /// What told of it.
    pub told_by: Option<ToldBy>,
    /// What it is to someone who looks for a QHR key.
    pub kind: UsbKind,
}

/// What a USB device is to someone who looks for a QHR key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UsbKind {
    /// Listed as a possible key.
    PossibleKey,
    /// A smart-card device that is not listed.
    OtherSmartCardDevice,
    /// A reader for the desk.
    DeskReader,
    /// A reader that is a part of the computer.
    BuiltInReader,
    /// A key for web sites.
    SecurityKey,
    /// A memory stick or disk.
    Storage,
    /// Anything else.
    Other,
}

/// The facts, put together again from what the allow-list holds: whatever is computed from them holds nothing else.
pub fn sanitised(facts: &Facts, requirements: &Requirements) -> Facts {
    AllowedFacts::of(facts, requirements).to_facts()
}

impl AllowedFacts {
    /// Takes over what is allowed, and nothing else.
    pub fn of(facts: &Facts, requirements: &Requirements) -> Self {
        let device = |device: &UsbDevice| AllowedUsbDevice::of(device, requirements);
        let readers = facts.readers.seen().map_or(&[][..], Vec::as_slice);
        Self {
            taken_at: facts.taken_at,
            utc_offset_minutes: facts.utc_offset_minutes,
            os: AllowedReading::of(&facts.os, AllowedOs::of),
            chrome: AllowedReading::of(&facts.chrome, AllowedChrome::of),
            other_browsers: AllowedReading::of(&facts.other_browsers, Clone::clone),
            usb: AllowedReading::of(&facts.usb, |devices| devices.iter().map(device).collect()),
            session: AllowedReading::of(&facts.session, Clone::clone),
            rights: AllowedReading::of(&facts.rights, Clone::clone),
            account: AllowedReading::of(&facts.account, Clone::clone),
            virtual_machine: AllowedReading::of(&facts.virtual_machine, Clone::clone),
            virtual_machine_programs: AllowedReading::of(&facts.virtual_machine_programs, Clone::clone),
            device_problems: AllowedReading::of(&facts.device_problems, Clone::clone),
            smart_card_service: AllowedReading::of(&facts.smart_card_service, Clone::clone),
            key_software: AllowedReading::of(&facts.key_software, Clone::clone),
            certificates: AllowedReading::of(&facts.certificates, |all| {
                all.iter().map(|one| cards::certificate(one, readers, requirements)).collect()
            }),
            readers: AllowedReading::of(&facts.readers, |readers| {
                readers.iter().map(|reader| AllowedCardReader::of(reader, readers, requirements)).collect()
            }),
            certificate_propagation: AllowedReading::of(&facts.certificate_propagation, AllowedPropagation::of),
            chrome_use: AllowedReading::of(&facts.chrome_use, AllowedChromeUse::of),
        }
    }

    /// The same in the type that the rules judge.
    pub fn to_facts(&self) -> Facts {
        Facts {
            schema: FACTS_SCHEMA,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: self.taken_at,
            utc_offset_minutes: self.utc_offset_minutes,
            os: self.os.to_reading(AllowedOs::to_os),
            chrome: self.chrome.to_reading(AllowedChrome::to_chrome),
            other_browsers: self.other_browsers.to_reading(Clone::clone),
            usb: self.usb.to_reading(|devices| devices.iter().map(AllowedUsbDevice::to_device).collect()),
            session: self.session.to_reading(Clone::clone),
            rights: self.rights.to_reading(Clone::clone),
            account: self.account.to_reading(Clone::clone),
            virtual_machine: self.virtual_machine.to_reading(Clone::clone),
            virtual_machine_programs: self.virtual_machine_programs.to_reading(Clone::clone),
            device_problems: self.device_problems.to_reading(Clone::clone),
            smart_card_service: self.smart_card_service.to_reading(Clone::clone),
            key_software: self.key_software.to_reading(Clone::clone),
            certificates: self.certificates.to_reading(Clone::clone),
            readers: self.readers.to_reading(|readers| readers.iter().map(AllowedCardReader::to_reader).collect()),
            certificate_propagation: self.certificate_propagation.to_reading(AllowedPropagation::to_propagation),
            chrome_use: self.chrome_use.to_reading(AllowedChromeUse::to_use),
        }
    }
}

impl AllowedOs {
    fn of(os: &Os) -> Self {
        let windows = os.family == Family::Windows;
        let of_windows = |text: &Option<String>| text.clone().filter(|_| windows);
        Self {
            family: os.family,
            product: names::product(os.family, &os.name()),
            version: os.version,
            release: of_windows(&os.release).and_then(|text| Release::of(&text)),
            edition: of_windows(&os.edition).and_then(|text| names::edition(&text)),
            service_pack: of_windows(&os.service_pack).and_then(|text| names::service_pack(&text)),
            server: os.server,
            architecture: os.architecture,
        }
    }

    fn to_os(&self) -> Os {
        Os {
            family: self.family,
            product: self.product.to_owned(),
            version: self.version,
            release: self.release.map(|release| release.to_string()),
            edition: self.edition.map(str::to_owned),
            service_pack: self.service_pack.map(|number| format!("Service Pack {number}")),
            server: self.server,
            architecture: self.architecture,
        }
    }
}
