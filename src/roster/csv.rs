//! The list as a spreadsheet opens it. Names are strangers' texts: no cell is run as a formula.

use super::view::RosterView;
use crate::csv::Table;
use crate::text::{Phrase, Words};

/// A row for each thing that waits, then those who are done, then the codes that are none.
pub fn csv(view: &RosterView, words: &Words) -> String {
    let say = |phrase: &Phrase| words.say(phrase);
    let heads = ["name", "step", "point", "who", "since"].map(|head| words.message(&format!("roster-head-{head}")));
    let waiting = view.groups.iter().flat_map(|group| &group.rows);
    let waiting = waiting.map(|row| [&row.name, &row.step, &row.point, &row.who, &row.since].map(say));
    let told = |name: &Phrase, says: &Phrase| [say(name), String::new(), say(says), String::new(), String::new()];
    let finished = view.finished.iter().map(|one| told(&one.name, &one.said));
    let unread = view.unread.iter().map(|one| told(&one.name, &one.why));
    let mut table = Table::new();
    for row in [heads].into_iter().chain(waiting).chain(finished).chain(unread) {
        table.add(row.iter().map(String::as_str));
    }
    table.text()
}
