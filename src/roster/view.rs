//! The list in sentences: a group for each party that must act, with a row for each thing that waits.

use serde::Serialize;

use super::letter::{self, Letter};
use super::{Person, Roster};
use crate::contacts::{Contact, contacts};
use crate::findings::Party;
use crate::requirements::Requirements;
use crate::support_code::{HelperPoint, HelperView};
use crate::text::Phrase;

/// In the order in which they hold others up: those outside of the clinic first, the people themselves last.
const ORDER: [Party; 5] = [Party::Omnimed, Party::QhrCustomerService, Party::Administrator, Party::Manager, Party::You];

/// What a list comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterView {
    /// How many people, how many of them are done, and how many codes could not be read.
    pub summary: Phrase,
    /// Who must act; only those who have something to do.
    pub groups: Vec<RosterGroup>,
    /// The people for whom nothing is left.
    pub finished: Vec<RosterFinished>,
    /// The lines whose code is none.
    pub unread: Vec<RosterUnread>,
}

/// What waits for one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterGroup {
    /// Who must act.
    pub party: Party,
    /// The same, with how much waits.
    pub title: Phrase,
    /// How to reach them; nothing for the people themselves.
    pub contact: Option<Contact>,
    /// What waits, in the order of the list.
    pub rows: Vec<RosterRow>,
    /// A text to copy for them.
    pub letter: Letter,
}

/// One thing that waits, of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterRow {
    /// Whose it is.
    pub name: Phrase,
    /// The step or the check, by its number and name.
    pub step: Phrase,
    /// What is open.
    pub point: Phrase,
    /// Who must act, and whether they were asked.
    pub who: Phrase,
    /// Since when, where the list says: a code does not.
    pub since: Phrase,
}

/// Somebody for whom nothing is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterFinished {
    /// Who.
    pub name: Phrase,
    /// What is said to them.
    pub said: Phrase,
}

/// A line whose code is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterUnread {
    /// Which line.
    pub line: Phrase,
    /// Whose.
    pub name: Phrase,
    /// What is wrong with it.
    pub why: Phrase,
}

impl RosterView {
    /// The sentences of a list.
    pub fn of(roster: &Roster, requirements: &Requirements) -> Self {
        let groups: Vec<_> = ORDER.into_iter().filter_map(|party| group(roster, party, requirements)).collect();
        let finished: Vec<_> =
            roster.finished().map(|(person, said)| RosterFinished { name: person.name(), said }).collect();
        let unread: Vec<_> = roster
            .unread()
            .map(|(person, why)| RosterUnread {
                line: Phrase::new("roster-line").with_text("line", person.line),
                name: person.name(),
                why: why.clone(),
            })
            .collect();
        let summary = Phrase::new("roster-summary")
            .with_count("people", roster.people.len())
            .with_count("finished", finished.len())
            .with_count("unread", unread.len());
        Self { summary, groups, finished, unread }
    }
}

fn group(roster: &Roster, party: Party, requirements: &Requirements) -> Option<RosterGroup> {
    let points: Vec<_> = roster.points().filter(|(_, point)| point.party == party).collect();
    if points.is_empty() {
        return None;
    }
    let rows = points.iter().map(|(person, point)| row(person, point)).collect();
    let title =
        Phrase::new("roster-group").with("party", |words| words.say(&name(party))).with_count("count", points.len());
    let contact = contacts(&[party], requirements).into_iter().find(|_| party != Party::You);
    Some(RosterGroup { party, title, contact, rows, letter: letter::of(party, &points) })
}

/// A party as a heading; whoever sits at each computer are the people themselves.
fn name(party: Party) -> Phrase {
    Phrase::new(format!("roster-party-{}", <&str>::from(party)))
}

fn row(person: &Person, point: &HelperPoint) -> RosterRow {
    let asked = match (point.party, point.asked) {
        (Party::You, _) => Phrase::new("roster-the-person"),
        (party, true) => Phrase::new("roster-asked").with("party", |words| words.say(&name(party))),
        (party, false) => Phrase::new("roster-to-ask").with("party", |words| words.say(&name(party))),
    };
    RosterRow {
        name: person.name(),
        step: Phrase::new("roster-step")
            .with_text("number", &point.number)
            .with("name", |words| words.say(&point.name)),
        point: point.matter.clone(),
        who: asked,
        since: match person.since {
            Some(day) => Phrase::new("roster-since").with("day", |words| words.date(day)),
            None => Phrase::new("roster-since-unknown"),
        },
    }
}

impl Roster {
    pub(super) fn points(&self) -> impl Iterator<Item = (&Person, &HelperPoint)> {
        let read = self.people.iter().filter_map(|person| Some((person, person.code.as_ref().ok()?)));
        read.flat_map(|(person, view)| view.points.iter().map(move |point| (person, point)))
    }

    pub(super) fn finished(&self) -> impl Iterator<Item = (&Person, Phrase)> {
        let said = |view: &HelperView| view.otherwise.clone();
        self.people.iter().filter_map(move |person| Some((person, said(person.code.as_ref().ok()?)?)))
    }

    pub(super) fn unread(&self) -> impl Iterator<Item = (&Person, &Phrase)> {
        self.people.iter().filter_map(|person| Some((person, person.code.as_ref().err()?)))
    }
}
