//! What the pages say in each situation: always something, in words that exist.

use std::path::Path;

use jiff::civil::{Date, date};
use serde_json::Value;
use strum::IntoEnumIterator;

use super::*;
use crate::facts::Facts;
use crate::findings::{CheckId, ReasonCode};
use crate::journey::{AccountCreated, Answers, Clinic, ComputerSetup, Profession, Question, Request, ViewerTrial};
use crate::requirements::Requirements;
use crate::symptom::Symptom;
use crate::text::{Language, Words};

mod deeds;
mod key;
mod other_systems;
mod path;
mod requests;
mod to_do;

const DAY: Date = date(2026, 11, 19);
const TODAY: Date = date(2026, 11, 22);

fn machine(name: &str) -> Facts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    Facts::from_file(&folder.join(name).join("facts.json")).unwrap()
}

fn wizard(answers: &Answers, route: Route, facts: &Facts) -> WizardView {
    guide_by(Requirements::built_in().unwrap(), answers, route, facts)
}

fn guide_by(requirements: &Requirements, answers: &Answers, route: Route, facts: &Facts) -> WizardView {
    let assessment = &Assessment::of(facts, answers, requirements);
    let checks_view = &ChecksView::of(assessment, true);
    WizardView::of(&Situation { assessment, checks_view, route, today: TODAY, keeps: true, training: false })
}

/// Sets of answers that between them reach every page in every form.
fn many_answers() -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    let user_names = ["1234567", "abc123", "123", "CE123", "a@b", "abc", "", "a.b"];
    for (first, profession) in Profession::iter().enumerate() {
        for (second, user_name) in user_names.into_iter().enumerate() {
            for (third, created) in AccountCreated::iter().enumerate() {
                let mut answers = Answers::default();
                // Each with each of the other answers, not with all of them together.
                let clinic = Clinic::iter().cycle().nth(first + second + third).unwrap();
                for answer in [
                    Answer::Started(true),
                    Answer::Profession(profession),
                    Answer::CmqNumber(user_name != "abc"),
                    Answer::OwnKey(user_name != "a.b"),
                    Answer::AccountCreated(created),
                    Answer::Clinic(clinic),
                ] {
                    answers.give(answer, DAY);
                }
                answers.give_user_name(user_name, DAY);
                all.push(answers);
            }
        }
    }
    let mut ready = all.last().unwrap().clone();
    ready.give_user_name("1234567", DAY);
    ready.give(Answer::FormSent(true), DAY);
    ready.give(Answer::OwnKey(true), DAY);
    ready.give(Answer::Clinic(Clinic::Shared), DAY);
    for setup in ComputerSetup::iter() {
        ready.give(Answer::Computer(setup), DAY);
        all.push(ready.clone());
    }
    // The same people, who have asked for what they have to ask for.
    all.extend(all.clone().into_iter().map(|mut answers| {
        for request in Request::iter() {
            answers.give(Answer::Asked(request), DAY);
        }
        for reason in ReasonCode::iter() {
            answers.give(Answer::AskedAbout(reason), DAY);
        }
        answers
    }));
    ready.give(Answer::Computer(ComputerSetup::ByAdministrator), DAY);
    ready.give(Answer::Profile(true), DAY);
    all.push(ready.clone());
    for trial in ViewerTrial::iter() {
        ready.give(Answer::Viewer(trial), TODAY);
        all.push(ready.clone());
    }
    for symptom in Symptom::iter() {
        ready.give(Answer::Symptom(Some(symptom)), TODAY);
        all.push(ready.clone());
    }
    all
}

fn places() -> Vec<Route> {
    let mut places: Vec<Route> = Question::iter().map(Route::Question).collect();
    places.extend(Question::iter().map(Route::Change));
    places.extend([Route::Welcome, Route::Outcome, Route::Answers, Route::Clinic, Route::Computer]);
    places.extend([Route::Configuration, Route::Profile, Route::Summary]);
    places
}

/// Every sentence inside a page, as the window receives it.
fn sentences(value: &Value, language: Language, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if fields.contains_key("fr") && fields.contains_key("en") => {
            let [id, fr, en] = ["id", "fr", "en"].map(|name| fields[name].as_str().unwrap().to_owned());
            let said = if language == Language::Fr { fr } else { en };
            assert_ne!(said, id, "no words for {id}");
            found.push(said);
        }
        Value::Object(fields) => fields.values().for_each(|field| sentences(field, language, found)),
        Value::Array(items) => items.iter().for_each(|item| sentences(item, language, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_page_in_every_situation_has_finished_sentences() {
    let machines = ["windows-11-pro-ready", "windows-11-home-no-key", "linux-chromium"].map(machine);
    let machines: Vec<&Facts> = machines.iter().collect();
    for (index, answers) in many_answers().iter().enumerate() {
        let facts = machines[index % machines.len()];
        for route in places() {
            let page = serde_json::to_value(wizard(answers, route, facts)).unwrap();
            for language in Language::ALL {
                let mut found = Vec::new();
                sentences(&page, language, &mut found);
                assert!(found.len() > 6, "{route:?} is empty");
                for sentence in found {
                    assert!(!sentence.contains(['{', '}']) && !sentence.is_empty(), "{route:?}: {sentence:?}");
                }
            }
        }
    }
}

#[test]
fn nobody_is_left_without_somebody_to_call_or_a_way_on() {
    let facts = machine("windows-11-home-no-key");
    for answers in many_answers() {
        for route in places() {
            let wizard = wizard(&answers, route, &facts);
            assert!(!wizard.help.contacts.is_empty(), "{route:?}");
        }
    }
}

#[test]
fn the_viewer_is_tried_once_nothing_stands_in_the_way() {
    let answers = many_answers().into_iter().rfind(|answers| answers.viewer.is_none()).unwrap();
    let of = |name| {
        let Page::Summary(summary) = wizard(&answers, Route::Summary, &machine(name)).page else {
            panic!("the summary may always be looked at")
        };
        (summary.mark, summary.trial.is_some())
    };
    assert_eq!(of("windows-11-pro-ready"), (Mark::Ready, true));
    assert_eq!(of("windows-11-home-no-key"), (Mark::ToDo, false));
}

#[test]
fn a_newer_version_is_looked_for_only_where_the_rules_say_where() {
    let facts = machine("windows-11-pro-ready");
    let mut requirements = Requirements::built_in().unwrap().clone();
    requirements.links.newer_version.url = "https://example.org/dsq".to_owned();
    let help = |requirements: &Requirements| guide_by(requirements, &Answers::default(), Route::Welcome, &facts).help;
    assert_eq!(help(&requirements).newer_version, Some(Link::NewerVersion));
    requirements.links.newer_version.url.clear();
    assert_eq!(help(&requirements).newer_version, None);
    let version = Words::of(Language::En).say(&help(&requirements).version);
    assert!(version.contains(env!("CARGO_PKG_VERSION")), "{version}");
}
