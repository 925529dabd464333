//! What a support code says: enums only.

use strum::IntoEnumIterator;

use crate::assessment::Assessment;
use crate::findings::{CheckId, Finding, Fix, ReasonCode, Verdict};
use crate::journey::{
    Answers, Clinic, ComputerSetup, EligibilityReason, Journey, Outcome, Request, Route, Standing, StepId, ViewerTrial,
    Whole,
};
use crate::symptom::Symptom;
use crate::text::Language;

/// Check numbers that the scheme has room for: 4.1 to 4.12.
pub const CHECKS: usize = 12;

/// Where somebody is and what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportState {
    /// The language the person reads.
    pub language: Language,
    /// The step the person looks at.
    pub step: StepId,
    /// What was answered.
    pub person: Person,
    /// What was asked for, of what others have to be asked for.
    pub asked: Asked,
    /// Whether the viewer was tried by somebody who may use it, and how that went.
    pub viewer: Option<Tried>,
    /// What each check number came out as: pass, warn or fail. `None` where it could not be judged or is not read yet,
    /// and where the person's version has no such check.
    pub verdicts: [Option<Verdict>; CHECKS],
    /// What to look at first, once everything is read: what explains the thing seen, where the viewer did not open.
    pub cause: Option<Cause>,
}

/// How the trial of the viewer went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// Whether it opened.
    pub trial: ViewerTrial,
    /// What the person sees where it did not, once they said.
    pub symptom: Option<Symptom>,
}

/// What to look at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// Why.
    pub reason: ReasonCode,
    /// What to do about it, of what its reason may advise.
    pub fix: Option<Fix>,
    /// The person asked whoever can do that, where they can do nothing about it themselves.
    pub asked: bool,
}

/// What was asked for: at most one thing about the clinic and one other are to be asked for at a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// The clinic's number, or a private clinic's.
    pub clinic: bool,
    /// A key, or the computer's configuration.
    pub other: bool,
}

/// What the answers say, of the steps that they open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Whether this person may use the viewer.
    pub standing: PersonStanding,
    /// C1, once answered.
    pub clinic: Option<Clinic>,
    /// P4, once answered.
    pub computer: Option<ComputerSetup>,
    /// P5.
    pub profile_confirmed: bool,
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

impl SupportState {
    /// The state of somebody at this place, with these answers and findings.
    pub fn of(route: Route, assessment: &Assessment, language: Language) -> Self {
        let Assessment { answers, journey, findings, .. } = assessment;
        let mut verdicts = [None; CHECKS];
        for finding in &findings.all {
            verdicts[position(finding.check)] = match finding.verdict {
                Verdict::Pass | Verdict::Warn | Verdict::Fail => Some(finding.verdict),
                Verdict::Unknown | Verdict::Blocked | Verdict::Pending => None,
            };
        }
        let person = Person::of(answers, journey);
        let viewer = answers.viewer.filter(|_| person.standing.outcome() == Some(Outcome::Eligible));
        let viewer = viewer.map(|viewer| Tried { trial: viewer.answer, symptom: answers.symptom() });
        let seen = answers.symptom().filter(|_| matches!(journey.whole, Whole::DidNotOpen(_)));
        let first = seen.and_then(|symptom| symptom.finding(findings)).or_else(|| findings.foremost());
        let cause = first.map(|finding| Cause::of(finding, answers));
        Self { language, step: route.step(), person, asked: person.asked(answers), viewer, verdicts, cause }
    }

    /// The checks that this version has, and any other that the code tells of, by their places. A notice that tells
    /// nothing had nothing to say.
    pub fn checks(&self) -> impl Iterator<Item = (usize, Option<Verdict>)> + '_ {
        let told = self.verdicts.iter().copied().enumerate();
        told.filter(|(at, verdict)| verdict.is_some() || check_at(*at).is_some_and(|check| !check.is_notice()))
    }

    /// What the person sees where the viewer did not open, once they said.
    pub fn symptom(&self) -> Option<Symptom> {
        self.viewer?.symptom
    }

    /// Whether the viewer was tried and did not open, and neither a check nor an answer stands in its way.
    pub fn did_not_open(&self) -> bool {
        let did_not_open = self.viewer.is_some_and(|tried| tried.trial == ViewerTrial::DidNotOpen);
        let stands_in_the_way = |at| matches!(self.verdicts[at], Some(Verdict::Fail) | None);
        did_not_open
            && self.complete()
            && !self.cause_position().is_some_and(stands_in_the_way)
            && self.person.is_done()
    }

    /// Whether every check that this version has was read: a cause is only told then, and without one all pass.
    pub fn complete(&self) -> bool {
        self.cause.is_some() || self.checks().all(|(_, verdict)| verdict.is_some())
    }

    /// The number of the check to look at first, where there is one: that of the reason, where it has one alone; else
    /// the first that fails, that could not be judged, or that warns. What is asked of a key waits for one.
    pub fn cause_position(&self) -> Option<usize> {
        let reason = self.cause?.reason;
        let waits = |at| self.person.standing == PersonStanding::GetKey && of_key(at);
        reason.check().map(position).or_else(|| {
            [Some(Verdict::Fail), None, Some(Verdict::Warn)]
                .into_iter()
                .find_map(|looked_for| (0..CHECKS).find(|at| self.verdicts[*at] == looked_for && !waits(*at)))
        })
    }
}

