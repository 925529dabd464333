//! What is told of two readings, and for how long.

use std::path::Path;

use strum::EnumCount as _;

use super::*;
use crate::facts::Obstacle;
use crate::requirements::Requirements;
use crate::text::{Language, Words};

fn machine(name: &str) -> Facts {
    Facts::from_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(name).join("facts.json"))
        .unwrap()
}

fn rules() -> &'static Requirements {
    Requirements::built_in().unwrap()
}

fn at(text: &str) -> jiff::Timestamp {
    format!("2026-11-26T{text}Z").parse().unwrap()
}

fn changed(subject: Subject, there: bool) -> Event {
    Event::Changed { subject, there }
}

#[test]
fn a_key_that_is_pulled_out_takes_its_reader_and_its_card_along() {
    let with_key = machine("windows-11-pro-ready");
    let mut without = with_key.clone();
    without.usb = Reading::Absent;
    without.readers = Reading::Absent;
    let mut seen = LastSeen::default();
    assert_eq!(seen.look(&with_key, rules()), [], "what is seen for the first time did not come");
    let gone = seen.look(&without, rules());
    for subject in [Subject::Key, Subject::Reader, Subject::Card] {
        assert!(gone.contains(&changed(subject, false)), "{subject:?}: {gone:?}");
    }
    assert_eq!(seen.look(&without, rules()), []);
    let back = seen.look(&with_key, rules());
    assert_eq!(back.len(), gone.len());
    assert!(back.contains(&changed(Subject::Key, true)));
}

#[test]
fn what_cannot_be_read_has_neither_come_nor_gone() {
    let with_key = machine("windows-11-pro-ready");
    let mut unread = with_key.clone();
    unread.usb = Reading::Unreadable(Obstacle::TimedOut);
    unread.readers = Reading::Unreadable(Obstacle::NoService);
    let mut seen = LastSeen::default();
    for facts in [&Facts::pending(at("11:00:00")), &with_key, &unread, &with_key] {
        assert_eq!(seen.look(facts, rules()), []);
    }
    let mut without = with_key.clone();
    without.usb = Reading::Seen(Vec::new());
    seen.look(&unread, rules());
    assert!(seen.look(&without, rules()).contains(&changed(Subject::Key, false)), "it went behind the failure");
}

#[test]
fn fifteen_minutes_are_told_in_local_time_and_at_most_thirty_changes() {
    let record = |time: &str, event| Record { at: at(time), event };
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(-5));
    let records = [
        record("15:46:59", changed(Subject::Chrome, true)),
        record("16:02:05", changed(Subject::Key, false)),
        record("16:02:05", Event::LeftOut { events: 3 }),
        record("16:02:06", changed(Subject::Reader, false)),
        record("16:05:00", Event::Slept { seconds: 61 }),
        record("16:05:01", changed(Subject::Key, true)),
    ];
    let said = |language| {
        let words = Words::of(language);
        said(&records, at("16:06:00"), &zone).iter().map(|phrase| words.say(phrase)).collect::<Vec<_>>()
    };
    assert_eq!(
        said(Language::En),
        [
            "11:02\u{a0}a.m.: a possible key is no longer detected",
            "11:02\u{a0}a.m.: a card reader is gone",
            "11:05\u{a0}a.m.: the computer was asleep for 2 minutes",
            "11:05\u{a0}a.m.: a possible key is detected",
        ]
    );
    assert_eq!(said(Language::Fr)[0], "11\u{a0}h\u{a0}02\u{a0}: une clé possible n’est plus détectée");
    let loose: Vec<_> = (0..1000).map(|second| (second, second % 2 == 0)).collect();
    let loose: Vec<_> = loose
        .into_iter()
        .map(|(second, there)| Record {
            at: jiff::Timestamp::from_second(at("16:00:00").as_second() + second).unwrap(),
            event: changed(Subject::Key, there),
        })
        .collect();
    let told = super::said(&loose, at("16:10:00"), &zone);
    assert_eq!(told.len(), MOST);
    assert!(Words::of(Language::En).say(&told[MOST - 1]).starts_with("11:10"), "the latest are told");
}

#[test]
fn what_happened_before_the_clock_was_set_back_is_not_told_once_that_time_comes_again() {
    let record = |time: &str, event| Record { at: at(time), event };
    let zone = jiff::tz::TimeZone::UTC;
    let mut records = vec![
        record("15:02:00", changed(Subject::Key, false)),
        // Set back by an hour.
        record("14:10:00", Event::LeftOut { events: 1 }),
    ];
    assert_eq!(said(&records, at("15:03:00"), &zone), []);
    records.push(record("15:02:30", changed(Subject::Key, true)));
    let told: Vec<_> = said(&records, at("15:03:00"), &zone);
    assert_eq!(told.len(), 1);
    assert!(Words::of(Language::En).say(&told[0]).ends_with("a possible key is detected"));
}

#[test]
fn each_change_has_words() {
    assert_eq!(Subject::iter().count(), Subject::COUNT);
    for subject in Subject::iter() {
        for there in [true, false] {
            assert!(change(changed(subject, there)).unwrap().exists(), "{subject:?}, {there}");
        }
    }
}
