//! What follows from facts, answers and rules: computed once for a moment, and lent to all that shows or tells it.

use crate::checks;
use crate::facts::Facts;
use crate::findings::Findings;
use crate::journey::{Answers, Journey, Route};
use crate::requirements::Requirements;

/// One computer and one person at one moment.
pub struct Assessment<'a> {
    /// What was read.
    pub facts: &'a Facts,
    /// What was answered.
    pub answers: &'a Answers,
    /// The rules file.
    pub requirements: &'a Requirements,
    /// What the rules say of what was read, for this person.
    pub findings: Findings,
    /// A key is plugged in, and the person answered that they have none.
    pub unclaimed_key: bool,
    /// Where the answers and the findings lead.
    pub journey: Journey,
}

impl<'a> Assessment<'a> {
    /// Judges the facts, then the answers.
    pub fn of(facts: &'a Facts, answers: &'a Answers, requirements: &'a Requirements) -> Self {
        let judged = checks::judge_with_key(facts, requirements, answers.identified_key().as_ref());
        let unclaimed_key = answers.lack_key() && checks::key_is_seen(&judged);
        let findings = if answers.lack_key() { checks::for_somebody_without_key(judged) } else { judged };
        let journey = Journey::of(answers, &findings);
        Self { facts, answers, requirements, findings, unclaimed_key, journey }
    }

    /// This page where it may be looked at, else the one to look at instead.
    pub fn allowed(&self, place: Route) -> Route {
        place.allowed(self.answers, &self.journey)
    }
}
