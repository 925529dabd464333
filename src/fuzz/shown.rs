//! What may be in a text that leaves the program, told again without the code that sees to it.

use jiff::Zoned;
use serde::Serialize;
use serde_json::Value;

use crate::assessment::Assessment;
use crate::check_json::Report;
use crate::facts::Facts;
use crate::journey::{Answers, Route};
use crate::report::JourneyReport;
use crate::requirements::Requirements;
use crate::text::{self, Language};
use crate::view::checks::ChecksView;
use crate::view::wizard::{Situation, WizardView};
use crate::{contacts, metrics};

/// Unicode's `Cc`, and its marks of direction (annex 9).
fn steers(one: char) -> bool {
    one.is_control()
        || matches!(one, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Lines of text, and nothing that moves a cursor or turns a text round.
pub fn assert_text(text: &str) {
    let steers = text.chars().find(|one| *one != '\n' && steers(*one));
    assert_eq!(steers, None, "{text:?}");
}

/// JSON in ASCII, with nothing that steers.
pub fn assert_json(value: &impl Serialize) {
    let json = text::json(value).expect("JSON");
    assert!(json.is_ascii(), "{json}");
    assert_text(&json);
}

/// Data for the page, whose texts are on one line or are letters of several.
pub fn assert_page_data(value: &impl Serialize) {
    assert_texts(&serde_json::to_value(value).expect("data for the page"));
}

fn assert_texts(value: &Value) {
    match value {
        Value::String(text) => assert_text(text),
        Value::Array(items) => items.iter().for_each(assert_texts),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            assert_text(name);
            assert_texts(value);
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

/// A page whose elements are those of its template.
pub fn assert_html(html: &str, elements: &[&str]) {
    assert_text(html);
    for after in html.split('<').skip(1) {
        let name = after.trim_start_matches('/').split(|one: char| !one.is_ascii_alphanumeric() && one != '!').next();
        assert!(name.is_some_and(|name| elements.contains(&name)), "<{}", after.chars().take(40).collect::<String>());
    }
}

/// Cells of a table for spreadsheets, row by row, as RFC 4180 has them.
pub fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(one) = characters.next() {
        match one {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && characters.peek() == Some(&'\n') => (),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

/// A table of so many columns, none of whose cells is run.
pub fn assert_csv(csv: &str, columns: usize) {
    for row in cells(csv) {
        assert_eq!(row.len(), columns, "{row:?}");
        for cell in row {
            assert!(!cell.contains(steers), "{cell:?}");
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
        }
    }
}

/// Everything that is shown and written of one computer and one person.
pub fn assert_shown(facts: &Facts, answers: &Answers, route: Route, rules: &Requirements) {
    let assessment = Assessment::of(facts, answers, rules);
    let checks_view = ChecksView::of(&assessment, true);
    assert_page_data(&checks_view);
    let route = assessment.allowed(route);
    let today = facts.day();
    let situation =
        Situation { assessment: &assessment, checks_view: &checks_view, route, today, keeps: true, training: false };
    assert_page_data(&WizardView::of(&situation));
    assert_page_data(&contacts::everybody(rules));
    let result = Report::of(facts.clone(), assessment.findings.clone(), rules, true);
    assert_json(&result);
    let metrics = metrics::of(&result);
    assert!(metrics.is_ascii(), "{metrics}");
    assert_text(&metrics);
    let report = JourneyReport::of(facts, answers, rules, None, &Zoned::UNIX_EPOCH, true);
    assert_json(&report);
    for language in Language::ALL {
        assert_text(&report.text(language));
    }
    assert_html(&report.html(&Language::ALL), &REPORT_ELEMENTS);
}

/// The elements of the report's template.
const REPORT_ELEMENTS: [&str; 30] = [
    "!DOCTYPE", "article", "body", "circle", "col", "colgroup", "div", "h1", "h2", "head", "header", "html", "li",
    "main", "meta", "ol", "p", "path", "pre", "section", "span", "style", "svg", "table", "tbody", "td", "th", "thead",
    "title", "tr",
];
