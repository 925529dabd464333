//! What a support code says: enums only.

use serde::Serialize;

use crate::facts::{Architecture, Facts, Family, Os};
use crate::findings::{CheckId, Finding, Findings, Fix, Reason, ReasonCode, Verdict};
use crate::journey::{Answers, Clinic, ComputerSetup, EligibilityReason, Journey, Outcome, Place, Standing, StepId};
use crate::text::Language;
use crate::version::Version;

/// Check numbers that the scheme has room for: 4.1 to 4.7.
pub const CHECKS: usize = 7;

/// Where somebody is and what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportState {
    /// The language the person reads.
    pub language: Language,
    /// The step the person looks at.
    pub step: StepId,
    /// What the answers say about the person.
    pub standing: PersonStanding,
    /// C1, once answered.
    pub clinic: Option<Clinic>,
    /// P4, once answered.
    pub computer: Option<ComputerSetup>,
    /// P5.
    pub profile_confirmed: bool,
    /// The verdict of each check number; `None` where this version has no such check or has not read it yet.
    pub verdicts: [Option<Verdict>; CHECKS],
    /// What to look at first, once everything is read.
    pub cause: Option<Cause>,
    /// The operating system.
    pub os: OsKind,
    /// Chrome.
    pub chrome: ChromeState,
}

/// What to look at first. Which check it is follows from the verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// Why.
    pub reason: ReasonCode,
    /// What to do about it.
    pub fix: Option<Fix>,
}

/// What the answers say about a person, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum PersonStanding {
    /// A question is still open.
    Unanswered,
    /// Eligible without a form.
    Eligible,
    /// Eligible once the form is sent.
    EligibleAfterForm,
    /// Eligible, the form is sent.
    EligibleFormSent,
    /// A key comes first.
    GetKey,
    /// The production QHR instead.
    UseProductionQhr,
    /// Not eligible.
    NotEligible,
    /// The user name has to be given again.
    NeedsCorrection,
}

/// An operating system as support needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum OsKind {
    /// Not read, or not readable.
    NotRead,
    /// A Windows before 7.
    OlderWindows,
    /// Windows 7.
    #[serde(rename = "windows_7")]
    Windows7,
    /// Windows 8 or 8.1.
    #[serde(rename = "windows_8")]
    Windows8,
    /// Windows 10.
    #[serde(rename = "windows_10")]
    Windows10,
    /// Windows 11.
    #[serde(rename = "windows_11")]
    Windows11,
    /// Any Windows Server.
    WindowsServer,
    /// Windows 10 or 11 on an ARM processor.
    WindowsOnArm,
    /// macOS.
    Macos,
    /// Linux, `ChromeOS` included.
    Linux,
    /// Another system.
    Other,
}

/// Chrome as support needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChromeState {
    /// Not read, or not readable.
    NotRead,
    /// No Chrome, nor anything like it.
    Absent,
    /// No Chrome, and a browser that does not count.
    OnlyOtherBrowsers,
    /// Only a preview.
    OnlyPreview,
    /// Recorded, and its program is gone.
    ProgramMissing,
    /// There, and its version cannot be read.
    VersionUnreadable,
    /// Recent.
    Recent,
    /// Getting old.
    GettingOld,
    /// Too old.
    TooOld,
    /// This Windows can have no newer one.
    HeldBackByWindows,
    /// There, and its age cannot be judged.
    CannotJudge,
    /// A newer one is in place and waits for the running one to close.
    WaitsForRelaunch,
}

/// The first of these that a check gives is Chrome's state.
const CHROME: [(ReasonCode, ChromeState); 14] = [
    (ReasonCode::ChromeNotInstalled, ChromeState::Absent),
    (ReasonCode::OnlyOtherBrowsers, ChromeState::OnlyOtherBrowsers),
    (ReasonCode::OnlyPreviewChrome, ChromeState::OnlyPreview),
    (ReasonCode::ChromeProgramMissing, ChromeState::ProgramMissing),
    (ReasonCode::ChromeVersionUnreadable, ChromeState::VersionUnreadable),
    (ReasonCode::ChromeRecent, ChromeState::Recent),
    (ReasonCode::ChromeGettingOld, ChromeState::GettingOld),
    (ReasonCode::ChromeTooOld, ChromeState::TooOld),
    (ReasonCode::ChromeHeldBackByWindows, ChromeState::HeldBackByWindows),
    (ReasonCode::CalendarTooOld, ChromeState::CannotJudge),
    (ReasonCode::ClockWrong, ChromeState::CannotJudge),
    (ReasonCode::ChromeWaitsForRelaunch, ChromeState::WaitsForRelaunch),
    (ReasonCode::ChromeRunsInBackground, ChromeState::WaitsForRelaunch),
    (ReasonCode::ChromeRunsElsewhere, ChromeState::WaitsForRelaunch),
];

