//! Several people by their codes, through the real console program.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{machines, qhr_setup};

fn code_of(facts: &Path) -> String {
    let output = qhr_setup().args(["code", "--facts", facts.to_str().unwrap()]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

/// Standard output, standard error and the exit code for this list.
fn roster(list: &str, arguments: &[&str]) -> (String, String, i32) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    fs::write(&file, list).unwrap();
    let output = qhr_setup().arg("roster").arg(&file).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

#[test]
fn what_waits_for_whom_is_the_same_in_every_form() {
    let folders: Vec<_> = machines().into_iter().take(40).collect();
    let line = |(number, folder): (i32, &PathBuf)| format!("Person {number};{}\n", code_of(&folder.join("facts.json")));
    let list = (0..).zip(&folders).map(line).collect::<Vec<_>>().concat();
    let (json, _, code) = roster(&list, &["--format", "json", "--lang", "en"]);
    assert_eq!(code, 0);
    let json: Value = serde_json::from_str(&json).unwrap();
    let points = json["points"].as_array().unwrap();
    assert!(points.len() >= folders.len() && json["people"] == folders.len() && json["unread"] == Value::Array(vec![]));
    let (csv, _, _) = roster(&list, &["--format", "csv", "--lang", "en"]);
    let (text, _, _) = roster(&list, &["--lang", "en"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for point in points {
        let (name, says) = (point["name"].as_str().unwrap(), point["says"].as_str().unwrap());
        assert!(csv.lines().any(|line| line.contains(name) && line.contains(says)), "{name}: {says}");
        assert!(text.contains(&format!("{name}: {says} ({})", point["step"].as_str().unwrap())), "{name}: {says}");
    }
    assert_eq!(csv.matches("\r\n").count(), points.len() + json["finished"].as_array().unwrap().len() + 1);
    for party in ["administrator", "you"] {
        assert!(points.iter().any(|point| point["who"] == party), "{party}");
    }
}

#[test]
fn a_bad_code_is_a_line_and_a_bad_list_one_error() {
    let good = code_of(&machines().first().unwrap().join("facts.json"));
    for (language, line) in [("fr", "Ligne 2"), ("en", "Line 2")] {
        let (said, _, code) = roster(&format!("A,{good}\nB,123 45 678 901 234 567\n"), &["--lang", language]);
        assert_eq!(code, 1);
        assert!(said.contains(line) && said.contains('A'), "{said}");
    }
    let (said, err, code) = roster("A,1\n\"B,2\n", &["--lang", "fr"]);
    assert_eq!((said.as_str(), code), ("", 64));
    assert!(err.contains("ligne 2") && err.lines().count() == 1, "{err}");
    let missing = qhr_setup().args(["roster", "nowhere.csv"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(64));
}
