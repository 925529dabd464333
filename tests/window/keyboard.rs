//! The window without a mouse.

use qhr_setup::text::{Language, Words};

use crate::driver::key;
use crate::recorded_machines::expected;
use crate::window::{Opening, Window};
use crate::{focus, rig};

fn assert_walk(window: &Window, expected: &[String]) {
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

#[test]
fn tab_reaches_every_control_in_the_order_of_reading() {
    if !rig::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-chrome-absent", Language::Fr).open();
    let [switch, link, details, again] =
        ["window-switch-language", "window-open-chrome-download", "window-technical-details", "window-check-again"];
    assert_walk(&window, &words(Language::Fr, &[switch, link, details, again]));
    window.resize(720, 540);
    assert_walk(&window, &words(Language::Fr, &[switch, link, details, again]));
    drop(window);
    let window = Opening::of_recording("macos-intel", Language::En).open();
    let rows = ["check-usb-key", "check-chrome-installed"];
    assert_walk(&window, &words(Language::En, &[switch, rows[0], rows[1], details, again]));
    window.unfold();
    assert_walk(&window, &words(Language::En, &[switch, rows[0], rows[1], link, details, again]));
}

#[test]
fn enter_and_space_open_and_close_what_is_folded() {
    if !rig::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-chrome-per-user-getting-old", Language::Fr).open();
    let [row, technical] = ["check-chrome-recent", "window-technical-details"].map(|id| words(Language::Fr, &[id]));
    for (control, part) in [(row, "[data-check=chrome_recent] details"), (technical, "details.technical")] {
        focus::reach(&window, &control[0]);
        let open = || window.script::<bool>(&format!("return document.querySelector('{part}').open"), &[]);
        assert!(!open(), "folded at first");
        for (pressed, expected) in [(key::ENTER, true), (key::SPACE, false), (key::SPACE, true), (key::ENTER, false)] {
            window.press(pressed);
            assert_eq!(open(), expected, "{part}");
            assert_eq!(focus::now(&window).words, control[0], "the focus stays");
        }
    }
}

#[test]
fn checking_again_with_the_keyboard_keeps_the_focus_and_is_announced() {
    if !rig::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::En).open();
    let again = Words::of(Language::En).message("window-check-again");
    focus::reach(&window, &again);
    window.press(key::ENTER);
    let announced = || window.script::<String>("return document.querySelector('[role=status]').textContent", &[]);
    assert_eq!(announced(), Words::of(Language::En).message("window-checking"));
    assert_eq!(focus::now(&window).words, again);
    window.until_checked();
    assert_eq!(focus::now(&window).words, again);
    assert_eq!(announced(), expected("windows-11-home-no-key", Language::En).headline);
}
