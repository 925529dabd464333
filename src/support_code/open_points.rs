//! What is left to do for the person on the phone, in the order of their own summary, each with a sentence to say aloud.
//!
//! A code tells enums alone: of the checks only the first that stands in the way, and no day.

use serde::Serialize;

use super::decoded::number;
use super::state::{Cause, PersonStanding, SupportState, check_at, of_key, position};
use crate::findings::{CheckId, Party, ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, Mark, Request, StepId, ViewerTrial};
use crate::text::Phrase;
use crate::view::checks::check_name;
use crate::view::symptoms::SymptomSheet;

/// Something that is left to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelperPoint {
    /// The step's number, or that of the check.
    pub number: String,
    /// The step's name, or what is checked.
    pub name: Phrase,
    /// Whether the person acts, or somebody else.
    pub mark: Mark,
    /// Who acts.
    pub who: Phrase,
    /// What to tell the person.
    pub say: Phrase,
    /// Who puts it right in the end: whoever has to be asked, else the person.
    #[serde(skip)]
    pub party: Party,
    /// They were asked, as the person says.
    #[serde(skip)]
    pub asked: bool,
    /// What is open, in a few words.
    #[serde(skip)]
    pub matter: Phrase,
    /// The same as a code.
    #[serde(skip)]
    pub about: OpenMatter,
    /// Why, where a check found it.
    #[serde(skip)]
    pub reason: Option<ReasonCode>,
}

/// What may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum OpenMatter {
    /// Step 2 has questions without an answer.
    Questions,
    /// A form is to be sent.
    Form,
    /// The user name is to be given again.
    UserName,
    /// A key of one's own.
    GetKey,
    /// The QHR is consulted outside of Omnimed.
    OutsideOmnimed,
    /// The viewer does not open for this person.
    NotEligible,
    /// Nobody said whether Omnimed has the clinic's number.
    Clinic,
    /// The clinic's number for Omnimed.
    ClinicNumber,
    /// A private clinic's number.
    PrivateClinicNumber,
    /// A check stands in the way.
    Check,
    /// Nobody said who configured the computer.
    WhoConfigured,
    /// The computer is to be configured.
    Configuration,
    /// The key's identifier is to be written into the profile.
    Profile,
    /// The viewer does not open.
    Viewer,
}

/// How far each step with an answer is, as on the person's rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerMarks {
    pub eligibility: Mark,
    pub clinic: Mark,
    pub computer: Mark,
    pub profile: Mark,
}

/// What is left to do: first what the person does, then what others do, each in the order of the steps.
pub fn open_points(state: &SupportState) -> Vec<HelperPoint> {
    let points = [eligibility(state), clinic(state), check(state), configuration(state), profile(state)];
    let mut points: Vec<_> = points.into_iter().flatten().collect();
    if points.is_empty() {
        points.extend(viewer(state));
    }
    points.sort_by_key(|point| point.mark != Mark::ToDo);
    points
}

impl AnswerMarks {
    pub fn of(state: &SupportState) -> Self {
        let person = state.person;
        let asked = |is_asked: bool| if is_asked { Mark::Waiting } else { Mark::ToDo };
        let eligibility = match person.standing {
            PersonStanding::Unanswered => Mark::Open,
            PersonStanding::Eligible | PersonStanding::EligibleFormSent => Mark::Ready,
            PersonStanding::EligibleAfterForm | PersonStanding::NeedsCorrection => Mark::ToDo,
            PersonStanding::GetKey => asked(state.asked.other),
            PersonStanding::UseProductionQhr | PersonStanding::NotEligible => Mark::Closed,
        };
        let clinic = match person.clinic {
            _ if ended(state) => Mark::Closed,
            None => Mark::Open,
            Some(Clinic::Shared) => Mark::Confirmed,
            Some(Clinic::NotShared | Clinic::Private | Clinic::Unknown) => asked(state.asked.clinic),
        };
        let computer = match person.computer {
            _ if !configures(state) => Mark::Closed,
            None => Mark::Open,
            Some(ComputerSetup::AskedAdministrator) => asked(state.asked.other),
            Some(ComputerSetup::ByAdministrator | ComputerSetup::Individually) => Mark::Confirmed,
        };
        let profile = match computer {
            Mark::Confirmed if person.profile_confirmed => Mark::Confirmed,
            Mark::Confirmed => Mark::Open,
            Mark::Open | Mark::ToDo | Mark::Waiting | Mark::Closed | Mark::Watch | Mark::Ready => Mark::Closed,
        };
        Self { eligibility, clinic, computer, profile }
    }
}

