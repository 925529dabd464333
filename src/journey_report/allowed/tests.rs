//! Nothing that somebody could have written into the facts comes out, and no new fact slips in unseen.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::names::{self, Release};
use super::*;
use crate::checks;
use crate::facts::Question;
use crate::facts::Reading;
use crate::findings::Overall;
use crate::journey::{Answer, Answers, Clinic, ComputerSetup, Profession};
use crate::journey_report::{History, JourneyReport};
use crate::recent_changes::LastSeen;
use crate::screen::Screen;
use crate::text::{Language, Words};
use crate::trace::{Event, Record, failed_in};

/// All that a report tells of a computer, as paths through its JSON, one a line.
const LISTED: &str = include_str!("listed.txt");

fn recorded() -> Vec<(String, Value)> {
    let machines = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let folders = fs::read_dir(machines).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders
        .map(|folder| {
            let text = fs::read_to_string(folder.join("facts.json")).unwrap();
            (folder.display().to_string(), serde_json::from_str(&text).unwrap())
        })
        .collect()
}

/// Every place in a JSON value, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, inner)| places(inner, &format!("{at}/{name}"), found)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| places(inner, &format!("{at}/{index}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Puts a mark wherever the facts take a text of any kind: in strings and in empty places, then in whole readings that
/// failed with the system's own words. What is no text refuses the mark, and keeps its value.
fn marked(facts: &Value) -> Vec<(String, Facts)> {
    let mut all = Vec::new();
    let mut found = Vec::new();
    places(facts, "", &mut found);
    let mut everywhere = facts.clone();
    for place in &found {
        let mark = format!("MARK{}", place.replace('/', "-"));
        let is_leaf = matches!(everywhere.pointer(place).unwrap(), Value::String(_) | Value::Null);
        for mark in [mark.clone(), format!("Windows 11 {mark}"), format!("Service Pack 1 {mark}")] {
            let mut tried = everywhere.clone();
            *tried.pointer_mut(place).unwrap() = mark.into();
            if is_leaf && serde_json::from_value::<Facts>(tried.clone()).is_ok() {
                all.push((place.clone(), serde_json::from_value(tried.clone()).unwrap()));
                everywhere = tried;
            }
        }
        let mut failed = facts.clone();
        *failed.pointer_mut(place).unwrap() = serde_json::json!({ "unreadable": { "failed": mark } });
        all.extend(serde_json::from_value(failed).map(|facts| (place.clone(), facts)));
    }
    all.push(("everywhere".to_owned(), serde_json::from_value(everywhere).unwrap()));
    all
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    let day = jiff::civil::date(2026, 11, 18);
    answers.give(Answer::Started(true), day);
    answers.give(Answer::Profession(Profession::Doctor), day);
    answers.give(Answer::CmqNumber(true), day);
    answers.give(Answer::OwnKey(true), day);
    answers.give_user_name("MARK@example.org", day);
    answers.give(Answer::Clinic(Clinic::NotShared), day);
    answers.give(Answer::Computer(ComputerSetup::AskedAdministrator), day);
    answers
}

/// All that a trace can tell of these facts.
fn history(facts: &Facts, requirements: &Requirements) -> History {
    let mut nothing = Facts::pending(facts.taken_at);
    (nothing.usb, nothing.device_problems, nothing.readers) = (Reading::Absent, Reading::Absent, Reading::Absent);
    let mut seen = LastSeen::default();
    seen.look(&nothing, requirements);
    let (call, code) = failed_in(&facts.usb);
    let answered = Event::Answered { question: Question::Usb, outcome: (&facts.usb).into(), ms: 7, call, code };
    let system = facts.os.seen().map(Event::of_system);
    let events: Vec<_> = seen.look(facts, requirements).into_iter().chain(system).chain([answered]).collect();
    let records: Vec<_> = events.into_iter().map(|event| Record { at: facts.taken_at, event }).collect();
    History { changes: records.clone(), trace: Some(records) }
}

#[test]
fn no_text_of_the_facts_is_in_the_report_in_any_form() {
    let requirements = Requirements::built_in().unwrap();
    let now = "2026-11-24T14:02:11-05:00[-05:00]".parse().unwrap();
    let mut tried = BTreeSet::new();
    for (machine, facts) in recorded() {
        for (place, facts) in marked(&facts) {
            assert!(serde_json::to_string(&facts).unwrap().contains("MARK"), "{machine}: {place}");
            let report = JourneyReport::of(&facts, &answers(), requirements, None, &now, true);
            let report = report.with_history(history(&facts, requirements), &now);
            let page = serde_json::to_string(report.page()).unwrap();
            let texts = Language::ALL.map(|language| report.text(language));
            for written in [report.html(&Language::ALL), report.json().unwrap(), page].iter().chain(&texts) {
                assert!(!written.contains("MARK"), "{machine}: {place} is in the report:\n{written}");
            }
            tried.insert(place);
        }
    }
    for place in ["/tool", "/os/seen/product", "/os/seen/edition", "/os/seen/release", "/os/seen/service_pack", "/usb"]
    {
        assert!(tried.contains(place), "{place} takes a text and was not tried: {tried:?}");
    }
}

