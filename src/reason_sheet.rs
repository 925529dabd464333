//! A sheet for each reason: what it means, how it is known, what to do, who can do it, and how sure it is.
//!
//! Sheets speak of the reason alone: what a sentence would take from a computer is shown as a word in brackets.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use crate::findings::{Fix, Party, ReasonCode};
use crate::screen::who_and_steps;
use crate::text::Phrase;

mod table;

pub use table::{certainty, check, fixes};

/// How sure a result is. A chain of conclusions is as sure as its weakest link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Certainty {
    /// A test gets it from a system that was put into that state.
    Tried,
    /// A public source says so; it was not seen on a real workstation.
    Documented,
    /// Our own conclusion from what is read.
    Deduced,
}

/// All there is to say about a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReasonSheet {
    /// The reason's code in the form of message ids, `no-key`.
    pub code: String,
    /// The check's number; none where every check may come out so, or more than one.
    pub step: Option<String>,
    /// The check's name.
    pub check: Option<Phrase>,
    /// The heading that people see where there is something to do, else the result.
    pub title: Phrase,
    /// The result in one sentence, where it is not the title.
    pub result: Option<Phrase>,
    /// What that means, where more can be said.
    pub meaning: Option<Phrase>,
    /// Which reading says so.
    pub how: Phrase,
    /// How sure it is.
    pub certainty: Certainty,
    /// The same in words.
    pub how_sure: Phrase,
    /// What can be done: all that may be advised, one of them at a time.
    pub remedies: Vec<SheetRemedy>,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetRemedy {
    /// In order.
    pub steps: Vec<Phrase>,
    /// Who can do it.
    pub party: Party,
    /// The same in a sentence.
    pub who: Phrase,
}

impl ReasonSheet {
    /// The sheet of a reason.
    pub fn of(reason: ReasonCode) -> Self {
        let code: &str = reason.into();
        let result = without_data(format!("reason-{code}"));
        let [title, meaning] = ["title", "why"].map(|part| Some(result.attribute(part)).filter(Phrase::exists));
        let certainty = certainty(reason);
        let check = check(reason);
        Self {
            code: code.to_owned(),
            step: check.map(|check| check.step().to_owned()),
            check: check.map(|check| Phrase::new(format!("check-{}", <&str>::from(check)))),
            result: title.is_some().then(|| result.clone()),
            title: title.unwrap_or(result),
            meaning,
            how: Phrase::new(format!("how-{code}")),
            certainty,
            how_sure: Phrase::new(format!("certainty-{}", <&str>::from(certainty))),
            remedies: fixes(reason).iter().copied().map(SheetRemedy::of).collect(),
        }
    }

    /// The sheet of the reason of this code.
    pub fn named(code: &str) -> Option<Self> {
        ReasonCode::iter().find(|reason| <&str>::from(reason) == code).map(Self::of)
    }
}

impl SheetRemedy {
    fn of(fix: Fix) -> Self {
        let (who, steps) = who_and_steps(fix);
        Self { steps, party: fix.who(), who }
    }
}

/// Everything a reason's sentences take: a word in brackets stands for each.
const SHOWN: [&str; 20] = [
    "basis",
    "browser",
    "browsers",
    "channel",
    "check",
    "count",
    "day",
    "days",
    "device",
    "last-chrome",
    "name",
    "obstacle",
    "policies",
    "problem",
    "product",
    "programs",
    "released",
    "remote",
    "scope",
    "version",
];

/// Days, by the names that sentences give them.
const DAYS: [&str; 4] = ["ended", "starts", "today", "until"];

/// Counts that only choose the form of a word: the plural.
const COUNTED: [&str; 4] = ["browsers", "count", "days", "policies"];

fn without_data(message: String) -> Phrase {
    let shown = SHOWN.iter().map(|name| (*name, format!("placeholder-{name}")));
    let days = DAYS.iter().map(|name| (*name, "placeholder-day".to_owned()));
    let windows = ("windows", "placeholder-windows".to_owned());
    let all = shown.chain(days).chain([windows]);
    let phrase = all.fold(Phrase::new(message), |phrase, (name, word)| phrase.with(name, |words| words.message(&word)));
    COUNTED.iter().fold(phrase, |phrase, name| phrase.with_form(name, 2))
}

#[cfg(test)]
mod tests;
