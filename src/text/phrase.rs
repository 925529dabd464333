//! A sentence: which message it is, and what it tells of.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Language, Words, clean};

/// An argument of a message: finished text, or a number that only chooses between forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Shown as it is.
    Text(String),
    /// Chooses singular or plural; never shown.
    Number(i32),
}

/// The arguments of a message by name.
pub type Arguments = BTreeMap<String, Argument>;

/// A sentence before it is rendered: a message, or one of its attributes, with arguments in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(as = "Said"))]
#[serde(into = "Said")]
pub struct Phrase {
    /// `message` or `message.attribute` of the Fluent files.
    pub id: String,
    /// Arguments for the French sentence.
    pub fr: Arguments,
    /// Arguments for the English sentence.
    pub en: Arguments,
}

/// A sentence as the window receives it: rendered in both languages, so that a switch shows the whole window in the
/// other one at once, with nothing to wait for.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Phrase"))]
pub(crate) struct Said {
    /// Tells sentences apart; never shown.
    id: String,
    /// In French.
    fr: String,
    /// In English.
    en: String,
}

impl From<Phrase> for Said {
    fn from(phrase: Phrase) -> Self {
        let [fr, en] = Language::ALL.map(|language| Words::of(language).say(&phrase));
        Self { id: phrase.id, fr, en }
    }
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
        self.retold(format!("{}.{attribute}", self.id))
    }

    /// Another message about the same: with the same arguments.
    #[must_use]
    pub fn retold(&self, id: impl Into<String>) -> Self {
        Self { id: id.into(), ..self.clone() }
    }

    /// Whether there are words for it.
    pub fn exists(&self) -> bool {
        Words::of(Language::Fr).pattern(&self.id).is_some()
    }

    pub(super) fn arguments(&self, language: Language) -> &Arguments {
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
