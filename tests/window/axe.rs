//! axe-core, run inside the window's page.

use std::fs;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::window::{Window, project};

/// Which rules of WCAG are checked.
#[derive(Clone, Copy)]
pub enum Rules {
    /// All of 2.2 at levels A and AA that a program can check.
    All,
    /// Those of colours: what another look can break.
    Colours,
}

impl Rules {
    /// As axe-core wants to be told.
    fn selection(self) -> Value {
        match self {
            Self::All => json!({"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}),
            Self::Colours => json!({"type": "rule", "values": ["color-contrast", "link-in-text-block"]}),
        }
    }

    /// So many have something to judge on every page, also on one with an open dialog, beside which nothing counts.
    fn least_passed(self) -> usize {
        match self {
            Self::All => 12,
            Self::Colours => 1,
        }
    }
}

const RUN: &str = "const [selection, done] = arguments;
    const told = (rules) => rules.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    axe.run({ runOnly: selection }).then(
        ({ violations, incomplete, passes }) =>
            done({ violations: told(violations), unsure: told(incomplete), passed: passes.length }),
        (error) => done({ violations: [String(error)], unsure: [], passed: 0 }));";

/// What axe-core found.
#[derive(Debug, Deserialize)]
pub struct Findings {
    pub violations: Vec<String>,
    /// What it could not judge.
    pub unsure: Vec<String>,
    /// How many rules passed.
    pub passed: usize,
}

/// Puts axe-core into the page.
pub fn load(window: &Window) {
    let file = project().join("ui/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; `npm ci` in ui/ brings it", file.display()));
    let _: Value = window.script(&format!("{source}; window.axe = axe; return null"), &[]);
}

/// Runs it on all that is shown.
pub fn run(window: &Window, rules: Rules) -> Findings {
    window.driver.script_with_callback(RUN, &[rules.selection()])
}

/// Fails where a rule is broken or could not be judged; words inside a drawing stay with the person who looks.
pub fn assert_accessible(window: &Window, rules: Rules, place: &str) {
    let Findings { violations, unsure, passed } = run(window, rules);
    assert!(violations.is_empty(), "{place}: {violations:#?}");
    let unsure: Vec<_> = unsure.into_iter().filter(|told| !told.starts_with("color-contrast: <text ")).collect();
    assert!(unsure.is_empty(), "{place}, not judged: {unsure:#?}");
    assert!(passed >= rules.least_passed(), "{place}: only {passed} rules had anything to judge");
}
