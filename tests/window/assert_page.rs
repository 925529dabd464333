//! All that the window says of a journey, and the same as the core says of what is kept in the folder.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::Store;
use qhr_setup::text::Words;
use qhr_setup::view::checks::ChecksView;
use qhr_setup::view::wizard::{RailStep, Situation, WizardView};
use serde::Deserialize;
use serde_json::Value;

use crate::parts::PATIENCE;
use crate::window::{Window, recording};

/// What the core would show of the answers in a folder, on a recorded machine.
pub fn wizard(machine: &str, folder: &Path) -> WizardView {
    let facts = Facts::from_file(&recording(machine)).unwrap();
    let requirements = Requirements::built_in().unwrap();
    let kept = Store::read_only(folder);
    let assessment = &Assessment::of(&facts, &kept.answers, requirements);
    let checks_view = &ChecksView::of(assessment, true);
    let (route, today) = (kept.route, jiff::Zoned::now().date());
    WizardView::of(&Situation { assessment, checks_view, route, today, keeps: true, training: false })
}

/// What a person can read of the journey.
#[derive(Debug, Deserialize)]
struct Shown {
    main: String,
    rail: Vec<String>,
    chosen: Vec<String>,
}

const READ: &str = r"
    const words = (node) => {
        const copy = node.cloneNode(true);
        for (const part of copy.querySelectorAll('.disc, .pause, .choice small')) part.remove();
        return copy.textContent.replace(/[ \n\t]+/g, ' ').trim();
    };
    const step = (item) => {
        const here = item.querySelector('[aria-current=step]') ? ' (here)' : '';
        return words(item) + (item.querySelector('button') ? '' : ' (closed)') + here;
    };
    const main = document.querySelector('main');
    return {
        main: main.textContent.replace(/[ \n\t]+/g, ' '), rail: [...document.querySelectorAll('nav li')].map(step),
        chosen: [...main.querySelectorAll('[type=radio]:checked')].map((input) => words(input.closest('label'))),
    };";

/// Waits until the window shows what is kept: every sentence, every step, every answer chosen, and no other.
pub fn until_told(window: &Window, words: &Words, machine: &str, folder: &Path) {
    let started = Instant::now();
    loop {
        let different = differences(&window.script::<Shown>(READ, &[]), &wizard(machine, folder), words);
        if different.is_empty() {
            return;
        }
        let page = || window.script::<String>("return document.body.innerText", &[]);
        assert!(started.elapsed() < PATIENCE, "{different:#?} after {:?}\n{}", window.faults(), page());
        sleep(Duration::from_millis(20));
    }
}

/// Every sentence in this, wherever it stands, can be read on the page.
pub fn assert_says(window: &Window, words: &Words, page: &Value) {
    let mut sentences = Vec::new();
    collect(page, words, &mut sentences);
    let shown: Shown = window.script(READ, &[]);
    let missing: Vec<_> = sentences.iter().filter(|sentence| !shown.main.contains(*sentence)).collect();
    assert!(missing.is_empty() && sentences.len() > 5, "{missing:#?} of {} sentences", sentences.len());
}

fn differences(shown: &Shown, wizard: &WizardView, words: &Words) -> Vec<String> {
    let page = serde_json::to_value(&wizard.page).unwrap();
    let mut sentences = Vec::new();
    collect(&page, words, &mut sentences);
    let mut different: Vec<_> = sentences.into_iter().filter(|sentence| !shown.main.contains(sentence)).collect();
    let rail: Vec<_> = wizard.rail.iter().map(|step| rail_step(step, wizard.help.number, words)).collect();
    if shown.rail != rail {
        different.push(format!("{:?} instead of {rail:?}", shown.rail));
    }
    let mut chosen = Vec::new();
    collect_chosen(&page, words, &mut chosen);
    if shown.chosen != chosen {
        different.push(format!("chosen {:?} instead of {chosen:?}", shown.chosen));
    }
    different
}

fn rail_step(step: &RailStep, here: u8, words: &Words) -> String {
    let word = step.word.as_ref().map(|word| format!(" {}", words.say(word))).unwrap_or_default();
    let closed = if step.route.is_none() { " (closed)" } else { "" };
    let here = if step.number == here { " (here)" } else { "" };
    format!("{}. {}{word}{closed}{here}", step.number, words.say(&step.name))
}

/// Every sentence of a page, wherever it stands; a confirmation that is given no longer says how to give it.
fn collect(page: &Value, words: &Words, into: &mut Vec<String>) {
    match page {
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, words, into)),
        Value::Object(parts) if parts.contains_key("fr") => into.push(say(page, words)),
        // Somebody to contact is told in a list, or in one line on a card: by the name in both.
        Value::Object(parts) if parts.contains_key("dial") => into.push(say(&parts["name"], words)),
        Value::Object(parts) => {
            let confirmed = parts.get("confirmed").is_some_and(|day| !day.is_null());
            let shown = parts.iter().filter(|(name, _)| !(confirmed && *name == "label"));
            shown.for_each(|(_, part)| collect(part, words, into));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn collect_chosen(page: &Value, words: &Words, into: &mut Vec<String>) {
    match page {
        Value::Array(parts) => parts.iter().for_each(|part| collect_chosen(part, words, into)),
        Value::Object(parts) if parts.get("chosen") == Some(&Value::Bool(true)) => {
            into.push(say(&parts["label"], words));
        }
        Value::Object(parts) => parts.values().for_each(|part| collect_chosen(part, words, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn say(phrase: &Value, words: &Words) -> String {
    phrase[&words.language().tag()[..2]].as_str().unwrap().to_owned()
}
