//! How long the page takes to show what somebody asked for, by its own clock: from the press to the second frame with it,
//! which comes when the first is painted. `cargo xtask bench` writes the times down; here it only has to be shown.

use std::{env, fs};

use qhr_setup::text::Language;
use serde_json::json;

use crate::harness;
use crate::window::{Opening, Window};

/// How often each is asked for, and how often where that is measured.
const TIMES: usize = 2;
const TIMES_MEASURED: usize = 40;

/// The steps that have pages of their own on every machine: who somebody is, and the checks.
const STEPS: [usize; 2] = [1, 4];

const SWITCH: &str = "header button.quiet[lang]";

const PRESS: &str = "const [selector, done] = arguments;
    const shown = () => document.documentElement.lang + document.querySelector('main h1')?.textContent;
    const before = shown();
    const observer = new MutationObserver(() => {
        if (shown() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const start = performance.now();
    document.querySelector(selector).click();";

/// Milliseconds.
fn press(window: &Window, selector: &str) -> f64 {
    window.driver.script_with_callback(PRESS, &[selector.into()])
}

#[test]
fn a_page_and_another_language_are_shown_when_somebody_asks_for_them() {
    if !harness::is_possible(&[]) {
        return;
    }
    let file = env::var_os("QHR_SETUP_BENCH_FILE");
    let times = if file.is_some() { TIMES_MEASURED } else { TIMES };
    let window = Opening::of_recording("windows-11-chrome-per-user-getting-old", Language::Fr).open_at_checks();
    let (mut pages, mut languages) = (Vec::new(), Vec::new());
    for round in 0..times {
        let step = STEPS[round % STEPS.len()];
        pages.push(press(&window, &format!("nav li:nth-of-type({step}) button")));
        languages.push(press(&window, SWITCH));
    }
    assert_eq!(window.faults(), Vec::<String>::new());
    if let Some(file) = file {
        fs::write(file, json!({"pages": pages, "languages": languages}).to_string()).unwrap();
    }
}
