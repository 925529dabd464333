//! The trial of the viewer: the question, what is seen where it did not open, and what that means most often.

use strum::IntoEnumIterator;

use super::{Situation, SymptomCard, SymptomSheet, ViewerTrialPart};
use crate::journey::{Answer, ViewerTrial};
use crate::symptom::Symptom;
use crate::text::Phrase;
use crate::view::wizard::attributes;
use crate::view::wizard::question::{choice, chosen};

pub fn of(situation: &Situation) -> ViewerTrialPart {
    let title = Phrase::new("viewer-trial");
    let answers = situation.assessment.answers;
    let tried = answers.viewer;
    let seen = answers.symptom();
    let told = tried.map(|tried| {
        let told = Phrase::new("viewer-told").attribute(tried.answer.into());
        told.with("day", |words| words.date(tried.on))
    });
    let asks = seen.is_none() && tried.is_some_and(|tried| tried.answer == ViewerTrial::DidNotOpen);
    ViewerTrialPart {
        why: title.attribute("why"),
        title,
        steps: attributes("viewer-trial"),
        choices: ViewerTrial::iter()
            .map(|trial| choice("viewer", trial.into(), Answer::Viewer(trial), chosen(tried, &trial)))
            .collect(),
        told,
        cards: if asks { Symptom::iter().map(card).collect() } else { Vec::new() },
        then: seen.map(|symptom| SymptomSheet::of(symptom, situation.assessment)),
    }
}

fn card(symptom: Symptom) -> SymptomCard {
    let title = symptom.phrase();
    SymptomCard { symptom, hint: title.attribute("hint"), title }
}
