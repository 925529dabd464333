//! Whole journeys of people who may use the viewer, through the real window with the real store, in both languages.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use jiff::ToSpan;
use qhr_setup::journey::{ComputerSetup, Request, StepId};
use qhr_setup::text::{Language, Phrase};
use serde_json::{Value, json};

use crate::parts::PATIENCE;
use crate::wizard_driver::{By, Walk};
use crate::{assert_page, harness};

const READY: &str = "windows-11-pro-ready";

/// Runs a journey in each language, with a folder of its own.
fn in_both_languages(journey: impl Fn(Language, &Path)) {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        journey(language, folder.path());
    }
}

/// From the first page to the question of step 3, as a person whose account opens the viewer.
pub fn to_the_clinic(walk: &Walk, profession: &str, account: Option<&str>) {
    walk.is_at("welcome-title");
    walk.press("deed-start");
    walk.arrives("question-profession");
    walk.answers(profession, "question-own-key");
    walk.answers("choice-own-key-yes", "question-user-name");
    walk.fill("user-name-label", "0012345");
    walk.reads(&Phrase::new("user-name-seven-digits"));
    match account {
        None => walk.on_to("question-clinic"),
        Some(created) => {
            walk.on_to("question-account-created");
            if created == "choice-account-created-february-of2018-or-later" {
                walk.answers(created, "question-clinic");
            } else {
                walk.answers(created, "outcome-eligible-after-form");
                walk.press("deed-later");
                walk.arrives("question-clinic");
            }
        }
    }
}

/// From the checks of a computer that is ready to the summary.
pub fn through_the_configurations(walk: &Walk, summary: &Phrase) {
    walk.on_to("question-computer");
    walk.answers("choice-computer-by-administrator", "profile-title");
    walk.fill("window-identifier", "00424242");
    walk.press("deed-profile-done");
    walk.is_titled(summary);
    walk.told();
}

fn doctor_from_start_to_end(language: Language, folder: &Path, by: By) {
    let walk = Walk::open(READY, language, folder, by);
    to_the_clinic(&walk, "choice-profession-doctor", None);
    walk.answers("choice-clinic-shared", "headline-ready");
    walk.ends();

    let walk = Walk::open(READY, language, folder, by);
    walk.is_at("headline-ready");
    walk.press("window-back");
    walk.arrives("question-clinic");
    walk.on_to("headline-ready");
    through_the_configurations(&walk, &Phrase::new("summary-ready"));
    walk.choose("choice-viewer-did-not-open");
    walk.is_at("summary-what-do-you-see");
    walk.reads(&Phrase::new("rail-what-do-you-see"));
    walk.sees("symptom-no-certificate-list", "summary-did-not-open");
    walk.press("symptoms-other");
    walk.is_at("summary-what-do-you-see");
    walk.sees("symptom-it-opens", "summary-confirmed");
    walk.reads(&Phrase::new("rail-done-summary"));
    let process = walk.window.harness.window_process();
    walk.window.driver.expect_its_end();
    walk.press("deed-finish");
    walk.reads(&Phrase::new("close-kept"));
    walk.press("close-now");
    let started = Instant::now();
    while fs::exists(format!("/proc/{process}/cmdline")).unwrap() && !is_over(process) {
        assert!(started.elapsed() < PATIENCE, "the window does not close");
        sleep(Duration::from_millis(20));
    }
}

/// A program that has ended and that nobody has asked about yet has no command line.
fn is_over(process: u32) -> bool {
    fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|command| command.is_empty())
}

#[test]
fn a_doctor_goes_to_the_very_end_by_mouse_and_comes_back_to_the_same_page_in_between() {
    in_both_languages(|language, folder| doctor_from_start_to_end(language, folder, By::Mouse));
}

#[test]
fn a_doctor_goes_to_the_very_end_by_keyboard_alone() {
    in_both_languages(|language, folder| doctor_from_start_to_end(language, folder, By::Keyboard));
}

#[test]
fn a_resident_with_an_old_account_configures_nothing_before_the_form_is_sent() {
    in_both_languages(|language, folder| {
        let walk = Walk::open(READY, language, folder, By::Mouse);
        to_the_clinic(&walk, "choice-profession-resident", Some("choice-account-created-before-february2018"));
        walk.answers("choice-clinic-shared", "headline-ready");
        walk.reads(&Phrase::new("closed-form-first"));
        assert_closed_whatever_the_page_asks(&walk, folder);
        walk.press("deed-continue-to-summary");
        walk.is_titled(&Phrase::new("summary-to-do").with_count("count", 1));
        walk.press("deed-first-point");
        walk.is_at("outcome-eligible-after-form");
        walk.window.until("document.activeElement === document.querySelector('footer .primary')");
        walk.press("deed-form-sent");
        walk.arrives("question-clinic");
        walk.on_to("headline-ready");
        walk.on_to("question-computer");
        walk.choose("choice-computer-individually");
        walk.reads(&Phrase::new("advice-individual").attribute("title"));
        walk.on_to("profile-title");
        walk.on_to("summary-ready");
        // Without the form, everything is closed again.
        walk.step("step-eligibility");
        walk.press("window-take-back");
        walk.is_at("outcome-eligible-after-form");
        walk.ends();
    });
}

