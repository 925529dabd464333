//! A text to copy for one party: what is asked of them, and for whom. The person who copies it sends it.

use serde::Serialize;

use super::Person;
use crate::findings::Party;
use crate::support_code::HelperPoint;
use crate::text::{Language, Phrase, Words};

/// A text of several lines, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Letter {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Letter {
    /// In one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

pub fn of(party: Party, points: &[(&Person, &HelperPoint)]) -> Letter {
    let [fr, en] = Language::ALL.map(|language| written(party, points, Words::of(language)));
    Letter { fr, en }
}

fn written(party: Party, points: &[(&Person, &HelperPoint)], words: &Words) -> String {
    let letter = Phrase::new(format!("roster-letter-{}", <&str>::from(party)));
    let line = |(person, point): &(&Person, &HelperPoint)| {
        let line = Phrase::new("roster-letter-line")
            .with("name", |words| words.say(&person.name()))
            .with_text("number", &point.number)
            .with("point", |words| words.say(&point.matter));
        words.say(&line)
    };
    let lines: Vec<_> = points.iter().map(line).collect();
    format!("{}\n\n{}\n\n{}\n", words.say(&letter), lines.join("\n"), words.message("roster-letter-end"))
}
