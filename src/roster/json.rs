//! The list as other programs read it: a promised interface, with its schema in `docs/`.

use jiff::civil::Date;
use serde::Serialize;

use super::Roster;
use crate::findings::{Party, ReasonCode};
use crate::support_code::{HelperPoint, OpenMatter};
use crate::text::Words;

/// What `qhr-setup roster --format json` prints: a promised interface. It holds the names of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RosterJson {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// Version of the program.
    pub tool: String,
    /// How many people the list has.
    pub people: usize,
    /// What waits, in the order of the list.
    pub points: Vec<Waiting>,
    /// The people for whom nothing is left.
    pub finished: Vec<Told>,
    /// The lines whose code is none.
    pub unread: Vec<Told>,
}

/// One thing that waits, of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Waiting {
    /// The line of the list, counted from 1.
    pub line: usize,
    /// The name there; empty where there is none.
    pub name: String,
    /// The number of the step or of the check.
    pub step: String,
    /// What is open.
    pub point: OpenMatter,
    /// Why, where a check found it.
    pub reason: Option<ReasonCode>,
    /// The same in the language asked for.
    pub says: String,
    /// Who must act.
    pub who: Party,
    /// Whether they were asked, as the person says; null where nobody has to be.
    pub asked: Option<bool>,
    /// Since when, where the list says.
    pub since: Option<Date>,
}

/// What is told of one person, in the language asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Told {
    /// The line of the list, counted from 1.
    pub line: usize,
    /// The name there; empty where there is none.
    pub name: String,
    /// What is told.
    pub says: String,
}

impl RosterJson {
    /// A list, with its sentences in one language.
    pub fn of(roster: &Roster, words: &Words) -> Self {
        let waiting = roster.points().map(|(person, point)| {
            let HelperPoint { number, party, asked, about, reason, matter, .. } = point;
            Waiting {
                line: person.line,
                name: person.name.clone(),
                step: number.clone(),
                point: *about,
                reason: *reason,
                says: words.say(matter),
                who: *party,
                asked: (*party != Party::You).then_some(*asked),
                since: person.since,
            }
        });
        let told = |line: usize, name: &str, says: String| Told { line, name: name.to_owned(), says };
        Self {
            schema: 1,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            people: roster.people.len(),
            points: waiting.collect(),
            finished: roster.finished().map(|(one, said)| told(one.line, &one.name, words.say(&said))).collect(),
            unread: roster.unread().map(|(one, why)| told(one.line, &one.name, words.say(why))).collect(),
        }
    }
}
