//! What a person is shown, in the terminal and in the window alike: findings put into sentences.
//!
//! Sentences are ids with arguments here; `text` or the window renders them. The only place that knows which
//! message belongs to which reason.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::contacts::{Contact, everybody};
use crate::facts::Facts;
use crate::findings::{CheckId, Drawing, Finding, Findings, Fix, Overall, Reason, ReasonCode, Tone, Verdict};
use crate::journey::{About, Journey, StepId, StepState};
use crate::key::Identified;
use crate::requirements::Requirements;
use crate::system_place::Place;
use crate::text::Phrase;

mod details;
mod reasons;
mod remedy;

pub use remedy::Remedy;
pub(crate) use remedy::who_and_steps;

/// The page "This computer".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChecksView {
    /// What is shown comes from a recording, not from this computer.
    pub simulated: bool,
    /// Every reading has come in.
    pub complete: bool,
    /// The outcome of all checks; meaningless until `complete`.
    pub overall: Overall,
    /// The same in a sentence, for a terminal.
    #[serde(skip)]
    pub outcome: Phrase,
    /// How that looks.
    pub tone: Tone,
    /// The one sentence on top.
    pub headline: Phrase,
    /// The sentence below it.
    pub lead: Phrase,
    /// When the readings were made.
    pub checked_at: Phrase,
    /// What to look at first, opened: the row's check. A warning, where nothing stands in the way.
    pub root_cause: Option<CheckId>,
    /// One a check, always in the same order; notices only where they have something to say.
    pub rows: Vec<Row>,
    /// How to reach everybody whom a remedy may name.
    pub contacts: Vec<Contact>,
}

/// One check on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Row {
    /// The check.
    pub check: CheckId,
    /// Its number, `4.3`.
    pub step: String,
    /// Its state.
    pub state: Verdict,
    /// The state in a word.
    pub state_name: Phrase,
    /// The reason's code in the form of message ids, `no-key`.
    pub reason: String,
    /// What is drawn beside it.
    pub drawing: Drawing,
    /// What is checked.
    pub name: Phrase,
    /// The result in one sentence.
    pub result: Phrase,
    /// What to do about it, where there is something to do.
    pub remedy: Option<Remedy>,
    /// What was read, for people who want to know.
    pub details: Vec<Phrase>,
}

/// A place that a button can open; the address stays in the rules file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Link {
    /// Where Chrome is downloaded.
    ChromeDownload,
    /// Omnimed's public page about the prerequisites, which leads to the form and the procedures.
    PrerequisitesPage,
    /// The form for accounts created before February 2018.
    Form,
    /// The individual installation procedure.
    IndividualProcedure,
    /// How the profile is set.
    ProfileProcedure,
    /// Omnimed itself, where people sign in.
    Omnimed,
    /// Where a newer version of this program is looked for.
    NewerVersion,
}

impl Link {
    /// The address this opens; `None` while the rules file has none.
    pub fn address(self, requirements: &Requirements) -> Option<&str> {
        let links = &requirements.links;
        let address = match self {
            Self::ChromeDownload => &links.chrome_download,
            Self::PrerequisitesPage => &links.prerequisites_page,
            Self::Form => &links.form,
            Self::IndividualProcedure => &links.individual_procedure,
            Self::ProfileProcedure => &links.profile_procedure,
            Self::Omnimed => &links.omnimed,
            Self::NewerVersion => &links.newer_version,
        };
        Some(address.url.as_str()).filter(|url| !url.is_empty())
    }
}

impl ChecksView {
    /// The page for what was read and answered.
    pub fn of(assessment: &Assessment, simulated: bool) -> Self {
        let Assessment { facts, findings, requirements, journey, .. } = assessment;
        let complete = findings.complete();
        let rows: Vec<_> = findings
            .all
            .iter()
            .map(|finding| {
                let row = row(finding, facts, requirements, findings.identified.as_ref());
                if simulated { row } else { row.on_this_computer(finding.fix, facts) }
            })
            .collect();
        let cause = findings.foremost().map(|finding| finding.check);
        let headline = match cause.and_then(|cause| rows.iter().find(|row| row.check == cause)) {
            Some(Row { remedy: Some(remedy), .. }) => remedy.title.clone(),
            Some(_) | None if !complete => Phrase::new("headline-checking"),
            // The checks alone do not say that somebody configured this computer: the person does.
            Some(_) | None if findings.overall == Overall::Ready && is_configured(journey) => {
                Phrase::new("headline-computer-ready")
            }
            Some(_) | None => outcome(findings),
        };
        let waits_for_key = key_comes_first(findings);
        let key_taken = key_taken(assessment);
        Self {
            simulated,
            complete,
            overall: findings.overall,
            outcome: outcome(findings),
            tone: if key_taken.is_some() || waits_for_key { Tone::Wait } else { findings.overall.verdict().tone() },
            headline,
            lead: key_taken.unwrap_or_else(|| lead(findings)),
            checked_at: checked_at(facts, simulated),
            root_cause: cause,
            rows,
            contacts: everybody(requirements),
        }
    }
}

/// The outcome of all checks; of a key that was not asked for, nothing passed.
fn outcome(findings: &Findings) -> Phrase {
    let not_asked = findings.all.iter().any(|finding| finding.reason == Reason::KeyNotAsked);
    let without_key = if not_asked { "-without-key" } else { "" };
    match findings.overall {
        Overall::Ready => Phrase::new(format!("headline-ready{without_key}")),
        Overall::ReadyWithWarnings => Phrase::new(format!("headline-ready-with-warnings{without_key}")),
        Overall::NotReady | Overall::Unknown => Phrase::new(format!("headline-{}", <&str>::from(findings.overall))),
    }
}

