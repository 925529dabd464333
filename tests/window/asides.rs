//! The pages beside the journey: for whoever helps somebody on the phone, and the report.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::facts::Facts;
use qhr_setup::report::JourneyReport;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::Store;
use qhr_setup::support_code::{HelperView, SupportCode};
use qhr_setup::text::{Language, Phrase, Words};
use serde_json::Value;

use crate::driver::key;
use crate::mouse::{self, Kind};
use crate::parts::PATIENCE;
use crate::recorded_machines::expected;
use crate::window::{Opening, Window, recording};
use crate::wizard_driver::{By, Walk};
use crate::{assert_page, harness};

fn other(language: Language) -> Language {
    match language {
        Language::Fr => Language::En,
        Language::En => Language::Fr,
    }
}

pub fn text_of(window: &Window, selector: &str) -> String {
    let read = "return document.querySelector(arguments[0])?.innerText.replace(/[ \\n\\t]+/g, ' ').trim() ?? ''";
    window.script(read, &[selector.into()])
}

pub fn press(window: &Window, words: &Words, id: &str) {
    mouse::press(window, Kind::Button, &words.message(id));
}

/// The page of whoever helps, reached by the help panel.
pub fn help_someone(window: &Window, words: &Words) {
    press(window, words, "window-help");
    press(window, words, "window-help-someone");
    let heading = words.message("window-help-someone");
    window.until(&format!("document.querySelector('h1').textContent === {heading:?}"));
    window.until("document.activeElement.id === 'their-code'");
}

#[test]
fn a_helper_types_the_code_and_sees_the_step_and_the_sentence_of_the_person() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let machine = "windows-11-home-no-key";
        let window = Opening::of_recording(machine, language).open();
        let code = text_of(&window, "footer [data-support-code]");
        let theirs = expected(machine, language).headline;
        let helper = other(language);
        let words = Words::of(helper);
        mouse::press(&window, Kind::Switch, &Words::of(language).message("window-switch-language"));
        window.until(&format!("document.documentElement.lang === '{}'", helper.tag()));
        help_someone(&window, words);
        assert_eq!(text_of(&window, "footer [data-support-code]"), "", "one's own code would be in the way");
        // At once, without a press in between: the field has the focus, and the last digit is enough.
        window.driver.type_text(&code.replace(' ', ""));
        window.until("document.querySelector('main dl')");
        window.until(&format!("document.activeElement.value === {code:?}"));
        let page = text_of(&window, "main");
        let step = Phrase::new("window-code-read").with_text("number", 4);
        let step = words.say(&step.with("name", |words| words.message("step-computer")));
        let said =
            window.script::<String>("return document.querySelector('main [role=status]').textContent.trim()", &[]);
        assert_eq!(said, step);
        let steps = expected(machine, helper).root_cause.unwrap().steps;
        for sentence in [&theirs, &expected(machine, helper).headline].into_iter().chain(&steps) {
            assert!(page.contains(sentence), "{sentence:?} in {page}");
        }
        let state = SupportCode::read(&code).unwrap();
        assert_page::assert_says(&window, words, &serde_json::to_value(HelperView::of(&state)).unwrap());
        refuses_a_wrong_digit(&window, words, &code);
        window.driver.press(&[key::CONTROL], 'a');
        window.driver.type_text(&code);
        press(&window, words, "window-next-caller");
        window.until("document.activeElement.id === 'their-code' && document.activeElement.value === ''");
        assert_eq!(text_of(&window, "main dl"), "", "nothing of one caller is left for the next");
        press(&window, words, "window-leave-helper");
        window.until_checked();
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

/// What a wrong code would have said is gone, the reason is told, and the field has the focus.
fn refuses_a_wrong_digit(window: &Window, words: &Words, code: &str) {
    let wrong = if code.starts_with('1') { code.replacen('1', "7", 1) } else { format!("1{}", &code[1..]) };
    window.driver.press(&[key::CONTROL], 'a');
    window.driver.type_text(&wrong);
    let told = words.say(&SupportCode::read(&wrong).unwrap_err().phrase());
    window.until("document.querySelector('main [role=alert] .error')");
    assert_eq!(text_of(window, "main [role=alert]"), told);
    let refused = "document.activeElement.matches('[type=text][aria-invalid=true]')";
    window.until(refused);
    assert_eq!(text_of(window, "main dl"), "", "nothing is shown of a wrong code");
}

#[test]
fn the_support_code_is_copied_by_its_button() {
    if !harness::is_possible(&[]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open();
    let code = text_of(&window, "footer [data-support-code]");
    press(&window, words, "window-copy-code");
    let copied = words.message("window-copied");
    let announced = "[...document.querySelectorAll('[role=status]')].some((status) => status.textContent";
    window.until(&format!("{announced} === {copied:?})"));
    help_someone(&window, words);
    mouse::press(&window, Kind::Field, &words.message("window-their-code"));
    window.driver.press(&[key::CONTROL], 'v');
    window.until(&format!("document.activeElement.value === {code:?}"));
}

/// Goes to the summary of a kept journey, and to its report.
fn see_report(walk: &Walk) {
    walk.press("deed-start");
    walk.arrives("question-profession");
    walk.choose("choice-profession-nurse");
    walk.step("step-summary");
    walk.press("deed-see-report");
    walk.is_titled(&Phrase::new("report-title"));
    walk.window.until("document.activeElement === document.querySelector('h1')");
}

#[test]
fn the_report_is_shown_whole_before_it_is_saved_where_the_person_says() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let machine = "windows-11-chrome-per-user-getting-old";
        let folder = tempfile::tempdir().unwrap();
        let walk = Walk::open(machine, language, folder.path(), By::Mouse);
        see_report(&walk);
        let report = report(machine, folder.path(), &text_of(&walk.window, "footer [data-support-code]"));
        let mut page = serde_json::to_value(report.page()).unwrap();
        forget_the_minute(&mut page);
        assert_page::assert_says(&walk.window, walk.words, &page);
        walk.press("window-copy");
        walk.reads(&Phrase::new("window-copied"));
        let file = folder.path().join("rapport.html");
        walk.press("deed-save-report");
        answer_dialog(&walk.window, file.to_str());
        walk.reads(&Phrase::new("window-saved").with_text("file", "rapport.html"));
        let saved = fs::read_to_string(&file).unwrap();
        assert!(saved.contains(&walk.words.message("report-title")), "{saved}");
        assert!(!saved.contains("<script"));
        saves_twice_in_a_day(&walk, folder.path());
        walk.press("window-leave-report");
        walk.window.until("document.querySelector('main .item-row')");
        walk.ends();
    }
}

