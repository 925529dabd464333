//! Words: the two Fluent files that the terminal and the window share, and how numbers and dates are written.
//!
//! Numbers, dates and lists are formatted here, once; the window receives them as finished text.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

mod leaving;
mod steps;

pub use leaving::{clean, clean_lines, json, json_line};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, clap::ValueEnum)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Québec French, the language when nothing else is known.
    Fr,
    /// Canadian English.
    En,
}

impl Language {
    /// Both, French first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The language of a locale name such as `en_CA.UTF-8`; French for every other than English.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("en") { Self::En } else { Self::Fr }
    }

    /// The operating system's language, French where it does not tell.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::Fr, |locale| Self::from_locale(&locale))
    }

    /// The language tag of this language's words.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr-CA",
            Self::En => "en-CA",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Fr => include_str!("../ui/locales/fr-CA.ftl"),
            Self::En => include_str!("../ui/locales/en-CA.ftl"),
        }
    }
}

/// An argument of a message: finished text, or a number that only chooses between forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Argument {
    /// Shown as it is.
    Text(String),
    /// Chooses singular or plural; never shown.
    Number(i32),
}

/// The arguments of a message by name.
pub type Arguments = BTreeMap<String, Argument>;

/// A sentence before it is rendered: a message, or one of its attributes, with arguments in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Phrase {
    /// `message` or `message.attribute` of the Fluent files.
    pub id: String,
    /// Arguments for the French sentence.
    #[cfg_attr(test, ts(type = "Record<string, Argument>"))]
    pub fr: Arguments,
    /// Arguments for the English sentence.
    #[cfg_attr(test, ts(type = "Record<string, Argument>"))]
    pub en: Arguments,
}

impl Phrase {
    /// A sentence without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), fr: Arguments::new(), en: Arguments::new() }
    }

    /// Adds an argument that reads differently in each language. Whatever it holds is text on one line from here on
    /// ([`clean`]), on paper, in a terminal and in a window alike.
    #[must_use]
    pub fn with(mut self, name: &str, write: impl Fn(&Words) -> String) -> Self {
        let text = |language| Argument::Text(clean(&write(Words::of(language))).into_owned());
        self.fr.insert(name.to_owned(), text(Language::Fr));
        self.en.insert(name.to_owned(), text(Language::En));
        self
    }

    /// Adds an argument that reads the same in both languages.
    #[must_use]
    pub fn with_text(self, name: &str, text: impl std::fmt::Display) -> Self {
        let text = text.to_string();
        self.with(name, |_| text.clone())
    }

    /// Adds a count twice: `name` to show, `name-count` to choose the form by.
    #[must_use]
    pub fn with_count(self, name: &str, count: impl TryInto<i32>) -> Self {
        let count = shown(count);
        self.with(name, |words| words.number(i64::from(count))).with_form(name, count)
    }

    /// Adds `name-count` alone, to choose a form by.
    #[must_use]
    pub fn with_form(mut self, name: &str, count: impl TryInto<i32>) -> Self {
        let count = shown(count);
        for arguments in [&mut self.fr, &mut self.en] {
            arguments.insert(format!("{name}-count"), Argument::Number(count));
        }
        self
    }

    /// The same arguments for an attribute of the message.
    #[must_use]
    pub fn attribute(&self, attribute: &str) -> Self {
        Self { id: format!("{}.{attribute}", self.id), fr: self.fr.clone(), en: self.en.clone() }
    }

    /// Whether there are words for it.
    pub fn exists(&self) -> bool {
        Words::of(Language::Fr).pattern_exists(&self.id)
    }

    fn arguments(&self, language: Language) -> &Arguments {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

/// A value that sentences can speak of.
pub trait InSentence {
    /// Adds it to a sentence as the argument of this name.
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase;

    /// Adds a word in brackets in its place, for a sentence that speaks of no computer.
    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        let message = format!("placeholder-{name}");
        phrase.with(name, |words| words.message(&message))
    }
}

/// A count as sentences take it; one past what they can say is said as the largest they can.
fn shown(count: impl TryInto<i32>) -> i32 {
    count.try_into().unwrap_or(i32::MAX)
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        static FR: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match language {
            Language::Fr => FR.get_or_init(|| Self::read(language)),
            Language::En => EN.get_or_init(|| Self::read(language)),
        }
    }

    fn read(language: Language) -> Self {
        let tag = match language {
            Language::Fr => unic_langid::langid!("fr-CA"),
            Language::En => unic_langid::langid!("en-CA"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        // A test reads both files without an error, so what could be left out here is nothing.
        let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Renders a sentence; without words for it, its id, so that a gap shows instead of hiding.
    pub fn say(&self, phrase: &Phrase) -> String {
        self.render(&phrase.id, phrase.arguments(self.language))
    }

    /// Renders a message without arguments.
    pub fn message(&self, id: &str) -> String {
        self.render(id, &Arguments::new())
    }

    fn render(&self, id: &str, arguments: &Arguments) -> String {
        let Some(pattern) = self.pattern(id) else { return id.to_owned() };
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
            };
            given.set(name.as_str(), value);
        }
        self.bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            None => self.bundle.get_message(id)?.value(),
            Some((message, attribute)) => Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value()),
        }
    }

    fn pattern_exists(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// A whole number, its thousands apart by a no-break space in French and a comma in English.
    pub fn number(&self, number: i64) -> String {
        let separator = match self.language {
            Language::Fr => '\u{a0}',
            Language::En => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut written = String::from(if number < 0 { "-" } else { "" });
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                written.push(separator);
            }
            written.push(digit);
        }
        written
    }

    /// A day in words: `14 octobre 2025`, `October 14, 2025`.
    pub fn date(&self, date: Date) -> String {
        let month = self.message(&format!("month-{}", date.month()));
        match self.language {
            Language::Fr if date.day() == 1 => format!("1er\u{a0}{month} {}", date.year()),
            Language::Fr => format!("{}\u{a0}{month} {}", date.day(), date.year()),
            Language::En => format!("{month}\u{a0}{}, {}", date.day(), date.year()),
        }
    }

    /// A time of day: `14 h 02`, `2:02 p.m.`.
    pub fn time(&self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match self.language {
            Language::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
            Language::En => {
                let half = if hour < 12 { "a.m." } else { "p.m." };
                format!("{}:{minute:02}\u{a0}{half}", (hour + 11) % 12 + 1)
            }
        }
    }

    /// A colon, after a no-break space in French.
    pub fn colon(&self) -> &'static str {
        match self.language {
            Language::Fr => "\u{a0}:",
            Language::En => ":",
        }
    }

    /// Names in a row: `Edge, Brave et Chromium`.
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., last] => {
                let and = match self.language {
                    Language::Fr => "et",
                    Language::En => "and",
                };
                format!("{} {and} {last}", most.join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests;
