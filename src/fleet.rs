//! Many computers at once: the results that `check --output` wrote into one folder, as one table.
//!
//! Files are strangers' until they are read: each is a whole result, or a line that says why it is none. No text from
//! inside a file goes any further; what is told of a computer is its file's name, moments, and codes of closed lists.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::error::Error;
use crate::facts::Account;
use crate::findings::{CheckId, Overall, Party, ReasonCode, Verdict};

pub mod csv;
mod folder;
pub mod json;
pub mod page;
pub mod prometheus;
pub(crate) mod result_file;
pub mod sentences;
mod totals;

pub use totals::Total;

/// After so many days without a check, a result says little of the computer.
pub const OLD_AFTER_DAYS: i64 = 14;

/// A clock that is off by less than a day is off by a time zone, and tells nothing.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// What the files of a folder say.
#[derive(Debug)]
pub struct Fleet {
    /// One a computer: by who must act, then by since when, then by name.
    pub computers: Vec<Computer>,
    /// The files that are no result, by name.
    pub not_read: Vec<NotRead>,
    /// What else is in the folder and was not looked at.
    pub left_out: usize,
}

/// One computer, as its last check found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computer {
    /// The name of its file, without `.json`; what cannot be seen is written out.
    pub name: String,
    /// The outcome of all checks.
    pub verdict: Overall,
    /// The check that keeps the viewer from opening, or may; the first open point is its.
    pub root_cause: Option<CheckId>,
    /// What somebody has to do or to find out, the first thing in front.
    pub open_points: Vec<OpenPoint>,
    /// When it was checked.
    pub taken_at: Timestamp,
    /// How that stands to the moment of the table.
    pub age: Age,
    /// No key was asked for.
    pub without_key: bool,
    /// Whose account read; `None` where that could not be told.
    pub context: Option<Account>,
    /// Judged from recorded facts, not on the computer itself.
    pub simulated: bool,
}

/// A check that is not passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpenPoint {
    /// The check.
    pub check: CheckId,
    /// Its outcome.
    pub verdict: Verdict,
    /// Why, by its code.
    pub reason: ReasonCode,
    /// Who can act.
    pub who: Option<Party>,
    /// Since when it says so, as far as that is known; otherwise when it was checked.
    pub since: Timestamp,
}

/// How recent a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Age {
    /// Of the last days.
    Recent,
    /// More than 14 days old.
    Old,
    /// More than a day ahead: one of the two clocks is wrong.
    Ahead,
}

/// A file that ends like a result and is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NotRead {
    /// Its name; what cannot be seen is written out.
    pub file: String,
    /// What is wrong with it.
    pub why: WhyNotRead,
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum WhyNotRead {
    /// A folder, a device or a pipe.
    NotAFile,
    /// A link, which is not followed.
    Link,
    /// Far larger than any result.
    TooLarge,
    /// The system does not let it be read.
    Unreadable,
    /// It holds nothing.
    Empty,
    /// It ends before its end.
    Incomplete,
    /// It is no text in UTF-8.
    NotUtf8,
    /// It is something else than a result.
    NotAResult,
    /// A result, with something in it that this version does not know.
    AnotherVersion,
    /// Another file stands for a computer of the same name.
    SameName,
}

/// Who has to act on a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// One of those who can.
    Of(Party),
    /// Somebody has to find out who.
    Unknown,
    /// Nothing is to do.
    Nobody,
}

impl From<Turn> for &'static str {
    fn from(turn: Turn) -> Self {
        match turn {
            Turn::Of(party) => party.into(),
            Turn::Unknown => "unknown",
            Turn::Nobody => "nobody",
        }
    }
}

impl Fleet {
    /// Reads every file of this folder whose name ends with `.json`, each once; not the folders in it.
    ///
    /// Fails, naming the folder, where it cannot be listed to its end.
    pub fn of_folder(folder: &Path, now: Timestamp) -> Result<Self, Error> {
        let mut fleet = folder::read(folder, now)
            .map_err(|source| Error::FolderUnreadable { folder: folder.to_owned(), source })?;
        fleet.computers.sort_unstable_by(|one, other| one.order().cmp(&other.order()));
        fleet.not_read.sort_unstable_by(|one, other| one.file.cmp(&other.file));
        Ok(fleet)
    }

    /// The computers of each who must act, in order.
    pub fn turns(&self) -> impl Iterator<Item = (Turn, &[Computer])> {
        let same = |one: &Computer, other: &Computer| one.turn() == other.turn();
        self.computers.chunk_by(same).filter_map(|all| Some((all.first()?.turn(), all)))
    }

    /// How many computers have this verdict.
    pub fn with(&self, verdict: Overall) -> usize {
        self.computers.iter().filter(|computer| computer.verdict == verdict).count()
    }

    /// How many were checked so long ago, or so far ahead.
    pub fn of_age(&self, age: Age) -> usize {
        self.computers.iter().filter(|computer| computer.age == age).count()
    }
}

impl Computer {
    /// What to look at first.
    pub fn first(&self) -> Option<&OpenPoint> {
        self.open_points.first()
    }

    /// How many points are open beside the first.
    pub fn further(&self) -> usize {
        self.open_points.len().saturating_sub(1)
    }

    /// Who has to act first.
    pub fn turn(&self) -> Turn {
        self.first().map_or(Turn::Nobody, |point| point.who.map_or(Turn::Unknown, Turn::Of))
    }

    fn order(&self) -> (Turn, Option<Timestamp>, &str) {
        (self.turn(), self.first().map(|point| point.since), &self.name)
    }
}

impl Age {
    fn of(taken_at: Timestamp, now: Timestamp) -> Self {
        let age = now.duration_since(taken_at);
        if age > SignedDuration::from_hours(24 * OLD_AFTER_DAYS) {
            Self::Old
        } else if age < -AHEAD {
            Self::Ahead
        } else {
            Self::Recent
        }
    }
}
