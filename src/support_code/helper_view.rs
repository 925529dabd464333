//! A support code in sentences, for whoever helps: what the person on the phone sees.
//!
//! A code carries no version and no device name, so only sentences without arguments can be said from one.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use super::decoded::number;
use super::state::{Cause, SupportState, position};
use crate::findings::{CheckId, Fix, Party, Verdict};
use crate::screen::{State, who_and_steps};
use crate::text::{Language, Phrase};

/// What a code says, in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperView {
    /// The language the person reads, which may be another than the helper's.
    pub language: Language,
    /// The same in words.
    pub language_name: Phrase,
    /// The step the person looks at, 1 to 6.
    pub step: u8,
    /// Its name.
    pub step_name: Phrase,
    /// Whether the person may use the viewer.
    pub eligibility: Phrase,
    /// Whether Omnimed has the clinic's number.
    pub clinic: Phrase,
    /// Who configured the computer.
    pub computer: Phrase,
    /// Whether the key's identifier is in the profile.
    pub profile: Phrase,
    /// The checks this version has, and any other that the code tells of.
    pub checks: Vec<HelperCheck>,
    /// What to look at first.
    pub cause: Option<HelperCause>,
    /// The operating system.
    pub os: Phrase,
    /// Chrome.
    pub chrome: Phrase,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperCheck {
    /// Its number, `4.3`.
    pub step: String,
    /// What is checked.
    pub name: Phrase,
    /// Its state.
    pub state: State,
}

/// What to look at first, and who can act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperCause {
    /// The check's number.
    pub step: String,
    /// The reason's code in the form of message ids; its sheet is found by it.
    pub reason: String,
    /// The heading that the person sees.
    pub title: Phrase,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// Who can do it.
    pub party: Option<Party>,
    /// The same in a sentence.
    pub who: Option<Phrase>,
}

impl HelperView {
    /// The sentences of a state.
    pub fn of(state: &SupportState) -> Self {
        let answered = |question: &str, answer: Option<&'static str>| {
            Phrase::new(format!("code-{question}-{}", answer.unwrap_or("unanswered")))
        };
        let language = match state.language {
            Language::Fr => "code-language-fr",
            Language::En => "code-language-en",
        };
        let profile = if state.profile_confirmed { "code-profile-confirmed" } else { "code-profile-not-confirmed" };
        Self {
            language: state.language,
            language_name: Phrase::new(language),
            step: state.step.number(),
            step_name: Phrase::new(format!("step-{}", <&str>::from(state.step))),
            eligibility: Phrase::new(format!("code-standing-{}", <&str>::from(state.standing))),
            clinic: answered("clinic", state.clinic.map(<&str>::from)),
            computer: answered("computer", state.computer.map(<&str>::from)),
            profile: Phrase::new(profile),
            checks: checks(state),
            cause: state.cause.zip(state.cause_position()).map(|(shown, position)| cause(shown, position)),
            os: Phrase::new(format!("code-os-{}", <&str>::from(state.os))),
            chrome: Phrase::new(format!("code-chrome-{}", <&str>::from(state.chrome))),
        }
    }

    /// Whether every check the helper's version has was read.
    pub fn complete(&self) -> bool {
        self.checks.iter().all(|check| check.state != State::Pending)
    }
}

fn checks(state: &SupportState) -> Vec<HelperCheck> {
    let check = |(at, verdict): (usize, &Option<Verdict>)| {
        let name = check_name(at);
        (name.is_some() || verdict.is_some()).then(|| HelperCheck {
            step: number(at),
            name: name.unwrap_or_else(|| Phrase::new("code-check-unknown")),
            state: verdict.map_or(State::Pending, shown),
        })
    };
    state.verdicts.iter().enumerate().filter_map(check).collect()
}

fn check_name(at: usize) -> Option<Phrase> {
    let check = CheckId::iter().find(|check| position(*check) == at)?;
    Some(Phrase::new(format!("check-{}", <&str>::from(check))))
}

fn shown(verdict: Verdict) -> State {
    match verdict {
        Verdict::Pass => State::Pass,
        Verdict::Warn => State::Warn,
        Verdict::Fail => State::Fail,
        Verdict::Unknown => State::Unknown,
        Verdict::Blocked => State::Blocked,
    }
}

fn cause(cause: Cause, at: usize) -> HelperCause {
    let reason: &str = cause.reason.into();
    let title = Phrase::new(format!("reason-{reason}.title"));
    let (who, steps) = cause.fix.map(who_and_steps).unzip();
    HelperCause {
        step: number(at),
        reason: reason.to_owned(),
        // A reason that asks nothing of anybody has no heading of its own.
        title: Some(title)
            .filter(Phrase::exists)
            .or_else(|| check_name(at))
            .unwrap_or(Phrase::new("code-check-unknown")),
        steps: steps.unwrap_or_default(),
        party: cause.fix.map(Fix::who),
        who,
    }
}
