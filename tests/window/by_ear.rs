//! The whole journey by ear: nothing is seen, nothing is pressed but keys, and AT-SPI alone says what there is. Then what
//! follows where the viewer does not open: "What do you see?", and the page of whoever helps.
//!
//! What is heard is kept beside this, one file for each language, so that a change of it is read before it is kept.

use qhr_setup::journey::{Answer, Answers, Clinic, ComputerSetup, Route, ViewerTrial};
use qhr_setup::store::{SavedState, Store};
use qhr_setup::text::{Language, Phrase};

use crate::recorded::assert_recorded;
use crate::screen_reader::tree;
use crate::window::Opening;

mod ear;
mod lines;
mod listener;
mod promises;

use listener::{Begins, Listener, recording};

/// The key is missing on it, and nothing else.
const MACHINE: &str = "windows-11-home-no-key";

const READY: &str = "windows-11-pro-ready";

fn journey(listener: &mut Listener) {
    listener.arrives("The window opens", &listener.message("welcome-title"), Begins::AtItsHeading);
    listener.goes_on("deed-start", "question-profession");
    listener.insists("deed-continue", "window-choose-answer");
    listener.chooses("choice-profession-resident");
    listener.goes_on("deed-continue", "question-own-key");
    listener.chooses("choice-own-key-yes");
    user_name(listener);
    listener.goes_on("deed-continue", "question-account-created");
    listener.chooses("choice-account-created-february-of2018-or-later");
    listener.goes_on("deed-continue", "question-clinic");
    listener.chooses("choice-clinic-not-shared");
    listener.goes_on("deed-later", "to-do-plug-in-key");
    listener.goes_on("deed-continue-without-key", "question-computer");
    listener.chooses("choice-computer-by-administrator");
    listener.goes_on("deed-configured-by-administrator", "profile-title");
    let step = listener.enters("deed-profile-done");
    let summary = listener.words.say(&Phrase::new("summary-to-do").with_count("count", 2));
    listener.arrives(&step, &summary, Begins::AtItsHeading);
    report(listener, &summary);
    problem_report(listener);
}

fn report(listener: &mut Listener, summary: &str) {
    let step = listener.enters("deed-see-report");
    let [window, heading] = ["window-report", "report-title"].map(|id| listener.message(id));
    listener.arrives_in(&step, &window, &heading, Begins::AtItsHeading);
    let step = listener.enters("window-leave-report");
    listener.arrives(&step, summary, Begins::AtItsHeading);
}

/// By the panel of help, over the page.
fn problem_report(listener: &mut Listener) {
    listener.asks_for_help();
    listener.goes_on("window-problem-report", "window-problem-report");
}

/// Nothing, too little, and what it takes.
fn user_name(listener: &mut Listener) {
    let step = listener.enters("deed-continue");
    listener.arrives(&step, &listener.message("question-user-name"), Begins::InItsField);
    listener.insists("deed-continue", "window-enter-user-name");
    let six = Phrase::new("eligibility-user-name-digit-count").with_count("digits", 6);
    listener.types("123456", &listener.words.say(&six));
    listener.types("7", &listener.message("user-name-seven-digits"));
}

/// Everything is ready, and the viewer does not open.
fn does_not_open(listener: &mut Listener) {
    listener.arrives("The window opens", &listener.message("summary-what-do-you-see"), Begins::AtItsHeading);
    listener.insists("deed-continue", "window-choose-answer");
    listener.chooses("symptom-message-in-omnimed");
    listener.goes_on("deed-continue", "summary-did-not-open");
    let code = listener.support_code();
    listener.asks_for_help();
    let step = listener.enters("window-help-someone");
    listener.arrives(&step, &listener.message("window-help-someone"), Begins::InItsField);
    listener.reaches("entry", &listener.message("window-their-code"));
    listener.types(&code, &listener.message("window-their-code-hint"));
}

fn listen(name: &str, machine: &str, answers: Option<Answers>, language: Language, journey: impl Fn(&mut Listener)) {
    if !tree::is_possible() {
        return;
    }
    let kept = tempfile::tempdir().unwrap();
    if let Some(answers) = answers {
        let state = SavedState { language: Some(language), route: Route::Summary, answers };
        Store::open(kept.path()).store.save(&state).unwrap();
    }
    let window = Opening::of_recording(machine, language).with("NO_AT_BRIDGE", "0").keeping_in(kept.path()).open();
    let recording = recording(name, language);
    let mut listener = Listener::at(window, language, &recording);
    journey(&mut listener);
    assert_recorded(&recording, &listener.record());
}

/// A doctor's, who has tried the viewer in vain.
fn tried_in_vain() -> Answers {
    let mut answers = Answers::default();
    let today = jiff::Zoned::now().date();
    answers.give_user_name("0012345", today);
    for answer in [
        Answer::Started(true),
        Answer::Doctor(true),
        Answer::OwnKey(true),
        Answer::Clinic(Clinic::Shared),
        Answer::Computer(ComputerSetup::ByAdministrator),
        Answer::Profile(true),
        Answer::Viewer(ViewerTrial::DidNotOpen),
    ] {
        answers.give(answer, today);
    }
    answers
}

#[test]
fn the_whole_journey_is_heard_in_french() {
    listen("journey", MACHINE, None, Language::Fr, journey);
}

#[test]
fn the_whole_journey_is_heard_in_english() {
    listen("journey", MACHINE, None, Language::En, journey);
}

#[test]
fn a_viewer_that_does_not_open_and_a_helper_are_heard_in_french() {
    listen("does-not-open", READY, Some(tried_in_vain()), Language::Fr, does_not_open);
}

#[test]
fn a_viewer_that_does_not_open_and_a_helper_are_heard_in_english() {
    listen("does-not-open", READY, Some(tried_in_vain()), Language::En, does_not_open);
}
