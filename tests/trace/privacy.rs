//! `docs/privacy.md` says what the trace can hold: every event with its fields, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::support::project;

type Events = BTreeMap<String, BTreeSet<String>>;

/// Every event that can be, with its fields: the report's schema is made from the types and holds them.
fn events() -> Events {
    let schema = fs::read_to_string(project().join("docs/report.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let kinds = schema["$defs"]["Record"]["oneOf"].as_array().unwrap();
    let event = |kind: &Value| {
        let fields = kind["properties"].as_object().unwrap();
        let name = fields["event"]["const"].as_str().unwrap().to_owned();
        (name, fields.keys().filter(|field| *field != "event").cloned().collect())
    };
    kinds.iter().map(event).collect()
}

/// The rows of a table whose first cell is an event and its fields, each in a code span.
fn listed(section: &str) -> Events {
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" |"));
    let names =
        |cell: &str| cell.split('`').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    rows.map(|(cell, _)| {
        let mut names: Vec<String> = names(cell);
        (names.remove(0), names.into_iter().collect())
    })
    .collect()
}

#[test]
fn the_privacy_page_names_every_event_and_field_of_the_trace_in_both_languages_and_no_other() {
    let events = events();
    assert!(events.len() > 10, "{events:?}");
    let page = fs::read_to_string(project().join("docs/privacy.md")).unwrap();
    let (french, english) = page.split_once("\n# Privacy").unwrap();
    for (half, heading) in [(french, "\n## La trace"), (english, "\n## The trace")] {
        let (_, section) = half.split_once(heading).unwrap();
        let section = section.split("\n## ").next().unwrap();
        assert_eq!(listed(section), events, "{heading}");
    }
}

#[test]
fn no_field_of_the_trace_takes_free_text() {
    let schema = fs::read_to_string(project().join("docs/report.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let mut texts = BTreeSet::new();
    for kind in schema["$defs"]["Record"]["oneOf"].as_array().unwrap() {
        for (field, about) in kind["properties"].as_object().unwrap() {
            let is_text = about["type"].to_string().contains("string") && about["const"].is_null();
            texts.extend(is_text.then(|| field.clone()));
        }
    }
    // Numbers with dots, and a place in the source that the compiler wrote.
    assert_eq!(texts, ["place", "version"].map(str::to_owned).into());
}