/// Where a check stands among the twelve: `4.1` is the first.
pub fn position(check: CheckId) -> usize {
    usize::from(check.number()) - 1
}

/// Whether the check at this place asks something of the key.
pub fn of_key(at: usize) -> bool {
    matches!(check_at(at), Some(CheckId::UsbKey | CheckId::CardReader | CheckId::Certificate))
}

/// The check at this place, where this version has one.
pub fn check_at(at: usize) -> Option<CheckId> {
    CheckId::iter().find(|check| position(*check) == at)
}

impl Cause {
    fn of(finding: &Finding, answers: &Answers) -> Self {
        let reason = (&finding.reason).into();
        let cause = Self { reason, fix: finding.fix, asked: false };
        Self { asked: cause.request().is_some() && answers.asked_about(reason).is_some(), ..cause }
    }

    /// What the person has to ask somebody for.
    pub fn request(self) -> Option<Request> {
        self.fix.and_then(Request::about)
    }
}

impl Person {
    /// Somebody of this standing who has answered nothing else.
    pub fn new(standing: PersonStanding) -> Self {
        Self { standing, clinic: None, computer: None, profile_confirmed: false }
    }

    fn of(answers: &Answers, journey: &Journey) -> Self {
        let person = Self {
            standing: PersonStanding::of(&journey.standing),
            clinic: answers.clinic.map(|clinic| clinic.answer),
            computer: answers.computer.map(|computer| computer.answer),
            profile_confirmed: answers.profile.is_some_and(|profile| profile.answer),
        };
        person.by_open_steps()
    }

    /// What of all that others have to be asked for was asked for.
    pub fn requests(self, asked: Asked) -> impl Iterator<Item = Request> {
        let clinic = self.clinic.and_then(Clinic::request).filter(|_| asked.clinic);
        clinic.into_iter().chain(self.other_request().filter(|_| asked.other))
    }

    /// Whether every step with an answer is done.
    fn is_done(self) -> bool {
        let configured = matches!(self.computer, Some(ComputerSetup::ByAdministrator | ComputerSetup::Individually));
        let eligible = self.standing.outcome() == Some(Outcome::Eligible);
        eligible && self.clinic == Some(Clinic::Shared) && configured && self.profile_confirmed
    }

    /// What has to be asked for beside the clinic's number.
    pub fn other_request(self) -> Option<Request> {
        let configures = matches!(self.standing, PersonStanding::Eligible | PersonStanding::EligibleFormSent);
        match self.computer {
            _ if self.standing == PersonStanding::GetKey => Some(Request::Key),
            Some(ComputerSetup::AskedAdministrator) if configures => Some(Request::Configuration),
            Some(_) | None => None,
        }
    }

    /// What of it was asked for.
    fn asked(self, answers: &Answers) -> Asked {
        let is_asked = |request: Option<Request>| request.is_some_and(|request| answers.asked_on(request).is_some());
        let clinic = self.clinic.and_then(Clinic::request);
        Asked { clinic: is_asked(clinic), other: is_asked(self.other_request()) }
    }

    /// The same without answers of steps that are closed to this person.
    #[must_use]
    pub fn by_open_steps(self) -> Self {
        match self.standing {
            PersonStanding::Eligible | PersonStanding::EligibleFormSent => self,
            PersonStanding::Unanswered
            | PersonStanding::EligibleAfterForm
            | PersonStanding::GetKey
            | PersonStanding::NeedsCorrection => Self { clinic: self.clinic, ..Self::new(self.standing) },
            PersonStanding::UseProductionQhr | PersonStanding::NotEligible => Self::new(self.standing),
        }
    }
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
