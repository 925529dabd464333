//! Where the focus is, as a person who uses the keyboard would see it.

use std::thread::sleep;
use std::time::Duration;

use serde::Deserialize;

use crate::driver::key;
use crate::window::Window;

/// The control that has the focus.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Focus {
    /// Its words; empty where no control has the focus.
    pub words: String,
    /// It is one of several to choose from.
    pub choice: bool,
    /// It has an outline of two pixels or more, in a colour that is not the page's.
    pub outlined: bool,
    /// Nothing lies over it and it is in view.
    pub in_view: bool,
}

const FOCUS: &str = r"
    const control = document.activeElement;
    if (control === document.body) return { words: '', choice: false, outlined: false, in_view: false };
    const choice = control.matches('[type=radio]');
    const shown = control.closest('label') ?? control;
    const named = control.closest('label') ?? control.labels?.[0] ?? control.querySelector('.name') ?? control;
    const copy = named.cloneNode(true);
    for (const part of copy.querySelectorAll('small, .pause, [aria-hidden=true]')) part.remove();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    const page = getComputedStyle(document.documentElement).backgroundColor;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const seen = (x, y) => shown.contains(document.elementFromPoint(x, y));
    const middle = (left + right) / 2;
    return {
        words: control.ariaLabel ?? copy.textContent.replace(/[ \n\t]+/g, ' ').trim(),
        choice,
        outlined: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor !== page,
        in_view: top >= 0 && bottom <= innerHeight && seen(middle, top + 4) && seen(middle, bottom - 4),
    };";

/// The present one.
pub fn now(window: &Window) -> Focus {
    window.script(FOCUS, &[])
}

/// The present one once it is in view, which takes a moment where an answer has changed the page around it.
pub fn settled(window: &Window) -> Focus {
    let in_view = |_: &usize| {
        sleep(Duration::from_millis(20));
        now(window).in_view
    };
    let _ = (0..50).find(in_view);
    now(window)
}

/// Presses Tab once for each control, and tells which ones had the focus.
pub fn walk(window: &Window, back: bool, controls: usize) -> Vec<Focus> {
    let held: &[char] = if back { &[key::SHIFT] } else { &[] };
    let step = |_| {
        window.driver.press(held, key::TAB);
        now(window)
    };
    (0..controls).map(step).collect()
}

/// Presses Tab until the control with these words has the focus; every control on the way is seen.
pub fn reach(window: &Window, words: &str) {
    reach_where(window, words, |focus| focus.words == words);
}

/// The same for any control that fits.
pub fn reach_where(window: &Window, name: &str, fits: impl Fn(&Focus) -> bool) {
    let mut passed = Vec::new();
    for _ in 0..40 {
        window.press(key::TAB);
        let focus = now(window);
        // At the end of the page the focus leaves it for once.
        let seen = focus.words.is_empty() || (focus.outlined && focus.in_view);
        assert!(seen, "{focus:?}, on the way to {name:?}");
        if fits(&focus) {
            return;
        }
        passed.push(focus.words);
    }
    panic!("Tab does not reach {name:?}: {passed:#?}");
}

/// Every control that Tab comes to, once around.
pub fn round(window: &Window) -> Vec<Focus> {
    // A dialog keeps the focus to itself, wherever in it one begins.
    let begin = "window.passed = new WeakSet();
        if (!document.querySelector('dialog:modal')) document.activeElement.blur();
        return null";
    let _: serde_json::Value = window.script(begin, &[]);
    let is_new = "const control = document.activeElement;
        // Past the last control, the focus leaves the page, or rests for once on the dialog below another one.
        const known = control.matches('body, dialog') || window.passed.has(control);
        window.passed.add(control);
        return !known";
    let mut seen = Vec::new();
    loop {
        window.press(key::TAB);
        let is_new = window.script::<bool>(is_new, &[]);
        let focus = now(window);
        // After the last one, the focus leaves the page for a moment.
        if !is_new || focus.words.is_empty() {
            return seen;
        }
        seen.push(focus);
    }
}
