//! The rules in force as text: each entry with its age, each value with the file it is from.

use jiff::civil::Date;
use qhr_setup::rules_json::{Rules, RulesEntry, RulesValue};
use qhr_setup::text::{Phrase, Words};

use super::{INDENT, wrapped};

/// A list longer than this is told by its size and its last value.
const MOST_SHOWN: usize = 20;

/// Their day, then every entry.
pub fn rules(rules: &Rules, words: &Words) -> String {
    let dated = rules.rules.dated.map(|dated| seen("rules-show-dated", dated, rules.rules.age_days));
    let head = dated.map(|dated| wrapped(&words.say(&dated), "", "")).into_iter();
    head.chain(rules.entries.iter().map(|one| entry(one, words))).collect::<Vec<_>>().join("\n")
}

fn entry(entry: &RulesEntry, words: &Words) -> String {
    let seen = match entry.checked_on {
        Some(day) => seen("rules-show-checked", day, entry.age_days),
        None => Phrase::new("rules-show-undated"),
    };
    let mut text = wrapped(&format!("{} ({})", entry.name, words.say(&seen)), "", INDENT);
    let from_program: Vec<_> =
        entry.values.iter().filter(|value| value.from.is_none()).map(|one| told(one, words)).collect();
    if !from_program.is_empty() {
        text += &wrapped(&from_program.join(", "), INDENT, INDENT);
    }
    for value in entry.values.iter().filter(|value| value.from.is_some()) {
        let of_file = Phrase::new("rules-show-of-file").with("value", |words| told(value, words));
        text += &wrapped(&words.say(&of_file), INDENT, INDENT);
    }
    text
}

fn seen(message: &str, day: Date, age: Option<i32>) -> Phrase {
    let phrase = Phrase::new(message).with("day", |words| words.date(day));
    match age {
        Some(days) => phrase.with_count("days", days),
        None => phrase.attribute("not-yet"),
    }
}

fn told(value: &RulesValue, words: &Words) -> String {
    let said = match value.value.as_object().filter(|all| all.len() > MOST_SHOWN) {
        Some(all) => {
            let by_number = |name: &&String| name.parse::<u64>().unwrap_or_default();
            let last = all.keys().max_by_key(by_number).map(|name| format!("{name} = {}", all[name]));
            let many = Phrase::new("rules-show-many").with_count("count", all.len());
            words.say(&many.with_text("last", last.unwrap_or_default()))
        }
        None => value.value.to_string(),
    };
    format!("{} = {said}", value.name)
}
