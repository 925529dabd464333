//! What the rules say of the facts: one finding a check, and the one that comes first.
//!
//! Codes and data only; the words are in `ui/locales`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::facts::Obstacle;
use crate::key::Identified;
use crate::text::Phrase;

mod declaration;
mod fix;
mod named;
mod reason;
mod shown;

pub use fix::{Fix, Rights};
pub use named::{ChromeAge, WindowsName};
pub use reason::{CheckId, Reason, ReasonCode};
pub use shown::{CardState, Certainty, Drawing, Tone};

/// The outcome of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// It is as it must be.
    Pass,
    /// It works, and someone should look at it.
    Warn,
    /// It keeps the viewer from opening.
    Fail,
    /// It could not be told.
    Unknown,
    /// It cannot be judged before another check.
    Blocked,
    /// It is still being read.
    Pending,
}

impl Verdict {
    /// How it looks.
    pub fn tone(self) -> Tone {
        match self {
            Self::Pass => Tone::Good,
            Self::Warn => Tone::Look,
            Self::Fail => Tone::Act,
            Self::Unknown => Tone::Unknown,
            Self::Blocked | Self::Pending => Tone::Wait,
        }
    }
}

/// The outcome of all checks together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Overall {
    /// Nothing stands in the way.
    Ready,
    /// Nothing stands in the way, and something should be looked at.
    ReadyWithWarnings,
    /// Something stands in the way.
    NotReady,
    /// Nothing was seen to stand in the way, and not everything could be seen.
    Unknown,
}

impl Reason {
    /// The last day of the certificate that this speaks of.
    pub fn certificate_until(&self) -> Option<Date> {
        if let Self::CertificateValid { until } | Self::CertificateSha1 { until } = self {
            Some(*until)
        } else {
            self.deadline()
        }
    }

    /// The day by which somebody has to have acted, where it is known.
    pub fn deadline(&self) -> Option<Date> {
        if let Self::CertificateEndsSoon { until, .. } | Self::CertificateEndsVerySoon { until, .. } = self {
            Some(*until)
        } else {
            None
        }
    }
}

impl Overall {
    /// The outcome of checks with these verdicts.
    pub fn of(verdicts: impl Iterator<Item = Verdict>) -> Self {
        verdicts.fold(Self::Ready, |so_far, verdict| match (so_far, verdict) {
            (Self::NotReady, _) | (_, Verdict::Fail) => Self::NotReady,
            (Self::Unknown, _) | (_, Verdict::Unknown | Verdict::Pending) => Self::Unknown,
            (Self::ReadyWithWarnings, _) | (_, Verdict::Warn) => Self::ReadyWithWarnings,
            (Self::Ready, Verdict::Pass | Verdict::Blocked) => Self::Ready,
        })
    }

    /// The same of one check.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Ready => Verdict::Pass,
            Self::ReadyWithWarnings => Verdict::Warn,
            Self::NotReady => Verdict::Fail,
            Self::Unknown => Verdict::Unknown,
        }
    }
}

/// Who can act.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Party {
    /// Whoever sits at this computer.
    You,
    /// The clinic's manager.
    Manager,
    /// Whoever administers the computers.
    Administrator,
    /// QHR (DSQ) customer service.
    QhrCustomerService,
    /// Omnimed.
    Omnimed,
}

impl Party {
    /// What people call them.
    pub fn name(self) -> Phrase {
        Phrase::new(format!("party-{}", <&str>::from(self)))
    }
}

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// The check.
    pub check: CheckId,
    /// Its number on screen and on the phone.
    pub step: String,
    /// Its outcome.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// What to do about it.
    pub fix: Option<Fix>,
    /// Who can do that.
    pub who: Option<Party>,
    /// Since when it says so, where the results before it are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
}

impl Finding {
    /// A finding that asks nothing of anybody. What is not read yet is judged by nobody.
    pub fn new(check: CheckId, verdict: Verdict, reason: Reason) -> Self {
        let verdict = if reason == Reason::NotReadYet { Verdict::Pending } else { verdict };
        Self { check, step: check.step(), verdict, reason, fix: None, who: None, since: None }
    }

