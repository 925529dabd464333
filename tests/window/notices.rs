//! What the window says above every page when something is not as it should be, and that it works all the same.

use std::fs;

use qhr_setup::text::{Language, Words};

use crate::harness;
use crate::mouse::{self, Kind};
use crate::window::{Opening, Window};

const READY: &str = "windows-11-pro-ready";

fn notice(window: &Window) -> String {
    window.script("return document.querySelector('aside.notice').textContent", &[])
}

/// Goes from the first page to the second.
fn goes_on(window: &Window, words: &Words) {
    mouse::press(window, Kind::Button, &words.message("deed-start"));
    window.until("document.querySelector('main input')");
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn where_answers_cannot_be_kept_the_window_says_so_and_goes_on() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // As closed to everybody, and to root too, as a folder without the right to write is to others.
    let no_folder = folder.path().join("occupied");
    fs::write(&no_folder, "").unwrap();
    for language in Language::ALL {
        let words = Words::of(language);
        let window = Opening::of_recording(READY, language).keeping_in(&no_folder).open();
        assert!(notice(&window).contains(&words.message("notice-not-kept")), "{}", notice(&window));
        goes_on(&window, words);
    }
}

#[test]
fn a_refused_rules_file_is_told_with_its_line_and_the_window_goes_on() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let (words, folder) = (Words::of(language), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
        let opening = Opening::of_recording(READY, language).keeping_in(&folder.path().join("answers"));
        let window = opening.by_rules("# ours\n[certificate]\nwarn_days = \"soon\"\n", folder.path()).open();
        let told = notice(&window);
        assert!(told.contains(&words.message("notice-rules-refused")), "{told}");
        assert!(told.contains('3') && told.contains("certificate.warn_days"), "{told}");
        goes_on(&window, words);
    }
}

#[test]
fn a_rules_file_in_a_temporary_folder_is_told_and_its_path_stands_in_the_technical_details() {
    if !harness::is_possible(&[]) {
        return;
    }
    let rules = "[contacts.administrator]\nphone = \"514 555-0100\"\n";
    for language in Language::ALL {
        let (words, folder) = (Words::of(language), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
        let opening = || {
            let answers = folder.path().join("answers");
            Opening::of_recording(READY, language).keeping_in(&answers).by_rules(rules, folder.path())
        };
        let path = folder.path().join("requirements.toml").display().to_string();
        let window = opening().with("TMPDIR", folder.path()).open();
        let told = notice(&window);
        assert!(told.contains(&words.message("notice-rules-stray")) && told.contains(&path), "{told}");
        goes_on(&window, words);
        window.go_to_step(4);
        let told: String = window.script("return document.querySelector('.technical .rules').textContent", &[]);
        assert!(told.contains(&path) && told.contains("contacts.administrator"), "{told}");
        drop(window);

        fs::remove_file(folder.path().join("qhr-setup-window")).unwrap();
        let window = opening().open();
        let notices: usize = window.script("return document.querySelectorAll('aside.notice').length", &[]);
        assert_eq!(notices, 0, "elsewhere whoever set the computer up put it there");
    }
}

#[test]
fn a_rules_file_can_lead_to_newer_versions() {
    if !harness::is_possible(&[]) {
        return;
    }
    let (words, folder) = (Words::of(Language::Fr), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
    let rules = "[links.newer_version]\nurl = \"https://example.org/dsq\"\n";
    let window = Opening::of_recording(READY, Language::Fr).by_rules(rules, folder.path()).open();
    mouse::press(&window, Kind::Button, &words.message("window-help"));
    let links =
        "[...document.querySelectorAll('[role=dialog] .link, dialog .link')].map((one) => one.textContent.trim())";
    window.until(&format!("{links}.length > 0"));
    let said: Vec<String> = window.script(&format!("return {links}"), &[]);
    assert!(said.contains(&words.message("window-open-newer-version")), "{said:?}");
}
