//! A support code as other programs read it: what `qhr-setup code decode --format json` prints.

use serde::Serialize;

use super::SCHEME;
use super::state::{ChromeState, OsKind, SupportState};
use crate::findings::{Fix, Party, ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, Outcome};
use crate::text::Language;

/// What `qhr-setup code decode --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decoded {
    /// Version of this layout; 1 so far.
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
    /// Every check number, 4.1 to 4.7.
    pub checks: Vec<DecodedCheck>,
    /// What to look at first.
    pub root_cause: Option<DecodedCause>,
    /// The operating system.
    pub os: OsKind,
    /// Chrome.
    pub chrome: ChromeState,
}

/// One check number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecodedCheck {
    /// `4.3`.
    pub step: String,
    /// `None` where there was no such check, or it was not read yet.
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
        let check =
            |(position, verdict): (usize, &Option<Verdict>)| DecodedCheck { step: number(position), verdict: *verdict };
        let cause = state.cause.zip(state.cause_position());
        Self {
            schema: 1,
            version: SCHEME,
            language: state.language,
            step: state.step.number(),
            eligibility: state.standing.outcome(),
            form_sent: state.standing.form_sent(),
            clinic: state.clinic,
            computer: state.computer,
            profile_confirmed: state.profile_confirmed,
            checks: state.verdicts.iter().enumerate().map(check).collect(),
            root_cause: cause.map(|(cause, position)| DecodedCause {
                step: number(position),
                reason: cause.reason,
                fix: cause.fix,
                who: cause.fix.map(Fix::who),
            }),
            os: state.os,
            chrome: state.chrome,
        }
    }
}

/// The number of the check at this place among the seven.
pub fn number(position: usize) -> String {
    format!("4.{}", position + 1)
}
