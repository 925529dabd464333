//! A file in the folder of a fleet: nothing that it says goes further than codes and moments, and it is not ready on its word
//! alone.

use std::sync::LazyLock;

use jiff::{Timestamp, Zoned};
use serde_json::Value;
use strum::IntoEnumIterator;

use super::recorded::RESULTS;
use super::shown::{assert_csv, assert_html, assert_json, assert_text};
use super::{edits, is_shown};
use crate::findings::{CheckId, Overall, code};
use crate::fleet::sentences::Sentences;
use crate::fleet::{Fleet, csv, json, page, prometheus, result_file};
use crate::text::{Language, Words};

/// The elements of the page's template.
const ELEMENTS: [&str; 36] = [
    "!DOCTYPE", "a", "b", "body", "col", "colgroup", "details", "div", "fieldset", "h1", "h2", "head", "header",
    "html", "input", "label", "legend", "li", "main", "meta", "output", "p", "script", "section", "span", "strong",
    "style", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
];

static NOW: LazyLock<Timestamp> = LazyLock::new(|| "2026-11-26T12:00:00Z".parse().expect("a moment"));
static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(Words::of(Language::Fr)));

pub fn take(bytes: &[u8]) -> bool {
    let file = edits::file(bytes, &RESULTS, edits::as_json);
    let Ok(computer) = result_file::computer("PC-0001", &file, *NOW) else { return false };
    if matches!(computer.verdict, Overall::Ready | Overall::ReadyWithWarnings) {
        assert_every_layer_is_passed(&file);
    }
    let one = Fleet { computers: vec![computer], not_read: Vec::new(), left_out: 0 };
    assert_csv(&csv::of(&one, &SENTENCES), 15);
    assert_json(&json::Table::of(&one, *NOW));
    let metrics = prometheus::of(&one, *NOW);
    assert!(metrics.is_ascii(), "{metrics}");
    assert_text(&metrics);
    if is_shown(bytes) {
        let page = page::html(&one, &SENTENCES, &Zoned::UNIX_EPOCH);
        let script = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).expect("one script");
        assert_html(&page.replace(script, ""), &ELEMENTS);
    }
    true
}

/// As the file itself says, read without the types that the program reads it by.
fn assert_every_layer_is_passed(file: &[u8]) {
    let text = String::from_utf8_lossy(file);
    let result: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON");
    let findings = result["findings"].as_array().expect("a list");
    let without_key = findings.iter().any(|one| one["reason"]["code"] == "key_not_asked");
    for check in CheckId::iter().filter(|check| !check.is_notice()) {
        let said = findings.iter().filter(|one| one["check"] == code(check.into()).as_str()).collect::<Vec<_>>();
        let [said] = said[..] else { panic!("{check:?}: {said:?}") };
        let verdict = said["verdict"].as_str().expect("a verdict");
        let passed = matches!(verdict, "pass" | "warn") || without_key && matches!(verdict, "blocked");
        assert!(passed, "{check:?} is {verdict}");
    }
    assert!(["person", "null"].contains(&result["context"].as_str().unwrap_or("null")), "{}", result["context"]);
}
