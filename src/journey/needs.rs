//! What has to be true before the viewer opens, one need each, and how each stands. The rail, the summary and the
//! report only tell these.

use jiff::civil::Date;

use super::{
    Answers, Clinic, Closed, ComputerSetup, Dated, Mark, Outcome, Request, Standing, StepId, StepState, ViewerTrial,
};
use crate::findings::{CheckId, Finding, Findings, Fix, Overall, Party, ReasonCode, Verdict};

/// One thing that has to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// What.
    pub about: About,
    /// How it stands.
    pub state: StepState,
    /// Whom to ask where what the person can do is not enough.
    pub then: Option<Party>,
    /// The day by which somebody has to have acted, where it is known.
    pub by: Option<Date>,
}

/// What a need is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Whether this person may use the viewer.
    Eligibility,
    /// Whether Omnimed knows the clinic's number.
    Clinic,
    /// All checks together.
    Checks,
    /// A check that somebody has to see to.
    Check(CheckId),
    /// The key, which the person took along after the viewer had opened.
    KeyTaken,
    /// Who configured this computer.
    Configuration,
    /// The key's identifier in the Omnimed profile.
    Profile,
}

impl About {
    /// The step where it is settled.
    pub fn step(self) -> StepId {
        match self {
            Self::Eligibility => StepId::Eligibility,
            Self::Clinic => StepId::Clinic,
            Self::Checks | Self::Check(_) | Self::KeyTaken | Self::Configuration => StepId::Computer,
            Self::Profile => StepId::Profile,
        }
    }
}

impl Need {
    fn new(about: About, state: StepState) -> Self {
        let then = match state {
            StepState::ToAsk { request } => Some(request.of()),
            StepState::Open
            | StepState::Done
            | StepState::Confirmed
            | StepState::Watch
            | StepState::NeedsYou
            | StepState::WaitingFor { .. }
            | StepState::Closed { .. } => None,
        };
        Self { about, state, then, by: None }
    }

    /// What the person has to ask somebody for, before that somebody acts.
    pub fn to_ask(&self) -> Option<Request> {
        if let StepState::ToAsk { request } = self.state { Some(request) } else { None }
    }

    /// Its shape once the person has come past it: a question without an answer is something to do.
    pub fn mark(&self) -> Mark {
        let mark = self.state.mark();
        if mark == Mark::Open && self.about != About::Checks { Mark::ToDo } else { mark }
    }

    /// Who acts first; nobody, where nobody has to.
    pub fn acting(&self) -> Option<Party> {
        match self.state {
            StepState::WaitingFor { party, .. } => Some(party),
            StepState::Watch => Some(self.then.unwrap_or(Party::You)),
            StepState::NeedsYou | StepState::ToAsk { .. } => Some(Party::You),
            StepState::Open => Some(Party::You).filter(|_| self.mark() == Mark::ToDo),
            StepState::Done | StepState::Confirmed | StepState::Closed { .. } => None,
        }
    }

    /// The day the person asked for it; `None` where nobody is waited for, or no day was told.
    pub fn since(&self) -> Option<Date> {
        match self.state {
            StepState::WaitingFor { since, .. } => since,
            StepState::Open
            | StepState::Done
            | StepState::Confirmed
            | StepState::Watch
            | StepState::NeedsYou
            | StepState::ToAsk { .. }
            | StepState::Closed { .. } => None,
        }
    }
}

/// A request waits from the day the person made it, and not a day before.
fn asked(request: Request, answers: &Answers) -> StepState {
    asked_since(request, answers.asked_on(request))
}

fn asked_since(request: Request, since: Option<Date>) -> StepState {
    match since {
        None => StepState::ToAsk { request },
        Some(_) => StepState::WaitingFor { party: request.of(), since },
    }
}

/// All of them, in the order of the steps. Whoever may not use the viewer has one.
pub fn all(answers: &Answers, findings: &Findings, standing: &Standing, closed: Option<Closed>) -> Vec<Need> {
    let mut needs = vec![Need::new(About::Eligibility, eligibility(answers, standing))];
    if closed.is_some_and(Closed::for_good) {
        return needs;
    }
    needs.push(Need::new(About::Clinic, clinic(answers)));
    needs.extend(checks(answers, findings));
    let profile = Need::new(About::Profile, profile(answers, closed));
    if !findings.another_system() {
        needs.push(Need::new(About::Configuration, configuration(answers, findings, closed)));
        needs.push(profile);
    } else if profile.mark() != Mark::Closed {
        needs.push(profile);
    }
    needs
}

