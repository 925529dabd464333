//! Recorded machines in the window: what it says, and that everyone can read it, in both languages and both looks.

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::journey::Answers;
use qhr_setup::requirements::Requirements;
use qhr_setup::text::Language;
use qhr_setup::view::checks::ChecksView;
use serde_json::Value;

use crate::axe::Rules;
use crate::page::Page;
use crate::window::{Opening, Window, recording, short};
use crate::{axe, harness, screenshots};

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
    let requirements = Requirements::built_in().unwrap();
    Page::expected(&ChecksView::of(&Assessment::of(&facts, &Answers::default(), requirements), true), language)
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

/// Fails where the page would have to be scrolled sideways.
pub fn assert_fits(window: &Window, place: &str) {
    let too_wide: Vec<String> = window.script(TOO_WIDE, &[]);
    assert!(too_wide.is_empty(), "{place}: wider than the window: {too_wide:#?}");
}

/// Opens the window in one language and switches to the other, so that each is opened in one of the looks.
fn look_at(machine: &str, dark: bool) {
    let languages = if dark { [Language::En, Language::Fr] } else { [Language::Fr, Language::En] };
    let window = Opening::of_recording(machine, languages[0]).dark(dark).by_a_graphics_card().open();
    let is_dark: bool = window.script("return matchMedia('(prefers-color-scheme: dark)').matches", &[]);
    assert_eq!(is_dark, dark, "{machine}: the look");
    axe::load(&window);
    for language in languages {
        let page = expected(machine, language);
        let switch = "const { lang } = document.documentElement;
            if (lang !== arguments[0]) document.querySelector('header button').click();
            return null";
        let _: Value = window.script(switch, &[page.language.clone().into()]);
        window.until(&format!("document.documentElement.lang === '{}'", page.language));
        let look = format!("{}.{}", short(language), if dark { "dark" } else { "light" });
        assert_eq!(Page::of(&window), page, "{machine}, {look}");
        look_closely(&window, machine, &look);
        window.fold();
    }
    assert_eq!(window.faults(), Vec::<String>::new(), "{machine}");
}

fn look_closely(window: &Window, machine: &str, look: &str) {
    let place = format!("{machine}, {look}");
    let picture = screenshots::name(machine).filter(|_| look == "fr.light").map(|name| format!("{name}.{look}"));
    if let Some(picture) = picture {
        window.resize(screenshots::WIDTH, screenshots::HEIGHT);
        screenshots::take(window, &picture);
    }
    if look.ends_with("light") {
        look_at_sizes(window, &place);
    }
    window.unfold();
    // High enough that the footer lies over nothing: what it covers, axe-core cannot judge. Some pages are higher still.
    window.resize(960, 1900);
    stick(window, false);
    let rules = if look.ends_with("light") { Rules::All } else { Rules::Colours };
    axe::assert_accessible(window, rules, &place);
    stick(window, true);
    window.resize(960, 680);
}

/// Lets header and footer stay in view, or not.
fn stick(window: &Window, stay: bool) {
    let place = "for (const part of document.querySelectorAll('header, footer')) {
            part.style.position = arguments[0] ? '' : 'static';
        }
        return null";
    let _: Value = window.script(place, &[stay.into()]);
}

/// The smallest window, and both sizes at 200 %.
fn look_at_sizes(window: &Window, place: &str) {
    let fits = |size: &str| assert_fits(window, &format!("{place}, {size}"));
    window.resize(720, 540);
    fits("720×540");
    window.resize(960, 680);
    window.zoom_to_double();
    fits("960×680 at 200 %");
    window.unfold();
    fits("960×680 at 200 %, unfolded");
    window.resize(720, 540);
    fits("720×540 at 200 %, unfolded");
    window.zoom_back();
    fits("720×540, unfolded");
}

fn look_at_all(dark: bool) {
    if !harness::is_possible(&[]) {
        return;
    }
    for machine in MACHINES {
        look_at(machine, dark);
    }
}

#[test]
fn recorded_machines_on_light_are_told_in_full_fit_and_are_accessible() {
    look_at_all(false);
}

#[test]
fn recorded_machines_on_dark_are_told_in_full_and_are_accessible() {
    look_at_all(true);
}

#[test]
fn the_root_cause_is_open_with_its_steps_and_who_can_do_it() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open();
    let visible = "const card = document.querySelector('[data-root-cause=usb_key]');
        return [...card.querySelectorAll('ol > li, .who')].map((part) => part.checkVisibility() && part.innerText.trim())";
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
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-home-no-key", Language::En).open();
    axe::load(&window);
    let plant = "document.querySelector('.lead').style.color = '#ccc';
        const wide = document.createElement('hr');
        wide.style.width = '3000px';
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.querySelector('main').append(wide, style);
        return null;";
    let _: Value = window.script(plant, &[]);
    let violations = axe::run(&window, Rules::All).violations;
    assert!(violations.iter().any(|told| told.starts_with("color-contrast")), "{violations:?}");
    let too_wide: Vec<String> = window.script(TOO_WIDE, &[]);
    assert!(too_wide.len() >= 2, "{too_wide:?}");
    assert_eq!(window.faults(), ["policy: style-src-elem"], "the page takes no style but its own");
}
