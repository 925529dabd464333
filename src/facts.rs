//! What was read on this computer: plain data, recordable and replayable.
//!
//! No thresholds, no judgement, no words. Nothing personal either: no path, no serial number, no name of a
//! person or a computer; a fact that could hold one does not belong here.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::Error;

mod browsers;
mod certificates;
mod os;
mod session;
mod smart_card;
mod usb;

pub use browsers::{
    Channel, Chrome, ChromePolicy, ChromeUse, Claim, ClaimSource, Installation, Leftover, LinkOpener, OtherBrowser,
    RunningChrome, Scope, UpdatePolicy,
};
pub use certificates::{Certificate, CertificatePlace, CertificatePropagation, KeyKind, PrivateKey, SignatureHash};
pub use os::{Architecture, Family, Os};
pub use session::{AccountRights, Remote, Session, VirtualMachine};
pub use smart_card::{
    CardReader, CardState, DeviceNode, DeviceProblem, KeySoftware, KeySoftwareProduct, Service, ServiceStart,
};
pub use usb::{Hex16, ToldBy, UsbDevice, UsbIds};

/// The outcome of one reading. "Could not be read" is a fact of its own, never taken for "absent".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reading<T> {
    /// It was there, and this is what it is.
    Seen(T),
    /// It was looked for and is not there.
    Absent,
    /// It could not be looked for.
    Unreadable(Obstacle),
}

/// What a recording has where it was made before this fact existed.
impl<T> Default for Reading<T> {
    fn default() -> Self {
        Self::Unreadable(Obstacle::NotRecorded)
    }
}

impl<T> Reading<T> {
    /// Whether the recording was made before this fact existed.
    pub fn is_not_recorded(&self) -> bool {
        matches!(self, Self::Unreadable(Obstacle::NotRecorded))
    }

    /// What was seen, if anything was.
    pub fn seen(&self) -> Option<&T> {
        match self {
            Self::Seen(value) => Some(value),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }
}

/// Why a reading could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The reading is still under way.
    Pending,
    /// It took longer than its time limit.
    TimedOut,
    /// The code that reads it failed in a way it should not have.
    Crashed,
    /// This account may not read it.
    AccessDenied,
    /// Nothing here can answer the question.
    NotSupported,
    /// The service that would answer does not run.
    NoService,
    /// The recording was made by a program that did not ask.
    NotRecorded,
    /// The system answered with an error; the text is the system's or the library's own, for support staff.
    Failed(String),
}

/// Everything that is read, with the moment it was read at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// Version of the program that read them.
    pub tool: String,
    /// When the reading began, by this computer's clock.
    pub taken_at: jiff::Timestamp,
    /// The operating system.
    pub os: Reading<Os>,
    /// How somebody reaches this computer's screen.
    pub session: Reading<Session>,
    /// What this account may do.
    pub rights: Reading<AccountRights>,
    /// The virtual machine this is. Absent: a real machine.
    pub virtual_machine: Reading<VirtualMachine>,
    /// Programs that run virtual machines, installed here. Absent: none.
    pub virtual_machine_programs: Reading<Vec<VirtualMachine>>,
    /// USB devices, hubs left out. Absent: this computer shows no USB bus at all.
    pub usb: Reading<Vec<UsbDevice>>,
    /// Devices that are plugged in and do not start. Absent: none.
    pub device_problems: Reading<Vec<DeviceProblem>>,
    /// The service that lends cards to programs. Absent: not installed.
    pub smart_card_service: Reading<Service>,
    /// Card readers. Absent: none.
    pub readers: Reading<Vec<CardReader>>,
    /// Programs that know how to speak with keys. Absent: none of those looked for.
    pub key_software: Reading<Vec<KeySoftware>>,
    /// Certificates with which somebody could sign in. Absent: none.
    pub certificates: Reading<Vec<Certificate>>,
    /// What copies certificates from a key into the system's store. Absent: the system needs no such thing.
    pub certificate_propagation: Reading<CertificatePropagation>,
    /// Google Chrome.
    pub chrome: Reading<Chrome>,
    /// How Chrome is used.
    pub chrome_use: Reading<ChromeUse>,
    /// Browsers that share Chrome's code and are not Chrome.
    pub other_browsers: Reading<Vec<OtherBrowser>>,
}

/// The layout of [`Facts`] that this program writes and reads.
pub const FACTS_SCHEMA: u32 = 1;

/// A facts file is a few kilobytes; a larger one is some other file.
const LARGEST_FACTS_FILE: u64 = 1 << 20;

impl Facts {
    /// Facts of which nothing has been read yet.
    pub fn pending(taken_at: jiff::Timestamp) -> Self {
        Self {
            schema: FACTS_SCHEMA,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: to_the_second(taken_at),
            os: Reading::Unreadable(Obstacle::Pending),
            session: Reading::Unreadable(Obstacle::Pending),
            rights: Reading::Unreadable(Obstacle::Pending),
            virtual_machine: Reading::Unreadable(Obstacle::Pending),
            virtual_machine_programs: Reading::Unreadable(Obstacle::Pending),
            usb: Reading::Unreadable(Obstacle::Pending),
            device_problems: Reading::Unreadable(Obstacle::Pending),
            smart_card_service: Reading::Unreadable(Obstacle::Pending),
            readers: Reading::Unreadable(Obstacle::Pending),
            key_software: Reading::Unreadable(Obstacle::Pending),
            certificates: Reading::Unreadable(Obstacle::Pending),
            certificate_propagation: Reading::Unreadable(Obstacle::Pending),
            chrome: Reading::Unreadable(Obstacle::Pending),
            chrome_use: Reading::Unreadable(Obstacle::Pending),
            other_browsers: Reading::Unreadable(Obstacle::Pending),
        }
    }

    /// Moves the facts to another moment, before reading some of them again.
    pub fn retake(&mut self, taken_at: jiff::Timestamp) {
        self.taken_at = to_the_second(taken_at);
    }

    /// Reads a recorded machine.
    ///
    /// Fails, naming the file and the place in it, where it is not a facts file of this layout.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::FactsUnreadable { file: path.to_owned(), source };
        let size = fs::metadata(path).map_err(unreadable)?.len();
        if size > LARGEST_FACTS_FILE {
            return Err(Error::FactsTooLarge { file: path.to_owned(), size, largest: LARGEST_FACTS_FILE });
        }
        let bytes = fs::read(path).map_err(unreadable)?;
        Self::from_json(&bytes, path)
    }

    /// Reads a recorded machine from what its file holds; the path is for errors alone.
    pub(crate) fn from_json(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::FactsEmpty { file: path.to_owned() });
        }
        let mut json = serde_json::Deserializer::from_slice(bytes);
        let facts: Self = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let place = error.path().to_string();
            Error::FactsWrong { file: path.to_owned(), place, source: error.into_inner() }
        })?;
        json.end().map_err(|source| Error::FactsWrong { file: path.to_owned(), place: ".".into(), source })?;
        if facts.schema == FACTS_SCHEMA {
            Ok(facts)
        } else {
            Err(Error::FactsSchema { file: path.to_owned(), found: facts.schema, known: FACTS_SCHEMA })
        }
    }
}

fn to_the_second(moment: jiff::Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}
