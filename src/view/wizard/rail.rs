//! The rail: six steps, each with its state as a shape and a word.

use serde::Serialize;

use super::{Situation, party_name, step_name};
use crate::journey::{
    About, Answers, Closed, Journey, Mark, Profession, Question, Route, StepId, StepState, questions,
};
use crate::text::Phrase;

/// A step on the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RailStep {
    /// The step.
    pub step: StepId,
    /// 1 to 6.
    pub number: u8,
    /// Its name.
    pub name: Phrase,
    /// Its state as a shape.
    pub mark: Mark,
    /// Its state in words; nothing to say of a step that is simply still to come.
    pub word: Option<Phrase>,
    /// The page it opens; `None` while it is closed.
    pub route: Option<Route>,
}

pub fn of(route: Route, situation: &Situation) -> Vec<RailStep> {
    let journey = &situation.assessment.journey;
    journey
        .steps()
        .map(|(step, state)| {
            let mark = mark(step, state, route);
            RailStep {
                step,
                number: step.number(),
                name: step_name(step),
                mark,
                word: word(step, state, mark, route, situation),
                route: journey.may_visit(step).then(|| Route::of_step(step, situation.assessment.answers)),
            }
        })
        .collect()
}

/// A question that the person went past is something to do. The checks can be looked at while the configuration beside
/// them is closed.
fn mark(step: StepId, state: StepState, route: Route) -> Mark {
    let asks = matches!(step, StepId::Eligibility | StepId::Clinic | StepId::Profile);
    match state {
        StepState::Open if asks && route.step() > step => Mark::ToDo,
        StepState::Closed { because } if step == StepId::Computer && !because.for_good() => Mark::Open,
        StepState::Open
        | StepState::Done
        | StepState::Confirmed
        | StepState::Watch
        | StepState::NeedsYou
        | StepState::ToAsk { .. }
        | StepState::WaitingFor { .. }
        | StepState::Closed { .. } => state.mark(),
    }
}

fn word(step: StepId, state: StepState, mark: Mark, route: Route, situation: &Situation) -> Option<Phrase> {
    let Situation { assessment, .. } = situation;
    match state {
        StepState::Open if mark == Mark::ToDo => Some(Phrase::new("rail-needs-you")),
        StepState::Open => match (step, route) {
            (StepId::Eligibility, Route::Question(question) | Route::Change(question)) => {
                Some(number_of(question, assessment.answers))
            }
            (StepId::Computer, _) => Some(Phrase::new("rail-checking")),
            (StepId::Welcome | StepId::Eligibility | StepId::Clinic | StepId::Profile | StepId::Summary, _) => None,
        },
        StepState::Done if key_is_taken(&assessment.journey, step) => Some(Phrase::new("rail-key-taken")),
        StepState::Done => Some(Phrase::new(format!("rail-done-{}", <&str>::from(step)))),
        StepState::Confirmed => Some(Phrase::new("rail-confirmed")),
        StepState::Watch => {
            let count = assessment.journey.needs.iter().filter(|need| need.state == StepState::Watch).count();
            Some(Phrase::new("rail-watch").with_count("count", count))
        }
        StepState::NeedsYou if step == StepId::Summary => Some(Phrase::new("rail-did-not-open")),
        StepState::NeedsYou if only_asks(&assessment.journey, step) => Some(Phrase::new("rail-question-left")),
        StepState::NeedsYou => Some(Phrase::new("rail-needs-you")),
        StepState::ToAsk { .. } => Some(Phrase::new("rail-to-ask")),
        StepState::WaitingFor { party, .. } => {
            let party = party_name(party);
            Some(Phrase::new("rail-waiting").with("party", |words| words.say(&party)))
        }
        StepState::Closed { .. } if mark == Mark::Open && checks_passed(&assessment.journey) => {
            Some(Phrase::new("rail-checks-passed"))
        }
        StepState::Closed { because } => Some(closed(because)),
    }
}

/// Which question of how many. Doctors are not asked when their account was created.
fn number_of(question: Question, answers: &Answers) -> Phrase {
    let number = questions(answers).iter().position(|asked| *asked == question).map_or(1, |index| index + 1);
    let is_doctor = answers.profession.is_some_and(|profession| profession.answer == Profession::Doctor);
    let of = if is_doctor { 3 } else { 4 };
    Phrase::new("rail-question").with_text("number", number).with_text("of", of)
}

fn checks_passed(journey: &Journey) -> bool {
    journey.needs.iter().any(|need| need.about == About::Checks && need.state == StepState::Done)
}

fn key_is_taken(journey: &Journey, step: StepId) -> bool {
    step == StepId::Computer && journey.needs.iter().any(|need| need.about == About::KeyTaken)
}

/// Nothing is left in this step but to say who configured the computer.
fn only_asks(journey: &Journey, step: StepId) -> bool {
    let of_step = || journey.needs.iter().filter(|need| need.about.step() == step && !need.state.is_done());
    of_step().all(|need| need.about == About::Configuration)
}

fn closed(because: Closed) -> Phrase {
    Phrase::new(format!("rail-closed-{}", <&str>::from(because)))
}