fn is_configured(journey: &Journey) -> bool {
    matches!(journey.state(StepId::Computer), StepState::Done | StepState::Confirmed)
}

/// Whether all that this computer lacks is a key that the person does not have yet.
fn key_comes_first(findings: &Findings) -> bool {
    let is_cause = |finding: &&Finding| Some(finding.check) == findings.root_cause;
    findings.all.iter().find(is_cause).is_some_and(|cause| cause.reason == Reason::KeyComesFirst)
}

/// What is said of a key that was taken along after the viewer had opened.
fn key_taken(assessment: &Assessment) -> Option<Phrase> {
    let Assessment { answers, journey, .. } = assessment;
    let viewer = answers.viewer.filter(|_| journey.needs.iter().any(|need| need.about == About::KeyTaken))?;
    Some(Phrase::new("lead-key-taken").with("day", |words| words.date(viewer.on)))
}

/// The page says that it watches where something on this computer can change, and not where nothing can.
fn lead(findings: &Findings) -> Phrase {
    let count = |verdict| findings.all.iter().filter(|finding| finding.verdict == verdict).count();
    let any = |verdict| count(verdict) > 0;
    let failing = count(Verdict::Fail);
    let key_fails = findings.all.iter().any(|one| one.check == CheckId::UsbKey && one.verdict == Verdict::Fail);
    match findings.overall {
        _ if !findings.complete() => Phrase::new("lead-checking"),
        Overall::NotReady if key_comes_first(findings) => Phrase::new("lead-key-comes-first"),
        Overall::NotReady if findings.root_cause == Some(CheckId::Os) => Phrase::new("lead-other-windows"),
        Overall::NotReady if failing == 1 && key_fails => Phrase::new("lead-only-key"),
        Overall::NotReady if failing == 1 && any(Verdict::Blocked) => Phrase::new("lead-not-ready-first"),
        Overall::NotReady if failing == 1 && !any(Verdict::Unknown) => Phrase::new("lead-not-ready-one"),
        Overall::NotReady => Phrase::new("lead-not-ready"),
        Overall::ReadyWithWarnings => {
            Phrase::new("lead-ready-with-warnings").with_count("count", findings.by_urgency().len())
        }
        Overall::Ready | Overall::Unknown => Phrase::new(format!("lead-{}", <&str>::from(findings.overall))),
    }
}

/// The hour for what was read just now; the day for a recording.
fn checked_at(facts: &Facts, simulated: bool) -> Phrase {
    if simulated {
        Phrase::new("recorded-on").with("day", |words| words.date(facts.day()))
    } else {
        Phrase::new("checked-at").with("time", |words| words.time(facts.hour()))
    }
}

fn row(finding: &Finding, facts: &Facts, requirements: &Requirements, identified: Option<&Identified>) -> Row {
    let reason: &str = (&finding.reason).into();
    let result = finding.reason.phrase();
    Row {
        check: finding.check,
        step: finding.step.clone(),
        state: finding.verdict,
        state_name: state_name(finding.check, finding.verdict),
        reason: reason.to_owned(),
        drawing: ReasonCode::from(&finding.reason).drawing(),
        name: check_name(finding.check),
        remedy: finding.fix.map(|fix| Remedy::of(fix, &result)),
        result,
        details: details::of(finding.check, facts, requirements, identified),
    }
}

impl Row {
    /// With the places that its remedy's buttons open here.
    fn on_this_computer(mut self, fix: Option<Fix>, facts: &Facts) -> Self {
        if let (Some(remedy), Some(fix)) = (&mut self.remedy, fix) {
            remedy.places = Place::here(fix, facts);
        }
        self
    }
}

/// The state in a word. A device that may be the key is detected, which is less than a check passed.
pub(crate) fn state_name(check: CheckId, state: Verdict) -> Phrase {
    let detected = check == CheckId::UsbKey && state == Verdict::Pass;
    Phrase::new(if detected { "state-detected".to_owned() } else { format!("state-{}", <&str>::from(state)) })
}

/// What is checked.
pub(crate) fn check_name(check: CheckId) -> Phrase {
    Phrase::new(reasons::check_message(check))
}

#[cfg(test)]
mod remedy_words;
#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::facts::{Obstacle, Reading};
    use crate::journey::Answers;

    fn checks_view(facts: &Facts) -> ChecksView {
        ChecksView::of(&Assessment::of(facts, &Answers::default(), Requirements::built_in().unwrap()), true)
    }

    #[test]
    fn a_row_brings_the_drawing_of_its_reason() {
        let drawings = |machine: &str| {
            let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/machines/{machine}/facts.json"));
            let facts = Facts::from_file(&facts).unwrap();
            let checks_view = checks_view(&facts);
            checks_view.rows.into_iter().map(|row| (row.check, row.drawing)).collect::<Vec<_>>()
        };
        let drawn = drawings("windows-11-home-memory-stick");
        assert!(drawn.contains(&(CheckId::UsbKey, Drawing::MemoryStick)), "{drawn:?}");
        assert!(drawn.contains(&(CheckId::CardReader, Drawing::Question)), "{drawn:?}");
    }

    #[test]
    fn one_thing_is_left_only_where_nothing_else_is_uncertain() {
        let machine = "tests/machines/windows-11-chrome-far-too-old/facts.json";
        let mut facts = Facts::from_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join(machine)).unwrap();
        let lead = |facts: &Facts| checks_view(facts).lead;
        assert_eq!(lead(&facts), Phrase::new("lead-not-ready-one"));
        facts.certificates = Reading::Unreadable(Obstacle::TimedOut);
        assert_eq!(lead(&facts), Phrase::new("lead-not-ready"));
    }
}
