//! The points of the summary, one for each thing that has to be true.

use super::{
    ComputerSetup, Item, Journey, Mark, Outcome, Overall, Party, Phrase, Place, Point, Screen, Situation, Standing,
    StepId, StepState, attributes, outcome, party_name, waiting,
};
use crate::findings::{CheckId, Verdict};
use crate::journey::Closed;
use crate::screen::{Remedy, Row};

/// One for each, in the order of the steps.
pub fn all(journey: &Journey, screen: &Screen, situation: &Situation) -> Vec<Item> {
    let mut items = vec![eligibility(journey, situation)];
    if journey.ends_with_step_2() {
        // Whoever the viewer is not for has nothing to prepare.
        return items;
    }
    items.push(clinic(journey, situation));
    items.extend(computer(screen));
    if !is_another_system(screen) {
        items.extend([configuration(journey, situation), profile(journey, situation)]);
    } else if journey.may_visit(StepId::Profile) {
        items.push(profile(journey, situation));
    }
    items
}

fn eligibility(journey: &Journey, situation: &Situation) -> Item {
    let place = Some(Place::of_step(StepId::Eligibility, situation.assessment.answers));
    let Standing::Decided(decided) = &journey.standing else {
        return unanswered("eligibility", place);
    };
    let title = outcome::title(decided);
    let point = (decided.outcome == Outcome::EligibleAfterForm).then_some(Point::Confirmation);
    let (mark, party) = (outcome::mark(decided.outcome), decided.outcome.contacts().first().copied());
    let text = match mark {
        // What is closed says what to do above all points.
        Mark::Ready | Mark::Closed => outcome::reasons(decided).remove(0),
        Mark::ToDo | Mark::Waiting | Mark::Confirmed => outcome::what_next(decided),
    };
    let steps = if decided.outcome == Outcome::EligibleAfterForm { outcome::form(situation).steps } else { Vec::new() };
    let party = match mark {
        Mark::ToDo => Some(Party::You),
        Mark::Waiting => party,
        Mark::Closed | Mark::Ready | Mark::Confirmed => None,
    };
    Item { mark, title, text, badge: party.map(party_name), steps, party, place, point }
}

fn clinic(journey: &Journey, situation: &Situation) -> Item {
    let place = journey.may_visit(StepId::Clinic).then_some(Place::Clinic);
    let Some(answer) = situation.assessment.answers.clinic else { return unanswered("clinic", place) };
    match waiting(answer, situation) {
        None => Item {
            mark: Mark::Confirmed,
            title: Phrase::new("item-clinic"),
            text: situation.since("item-clinic", answer.on).attribute("confirmed"),
            badge: Some(Phrase::new("badge-confirmed")),
            steps: Vec::new(),
            party: None,
            place,
            point: None,
        },
        Some(advice) => Item {
            mark: Mark::Waiting,
            title: advice.title,
            text: advice.text,
            badge: Some(advice.who),
            steps: advice.steps,
            party: Some(advice.party),
            place,
            point: None,
        },
    }
}

/// Whether this system can never open the viewer: nothing else about this computer is worth doing.
fn is_another_system(screen: &Screen) -> bool {
    let fails = |row: &Row| row.check == CheckId::Os && row.state == Verdict::Fail;
    screen.rows.iter().any(fails)
}

/// The checks, in the words of their page: each remedy that somebody has to apply, the root cause's first.
fn computer(screen: &Screen) -> Vec<Item> {
    if screen.complete && matches!(screen.overall, Overall::Ready | Overall::ReadyWithWarnings) {
        return vec![computer_item(
            Mark::Ready,
            screen.headline.clone(),
            screen.lead.clone(),
            screen.checked_at.clone(),
        )];
    }
    let mut open: Vec<(&Row, &Remedy)> = Vec::new();
    let folded = is_another_system(screen);
    let stands_in_the_way = |row: &&Row| !folded && matches!(row.state, Verdict::Fail | Verdict::Unknown);
    let cause = screen.rows.iter().find(|row| Some(row.check) == screen.root_cause);
    for row in cause.into_iter().chain(screen.rows.iter().filter(stands_in_the_way)) {
        // Two checks with one remedy are one thing to do.
        if let Some(remedy) = &row.remedy
            && open.iter().all(|(_, told)| told.who.id != remedy.who.id)
        {
            open.push((row, remedy));
        }
    }
    if open.is_empty() {
        let who = party_name(Party::You);
        return vec![computer_item(Mark::ToDo, screen.headline.clone(), screen.lead.clone(), who)];
    }
    open.into_iter().map(|(row, remedy)| to_fix(row, remedy)).collect()
}

fn to_fix(row: &Row, remedy: &Remedy) -> Item {
    let mark = match remedy.party {
        Party::You => Mark::ToDo,
        Party::Manager | Party::Administrator | Party::QhrCustomerService | Party::Omnimed => Mark::Waiting,
    };
    let item = computer_item(mark, remedy.title.clone(), row.result.clone(), party_name(remedy.party));
    Item { steps: remedy.steps.clone(), party: Some(remedy.party), point: Some(Point::Check(row.check)), ..item }
}

fn computer_item(mark: Mark, title: Phrase, text: Phrase, badge: Phrase) -> Item {
    Item {
        mark,
        title,
        text,
        badge: Some(badge),
        steps: Vec::new(),
        party: None,
        place: Some(Place::Computer),
        point: None,
    }
}

fn configuration(journey: &Journey, situation: &Situation) -> Item {
    let place = Some(Place::Configuration);
    if let Some(because) = journey.configuration_closed {
        return closed("configuration", because);
    }
    let Some(setup) = situation.assessment.answers.computer else { return unanswered("configuration", place) };
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
        point: None,
    }
}

fn profile(journey: &Journey, situation: &Situation) -> Item {
    if let StepState::Closed { because } = journey.state(StepId::Profile) {
        return closed("profile", because);
    }
    let place = Some(Place::Profile);
    let Some(done) = situation.assessment.answers.profile else { return unanswered("profile", place) };
    Item {
        mark: Mark::Confirmed,
        title: Phrase::new("item-profile"),
        text: situation.since("item-profile", done.on).attribute("confirmed"),
        badge: Some(Phrase::new("badge-confirmed")),
        steps: Vec::new(),
        party: None,
        place,
        point: None,
    }
}

/// The page of a question is about nothing else; the profile's is confirmed by its button.
fn unanswered(item: &str, place: Option<Place>) -> Item {
    let point = place.map(|place| if place == Place::Profile { Point::Confirmation } else { Point::Question });
    let title = Phrase::new(format!("item-{item}"));
    Item {
        mark: Mark::ToDo,
        text: title.attribute("open"),
        title,
        badge: Some(party_name(Party::You)),
        steps: Vec::new(),
        party: Some(Party::You),
        place,
        point,
    }
}

fn closed(item: &str, because: Closed) -> Item {
    Item {
        mark: Mark::Closed,
        title: Phrase::new(format!("item-{item}")),
        text: Phrase::new(format!("closed-{}", <&str>::from(because))),
        badge: None,
        steps: Vec::new(),
        party: None,
        place: None,
        point: None,
    }
}
