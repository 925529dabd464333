//! All that the page says, read from the window, and the same as the core would have it said.

use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::view::checks::{ChecksView, Link, Remedy, Row};
use serde::Deserialize;

use crate::window::Window;

/// What a person can read, folded parts included.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Page {
    pub language: String,
    pub title: String,
    pub product: String,
    pub banner: Option<String>,
    pub headline: String,
    pub lead: String,
    pub announced: String,
    pub root_cause: Option<Advice>,
    pub summary: Option<Vec<String>>,
    pub rows: Vec<Line>,
    pub configuration: Option<String>,
    pub technical: Vec<String>,
    pub version: String,
    pub when: String,
}

/// What to do, and who can do it.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Advice {
    pub check: String,
    pub title: String,
    pub why: String,
    pub steps: Vec<String>,
    pub link: Option<String>,
    pub who: String,
}

/// One check.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Line {
    pub check: String,
    pub step: String,
    pub name: String,
    pub state: String,
    pub result: String,
    pub folded: Option<Advice>,
}

const READ: &str = r"
    const words = (node) => node && node.textContent.replace(/[ \n\t]+/g, ' ').trim();
    const one = (within, selector) => words(within.querySelector(selector));
    const all = (within, selector) => [...within.querySelectorAll(selector)].map(words);
    const advice = (within, check, title) => within && ({
        check, title, why: one(within, 'p'), steps: all(within, 'ol > li'),
        link: one(within, 'button.link'), who: one(within, '.who'),
    });
    const line = (row) => ({
        check: row.dataset.check, step: one(row, '.step'), name: one(row, '.name'), state: one(row, '.state-word'),
        result: one(row, '.result'),
        folded: advice(row.querySelector('.folded'), row.dataset.check, one(row, '.folded h3')),
    });
    const cause = document.querySelector('[data-root-cause]');
    const summary = document.querySelector('[data-summary]');
    return {
        language: document.documentElement.lang, title: document.title, product: one(document, '.product'),
        banner: one(document, '.recording'), headline: one(document, 'h1'), lead: one(document, '.lead'),
        announced: one(document, '[role=status]'),
        root_cause: cause && advice(cause, cause.dataset.rootCause, cause.ariaLabel),
        summary: summary && all(summary, '.text p'),
        rows: [...document.querySelectorAll('.row')].map(line),
        configuration: one(document, 'main .closed-line'),
        technical: all(document, '.technical dt, .technical dd'), version: one(document, '.version'),
        when: one(document, '.when'),
    };";

impl Page {
    /// What the window says.
    pub fn of(window: &Window) -> Self {
        let mut page: Self = window.script(READ, &[]);
        let step = |words: &Words| {
            let step = Phrase::new("window-step-of").with_text("number", 4);
            words.say(&step.with("name", |words| words.message("step-computer")))
        };
        // With what the page came, the focus on its heading has read; only what is new on it is said.
        if Language::ALL.iter().any(|language| step(Words::of(*language)) == page.announced) {
            page.announced.clone_from(&page.headline);
        }
        page
    }

    /// What it must say.
    pub fn expected(checks_view: &ChecksView, language: Language) -> Self {
        let words = Words::of(language);
        let open = |row: &Row| Some(row.check) == checks_view.root_cause;
        let cause = checks_view.rows.iter().find(|row| open(row));
        let root_cause = cause.and_then(|row| advice(row, words));
        let headline = words.say(&checks_view.headline);
        let title = Phrase::new("window-title").with_text("headline", &headline);
        let version = Phrase::new("window-version").with_text("version", env!("CARGO_PKG_VERSION"));
        Self {
            language: language.tag().to_owned(),
            title: words.say(&title),
            product: words.message("product-name"),
            banner: checks_view.simulated.then(|| words.message("window-recording-banner")),
            announced: headline.clone(),
            headline,
            lead: words.say(&checks_view.lead),
            summary: root_cause.is_none().then(|| summary(checks_view, words)),
            root_cause,
            rows: checks_view.rows.iter().map(|row| line(row, open(row), words)).collect(),
            // Nobody has answered anything on the computers of these tests.
            configuration: Some(words.message("closed-eligibility-first")),
            technical: checks_view.rows.iter().flat_map(|row| technical(row, words)).collect(),
            version: words.say(&version),
            when: words.say(&checks_view.checked_at),
        }
    }
}

fn advice(row: &Row, words: &Words) -> Option<Advice> {
    let Remedy { title, why, steps, who, link, .. } = row.remedy.as_ref()?;
    let label = |link: Link| words.message(&format!("window-open-{}", <&str>::from(link)));
    Some(Advice {
        check: id(row),
        title: words.say(title),
        why: words.say(why),
        steps: steps.iter().map(|step| words.say(step)).collect(),
        link: link.map(label),
        who: words.say(who),
    })
}

fn summary(checks_view: &ChecksView, words: &Words) -> Vec<String> {
    let message = match serde_json::to_value(checks_view.overall).unwrap().as_str().unwrap() {
        "ready" => "window-summary-ready",
        _ => "window-summary-rows",
    };
    vec![words.message(message), words.message(&format!("{message}.more"))]
}

fn line(row: &Row, open_above: bool, words: &Words) -> Line {
    Line {
        check: id(row),
        step: row.step.clone(),
        name: words.say(&row.name),
        state: words.say(&row.state_name),
        result: words.say(&row.result),
        folded: if open_above { None } else { advice(row, words) },
    }
}

fn technical(row: &Row, words: &Words) -> Vec<String> {
    if row.details.is_empty() {
        return Vec::new();
    }
    let title = format!("{} {}", row.step, words.say(&row.name));
    [title].into_iter().chain(row.details.iter().map(|detail| words.say(detail))).collect()
}

fn id(row: &Row) -> String {
    serde_json::to_value(row.check).unwrap().as_str().unwrap().to_owned()
}
