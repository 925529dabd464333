//! The points of the summary: each need of the journey in words.

use super::{Item, Mark, Phrase, RequestPart, Route, Situation, Standing, party_name};
use crate::findings::{CheckId, Fix, Overall, Party};
use crate::journey::{About, Closed, ComputerSetup, Need, Outcome, Request, StepState};
use crate::view::wizard::question::waiting;
use crate::view::wizard::{Advice, attributes, deed, outcome, request};

/// What is said of a need.
struct Said {
    title: Phrase,
    text: Phrase,
    steps: Vec<Phrase>,
    request: Option<RequestPart>,
    calls: Vec<Party>,
}

impl Said {
    fn new(title: Phrase, text: Phrase) -> Self {
        Self { title, text, steps: Vec::new(), request: None, calls: Vec::new() }
    }

    /// A message that names the matter, and one of its attributes that says how it stands.
    fn of(message: &str, how: &str) -> Self {
        let title = Phrase::new(message);
        Self::new(title.clone(), title.attribute(how))
    }

    /// The matter as a deed, and where it is done.
    fn to_do(message: &str) -> Self {
        let message = Phrase::new(message);
        Self::new(message.attribute("to-do"), message.attribute("open"))
    }

    fn closed(message: &str, because: Closed) -> Self {
        Self::new(Phrase::new(message), Phrase::new(format!("closed-{}", <&str>::from(because))))
    }
}

/// A need in words.
pub fn item(need: &Need, situation: &Situation) -> Item {
    let Said { title, text, steps, request, calls } = match need.about {
        About::Eligibility => eligibility(situation),
        About::Clinic => clinic(need.state, situation),
        About::Check(check) => check_to_see_to(check, need, situation),
        About::Checks => checks(situation),
        About::KeyTaken => Said::of("item-checks", "key-taken"),
        About::Configuration => configuration(need.state, situation),
        About::Profile => profile(need.state, situation),
    };
    Item {
        mark: need.mark(),
        title,
        text,
        badge: badge(need, situation),
        steps,
        calls: request.as_ref().map_or(calls, |part| vec![part.request.of()]),
        request,
        party: need.acting(),
        route: route(need, situation),
        point: aim(need, situation),
    }
}

/// Who acts, until when, or how it is known.
fn badge(need: &Need, situation: &Situation) -> Option<Phrase> {
    match (need.mark(), need.about) {
        (Mark::Confirmed, _) => Some(Phrase::new("badge-confirmed")),
        (Mark::Ready, About::Checks | About::KeyTaken) => Some(situation.checks_view.checked_at.clone()),
        _ => match need.by {
            Some(day) => Some(Phrase::new("badge-before").with("day", |words| words.date(day))),
            None => need.acting().map(party_name),
        },
    }
}

/// The page where it is settled, where that can be opened.
fn route(need: &Need, situation: &Situation) -> Option<Route> {
    let step = need.about.step();
    let journey = &situation.assessment.journey;
    match (need.about, need.mark()) {
        (About::Configuration | About::Profile, Mark::Closed) => None,
        (About::Configuration, _) => Some(Route::Configuration),
        _ => journey.may_visit(step).then(|| Route::of_step(step, situation.assessment.answers)),
    }
}

/// What on that page is meant. The page of a question is about nothing else; a form and the profile are confirmed by a
/// button.
fn aim(need: &Need, situation: &Situation) -> Option<deed::Point> {
    match (need.about, need.mark()) {
        (About::Check(check), _) => Some(deed::Point::Check(check)),
        (About::Checks, Mark::ToDo) => situation.checks_view.root_cause.map(deed::Point::Check),
        (About::Profile, Mark::ToDo) => Some(deed::Point::Confirmation),
        _ if need.to_ask().is_some() => Some(deed::Point::Confirmation),
        (About::Eligibility, Mark::ToDo) if need.state == StepState::NeedsYou => Some(deed::Point::Confirmation),
        (About::Eligibility | About::Clinic | About::Configuration, Mark::ToDo) => Some(deed::Point::Question),
        _ => None,
    }
}

