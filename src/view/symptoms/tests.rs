//! The sheets on every recorded machine.

use std::fs;
use std::path::Path;

use super::*;
use crate::facts::Facts;
use crate::journey::Answers;
use crate::text::{Language, Words};

fn machines() -> Vec<Facts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("facts.json"));
    files.map(|file| Facts::from_file(&file).unwrap()).collect()
}

#[test]
fn whatever_is_seen_on_any_recorded_machine_ends_at_one_party_with_something_to_do() {
    let (requirements, answers) = (Requirements::built_in().unwrap(), Answers::default());
    let machines = machines();
    let mut explained = 0;
    for facts in &machines {
        for sheet in SymptomSheet::all(&Assessment::of(facts, &answers, requirements)) {
            let (symptom, call) = (sheet.symptom, sheet.call.as_ref());
            explained += usize::from(sheet.check.is_some());
            assert!(!sheet.steps.is_empty(), "{symptom:?}: nothing to do");
            assert_eq!(call.is_none(), symptom == Symptom::ItOpens, "{symptom:?}");
            assert!(call.is_none_or(|call| call.contact.as_ref().is_some_and(|to| to.party == call.party)));
            assert!(call.is_none_or(|call| sheet.acts == Party::You || sheet.acts == call.party), "{symptom:?}");
            for words in Language::ALL.map(Words::of) {
                let all = [&sheet.title, &sheet.hint, &sheet.cause, &sheet.who, &sheet.unknown];
                for phrase in all.into_iter().chain(&sheet.steps) {
                    assert_ne!(words.say(phrase), phrase.id, "no words");
                }
            }
        }
    }
    println!("{} machines, {explained} sheets explained by a check", machines.len());
    assert!(machines.len() >= 90 && explained > 200, "{} machines, {explained} explained", machines.len());
}

#[test]
fn nobody_is_told_to_try_a_refused_password_once_more() {
    let sheet = SymptomSheet::elsewhere(Symptom::PasswordRefused, None);
    for (words, again) in [
        (Words::of(Language::Fr), ["essayez de nouveau", "réessayez"]),
        (Words::of(Language::En), ["try again", "once more"]),
    ] {
        let said = sheet.steps.iter().map(|step| words.say(step).to_lowercase()).collect::<String>();
        assert!(again.iter().all(|again| !said.contains(again)), "{said}");
    }
}

#[test]
fn chrome_is_never_closed_before_the_notes_are_saved() {
    let own = SymptomSheet::all_elsewhere(Requirements::built_in().unwrap()).into_iter().flat_map(|sheet| sheet.steps);
    let steps: Vec<Phrase> = own.chain(Phrase::new("symptoms-policies").steps()).collect();
    let mut closing = 0;
    for (words, closes, saves) in [
        (Words::of(Language::Fr), ["fermez toutes", "fermez chrome"], "enregistrez"),
        (Words::of(Language::En), ["close every", "close chrome"], "save your notes"),
    ] {
        for said in steps.iter().map(|step| words.say(step).to_lowercase()) {
            if let Some(at) = closes.iter().find_map(|close| said.find(close)) {
                closing += 1;
                assert!(said[..at].contains(saves), "{said}");
            }
        }
    }
    assert!(closing >= 12, "only {closing}");
}
