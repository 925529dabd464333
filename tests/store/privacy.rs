//! `docs/privacy.md` says what is kept: all of it and nothing else.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::project;
use crate::{file_of, full};

/// Every field that the file has, as `answers.clinic`, without those every answer has.
fn fields(file: &Value) -> BTreeSet<String> {
    let top = file.as_object().unwrap().keys().filter(|field| *field != "answers").cloned();
    let answers = file["answers"].as_object().unwrap().keys();
    top.chain(answers.map(|field| format!("answers.{field}"))).collect()
}

#[test]
fn the_privacy_page_names_every_field_that_is_kept_in_both_languages_and_no_other() {
    let file = file_of(&full());
    for (answer, value) in
        file["answers"].as_object().unwrap().iter().filter(|(answer, _)| !answer.starts_with("asked"))
    {
        let parts: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(parts, ["answer", "on"], "{answer}: an answer and its day");
    }
    let page = fs::read_to_string(project().join("docs/privacy.md")).unwrap();
    let (french, english) = page.split_once("\n# Privacy").unwrap();
    for (half, trace) in [(french, "\n## La trace"), (english, "\n## The trace")] {
        // The fields of the trace have a list, and a test, of their own.
        let (half, _) = half.split_once(trace).unwrap();
        let rows = half.lines().filter_map(|line| line.strip_suffix("` |")?.rsplit_once(" | `"));
        let named: BTreeSet<_> = rows.map(|(_, field)| field.to_owned()).collect();
        assert_eq!(named, fields(&file));
    }
}
