//! The table as other programs read it: a promised interface, with its schema in `docs/`.

use jiff::Timestamp;
use serde::Serialize;

use super::{Age, Computer, Fleet, NotRead, OpenPoint, Total};
use crate::facts::Account;
use crate::findings::{CheckId, Overall, Party, ReasonCode};

/// What `qhr-setup fleet FOLDER --format json` prints: a promised interface.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Table<'a> {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// When the folder was read.
    pub made_at: Timestamp,
    /// One a computer: by who must act, then by since when, then by name.
    pub computers: Vec<Row<'a>>,
    /// The files that end with .json and are no result, by name.
    pub not_read: &'a [NotRead],
    /// How many other files and folders there are; they were not looked at.
    pub left_out: usize,
    /// Every reason that is open somewhere, the most frequent in front.
    pub totals: Vec<Total>,
}

/// One computer.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Row<'a> {
    /// The name of its file, without .json; what cannot be seen is written out.
    pub computer: &'a str,
    /// The outcome of all checks.
    pub verdict: Overall,
    /// The check to look at first; null where nothing is to do, as the next three.
    pub check: Option<CheckId>,
    /// What it says.
    pub reason: Option<ReasonCode>,
    /// Who can act.
    pub who: Option<Party>,
    /// Since when it says so.
    pub since: Option<Timestamp>,
    /// When the computer was checked.
    pub taken_at: Timestamp,
    /// How that stands to the moment of the table.
    pub age: Age,
    /// No key was asked for.
    pub without_key: bool,
    /// Whose account read; null where that could not be told.
    pub context: Option<Account>,
    /// Judged from recorded facts, not on the computer itself.
    pub simulated: bool,
    /// How many points are open beside the first.
    pub further_open_points: usize,
    /// All of them, the first in front.
    pub open_points: &'a [OpenPoint],
}

impl<'a> Table<'a> {
    /// The table of this fleet.
    pub fn of(fleet: &'a Fleet, now: Timestamp) -> Self {
        Self {
            schema: 1,
            made_at: now,
            computers: fleet.computers.iter().map(Row::of).collect(),
            not_read: &fleet.not_read,
            left_out: fleet.left_out,
            totals: fleet.totals(),
        }
    }
}

impl<'a> Row<'a> {
    fn of(computer: &'a Computer) -> Self {
        let first = computer.first();
        Self {
            computer: &computer.name,
            verdict: computer.verdict,
            check: first.map(|point| point.check),
            reason: first.map(|point| point.reason),
            who: first.and_then(|point| point.who),
            since: first.map(|point| point.since),
            taken_at: computer.taken_at,
            age: computer.age,
            without_key: computer.without_key,
            context: computer.context,
            simulated: computer.simulated,
            further_open_points: computer.further(),
            open_points: &computer.open_points,
        }
    }
}