fn eligibility(answers: &Answers, standing: &Standing) -> StepState {
    let Standing::Decided(decided) = standing else { return StepState::Open };
    match decided.outcome {
        Outcome::Eligible => StepState::Done,
        Outcome::EligibleAfterForm | Outcome::NeedsCorrection => StepState::NeedsYou,
        Outcome::GetKey => asked(Request::Key, answers),
        Outcome::UseProductionQhr => StepState::Closed { because: Closed::ProductionQhr },
        Outcome::NotEligible => StepState::Closed { because: Closed::NotEligible },
    }
}

fn clinic(answers: &Answers) -> StepState {
    match answers.clinic {
        None => StepState::Open,
        Some(Dated { answer, .. }) => {
            Clinic::request(answer).map_or(StepState::Confirmed, |request| asked(request, answers))
        }
    }
}

/// What somebody has to see to, the first of all in front; then all checks together, where nothing stands in the way.
fn checks(answers: &Answers, findings: &Findings) -> Vec<Need> {
    if !findings.complete() {
        return vec![Need::new(About::Checks, StepState::Open)];
    }
    if answers.viewer.is_some_and(|viewer| viewer.answer == ViewerTrial::Opened) && only_the_key_is_away(findings) {
        return vec![Need::new(About::KeyTaken, StepState::Done)];
    }
    let to_see_to = |finding: &&Finding| finding.fix.map(|fix| to_see_to(finding, fix, answers));
    let mut needs: Vec<_> = findings.by_urgency().iter().filter_map(to_see_to).collect();
    let together = match findings.overall {
        Overall::Ready | Overall::ReadyWithWarnings => Some(StepState::Done),
        // Not even who could act is known.
        Overall::NotReady | Overall::Unknown if needs.iter().all(|need| need.state.is_done()) => {
            Some(StepState::NeedsYou)
        }
        Overall::NotReady | Overall::Unknown => None,
    };
    needs.extend(together.map(|state| Need::new(About::Checks, state)));
    needs
}

fn to_see_to(finding: &Finding, fix: Fix, answers: &Answers) -> Need {
    let state = match Request::about(fix) {
        _ if finding.verdict == Verdict::Warn => StepState::Watch,
        // Step 2 says that a key comes first.
        _ if finding.verdict == Verdict::Blocked => StepState::Closed { because: Closed::KeyFirst },
        None => StepState::NeedsYou,
        Some(request) => asked_since(request, answers.asked_about((&finding.reason).into())),
    };
    let then = Some(fix.who()).filter(|party| *party != Party::You);
    Need { about: About::Check(finding.check), state, then, by: finding.reason.deadline() }
}

/// Nothing is wrong but that no key is plugged in.
fn only_the_key_is_away(findings: &Findings) -> bool {
    let in_the_way = |finding: &&Finding| matches!(finding.verdict, Verdict::Fail | Verdict::Unknown);
    let mut in_the_way = findings.all.iter().filter(in_the_way);
    let first = in_the_way.next().map(|finding| ReasonCode::from(&finding.reason));
    first == Some(ReasonCode::NoKey) && in_the_way.next().is_none()
}

fn configuration(answers: &Answers, findings: &Findings, closed: Option<Closed>) -> StepState {
    if let Some(because) = closed {
        return StepState::Closed { because };
    }
    match answers.computer {
        None if findings.complete() => StepState::NeedsYou,
        None => StepState::Open,
        Some(Dated { answer: ComputerSetup::AskedAdministrator, .. }) => asked(Request::Configuration, answers),
        Some(Dated { answer: ComputerSetup::ByAdministrator | ComputerSetup::Individually, .. }) => {
            StepState::Confirmed
        }
    }
}

fn profile(answers: &Answers, closed: Option<Closed>) -> StepState {
    let configured = answers.computer.is_some_and(|setup| setup.answer != ComputerSetup::AskedAdministrator);
    match closed {
        Some(because) => StepState::Closed { because },
        None if !configured => StepState::Closed { because: Closed::ComputerFirst },
        None if super::is_confirmed(answers.profile) => StepState::Confirmed,
        None => StepState::Open,
    }
}