#[test]
fn the_report_tells_of_the_computer_what_is_listed_here_and_nothing_else() {
    fn keys(value: &Value, at: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                for (name, inner) in fields {
                    found.insert(format!("{at}{name}"));
                    keys(inner, &format!("{at}{name}."), found);
                }
            }
            Value::Array(items) => items.iter().for_each(|inner| keys(inner, at, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let requirements = Requirements::built_in().unwrap();
    let mut found = BTreeSet::new();
    for (_, facts) in recorded() {
        let computer = AllowedFacts::of(&serde_json::from_value(facts).unwrap(), requirements);
        keys(&serde_json::to_value(computer).unwrap(), "", &mut found);
    }
    let listed = LISTED.lines().map(str::to_owned).collect();
    let new: Vec<_> = found.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "new: {new:?}, gone: {gone:?}");
}

fn screen(facts: &Facts) -> Screen {
    let requirements = Requirements::built_in().unwrap();
    Screen::of(facts, &checks::judge(facts, requirements), requirements, true)
}

#[test]
fn a_recorded_machine_is_judged_as_before_by_what_is_allowed() {
    let requirements = Requirements::built_in().unwrap();
    for (machine, facts) in recorded() {
        let facts: Facts = serde_json::from_value(facts).unwrap();
        let (before, after) = (screen(&facts), screen(&sanitised(&facts, requirements)));
        assert_eq!(before.overall, after.overall, "{machine}");
        for (before, after) in before.rows.iter().zip(&after.rows) {
            assert_eq!((before.state, &before.result), (after.state, &after.result), "{machine}");
        }
    }
}

#[test]
fn each_known_edition_has_a_name() {
    let (_, facts) = recorded().into_iter().find(|(name, _)| name.ends_with("windows-11-pro-ready")).unwrap();
    let result = |edition: Value| {
        let mut facts = facts.clone();
        facts["os"]["seen"]["edition"] = edition;
        let screen = screen(&serde_json::from_value(facts).unwrap());
        Words::of(Language::Fr).say(&screen.rows[0].result)
    };
    for edition in names::EDITIONS {
        assert_ne!(result(edition.into()), result(Value::Null), "{edition} says nothing: screen/reasons.rs");
    }
}

#[test]
fn only_known_names_and_numbers_pass() {
    assert_eq!(names::product(Family::Windows, "Windows 8.1"), "Windows 8.1");
    assert_eq!(names::product(Family::Windows, "Windows 11 de Jean"), "Windows");
    assert_eq!(names::product(Family::Macos, "Mac de Jean"), "macOS");
    assert_eq!(names::product(Family::Linux, "Jean"), "Linux");
    assert_eq!(names::product(Family::Other, "Jean"), "?");
    assert_eq!((names::edition("Professional"), names::edition("professional ")), (Some("Professional"), None));
    assert_eq!((names::service_pack("Service Pack 1"), names::service_pack("Service Pack 1 de Jean")), (Some(1), None));
    for (text, known) in [("25H2", true), ("1809", true), ("2004", true), ("25H3", false), ("1899", false), ("", false)]
    {
        assert_eq!(Release::of(text).map(|release| release.to_string()), known.then(|| text.to_owned()), "{text}");
    }
    for text in ["25é2", "H225", "Jean", "+1H2", "25h2", " 1809"] {
        assert_eq!(Release::of(text), None, "{text}");
    }
}

/// A certificate from a reader that nobody lists stays another's: with its name gone, it would count for the key.
#[test]
fn the_report_judges_as_the_check_does_whatever_a_reader_is_called() {
    let rules = Requirements::built_in().unwrap();
    let machines = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let mut ready = 0;
    for folder in std::fs::read_dir(machines).unwrap() {
        let mut facts = Facts::from_file(&folder.unwrap().path().join("facts.json")).unwrap();
        for name in [None, Some("Somebody's Reader")] {
            if let (Some(name), Reading::Seen(certificates)) = (name, &mut facts.certificates) {
                for one in certificates {
                    one.reader = Reading::Seen(name.to_owned());
                }
            }
            let judged = |facts: &Facts| checks::judge(facts, rules).overall;
            assert_eq!(judged(&sanitised(&facts, rules)), judged(&facts), "{name:?}: {facts:?}");
            ready += usize::from(judged(&facts) == Overall::Ready);
        }
    }
    assert!(ready > 10, "{ready}");
}
