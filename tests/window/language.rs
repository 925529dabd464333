//! The switch of language while the window is in use.

use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::Language;
use serde_json::Value;

use crate::driver::key;
use crate::page::Page;
use crate::parts::PATIENCE;
use crate::recorded_machines::expected;
use crate::window::{Opening, Window};
use crate::{focus, harness};

/// What must not change: what is open, how far the page is scrolled, and that the focus is on the switch.
fn place(window: &Window) -> Value {
    let place = "return [
        [...document.querySelectorAll('details')].map((part) => part.open),
        scrollY,
        document.activeElement.className,
    ]";
    window.script(place, &[])
}

/// Waits until the display, and with it the taskbar, has this title for the window.
fn assert_titled(window: &Window, title: &str) {
    let search = ["search", "--onlyvisible", "--name", &format!("^{title}$")];
    let started = Instant::now();
    while window.harness.command("xdotool").args(search).output().unwrap().stdout.is_empty() {
        assert!(started.elapsed() < PATIENCE, "the window is not titled {title:?}");
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn the_switch_changes_every_word_and_loses_neither_focus_nor_place() {
    if !harness::is_possible(&[]) {
        return;
    }
    let machine = "windows-11-chrome-per-user-getting-old";
    let window = Opening::of_recording(machine, Language::Fr).open();
    window.resize(720, 540);
    focus::reach(&window, "English");
    window.unfold();
    // Scrolled as a person could have left it, and further than the focus would be.
    let _: Value = window.script("scrollTo(0, 200); return null", &[]);
    let before = place(&window);
    assert!(before[0].as_array().unwrap().iter().all(|is_open| *is_open == true), "{before}");
    assert_eq!((&before[1], &before[2]), (&200.into(), &"quiet".into()));
    assert_titled(&window, &expected(machine, Language::Fr).title);
    for (pressed, language) in [(key::ENTER, Language::En), (key::SPACE, Language::Fr)] {
        window.press(pressed);
        let expected = expected(machine, language);
        window.until(&format!("document.title === '{}'", expected.title));
        assert_eq!(Page::of(&window), expected);
        assert_eq!(place(&window), before);
        assert_titled(&window, &expected.title);
    }
    assert_eq!(window.faults(), Vec::<String>::new());
}
