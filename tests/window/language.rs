//! The switch of language while the window is in use.

use std::time::Duration;

use qhr_setup::text::Language;
use serde_json::Value;

use crate::driver::key;
use crate::page::Page;
use crate::recorded_machines::expected;
use crate::window::{Opening, Window};
use crate::{focus, rig};

/// What must not change: what is open, how far the page is scrolled, and that the focus is on the switch.
fn place(window: &Window) -> Value {
    let place = "return [
        [...document.querySelectorAll('details')].map((part) => part.open),
        scrollY,
        document.activeElement.className,
    ]";
    window.script(place, &[])
}

fn title_on_the_display(window: &Window) -> String {
    let name = ["search", "--onlyvisible", "--pid", &window.rig.window_process().to_string(), "getwindowname"];
    let output = window.rig.command("xdotool").args(name).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn the_switch_changes_every_word_and_loses_neither_focus_nor_place() {
    if !rig::is_possible(&["xdotool"]) {
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
    assert_eq!(before, serde_json::json!([[true, true], 200, "quiet"]));
    assert_eq!(title_on_the_display(&window), "Configuration DSQ");
    for (pressed, language, title) in
        [(key::ENTER, Language::En, "QHR Setup"), (key::SPACE, Language::Fr, "Configuration DSQ")]
    {
        window.press(pressed);
        window.until(&format!("document.title === '{title}'"), Duration::from_secs(5));
        assert_eq!(Page::of(&window), expected(machine, language));
        assert_eq!(place(&window), before);
        assert_eq!(title_on_the_display(&window), title);
    }
    assert_eq!(window.faults(), Vec::<String>::new());
}
