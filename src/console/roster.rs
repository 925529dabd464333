//! Several people as text: who must act, what waits for them, and a text to copy for each.

use qhr_setup::eligibility_words::in_one_line;
use qhr_setup::roster::{RosterGroup, RosterView};
use qhr_setup::text::{Phrase, Words};
use textwrap::core::display_width;

use super::{padded, wrapped};

const BETWEEN: &str = "  ";

/// The whole list.
pub fn roster(view: &RosterView, words: &Words) -> String {
    let groups = view.groups.iter().map(|group| of_group(group, words));
    let finished = view.finished.iter().map(|one| [words.say(&one.name), words.say(&one.said)]);
    let unread = view.unread.iter().map(|one| {
        [format!("{}{} {}", words.say(&one.line), words.colon(), words.say(&one.name)), words.say(&one.why)]
    });
    let finished = titled("roster-finished", &finished.collect::<Vec<_>>(), words);
    let unread = titled("roster-unread", &unread.collect::<Vec<_>>(), words);
    let parts = [wrapped(&words.say(&view.summary), "", "")].into_iter().chain(groups).chain([finished, unread]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn of_group(group: &RosterGroup, words: &Words) -> String {
    let say = |phrase: &Phrase| words.say(phrase);
    let mut text = wrapped(&say(&group.title), "", "");
    text.extend(group.contact.as_ref().map(|contact| wrapped(&say(&in_one_line(contact)), BETWEEN, BETWEEN)));
    let cells: Vec<_> =
        group.rows.iter().map(|row| [&row.name, &row.step, &row.point, &row.who, &row.since].map(say)).collect();
    text += &table(&cells);
    text + "\n"
        + &wrapped(&words.message("roster-letter"), BETWEEN, BETWEEN)
        + "\n"
        + group.letter.in_language(words.language())
}

fn titled<const COLUMNS: usize>(title: &str, rows: &[[String; COLUMNS]], words: &Words) -> String {
    if rows.is_empty() { String::new() } else { wrapped(&words.message(title), "", "") + &table(rows) }
}

/// A line each; the last column goes on below where it is long.
fn table<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let names = rows.iter().filter_map(|row| row.first());
    let width = names.map(|name| display_width(name)).max().unwrap_or(0).min(WIDEST_NAME);
    let indent = " ".repeat(BETWEEN.len() * 2 + width);
    let row = |cells: &[String; COLUMNS]| {
        let (name, rest) = cells.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
        let start = format!("{BETWEEN}{}{BETWEEN}", padded(name, width));
        wrapped(&rest.join(" · "), &start, &indent)
    };
    rows.iter().map(row).collect()
}

/// A longer name pushes its own line alone.
const WIDEST_NAME: usize = 28;
