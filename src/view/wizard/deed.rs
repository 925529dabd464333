//! The one deed of each page: what its blue button says and does, and the plain buttons beside it.
//!
//! Pure, and told apart from the pages: every state has exactly one deed, and whoever follows deeds from any state ends
//! where the viewer works or where somebody has something to do. The page of the window only renders it.

use serde::{Deserialize, Serialize};

use super::{Item, Mark, Page, Situation, SummaryPage};
use crate::assessment::Assessment;
use crate::findings::{CheckId, Finding, Fix, Party, Verdict};
use crate::journey::{Answer, Closed, ComputerSetup, Request, Route, StepId, Whole};
use crate::text::Phrase;

mod outcome;

/// Something that a button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Deed {
    /// What the button says.
    pub label: Phrase,
    /// What pressing it does.
    pub act: Act,
    /// Who has to do something outside of this window for it to be true or of use; `None` where pressing is all.
    pub outside: Option<Party>,
}

/// What pressing a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Act {
    /// Shows a page, at the point that is meant.
    Visit {
        /// The page.
        route: Route,
        /// What on it; its beginning where nothing else is meant.
        point: Option<Point>,
    },
    /// Gives an answer and goes on.
    Answer {
        /// The answer.
        answer: Answer,
        /// The page after it.
        then: Route,
    },
    /// Goes on with what is chosen or typed on this page; the page says what is missing.
    Submit {
        /// The page after it; `None` while an answer is missing.
        then: Option<Route>,
    },
    /// Reads everything once more.
    CheckAgain,
    /// Shows the report and asks where to save it.
    SaveReport,
    /// Shows the report.
    OpenReport,
    /// Opens Omnimed in the Chrome that was found.
    OpenOmnimed,
    /// Closes the window, once it is said that the answers are kept and how to come back.
    Close,
    /// Shows this computer again.
    EndTraining,
    /// Shows the page of whoever helps somebody on the phone.
    HelpSomeone,
}

/// What on a page is meant: it is scrolled to, unfolded and focused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "on", content = "check", rename_all = "snake_case")]
pub enum Point {
    /// The row of a check, or its card where it stands on top.
    Check(CheckId),
    /// The page's question.
    Question,
    /// What only the person can confirm: the blue button of the page.
    Confirmation,
}

/// The deed of a page, and the plain buttons beside it.
pub struct Deeds {
    /// The blue button.
    pub deed: Deed,
    /// What can be done instead: later, elsewhere, close. At most two.
    pub later: Vec<Deed>,
}

/// What can be done on this page, as it stands.
pub fn of(route: Route, page: &Page, situation: &Situation) -> Deeds {
    let Situation { assessment, .. } = situation;
    let next = route.forward(assessment.answers, &assessment.journey);
    match page {
        Page::Welcome(_) => {
            Deeds { deed: start(situation), later: vec![Deed::new("window-help-someone", Act::HelpSomeone)] }
        }
        Page::Question(_) => only(Deed::new("deed-continue", Act::Submit { then: next })),
        Page::Outcome(_) => outcome::of(situation),
        Page::Answers(_) => only(Deed::visit("deed-see-outcome", Route::Outcome)),
        Page::Clinic(_) => clinic(next, situation),
        Page::Computer(_) => computer(situation),
        Page::Configuration(_) => configuration(next, situation),
        Page::Profile(_) => profile(situation),
        Page::Summary(summary) => self::summary(summary, situation),
    }
}

impl Deed {
    fn new(label: &str, act: Act) -> Self {
        Self { label: Phrase::new(label), act, outside: None }
    }

    fn visit(label: &str, route: Route) -> Self {
        Self::new(label, Act::Visit { route, point: None })
    }

    /// The same, with somebody who has to do something outside of this window.
    #[must_use]
    fn outside(self, party: Party) -> Self {
        Self { outside: Some(party), ..self }
    }
}

fn only(deed: Deed) -> Deeds {
    Deeds { deed, later: Vec::new() }
}

