//! Whom to ask about what is shown, and how to reach them where that is known.

use serde::Serialize;

use super::{Situation, step_name};
use crate::assessment::Assessment;
use crate::contacts::{Contact, Matter, contacts, whom_to_call};
use crate::eligibility_words;
use crate::findings::Party;
use crate::journey::{Journey, Question, Route, Standing, StepState};
use crate::requirements::Requirements;
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
    /// The day of its rules, and whether a file changes them.
    pub rules: Phrase,
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
        Route::Summary => of_everything(situation.assessment),
    };
    let requirements = situation.assessment.requirements;
    Help {
        number: step.number(),
        name: step_name(step),
        problem,
        contacts: contacts(&parties, requirements),
        version: Phrase::new("window-version").with_text("version", env!("CARGO_PKG_VERSION")),
        rules: rules(requirements),
        newer_version: Link::NewerVersion.address(requirements).map(|_| Link::NewerVersion),
    }
}

fn rules(requirements: &Requirements) -> Phrase {
    let provenance = &requirements.provenance;
    let dated = Phrase::new("window-rules").with("day", |words| words.date(requirements.dated));
    if provenance.changes.is_empty() { dated } else { dated.attribute("changed") }
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
            let mut parties = whom_to_call(Matter::Outcome(decided.outcome));
            if parties.is_empty() {
                parties.push(Party::Omnimed);
            }
            (Some(eligibility_words::outcome(decided.outcome)), parties)
        }
    }
}

/// Those whom the first problem's remedy names; the administrator, where there is none.
fn of_computer(situation: &Situation) -> (Option<Phrase>, Vec<Party>) {
    let headline = situation.checks_view.headline.clone();
    let first = situation.assessment.findings.foremost();
    let mut parties = first.map_or_else(Vec::new, |finding| whom_to_call(Matter::Finding(finding)));
    if parties.is_empty() {
        parties.push(Party::Administrator);
    }
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

/// Where the viewer does not open, what is seen and who sees to it.
fn of_everything(assessment: &Assessment) -> (Option<Phrase>, Vec<Party>) {
    let matter = Matter::of_all(assessment);
    let seen = match matter {
        Matter::Symptom(symptom, _) => Some(symptom.phrase()),
        Matter::Outcome(_) | Matter::Fix(_) | Matter::Finding(_) | Matter::Everything(..) => None,
    };
    (seen, whom_to_call(matter))
}
