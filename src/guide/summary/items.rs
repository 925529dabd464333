//! The points of the summary, one for each thing that has to be true.

use super::{
    ComputerSetup, Item, Journey, Mark, Outcome, Overall, Party, Phrase, Place, Screen, Situation, Standing, StepId,
    StepState, attributes, outcome, party_name, waiting,
};
use crate::eligibility_words;
use crate::journey::Closed;

/// One for each, in the order of the steps.
pub fn all(journey: &Journey, screen: &Screen, situation: &Situation) -> Vec<Item> {
    let mut items = vec![eligibility(journey, situation)];
    let ended = matches!(journey.configuration_closed, Some(Closed::NotEligible | Closed::ProductionQhr));
    if !ended {
        items.push(clinic(journey, situation));
    }
    items.push(computer(screen));
    if !ended {
        items.push(configuration(journey, situation));
        items.push(profile(journey, situation));
    }
    items
}

fn eligibility(journey: &Journey, situation: &Situation) -> Item {
    let place = Some(Place::of_step(StepId::Eligibility, situation.answers));
    let Standing::Decided(decided) = &journey.standing else {
        return unanswered("eligibility", place);
    };
    let title = eligibility_words::outcome(decided.outcome);
    let (mark, party) = (outcome::mark(decided.outcome), outcome::parties(decided.outcome).first().copied());
    let text = match mark {
        Mark::Ready => outcome::reasons(decided).remove(0),
        Mark::ToDo | Mark::Waiting | Mark::Closed | Mark::Confirmed => title.attribute("next"),
    };
    let steps = if decided.outcome == Outcome::EligibleAfterForm { outcome::form(situation).steps } else { Vec::new() };
    let party = match mark {
        Mark::ToDo => Some(Party::You),
        Mark::Waiting => party,
        Mark::Closed | Mark::Ready | Mark::Confirmed => None,
    };
    Item { mark, title, text, badge: party.map(party_name), steps, party, place }
}

fn clinic(journey: &Journey, situation: &Situation) -> Item {
    let place = journey.may_visit(StepId::Clinic).then_some(Place::Clinic);
    let Some(answer) = situation.answers.clinic else { return unanswered("clinic", place) };
    match waiting(answer, situation) {
        None => Item {
            mark: Mark::Confirmed,
            title: Phrase::new("item-clinic"),
            text: situation.since("item-clinic", answer.on).attribute("confirmed"),
            badge: Some(Phrase::new("badge-confirmed")),
            steps: Vec::new(),
            party: None,
            place,
        },
        Some(advice) => Item {
            mark: Mark::Waiting,
            title: advice.title,
            text: advice.text,
            badge: Some(advice.who),
            steps: advice.steps,
            party: Some(advice.party),
            place,
        },
    }
}

/// The checks: the same words as on their page.
fn computer(screen: &Screen) -> Item {
    let cause = screen.rows.iter().find(|row| Some(row.check) == screen.root_cause);
    let remedy = cause.and_then(|row| row.remedy.as_ref());
    let party = remedy.map(|remedy| remedy.party);
    let mark = match (screen.overall, party) {
        (Overall::Ready | Overall::ReadyWithWarnings, _) if screen.complete => Mark::Ready,
        (_, None | Some(Party::You)) => Mark::ToDo,
        (_, Some(Party::Manager | Party::Administrator | Party::QhrCustomerService | Party::Omnimed)) => Mark::Waiting,
    };
    let checked = screen.checked_at.clone();
    Item {
        mark,
        title: screen.headline.clone(),
        text: cause.map_or_else(|| screen.lead.clone(), |row| row.result.clone()),
        badge: if mark == Mark::Ready { Some(checked) } else { Some(party_name(party.unwrap_or(Party::You))) },
        steps: remedy.filter(|_| mark != Mark::Ready).map(|remedy| remedy.steps.clone()).unwrap_or_default(),
        party: party.filter(|_| mark != Mark::Ready),
        place: Some(Place::Computer),
    }
}

fn configuration(journey: &Journey, situation: &Situation) -> Item {
    let place = Some(Place::Computer);
    if let Some(because) = journey.configuration_closed {
        return closed("configuration", because, place);
    }
    let Some(setup) = situation.answers.computer else { return unanswered("configuration", place) };
    let asked = setup.answer == ComputerSetup::AskedAdministrator;
    let message = if asked { "asked" } else { <&str>::from(setup.answer) };
    Item {
        mark: if asked { Mark::Waiting } else { Mark::Confirmed },
        title: Phrase::new("item-configuration"),
        text: situation.since("item-configuration", setup.on).attribute(message),
        badge: Some(if asked { party_name(Party::Administrator) } else { Phrase::new("badge-confirmed") }),
        steps: if asked { attributes("advice-administrator") } else { Vec::new() },
        party: asked.then_some(Party::Administrator),
        place,
    }
}

fn profile(journey: &Journey, situation: &Situation) -> Item {
    if let StepState::Closed { because } = journey.state(StepId::Profile) {
        return closed("profile", because, None);
    }
    let place = Some(Place::Profile);
    let Some(done) = situation.answers.profile else { return unanswered("profile", place) };
    Item {
        mark: Mark::Confirmed,
        title: Phrase::new("item-profile"),
        text: situation.since("item-profile", done.on).attribute("confirmed"),
        badge: Some(Phrase::new("badge-confirmed")),
        steps: Vec::new(),
        party: None,
        place,
    }
}

fn unanswered(item: &str, place: Option<Place>) -> Item {
    let title = Phrase::new(format!("item-{item}"));
    Item {
        mark: Mark::ToDo,
        text: title.attribute("open"),
        title,
        badge: Some(party_name(Party::You)),
        steps: Vec::new(),
        party: Some(Party::You),
        place,
    }
}

fn closed(item: &str, because: Closed, place: Option<Place>) -> Item {
    Item {
        mark: Mark::Closed,
        title: Phrase::new(format!("item-{item}")),
        text: Phrase::new(format!("closed-{}", <&str>::from(because))),
        badge: None,
        steps: Vec::new(),
        party: None,
        place,
    }
}
