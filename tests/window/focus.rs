//! Where the focus is, as a person who uses the keyboard would see it.

use serde::Deserialize;

use crate::driver::key;
use crate::window::Window;

/// The control that has the focus.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Focus {
    /// Its words; empty where no control has the focus.
    pub words: String,
    /// It has an outline of two pixels or more, in a colour that is not the page's.
    pub outlined: bool,
    /// Nothing lies over it and it is in view.
    pub in_view: bool,
}

const FOCUS: &str = r"
    const control = document.activeElement;
    if (control === document.body) return { words: '', outlined: false, in_view: false };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
    const page = getComputedStyle(document.documentElement).backgroundColor;
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const seen = (x, y) => control.contains(document.elementFromPoint(x, y));
    const middle = (left + right) / 2;
    return {
        words: (control.querySelector('.name') ?? control).textContent.replace(/[ \n\t]+/g, ' ').trim(),
        outlined: control.matches(':focus-visible') && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
            && outlineColor !== page,
        in_view: top >= 0 && bottom <= innerHeight && seen(middle, top + 4) && seen(middle, bottom - 4),
    };";

/// The present one.
pub fn now(window: &Window) -> Focus {
    window.script(FOCUS, &[])
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

/// Presses Tab until the control with these words has the focus.
pub fn reach(window: &Window, words: &str) {
    let reached = (0..20).any(|_| {
        window.press(key::TAB);
        now(window).words == words
    });
    assert!(reached, "Tab does not reach {words:?}");
}
