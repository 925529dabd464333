//! What came and went of late: "11:02 the key is gone, 11:02 a reader is gone, 11:05 the key is there" is what tells a
//! hub, a loose socket or a computer that slept from a key that fails.
//!
//! The changes themselves are in the trace; this finds them between two readings, and puts them into sentences.

use std::time::Duration;

use jiff::tz::TimeZone;
use strum::{EnumCount as _, IntoEnumIterator as _};

use crate::facts::{Facts, Reading};
use crate::key::{Kind, kind};
use crate::requirements::Requirements;
use crate::text::Phrase;
use crate::trace::{Event, Record, Subject};

/// How long a change counts as recent.
pub const RECENT: Duration = Duration::from_mins(15);

/// Of more changes than this the latest are told: a loose socket says no more with the next hundred.
pub const MOST: usize = 30;

/// How many of each were there, as last read. A reading that fails in between makes nothing come or go.
#[derive(Debug, Clone, Default)]
pub struct LastSeen([Option<usize>; Subject::COUNT]);

impl LastSeen {
    /// What came or went since the facts before these; nothing, where it was never seen before.
    pub fn look(&mut self, facts: &Facts, rules: &Requirements) -> Vec<Event> {
        let mut changes = Vec::new();
        for (before, subject) in self.0.iter_mut().zip(Subject::iter()) {
            let Some(now) = count(facts, subject, rules) else { continue };
            let before = before.replace(now).unwrap_or(now);
            if before != now {
                changes.push(Event::Changed { subject, there: now > before });
            }
        }
        changes
    }
}

/// The changes of the last [`RECENT`] in sentences with their local time, oldest first and at most [`MOST`].
pub fn said(records: &[Record], now: jiff::Timestamp, zone: &TimeZone) -> Vec<Phrase> {
    let told: Vec<_> = of_late(records, now).filter_map(|record| Some((record.at, change(record.event)?))).collect();
    let at = |(moment, change): &(jiff::Timestamp, Phrase)| {
        let time = moment.to_zoned(zone.clone()).time();
        Phrase::new("change-at").with("time", |words| words.time(time)).with("change", |words| words.say(change))
    };
    told[told.len().saturating_sub(MOST)..].iter().map(at).collect()
}

/// Those of the last [`RECENT`], of all records. Where the clock was set back, a record is earlier than the one before it, and
/// the times of that one and of all before it are of another clock.
pub fn of_late(records: &[Record], now: jiff::Timestamp) -> impl Iterator<Item = &Record> {
    let set_back = records.windows(2).rposition(|pair| pair[1].at < pair[0].at);
    let of_this_clock = &records[set_back.map_or(0, |before| before + 1)..];
    of_this_clock.iter().filter(move |record| record.at >= now - RECENT && record.at <= now)
}

fn change(event: Event) -> Option<Phrase> {
    if let Event::Slept { seconds } = event {
        return Some(Phrase::new("change-slept").with_count("minutes", seconds.div_ceil(60)));
    }
    let Event::Changed { subject, there } = event else { return None };
    let change = Phrase::new(format!("change-{}", <&str>::from(subject)));
    Some(if there { change } else { change.attribute("gone") })
}

/// How many there are; none where that is not known.
fn count(facts: &Facts, subject: Subject, rules: &Requirements) -> Option<usize> {
    match subject {
        Subject::Key => devices(facts, |is| matches!(is, Kind::PossibleKey(_)), rules),
        Subject::SmartCardDevice => devices(
            facts,
            |is| matches!(is, Kind::OtherSmartCardDevice | Kind::DeskReader | Kind::BuiltInReader),
            rules,
        ),
        Subject::SecurityKey => devices(facts, |is| matches!(is, Kind::SecurityKey), rules),
        Subject::MemoryStick => devices(facts, |is| matches!(is, Kind::Storage), rules),
        Subject::OtherDevice => devices(facts, |is| matches!(is, Kind::NotRecognised | Kind::Other), rules),
        Subject::DeviceProblem => number(&facts.device_problems, Vec::len),
        Subject::CardService => number(&facts.smart_card_service, |service| usize::from(service.running)),
        Subject::Reader => number(&facts.readers, |readers| readers.iter().filter(|reader| !reader.is_virtual).count()),
        Subject::Card => number(&facts.readers, |readers| readers.iter().filter(|reader| reader.holds_card()).count()),
        Subject::Certificate => number(&facts.certificates, Vec::len),
        Subject::RemoteSession => number(&facts.session, |session| usize::from(session.remote.is_some())),
        Subject::Chrome => number(&facts.chrome, |chrome| chrome.installations.len()),
    }
}

fn devices(facts: &Facts, is_one: impl Fn(Kind) -> bool, rules: &Requirements) -> Option<usize> {
    number(&facts.usb, |devices| devices.iter().filter(|device| is_one(kind(device, rules))).count())
}

fn number<T>(reading: &Reading<T>, of: impl Fn(&T) -> usize) -> Option<usize> {
    match reading {
        Reading::Seen(seen) => Some(of(seen)),
        Reading::Absent => Some(0),
        Reading::Unreadable(_) => None,
    }
}

#[cfg(test)]
mod tests;
