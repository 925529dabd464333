//! What is to do is told as a deed, by whom it is for: titles, steps and the line that says who.

use std::collections::BTreeSet;
use std::fs;

use super::*;
use crate::findings::Fix;
use crate::view::checks::who_and_steps;

/// A deed in French: an order to whoever reads it.
fn is_deed(title: &str) -> bool {
    let first = title.split(' ').next().unwrap_or_default();
    first.ends_with("ez") || ["Dites", "Faites"].contains(&first)
}

#[test]
fn everything_that_is_to_do_is_titled_with_a_deed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let ready = many_answers().into_iter().rfind(|answers| answers.viewer.is_none()).unwrap();
    let with = |answer| {
        let mut answers = ready.clone();
        answers.give(answer, DAY);
        answers
    };
    let mut wrong_name = ready.clone();
    wrong_name.give_user_name("123", DAY);
    let people = [
        ready.clone(),
        Answers::default(),
        Answers { computer: None, profile: None, form_sent: None, ..ready.clone() },
        wrong_name,
        with(Answer::OwnKey(false)),
        with(Answer::Profile(false)),
    ];
    let mut titles = BTreeSet::new();
    for facts in names.map(|name| machine(&name)) {
        for answers in &people {
            let Page::Summary(summary) = wizard(answers, Route::Summary, &facts).page else { continue };
            let items = summary.groups.into_iter().flat_map(|group| group.items);
            titles.extend(
                items.filter(|item| item.mark == Mark::ToDo).map(|item| Words::of(Language::Fr).say(&item.title)),
            );
        }
    }
    assert!(titles.len() > 20, "{titles:#?}");
    let others: Vec<_> = titles.iter().filter(|title| !is_deed(title)).collect();
    assert!(others.is_empty(), "no deeds: {others:#?}");
}

#[test]
fn every_remedy_has_a_deed_and_what_others_do_is_asked_for() {
    for fix in Fix::iter() {
        let said = Words::of(Language::Fr).say(&fix.deed());
        assert!(is_deed(&said), "{fix:?}: {said}");
        let asks = said.starts_with("Demandez") || said.starts_with("Faites ");
        assert!(asks || fix.begins_with_you(), "{fix:?}: {said}");
    }
}

/// Whoever has something to try reads it first; whoever has not is not kept from calling.
#[test]
fn the_words_of_a_remedy_begin_with_whoever_begins() {
    for fix in Fix::iter() {
        let (who, steps) = who_and_steps(fix);
        let [fr, en] = Language::ALL.map(|language| Words::of(language).say(&who));
        let step = Words::of(Language::Fr).say(&steps[0]);
        let alone = fix.who() == Party::You;
        assert_eq!((fr.starts_with("Vous pouvez"), en.starts_with("You can")), (alone, alone), "{fix:?}: {fr} {en}");
        let asks_others = step.starts_with("Envoyez") || step.starts_with("Appelez");
        assert!(!(fix.begins_with_you() && asks_others), "{fix:?} begins with the person: {step}");
    }
}
