//! A support code in sentences, for whoever helps: what the person on the phone sees.
//!
//! A code carries no version and no device name, so only sentences without arguments can be said from one.

use serde::Serialize;

use super::decoded::number;
use super::open_points::{AnswerMarks, HelperPoint, name, open_points, state_name, title};
use super::state::{Cause, SupportState};
use crate::findings::Verdict;
use crate::journey::{Mark, ViewerTrial};
use crate::text::{Language, Phrase};
use crate::view::checks::Remedy;

/// What a code says, in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// What is left to do, in the order of the person's own summary.
    pub points: Vec<HelperPoint>,
    /// How far the steps with answers are, as on the person's rail: steps 2, 3, 4 and 5.
    pub marks: [Mark; 4],
    /// Whether the person may use the viewer.
    pub eligibility: Phrase,
    /// Whether Omnimed has the clinic's number.
    pub clinic: Phrase,
    /// Who configured the computer.
    pub computer: Phrase,
    /// Whether the key's identifier is in the profile.
    pub profile: Phrase,
    /// How the trial of the viewer went.
    pub viewer: Phrase,
    /// The checks this version has, and any other that the code tells of.
    pub checks: Vec<HelperCheck>,
    /// What to look at first.
    pub cause: Option<HelperCause>,
    /// What is said where nothing is left to do.
    pub otherwise: Option<Phrase>,
    /// Every check that the helper's version has was read.
    pub complete: bool,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperCheck {
    /// Its number, `4.3`.
    pub step: String,
    /// What is checked.
    pub name: Phrase,
    /// Its state.
    pub state: Verdict,
    /// The state in a word.
    pub state_name: Phrase,
}

/// What to look at first, and who can act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperCause {
    /// The check's number.
    pub step: String,
    /// The reason's code in the form of message ids; its sheet is found by it.
    pub reason: String,
    /// The heading that the person sees.
    pub title: Phrase,
    /// What to do and who can do it, as the person sees it but for what the person's sentences take from the computer.
    pub remedy: Option<Remedy>,
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
        let person = state.person;
        let marks = AnswerMarks::of(state);
        let points = open_points(state);
        let profile = if person.profile_confirmed { "code-profile-confirmed" } else { "code-profile-not-confirmed" };
        Self {
            language: state.language,
            language_name: Phrase::new(language),
            step: state.step.number(),
            step_name: Phrase::new(format!("step-{}", <&str>::from(state.step))),
            otherwise: points.is_empty().then(|| Phrase::new(otherwise(state))),
            points,
            marks: [marks.eligibility, marks.clinic, marks.computer, marks.profile],
            eligibility: Phrase::new(format!("code-standing-{}", <&str>::from(person.standing))),
            clinic: answered("clinic", person.clinic.map(<&str>::from)),
            computer: answered("computer", person.computer.map(<&str>::from)),
            profile: Phrase::new(profile),
            viewer: answered("viewer", state.viewer.map(<&str>::from)),
            checks: checks(state),
            cause: state.cause.zip(state.cause_position()).map(|(shown, position)| cause(shown, position)),
            complete: state.complete(),
        }
    }
}

fn otherwise(state: &SupportState) -> &'static str {
    match state.viewer {
        _ if !state.complete() => "code-unfinished",
        Some(ViewerTrial::DidNotOpen) => "code-did-not-open",
        Some(ViewerTrial::Opened) | None => "code-no-cause",
    }
}

fn checks(state: &SupportState) -> Vec<HelperCheck> {
    let check = |(at, verdict)| {
        let state = shown(state, at, verdict);
        HelperCheck { step: number(at), name: name(at), state, state_name: state_name(at, state) }
    };
    state.checks().map(check).collect()
}

/// A code does not say why a check could not be judged: behind one that fails, it waits for that.
fn shown(state: &SupportState, at: usize, verdict: Option<Verdict>) -> Verdict {
    let fails = |at: usize| state.verdicts[at] == Some(Verdict::Fail);
    match verdict {
        Some(verdict) => verdict,
        None if !state.complete() => Verdict::Pending,
        None if (0..at).any(fails) => Verdict::Blocked,
        None => Verdict::Unknown,
    }
}

fn cause(cause: Cause, at: usize) -> HelperCause {
    let reason: &str = cause.reason.into();
    let phrase = cause.reason.phrase();
    HelperCause {
        step: number(at),
        reason: reason.to_owned(),
        title: title(cause, at),
        remedy: cause.fix.map(|fix| Remedy::of(fix, &phrase)),
    }
}
