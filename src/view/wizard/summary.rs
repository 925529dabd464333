//! Step 6: what is ready, what waits for whom and since when, what only a person can confirm.

use serde::Serialize;

use super::{Choice, Mark, RequestPart, Situation, deed, party_name};
use crate::eligibility_words;
use crate::findings::{Party, Reason};
use crate::journey::{Journey, Need, Route, Standing, StepState, Whole};
use crate::symptom::Symptom;
use crate::text::Phrase;
use crate::view::symptoms::SymptomSheet;

mod items;
mod trial;

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
    /// What there is to know from now on, once the viewer opens.
    pub end: Vec<Phrase>,
    /// Trying the viewer, once nothing stands in the way.
    pub trial: Option<ViewerTrialPart>,
    /// What is to do, what waits, what deserves a look, what is ready, in this order; no group is empty.
    pub groups: Vec<Group>,
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
    /// In a word: who acts, until when, or how it is known.
    pub badge: Option<Phrase>,
    /// What to do about it, in order.
    pub steps: Vec<Phrase>,
    /// What the person asks for, and a text to do it with.
    pub request: Option<RequestPart>,
    /// Whom to call about it, whoever acts first.
    pub calls: Vec<Party>,
    /// Who acts first, where somebody has to.
    pub party: Option<Party>,
    /// The page where it is settled.
    pub route: Option<Route>,
    /// What on that page is meant.
    pub point: Option<deed::Point>,
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
    /// The answer with its day, on one line; the question is folded behind it.
    pub told: Option<Phrase>,
    /// Where it did not open: what can be seen then, one a card, until the person says which.
    pub cards: Vec<SymptomCard>,
    /// What that means most often, once they said.
    pub then: Option<SymptomSheet>,
}

/// Something that can be seen where the viewer does not open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SymptomCard {
    /// What; the page has a drawing of each.
    pub symptom: Symptom,
    /// The same in words.
    pub title: Phrase,
    /// More of it, smaller.
    pub hint: Phrase,
}

pub fn of(situation: &Situation) -> SummaryPage {
    let journey = &situation.assessment.journey;
    let (title, lead) = heading(journey, situation.assessment.answers.symptom());
    let items = needs(situation).into_iter().map(|(_, item)| item).collect();
    let (end, trial) = match journey.whole {
        Whole::Works(_) => (end(situation), Some(trial::of(situation))),
        Whole::Ready | Whole::DidNotOpen(_) => (Vec::new(), Some(trial::of(situation))),
        Whole::Ended | Whole::ToDo(_) | Whole::ToAsk(_) | Whole::Waiting(_) | Whole::Checking => (Vec::new(), None),
    };
    SummaryPage { mark: journey.whole.mark(), title, lead, end, trial, groups: groups(items) }
}

/// Each need of the journey with its words, in the order of the steps.
pub fn needs(situation: &Situation) -> Vec<(Need, Item)> {
    let needs = situation.assessment.journey.needs.iter();
    needs.map(|need| (*need, items::item(need, situation))).collect()
}

/// The title, and the sentence below it.
fn heading(journey: &Journey, seen: Option<Symptom>) -> (Phrase, Phrase) {
    let title = match (journey.whole, &journey.standing) {
        (Whole::Ended, Standing::Decided(decided)) => {
            let title = eligibility_words::outcome(decided.outcome);
            let lead = title.attribute("next");
            return (title, lead);
        }
        (Whole::ToDo(count), _) => Phrase::new("summary-to-do").with_count("count", count),
        (Whole::ToAsk(count), _) => Phrase::new("summary-to-ask").with_count("count", count),
        (Whole::Waiting(count), _) => Phrase::new("summary-waiting").with_count("count", count),
        (Whole::Ended | Whole::Checking, _) => Phrase::new("summary-checking"),
        (Whole::Ready, _) => {
            let watched = journey.needs.iter().filter(|need| need.state == StepState::Watch).count();
            Phrase::new("summary-ready").with_count("count", watched)
        }
        (Whole::DidNotOpen(_), _) if seen.is_none() => Phrase::new("summary-what-do-you-see"),
        (Whole::DidNotOpen(_), _) => Phrase::new("summary-did-not-open"),
        (Whole::Works(day), _) => Phrase::new("summary-confirmed").with("day", |words| words.date(day)),
    };
    let lead = title.attribute("lead");
    (title, lead)
}

/// What there is to know from now on: where the key belongs, and when its certificate ends, where that is known.
fn end(situation: &Situation) -> Vec<Phrase> {
    let reasons = situation.assessment.findings.all.iter().map(|finding| &finding.reason);
    let until = reasons.filter_map(Reason::certificate_until).min();
    let renew = until.map(|day| {
        let customer_service = party_name(Party::QhrCustomerService);
        let phrase = Phrase::new("summary-end-certificate").with("day", |words| words.date(day));
        phrase.with("party", |words| words.say(&customer_service))
    });
    [Phrase::new("summary-end-key")].into_iter().chain(renew).chain([Phrase::new("summary-end-report")]).collect()
}

/// Points that stand alike stand together, in the order of the steps.
fn groups(mut items: Vec<Item>) -> Vec<Group> {
    items.sort_by_key(|item| group(item.mark));
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let title = Phrase::new(format!("summary-group-{}", group(item.mark).1));
        match groups.last_mut() {
            Some(last) if last.title == title => last.items.push(item),
            Some(_) | None => groups.push(Group { title, items: vec![item] }),
        }
    }
    groups
}

/// Where a point belongs; ready and confirmed ones stand in one group.
fn group(mark: Mark) -> (u8, &'static str) {
    match mark {
        Mark::ToDo => (1, "to-do"),
        Mark::Waiting | Mark::Open => (2, "waiting"),
        Mark::Watch => (3, "watch"),
        Mark::Closed => (4, "closed"),
        Mark::Ready | Mark::Confirmed => (5, "ready"),
    }
}
