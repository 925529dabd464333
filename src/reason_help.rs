//! A sheet for each reason: what it means, how it is known, what to do, who can do it, and how sure it is.
//!
//! A sheet speaks of the reason alone: what a sentence would take from a computer is shown as a word in brackets. Of a
//! reason that was found on the computer that is looked at, the sentences are that finding's own, and so is the advice.

use std::slice;

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::findings::{Certainty, CheckId, Findings, Fix, Party, ReasonCode};
use crate::text::Phrase;
use crate::view::checks::who_and_steps;

/// All there is to say about a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReasonHelp {
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
    /// What can be done: what is advised on this computer, else all that may be advised, one of them at a time.
    pub remedies: Vec<HelpRemedy>,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpRemedy {
    /// In order.
    pub steps: Vec<Phrase>,
    /// Who can do it.
    pub party: Party,
    /// The same in a sentence.
    pub who: Phrase,
}

impl ReasonHelp {
    /// The sheet of a reason.
    pub fn of(reason: ReasonCode) -> Self {
        Self::saying(reason, reason.phrase(), reason.fixes())
    }

    /// The sheet of the reason of this code, in the words of the finding that has it, where one does.
    pub fn among(findings: &Findings, code: &str) -> Option<Self> {
        let reason = ReasonCode::iter().find(|reason| <&str>::from(reason) == code)?;
        let mut found = findings.all.iter().filter(|finding| ReasonCode::from(&finding.reason) == reason);
        // Of several, each may say something else.
        let first = found.next().filter(|first| found.all(|other| other.reason == first.reason));
        let Some(first) = first else { return Some(Self::of(reason)) };
        let advised = first.fix.as_ref().map_or(reason.fixes(), slice::from_ref);
        Some(Self::saying(reason, first.reason.phrase(), advised))
    }

    fn saying(reason: ReasonCode, result: Phrase, advised: &[Fix]) -> Self {
        let code: &str = reason.into();
        let [title, meaning] = ["title", "why"].map(|part| Some(result.attribute(part)).filter(Phrase::exists));
        let certainty = reason.certainty();
        let check = reason.check();
        Self {
            code: code.to_owned(),
            step: check.map(CheckId::step),
            check: check.map(|check| Phrase::new(format!("check-{}", <&str>::from(check)))),
            result: title.is_some().then(|| result.clone()),
            how: result.retold(format!("how-{code}")),
            title: title.unwrap_or(result),
            meaning,
            certainty,
            how_sure: Phrase::new(format!("certainty-{}", <&str>::from(certainty))),
            remedies: advised.iter().copied().map(HelpRemedy::of).collect(),
        }
    }

    /// The sheet of the reason of this code.
    pub fn named(code: &str) -> Option<Self> {
        ReasonCode::iter().find(|reason| <&str>::from(reason) == code).map(Self::of)
    }
}

impl HelpRemedy {
    fn of(fix: Fix) -> Self {
        let (who, steps) = who_and_steps(fix);
        Self { steps, party: fix.who(), who }
    }
}

#[cfg(test)]
mod tests;
