//! What `check --format json` says, after the promises that hold for every report were looked at.

use std::fs;

use serde_json::Value;

use super::prefix::Windows;
use crate::support::project;

/// A report that is valid by its schema and agrees with the exit code it came with.
pub struct Report(Value);

impl Report {
    /// Lets the program check this Windows.
    pub fn of(windows: &Windows) -> Self {
        let outcome = windows.qhr_setup(&["check", "--format", "json"]);
        let report: Value = serde_json::from_str(&outcome.out).unwrap();
        assert_valid(&report);
        assert_eq!(outcome.code, code_of(&report), "the exit code is that of another verdict");
        Self(report)
    }

    /// The fact of this name.
    pub fn fact(&self, name: &str) -> &Value {
        &self.0["facts"][name]
    }

    /// The finding of this check.
    pub fn finding(&self, check: &str) -> &Value {
        self.0["findings"].as_array().unwrap().iter().find(|finding| finding["check"] == check).unwrap()
    }

    /// The verdict of this check and the code of its reason.
    pub fn outcome(&self, check: &str) -> (&str, &str) {
        let finding = self.finding(check);
        (finding["verdict"].as_str().unwrap(), finding["reason"]["code"].as_str().unwrap())
    }

    /// The installations of Chrome that were found.
    pub fn installations(&self) -> &[Value] {
        self.fact("chrome")["seen"]["installations"].as_array().unwrap()
    }
}

fn assert_valid(report: &Value) {
    let schema = fs::read_to_string(project().join("docs/check.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let errors: Vec<_> = validator.iter_errors(report).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

fn code_of(report: &Value) -> i32 {
    match report["verdict"].as_str().unwrap() {
        "ready" => 0,
        "ready_with_warnings" => 1,
        "not_ready" => 2,
        "unknown" => 3,
        other => panic!("no such verdict: {other}"),
    }
}