/// Nothing is left to do for this person.
fn ended(state: &SupportState) -> bool {
    matches!(state.person.standing, PersonStanding::UseProductionQhr | PersonStanding::NotEligible)
}

/// Whether computer and profile are open to this person.
fn configures(state: &SupportState) -> bool {
    matches!(state.person.standing, PersonStanding::Eligible | PersonStanding::EligibleFormSent)
}

fn point(step: StepId, party: Party, say: &str, about: OpenMatter) -> HelperPoint {
    HelperPoint {
        number: step.number().to_string(),
        name: Phrase::new(format!("step-{}", <&str>::from(step))),
        mark: if party == Party::You { Mark::ToDo } else { Mark::Waiting },
        who: Phrase::new(if party == Party::You {
            "helper-the-person".to_owned()
        } else {
            format!("party-{}", <&str>::from(party))
        }),
        say: Phrase::new(say),
        party,
        asked: false,
        matter: Phrase::new(format!("helper-point-{}", <&str>::from(about))),
        about,
        reason: None,
    }
}

/// Who acts: the person asks, then whoever was asked.
fn requested(step: StepId, request: Request, asked: bool, ask: &'static str, about: OpenMatter) -> HelperPoint {
    let (acts, say) = if asked { (request.of(), "helper-say-asked") } else { (Party::You, ask) };
    HelperPoint { party: request.of(), asked, ..point(step, acts, say, about) }
}

fn eligibility(state: &SupportState) -> Option<HelperPoint> {
    let (say, about) = match state.person.standing {
        PersonStanding::Eligible | PersonStanding::EligibleFormSent => return None,
        PersonStanding::Unanswered => ("helper-say-questions", OpenMatter::Questions),
        PersonStanding::EligibleAfterForm => ("helper-say-form", OpenMatter::Form),
        PersonStanding::NeedsCorrection => ("helper-say-user-name", OpenMatter::UserName),
        PersonStanding::GetKey => {
            let (asked, ask) = (state.asked.other, "helper-say-get-key");
            return Some(requested(StepId::Eligibility, Request::Key, asked, ask, OpenMatter::GetKey));
        }
        PersonStanding::UseProductionQhr => ("helper-say-production", OpenMatter::OutsideOmnimed),
        PersonStanding::NotEligible => ("helper-say-not-eligible", OpenMatter::NotEligible),
    };
    Some(point(StepId::Eligibility, Party::You, say, about))
}

fn clinic(state: &SupportState) -> Option<HelperPoint> {
    let asked = |of, say, about| Some(requested(StepId::Clinic, of, state.asked.clinic, say, about));
    match state.person.clinic {
        _ if ended(state) => None,
        Some(Clinic::Shared) => None,
        None => Some(point(StepId::Clinic, Party::You, "helper-say-clinic", OpenMatter::Clinic)),
        Some(Clinic::NotShared) => {
            asked(Request::ClinicNumber, "helper-say-clinic-not-shared", OpenMatter::ClinicNumber)
        }
        Some(Clinic::Unknown) => asked(Request::ClinicNumber, "helper-say-clinic-unknown", OpenMatter::ClinicNumber),
        Some(Clinic::Private) => {
            asked(Request::PrivateClinicNumber, "helper-say-clinic-private", OpenMatter::PrivateClinicNumber)
        }
    }
}

/// What is checked.
pub fn name(at: usize) -> Phrase {
    check_at(at).map_or_else(|| Phrase::new("code-check-unknown"), check_name)
}

/// The state of the check at a place in a word, as the person reads it.
pub fn state_name(at: usize, state: Verdict) -> Phrase {
    check_at(at).map_or_else(
        || Phrase::new(format!("state-{}", <&str>::from(state))),
        |check| crate::view::checks::state_name(check, state),
    )
}

