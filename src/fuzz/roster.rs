//! A list of people and codes: everybody on it is told of, and no name does anything where it is written.

use super::is_shown;
use super::recorded::rules;
use super::shown::{assert_csv, assert_json, assert_page_data, assert_text, cells};
use crate::roster::{Roster, RosterJson, RosterView, csv};
use crate::text::{Language, Words};

pub fn take(bytes: &[u8]) -> bool {
    let roster = match Roster::read(bytes) {
        Ok(roster) => roster,
        Err(error) => {
            for language in Language::ALL {
                assert_text(&Words::of(language).say(&error.phrase()));
            }
            return false;
        }
    };
    let words = Words::of(if is_shown(bytes) { Language::En } else { Language::Fr });
    let json = RosterJson::of(&roster, words);
    assert_json(&json);
    let told = json.points.iter().map(|one| (one.line, &one.name));
    let told = told.chain(json.finished.iter().chain(&json.unread).map(|one| (one.line, &one.name)));
    let mut lines: Vec<_> = told.collect();
    for (_, name) in &lines {
        assert_text(name);
        assert!(!name.contains('\n') && name.chars().count() <= 120, "{name:?}");
    }
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), json.people, "everybody is told of");
    let view = RosterView::of(&roster, rules());
    let table = csv(&view, words);
    assert_csv(&table, 5);
    assert_eq!(cells(&table).len(), 1 + json.points.len() + json.finished.len() + json.unread.len());
    if is_shown(bytes) {
        assert_page_data(&view);
    }
    true
}
