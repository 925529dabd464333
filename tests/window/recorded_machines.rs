//! Recorded machines in the window: what it says, and that everyone can read it, in both languages and both looks.

use std::time::Instant;

use qhr_setup::facts::Facts;
use qhr_setup::requirements::Requirements;
use qhr_setup::screen::Screen;
use qhr_setup::text::Language;
use serde_json::Value;

use crate::page::Page;
use crate::window::{Opening, Window, recording, short};
use crate::{axe, rig, screenshots};

const MACHINES: [&str; 9] = [
    "windows-11-pro-ready",
    "windows-11-home-no-key",
    "windows-11-home-memory-stick",
    "windows-7-chrome-109",
    "windows-11-chrome-per-user-getting-old",
    "windows-11-usb-unreadable",
    "windows-11-chrome-absent",
    "macos-apple-silicon",
    "windows-10-pro",
];

/// What the window must say of a recorded machine.
pub fn expected(machine: &str, language: Language) -> Page {
    let facts = Facts::from_file(&recording(machine)).unwrap();
    Page::expected(&Screen::of(&facts, Requirements::built_in().unwrap(), true), language)
}

/// What does not fit into the width: it would scroll sideways, or be cut.
const TOO_WIDE: &str = "
    const page = document.scrollingElement;
    const wide = (part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < -1 || right > page.clientWidth + 1) && !part.closest('.visually-hidden');
    };
    const parts = [...document.body.querySelectorAll('*')].filter(wide).map((part) => part.outerHTML.slice(0, 120));
    return page.scrollWidth > page.clientWidth ? ['the page', ...parts] : parts;";

fn assert_fits(window: &Window, place: &str) {
    let too_wide: Vec<String> = window.script(TOO_WIDE, &[]);
    assert!(too_wide.is_empty(), "{place}: wider than the window: {too_wide:#?}");
}

fn look_at(machine: &str, language: Language, dark: bool) {
    let look = if dark { "dark" } else { "light" };
    let place = format!("{machine}, {}, {look}", short(language));
    let started = Instant::now();
    let window = Opening::of_recording(machine, language).dark(dark).open();
    let is_dark: bool = window.script("return matchMedia('(prefers-color-scheme: dark)').matches", &[]);
    assert_eq!(is_dark, dark, "{place}: the look");
    let page = Page::of(&window);
    assert_eq!(page, expected(machine, language), "{place}");
    assert_eq!(page.headline, page.root_cause.as_ref().map_or(&page.headline, |cause| &cause.title), "{place}");
    let picture = screenshots::name(machine).map(|name| format!("{name}.{}.{look}", short(language)));
    if let Some(picture) = &picture {
        screenshots::take(&window, picture);
    }
    look_at_sizes(&window, &place, picture.as_deref().filter(|picture| *picture == "no-key.fr.light"));
    // High enough that the footer lies over nothing: what it covers, axe-core cannot judge.
    window.resize(960, 1900);
    axe::load(&window);
    axe::assert_accessible(&window, &place);
    assert_eq!(window.faults(), Vec::<String>::new(), "{place}");
    eprintln!("{place}: {:.1?}", started.elapsed());
}

/// The smallest window, and both sizes at 200 %; ends with everything unfolded.
fn look_at_sizes(window: &Window, place: &str, picture: Option<&str>) {
    for (folded, width, height) in [(true, 720, 540), (false, 960, 680), (false, 720, 540)] {
        window.resize(width, height);
        assert_fits(window, &format!("{place}, {width}×{height}"));
        if let Some(picture) = picture.filter(|_| folded) {
            screenshots::take(window, &format!("{picture}.720x540"));
        }
        window.zoom_to_double();
        window.unfold();
        assert_fits(window, &format!("{place}, {width}×{height} at 200 %"));
        if let Some(picture) = picture.filter(|_| width == 960) {
            screenshots::take(window, &format!("{picture}.200-percent"));
        }
        window.zoom_back();
    }
}

fn look_at_all(language: Language, dark: bool) {
    if !rig::is_possible(&[]) {
        return;
    }
    for machine in MACHINES {
        look_at(machine, language, dark);
    }
}

#[test]
fn recorded_machines_in_french_on_light() {
    look_at_all(Language::Fr, false);
}

#[test]
fn recorded_machines_in_french_on_dark() {
    look_at_all(Language::Fr, true);
}

#[test]
fn recorded_machines_in_english_on_light() {
    look_at_all(Language::En, false);
}

#[test]
fn recorded_machines_in_english_on_dark() {
    look_at_all(Language::En, true);
}

#[test]
fn the_root_cause_is_open_with_its_steps_and_who_can_do_it() {
    if !rig::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open();
    let visible = "const card = document.querySelector('[data-root-cause=usb_key]');
        return [...card.querySelectorAll('ol > li, .who')].map((part) => part.checkVisibility() && part.innerText)";
    let told: Vec<String> = window.script(visible, &[]);
    let page = expected("windows-11-home-no-key", Language::Fr);
    let cause = page.root_cause.unwrap();
    assert_eq!(told.len(), cause.steps.len() + 1, "{told:?}");
    assert_eq!(told.last(), Some(&cause.who));
    let folded: bool = window.script("return document.querySelector('details[open]') === null", &[]);
    assert!(folded, "the rest is folded");
}

#[test]
fn what_watches_over_the_page_would_see_a_fault() {
    if !rig::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::En).open();
    axe::load(&window);
    let plant = "document.querySelector('.lead').style.color = '#ccc';
        const wide = document.createElement('pre');
        wide.textContent = 'wide '.repeat(400);
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.querySelector('main').append(wide, style);
        return null;";
    let _: Value = window.script(plant, &[]);
    let violations = axe::run(&window).violations;
    assert!(violations.iter().any(|told| told.starts_with("color-contrast")), "{violations:?}");
    let too_wide: Vec<String> = window.script(TOO_WIDE, &[]);
    assert!(too_wide.len() >= 2, "{too_wide:?}");
    assert_eq!(window.faults(), ["policy: style-src-elem"], "the page takes no style but its own");
}
