//! A recorded machine in place of this computer: chosen without a mouse, ended without a trace. And a reason's sheet.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use qhr_setup::reason_help::ReasonHelp;
use qhr_setup::text::{Language, Phrase, Words};

use crate::driver::key;
use crate::mouse::{self, Kind};
use crate::page::Page;
use crate::recorded_machines::expected;
use crate::usb_tree::{UsbTree, stick};
use crate::window::{Opening, Window};
use crate::{focus, harness};

const MACHINE: &str = "windows-11-home-no-key";

fn kept(folder: &Path) -> String {
    fs::read_to_string(folder.join("answers.json")).unwrap()
}

fn text_of(window: &Window, selector: &str) -> String {
    let read = "return document.querySelector(arguments[0])?.innerText.replace(/[ \\n\\t]+/g, ' ').trim() ?? ''";
    window.script(read, &[selector.into()])
}

/// Reaches a control with Tab and presses Enter there.
fn enter(window: &Window, words: &str) {
    focus::reach(window, words);
    window.press(key::ENTER);
}

fn until_titled(window: &Window, heading: &str) {
    window.until(&format!("document.querySelector('h1').textContent === {heading:?}"));
    window.until("document.activeElement === document.querySelector('h1')");
}

/// The rehearsed machine as its recording is shown, but for the banner, which leads back.
fn assert_rehearsed(window: &Window, words: &Words) {
    let expected = expected(MACHINE, words.language());
    let mut page = Page::of(window);
    let title = words.message(&format!("scenario-{MACHINE}"));
    let banner = words.say(&Phrase::new("rehearse-banner").with_text("title", title));
    let parts = [banner, words.message("window-recording-banner"), words.message("rehearse-end")];
    assert_eq!(page.banner, Some(parts.join(" ")));
    page.banner.clone_from(&expected.banner);
    assert_eq!(page, expected);
}

#[test]
fn a_training_is_begun_and_ended_by_keyboard_and_leaves_this_computer_as_it_was() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let folder = tempfile::tempdir().unwrap();
    let tree = UsbTree::new();
    let window = Opening::of_this_computer(Language::Fr).on_bus(&tree).keeping_in(folder.path()).open_at_checks();
    let before = (kept(folder.path()), Page::of(&window), text_of(&window, "footer [data-support-code]"));
    enter(&window, &words.message("window-help"));
    enter(&window, &words.message("rehearse-title"));
    until_titled(&window, &words.message("rehearse-title"));
    // What people call about most is the fold that is open.
    enter(&window, &words.message(&format!("scenario-{MACHINE}")));
    until_titled(&window, &words.message("reason-no-key.title"));
    assert_rehearsed(&window, words);

    // What happens to this computer, and what is answered meanwhile, changes nothing.
    tree.plug("1-1", &stick());
    mouse::press(&window, Kind::Step, &words.message("step-eligibility"));
    mouse::press(&window, Kind::Choice, &words.message("choice-profession-nurse"));
    window.until("document.querySelector('main :checked')");
    mouse::press(&window, Kind::Step, &words.message("step-computer"));
    until_titled(&window, &words.message("reason-no-key.title"));
    sleep(Duration::from_millis(1500));
    assert_eq!(text_of(&window, "[data-check=usb_key] .result"), words.message("reason-no-key"));
    assert_ne!(text_of(&window, "footer [data-support-code]"), before.2);
    assert_eq!(kept(folder.path()), before.0);

    enter(&window, &words.message("rehearse-end"));
    window.until("!document.querySelector('.recording')");
    window.until("document.activeElement === document.querySelector('h1')");
    let storage = words.message("reason-storage-instead-of-key");
    window.until(&format!("document.querySelector('[data-check=usb_key] .result').innerText.trim() === {storage:?}"));
    tree.unplug("1-1");
    let gone = format!("!document.querySelector('main').innerText.includes({storage:?})");
    window.until(&gone);
    window.until_checked();
    let mut page = Page::of(&window);
    page.when.clone_from(&before.1.when);
    // What came and went on this computer meanwhile is told of it, and is no trace of the training.
    let changes = words.message("window-recent-changes");
    page.technical.truncate(page.technical.iter().position(|line| *line == changes).unwrap());
    assert_eq!(page, before.1);
    assert_eq!(text_of(&window, "footer [data-support-code]"), before.2);
    assert_eq!(kept(folder.path()), before.0);
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn the_sheet_of_a_reason_is_whole_and_the_same_for_whoever_helps() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let words = Words::of(language);
        let window = Opening::of_recording(MACHINE, language).open();
        let sheet = ReasonHelp::named("no-key").unwrap();
        let mut sentences = vec![&sheet.title, &sheet.how, &sheet.how_sure];
        sentences.extend(sheet.result.iter().chain(&sheet.meaning));
        sentences.extend(sheet.remedies.iter().flat_map(|remedy| remedy.steps.iter().chain([&remedy.who])));
        let is_whole = || {
            window.until("document.querySelector('dialog:modal .sheet')");
            let dialog = text_of(&window, "dialog");
            for sentence in &sentences {
                assert!(dialog.contains(&words.say(sentence)), "{:?} in {dialog}", sentence.id);
            }
            window.press(key::ESCAPE);
            window.until("!document.querySelector('dialog')");
        };
        enter(&window, &words.message("sheet-open"));
        is_whole();
        assert_eq!(focus::now(&window).words, words.message("sheet-open"), "the focus returns");
        let code = text_of(&window, "footer [data-support-code]");
        mouse::press(&window, Kind::Button, &words.message("window-help"));
        mouse::press(&window, Kind::Button, &words.message("window-help-someone"));
        window.until("document.activeElement.id === 'their-code'");
        window.driver.type_text(&code);
        mouse::press(&window, Kind::Button, &words.message("sheet-open"));
        is_whole();
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}