/// The name that is offered is the day's, in the folder of the last time, and a second one of the day has its own.
fn saves_twice_in_a_day(walk: &Walk, folder: &std::path::Path) {
    let day = jiff::Zoned::now().date();
    let name = Phrase::new("report-file-name").with_text("day", day);
    for name in [name.clone(), name.attribute("again").with_text("number", 2)] {
        let name = format!("{}.html", walk.words.say(&name));
        walk.press("deed-save-report");
        answer_dialog(&walk.window, None);
        walk.reads(&Phrase::new("window-saved").with_text("file", &name));
        assert!(folder.join(&name).is_file(), "{name}");
    }
}

#[test]
fn a_saved_report_is_opened_where_it_is_and_what_is_gone_is_told() {
    if !harness::is_possible(&[]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let folder = tempfile::tempdir().unwrap();
    let (program, opened, file) =
        (folder.path().join("xdg-open"), folder.path().join("opened"), folder.path().join("rapport.html"));
    fs::write(&program, format!("#!/bin/sh\nprintf %s \"$1\" > {}\n", opened.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let window =
        Opening::of_recording("windows-11-home-no-key", Language::Fr).finding_programs_in(folder.path()).open();
    press(&window, words, "window-help");
    press(&window, words, "window-problem-report");
    press(&window, words, "deed-save-report");
    answer_dialog(&window, file.to_str());
    press(&window, words, "window-open-saved");
    let started = Instant::now();
    let asked = || fs::read_to_string(&opened).unwrap_or_default();
    while asked().is_empty() && started.elapsed() < PATIENCE {
        sleep(Duration::from_millis(20));
    }
    assert_eq!(asked(), file.to_str().unwrap());
    fs::remove_file(&file).unwrap();
    // What is pressed twice in a moment is a double click, whose second half does nothing.
    sleep(Duration::from_secs(1));
    press(&window, words, "window-open-saved");
    window.until("document.querySelector('footer [role=alert]')");
    assert!(text_of(&window, "footer [role=alert]").contains(&words.message("problem-report-not-opened")));
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn the_report_is_printed_by_the_dialog_of_the_system_with_nothing_folded() {
    if !harness::is_possible(&[]) {
        return;
    }
    let words = Words::of(Language::Fr);
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open();
    press(&window, words, "window-help");
    press(&window, words, "window-problem-report");
    press(&window, words, "window-print");
    let dialog = dialog_of_the_system(&window);
    window.harness.command("xdotool").args(["key", "--window", &dialog, "Escape"]).status().unwrap();
    window.until("!document.querySelector('.fold:not([open])')");
    assert_eq!(window.faults(), Vec::<String>::new());
}

/// The report as the core makes it of what is kept.
fn report(machine: &str, folder: &std::path::Path, code: &str) -> JourneyReport {
    let facts = Facts::from_file(&recording(machine)).unwrap();
    let code = SupportCode::read(code).unwrap().code();
    let answers = Store::read_only(folder).answers;
    JourneyReport::of(&facts, &answers, Requirements::built_in().unwrap(), Some(code), &jiff::Zoned::now(), true)
}

/// The report was made a moment ago; by now the clock may show another minute.
fn forget_the_minute(page: &mut Value) {
    match page {
        Value::Array(parts) => parts.iter_mut().for_each(forget_the_minute),
        Value::Object(parts) if parts.get("fr").is_some_and(|given| given.get("time").is_some()) => *page = Value::Null,
        Value::Object(parts) => parts.values_mut().for_each(forget_the_minute),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Waits for a window that is not the program's own: a dialog of the system.
pub fn dialog_of_the_system(window: &Window) -> String {
    let xdotool = |arguments: &[&str]| window.harness.command("xdotool").args(arguments).output().unwrap().stdout;
    let found = |name: &str| String::from_utf8(xdotool(&["search", "--onlyvisible", "--name", name])).unwrap();
    let started = Instant::now();
    let dialog = loop {
        let ours = found("(Configuration DSQ|QHR Setup)$");
        let is_other = |id: &&str| !ours.lines().any(|ours| ours == *id);
        if let Some(dialog) = found(".+").lines().find(is_other).map(str::to_owned) {
            break dialog;
        }
        assert!(started.elapsed() < PATIENCE, "no dialog opens");
        sleep(Duration::from_millis(50));
    };
    sleep(Duration::from_millis(300));
    xdotool(&["windowfocus", &dialog]);
    dialog
}

/// Says yes in the system's dialog, to the file that is offered or to this one.
pub fn answer_dialog(window: &Window, file: Option<&str>) {
    dialog_of_the_system(window);
    let xdotool = |arguments: &[&str]| window.harness.command("xdotool").args(arguments).status().unwrap();
    if let Some(file) = file {
        xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
        xdotool(&["type", "--delay", "5", file]);
    }
    xdotool(&["key", "Return"]);
}
