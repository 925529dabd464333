//! The page as text of at most 79 columns, which says everything without colour.

use qhr_setup::contacts::Contact;
use qhr_setup::findings::CheckId;
use qhr_setup::text::Words;
use qhr_setup::view::checks::{ChecksView, Remedy, Row};
use textwrap::core::display_width;

mod eligibility;
mod fleet;
mod helper;
mod one_line;
mod out;
mod own_console;
mod recording;
mod roster;
mod rules;
mod scenarios;
mod symptoms;
mod wrong_input;

pub use eligibility::eligibility;
pub use fleet::fleet;
pub use helper::helper;
pub use one_line::line;
pub use out::{Reader, print, tell};
pub use own_console::{is_double_clicked, wait_for_enter};
pub use recording::{recording, tell_simulated};
pub use roster::roster;
pub use rules::rules;
pub use scenarios::scenarios;
pub use symptoms::{symptom, symptoms};
pub use wrong_input::wrong_input;

/// One less than a console of Windows has: it ends a full line itself, and an empty one follows.
const WIDTH: usize = 79;
const INDENT: &str = "     ";
/// In front of lists.
const MARGIN: &str = "  ";

/// The whole page: the outcome, what to do first, every check, then what else can be done.
pub fn text(checks_view: &ChecksView, words: &Words) -> String {
    let mut lines = vec![outcome(checks_view, words)];
    let cause = checks_view.rows.iter().find(|row| Some(row.check) == checks_view.root_cause);
    lines.extend(cause.map(|row| block(row, checks_view, words)));
    lines.push(table(checks_view, words));
    lines.extend(others(checks_view, cause).map(|row| block(row, checks_view, words)));
    lines.join("\n")
}

fn outcome(checks_view: &ChecksView, words: &Words) -> String {
    format!("{}\n", words.say(&checks_view.outcome))
}

/// Rows beside the root cause that ask for something, each remedy once.
fn others<'a>(checks_view: &'a ChecksView, cause: Option<&'a Row>) -> impl Iterator<Item = &'a Row> {
    let done = cause.and_then(|row| row.remedy.as_ref());
    let is_told =
        move |row: &Row| done.is_some_and(|done| row.remedy.as_ref().is_some_and(|remedy| remedy.steps == done.steps));
    let cause: Option<CheckId> = cause.map(|row| row.check);
    checks_view.rows.iter().filter(move |row| row.remedy.is_some() && Some(row.check) != cause && !is_told(row))
}

fn block(row: &Row, checks_view: &ChecksView, words: &Words) -> String {
    let Some(remedy) = &row.remedy else { return String::new() };
    let Remedy { title, why, steps, who, .. } = remedy;
    let mut text = wrapped(&words.say(title), &format!("{}  ", row.step), INDENT);
    text += &wrapped(&words.say(why), INDENT, INDENT);
    for (number, step) in (1..).zip(steps) {
        text += &wrapped(&words.say(step), &format!("{INDENT}{number}. "), &format!("{INDENT}   "));
    }
    text += &wrapped(&words.say(who), INDENT, INDENT);
    text.extend(reached(remedy, &checks_view.contacts, words));
    text
}

/// How to reach those whom a remedy names, a line each: by number, where one is known, and whoever acts in any case.
fn reached(remedy: &Remedy, contacts: &[Contact], words: &Words) -> Vec<String> {
    let named = contacts.iter().filter(|contact| remedy.calls.contains(&contact.party));
    let line = |contact: &Contact| match (&contact.phone, &contact.checked) {
        (Some(phone), _) => {
            let in_short = contact.in_short.as_ref().map(|in_short| words.say(in_short)).unwrap_or_default();
            let line = format!("{} {phone} {in_short}", words.say(&contact.reach));
            Some(wrapped(line.trim_end(), INDENT, INDENT))
        }
        (None, Some(told)) if contact.party == remedy.party => Some(wrapped(&words.say(told), INDENT, INDENT)),
        (None, _) => None,
    };
    named.filter_map(line).collect()
}

fn table(checks_view: &ChecksView, words: &Words) -> String {
    let states: Vec<_> = checks_view.rows.iter().map(|row| words.say(&row.state_name)).collect();
    let names: Vec<_> = checks_view.rows.iter().map(|row| words.say(&row.name)).collect();
    let state_width = widest(&states);
    let name_width = widest(&names);
    let rest = " ".repeat(INDENT.len() + state_width + 2 + name_width + 2);
    let rows = checks_view.rows.iter().zip(states.iter().zip(&names));
    rows.map(|(row, (state, name))| {
        let start = format!("{}  {}  {}  ", row.step, padded(state, state_width), padded(name, name_width));
        wrapped(&words.say(&row.result), &start, &rest)
    })
    .collect()
}

fn widest(texts: &[String]) -> usize {
    texts.iter().map(|text| display_width(text)).max().unwrap_or(0)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// A paragraph, with what stands before its first line and before the others.
pub fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    format!("{}\n", textwrap::fill(text, options))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use qhr_setup::assessment::Assessment;
    use qhr_setup::facts::Facts;
    use qhr_setup::journey::Answers;
    use qhr_setup::requirements::Requirements;
    use qhr_setup::text::Language;

    use super::*;

    #[test]
    fn whoever_a_remedy_names_is_told_with_a_number_where_one_is_known() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
        let mut numbers = 0;
        for machine in fs::read_dir(folder).unwrap() {
            let facts = Facts::from_file(&machine.unwrap().path().join("facts.json")).unwrap();
            let answers = Answers::default();
            let assessment = Assessment::of(&facts, &answers, Requirements::built_in().unwrap());
            let checks_view = ChecksView::of(&assessment, true);
            let words = Words::of(Language::Fr);
            for row in &checks_view.rows {
                let said = block(row, &checks_view, words);
                let calls = row.remedy.iter().flat_map(|remedy| &remedy.calls);
                let named = |contact: &&Contact| calls.clone().any(|party| *party == contact.party);
                for phone in checks_view.contacts.iter().filter(named).filter_map(|contact| contact.phone.as_ref()) {
                    assert!(said.contains(phone), "{phone}: {said}");
                    numbers += 1;
                }
            }
        }
        assert!(numbers > 0);
    }
}
