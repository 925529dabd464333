//! Every page in every state can be used by everyone: by the rules of WCAG, at every size, in both looks.

use std::time::Instant;

use qhr_setup::text::Language;
use serde_json::Value;

use crate::axe::Rules;
use crate::recorded_machines::assert_fits;
use crate::window::{Opening, Window};
use crate::{axe, focus, harness, states};

const READY: &str = "windows-11-pro-ready";

/// What is smaller than 24 pixels to press.
const TOO_SMALL: &str = "
    const within = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
    const small = (part) => {
        const { width, height } = (part.closest('label') ?? part).getBoundingClientRect();
        return part.checkVisibility() && Math.min(width, height) < 24;
    };
    const parts = [...within.querySelectorAll('button, a, summary, input, [tabindex=\"0\"]')];
    return parts.filter(small).map((part) => part.outerHTML.slice(0, 160));";

fn speak(window: &Window, language: Language) {
    let switch = "const { lang } = document.documentElement;
        if (lang !== arguments[0]) document.querySelector('header button').click();
        return null";
    let _: Value = window.script(switch, &[language.tag().into()]);
    window.until(&format!("document.documentElement.lang === '{}'", language.tag()));
}

/// Looks at every state. What is dark is dark in every language, and the same in all but its colours.
fn assert_accessible(dark: bool) {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, Language::Fr).keeping_in(folder.path()).dark(dark).open();
    // High enough that the footer lies over nothing: what it covers, axe-core cannot judge.
    window.resize(960, 1900);
    // Some pages are higher still.
    let unstick = "for (const part of document.querySelectorAll('header, footer')) part.style.position = 'static';
        return null";
    let _: Value = window.script(unstick, &[]);
    axe::load(&window);
    let mut count = 0;
    let started = Instant::now();
    states::each(&window, Language::Fr, &mut |state| {
        count += 1;
        if dark {
            axe::assert_accessible(&window, Rules::Colours, &format!("{state}, dark"));
            return;
        }
        for language in [Language::En, Language::Fr] {
            speak(&window, language);
            axe::assert_accessible(&window, Rules::All, &format!("{state}, {language:?}, light"));
        }
    });
    eprintln!("{count} states in {:?}", started.elapsed());
    assert!(count >= 60, "{count}");
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn no_page_in_any_state_breaks_a_rule_of_wcag_on_light() {
    assert_accessible(false);
}

#[test]
fn no_page_in_any_state_breaks_a_rule_of_wcag_on_dark() {
    assert_accessible(true);
}

fn assert_can_be_used(window: &Window, place: &str) {
    assert_fits(window, place);
    let too_small: Vec<String> = window.script(TOO_SMALL, &[]);
    assert!(too_small.is_empty(), "{place}: smaller than 24×24: {too_small:#?}");
}

#[test]
fn every_page_can_be_used_in_the_smallest_window_in_both_languages() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, Language::En).keeping_in(folder.path()).open();
    window.resize(720, 540);
    states::each(&window, Language::En, &mut |state| {
        for language in [Language::Fr, Language::En] {
            speak(&window, language);
            assert_can_be_used(&window, &format!("{state}, {language:?}, 720×540"));
        }
    });
}

#[test]
fn every_page_can_be_used_at_200_percent_in_the_smallest_window() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, Language::Fr).keeping_in(folder.path()).open();
    window.resize(720, 540);
    window.zoom_to_double();
    states::each(&window, Language::Fr, &mut |state| assert_can_be_used(&window, &format!("{state}, 200 %")));
}

#[test]
fn the_focus_is_never_hidden_on_any_page_of_the_smallest_window() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(READY, Language::Fr).keeping_in(folder.path()).open();
    window.resize(720, 540);
    states::each(&window, Language::Fr, &mut |state| {
        let steps = focus::round(&window);
        let hidden: Vec<_> = steps.iter().filter(|step| !step.outlined || !step.in_view).collect();
        assert!(hidden.is_empty() && !steps.is_empty(), "{state}: {hidden:#?} of {}", steps.len());
    });
}