impl SupportState {
    /// The state of somebody at this place, with these answers and findings.
    pub fn of(
        place: Place,
        answers: &Answers,
        journey: &Journey,
        facts: &Facts,
        findings: &Findings,
        language: Language,
    ) -> Self {
        let mut verdicts = [None; CHECKS];
        for finding in findings.all.iter().filter(|finding| finding.reason != Reason::NotReadYet) {
            verdicts[position(finding.check)] = Some(finding.verdict);
        }
        Self {
            language,
            step: place.step(),
            standing: PersonStanding::of(&journey.standing),
            clinic: answers.clinic.map(|clinic| clinic.answer),
            computer: answers.computer.map(|computer| computer.answer),
            profile_confirmed: answers.profile.is_some_and(|profile| profile.answer),
            verdicts,
            cause: cause(findings),
            os: facts.os.seen().map_or(OsKind::NotRead, OsKind::of),
            chrome: ChromeState::of(findings),
        }
    }

    /// The number of the check to look at first: the first that fails, else that could not be told, else that warns.
    pub fn cause_position(&self) -> Option<usize> {
        [Verdict::Fail, Verdict::Unknown, Verdict::Warn]
            .into_iter()
            .find_map(|looked_for| self.verdicts.iter().position(|verdict| *verdict == Some(looked_for)))
    }
}

/// Where a check stands among the seven: `4.1` is the first.
pub fn position(check: CheckId) -> usize {
    match check {
        CheckId::Os => 0,
        CheckId::Session => 1,
        CheckId::UsbKey => 2,
        CheckId::CardReader => 3,
        CheckId::Certificate => 4,
        CheckId::ChromeInstalled => 5,
        CheckId::ChromeRecent => 6,
    }
}

/// The root cause, or the first warning where nothing else stands out; nothing until everything is read, like the
/// page itself.
fn cause(findings: &Findings) -> Option<Cause> {
    if !findings.complete() {
        return None;
    }
    let is_cause = |finding: &&Finding| match findings.root_cause {
        Some(check) => finding.check == check,
        None => finding.verdict == Verdict::Warn,
    };
    findings.all.iter().find(is_cause).map(|finding| Cause { reason: (&finding.reason).into(), fix: finding.fix })
}

impl PersonStanding {
    fn of(standing: &Standing) -> Self {
        let decided = match standing {
            Standing::Ask(_) => return Self::Unanswered,
            Standing::Decided(decided) => decided,
        };
        match decided.outcome {
            Outcome::Eligible if decided.reasons.contains(&EligibilityReason::FormSent) => Self::EligibleFormSent,
            Outcome::Eligible => Self::Eligible,
            Outcome::EligibleAfterForm => Self::EligibleAfterForm,
            Outcome::GetKey => Self::GetKey,
            Outcome::UseProductionQhr => Self::UseProductionQhr,
            Outcome::NotEligible => Self::NotEligible,
            Outcome::NeedsCorrection => Self::NeedsCorrection,
        }
    }

    /// Whether a form was due, and is sent.
    pub fn form_sent(self) -> bool {
        self == Self::EligibleFormSent
    }

    /// The outcome; `None` while a question is open.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Unanswered => None,
            Self::Eligible | Self::EligibleFormSent => Some(Outcome::Eligible),
            Self::EligibleAfterForm => Some(Outcome::EligibleAfterForm),
            Self::GetKey => Some(Outcome::GetKey),
            Self::UseProductionQhr => Some(Outcome::UseProductionQhr),
            Self::NotEligible => Some(Outcome::NotEligible),
            Self::NeedsCorrection => Some(Outcome::NeedsCorrection),
        }
    }
}

impl OsKind {
    fn of(os: &Os) -> Self {
        match os.family {
            Family::Windows if os.server => Self::WindowsServer,
            Family::Windows => os.version.map_or(Self::NotRead, |version| Self::windows(version, os.architecture)),
            Family::Macos => Self::Macos,
            Family::Linux => Self::Linux,
            Family::Other => Self::Other,
        }
    }

    /// By version number, as `probe` names them.
    fn windows(version: Version, architecture: Architecture) -> Self {
        let before = |parts: &[u32]| version < Version::new(parts);
        if before(&[6, 1]) {
            Self::OlderWindows
        } else if before(&[6, 2]) {
            Self::Windows7
        } else if before(&[10]) {
            Self::Windows8
        } else if architecture == Architecture::Arm64 {
            Self::WindowsOnArm
        } else if before(&[10, 0, 22_000]) {
            Self::Windows10
        } else {
            Self::Windows11
        }
    }
}

impl ChromeState {
    fn of(findings: &Findings) -> Self {
        let of_chrome = |finding: &&Finding| matches!(finding.check, CheckId::ChromeInstalled | CheckId::ChromeRecent);
        let state = |finding: &Finding| {
            let code = ReasonCode::from(&finding.reason);
            CHROME.iter().find(|(known, _)| *known == code).map(|(_, state)| *state)
        };
        findings.all.iter().filter(of_chrome).find_map(state).unwrap_or(Self::NotRead)
    }
}
