//! The window without a mouse.

use qhr_setup::text::{Language, Phrase, Words};

use crate::driver::key;
use crate::usb_tree::UsbTree;
use crate::window::{Opening, Window};
use crate::{focus, harness};

fn assert_walk(window: &Window, expected: &[String]) {
    // A page begins at its title, and the way around it at its end.
    focus::reach(window, expected.last().unwrap());
    for back in [false, true] {
        let mut walked = focus::walk(window, back, expected.len());
        for step in &walked {
            assert!(step.outlined && step.in_view, "{step:?}");
        }
        if back {
            // The first step back goes from the last control to the one before it, the last step around the end.
            walked.rotate_right(1);
            walked.reverse();
        }
        let words: Vec<_> = walked.into_iter().map(|step| step.words).collect();
        assert_eq!(words, expected, "{}", if back { "Shift and Tab" } else { "Tab" });
    }
}

fn words(language: Language, ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| Words::of(language).message(id)).collect()
}

/// The results that the technical details have a sheet for: all of them.
const CHECKS: [&str; 7] = [
    "check-os",
    "check-session",
    "check-usb-key",
    "check-card-reader",
    "check-certificate",
    "check-chrome-installed",
    "check-chrome-recent",
];

/// What stands around the checks of somebody who went past all questions: header and steps above, the ways on below.
fn around(language: Language, computer: &str, main: &[&str], deeds: &[&str]) -> Vec<String> {
    let words_of = |ids: &[&str]| words(language, ids);
    let step = |number: u32, name: &str, word: Option<&str>| {
        let word = word.map(|word| format!(" {}", Words::of(language).message(word))).unwrap_or_default();
        format!("{number}. {}{word}", Words::of(language).message(name))
    };
    let steps = [
        step(1, "step-welcome", None),
        step(2, "step-eligibility", Some("rail-needs-you")),
        step(3, "step-clinic", Some("rail-needs-you")),
        step(4, "step-computer", Some(computer)),
        step(6, "step-summary", None),
    ];
    let before = words_of(&["window-switch-language", "window-help"]);
    let on = Words::of(language).message(deeds.last().unwrap());
    let skip = Words::of(language).say(&Phrase::new("window-skip-to-deed").with_text("label", on));
    let after = words_of(&["window-copy-code", "window-back"]);
    [before, steps.to_vec(), vec![skip], words_of(main), after, words_of(deeds)].concat()
}

#[test]
fn tab_reaches_every_control_in_the_order_of_reading() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-chrome-absent", Language::Fr).open();
    let [link, details] = ["window-open-chrome-download", "window-technical-details"];
    let sheet = "sheet-open";
    let to_do = ["deed-answer-questions", "deed-check-again"];
    assert_walk(&window, &around(Language::Fr, "rail-needs-you", &[link, sheet, details], &to_do));
    window.resize(720, 540);
    assert_walk(&window, &around(Language::Fr, "rail-needs-you", &[link, sheet, details], &to_do));
    drop(window);
    let window = Opening::of_recording("macos-intel", Language::En).open();
    let rows = ["check-usb-key", "check-chrome-installed"];
    assert_walk(&window, &around(Language::En, "rail-needs-you", &[sheet, rows[0], rows[1], details], &to_do));
    window.unfold();
    // Who is to be called for the key can be; a number has no id, and is said as it is.
    let unfolded = [sheet, rows[0], "1 866 304-7802", sheet, rows[1], link, sheet, details];
    assert_walk(&window, &around(Language::En, "rail-needs-you", &[&unfolded[..], &CHECKS].concat(), &to_do));
}

#[test]
fn enter_and_space_open_and_close_what_is_folded() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("macos-intel", Language::Fr).open();
    let [row, technical] = ["check-usb-key", "window-technical-details"].map(|id| words(Language::Fr, &[id]));
    let parts = [(row, "[data-check=usb_key] details"), (technical, "details.technical")];
    for (control, part) in parts {
        focus::reach(&window, &control[0]);
        let open = || window.script::<bool>(&format!("return document.querySelector('{part}').open"), &[]);
        assert!(!open());
        for (count, pressed) in [key::ENTER, key::SPACE, key::SPACE, key::ENTER].into_iter().enumerate() {
            window.press(pressed);
            assert_eq!(open(), count % 2 == 0, "{part}");
            assert_eq!(focus::now(&window).words, control[0], "the focus stays");
        }
    }
}

#[test]
fn checking_again_with_the_keyboard_keeps_the_focus_and_is_announced() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let tree = UsbTree::new();
    let window = Opening::of_this_computer(Language::En).on_bus(&tree).open_at_checks();
    let headline = window.script::<String>("return document.querySelector('h1').textContent", &[]);
    let again = Words::of(Language::En).message("window-check-again");
    focus::reach(&window, &again);
    window.press(key::ENTER);
    let announced = || window.script::<String>("return document.querySelector('[role=status]').textContent", &[]);
    assert_eq!(announced(), Words::of(Language::En).message("window-checking"));
    assert_eq!(focus::now(&window).words, again);
    window.until_checked();
    assert_eq!(focus::now(&window).words, again);
    assert_eq!(announced(), headline);
}
