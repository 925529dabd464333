//! Words: the two Fluent files that everything people read is rendered from, and how numbers and dates are written.
//!
//! The window receives finished text in both languages ([`Phrase`]); its own labels are in `ui/src/labels/`.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

mod leaving;
mod phrase;
mod steps;

pub use leaving::{ascii, clean, clean_lines, json, json_line, visible};
pub use phrase::{InSentence, Phrase};

#[cfg(test)]
pub(crate) use phrase::Said;
use phrase::{Argument, Arguments};

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
