//! The window on the computer that runs the tests, with nothing recorded.

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::{Facts, Question};
use qhr_setup::journey::Answers;
use qhr_setup::probe::{Runtime, TIME_LIMIT, read};
use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Words};
use qhr_setup::this_computer;
use qhr_setup::view::checks::ChecksView;
use serde_json::Value;

use crate::driver::key;
use crate::page::Page;
use crate::window::{Opening, Window};
use crate::{focus, harness};

fn expected(language: Language) -> Page {
    let mut facts = Facts::pending(jiff::Timestamp::now());
    let runtime = Runtime::start().unwrap();
    runtime.run(read(&this_computer::platform(), &Question::ALL, TIME_LIMIT, &mut facts, |_| ()));
    let requirements = Requirements::built_in().unwrap();
    Page::expected(&ChecksView::of(&Assessment::of(&facts, &Answers::default(), requirements), false), language)
}

/// The page and what it must be; the minute may have changed between the two readings.
fn assert_told(window: &Window, language: Language) {
    let mut page = Page::of(window);
    let expected = expected(language);
    let before_time = |when: &str| when.split(char::is_numeric).next().unwrap().to_owned();
    assert_eq!(before_time(&page.when), before_time(&expected.when));
    page.when.clone_from(&expected.when);
    assert_eq!(page, expected);
}

#[test]
fn the_window_tells_what_the_core_reads_on_this_computer() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let window = Opening::of_this_computer(language).open_at_checks();
        assert_told(&window, language);
        focus::reach(&window, &Words::of(language).message("window-check-again"));
        window.press(key::ENTER);
        window.until_checked();
        assert_told(&window, language);
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

#[test]
fn styles_and_the_logo_are_there_and_the_page_loads_nothing_from_elsewhere() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_this_computer(Language::Fr).open_at_checks();
    let looks: Value = window.script(
        "const logo = document.querySelector('header img');
        return [getComputedStyle(document.body).marginTop, logo.complete && logo.naturalWidth > 0]",
        &[],
    );
    assert_eq!(looks, serde_json::json!(["0px", true]));
    let elsewhere: Vec<String> = window.script(
        "const parts = [...document.querySelectorAll('[src], link[href]')];
        return parts.map((part) => new URL(part.src ?? part.href).origin).filter((origin) => origin !== location.origin)",
        &[],
    );
    assert_eq!(elsewhere, Vec::<String>::new());
    assert_eq!(window.faults(), Vec::<String>::new());
}
