//! The journey: answers and findings in, the state of each of the six steps out.
//!
//! Pure. The window and the terminal only render what is said here; which step is closed is decided here too.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::findings::{Finding, Findings, Overall, Party};

mod answers;
mod eligibility;
mod place;
#[cfg(test)]
mod tests;
mod user_name;

pub use answers::{AccountCreated, Answer, Answers, Clinic, ComputerSetup, Dated, Profession, ViewerTrial};
pub use eligibility::{Eligibility, EligibilityReason, Outcome, Pending, PendingWhat, Standing};
pub use place::{Place, Question, questions};
pub use user_name::UserName;

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

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It can be done now.
    Open,
    /// Nothing is left to do in it.
    Done,
    /// Something in it is for the person at this computer to do.
    NeedsYou,
    /// Somebody else has to act.
    WaitingFor {
        /// Who.
        party: Party,
        /// Since which day, where an answer told.
        since: Option<Date>,
    },
    /// It cannot be done now.
    Closed {
        /// What comes first, or stands in the way.
        because: Closed,
    },
}

/// Why a step is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Closed {
    /// The questions of step 2 come first.
    EligibilityFirst,
    /// This person may not use the viewer.
    NotEligible,
    /// This person uses the production QHR instead.
    ProductionQhr,
    /// A key of one's own comes first.
    KeyFirst,
    /// The form comes first.
    FormFirst,
    /// The computer's configuration comes first.
    ComputerFirst,
}

/// The six steps as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// What the answers say about this person.
    pub standing: Standing,
    /// Why neither the computer nor the profile may be configured; `None` where both may.
    pub configuration_closed: Option<Closed>,
    states: [(StepId, StepState); 6],
}

impl Journey {
    /// Where these answers and findings lead.
    pub fn of(answers: &Answers, findings: &Findings) -> Self {
        let standing = Standing::of(answers);
        let configuration_closed = configuration_closed(&standing);
        let computer = configuration_closed.map_or_else(|| computer(answers, findings), closed);
        let profile = profile(answers, configuration_closed);
        let clinic = clinic(answers, &standing);
        let mut states = [
            (StepId::Welcome, welcome(answers)),
            (StepId::Eligibility, eligibility_state(answers, &standing)),
            (StepId::Clinic, clinic),
            (StepId::Computer, computer),
            (StepId::Profile, profile),
            (StepId::Summary, summary(configuration_closed)),
        ];
        let ready = states.iter().all(|(step, state)| *step == StepId::Summary || *state == StepState::Done);
        if ready && answers.viewer.is_some_and(|viewer| viewer.answer == ViewerTrial::Opened) {
            states[5].1 = StepState::Done;
        }
        Self { standing, configuration_closed, states }
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
        matches!(self.configuration_closed, Some(Closed::NotEligible | Closed::ProductionQhr))
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

fn closed(because: Closed) -> StepState {
    StepState::Closed { because }
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

/// Step 6 has nothing to say to somebody for whom the viewer is not.
fn summary(configuration_closed: Option<Closed>) -> StepState {
    match configuration_closed {
        Some(because @ (Closed::NotEligible | Closed::ProductionQhr)) => closed(because),
        Some(Closed::EligibilityFirst | Closed::KeyFirst | Closed::FormFirst | Closed::ComputerFirst) | None => {
            StepState::Open
        }
    }
}

fn eligibility_state(answers: &Answers, standing: &Standing) -> StepState {
    let Standing::Decided(decided) = standing else { return StepState::Open };
    match decided.outcome {
        Outcome::Eligible => StepState::Done,
        Outcome::EligibleAfterForm | Outcome::NeedsCorrection => StepState::NeedsYou,
        Outcome::GetKey => {
            StepState::WaitingFor { party: Party::QhrCustomerService, since: answers.own_key.map(|own_key| own_key.on) }
        }
        Outcome::UseProductionQhr => closed(Closed::ProductionQhr),
        Outcome::NotEligible => closed(Closed::NotEligible),
    }
}

fn clinic(answers: &Answers, standing: &Standing) -> StepState {
    if let Standing::Decided(decided) = standing {
        match decided.outcome {
            Outcome::UseProductionQhr => return closed(Closed::ProductionQhr),
            Outcome::NotEligible => return closed(Closed::NotEligible),
            Outcome::Eligible | Outcome::EligibleAfterForm | Outcome::GetKey | Outcome::NeedsCorrection => {}
        }
    }
    match answers.clinic {
        None => StepState::Open,
        Some(Dated { answer, on }) => match answer.waits_for() {
            None => StepState::Done,
            Some(party) => StepState::WaitingFor { party, since: Some(on) },
        },
    }
}

fn computer(answers: &Answers, findings: &Findings) -> StepState {
    let asked = answers.computer.filter(|setup| setup.answer == ComputerSetup::AskedAdministrator);
    let since = asked.map(|asked| asked.on);
    if !findings.complete() {
        return StepState::Open;
    }
    match findings.overall {
        Overall::NotReady | Overall::Unknown => match first_actor(findings) {
            Party::You => StepState::NeedsYou,
            party @ (Party::Manager | Party::Administrator | Party::QhrCustomerService | Party::Omnimed) => {
                StepState::WaitingFor { party, since }
            }
        },
        Overall::Ready | Overall::ReadyWithWarnings if asked.is_some() => {
            StepState::WaitingFor { party: Party::Administrator, since }
        }
        Overall::Ready | Overall::ReadyWithWarnings if answers.computer.is_some() => StepState::Done,
        Overall::Ready | Overall::ReadyWithWarnings => StepState::NeedsYou,
    }
}

/// Who acts first: the party of the root cause.
fn first_actor(findings: &Findings) -> Party {
    let is_cause = |finding: &&Finding| Some(finding.check) == findings.root_cause;
    findings.all.iter().find(is_cause).and_then(|finding| finding.who).unwrap_or(Party::You)
}

fn profile(answers: &Answers, configuration_closed: Option<Closed>) -> StepState {
    if let Some(because) = configuration_closed {
        return closed(because);
    }
    match answers.computer.map(|setup| setup.answer) {
        None | Some(ComputerSetup::AskedAdministrator) => closed(Closed::ComputerFirst),
        Some(ComputerSetup::ByAdministrator | ComputerSetup::Individually) if is_confirmed(answers.profile) => {
            StepState::Done
        }
        Some(ComputerSetup::ByAdministrator | ComputerSetup::Individually) => StepState::Open,
    }
}
