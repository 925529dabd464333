//! "Take the key out … put it back" as a screen reader tells it: the step from its heading on, and what is looked at.

use qhr_setup::text::{Language, Words};

use super::tree;
use crate::driver::key;
use crate::harness;
use crate::mouse::{self, Kind};
use crate::usb_tree::{UsbTree, stick};
use crate::window::{Opening, Window};

/// Waits until the dialog is called by this step, its heading has the focus and what is looked at is said; the page
/// behind it is silent.
fn hears(window: &Window, words: &Words, title: &str, progress: &str) {
    let [title, progress, behind] = [title, progress, "window-check-again"].map(|id| words.message(id));
    tree::until(window, &title, |program| {
        program.find("dialog", &title).is_some_and(|dialog| {
            let heading = dialog.find("heading", &title).is_some_and(|heading| heading.is("focused"));
            heading && dialog.announces("status bar", &progress)
        }) && program.find("push button", &behind).is_none()
    });
}

fn listen(language: Language) {
    if !tree::is_possible() || !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let words = Words::of(language);
    let bus = UsbTree::new();
    bus.plug("1-1", &stick());
    let opening = Opening::of_this_computer(language).with("NO_AT_BRIDGE", "0");
    let window = opening.on_bus(&bus).open_at_checks();
    window.unfold();
    let way = words.message("replug-open");
    mouse::press(&window, Kind::Button, &way);
    hears(&window, words, "replug-ask-out", "replug-progress-ask-out");
    bus.unplug("1-1");
    hears(&window, words, "replug-ask-in", "replug-progress-ask-in");
    bus.plug("1-2", &stick());
    hears(&window, words, "replug-memory-stick.title", "replug-progress-told");
    window.press(key::ESCAPE);
    tree::until(&window, "the dialog is closed", |program| {
        let back = program.find("push button", &way).is_some_and(|button| button.is("focused"));
        back && program.names("dialog").is_empty()
    });
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn taking_the_key_out_and_putting_it_back_is_heard_in_french() {
    listen(Language::Fr);
}

#[test]
fn taking_the_key_out_and_putting_it_back_is_heard_in_english() {
    listen(Language::En);
}
