//! Where somebody is in the window: a page, and the pages before and after it.

use serde::{Deserialize, Serialize};

use super::{Answers, Journey, Profession, Standing, StepId, UserName};

/// A question of step 2.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Question {
    /// E1.
    #[default]
    Profession,
    /// E1, doctors only.
    CmqNumber,
    /// E2.
    OwnKey,
    /// E3.
    UserName,
    /// E4, everybody but doctors.
    AccountCreated,
}

impl Question {
    /// The question on whose page this one is asked: a doctor tells the practice number with the profession.
    #[must_use]
    pub fn asked_with(self) -> Self {
        match self {
            Self::CmqNumber => Self::Profession,
            Self::Profession | Self::OwnKey | Self::UserName | Self::AccountCreated => self,
        }
    }
}

/// A page of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "page", content = "question", rename_all = "snake_case")]
pub enum Route {
    /// Step 1.
    #[default]
    Welcome,
    /// Step 2, one question.
    Question(Question),
    /// Step 2, what the answers mean.
    Outcome,
    /// Step 2, the answers, one a line, each to be changed.
    Answers,
    /// Step 2, one question, opened from there.
    Change(Question),
    /// Step 3.
    Clinic,
    /// Step 4, the checks.
    Computer,
    /// Step 4, who configured this computer.
    Configuration,
    /// Step 5.
    Profile,
    /// Step 6.
    Summary,
}

impl Route {
    /// The step this page belongs to.
    pub fn step(self) -> StepId {
        match self {
            Self::Welcome => StepId::Welcome,
            Self::Question(_) | Self::Outcome | Self::Answers | Self::Change(_) => StepId::Eligibility,
            Self::Clinic => StepId::Clinic,
            Self::Computer | Self::Configuration => StepId::Computer,
            Self::Profile => StepId::Profile,
            Self::Summary => StepId::Summary,
        }
    }

    /// The page a step opens with, by the answers so far.
    pub fn of_step(step: StepId, answers: &Answers) -> Self {
        match step {
            StepId::Welcome => Self::Welcome,
            StepId::Eligibility => match Standing::of(answers) {
                Standing::Ask(question) => Self::Question(question.asked_with()),
                Standing::Decided(decided) if decided.is_wrong() => Self::Question(Question::UserName),
                Standing::Decided(_) => Self::Outcome,
            },
            StepId::Clinic => Self::Clinic,
            StepId::Computer => Self::Computer,
            StepId::Profile => Self::Profile,
            StepId::Summary => Self::Summary,
        }
    }

    /// This page where it may be looked at, else the one to look at instead.
    #[must_use]
    pub fn allowed(self, answers: &Answers, journey: &Journey) -> Self {
        match self {
            Self::Question(question) | Self::Change(question) if questions(answers).contains(&question) => self,
            Self::Answers if Self::of_step(StepId::Eligibility, answers) == Self::Outcome => self,
            Self::Question(_) | Self::Change(_) | Self::Outcome | Self::Answers => {
                Self::of_step(StepId::Eligibility, answers)
            }
            Self::Clinic | Self::Profile if !journey.may_visit(self.step()) => Self::Summary.allowed(answers, journey),
            Self::Configuration if journey.configuration_closed.is_some() => Self::Computer,
            Self::Summary if journey.ends_with_step_2() => Self::Outcome,
            Self::Welcome | Self::Clinic | Self::Computer | Self::Configuration | Self::Profile | Self::Summary => self,
        }
    }

    /// The page before this one.
    pub fn back(self, answers: &Answers, journey: &Journey) -> Option<Self> {
        let asked = questions(answers);
        let back = match self {
            Self::Welcome => return None,
            Self::Question(question) => {
                let before = asked.iter().take_while(|asked| **asked != question).last();
                before.map_or(Self::Welcome, |before| Self::Question(*before))
            }
            Self::Clinic if Standing::of(answers).passes() => Self::Question(*asked.last()?),
            Self::Outcome => Self::Question(*asked.last()?),
            Self::Answers => Self::Outcome,
            Self::Change(_) => Self::Answers.allowed(answers, journey),
            Self::Computer if journey.may_visit(StepId::Clinic) => Self::Clinic,
            Self::Configuration => Self::Computer,
            Self::Profile => Self::Configuration,
            Self::Summary if journey.may_visit(StepId::Profile) => Self::Profile,
            Self::Summary if journey.configuration_closed.is_none() => Self::Configuration,
            Self::Summary if journey.may_visit(StepId::Clinic) => Self::Computer,
            Self::Clinic | Self::Computer | Self::Summary => Self::of_step(StepId::Eligibility, answers),
        };
        Some(back)
    }

    /// The page after this one; `None` while an answer is missing, and on the last of this person's path. No page that
    /// is open is passed over.
    pub fn forward(self, answers: &Answers, journey: &Journey) -> Option<Self> {
        match self {
            Self::Welcome => Some(Self::of_step(StepId::Eligibility, answers)),
            Self::Question(question) => after_question(question, answers),
            Self::Change(question) => after_change(question, answers),
            Self::Answers => Some(Self::Outcome),
            Self::Outcome => journey.opens_step_3().then_some(Self::Clinic),
            Self::Clinic => answers.clinic.map(|_| Self::Computer),
            Self::Computer if journey.configuration_closed.is_none() => Some(Self::Configuration),
            Self::Configuration if answers.computer.is_none() => None,
            Self::Configuration if journey.may_visit(StepId::Profile) => Some(Self::Profile),
            Self::Computer | Self::Configuration | Self::Profile => {
                journey.may_visit(StepId::Summary).then_some(Self::Summary)
            }
            Self::Summary => None,
        }
    }
}

/// The questions this person is asked, up to the first without an answer or the one that decides.
pub fn questions(answers: &Answers) -> Vec<Question> {
    let profession = answers.profession.map(|profession| profession.answer);
    let mut asked = vec![Question::Profession];
    let mut go_on = match profession {
        None | Some(Profession::Extern) => false,
        Some(Profession::Doctor) => answers.cmq_number.is_some_and(|number| number.answer),
        Some(
            Profession::Resident
            | Profession::Nurse
            | Profession::AuxiliaryNurse
            | Profession::Pharmacist
            | Profession::TechnicalSupport
            | Profession::Other,
        ) => true,
    };
    if go_on {
        asked.push(Question::OwnKey);
        go_on = answers.own_key.is_some_and(|key| key.answer);
    }
    if go_on {
        asked.push(Question::UserName);
        go_on = answers.user_name.is_some_and(|name| name.answer == UserName::SevenDigits);
    }
    if go_on && profession != Some(Profession::Doctor) {
        asked.push(Question::AccountCreated);
    }
    asked
}

/// Whoever may use the viewer and has nothing to do for it goes on to the clinic, where that is said in a line.
fn after_question(question: Question, answers: &Answers) -> Option<Route> {
    let asked = questions(answers);
    let next = asked.iter().skip_while(|asked| **asked != question).nth(1);
    match (next, Standing::of(answers)) {
        (Some(next), _) => Some(Route::Question(*next)),
        (None, standing) if standing.passes() => Some(Route::Clinic),
        (None, Standing::Decided(decided)) if !decided.is_wrong() => Some(Route::Outcome),
        (None, _) => None,
    }
}

/// After a changed answer comes a question that it opened, else what the answers mean now.
fn after_change(question: Question, answers: &Answers) -> Option<Route> {
    let next = Route::of_step(StepId::Eligibility, answers);
    Some(next).filter(|next| *next != Route::Question(question))
}
