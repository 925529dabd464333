//! What the window shows around the checks: the rail of six steps, the page of the step, and help, in sentences.
//!
//! Says what `journey` decided and decides nothing itself. The page of the checks is `view::checks`.

use jiff::civil::Date;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::findings::Party;
pub use crate::journey::Mark;
use crate::journey::{Answer, Answers, Need, Profession, Route, StepId};
use crate::text::Phrase;
use crate::view::checks::{ChecksView, Link};

mod answers;
mod computer;
mod deed;
mod help;
mod outcome;
mod plugged_key;
mod profile;
mod question;
mod rail;
mod request;
mod summary;
#[cfg(test)]
mod tests;

pub use answers::{AnswerLine, AnswersPage};
pub use computer::{CheckRequest, ComputerPage};
pub use deed::{Act, Deed, Point};
pub use help::Help;
pub use outcome::OutcomePage;
pub use plugged_key::PluggedKey;
pub use profile::ProfilePage;
pub use question::{Choice, Judgement, QuestionPage, UserNameField};
pub use rail::RailStep;
pub use request::{RequestPart, mail};
pub use summary::{Group, Item, SummaryPage, SymptomCard, ViewerTrialPart};

/// All that the window's pages are made of.
pub struct Situation<'a> {
    /// What was read and answered, and what follows from it.
    pub assessment: &'a Assessment<'a>,
    /// The page of the checks.
    pub checks_view: &'a ChecksView,
    /// The page that is looked at.
    pub route: Route,
    /// The day, by this computer's clock.
    pub today: Date,
    /// Answers outlive the window.
    pub keeps: bool,
    /// A recorded machine stands in for this computer, until the training ends.
    pub training: bool,
}

/// The window, but for the page of the checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WizardView {
    /// The page that is shown.
    pub route: Route,
    /// The six steps.
    pub rail: Vec<RailStep>,
    /// What the page holds.
    pub page: Page,
    /// A key that is plugged in though the person has none.
    pub plugged_key: Option<PluggedKey>,
    /// Where "Back" leads.
    pub back: Option<Route>,
    /// The one blue button.
    pub deed: Deed,
    /// The plain buttons beside it.
    pub later: Vec<Deed>,
    /// Whom to ask about what is shown.
    pub help: Help,
}

/// What a page holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Page {
    /// Step 1.
    Welcome(WelcomePage),
    /// A question of step 2.
    Question(QuestionPage),
    /// What the answers of step 2 mean.
    Outcome(OutcomePage),
    /// The answers of step 2.
    Answers(AnswersPage),
    /// Step 3.
    Clinic(QuestionPage),
    /// Step 4: the checks come from `view::checks`.
    Computer(ComputerPage),
    /// Step 4, who configured this computer.
    Configuration(QuestionPage),
    /// Step 5.
    Profile(ProfilePage),
    /// Step 6.
    Summary(Box<SummaryPage>),
}

/// Step 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WelcomePage {
    /// The heading.
    pub title: Phrase,
    /// The sentence below it.
    pub lead: Phrase,
    /// What to have at hand.
    pub at_hand: Vec<Phrase>,
    /// What is never asked, kept or sent.
    pub never: Vec<Phrase>,
}

/// What somebody has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Advice {
    /// How the matter stands.
    pub mark: Mark,
    /// The matter as a heading.
    pub title: Phrase,
    /// Why.
    pub text: Phrase,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// Who acts.
    pub party: Party,
    /// The same in words.
    pub who: Phrase,
    /// Places to open.
    pub links: Vec<Link>,
    /// What the person asks for, and a text to do it with.
    pub request: Option<RequestPart>,
}

/// What the person confirmed, and can take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Confirmation {
    /// "Confirmed by you on …".
    pub confirmed: Phrase,
    /// The answer that takes it back.
    pub take_back: Answer,
}

impl WizardView {
    /// The window as it stands.
    pub fn of(situation: &Situation) -> Self {
        let Assessment { answers, journey, .. } = situation.assessment;
        let route = situation.assessment.allowed(situation.route);
        let page = match route {
            Route::Welcome => Page::Welcome(WelcomePage::new(situation.keeps)),
            Route::Question(question) | Route::Change(question) => Page::Question(question::of(question, situation)),
            Route::Outcome => Page::Outcome(outcome::of(journey, situation)),
            Route::Answers => Page::Answers(answers::of(situation)),
            Route::Clinic => Page::Clinic(question::clinic(situation)),
            Route::Computer => Page::Computer(computer::of(situation)),
            Route::Configuration => Page::Configuration(computer::configuration(situation)),
            Route::Profile => Page::Profile(profile::of(situation)),
            Route::Summary => Page::Summary(Box::new(summary::of(situation))),
        };
        let deed::Deeds { deed, later } = deed::of(route, &page, situation);
        Self {
            route,
            rail: rail::of(route, situation),
            page,
            plugged_key: plugged_key::of(route, situation),
            back: route.back(answers, journey),
            deed,
            later,
            help: help::of(journey, route, situation),
        }
    }

    /// Each need of the journey with its words, in the order of the steps.
    pub(crate) fn needs(situation: &Situation) -> Vec<(Need, Item)> {
        summary::needs(situation)
    }

    /// The summary, whatever page is shown: reports are made of it.
    pub fn summary(situation: &Situation) -> SummaryPage {
        summary::of(situation)
    }
}

impl Situation<'_> {
    /// The first of these links that has an address.
    fn first_known(&self, links: &[Link]) -> Vec<Link> {
        links.iter().copied().find(|link| link.address(self.assessment.requirements).is_some()).into_iter().collect()
    }

    /// `message` with the day and how many days ago that is.
    fn since(&self, message: &str, day: Date) -> Phrase {
        let days = day.until(self.today).map_or(0, |span| span.get_days());
        Phrase::new(message).with("day", |words| words.date(day)).with_count("days", days.max(0))
    }
}

impl WelcomePage {
    fn new(keeps: bool) -> Self {
        Self {
            title: Phrase::new("welcome-title"),
            lead: Phrase::new(if keeps { "welcome-lead" } else { "welcome-lead-not-kept" }),
            at_hand: attributes("welcome-at-hand"),
            never: attributes("welcome-never"),
        }
    }
}

/// The numbered attributes of a message: `.step1`, `.step2` and so on.
fn attributes(message: &str) -> Vec<Phrase> {
    Phrase::new(message).steps()
}

/// Whose answers a window that is opened again shows: their day, the profession and the step, and nothing else of them.
pub fn reopened(answers: &Answers, route: Route) -> Option<Phrase> {
    let (day, profession) = (answers.last_day()?, answers.profession?.answer);
    // Both choose the same line.
    let profession = if profession == Profession::AuxiliaryNurse { Profession::Nurse } else { profession };
    let label = format!("choice-profession-{}", <&str>::from(profession));
    let phrase = Phrase::new("reopened").with("day", |words| words.date(day)).with_text("step", route.step().number());
    Some(phrase.with("profession", |words| words.message(&label)))
}

fn step_name(step: StepId) -> Phrase {
    Phrase::new(format!("step-{}", <&str>::from(step)))
}

fn party_name(party: Party) -> Phrase {
    party.name()
}
