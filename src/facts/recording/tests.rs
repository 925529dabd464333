//! Every layout that was ever written is read, and a newer one as far as it can be.

use std::fs;

use serde_json::json;

use super::*;
use crate::checks;
use crate::facts::{Obstacle, Reading};
use crate::findings::{Finding, Fix, Reason};
use crate::requirements::Requirements;

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn layout_1() -> Value {
    serde_json::from_slice(&fs::read(folder("facts/layout-1.json")).unwrap()).unwrap()
}

fn of(json: &Value) -> Result<Recording, Error> {
    Recording::from_json(json.to_string().as_bytes(), Path::new("facts.json"))
}

#[test]
fn layout_1_is_read_whole() {
    let recording = of(&layout_1()).unwrap();
    assert_eq!(recording.left_out, Vec::<String>::new());
    let facts = recording.facts;
    assert_eq!(facts.schema, FACTS_SCHEMA);
    assert_eq!(facts.usb.seen().map(Vec::len), Some(2));
    assert_eq!(facts.certificates.seen().map(Vec::len), Some(2));
    // What it has, it still has when it is written again: in this layout, under the same names.
    let (mut written, mut before) = (serde_json::to_value(&facts).unwrap(), layout_1());
    before["schema"] = FACTS_SCHEMA.into();
    // Of a reader's name the model is kept.
    for reader in before["readers"]["seen"].as_array_mut().unwrap() {
        reader["name"] = "Gemalto USB SmartCard Reader".into();
    }
    for (field, reading) in before.as_object_mut().unwrap() {
        assert_eq!(written[field].take(), reading.take(), "{field}");
    }
}

#[test]
fn a_reading_that_is_missing_is_not_recorded_and_is_not_spelt_out() {
    let mut json = layout_1();
    json.as_object_mut().unwrap().remove("usb");
    let facts = of(&json).unwrap().facts;
    assert_eq!(facts.usb, Reading::Unreadable(Obstacle::NotRecorded));
    let written = serde_json::to_value(&facts).unwrap();
    assert_eq!(written.get("usb"), None);
    assert_eq!(of(&written).unwrap().facts, facts);
}

#[test]
fn what_is_not_recorded_is_judged_as_what_could_not_be_read_but_nobody_is_told_to_check_again() {
    let requirements = Requirements::built_in().unwrap();
    let findings = |json: &Value| checks::judge(&of(json).unwrap().facts, requirements).all;
    let as_unread = |mut finding: Finding| {
        if finding.reason == (Reason::CouldNotRead { obstacle: Obstacle::NotRecorded }) {
            assert_eq!(finding.fix, None);
            finding.reason = Reason::CouldNotRead { obstacle: Obstacle::TimedOut };
            finding = finding.fixed_by(Fix::CheckAgain);
        }
        finding
    };
    let mut told = 0;
    for machine in fs::read_dir(folder("machines")).unwrap() {
        let file = machine.unwrap().path().join("facts.json");
        let json: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let readings = json
            .as_object()
            .unwrap()
            .keys()
            .filter(|name| !["schema", "tool", "taken_at", "utc_offset_minutes"].contains(&&***name));
        for reading in readings {
            let (mut lacking, mut unread) = (json.clone(), json.clone());
            lacking.as_object_mut().unwrap().remove(reading);
            unread[reading] = json!({ "unreadable": "timed_out" });
            let (lacking, unread) = (findings(&lacking), findings(&unread));
            told += lacking.iter().zip(&unread).filter(|(lacking, unread)| lacking != unread).count();
            let lacking: Vec<_> = lacking.into_iter().map(as_unread).collect();
            assert_eq!(lacking, unread, "{}: {reading}", file.display());
        }
    }
    assert!(told > 50, "only {told} findings come from what is not recorded");
}

#[test]
fn what_a_newer_program_adds_is_left_out_and_told() {
    let mut json = layout_1();
    json["schema"] = (FACTS_SCHEMA + 1).into();
    json["weather"] = json!({ "seen": { "temperature": -12 } });
    json["usb"]["seen"][1]["speed"] = "480".into();
    json["chrome_use"]["seen"]["policies"] = json!({ "seen": ["PolicyOfNextYear"] });
    json["rights"] = json!({ "seen": "guest" });
    let Recording { facts, left_out, not_listed: _ } = of(&json).unwrap();
    let of_layout_1 = of(&layout_1()).unwrap().facts;
    assert_eq!(facts.schema, FACTS_SCHEMA);
    assert_eq!(facts.usb, of_layout_1.usb, "a field more is no reason to lose the device");
    assert_eq!(facts.rights, Reading::Unreadable(Obstacle::NotRecorded));
    // A list without the value that is not known would say that it is not there.
    assert_eq!(facts.chrome_use, Reading::Unreadable(Obstacle::NotRecorded));
    let mut left_out = left_out;
    left_out.sort();
    assert_eq!(left_out, ["chrome_use", "rights", "usb.seen[1].speed", "weather"]);
    assert_eq!(facts.certificates, of_layout_1.certificates);
}

#[test]
fn a_text_that_is_not_listed_is_told_by_its_place() {
    assert_eq!(of(&layout_1()).unwrap().not_listed, Vec::<String>::new());
    let mut json = layout_1();
    json["os"]["seen"]["product"] = "Windows 11 of Hélène".into();
    json["os"]["seen"]["edition"] = "other".into();
    let Recording { facts, not_listed, .. } = of(&json).unwrap();
    assert_eq!(not_listed, ["os.seen.product"]);
    assert!(!serde_json::to_string(&facts).unwrap().contains("Hélène"));
}

#[test]
fn a_newer_file_without_a_date_or_that_is_no_object_is_refused() {
    let mut json = layout_1();
    json["schema"] = (FACTS_SCHEMA + 1).into();
    json["taken_at"] = "tomorrow".into();
    assert!(matches!(of(&json), Err(Error::FactsWrong { place, .. }) if place == "taken_at"));
    for wrong in [json!([]), json!(3), json!({ "schema": FACTS_SCHEMA + 1 })] {
        assert!(of(&wrong).is_err(), "{wrong}");
    }
}
