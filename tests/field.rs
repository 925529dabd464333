//! What people reported from their own workstations, as files of the first layout, which has no links: each is judged as
//! expected, and so is the machine of `tests/machines` that holds the same in the newest layout.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use support::{project, qhr_setup};

/// What a case comes to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// The recorded machine with the same in the newest layout.
    machine: String,
    /// Any of these.
    verdict: Vec<String>,
    /// Any of these.
    root_cause: Vec<Option<String>>,
    /// Any of these parts, between bars, is in the English text.
    says: Option<String>,
    /// And none of these.
    says_not: Option<String>,
}

fn said(facts: &Path, more: &[&str]) -> String {
    let output = qhr_setup().args(["check", "--facts"]).arg(facts).args(more).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// What is not as expected.
fn wrong(facts: &Path, expected: &Expected) -> Vec<String> {
    let report: Value = serde_json::from_str(&said(facts, &["--format", "json"])).unwrap();
    let text = said(facts, &["--lang", "en"]).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let any = |parts: &str| parts.to_lowercase().split('|').any(|part| text.contains(part));
    let mut wrong = Vec::new();
    if !expected.verdict.iter().any(|one| report["verdict"] == one.as_str()) {
        wrong.push(format!("verdict {}", report["verdict"]));
    }
    if !expected.root_cause.iter().any(|one| report["root_cause"].as_str() == one.as_deref()) {
        wrong.push(format!("root cause {}", report["root_cause"]));
    }
    wrong.extend(expected.says.iter().filter(|parts| !any(parts)).map(|parts| format!("does not say {parts}")));
    wrong.extend(expected.says_not.iter().filter(|parts| any(parts)).map(|parts| format!("says {parts}")));
    wrong
}

#[test]
fn every_field_case_is_judged_as_expected_in_both_layouts() {
    let folder = project().join("tests/field");
    let cases: BTreeMap<String, Expected> =
        serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    assert_eq!(cases.len(), 34);
    let mut failed = Vec::new();
    for (name, expected) in &cases {
        let machine = project().join("tests/machines").join(&expected.machine).join("facts.json");
        for facts in [folder.join(format!("{name}.json")), machine] {
            let wrong = wrong(&facts, expected);
            if !wrong.is_empty() {
                failed.push(format!("{}: {}", facts.display(), wrong.join("; ")));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
