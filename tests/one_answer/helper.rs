//! What a helper reads out of the code, against what the person on the phone sees.

use qhr_setup::findings::Party;
use qhr_setup::text::Phrase;
use qhr_setup::view::wizard::{Item, Mark, Point};

use super::{Told, step};

/// A point that is left to do: its number, its mark and who acts.
type Open = (String, Mark, Phrase);

pub fn disagrees(told: &Told, found: &mut Vec<String>) {
    page(told, found);
    points(told, found);
}

fn page(told: &Told, found: &mut Vec<String>) {
    let cause = told.helper.cause.as_ref().map(|cause| cause.title.id.as_str());
    let shown = told.checks_view.root_cause.map(|_| told.checks_view.headline.id.as_str());
    if cause != shown {
        found.push(format!("the helper sees {cause:?}, the person {shown:?}"));
    }
    let viewer = told.helper.viewer.id.as_str();
    let expected = match told.title() {
        "summary-confirmed" => "code-viewer-opened",
        "summary-did-not-open" => "code-viewer-did-not-open",
        "summary-ready" => "code-viewer-unanswered",
        _ => viewer,
    };
    let otherwise = told.helper.otherwise.as_ref().map(|said| said.id.as_str());
    let nothing = otherwise == Some("code-no-cause");
    if viewer != expected || (nothing && told.title() == "summary-did-not-open") {
        found.push(format!("the helper reads {viewer}, {otherwise:?} under {}", told.title()));
    }
}

/// What is left to do is the same to both, in one order. The code tells the first of the checks alone, and of whoever
/// may not use the viewer, or saw it not open, only that.
fn points(told: &Told, found: &mut Vec<String>) {
    let heard: Vec<Open> =
        told.helper.points.iter().map(|point| (point.number.clone(), point.mark, point.who.clone())).collect();
    let read: Vec<Open> = match told.title() {
        "summary-did-not-open" => vec![("6".to_owned(), Mark::ToDo, who(Party::You))],
        title if title.starts_with("summary-") => {
            told.items().filter(|item| tells(told, item)).map(|item| open(told, item)).collect()
        }
        _ => vec![("2".to_owned(), Mark::ToDo, who(Party::You))],
    };
    if heard != read {
        found.push(format!("under {}, the helper hears {heard:?}, the person reads {read:?}", told.title()));
    }
}

/// Whether a code carries this point of the summary.
fn tells(told: &Told, item: &Item) -> bool {
    let is_first = |check| told.checks_view.root_cause == Some(check);
    let of_code = match item.point {
        Some(Point::Check(check)) => is_first(check),
        Some(Point::Question | Point::Confirmation) | None => true,
    };
    of_code && [Mark::ToDo, Mark::Waiting].contains(&item.mark)
}

fn open(told: &Told, item: &Item) -> Open {
    let row = match item.point {
        Some(Point::Check(check)) => told.checks_view.rows.iter().find(|row| row.check == check),
        Some(Point::Question | Point::Confirmation) | None => None,
    };
    let number = row.map_or_else(|| step(item).to_string(), |row| row.step.clone());
    (number, item.mark, who(item.party.unwrap_or(Party::You)))
}

fn who(party: Party) -> Phrase {
    if party == Party::You { Phrase::new("helper-the-person") } else { party.name() }
}