/// The heading that the person sees. A reason that asks nothing of anybody has none of its own.
pub fn title(cause: Cause, at: usize) -> Phrase {
    let title = Phrase::new(format!("{}.title", cause.reason.phrase().id));
    if title.exists() { title } else { name(at) }
}

/// Nothing is wrong but that the key was taken along after the viewer had opened.
fn key_taken(state: &SupportState) -> bool {
    let of_key_or_passed = |(at, verdict)| match verdict {
        Some(Verdict::Pass | Verdict::Warn) => true,
        Some(Verdict::Fail) => check_at(at) == Some(CheckId::UsbKey),
        Some(Verdict::Unknown | Verdict::Blocked | Verdict::Pending) | None => of_key(at),
    };
    state.viewer.is_some_and(|tried| tried.trial == ViewerTrial::Opened)
        && state.cause.is_some_and(|cause| cause.reason == ReasonCode::NoKey)
        && state.checks().all(of_key_or_passed)
}

/// The check that stands in the way. Without a key of their own, nobody is asked to plug one in.
fn check(state: &SupportState) -> Option<HelperPoint> {
    let (cause, at) = state.cause.zip(state.cause_position())?;
    let has_no_key = state.person.standing == PersonStanding::GetKey;
    let nothing_to_do = matches!(state.verdicts[at], Some(Verdict::Pass | Verdict::Warn));
    if ended(state) || (has_no_key && of_key(at)) || key_taken(state) || nothing_to_do {
        return None;
    }
    let title = title(cause, at);
    let number = number(at);
    let (party, say) = match cause.request() {
        None => (Party::You, "helper-say-check"),
        Some(of) if cause.asked => (of.of(), "helper-say-asked-about-check"),
        Some(_) => (Party::You, "helper-say-ask-about-check"),
    };
    let base = point(StepId::Computer, party, say, OpenMatter::Check);
    let say = base.say.with_text("number", &number).with("title", |words| words.say(&title));
    let party = cause.request().map_or(Party::You, Request::of);
    let say = say.with("party", |words| words.say(&party.name()));
    let (reason, asked) = (Some(cause.reason), cause.request().is_some() && cause.asked);
    Some(HelperPoint { name: name(at), number, say, party, asked, matter: title, reason, ..base })
}

fn configuration(state: &SupportState) -> Option<HelperPoint> {
    let another_system = state.verdicts[position(CheckId::Os)] == Some(Verdict::Fail);
    match state.person.computer {
        _ if another_system || !configures(state) => None,
        Some(ComputerSetup::ByAdministrator | ComputerSetup::Individually) => None,
        None => Some(point(StepId::Computer, Party::You, "helper-say-configuration", OpenMatter::WhoConfigured)),
        Some(ComputerSetup::AskedAdministrator) => {
            let (asked, ask) = (state.asked.other, "helper-say-administrator");
            Some(requested(StepId::Computer, Request::Configuration, asked, ask, OpenMatter::Configuration))
        }
    }
}

fn profile(state: &SupportState) -> Option<HelperPoint> {
    let is_open = AnswerMarks::of(state).profile == Mark::Open;
    is_open.then(|| point(StepId::Profile, Party::You, "helper-say-profile", OpenMatter::Profile))
}

/// The viewer was tried and did not open: what the person sees decides who acts, and what they are told first.
fn viewer(state: &SupportState) -> Option<HelperPoint> {
    if !state.did_not_open() {
        return None;
    }
    let of = |party| point(StepId::Summary, party, "helper-say-viewer", OpenMatter::Viewer);
    let Some(sheet) = symptom(state) else { return Some(of(Party::You)) };
    let base = of(sheet.acts);
    let say = sheet.steps.first().cloned().unwrap_or_else(|| base.say.clone());
    Some(HelperPoint { say, matter: sheet.title, ..base })
}

/// What the person reads, but for what their sentences take from the computer.
pub fn symptom(state: &SupportState) -> Option<SymptomSheet> {
    let symptom = state.symptom().filter(|_| state.did_not_open())?;
    let found = state.cause.zip(state.cause_position()).and_then(|(cause, at)| {
        let explains = symptom.is_explained_by(cause.reason, state.verdicts[at]);
        Some((number(at), cause.reason, cause.fix?)).filter(|_| explains)
    });
    Some(SymptomSheet::elsewhere(symptom, found))
}
