//! Whom to ask about what is shown, and how to reach them where that is known.

use serde::Serialize;

use super::{Situation, step_name};
use crate::assessment::Assessment;
use crate::contacts::{Contact, contacts};
use crate::eligibility_words;
use crate::findings::{CheckId, Party};
use crate::journey::{Journey, Question, Route, Standing, StepState, Whole};
use crate::text::Phrase;
use crate::view::checks::Link;

/// Help with the page that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Help {
    /// The step's number, to read out.
    pub number: u8,
    /// The step's name.
    pub name: Phrase,
    /// The problem in a sentence, where there is one.
    pub problem: Option<Phrase>,
    /// Whom to contact, for this problem.
    pub contacts: Vec<Contact>,
    /// The version of this program.
    pub version: Phrase,
    /// Where a newer one is looked for, where that is known.
    pub newer_version: Option<Link>,
}

pub fn of(journey: &Journey, route: Route, situation: &Situation) -> Help {
    let step = route.step();
    let (problem, parties) = match route {
        Route::Welcome => (None, vec![Party::Administrator, Party::QhrCustomerService]),
        Route::Question(question) | Route::Change(question) => (None, of_question(question)),
        Route::Outcome | Route::Answers => of_outcome(journey),
        Route::Clinic => (None, of_state(journey, route).unwrap_or(vec![Party::Manager, Party::Omnimed])),
        Route::Computer => of_computer(situation),
        Route::Configuration => (None, vec![Party::Administrator]),
        Route::Profile => (None, vec![Party::Omnimed, Party::QhrCustomerService]),
        Route::Summary => of_everything(situation),
    };
    let requirements = situation.assessment.requirements;
    Help {
        number: step.number(),
        name: step_name(step),
        problem,
        contacts: contacts(&parties, requirements),
        version: Phrase::new("window-version").with_text("version", env!("CARGO_PKG_VERSION")),
        newer_version: Link::NewerVersion.address(requirements).map(|_| Link::NewerVersion),
    }
}

fn of_question(question: Question) -> Vec<Party> {
    match question {
        Question::UserName | Question::AccountCreated => vec![Party::Omnimed],
        Question::Profession | Question::CmqNumber | Question::OwnKey => vec![Party::QhrCustomerService],
    }
}

fn of_outcome(journey: &Journey) -> (Option<Phrase>, Vec<Party>) {
    match &journey.standing {
        Standing::Ask(_) => (None, vec![Party::QhrCustomerService]),
        Standing::Decided(decided) => {
            let mut parties = decided.outcome.contacts();
            if parties.is_empty() {
                parties.push(Party::Omnimed);
            }
            (Some(eligibility_words::outcome(decided.outcome)), parties)
        }
    }
}

/// The administrator for the computer; for the key itself, its customer service too.
fn of_computer(situation: &Situation) -> (Option<Phrase>, Vec<Party>) {
    let headline = situation.checks_view.headline.clone();
    let is_about_the_key =
        matches!(situation.assessment.findings.root_cause, Some(CheckId::UsbKey | CheckId::Certificate));
    let of_the_key = is_about_the_key.then_some(Party::QhrCustomerService);
    let parties = of_the_key.into_iter().chain([Party::Administrator]).collect();
    (Some(headline), parties)
}

fn of_state(journey: &Journey, route: Route) -> Option<Vec<Party>> {
    match journey.state(route.step()) {
        StepState::WaitingFor { party, .. } => Some(vec![party]),
        StepState::ToAsk { request } => Some(vec![request.of()]),
        StepState::Open
        | StepState::Done
        | StepState::Confirmed
        | StepState::Watch
        | StepState::NeedsYou
        | StepState::Closed { .. } => None,
    }
}

/// Everybody that something waits for. Where all is ready, whoever sees to what is seen; until that is said, Omnimed for
/// its viewer and customer service for the key. Nobody is left without somebody to call.
fn of_everything(situation: &Situation) -> (Option<Phrase>, Vec<Party>) {
    let Assessment { answers, journey, findings, .. } = situation.assessment;
    let viewer = || vec![Party::Omnimed, Party::QhrCustomerService];
    match (journey.whole, answers.symptom()) {
        (Whole::DidNotOpen(_), Some(symptom)) => {
            let found = symptom.finding(findings).and_then(|finding| finding.fix);
            let then = symptom.parties(found).then;
            return (Some(symptom.phrase()), then.map_or_else(viewer, |then| vec![then]));
        }
        (Whole::Ready | Whole::DidNotOpen(_) | Whole::Works(_), _) => return (None, viewer()),
        (Whole::Ended | Whole::ToDo(_) | Whole::ToAsk(_) | Whole::Waiting(_) | Whole::Checking, _) => {}
    }
    let mut parties: Vec<Party> = Vec::new();
    if let Standing::Decided(decided) = &journey.standing {
        parties = decided.outcome.contacts();
    }
    let acting = journey.needs.iter().flat_map(|need| [need.acting(), need.then]).flatten();
    for party in acting.filter(|party| *party != Party::You) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    if parties.is_empty() {
        parties = vec![Party::Administrator, Party::QhrCustomerService];
    }
    (None, parties)
}
