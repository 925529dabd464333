//! Two presses in quick succession, as many people make them on everything: they do what one does.

use std::thread::sleep;
use std::time::Duration;

use qhr_setup::text::Language;
use serde_json::{Value, json};

use crate::harness;
use crate::window::{Opening, Window};

/// Between the two presses, in milliseconds.
const DELAYS: [u32; 2] = [150, 250];

/// Every heading from here on, in the order in which they are shown.
const WATCH: &str = "window.headings = [];
    const heading = () => document.querySelector('main h1')?.textContent.trim();
    let last = heading();
    new MutationObserver(() => {
        if (heading() && heading() !== last) window.headings.push(last = heading());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return null";

const ASK: &str = "const [command, given, done] = arguments;
    window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(null), (problem) => done(JSON.stringify(problem)))";

fn ask(window: &Window, command: &str, given: Value) {
    let problem: Option<String> = window.driver.script_with_callback(ASK, &[command.into(), given]);
    assert_eq!(problem, None, "{command}");
}

/// Answers what the page asks, where it asks something: with the first choice, or a user name.
fn answer(window: &Window) {
    if window.script("return document.querySelector('main [type=text]#user-name') !== null", &[]) {
        ask(window, "give_user_name", json!({"text": "0012345"}));
        window.until("document.querySelector('main .kept')");
    }
    let choose = "if (!document.querySelector('main :checked')) document.querySelector('main [type=radio]')?.click();
        return null";
    let _: Value = window.script(choose, &[]);
}

/// Presses the blue button twice, and waits for the page that comes of it; the headings that came.
fn go_on(window: &Window, delay: u32) -> Vec<String> {
    press_twice(window, delay);
    window.until("window.headings.length > 0");
    headings(window)
}

/// Presses the blue button twice, as the mouse would.
fn press_twice(window: &Window, delay: u32) {
    window.until("document.documentElement.dataset.changed === undefined");
    let place =
        "const { left, top, width, height } = document.querySelector('footer .primary').getBoundingClientRect();
        window.headings.length = 0;
        return [Math.round(left + width / 2), Math.round(top + height / 2)]";
    let [x, y]: [u32; 2] = window.script(place, &[]);
    let search = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$"];
    let (x, y, delay) = (x.to_string(), y.to_string(), delay.to_string());
    let clicks = ["mousemove", "--window", "%1", &x, &y, "click", "--repeat", "2", "--delay", &delay, "1"];
    let pressed = window.harness.command("xdotool").args(search).args(clicks).status().unwrap();
    assert!(pressed.success());
}

/// All that came of the last presses.
fn headings(window: &Window) -> Vec<String> {
    // Long enough for what a second press would do.
    sleep(Duration::from_millis(900));
    window.script("return window.headings", &[])
}

const AT_THE_SUMMARY: &str = "return document.querySelector('nav li:last-child [aria-current=step]') !== null";

fn heading(window: &Window) -> String {
    window.script("return document.querySelector('main h1').textContent.trim()", &[])
}

#[test]
fn a_double_click_on_any_blue_button_changes_nothing_but_one_page() {
    if !harness::is_possible(&[]) {
        return;
    }
    for delay in DELAYS {
        let folder = tempfile::tempdir().unwrap();
        let window = Opening::of_recording("windows-11-pro-ready", Language::Fr).keeping_in(folder.path()).open();
        let _: Value = window.script(WATCH, &[]);
        // Nothing is answered: the first question must not say yet that an answer is missing.
        assert_eq!(go_on(&window, delay).len(), 1, "{delay} ms: the start");
        let alerts: u32 = window.script("return document.querySelectorAll('main .error').length", &[]);
        assert_eq!(alerts, 0, "{delay} ms");
        let mut pages = 1;
        while !window.script::<bool>(AT_THE_SUMMARY, &[]) {
            answer(&window);
            let before = heading(&window);
            let came = go_on(&window, delay);
            assert_eq!(came.len(), 1, "{delay} ms, from {before:?}: {came:?}");
            pages += 1;
        }
        assert!(pages >= 8, "{delay} ms: {pages} pages");
        press_twice(&window, delay);
        let came = headings(&window);
        assert!(came.len() < 2, "{delay} ms, from the summary: {came:?}");
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}
