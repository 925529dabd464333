//! What was read on this computer: plain data, recordable and replayable.
//!
//! No thresholds, no judgement, no words. Nothing personal either: no path, no serial number, no name of a
//! person or a computer. Nothing here is a text: what the system says is one of a list, or a number, and so is what a
//! recording says. A report may hold all of it.

use jiff::Zoned;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize};

use crate::facts;
use crate::version::Version;

mod browsers;
mod certificates;
mod failed_call;
mod list;
mod listed_text;
mod os;
mod question;
mod reader_model;
mod recording;
mod session;
mod smart_card;
mod system_texts;
mod usb;
mod windows_release;

pub use browsers::{
    Channel, Chrome, ChromePolicy, ChromeUse, Claim, ClaimSource, Installation, Leftover, LinkOpener, OtherBrowser,
    RunningChrome, Scope, UpdatePolicy,
};
pub use certificates::{Certificate, CertificatePlace, CertificatePropagation, KeyKind, PrivateKey, SignatureHash};
pub use failed_call::{Call, FailedCall};
pub(crate) use list::each_fact;
pub use os::{Architecture, Family, Os};
pub use question::Question;
pub use reader_model::ReaderModel;
pub(crate) use reader_model::without_numbers;
pub use recording::Recording;
pub use session::{Account, AccountRights, Remote, Session, VirtualMachine};
pub use smart_card::{
    CardReader, CardState, DeviceNode, DeviceProblem, KeySoftware, KeySoftwareProduct, Service, ServiceStart,
};
pub use system_texts::{Edition, Product, Release, ServicePack};
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

    /// What failed, where the reading says so.
    pub fn failed_call(&self) -> Option<FailedCall> {
        match self {
            Self::Unreadable(Obstacle::Failed(failed)) => Some(*failed),
            Self::Seen(_) | Self::Absent | Self::Unreadable(_) => None,
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
    /// The system or a library answered with an error: in which function, and its number, for support staff.
    Failed(#[cfg_attr(test, schemars(with = "String"), ts(type = "string"))] FailedCall),
}

impl Obstacle {
    /// A function that gave this number for its error.
    pub fn failed(call: Call, code: impl Into<i64>) -> Self {
        Self::Failed(FailedCall { call, code: Some(code.into()) })
    }
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
            #[serde(deserialize_with = "told_tool")]
            #[cfg_attr(test, schemars(with = "String"))]
            pub tool: Version,
            /// When the reading began, by this computer's clock.
            pub taken_at: jiff::Timestamp,
            /// How far the clocks on the walls there were ahead of universal time then, in minutes. Nothing where they
            /// showed universal time, or where a recording was made before this was read.
            #[serde(default, skip_serializing_if = "is_nothing")]
            pub utc_offset_minutes: i16,
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
                    tool: Version::of_this_program(),
                    taken_at: to_the_second(taken_at),
                    utc_offset_minutes: 0,
                    $($field: Reading::Unreadable(Obstacle::Pending),)+
                }
            }

            /// Whether nothing here can answer this question.
            pub fn is_not_supported(&self, question: Question) -> bool {
                match question {
                    $(Question::$question => matches!(self.$field, Reading::Unreadable(Obstacle::NotSupported)),)+
                }
            }
        }
    };
}
each_fact!(make_facts);

impl Facts {
    /// Facts of which nothing has been read yet, from this moment on, here.
    pub fn begun(now: &Zoned) -> Self {
        let mut facts = Self::pending(now.timestamp());
        facts.retake(now);
        facts
    }

    /// Moves the facts to another moment, before reading some of them again.
    pub fn retake(&mut self, now: &Zoned) {
        self.taken_at = to_the_second(now.timestamp());
        self.utc_offset_minutes = i16::try_from(now.offset().seconds() / 60).unwrap_or(0);
    }

    /// The day on which they were read, there: what everything that depends on a day goes by, on any computer.
    pub fn day(&self) -> Date {
        self.day_of(self.taken_at)
    }

    /// The day that a moment was or will be, there.
    pub fn day_of(&self, moment: jiff::Timestamp) -> Date {
        self.clock_at(moment).date()
    }

    /// The hour at which they were read, there.
    pub fn hour(&self) -> Time {
        self.clock_at(self.taken_at).time()
    }

    fn clock_at(&self, moment: jiff::Timestamp) -> DateTime {
        let offset = Offset::from_seconds(i32::from(self.utc_offset_minutes) * 60).unwrap_or(Offset::UTC);
        offset.to_datetime(moment)
    }
}

/// What a recording says of the program that made it; zero where that is no version.
fn told_tool<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Version, D::Error> {
    Ok(String::deserialize(deserializer)?.parse().unwrap_or(Version::new(&[0])))
}

/// Whether there is no need to spell it out.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_nothing(offset: &i16) -> bool {
    *offset == 0
}

fn to_the_second(moment: jiff::Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_clocks_there_and_the_same_wherever_it_is_asked() {
        let table = [
            ("2026-11-24T19:30:00-05:00[-05:00]", "2026-11-24", "19:30:00"),
            ("2026-11-25T00:30:00+00:00[UTC]", "2026-11-25", "00:30:00"),
            ("2026-11-25T09:30:00+09:00[+09:00]", "2026-11-25", "09:30:00"),
            ("2026-11-24T21:00:00-03:30[-03:30]", "2026-11-24", "21:00:00"),
        ];
        for (moment, day, hour) in table {
            let facts = Facts::begun(&moment.parse().unwrap());
            let json = serde_json::to_value(&facts).unwrap();
            let replayed: Facts = serde_json::from_value(json.clone()).unwrap();
            assert_eq!(replayed, facts);
            assert_eq!(
                (replayed.day().to_string(), replayed.hour().to_string()),
                (day.into(), hour.into()),
                "{moment}"
            );
        }
    }

    #[test]
    fn a_recording_without_an_offset_is_in_universal_time_and_no_offset_makes_it_panic() {
        let mut facts = Facts::pending("2026-11-25T00:30:00Z".parse().unwrap());
        assert!(serde_json::to_value(&facts).unwrap().get("utc_offset_minutes").is_none());
        assert_eq!(facts.day().to_string(), "2026-11-25");
        for moment in [jiff::Timestamp::MIN, jiff::Timestamp::MAX] {
            for offset in [i16::MIN, -1559, 1559, i16::MAX] {
                facts.utc_offset_minutes = offset;
                let _ = facts.day_of(moment);
            }
        }
    }
}
