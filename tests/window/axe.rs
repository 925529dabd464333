//! axe-core, run inside the window's page.

use std::fs;

use serde::Deserialize;
use serde_json::Value;

use crate::window::{Window, project};

/// The rules of WCAG 2.2 at levels A and AA that a program can check.
const RUN: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const told = (rules) => rules.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    axe.run({ runOnly: { type: 'tag', values: tags } }).then(
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
pub fn run(window: &Window) -> Findings {
    window.driver.script_with_callback(RUN, &[])
}

/// Fails where a rule is broken or could not be judged; words inside a drawing stay with the person who looks.
pub fn assert_accessible(window: &Window, place: &str) {
    let Findings { violations, unsure, passed } = run(window);
    assert!(violations.is_empty(), "{place}: {violations:#?}");
    let unsure: Vec<_> = unsure.into_iter().filter(|told| !told.starts_with("color-contrast: <text ")).collect();
    assert!(unsure.is_empty(), "{place}, not judged: {unsure:#?}");
    // Beside an open dialog there is nothing to judge.
    assert!(passed >= 12, "{place}: only {passed} rules had anything to judge");
}
