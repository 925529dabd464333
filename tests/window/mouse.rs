//! What a person does with the mouse, by the words they see.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::driver::key;
use crate::parts::PATIENCE;
use crate::window::Window;

/// Until what was scrolled to is also painted there: a press lands on what is seen.
const FRAMES: Duration = Duration::from_millis(50);

/// What can be pressed.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A button, or what unfolds something.
    Button,
    /// An answer to choose, or a box to tick.
    Choice,
    /// A field to type in.
    Field,
    /// A step in the margin.
    Step,
    /// The switch of language at the top.
    Switch,
}

/// Where it is, or why it cannot be pressed.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Found {
    At { x: f64, y: f64 },
    Nowhere { because: String },
}

/// What lies behind an open dialog cannot be pressed, and what another thing lies over neither.
const FIND: &str = r"
    const [kind, wanted] = arguments;
    if (document.documentElement.dataset.changed !== undefined) return { because: 'the page is too new' };
    const parts = {
        button: 'button, summary', choice: 'label:has([type=radio], [type=checkbox])', field: '[type=text]',
        step: 'nav button', switch: 'header button',
    };
    const text = (node) => {
        const copy = node.cloneNode(true);
        for (const part of copy.querySelectorAll('.visually-hidden, small, [aria-hidden=true]')) part.remove();
        return copy.textContent.replace(/[ \n\t]+/g, ' ').trim();
    };
    const name = (node) => kind === 'field' ? text(node.labels[0]) : text(node) || node.ariaLabel;
    const says = (told) => told === wanted || (kind === 'step' && told.startsWith(`${wanted} `));
    const within = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    const shown = [...within.querySelectorAll(parts[kind])].filter((node) => node.checkVisibility());
    const found = shown.filter((node) => says(name(node)));
    if (found.length !== 1) return { because: `${found.length} of ${JSON.stringify(shown.map(name))}` };
    found[0].scrollIntoView({ block: 'center' });
    const { left, top, width, height } = found[0].getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const over = document.elementFromPoint(x, y);
    return found[0].contains(over) ? { x, y } : { because: `behind ${over?.outerHTML.slice(0, 200)}` };";

fn find(window: &Window, kind: Kind, words: &str) -> Found {
    window.script(FIND, &[json!(kind), words.into()])
}

/// Presses what says this, once it is there and stands still.
pub fn press(window: &Window, kind: Kind, words: &str) {
    let started = Instant::now();
    // The driver counts in the window's pixels, whatever the page is zoomed to.
    let zoom: f64 = window.script("return outerWidth / innerWidth", &[]);
    let mut before = find(window, kind, words);
    loop {
        sleep(FRAMES);
        let found = find(window, kind, words);
        match &found {
            Found::At { x, y } if found == before => return window.driver.click(x * zoom, y * zoom),
            Found::At { .. } | Found::Nowhere { .. } => {}
        }
        assert!(started.elapsed() < PATIENCE, "no {kind:?} {words:?} to press: {found:?}");
        before = found;
    }
}

/// Whether it is there to be pressed.
pub fn can_press(window: &Window, kind: Kind, words: &str) -> bool {
    matches!(find(window, kind, words), Found::At { .. })
}

/// Puts a text into a field in place of what is there.
pub fn fill(window: &Window, label: &str, text: &str) {
    press(window, Kind::Field, label);
    window.driver.press(&[key::CONTROL], 'a');
    window.press(key::BACKSPACE);
    window.driver.type_text(text);
    window.until(&format!("document.activeElement.value === {text:?}"));
}
