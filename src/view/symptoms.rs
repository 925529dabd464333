//! What there is to say about what a person sees: the likeliest cause, what to do, and whom to call.
//!
//! The same sheet serves the window, the terminal, the report and whoever helps on the phone.

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::assessment::Assessment;
use crate::contacts::{Contact, contacts};
use crate::findings::{Finding, Fix, Party, ReasonCode};
use crate::requirements::Requirements;
use crate::symptom::{Parties, Symptom};
use crate::text::Phrase;
use crate::view::checks::who_and_steps;

/// All there is to say about what a person sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SymptomSheet {
    /// What is seen.
    pub symptom: Symptom,
    /// The same in words.
    pub title: Phrase,
    /// More of it, smaller.
    pub hint: Phrase,
    /// The likeliest cause: where a check explains it, what that check says.
    pub cause: Phrase,
    /// The number of that check.
    pub check: Option<String>,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// Who does it.
    pub acts: Party,
    /// The same in words.
    pub who: Phrase,
    /// Whom to call, and when.
    pub call: Option<SymptomCall>,
    /// What no source says.
    pub unknown: Phrase,
}

/// Whom to call, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SymptomCall {
    /// "Who can act", or "If you still see the same".
    pub when: Phrase,
    /// The one party.
    pub party: Party,
    /// The same in words.
    pub name: Phrase,
    /// How to reach them; a support code does not say by which rules.
    pub contact: Option<Contact>,
}

/// A finding that explains what is seen.
struct Found {
    step: String,
    reason: ReasonCode,
    says: Phrase,
    fix: Fix,
}

impl SymptomSheet {
    /// For the computer that was read.
    pub fn of(symptom: Symptom, assessment: &Assessment) -> Self {
        let of_finding = |finding: &Finding| {
            let (step, reason, says) =
                (finding.step.clone(), ReasonCode::from(&finding.reason), finding.reason.phrase());
            finding.fix.map(|fix| Found { step, reason, says, fix })
        };
        let found = symptom.finding(&assessment.findings).and_then(of_finding);
        Self::saying(symptom, found).reached_by(assessment.requirements)
    }

    /// For a computer of which one reason is known at most, with the number of its check.
    pub(crate) fn elsewhere(symptom: Symptom, found: Option<(String, ReasonCode, Fix)>) -> Self {
        let found = found.map(|(step, reason, fix)| Found { step, reason, says: reason.phrase(), fix });
        Self::saying(symptom, found)
    }

    /// Every one, for the computer that was read.
    pub fn all(assessment: &Assessment) -> Vec<Self> {
        Symptom::iter().map(|symptom| Self::of(symptom, assessment)).collect()
    }

    /// Every one, for any computer.
    pub fn all_elsewhere(requirements: &Requirements) -> Vec<Self> {
        Symptom::iter().map(|symptom| Self::elsewhere(symptom, None).reached_by(requirements)).collect()
    }

    /// With the number to call, as the rules file has it.
    fn reached_by(mut self, requirements: &Requirements) -> Self {
        if let Some(call) = &mut self.call {
            call.contact = contacts(&[call.party], requirements).pop();
        }
        self
    }

    fn saying(symptom: Symptom, found: Option<Found>) -> Self {
        let title = symptom.phrase();
        let Parties { acts, then } = symptom.parties(found.as_ref().map(|found| found.fix));
        let (cause, steps, check) = match found {
            None => (title.attribute("cause"), title.steps(), None),
            Some(found) => (explained(&found), steps(found.fix), Some(found.step)),
        };
        let when = Phrase::new(if acts == Party::You { "symptoms-still-the-same" } else { "symptoms-call" });
        let call = then.map(|party| SymptomCall { when, party, name: party.name(), contact: None });
        Self {
            symptom,
            hint: title.attribute("hint"),
            unknown: title.attribute("unknown"),
            title,
            cause,
            check,
            steps,
            acts,
            who: acts.name(),
            call,
        }
    }
}

/// What the check says, quoted with its number.
fn explained(found: &Found) -> Phrase {
    let why = found.says.attribute("why");
    let message =
        if found.reason == ReasonCode::ChromePoliciesSet { "symptoms-policies" } else { "symptoms-explained" };
    Phrase::new(message).with_text("number", &found.step).with("why", |words| words.say(&why))
}

/// A policy is looked at by somebody else, and closing Chrome is worth a try first.
fn steps(fix: Fix) -> Vec<Phrase> {
    if fix == Fix::ReviewChromePolicies { Phrase::new("symptoms-policies").steps() } else { who_and_steps(fix).1 }
}

#[cfg(test)]
mod tests;
