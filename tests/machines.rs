//! Recorded machines: `facts.json` in, the report and the text in both languages out, through the real program.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;

use qhr_setup::facts::Facts;
use qhr_setup::findings::{Findings, Overall, Verdict};
use qhr_setup::requirements::Requirements;
use qhr_setup::screen::{Screen, State};
use serde_json::Value;
use support::{assert_recorded, machines, project, qhr_setup};

fn check(facts: &std::path::Path, more: &[&str]) -> (String, i32) {
    let output = qhr_setup().args(["check", "--facts"]).arg(facts).args(more).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

#[test]
fn every_recorded_machine_gives_its_recorded_report_and_words() {
    let folders = machines();
    assert!(folders.len() >= 14, "only {} recorded machines", folders.len());
    for folder in folders {
        let facts = folder.join("facts.json");
        let (report, code) = check(&facts, &["--format", "json"]);
        assert_recorded(&folder.join("report.json"), &report);
        for (language, file) in [("fr", "fr.txt"), ("en", "en.txt")] {
            let (text, text_code) = check(&facts, &["--lang", language]);
            assert_recorded(&folder.join(file), &text);
            assert_eq!(code, text_code, "{}: the exit code depends on the form", folder.display());
            let widest = text.lines().map(textwrap::core::display_width).max().unwrap_or(0);
            assert!(widest <= 80, "{}: a line of {file} has {widest} columns", folder.display());
        }
        let report: Value = serde_json::from_str(&report).unwrap();
        let expected = match report["verdict"].as_str().unwrap() {
            "ready" => 0,
            "ready_with_warnings" => 1,
            "not_ready" => 2,
            "unknown" => 3,
            other => panic!("no such verdict: {other}"),
        };
        assert_eq!(code, expected, "{}", folder.display());
        let intune = check(&facts, &["--exit-style", "intune"]);
        assert_eq!(intune.1, i32::from(code == 2), "{}", folder.display());
        assert_eq!(intune.0.lines().count(), 1, "Intune reads one line");
    }
}

#[test]
fn every_report_is_valid_by_the_committed_schema() {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(project().join("docs/check.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for folder in machines() {
        let report: Value = serde_json::from_str(&fs::read_to_string(folder.join("report.json")).unwrap()).unwrap();
        let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", folder.display());
        let mut wrong = report.clone();
        wrong["verdict"] = "fine".into();
        assert!(!validator.is_valid(&wrong), "the schema accepts anything");
    }
}

fn report(machine: &str) -> Value {
    let text = fs::read_to_string(project().join("tests/machines").join(machine).join("report.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn verdict_of<'a>(report: &'a Value, check: &str) -> &'a str {
    let findings = report["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["check"] == check).unwrap()["verdict"].as_str().unwrap()
}

#[test]
fn chrome_109_on_windows_7_is_told_as_one_problem() {
    let report = report("windows-7-chrome-109");
    assert_eq!(report["root_cause"], "os");
    let fixes: Vec<_> =
        report["findings"].as_array().unwrap().iter().filter_map(|finding| finding["fix"].as_str()).collect();
    assert_eq!(fixes, ["use_newer_windows", "use_newer_windows"], "one remedy for both");
    let text = fs::read_to_string(project().join("tests/machines/windows-7-chrome-109/fr.txt")).unwrap();
    assert_eq!(text.matches("Demandez un poste avec Windows 11").count(), 1, "said once");
}

#[test]
fn windows_10_passes_with_a_notice() {
    let report = report("windows-10-pro");
    assert_eq!(verdict_of(&report, "os"), "pass");
    assert_eq!(report["findings"][0]["reason"]["code"], "windows_support_ended");
    assert_eq!(report["verdict"], "ready");
}

#[test]
fn on_a_mac_the_system_is_the_root_cause_and_the_key_and_chrome_are_told_all_the_same() {
    let report = report("macos-apple-silicon");
    assert_eq!(report["root_cause"], "os");
    assert_eq!(verdict_of(&report, "usb_key"), "pass");
    assert_eq!(verdict_of(&report, "chrome_recent"), "pass");
}

#[test]
fn what_could_not_be_read_is_neither_passed_nor_failed() {
    let report = report("windows-11-usb-unreadable");
    assert_eq!(verdict_of(&report, "usb_key"), "unknown");
    assert_eq!(report["verdict"], "unknown");
}

#[test]
fn everything_shown_of_a_recorded_machine_has_words() {
    let requirements = Requirements::built_in().unwrap();
    for folder in machines() {
        let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
        let screen = Screen::of(&facts, requirements, true);
        let mut phrases = vec![&screen.headline, &screen.lead, &screen.checked_at];
        for row in &screen.rows {
            phrases.extend([&row.name, &row.result]);
            phrases.extend(&row.details);
            let remedy = row.remedy.as_ref();
            assert!(
                row.state != State::Fail || remedy.is_some(),
                "{}: {} has no way forward",
                folder.display(),
                row.reason
            );
            if let Some(remedy) = remedy {
                assert!(!remedy.steps.is_empty(), "{}: {} says nothing to do", folder.display(), row.reason);
                phrases.extend([&remedy.title, &remedy.why, &remedy.who]);
                phrases.extend(&remedy.steps);
            }
        }
        let silent: Vec<_> = phrases.iter().filter(|phrase| !phrase.exists()).map(|phrase| &phrase.id).collect();
        assert!(silent.is_empty(), "{}: no words for {silent:?}", folder.display());
    }
}

#[test]
fn any_mixture_of_recorded_readings_has_one_root_cause_or_none() {
    let requirements = Requirements::built_in().unwrap();
    let recorded: Vec<_> =
        machines().iter().map(|folder| Facts::from_file(&folder.join("facts.json")).unwrap()).collect();
    for systems in &recorded {
        for browsers in &recorded {
            for buses in &recorded {
                let mut facts = systems.clone();
                facts.chrome = browsers.chrome.clone();
                facts.other_browsers = browsers.other_browsers.clone();
                facts.usb = buses.usb.clone();
                let findings = Findings::of(&facts, requirements);
                let first = |verdict| findings.all.iter().find(|one| one.verdict == verdict).map(|one| one.check);
                let expected = first(Verdict::Fail).or_else(|| first(Verdict::Unknown));
                assert_eq!(findings.root_cause, expected, "{facts:?}");
                assert_eq!(findings.overall == Overall::NotReady, first(Verdict::Fail).is_some());
                assert!(findings.all.iter().all(|one| one.fix.is_none() == one.who.is_none()));
                assert!(findings.all.iter().all(|one| one.verdict != Verdict::Fail || one.fix.is_some()));
            }
        }
    }
}
