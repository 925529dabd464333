//! The button that opens a page in the browser. The browser is faked: a program named `xdg-open` writes down what
//! it was asked to open.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use qhr_setup::journey::{Answer, Answers, Profession, Request, Route};
use qhr_setup::requirements::Requirements;
use qhr_setup::store::{SavedState, Store};
use qhr_setup::text::{Language, Words};
use qhr_setup::view::wizard;

use crate::driver::key;
use crate::parts::PATIENCE;
use crate::window::Opening;
use crate::{focus, harness};

const MACHINE: &str = "windows-11-chrome-absent";

#[test]
fn the_button_opens_the_address_of_the_rules_in_the_browser() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (browser, opened) = (folder.path().join("xdg-open"), folder.path().join("opened"));
    fs::write(&browser, format!("#!/bin/sh\nprintf %s \"$1\" > {}\n", opened.display())).unwrap();
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let window = Opening::of_recording(MACHINE, Language::En).finding_programs_in(folder.path()).open();
    assert!(!opened.exists(), "nothing is opened before the button is pressed");
    focus::reach(&window, &Words::of(Language::En).message("window-open-chrome-download"));
    window.press(key::ENTER);
    let started = Instant::now();
    let asked = || fs::read_to_string(&opened).unwrap_or_default();
    while asked().is_empty() && started.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(asked(), Requirements::built_in().unwrap().links.chrome_download.url);
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_page_that_cannot_be_opened_is_told_beside_the_button() {
    if !harness::is_possible(&[]) {
        return;
    }
    let empty = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(MACHINE, Language::En).finding_programs_in(empty.path()).open();
    focus::reach(&window, &Words::of(Language::En).message("window-open-chrome-download"));
    window.press(key::ENTER);
    window.until("document.querySelector('[data-root-cause] [role=alert]')");
    let told: String = window.script("return document.querySelector('[role=alert] p').textContent", &[]);
    assert_eq!(told, Words::of(Language::En).message("problem-link-not-opened"));
}

#[test]
fn a_ready_text_is_opened_as_a_message_and_nothing_is_sent() {
    if !harness::is_possible(&[]) {
        return;
    }
    let (folder, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mail, opened) = (folder.path().join("xdg-open"), folder.path().join("opened"));
    fs::write(&mail, format!("#!/bin/sh\nprintf %s \"$1\" > {}\n", opened.display())).unwrap();
    fs::set_permissions(&mail, fs::Permissions::from_mode(0o755)).unwrap();
    let mut answers = Answers::default();
    for answer in [Answer::Started(true), Answer::Profession(Profession::Nurse), Answer::OwnKey(false)] {
        answers.give(answer, jiff::Zoned::now().date());
    }
    let state = SavedState { language: Some(Language::Fr), route: Route::Outcome, answers };
    Store::open(kept.path()).store.save(&state).unwrap();
    let opening = Opening::of_recording(MACHINE, Language::Fr).keeping_in(kept.path());
    let window = opening.finding_programs_in(folder.path()).open();
    focus::reach(&window, &Words::of(Language::Fr).message("window-write-mail"));
    window.press(key::ENTER);
    let started = Instant::now();
    let asked = || fs::read_to_string(&opened).unwrap_or_default();
    while asked().is_empty() && started.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
    let expected = wizard::mail(Request::Key, Requirements::built_in().unwrap(), Words::of(Language::Fr));
    assert_eq!(asked(), expected);
    assert_eq!(window.faults(), Vec::<String>::new());
}
