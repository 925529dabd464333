//! What is kept and what is not: half-typed texts, erasing, another person, names and numbers, a second window.

use std::fs;
use std::path::Path;

use qhr_setup::journey::Answers;
use qhr_setup::text::{Language, Phrase, Words};

use crate::harness;
use crate::journeys::{through_the_configurations, to_the_clinic};
use crate::mouse::{self, Kind};
use crate::window::{Opening, Window};
use crate::wizard_driver::{By, Walk};

const READY: &str = "windows-11-pro-ready";
const LATER: Option<&str> = Some("choice-account-created-february-of2018-or-later");

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let below = entries.flat_map(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => files(&entry.path()),
        Ok(kind) if kind.is_file() => vec![entry.path()],
        Ok(_) | Err(_) => Vec::new(),
    });
    below.collect()
}

/// The files that hold one of these texts, as bytes of UTF-8 or of UTF-16, which `WebKit` also writes.
fn holding(folder: &Path, texts: &[&str]) -> Vec<String> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let wanted: Vec<Vec<u8>> = texts.iter().flat_map(|text| [text.as_bytes().to_vec(), wide(text)]).collect();
    let has = |bytes: &[u8]| wanted.iter().any(|text| bytes.windows(text.len()).any(|part| part == text));
    let found = files(folder).into_iter().filter(|file| fs::read(file).is_ok_and(|bytes| has(&bytes)));
    found.map(|file| file.display().to_string()).collect()
}

fn value_of(window: &Window) -> String {
    window.script("return document.querySelector('main [type=text]').value", &[])
}

/// Presses the switch of language at the top, and waits for the other language.
fn switch_to(window: &Window, language: Language) {
    let said = match language {
        Language::Fr => "Français",
        Language::En => "English",
    };
    mouse::press(window, Kind::Switch, said);
    window.until(&format!("document.documentElement.lang === '{}'", language.tag()));
}

#[test]
fn switching_the_language_loses_no_half_typed_text_and_no_identifier() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let walk = Walk::open(READY, Language::Fr, folder.path(), By::Mouse);
    walk.press("deed-start");
    walk.arrives("question-profession");
    walk.answers("choice-profession-nurse", "question-own-key");
    walk.answers("choice-own-key-yes", "question-user-name");
    walk.fill("user-name-label", "001 2");
    switch_to(&walk.window, Language::En);
    assert_eq!(value_of(&walk.window), "001 2");
    let walk = Walk::in_window(walk.window, READY, Language::En, folder.path(), By::Mouse);
    walk.is_at("question-user-name");
    // The person types on where they were.
    mouse::press(&walk.window, Kind::Field, &walk.words.message("user-name-label"));
    walk.window.driver.type_text("\u{e010}345");
    walk.on_to("question-account-created");
    walk.answers("choice-account-created-february-of2018-or-later", "question-clinic");
    walk.answers("choice-clinic-shared", "headline-ready");
    walk.on_to("question-computer");
    walk.answers("choice-computer-individually", "profile-title");
    walk.fill("window-identifier", "  0042 4");
    switch_to(&walk.window, Language::Fr);
    assert_eq!(value_of(&walk.window).trim_start(), "0042 4");
    let walk = Walk::in_window(walk.window, READY, Language::Fr, folder.path(), By::Mouse);
    walk.step("step-computer");
    walk.arrives("headline-computer-ready");
    walk.on_to("question-computer");
    walk.on_to("profile-title");
    assert_eq!(value_of(&walk.window), "0042 4", "trimmed, leading zeros kept, held while the window is open");
    walk.ends();
}

#[test]
fn neither_the_user_name_nor_the_identifier_is_in_any_file() {
    if !harness::is_possible(&[]) {
        return;
    }
    for (name, outcome) in [("0718293", "question-account-created"), ("xqtremblay83", "outcome-use-production-qhr")] {
        let folder = tempfile::tempdir().unwrap();
        let walk = Walk::open(READY, Language::Fr, folder.path(), By::Mouse);
        walk.press("deed-start");
        walk.arrives("question-profession");
        walk.answers("choice-profession-other", "question-own-key");
        walk.answers("choice-own-key-yes", "question-user-name");
        walk.fill("user-name-label", name);
        walk.on_to(outcome);
        if outcome == "question-account-created" {
            walk.answers("choice-account-created-february-of2018-or-later", "question-clinic");
            walk.answers("choice-clinic-shared", "headline-ready");
            walk.on_to("question-computer");
            walk.answers("choice-computer-individually", "profile-title");
            walk.fill("window-identifier", "00918273645");
            walk.on_to("summary-ready");
        }
        // The window is still open: what it writes at its end is there too.
        let home = walk.window.harness.home().to_owned();
        assert!(files(folder.path()).iter().any(|file| file.ends_with("answers.json")));
        for route in [folder.path(), &home] {
            let holding = holding(route, &[name, "00918273645", "918273645"]);
            assert!(holding.is_empty(), "{name}: {holding:?}");
        }
        fs::write(folder.path().join("planted"), format!("before {name} after")).unwrap();
        assert_eq!(holding(folder.path(), &[name]).len(), 1, "the search would find it");
        walk.ends();
    }
}

