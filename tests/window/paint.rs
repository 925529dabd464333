//! How long the page takes to show what somebody asked for, by its own clock: from the press to the second frame with it,
//! which comes when the first is painted. `cargo xtask bench` writes the times down; here it only has to be shown, and
//! asked for again and again it takes no more of the computer.

use std::collections::BTreeSet;
use std::time::Duration;
use std::{env, fs};

use qhr_setup::text::Language;
use serde_json::json;

use crate::endured::{is_long, rounds, tell};
use crate::harness;
use crate::idle::children;
use crate::page::Page;
use crate::recorded_machines::expected;
use crate::takes::Takes;
use crate::window::{Opening, Window};

/// How often each is asked for where the time is measured.
const TIMES_MEASURED: usize = 40;

/// By how much what a page takes at rest may differ, in kilobytes: when it frees what it no longer needs is the web view's
/// to say, which it was seen to do 9 MB apart.
const BY_CHANCE: u64 = 16_384;

/// The steps that have pages of their own on every machine: who somebody is, and the checks.
const STEPS: [usize; 2] = [1, 4];

const MACHINE: &str = "windows-11-chrome-per-user-getting-old";

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
    let times = if file.is_some() { TIMES_MEASURED } else { rounds(2, 2_000).try_into().unwrap() };
    let window = Opening::of_recording(MACHINE, Language::Fr).open_at_checks();
    let program = window.harness.window_process();
    let of_page = children(program);
    let (mut pages, mut languages) = (Vec::new(), Vec::new());
    let page_is_left_alone = Duration::from_secs(rounds(0, 60));
    let [halfway, last] = [(); 2].map(|()| {
        for _ in 0..times / 2 {
            let step = STEPS[pages.len() % STEPS.len()];
            pages.push(press(&window, &format!("nav li:nth-of-type({step}) button")));
            languages.push(press(&window, SWITCH));
        }
        [(&of_page[..], page_is_left_alone), (&[program], Duration::ZERO)].map(|(all, time)| Takes::at_rest(all, time))
    });
    assert_eq!(window.faults(), Vec::<String>::new());
    // As often there and back: the checks, in French.
    assert_eq!(Page::of(&window), expected(MACHINE, Language::Fr));
    if is_long() {
        halfway[0].assert_no_growth(&last[0], BY_CHANCE);
        halfway[1].assert_no_growth(&last[1], 1_024);
        tell(
            "In the window the page is turned and the language switched",
            format!("{times} each"),
            &format!(
                "each shown; halfway and at the end the program takes {}, and its page {}",
                halfway[1].and_then(&last[1]),
                halfway[0].and_then(&last[0])
            ),
        );
    }
    if let Some(file) = file {
        fs::write(file, json!({"pages": pages, "languages": languages}).to_string()).unwrap();
    }
}

#[test]
fn the_page_is_painted_without_a_graphics_card_unless_somebody_wants_one() {
    if !harness::is_possible(&[]) {
        return;
    }
    let switch = |window: &Window| {
        let page = children(window.harness.window_process());
        let environments = page.iter().map(|process| fs::read_to_string(format!("/proc/{process}/environ")).unwrap());
        let told = environments.map(|environment| {
            let switch = environment.split('\0').find_map(|one| one.strip_prefix("WEBKIT_DISABLE_COMPOSITING_MODE="));
            switch.unwrap_or_default().to_owned()
        });
        told.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    let opening = || Opening::of_recording(MACHINE, Language::Fr);
    assert_eq!(switch(&opening().open()), ["1"]);
    assert_eq!(switch(&opening().by_a_graphics_card().open()), ["0"]);
}
