//! The trial of the viewer: the question, and what its answer leads to.
//!
//! What somebody sees where the viewer does not open is not asked yet: `then` is where each sight gets its own advice.

use strum::IntoEnumIterator;

use super::{Advice, Mark, Party, Situation, ViewerTrialPart, party_name};
use crate::journey::{Answer, ViewerTrial};
use crate::text::Phrase;
use crate::view::wizard::attributes;
use crate::view::wizard::question::{choice, chosen};

pub fn of(situation: &Situation) -> ViewerTrialPart {
    let title = Phrase::new("viewer-trial");
    let tried = situation.assessment.answers.viewer;
    let told = tried.map(|tried| {
        let told = Phrase::new("viewer-told").attribute(tried.answer.into());
        told.with("day", |words| words.date(tried.on))
    });
    ViewerTrialPart {
        why: title.attribute("why"),
        title,
        steps: attributes("viewer-trial"),
        choices: ViewerTrial::iter()
            .map(|trial| choice("viewer", trial.into(), Answer::Viewer(trial), chosen(tried, &trial)))
            .collect(),
        told,
        then: tried.and_then(|tried| then(tried.answer)),
    }
}

/// What to try first, and whom to call.
fn then(trial: ViewerTrial) -> Option<Advice> {
    match trial {
        ViewerTrial::Opened => None,
        ViewerTrial::DidNotOpen => Some(Advice {
            mark: Mark::ToDo,
            title: Phrase::new("advice-viewer").attribute("title"),
            text: Phrase::new("advice-viewer").attribute("why"),
            steps: attributes("advice-viewer"),
            party: Party::QhrCustomerService,
            who: party_name(Party::QhrCustomerService),
            links: Vec::new(),
            request: None,
        }),
    }
}
