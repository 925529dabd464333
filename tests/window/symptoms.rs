//! "What do you see?": each answer ends at one party with something to do, in the real window and in both languages.

use qhr_setup::requirements::Requirements;
use qhr_setup::store::Store;
use qhr_setup::symptom::Symptom;
use qhr_setup::text::{Language, Phrase};
use qhr_setup::view::symptoms::SymptomSheet;
use serde_json::json;

use crate::harness;
use crate::window::Opening;
use crate::wizard_driver::{By, Walk};

const READY: &str = "windows-11-pro-ready";

/// Everything a person has answered when they try the viewer.
fn answer_all(walk: &Walk) {
    let ask = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(null), done)";
    let answers = [
        ("started", json!(true)),
        ("doctor", json!(true)),
        ("own_key", json!(true)),
        ("clinic", json!("shared")),
        ("computer", json!("by_administrator")),
        ("profile", json!(true)),
        ("viewer", json!("did_not_open")),
    ];
    let given = answers.map(|(to, answer)| ("answer", json!({"answer": {"to": to, "answer": answer}})));
    let name = ("give_user_name", json!({"text": "0012345"}));
    let (before, after) = given.split_at(3);
    let visit = ("visit", json!({"route": {"page": "summary"}}));
    for (command, given) in before.iter().chain([&name]).chain(after).chain([&visit]) {
        let problem: serde_json::Value =
            walk.window.driver.script_with_callback(ask, &[(*command).into(), given.clone()]);
        assert!(problem.is_null(), "{command}: {problem}");
    }
    walk.is_at("summary-what-do-you-see");
}

fn each_ends_at_one_party(language: Language) {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, language).keeping_in(folder.path()).open();
    let walk = Walk::in_window(window, READY, language, folder.path(), By::Mouse);
    answer_all(&walk);
    for sheet in SymptomSheet::all_elsewhere(Requirements::built_in().unwrap()) {
        let name = format!("symptom-{}", <&str>::from(sheet.symptom));
        let opens = sheet.symptom == Symptom::ItOpens;
        walk.sees(&name, if opens { "summary-confirmed" } else { "summary-did-not-open" });
        if opens {
            break;
        }
        assert_eq!(Store::read_only(folder.path()).answers.symptom(), Some(sheet.symptom));
        walk.reads(&sheet.cause);
        sheet.steps.iter().for_each(|step| walk.reads(step));
        let parties = "return [...document.querySelectorAll('main .contacts li')].length";
        assert_eq!(walk.window.script::<usize>(parties, &[]), 1, "{name}: one party to call");
        walk.reads(&sheet.call.unwrap().contact.unwrap().about);
        let tries = walk.deed().label.id == "deed-try-again";
        assert_eq!(tries, sheet.symptom.begins_with_you(), "{name}");
        walk.press("symptoms-other");
        walk.is_at("summary-what-do-you-see");
    }
    walk.ends();
}

#[test]
fn whatever_is_seen_ends_at_one_party_in_french() {
    each_ends_at_one_party(Language::Fr);
}

#[test]
fn whatever_is_seen_ends_at_one_party_in_english() {
    each_ends_at_one_party(Language::En);
}

#[test]
fn what_is_seen_is_answered_by_keyboard_alone() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, Language::Fr).keeping_in(folder.path()).open();
    let walk = Walk::in_window(window, READY, Language::Fr, folder.path(), By::Keyboard);
    answer_all(&walk);
    walk.press("deed-continue");
    walk.reads(&Phrase::new("window-choose-answer"));
    walk.sees("symptom-message-in-omnimed", "summary-did-not-open");
    walk.ends();
}
