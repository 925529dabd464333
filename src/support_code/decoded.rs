//! A support code as other programs read it: what `qhr-setup code decode --format json` prints.

use serde::Serialize;

use super::SCHEME;
use super::state::{Cause, SupportState};
use crate::findings::{Fix, Party, ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, Outcome, Request, ViewerTrial};
use crate::symptom::Symptom;
use crate::text::Language;

/// What `qhr-setup code decode --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decoded {
    /// Version of this layout; 2 so far.
    pub schema: u32,
    /// Version of the code's scheme.
    pub version: u64,
    /// The language the person reads.
    pub language: Language,
    /// The step the person looks at, 1 to 6.
    pub step: u8,
    /// The outcome of step 2; `None` while a question is open.
    pub eligibility: Option<Outcome>,
    /// The form was due, and is sent.
    pub form_sent: bool,
    /// C1, once answered.
    pub clinic: Option<Clinic>,
    /// P4, once answered.
    pub computer: Option<ComputerSetup>,
    /// P5.
    pub profile_confirmed: bool,
    /// How the trial of the viewer went; `None` where it was not tried.
    pub viewer: Option<ViewerTrial>,
    /// What the person sees where it did not open, once they said.
    pub symptom: Option<Symptom>,
    /// The checks this version has, and any other that the code tells of.
    pub checks: Vec<DecodedCheck>,
    /// What to look at first.
    pub root_cause: Option<DecodedCause>,
    /// What the person asked others for, of what is still missing.
    pub asked: Vec<Request>,
}

/// One check number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecodedCheck {
    /// `4.3`.
    pub step: String,
    /// Pass, warn or fail; `None` where it could not be judged, or was not read yet.
    pub verdict: Option<Verdict>,
}

/// What to look at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecodedCause {
    /// The check's number.
    pub step: String,
    /// Why.
    pub reason: ReasonCode,
    /// What to do about it.
    pub fix: Option<Fix>,
    /// Who can do that.
    pub who: Option<Party>,
}

impl Decoded {
    /// The state as other programs read it.
    pub fn of(state: &SupportState) -> Self {
        let person = state.person;
        let cause = state.cause.zip(state.cause_position());
        let of_cause = state.cause.filter(|cause| cause.asked).and_then(Cause::request);
        Self {
            schema: 2,
            version: SCHEME,
            language: state.language,
            step: state.step.number(),
            eligibility: person.standing.outcome(),
            form_sent: person.standing.form_sent(),
            clinic: person.clinic,
            computer: person.computer,
            profile_confirmed: person.profile_confirmed,
            viewer: state.viewer.map(|tried| tried.trial),
            symptom: state.symptom(),
            checks: state.checks().map(|(at, verdict)| DecodedCheck { step: number(at), verdict }).collect(),
            root_cause: cause.map(|(cause, position)| DecodedCause {
                step: number(position),
                reason: cause.reason,
                fix: cause.fix,
                who: cause.fix.map(Fix::who),
            }),
            asked: person.requests(state.asked).chain(of_cause).collect(),
        }
    }
}

/// The number of the check at this place among the twelve.
pub fn number(position: usize) -> String {
    format!("4.{}", position + 1)
}