fn start(situation: &Situation) -> Deed {
    let then = Route::of_step(StepId::Eligibility, situation.assessment.answers);
    Deed::new("deed-start", Act::Answer { answer: Answer::Started(true), then })
}

/// A training ends; nothing of it closes the window.
fn close(situation: &Situation) -> Deed {
    if situation.training { Deed::new("rehearse-end", Act::EndTraining) } else { Deed::new("deed-close", Act::Close) }
}

/// A request is made outside of the window. The page stays, with the day, until the person goes on.
fn asked(request: Request, then: Route) -> Deed {
    Deed::new("deed-asked", Act::Answer { answer: Answer::Asked(request), then }).outside(Party::You)
}

/// The same of what a check found, by the check's number: there can be several.
fn asked_about(finding: &Finding) -> Deed {
    let answer = Answer::AskedAbout((&finding.reason).into());
    let deed = Deed::new("deed-asked-about", Act::Answer { answer, then: Route::Computer }).outside(Party::You);
    Deed { label: deed.label.with_text("number", &finding.step), ..deed }
}

fn clinic(next: Option<Route>, situation: &Situation) -> Deeds {
    let answers = situation.assessment.answers;
    let go_on = |label| only(Deed::new(label, Act::Submit { then: next }));
    match answers.clinic.and_then(|clinic| clinic.answer.request()) {
        None => go_on("deed-continue"),
        Some(request) if answers.asked_on(request).is_some() => go_on("deed-continue-meanwhile"),
        Some(request) => {
            let later = next.map(|next| Deed::visit("deed-later", next));
            Deeds { deed: asked(request, Route::Clinic), later: later.into_iter().collect() }
        }
    }
}

/// What the person can do here comes first; then what they have to ask of others; there is nothing to wait for here.
fn computer(situation: &Situation) -> Deeds {
    let findings = &situation.assessment.findings;
    let urgent = if findings.complete() { findings.by_urgency() } else { Vec::new() };
    let stands_in_the_way = |finding: &&&Finding| matches!(finding.verdict, Verdict::Fail | Verdict::Unknown);
    let mut in_the_way = urgent.iter().filter(stands_in_the_way).peekable();
    match in_the_way.peek() {
        None if situation.assessment.answers.computer.is_none() => {
            only(past_checks("deed-continue-to-configuration", situation))
        }
        None => only(past_checks("deed-continue", situation)),
        Some(first) => {
            let later = if first.check == CheckId::UsbKey { "deed-continue-without-key" } else { "deed-later" };
            let can_do = |finding: &&&Finding| finding.fix.is_none_or(Fix::begins_with_you);
            let is_asked =
                |finding: &&&Finding| situation.assessment.answers.asked_about((&finding.reason).into()).is_some();
            let in_the_way: Vec<_> = in_the_way.collect();
            let deed = if in_the_way.iter().any(can_do) {
                Deed::new("deed-check-again", Act::CheckAgain).outside(Party::You)
            } else if let Some(finding) = in_the_way.iter().find(|finding| !is_asked(finding)) {
                asked_about(finding)
            } else {
                return only(past_checks("deed-continue-meanwhile", situation));
            };
            Deeds { deed, later: vec![past_checks(later, situation)] }
        }
    }
}

/// From the checks to the page after them; where that one is closed, to the one that comes instead, by its name. Nobody
/// has to configure a system that can never open the viewer.
fn past_checks(label: &str, situation: &Situation) -> Deed {
    let Assessment { journey, findings, .. } = situation.assessment;
    match journey.configuration_closed {
        None if findings.another_system() && journey.may_visit(StepId::Profile) => Deed::visit(label, Route::Profile),
        None if findings.another_system() => Deed::visit("deed-continue-to-summary", Route::Summary),
        None => Deed::visit(label, Route::Configuration),
        Some(Closed::EligibilityFirst) => {
            let questions = Route::of_step(StepId::Eligibility, situation.assessment.answers);
            Deed::visit("deed-answer-questions", questions)
        }
        Some(Closed::NotEligible | Closed::ProductionQhr) => Deed::visit("deed-see-outcome", Route::Outcome),
        Some(Closed::KeyFirst | Closed::FormFirst | Closed::ComputerFirst) => {
            Deed::visit("deed-continue-to-summary", Route::Summary)
        }
    }
}

