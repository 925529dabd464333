//! The journey: answers and findings in, the state of each of the six steps out.
//!
//! Pure. The window and the terminal only render what is said here; which step is closed is decided here too.

use serde::{Deserialize, Serialize};

use crate::findings::Findings;

mod answers;
mod choices;
mod dated;
mod eligibility;
mod needs;
mod request;
mod route;
mod state;
#[cfg(test)]
mod tests;
mod user_name;
mod whole;

pub use answers::{Answer, Answers};
pub use choices::{AccountCreated, Clinic, ComputerSetup, Profession, ViewerTrial};
pub use dated::Dated;
pub use eligibility::{Eligibility, EligibilityReason, Outcome, Pending, PendingWhat, Standing};
pub use needs::{About, Need};
pub use request::Request;
pub use route::{Question, Route, questions};
pub use state::{Closed, Mark, StepState};
pub use user_name::UserName;
pub use whole::Whole;

/// A step, with the same number in both languages.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum StepId {
    /// What to have at hand, what is never asked.
    Welcome,
    /// Whether this person may use the viewer.
    Eligibility,
    /// Whether Omnimed knows the clinic's number.
    Clinic,
    /// The checks, and the computer's configuration.
    Computer,
    /// The key's identifier in the Omnimed profile.
    Profile,
    /// What is ready and what waits for whom.
    Summary,
}

impl StepId {
    /// 1 to 6, as read out on the phone.
    pub fn number(self) -> u8 {
        match self {
            Self::Welcome => 1,
            Self::Eligibility => 2,
            Self::Clinic => 3,
            Self::Computer => 4,
            Self::Profile => 5,
            Self::Summary => 6,
        }
    }
}

/// The six steps as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// What the answers say about this person.
    pub standing: Standing,
    /// Why neither the computer nor the profile may be configured; `None` where both may.
    pub configuration_closed: Option<Closed>,
    /// What has to be true, in the order of the steps.
    pub needs: Vec<Need>,
    /// How everything stands together.
    pub whole: Whole,
    states: [(StepId, StepState); 6],
}

impl Journey {
    /// Where these answers and findings lead.
    pub fn of(answers: &Answers, findings: &Findings) -> Self {
        let standing = Standing::of(answers);
        let configuration_closed = configuration_closed(&standing);
        let needs = needs::all(answers, findings, &standing, configuration_closed);
        let whole = Whole::of(&needs, answers);
        let state = |step| {
            let of_step = needs.iter().filter(|need| need.about.step() == step).map(|need| need.state);
            // Without a need of its own, a step is closed with what comes before it.
            let because = configuration_closed.unwrap_or(Closed::ComputerFirst);
            of_step.min_by_key(|state| state.mark()).unwrap_or(StepState::Closed { because })
        };
        let states = [
            (StepId::Welcome, welcome(answers)),
            (StepId::Eligibility, state(StepId::Eligibility)),
            (StepId::Clinic, state(StepId::Clinic)),
            (StepId::Computer, state(StepId::Computer)),
            (StepId::Profile, state(StepId::Profile)),
            (StepId::Summary, summary(whole, configuration_closed)),
        ];
        Self { standing, configuration_closed, needs, whole, states }
    }

    /// Each step with its state, in order.
    pub fn steps(&self) -> impl Iterator<Item = (StepId, StepState)> {
        self.states.iter().copied()
    }

    /// The state of a step.
    pub fn state(&self, step: StepId) -> StepState {
        self.states[usize::from(step.number()) - 1].1
    }

    /// Whether a step can be looked at. The questions can always be answered again, and the checks be looked at.
    pub fn may_visit(&self, step: StepId) -> bool {
        match step {
            StepId::Welcome | StepId::Eligibility | StepId::Computer => true,
            StepId::Clinic | StepId::Profile | StepId::Summary => !matches!(self.state(step), StepState::Closed { .. }),
        }
    }

    /// Whether the viewer is not for this person: what step 2 says is all there is.
    pub fn ends_with_step_2(&self) -> bool {
        self.configuration_closed.is_some_and(Closed::for_good)
    }

    /// Whether the path goes on after step 2: not for somebody who has to get a key or a user name first.
    fn opens_step_3(&self) -> bool {
        match &self.standing {
            Standing::Ask(_) => false,
            Standing::Decided(decided) => matches!(decided.outcome, Outcome::Eligible | Outcome::EligibleAfterForm),
        }
    }
}

fn is_confirmed(answer: Option<Dated<bool>>) -> bool {
    answer.is_some_and(|given| given.answer)
}

/// Whoever answered a question came past the welcome, even by the rail.
fn welcome(answers: &Answers) -> StepState {
    if is_confirmed(answers.started) || answers.profession.is_some() { StepState::Done } else { StepState::Open }
}

/// Both configuration steps stay closed until the person is eligible and a form that is due is sent.
fn configuration_closed(standing: &Standing) -> Option<Closed> {
    match standing {
        Standing::Ask(_) => Some(Closed::EligibilityFirst),
        Standing::Decided(decided) => match decided.outcome {
            Outcome::Eligible => None,
            Outcome::EligibleAfterForm => Some(Closed::FormFirst),
            Outcome::GetKey => Some(Closed::KeyFirst),
            Outcome::UseProductionQhr => Some(Closed::ProductionQhr),
            Outcome::NotEligible => Some(Closed::NotEligible),
            Outcome::NeedsCorrection => Some(Closed::EligibilityFirst),
        },
    }
}

/// The last step is done when the viewer opens, and has nothing to say to somebody for whom the viewer is not.
fn summary(whole: Whole, configuration_closed: Option<Closed>) -> StepState {
    match (whole, configuration_closed) {
        (Whole::Ended, Some(because)) => StepState::Closed { because },
        (Whole::Works(_), _) => StepState::Done,
        (Whole::DidNotOpen(_), _) => StepState::NeedsYou,
        (Whole::Ended | Whole::ToDo(_) | Whole::ToAsk(_) | Whole::Waiting(_) | Whole::Checking | Whole::Ready, _) => {
            StepState::Open
        }
    }
}