fn eligibility(situation: &Situation) -> Said {
    let Standing::Decided(decided) = &situation.assessment.journey.standing else {
        return Said::to_do("item-eligibility");
    };
    let title = outcome::title(decided);
    let reason = || outcome::reasons(decided).into_iter().next().unwrap_or_else(|| outcome::what_next(decided));
    match decided.outcome {
        Outcome::Eligible => Said::new(Phrase::new("item-eligibility"), reason()),
        Outcome::EligibleAfterForm => {
            let Advice { steps, request, .. } = outcome::form(situation);
            Said { steps, request, ..Said::new(Phrase::new("item-eligibility").attribute("form"), title) }
        }
        Outcome::NeedsCorrection => {
            Said::new(Phrase::new("item-eligibility").attribute("correction"), outcome::what_next(decided))
        }
        Outcome::GetKey => {
            let request = request::of(Request::Key, situation);
            let title = if request.asked.is_some() { title } else { Phrase::new("item-eligibility").attribute("key") };
            Said { request: Some(request), ..Said::new(title, outcome::what_next(decided)) }
        }
        // What to do is said above all points.
        Outcome::UseProductionQhr | Outcome::NotEligible => Said::new(title, reason()),
    }
}

fn clinic(state: StepState, situation: &Situation) -> Said {
    let Some(answer) = situation.assessment.answers.clinic else { return Said::to_do("item-clinic") };
    match waiting(answer, situation).filter(|_| !state.is_done()) {
        None => Said::new(Phrase::new("item-clinic"), situation.since("item-clinic", answer.on).attribute("confirmed")),
        Some(Advice { title, text, steps, request, .. }) => Said { steps, request, ..Said::new(title, text) },
    }
}

/// In the words of the page of the checks; what the person has to do as a deed.
fn check_to_see_to(check: CheckId, need: &Need, situation: &Situation) -> Said {
    let row = situation.checks_view.rows.iter().find(|row| row.check == check);
    let found = situation.assessment.findings.all.iter().find(|finding| finding.check == check);
    let deed = found.and_then(|finding| finding.fix).filter(|_| need.mark() == Mark::ToDo);
    match row.and_then(|row| Some((row, row.remedy.as_ref()?))) {
        Some((row, remedy)) => {
            let title = deed.map_or_else(|| remedy.title.clone(), Fix::deed);
            let request = found.and_then(|finding| request::about(finding, situation));
            Said {
                steps: remedy.steps.clone(),
                request,
                calls: remedy.calls.clone(),
                ..Said::new(title, row.result.clone())
            }
        }
        None => checks(situation),
    }
}

fn checks(situation: &Situation) -> Said {
    let findings = &situation.assessment.findings;
    match findings.overall {
        _ if !findings.complete() => Said::new(Phrase::new("headline-checking"), Phrase::new("lead-checking")),
        Overall::Ready | Overall::ReadyWithWarnings => Said::of("item-checks", "passed"),
        Overall::NotReady | Overall::Unknown => {
            Said::new(Phrase::new("item-checks").attribute("to-do"), situation.checks_view.lead.clone())
        }
    }
}

fn configuration(state: StepState, situation: &Situation) -> Said {
    if let StepState::Closed { because } = state {
        return Said::closed("item-configuration", because);
    }
    let Some(setup) = situation.assessment.answers.computer else { return Said::to_do("item-configuration") };
    if setup.answer == ComputerSetup::AskedAdministrator {
        let request = request::of(Request::Configuration, situation);
        let asked = request.asked.is_some();
        let title = Phrase::new("item-configuration");
        let title = if asked { title } else { title.attribute("to-ask") };
        let text = Phrase::new("advice-administrator").attribute("why");
        let steps = attributes("advice-administrator");
        return Said { steps, request: Some(request), ..Said::new(title, text) };
    }
    let text = situation.since("item-configuration", setup.on).attribute(<&str>::from(setup.answer));
    Said::new(Phrase::new("item-configuration"), text)
}

fn profile(state: StepState, situation: &Situation) -> Said {
    if let StepState::Closed { because } = state {
        return Said::closed("item-profile", because);
    }
    let Some(done) = situation.assessment.answers.profile else { return Said::to_do("item-profile") };
    Said::new(Phrase::new("item-profile"), situation.since("item-profile", done.on).attribute("confirmed"))
}