fn configuration(next: Option<Route>, situation: &Situation) -> Deeds {
    let submit = |label| Deed::new(label, Act::Submit { then: next });
    let later = vec![Deed::visit("deed-later", Route::Summary)];
    match situation.assessment.answers.computer.map(|setup| setup.answer) {
        None => Deeds { deed: Deed::new("deed-continue", Act::Submit { then: None }), later },
        Some(ComputerSetup::ByAdministrator) => only(submit("deed-configured-by-administrator")),
        Some(ComputerSetup::Individually) => only(submit("deed-configured-individually")),
        Some(ComputerSetup::AskedAdministrator) => {
            let is_asked = situation.assessment.answers.asked_on(Request::Configuration).is_some();
            if is_asked {
                return only(submit("deed-continue-to-summary"));
            }
            Deeds { deed: asked(Request::Configuration, Route::Configuration), later }
        }
    }
}

fn profile(situation: &Situation) -> Deeds {
    if situation.assessment.answers.profile.is_some() {
        return only(Deed::visit("deed-continue", Route::Summary));
    }
    let done = Act::Answer { answer: Answer::Profile(true), then: Route::Summary };
    let later = vec![Deed::visit("deed-later", Route::Summary)];
    Deeds { deed: Deed::new("deed-profile-done", done).outside(Party::You), later }
}

/// The next thing of use: what the person can do, what somebody else needs to know, or trying the viewer.
fn summary(page: &SummaryPage, situation: &Situation) -> Deeds {
    let report = || Deed::new("deed-see-report", Act::OpenReport);
    let open_omnimed = |label| Deed::new(label, Act::OpenOmnimed).outside(Party::You);
    let (deed, beside) = match situation.assessment.journey.whole {
        Whole::Ended => return outcome::change_answers(situation),
        Whole::ToDo(_) | Whole::ToAsk(_) => match first_point(page) {
            Some(act) => (Deed::new("deed-first-point", act), Some(report())),
            None => (save_report(page), None),
        },
        Whole::Waiting(_) => (save_report(page), None),
        // There it is seen what is still being read, and what comes of it.
        Whole::Checking => (Deed::visit("deed-see-checks", Route::Computer), Some(report())),
        Whole::DidNotOpen(_) => match page.trial.as_ref().and_then(|trial| trial.then.as_ref()) {
            None => (Deed::new("deed-continue", Act::Submit { then: None }), Some(open_omnimed("deed-try-again"))),
            Some(seen) if seen.acts == Party::You => (open_omnimed("deed-try-again"), Some(report())),
            Some(seen) => (save_report(page).outside(seen.acts), None),
        },
        Whole::Ready => (open_omnimed("deed-open-omnimed"), Some(report())),
        Whole::Works(_) => {
            let end = close(situation);
            let label = if situation.training { end.label } else { Phrase::new("deed-finish") };
            return Deeds { deed: Deed { label, ..end }, later: vec![report()] };
        }
    };
    Deeds { deed, later: beside.into_iter().chain([close(situation)]).collect() }
}

/// For whoever has to act first.
fn save_report(page: &SummaryPage) -> Deed {
    let first = items(page).find_map(|item| item.party);
    Deed::new("deed-save-report", Act::SaveReport).outside(first.unwrap_or(Party::Administrator))
}

/// Where the person's first point is settled.
fn first_point(page: &SummaryPage) -> Option<Act> {
    let first = items(page).find(|item| item.mark == Mark::ToDo)?;
    Some(Act::Visit { route: first.route?, point: first.point })
}

fn items(page: &SummaryPage) -> impl Iterator<Item = &Item> {
    page.groups.iter().flat_map(|group| &group.items)
}
