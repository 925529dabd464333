//! The console program: nothing in a file, everything on standard error for whoever asks.

use std::fs;
use std::path::Path;
use std::process::Command;

use qhr_setup::trace::{Event, Program, Record, place_in};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{folder_with_program, qhr_setup};

/// The trace on standard error of these arguments, which must leave nothing in this home.
fn verbose(home: &Path, arguments: &[&str]) -> Vec<Record> {
    let output = qhr_setup().env("HOME", home).env_remove("XDG_DATA_HOME").args(arguments).arg("--verbose").output();
    let err = String::from_utf8(output.unwrap().stderr).unwrap();
    err.lines().filter(|line| line.starts_with('{')).map(|line| Record::of_line(line).unwrap()).collect()
}

#[test]
fn verbose_tells_each_question_and_the_end_and_leaves_no_file() {
    let home = TempDir::new().unwrap();
    let records = verbose(home.path(), &["check"]);
    let events: Vec<_> = records.iter().map(|record| record.event).collect();
    assert_eq!(events[0], Event::started(Program::Console));
    assert!(events.iter().any(|event| matches!(event, Event::Rules { refused: false, .. })), "{events:?}");
    let answered = events.iter().filter(|event| matches!(event, Event::Answered { .. })).count();
    assert_eq!(answered, qhr_setup::facts::Question::ALL.len(), "{events:?}");
    assert!(matches!(events.last(), Some(Event::Ended { .. })), "{events:?}");
    assert!(!home.path().join(".local/share/qhr-setup").exists(), "something is left in the home folder");
    let quiet = qhr_setup().env("HOME", home.path()).arg("check").output().unwrap();
    assert!(!String::from_utf8(quiet.stderr).unwrap().contains("answered"));
}

#[test]
fn an_error_is_told_by_its_code_and_not_by_its_file() {
    let home = TempDir::new().unwrap();
    let missing = home.path().join("Hélène Côté.json");
    let records = verbose(home.path(), &["check", "--facts", missing.to_str().unwrap()]);
    let line = records.last().unwrap().line();
    assert!(line.contains("\"failed\":\"facts_refused\",\"code\":2"), "{line}");
    assert!(records.iter().all(|record| !record.line().contains("Hélène")), "{records:?}");
}

#[test]
fn a_rules_file_that_is_refused_is_told_and_never_by_its_words() {
    let (folder, program) = folder_with_program();
    fs::write(folder.path().join("requirements.toml"), "Hélène = Côté").unwrap();
    let output = Command::new(program).args(["check", "--verbose"]).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<_> = err.lines().filter(|line| line.starts_with('{')).collect();
    assert!(lines.iter().any(|line| line.contains("\"source\":\"built_in\",\"refused\":true")), "{err}");
    assert!(lines.iter().all(|line| !line.contains("Hélène")), "{err}");
}

#[test]
fn the_report_has_the_trace_only_where_it_is_asked_for() {
    let home = TempDir::new().unwrap();
    let report = |name: &str, more: &[&str]| {
        let output = home.path().join(name);
        let mut command = qhr_setup();
        command.env("HOME", home.path()).env("XDG_DATA_HOME", home.path());
        command.args(["report", "--lang", "en", "--output"]).arg(&output).args(more).assert().success();
        fs::read_to_string(output).unwrap()
    };
    // What the window left earlier, and a line that nobody of ours wrote.
    let kept = place_in(&home.path().join("qhr-setup"));
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    let earlier = Record { at: qhr_setup::clock::now(), event: Event::started(Program::Window) }.line();
    fs::write(&kept, format!("{earlier}\n{{\"at\":\"Hélène Côté\"}}\nHélène Côté\n")).unwrap();

    let json: Value = serde_json::from_str(&report("with.json", &["--trace"])).unwrap();
    let programs: Vec<_> =
        json["trace"].as_array().unwrap().iter().filter_map(|event| event["program"].as_str()).collect();
    assert_eq!(programs, ["window", "console"]);
    assert_eq!(json["changes"], serde_json::json!([]));
    let page = report("with.html", &["--trace"]);
    assert!(page.contains("answered ms=") && page.contains("question=usb") && page.contains("Trace of the program"));
    assert!(page.contains("Nothing came or went.") && !page.contains("Hélène"));
    let json: Value = serde_json::from_str(&report("without.json", &[])).unwrap();
    assert_eq!(json["trace"], Value::Null);
    let page = report("without.html", &[]);
    assert!(!page.contains("question=usb") && !page.contains("Trace of the program"));
    let refused = qhr_setup().args(["report", "--trace", "--facts", "x", "--output", "y.html"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(64), "the trace is of this computer");
}
