use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use qhr_setup::facts::Facts;
use qhr_setup::journey::{Answer, Answers, Profession, Route};
use qhr_setup::requirements::Requirements;
use qhr_setup::store::Store;
use qhr_setup::text::Language;
use qhr_setup::this_computer;
use qhr_setup::training::Scenario;

use super::AppState;

fn rules() -> &'static Requirements {
    &this_computer::rules().unwrap().requirements
}

fn scenario() -> &'static Scenario {
    Scenario::named("windows-11-home-no-key").unwrap()
}

fn over(folder: &tempfile::TempDir) -> AppState {
    let facts: Facts = scenario().facts().unwrap();
    AppState::over_recording(facts, rules(), Some(Language::Fr), Some(folder.path()))
}

#[test]
fn a_language_chosen_in_a_training_is_kept_and_nothing_else_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let state = over(&folder);
    state.visit(Route::Welcome).unwrap();
    state.rehearse(scenario()).unwrap();
    state.answer(Answer::Started(true)).unwrap();
    state.speak(Language::En).unwrap();
    let kept = Store::read_only(folder.path());
    assert_eq!((kept.language, kept.route), (Some(Language::En), Route::Welcome));
    assert_eq!(kept.answers, Answers::default());
    state.end_training();
    assert_eq!(state.language(), Language::En);
}

#[test]
fn the_report_saved_is_the_one_that_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let state = over(&folder);
    let seen = state.report(false);
    state.answer(Answer::Started(true)).unwrap();
    assert!(Arc::ptr_eq(&state.report_seen(false), &seen), "saved while the page still shows it");
    let seen_again = state.report(false);
    assert!(Arc::ptr_eq(&state.report_seen(false), &seen_again));
    assert!(!Arc::ptr_eq(&seen, &seen_again));
}

#[test]
fn the_page_is_told_when_another_window_has_taken_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let state = over(&folder);
    state.answer(Answer::Started(true)).unwrap();
    std::fs::remove_dir_all(folder.path()).unwrap();
    let _other = Store::open(folder.path());
    let shown = Arc::new(AtomicU32::new(0));
    let told = Arc::clone(&shown);
    let keeps = |view: super::View| serde_json::to_value(view).unwrap()["keeps"].as_bool();
    let first = state.watch(move || {
        told.fetch_add(1, Ordering::Relaxed);
    });
    assert_eq!(keeps(first), Some(true));
    state.visit(Route::Welcome).unwrap_err();
    assert_eq!(keeps(state.view()), Some(false));
    assert_eq!(shown.load(Ordering::Relaxed), 2, "for the page, and for what is not kept");
}

#[test]
fn a_window_opened_again_tells_whose_answers_it_shows_until_somebody_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let told =
        |state: &AppState| serde_json::to_value(state.view()).unwrap()["reopened"]["fr"].as_str().map(str::to_owned);
    let state = over(&folder);
    state.answer(Answer::Profession(Profession::Nurse)).unwrap();
    assert_eq!(told(&state), None, "they were given just now");
    state.visit(Route::Clinic).unwrap();
    drop(state);
    let state = over(&folder);
    let said = told(&state).unwrap();
    assert!(said.contains("Infirmière") && said.contains("étape 3"), "{said}");
    state.rehearse(scenario()).unwrap();
    assert_eq!(told(&state), None, "a training is nobody's");
    state.answer(Answer::Started(true)).unwrap();
    state.end_training();
    assert_eq!(told(&state), Some(said));
    state.visit(Route::Clinic).unwrap();
    assert_eq!(told(&state), None);
}
