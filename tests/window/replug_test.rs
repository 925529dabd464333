//! "Take the key out … put it back" in the real window. The USB bus is made of files; see `usb_tree`.

use qhr_setup::text::{Language, Phrase, Words};

use crate::driver::key;
use crate::harness;
use crate::mouse::{self, Kind};
use crate::usb_tree::{UsbTree, key as listed_key, stick};
use crate::window::{Opening, Window};

fn until_stage(window: &Window, stage: &str) {
    window.until(&format!("document.querySelector('dialog [data-replug_test={stage}]')"));
}

fn text_of(window: &Window, selector: &str) -> String {
    window.script("return document.querySelector(arguments[0])?.innerText.trim() ?? ''", &[selector.into()])
}

/// Unfolds the row of the key and begins; the heading has the focus.
fn begin(window: &Window, words: &Words) {
    window.unfold();
    mouse::press(window, Kind::Button, &words.message("replug-open"));
    until_stage(window, "ask_out");
    window.until("document.activeElement === document.querySelector('dialog h2')");
}

#[test]
fn what_is_taken_out_and_put_back_is_told_for_what_it_is() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let tree = UsbTree::new();
    tree.plug("1-1", &stick());
    let window = Opening::of_this_computer(Language::Fr).on_bus(&tree).open_at_checks();
    begin(&window, words);
    tree.unplug("1-1");
    until_stage(&window, "ask_in");
    assert_eq!(text_of(&window, "dialog h2"), words.message("replug-ask-in"));
    tree.plug("1-2", &stick());
    until_stage(&window, "settle");
    window.until("document.querySelector('dialog [data-outcome=memory_stick]')");
    assert_eq!(text_of(&window, "dialog h2"), "Cela ressemble à une clé USB pour fichiers");
    let told = text_of(&window, "dialog .text");
    assert!(told.contains(&words.message("replug-memory-stick.why")), "{told}");
    window.press(key::ESCAPE);
    window.until("!document.querySelector('dialog')");
    window.until("document.activeElement.matches('.replug-way')");
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_listed_key_in_place_of_the_stick_is_greeted_after_the_result_and_after_starting_over() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    for starts_over in [false, true] {
        let words = Words::of(Language::Fr);
        let tree = UsbTree::new();
        tree.plug("1-1", &stick());
        let window = Opening::of_this_computer(Language::Fr).on_bus(&tree).open_at_checks();
        begin(&window, words);
        tree.unplug("1-1");
        until_stage(&window, "ask_in");
        tree.plug("1-1", &stick());
        window.until("document.querySelector('dialog [data-outcome=memory_stick]')");
        if starts_over {
            mouse::press(&window, Kind::Button, &words.message("replug-start-over"));
            until_stage(&window, "ask_out");
        }
        tree.unplug("1-1");
        if starts_over {
            until_stage(&window, "ask_in");
        }
        // In another port: in the same one, a bus made of files has the same name for both at once.
        tree.plug("1-2", &listed_key());
        until_greeted(&window, words);
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

/// The listed key is named, and one blue button ends it.
fn until_greeted(window: &Window, words: &Words) {
    window.until("document.querySelector('dialog .good[data-outcome=key_appeared]')");
    let title = Phrase::new("replug-key-appeared").attribute("title").with_text("name", "Gemalto IDBridge K30");
    assert_eq!(text_of(window, "dialog h2"), words.say(&title));
    assert_eq!(text_of(window, "dialog .primary"), words.message("replug-finish"));
    mouse::press(window, Kind::Button, &words.message("replug-finish"));
    window.until("!document.querySelector('dialog') && document.activeElement !== document.body");
}

#[test]
fn a_dead_port_is_told_and_another_port_names_what_they_hold() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let tree = UsbTree::new();
    let window = Opening::of_this_computer(Language::Fr).on_bus(&tree).open_at_checks();
    begin(&window, words);
    mouse::press(&window, Kind::Button, &words.message("replug-taken-out"));
    until_stage(&window, "look_out");
    window.until("document.querySelector('dialog [data-outcome=not_seen]')");
    tree.plug("1-3", &listed_key());
    until_greeted(&window, words);
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_recorded_machine_is_asked_for_no_replug_test() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open();
    window.until("document.querySelector('[data-root-cause=usb_key]')");
    let button = Words::of(Language::Fr).message("replug-open");
    assert!(!mouse::can_press(&window, Kind::Button, &button));
}
