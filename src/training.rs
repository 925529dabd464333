//! Recorded machines to show to people who learn or teach: every situation this program knows, and what it says of it.
//!
//! They are built into the program, so that it can show them on any computer. None of them is this computer.

use std::path::Path;

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::checks;
use crate::error::Error;
use crate::facts::{Facts, Recording};
use crate::findings::{CheckId, Overall, Verdict};
use crate::requirements::Requirements;
use crate::text::Phrase;

mod nearest;
mod scenarios;

pub use nearest::nearest;
pub use scenarios::SCENARIOS;

/// A recorded machine and the situation it stands for.
pub struct Scenario {
    /// The name of its folder in `tests/machines`.
    pub name: &'static str,
    json: &'static str,
}

/// Scenarios about the same check, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioGroup {
    /// The check's number; none where nothing is to do.
    pub step: Option<String>,
    /// What is checked, or that all is well.
    pub name: Phrase,
    /// At least one.
    pub scenarios: Vec<ListedScenario>,
}

/// A scenario as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListedScenario {
    /// The name to ask for it by.
    pub name: String,
    /// The situation, as a person tells it.
    pub title: Phrase,
    /// The outcome of all its checks.
    pub verdict: Overall,
    /// The same as of one check.
    pub state: Verdict,
    /// The check to look at first.
    pub root_cause: Option<CheckId>,
}

impl Scenario {
    /// The scenario of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SCENARIOS.iter().find(|scenario| scenario.name == name)
    }

    /// What was recorded.
    pub fn facts(&self) -> Result<Facts, Error> {
        Ok(Recording::from_json(self.json.as_bytes(), &Path::new(self.name).join("facts.json"))?.facts)
    }

    /// The situation, as a person tells it.
    pub fn title(&self) -> Phrase {
        Phrase::new(format!("scenario-{}", self.name))
    }

    /// The scenario as it is offered, and the check it is about.
    fn listed(&self, requirements: &Requirements) -> Result<(Option<CheckId>, ListedScenario), Error> {
        let findings = checks::judge(&self.facts()?, requirements);
        let first = |wanted: &dyn Fn(Verdict) -> bool| {
            findings.all.iter().find(|finding| wanted(finding.verdict) && finding.fix.is_some())
        };
        let remarkable =
            first(&|verdict| verdict == Verdict::Warn).or_else(|| first(&|_| true)).map(|finding| finding.check);
        let listed = ListedScenario {
            name: self.name.to_owned(),
            title: self.title(),
            verdict: findings.overall,
            state: findings.overall.verdict(),
            root_cause: findings.root_cause,
        };
        Ok((findings.root_cause.or(remarkable), listed))
    }
}

/// What people call about most: no key, its reader, a remote session. The system comes after Chrome, then the notices.
const FIRST: [CheckId; 6] = [
    CheckId::UsbKey,
    CheckId::CardReader,
    CheckId::Session,
    CheckId::Certificate,
    CheckId::ChromeInstalled,
    CheckId::ChromeRecent,
];

/// All scenarios by the check that each is about, what people call about most first; at the end those where nothing is
/// to do.
pub fn groups(requirements: &Requirements) -> Result<Vec<ScenarioGroup>, Error> {
    let all: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.listed(requirements)).collect::<Result<_, _>>()?;
    let rest = CheckId::iter().filter(|check| !FIRST.contains(check));
    let abouts = FIRST.into_iter().chain(rest).map(Some).chain([None]);
    let group = |about: Option<CheckId>| ScenarioGroup {
        step: about.map(CheckId::step),
        name: Phrase::new(match about {
            Some(check) => format!("check-{}", <&str>::from(check)),
            None => "rehearse-ready".to_owned(),
        }),
        scenarios: all.iter().filter(|(one, _)| *one == about).map(|(_, listed)| listed.clone()).collect(),
    };
    Ok(abouts.map(group).filter(|group| !group.scenarios.is_empty()).collect())
}

#[cfg(test)]
mod tests;
