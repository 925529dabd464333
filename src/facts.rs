//! What was read on this computer: plain data, recordable and replayable.
//!
//! No thresholds, no judgement, no words. Nothing personal either: no path, no serial number, no name of a
//! person or a computer; a fact that could hold one does not belong here.

use serde::{Deserialize, Serialize};

use crate::facts;

mod browsers;
mod certificates;
mod list;
mod os;
mod recording;
mod session;
mod smart_card;
mod usb;
mod windows_release;

pub use browsers::{
    Channel, Chrome, ChromePolicy, ChromeUse, Claim, ClaimSource, Installation, Leftover, LinkOpener, OtherBrowser,
    RunningChrome, Scope, UpdatePolicy,
};
pub use certificates::{Certificate, CertificatePlace, CertificatePropagation, KeyKind, PrivateKey, SignatureHash};
pub(crate) use list::each_fact;
pub use os::{Architecture, Family, Os};
pub use recording::Recording;
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

/// The layout of [`Facts`] that this program writes. It reads every earlier one too.
pub const FACTS_SCHEMA: u32 = 2;

/// Makes [`Facts`] from the list.
macro_rules! make_facts {
    ($($(#[doc = $about:literal])+ $question:ident $field:ident: $fact:ty,)+) => {
        /// Everything that is read, with the moment it was read at. A field that a recording lacks is not recorded, and
        /// is not spelt out when it is written again.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Facts {
            /// Version of this layout; 2 so far.
            pub schema: u32,
            /// Version of the program that read them.
            pub tool: String,
            /// When the reading began, by this computer's clock.
            pub taken_at: jiff::Timestamp,
            $(
                $(#[doc = $about])+
                #[serde(default, skip_serializing_if = "Reading::is_not_recorded")]
                pub $field: Reading<$fact>,
            )+
        }

        impl Facts {
            /// Facts of which nothing has been read yet.
            pub fn pending(taken_at: jiff::Timestamp) -> Self {
                Self {
                    schema: FACTS_SCHEMA,
                    tool: env!("CARGO_PKG_VERSION").to_owned(),
                    taken_at: to_the_second(taken_at),
                    $($field: Reading::Unreadable(Obstacle::Pending),)+
                }
            }
        }
    };
}
each_fact!(make_facts);

impl Facts {
    /// Moves the facts to another moment, before reading some of them again.
    pub fn retake(&mut self, taken_at: jiff::Timestamp) {
        self.taken_at = to_the_second(taken_at);
    }
}

fn to_the_second(moment: jiff::Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}