    /// The same finding, with what to do and who can do it.
    #[must_use]
    pub fn fixed_by(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self.who = Some(fix.who());
        self
    }

    /// What is said of a check whose reading could not be made.
    pub fn unreadable(check: CheckId, obstacle: &Obstacle) -> Self {
        let could_not_read = || Self::new(check, Verdict::Unknown, Reason::CouldNotRead { obstacle: obstacle.clone() });
        match obstacle {
            Obstacle::Pending => Self::new(check, Verdict::Pending, Reason::NotReadYet),
            // A recording says the same however often it is asked.
            Obstacle::NotRecorded => could_not_read(),
            Obstacle::TimedOut
            | Obstacle::Crashed
            | Obstacle::AccessDenied
            | Obstacle::NotSupported
            | Obstacle::NoService
            | Obstacle::Failed(_) => could_not_read().fixed_by(Fix::CheckAgain),
        }
    }
}

/// A check, a reason, a party or a verdict as JSON has it, `chrome_installed`, from the form that messages have.
pub fn code(name: &'static str) -> String {
    name.replace('-', "_")
}

/// All findings, and what follows from them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// One a check, in the order of the checks.
    pub all: Vec<Finding>,
    /// The outcome of all together.
    pub overall: Overall,
    /// The first check that fails or could not be told.
    pub root_cause: Option<CheckId>,
    /// What the person's key was known to be when they were judged.
    pub identified: Option<Identified>,
}

impl Findings {
    /// What follows from these findings, one a check, in the order of the checks.
    pub fn of(all: Vec<Finding>) -> Self {
        let first = |any_of: &[Verdict]| {
            all.iter().find(|finding| any_of.contains(&finding.verdict)).map(|finding| finding.check)
        };
        let untold = first(&[Verdict::Unknown, Verdict::Pending]);
        // The lowest layer comes first, failed or uncertain: a failure above an uncertain layer never hides its question.
        // What another account could not see says nothing of this computer, and hides nothing above it.
        let of_computer = |finding: &&Finding| {
            matches!(finding.verdict, Verdict::Fail | Verdict::Unknown) && finding.reason != Reason::SeenByPersonAlone
        };
        let root_cause = all.iter().find(of_computer).map(|finding| finding.check).or(untold);
        let overall = Overall::of(all.iter().map(|finding| finding.verdict));
        Self { all, overall, root_cause, identified: None }
    }

    /// What somebody should look at: the root cause, what else stands in the way, then what only deserves a look. Two
    /// checks with one remedy are one thing, and on a system that does not open the viewer nothing else matters.
    pub fn by_urgency(&self) -> Vec<&Finding> {
        let is_cause = |finding: &&Finding| Some(finding.check) == self.root_cause;
        let with = |any_of: &'static [Verdict]| {
            self.all.iter().filter(move |finding| any_of.contains(&finding.verdict) && !is_cause(finding))
        };
        let cause = self.all.iter().find(is_cause);
        if self.another_system() {
            return cause.into_iter().collect();
        }
        let all = cause.into_iter().chain(with(&[Verdict::Fail, Verdict::Unknown])).chain(with(&[Verdict::Warn]));
        let mut told: Vec<&Finding> = Vec::new();
        for finding in all {
            if finding.fix.is_none() || told.iter().all(|told| told.fix != finding.fix) {
                told.push(finding);
            }
        }
        told
    }

    /// Whether this system can never open the viewer.
    pub fn another_system(&self) -> bool {
        self.all.iter().any(|finding| finding.check == CheckId::Os && finding.verdict == Verdict::Fail)
    }

    /// What to look at first, once everything is read: the root cause, else the first warning.
    pub fn foremost(&self) -> Option<&Finding> {
        if self.complete() { self.by_urgency().first().copied() } else { None }
    }

    /// Whether every reading has come in.
    pub fn complete(&self) -> bool {
        self.all.iter().all(|finding| finding.verdict != Verdict::Pending)
    }
}
