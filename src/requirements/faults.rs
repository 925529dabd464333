//! What is wrong in a rules file, in sentences: where, and what was expected there.

use toml::Value;

use crate::text::Phrase;

/// A value that a rules file may not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The place in the file, as `chrome.estimate.days_between_releases`.
    pub place: String,
    /// What was expected there, and what was found.
    pub expected: Phrase,
}

/// One thing that is wrong in a rules file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line it is on, counted from 1, where it is on one.
    pub line: Option<usize>,
    /// The place by the names of the file; nothing for a file that cannot be read as one.
    pub place: String,
    /// What was expected there.
    pub expected: Phrase,
}

impl Fault {
    /// Of a file as a whole.
    pub fn of_file(said: impl std::fmt::Display) -> Self {
        let expected = Phrase::new("rules-expected-otherwise").with_text("said", said);
        Self { line: None, place: String::new(), expected }
    }

    /// Of a text that is not TOML.
    pub fn of_text(line: Option<usize>, said: impl std::fmt::Display) -> Self {
        let expected = Phrase::new("rules-expected-toml").with_text("said", said);
        Self { line, place: String::new(), expected }
    }

    /// The whole sentence.
    pub fn phrase(&self) -> Phrase {
        let form = match (self.line, self.place.as_str()) {
            (None, "") => Phrase::new("rules-fault.alone"),
            (Some(_), "") => Phrase::new("rules-fault.line"),
            (None, _) => Phrase::new("rules-fault.place"),
            (Some(_), _) => Phrase::new("rules-fault"),
        };
        let line = self.line.map(|line| line.to_string()).unwrap_or_default();
        form.with_text("line", line).with_text("place", &self.place).with("expected", |words| words.say(&self.expected))
    }
}

/// What the reader says of a value that is none of ours. It speaks English and of Rust's types; what it says most is told
/// in a person's words, by the built-in rules' own value for that place.
pub fn expected(said: &str, given: Option<&Value>, built_in: Option<&Value>) -> Phrase {
    if said.starts_with("unknown field") {
        let (_, known) = said.split_once(", expected ").unwrap_or_default();
        let known = known.trim_start_matches("one of ").replace('`', "");
        return Phrase::new("rules-expected-known").with_text("known", known);
    }
    if let Some(rest) = said.strip_prefix("missing field `") {
        let name = rest.split('`').next().unwrap_or_default();
        return Phrase::new("rules-expected-missing").with_text("name", name);
    }
    match (given, built_in) {
        (Some(given), Some(built_in)) if !given.same_type(built_in) => kind(built_in),
        (Some(Value::String(given)), Some(Value::String(built_in))) if is_day(built_in) && !is_day(given) => {
            Phrase::new("rules-expected-date").with_text("found", given)
        }
        (Some(Value::String(given)), Some(Value::String(built_in))) if is_identifier(built_in) => {
            Phrase::new("rules-expected-hexadecimal").with_text("found", given)
        }
        (Some(given), None) if !given.is_str() && said.ends_with("expected a string") => {
            Phrase::new("rules-expected-text-in-quotes")
        }
        _ => Phrase::new("rules-expected-otherwise").with_text("said", said),
    }
}

fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}

fn is_identifier(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn kind(value: &Value) -> Phrase {
    Phrase::new(match value {
        Value::String(_) | Value::Datetime(_) => "rules-expected-text-in-quotes",
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => "rules-expected-whole-number",
        Value::Array(_) => "rules-expected-list",
        Value::Table(_) => "rules-expected-table",
    })
}
