//! Nothing that somebody could have written into a recording is in the facts that are read from it, nor in anything that is
//! made of them.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;
use crate::facts::{Question, Reading, Recording};
use crate::journey::{Answer, Clinic, ComputerSetup, Profession};
use crate::recent_changes::LastSeen;
use crate::trace::Event;

/// Every recorded machine and every case of the field, as JSON.
fn recorded() -> Vec<(String, Value)> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = ["machines", "field", "facts"].into_iter().flat_map(|folder| fs::read_dir(tests.join(folder)).unwrap());
    let mut all = Vec::new();
    for path in files.map(|entry| entry.unwrap().path()) {
        let file = if path.is_dir() { path.join("facts.json") } else { path };
        let json: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        if json.get("taken_at").is_some() {
            all.push((file.display().to_string(), json));
        }
    }
    assert!(all.len() > 140, "{}", all.len());
    all
}

fn read(json: &Value) -> Option<Facts> {
    let recording = Recording::from_json(json.to_string().as_bytes(), Path::new("facts.json")).ok()?;
    Some(recording.facts)
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

/// How a text begins that a fact could take for one of its own.
const BEGINNINGS: [&str; 5] = ["", "Windows 11 ", "Service Pack 1 ", "Gemalto USB ", "OpenService: "];

/// What the machines so far had: most machines have most of it alike.
#[derive(Default)]
struct Known {
    /// How many of the beginnings a place with this value took.
    taken: HashMap<(String, Value), usize>,
    /// Places that were tried as a reading that failed.
    failed: BTreeSet<String>,
}

/// Puts a mark wherever facts take a text of any kind: in strings and in empty places, then in whole readings that failed
/// with words. What is no text refuses the mark, and keeps its value. Last, the mark is everywhere.
fn marked(facts: &Value, known: &mut Known) -> Vec<(String, Facts)> {
    let (mut all, mut found, mut everywhere) = (Vec::new(), Vec::new(), facts.clone());
    places(facts, "", &mut found);
    for place in found {
        let mark = format!("MARK{}", place.replace('/', "-"));
        let value = everywhere.pointer(&place).unwrap().clone();
        if matches!(value, Value::String(_) | Value::Null) {
            let marks = BEGINNINGS.map(|beginning| Value::from(format!("{beginning}{mark}")));
            let taken = *known.taken.entry((numberless(&place), value)).or_insert_with(|| {
                let read = marks.iter().map_while(|mark| read(&with(&everywhere, &place, mark.clone())));
                let before = all.len();
                all.extend(read.map(|facts| (place.clone(), facts)));
                all.len() - before
            });
            if let Some(last) = taken.checked_sub(1) {
                everywhere = with(&everywhere, &place, marks[last].clone());
            }
        }
        if known.failed.insert(numberless(&place)) {
            let failed = with(facts, &place, serde_json::json!({ "unreadable": { "failed": mark } }));
            all.extend(read(&failed).map(|facts| (place, facts)));
        }
    }
    all.push(("everywhere".to_owned(), read(&everywhere).unwrap()));
    all
}

fn with(facts: &Value, place: &str, value: Value) -> Value {
    let mut changed = facts.clone();
    *changed.pointer_mut(place).unwrap() = value;
    changed
}

/// The same place in every list.
fn numberless(place: &str) -> String {
    place.replace(|letter: char| letter.is_ascii_digit(), "0")
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
    let failed = facts.usb.failed_call();
    let (call, code) = (failed.map(|failed| failed.call), failed.and_then(|failed| failed.code));
    let answered = Event::Answered { question: Question::Usb, outcome: (&facts.usb).into(), ms: 7, call, code };
    let system = facts.os.seen().map(Event::of_system);
    let events: Vec<_> = seen.look(facts, requirements).into_iter().chain(system).chain([answered]).collect();
    let records: Vec<_> = events.into_iter().map(|event| Record { at: facts.taken_at, event }).collect();
    History { changes: records.clone(), trace: Some(records) }
}

#[test]
fn no_text_of_a_recording_is_in_the_facts_nor_in_the_report_in_any_form() {
    let requirements = Requirements::built_in().unwrap();
    let now = "2026-11-24T14:02:11-05:00[-05:00]".parse().unwrap();
    let (mut tried, mut known) = (BTreeSet::new(), Known::default());
    for (machine, recording) in recorded() {
        let marked = marked(&recording, &mut known);
        for (place, facts) in &marked {
            let recorded = serde_json::to_string(facts).unwrap();
            assert!(!recorded.contains("MARK"), "{machine}: {place} is in the facts: {recorded}");
            tried.insert(numberless(place));
        }
        let (_, facts) = marked.last().unwrap();
        let report = JourneyReport::of(facts, &answers(), requirements, None, &now, true);
        let report = report.with_history(history(facts, requirements), &now);
        let page = serde_json::to_string(report.page()).unwrap();
        let texts = Language::ALL.map(|language| report.text(language));
        for written in [report.html(&Language::ALL), report.json().unwrap(), page].iter().chain(&texts) {
            assert!(!written.contains("MARK"), "{machine}: a mark is in the report:\n{written}");
        }
    }
    for place in [
        "/tool",
        "/os/seen/product",
        "/os/seen/edition",
        "/os/seen/release",
        "/os/seen/service_pack",
        "/readers/seen/0/name",
        "/certificates/seen/0/reader/seen",
        "/usb",
        "/usb/seen/0/interface_classes",
    ] {
        assert!(tried.contains(place), "{place} takes no text, or the mark was never put there: {tried:?}");
    }
}