#[test]
fn erasing_leaves_an_empty_folder_and_begins_again_at_the_welcome() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let kept_in = folder.path().join("kept");
        let walk = Walk::open(READY, language, &kept_in, By::Mouse);
        to_the_clinic(&walk, "choice-profession-pharmacist", LATER);
        walk.choose("choice-clinic-not-shared");
        walk.press("window-help");
        walk.press("window-erase");
        walk.reads(&Phrase::new("window-erase-what"));
        walk.press("window-cancel");
        assert!(walk.kept().clinic.is_some(), "nothing is erased before the answer");
        walk.press("window-erase");
        walk.press("window-erase-now");
        walk.arrives("welcome-title");
        walk.reads(&Phrase::new("notice-erased"));
        assert_eq!(files(&kept_in), Vec::<std::path::PathBuf>::new());
        assert!(walk.window.script::<bool>("return document.querySelector('dialog') === null", &[]));
        walk.press("deed-start");
        walk.arrives("question-profession");
        walk.choose("choice-profession-doctor");
        assert!(walk.kept().profession.is_some(), "answers are kept again");
        walk.ends();
    }
}

#[test]
fn starting_again_for_another_person_keeps_the_configuration_of_the_computer_and_offers_the_clinics_answer() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let walk = Walk::open(READY, language, folder.path(), By::Mouse);
        to_the_clinic(&walk, "choice-profession-resident", LATER);
        walk.answers("choice-clinic-shared", "headline-ready");
        through_the_configurations(&walk, &Phrase::new("summary-ready"));
        let before = walk.kept();
        walk.press("window-start-again");
        walk.reads(&Phrase::new("window-start-again-goes"));
        walk.press("window-cancel");
        assert_eq!(walk.kept(), before);
        walk.press("window-start-again");
        walk.press("window-start-again-now");
        walk.arrives("welcome-title");
        let offered = Answers { computer: before.computer, clinic_before: before.clinic, ..Answers::default() };
        assert_eq!(walk.kept(), offered);
        assert!(before.computer.is_some());
        to_the_clinic(&walk, "choice-profession-doctor", None);
        walk.answers("choice-clinic-shared", "headline-computer-ready");
        walk.on_to("question-computer");
        walk.on_to("profile-title");
        assert_eq!(value_of(&walk.window), "", "the identifier was the other person's");
        walk.ends();
    }
}

#[test]
fn a_second_window_says_that_it_keeps_nothing_and_keeps_nothing() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let open = |language| Opening::of_recording(READY, language).keeping_in(folder.path());
    let first =
        Walk::in_window(open(Language::Fr).with_another().open(), READY, Language::Fr, folder.path(), By::Mouse);
    to_the_clinic(&first, "choice-profession-doctor", None);
    let file = folder.path().join("answers.json");
    let before = fs::read(&file).unwrap();
    let second = open(Language::En).beside().open();
    let words = Words::of(Language::En);
    let notice: String = second.script("return document.querySelector('aside.notice p').textContent", &[]);
    assert_eq!(notice, words.message("notice-other-window"));
    mouse::press(&second, Kind::Choice, &words.message("choice-clinic-private"));
    second.until("document.querySelector('main :checked')");
    assert_eq!(fs::read(&file).unwrap(), before, "only the first window keeps");
    mouse::press(&second, Kind::Button, &words.message("window-close"));
    second.until("document.querySelector('aside.notice') === null");
    assert_eq!(second.faults(), Vec::<String>::new());
    first.choose("choice-clinic-shared");
    assert!(first.kept().clinic.is_some(), "the first one still keeps");
    first.ends();
}

#[test]
fn a_window_opened_again_tells_whose_answers_it_shows_until_somebody_goes_on() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let walk = Walk::open(READY, Language::Fr, folder.path(), By::Mouse);
    to_the_clinic(&walk, "choice-profession-nurse", LATER);
    let shown = |window: &Window| window.script::<bool>("return document.querySelector('.reopened') !== null", &[]);
    assert!(!shown(&walk.window), "they are of this window");
    walk.ends();
    let walk = Walk::open(READY, Language::Fr, folder.path(), By::Mouse);
    walk.window.until("document.querySelector('.reopened')");
    let says: String = walk.window.script("return document.querySelector('.reopened p').innerText", &[]);
    assert!(says.contains(&walk.words.message("choice-profession-nurse")) && says.contains("étape 3"), "{says}");
    walk.press("reopened-go-on");
    walk.window.until("!document.querySelector('.reopened')");
    walk.is_at("question-clinic");
    walk.ends();
    let walk = Walk::open(READY, Language::Fr, folder.path(), By::Mouse);
    walk.press("reopened-another");
    walk.press("window-start-again-now");
    walk.arrives("welcome-title");
    assert!(walk.kept().profession.is_none() && !shown(&walk.window));
    walk.ends();
}
