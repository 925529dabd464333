//! Step 6: what is ready, what waits for whom and since when, what only a person can confirm.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use super::deed::Point;
use super::question::{choice, chosen, waiting};
use super::{Advice, Choice, Situation, attributes, outcome, party_name};
use crate::eligibility_words;
use crate::findings::{Overall, Party};
use crate::journey::{Answer, ComputerSetup, Journey, Outcome, Place, Standing, StepId, StepState, ViewerTrial};
use crate::screen::Screen;
use crate::text::Phrase;

mod items;

/// Step 6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SummaryPage {
    /// How the whole stands.
    pub mark: Mark,
    /// The one sentence on top.
    pub title: Phrase,
    /// The sentence below it.
    pub lead: Phrase,
    /// What is to do, what waits, what is ready, in this order; no group is empty.
    pub groups: Vec<Group>,
    /// Trying the viewer, once nothing stands in the way.
    pub trial: Option<ViewerTrialPart>,
}

/// Points that stand alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Group {
    /// How they stand.
    pub title: Phrase,
    /// The points.
    pub items: Vec<Item>,
}

/// A point of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Item {
    /// How it stands.
    pub mark: Mark,
    /// What it is about.
    pub title: Phrase,
    /// How it stands, in a sentence.
    pub text: Phrase,
    /// In a word: who acts, or how it is known.
    pub badge: Option<Phrase>,
    /// What to do about it, in order.
    pub steps: Vec<Phrase>,
    /// Who acts, where somebody has to.
    pub party: Option<Party>,
    /// The page where it is settled.
    pub place: Option<Place>,
    /// What on that page is meant.
    pub point: Option<Point>,
}

/// How a point stands, as a shape.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Mark {
    /// The person has something to do.
    ToDo,
    /// Somebody else has to act.
    Waiting,
    /// Not now, or not for this person.
    Closed,
    /// Seen to be ready.
    Ready,
    /// Confirmed by the person; nobody can see it from here.
    Confirmed,
}

/// Trying the viewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewerTrialPart {
    /// The heading.
    pub title: Phrase,
    /// How to try it without opening a record out of curiosity, and why.
    pub why: Phrase,
    /// In order.
    pub steps: Vec<Phrase>,
    /// It opened, or it did not.
    pub choices: Vec<Choice>,
    /// What to do where it did not.
    pub then: Option<Advice>,
}

pub fn of(journey: &Journey, situation: &Situation) -> SummaryPage {
    let mut items = items::all(journey, situation.screen, situation);
    // Stable: within a group the points keep the order of the steps.
    items.sort_by_key(|item| group(item.mark));
    let mark = whole(journey, &items);
    let trial = (mark == Mark::Ready || mark == Mark::Confirmed).then(|| trial(situation));
    let (title, lead) = heading(mark, journey, &items, situation);
    SummaryPage { mark, title, lead, groups: groups(items), trial }
}

/// Ready and confirmed points stand in one group.
fn group(mark: Mark) -> &'static str {
    match mark {
        Mark::ToDo => "1-to-do",
        Mark::Waiting => "2-waiting",
        Mark::Closed => "3-closed",
        Mark::Ready | Mark::Confirmed => "4-ready",
    }
}

fn groups(items: Vec<Item>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let title = Phrase::new(format!("summary-group-{}", &group(item.mark)[2..]));
        match groups.last_mut() {
            Some(last) if last.title == title => last.items.push(item),
            Some(_) | None => groups.push(Group { title, items: vec![item] }),
        }
    }
    groups
}

/// `Confirmed` for the whole means that the viewer was seen to open.
fn whole(journey: &Journey, items: &[Item]) -> Mark {
    let any = |mark| items.iter().any(|item| item.mark == mark);
    let ended = match &journey.standing {
        Standing::Decided(decided) => outcome::mark(decided.outcome) == Mark::Closed,
        Standing::Ask(_) => false,
    };
    if ended {
        Mark::Closed
    } else if any(Mark::ToDo) {
        Mark::ToDo
    } else if any(Mark::Waiting) || any(Mark::Closed) {
        Mark::Waiting
    } else if journey.state(StepId::Summary) == StepState::Done {
        Mark::Confirmed
    } else {
        Mark::Ready
    }
}

fn heading(mark: Mark, journey: &Journey, items: &[Item], situation: &Situation) -> (Phrase, Phrase) {
    if let (Mark::Closed, Standing::Decided(decided)) = (mark, &journey.standing) {
        let title = eligibility_words::outcome(decided.outcome);
        let lead = title.attribute("next");
        return (title, lead);
    }
    let tried = situation.assessment.answers.viewer.map(|viewer| viewer.answer);
    let id = if mark == Mark::Ready && tried == Some(ViewerTrial::DidNotOpen) { "did-not-open" } else { mark.into() };
    let count = items.iter().filter(|item| item.mark == mark).count();
    let title = Phrase::new(format!("summary-{id}")).with_count("count", count);
    let lead = title.attribute("lead");
    (title, lead)
}

fn trial(situation: &Situation) -> ViewerTrialPart {
    let title = Phrase::new("viewer-trial");
    let tried = situation.assessment.answers.viewer;
    let failed = tried.is_some_and(|tried| tried.answer == ViewerTrial::DidNotOpen);
    ViewerTrialPart {
        why: title.attribute("why"),
        title,
        steps: attributes("viewer-trial"),
        choices: ViewerTrial::iter()
            .map(|trial| choice("viewer", trial.into(), Answer::Viewer(trial), chosen(tried, &trial)))
            .collect(),
        then: failed.then(|| Advice {
            mark: Mark::ToDo,
            title: Phrase::new("advice-viewer").attribute("title"),
            text: Phrase::new("advice-viewer").attribute("why"),
            steps: attributes("advice-viewer"),
            party: Party::QhrCustomerService,
            who: party_name(Party::QhrCustomerService),
            links: Vec::new(),
        }),
    }
}
