//! Somebody who has no key yet is never asked to plug one in, and somebody else's key is never taken for theirs.

use std::fs;

use super::*;
use crate::support_code::{HelperView, SupportState};

/// A nurse who meets every condition but one.
fn without_key() -> Answers {
    let mut answers = Answers::default();
    for answer in [Answer::Profession(Profession::Nurse), Answer::OwnKey(false), Answer::Clinic(Clinic::Shared)] {
        answers.give(answer, DAY);
    }
    answers
}

fn machines() -> Vec<(String, Facts)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.map(|name| (name.clone(), machine(&name))).collect()
}

/// Every sentence of the checks, of the summary and of what a helper reads from the code.
fn everything(answers: &Answers, facts: &Facts) -> Value {
    let assessment = &Assessment::of(facts, answers, Requirements::built_in().unwrap());
    let checks_view = &ChecksView::of(assessment, true);
    let state = SupportState::of(Route::Computer, assessment, Language::Fr);
    let pages = [Route::Outcome, Route::Computer, Route::Summary].map(|route| wizard(answers, route, facts));
    serde_json::json!([checks_view, HelperView::of(&state), pages])
}

#[test]
fn without_a_key_nothing_on_any_machine_asks_to_plug_one_in_or_says_to_take_it_along() {
    let taking_along = ["lead-ready", "summary-end-key"].map(|id| Words::of(Language::Fr).message(id));
    for (name, facts) in machines() {
        let mut found = Vec::new();
        sentences(&everything(&without_key(), &facts), Language::Fr, &mut found);
        for sentence in found {
            // The way to Windows on a Mac is the same for everybody.
            let plugs = sentence.contains("ranchez") && !sentence.contains("une fois Windows ouvert");
            let asks = plugs || taking_along.contains(&sentence);
            assert!(!asks, "{name}: {sentence}");
        }
    }
}

#[test]
fn all_that_is_left_without_a_key_is_to_get_one() {
    let facts = machine("windows-11-home-no-key");
    let answers = without_key();
    let assessment = &Assessment::of(&facts, &answers, Requirements::built_in().unwrap());
    let checks_view = ChecksView::of(assessment, true);
    assert_eq!(checks_view.headline, Phrase::new("reason-key-comes-first").attribute("title"));
    assert_eq!(checks_view.lead, Phrase::new("lead-key-comes-first"));
    // Something that can be set right meanwhile comes first.
    let facts = machine("windows-11-chrome-absent");
    let assessment = &Assessment::of(&facts, &answers, Requirements::built_in().unwrap());
    assert_eq!(assessment.findings.root_cause, Some(crate::findings::CheckId::ChromeInstalled));
}

#[test]
fn a_key_that_appears_for_somebody_who_has_none_is_asked_about() {
    let (with_key, without) = (machine("windows-11-pro-ready"), machine("windows-11-home-no-key"));
    let mut answers = without_key();
    for route in [Route::Outcome, Route::Computer, Route::Summary] {
        let asked = wizard(&answers, route, &with_key).plugged_key.expect("whose is it?");
        assert_eq!((asked.title.id.as_str(), asked.replies.len()), ("whose-key", 2));
        assert_eq!(wizard(&answers, route, &without).plugged_key, None);
    }
    answers.give(Answer::OthersKey(true), DAY);
    let told = wizard(&answers, Route::Outcome, &with_key).plugged_key.unwrap();
    assert_eq!((told.title.id.as_str(), told.replies.len()), ("others-key", 1));
    assert_eq!(wizard(&answers, Route::Clinic, &with_key).plugged_key, None, "the clinic has nothing to do with it");
    answers.give(told.replies[0].answer, DAY);
    let on = wizard(&answers, Route::Outcome, &with_key);
    assert_eq!((on.route, on.plugged_key), (Route::Question(Question::UserName), None));
}
