//! The rail: six steps, each with its state as a shape and a word.

use serde::{Deserialize, Serialize};

use super::{Situation, party_name, step_name};
use crate::journey::{Answers, Closed, Journey, Place, Profession, Question, StepId, StepState, questions};
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
    pub mark: StepMark,
    /// Its state in words; nothing to say of a step that is simply still to come.
    pub word: Option<Phrase>,
    /// The page it opens; `None` while it is closed.
    pub place: Option<Place>,
}

/// The state of a step as a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepMark {
    /// Can be done now.
    Open,
    /// Done.
    Done,
    /// The person has something to do.
    NeedsYou,
    /// Somebody else has to act.
    Waiting,
    /// Closed for now.
    Closed,
}

pub fn of(journey: &Journey, place: Place, situation: &Situation) -> Vec<RailStep> {
    journey
        .steps()
        .map(|(step, state)| RailStep {
            step,
            number: step.number(),
            name: step_name(step),
            mark: shape(step, state),
            word: word(step, state, place, situation),
            place: journey.may_visit(step).then(|| Place::of_step(step, situation.assessment.answers)),
        })
        .collect()
}

impl StepMark {
    /// The shape of a state.
    pub fn of(state: StepState) -> Self {
        match state {
            StepState::Open => Self::Open,
            StepState::Done => Self::Done,
            StepState::NeedsYou => Self::NeedsYou,
            StepState::WaitingFor { .. } => Self::Waiting,
            StepState::Closed { .. } => Self::Closed,
        }
    }
}

/// The checks can be looked at while the configuration below them is closed.
fn shape(step: StepId, state: StepState) -> StepMark {
    match state {
        StepState::Closed { .. } if step == StepId::Computer => StepMark::Open,
        StepState::Open
        | StepState::Done
        | StepState::NeedsYou
        | StepState::WaitingFor { .. }
        | StepState::Closed { .. } => StepMark::of(state),
    }
}

fn word(step: StepId, state: StepState, place: Place, situation: &Situation) -> Option<Phrase> {
    match state {
        StepState::Open => match (step, place) {
            (StepId::Eligibility, Place::Question(question) | Place::Change(question)) => {
                Some(number_of(question, situation.assessment.answers))
            }
            (StepId::Computer, _) => Some(Phrase::new("rail-checking")),
            (StepId::Welcome | StepId::Eligibility | StepId::Clinic | StepId::Profile | StepId::Summary, _) => None,
        },
        StepState::Done => Some(Phrase::new(format!("rail-done-{}", <&str>::from(step)))),
        StepState::NeedsYou => Some(Phrase::new("rail-needs-you")),
        StepState::WaitingFor { party, .. } => {
            let party = party_name(party);
            Some(Phrase::new("rail-waiting").with("party", |words| words.say(&party)))
        }
        StepState::Closed { .. } if step == StepId::Computer => Some(Phrase::new("rail-checks-only")),
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

fn closed(because: Closed) -> Phrase {
    Phrase::new(format!("rail-closed-{}", <&str>::from(because)))
}