/// Neither configuration is taken in while the form is due, and neither page is shown.
fn assert_closed_whatever_the_page_asks(walk: &Walk, folder: &Path) {
    let ask = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(true), done)";
    let asks = [
        ("answer", json!({"answer": {"to": "computer", "answer": "individually"}})),
        ("answer", json!({"answer": {"to": "profile", "answer": true}})),
        ("visit", json!({"route": {"page": "configuration"}})),
        ("visit", json!({"route": {"page": "profile"}})),
    ];
    for (command, given) in asks {
        let answer: Value = walk.window.driver.script_with_callback(ask, &[command.into(), given]);
        assert_eq!(answer, Value::Bool(true));
    }
    let kept = walk.kept();
    assert!(kept.form_sent.is_none() && kept.computer.is_none() && kept.profile.is_none(), "{kept:?}");
    assert_eq!(assert_page::wizard(READY, folder).route.step(), StepId::Summary);
    walk.step("step-computer");
    walk.arrives("headline-ready");
}

#[test]
fn a_nurse_in_a_private_clinic_waits_for_omnimed_and_sees_since_when() {
    in_both_languages(|language, folder| {
        let walk = Walk::open(READY, language, folder, By::Mouse);
        to_the_clinic(&walk, "choice-profession-nurse", Some("choice-account-created-february-of2018-or-later"));
        walk.choose("choice-clinic-private");
        walk.reads(&Phrase::new("advice-clinic-request").attribute("to-ask"));
        assert_eq!(walk.deed().label.id, "deed-asked");
        walk.press("deed-later");
        walk.arrives("headline-ready");
        through_the_configurations(&walk, &Phrase::new("summary-to-ask").with_count("count", 1));
        let not_asked = "document.querySelector('[data-mark=to_do] .confirmed-line') === null";
        walk.window.until(not_asked);
        // The first point leads to its page, where the blue button says that it is done.
        walk.press_deed();
        walk.is_at("question-clinic");
        walk.press("deed-asked");
        walk.reads(&Phrase::new("advice-clinic-request").attribute("title"));
        assert!(walk.kept().asked_on(Request::PrivateClinicNumber).is_some());
        walk.press("window-take-back");
        walk.reads(&Phrase::new("advice-clinic-request").attribute("to-ask"));
        walk.press("deed-asked");
        walk.reads(&Phrase::new("advice-clinic-request").attribute("title"));
        walk.step("step-summary");
        walk.is_titled(&Phrase::new("summary-waiting").with_count("count", 1));
        walk.ends();

        let today = jiff::Zoned::now().date();
        let day = today - 12.days();
        let file = folder.join("answers.json");
        let mut answers: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        answers["answers"]["asked"]["private_clinic_number"] = day.to_string().into();
        fs::write(&file, answers.to_string()).unwrap();
        let walk = Walk::open(READY, language, folder, By::Mouse);
        walk.is_titled(&Phrase::new("summary-waiting").with_count("count", 1));
        walk.reads(&Phrase::new("request-asked").with("day", |words| words.date(day)).with_count("days", 12));
        walk.told();
        walk.step("step-clinic");
        walk.choose("choice-clinic-shared");
        walk.step("step-summary");
        walk.is_titled(&Phrase::new("summary-ready").with_count("count", 0));
        walk.ends();
    });
}

#[test]
fn a_computer_left_to_its_administrator_keeps_the_profile_closed() {
    in_both_languages(|language, folder| {
        let walk = Walk::open(READY, language, folder, By::Mouse);
        to_the_clinic(&walk, "choice-profession-pharmacist", Some("choice-account-created-february-of2018-or-later"));
        walk.choose("choice-clinic-unknown");
        walk.press_deed();
        walk.reads(&Phrase::new("advice-clinic-number").attribute("title"));
        walk.told();
        walk.on_to("headline-ready");
        walk.on_to("question-computer");
        walk.choose("choice-computer-asked-administrator");
        walk.reads(&Phrase::new("advice-administrator").attribute("to-ask"));
        walk.press_deed();
        walk.reads(&Phrase::new("advice-administrator").attribute("title"));
        walk.told();
        assert_eq!(walk.kept().computer.map(|setup| setup.answer), Some(ComputerSetup::AskedAdministrator));
        walk.press_deed();
        walk.is_titled(&Phrase::new("summary-waiting").with_count("count", 2));
        walk.told();
        walk.ends();
    });
}
