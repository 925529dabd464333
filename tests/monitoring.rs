//! What software that watches many computers gets from `check`: whose account read, no key asked for, a file that is whole at
//! every moment and knows since when, metrics.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Output;

use qhr_setup::checks::{judge, without_asking_for_key};
use qhr_setup::facts::{Account, Facts, Reading};
use qhr_setup::findings::{CheckId, Overall, ReasonCode, Verdict};
use qhr_setup::requirements::Requirements;
use serde_json::Value;
use support::{machines, project, qhr_setup};

fn check(machine: &str, more: &[&str]) -> Output {
    let facts = project().join("tests/machines").join(machine).join("facts.json");
    qhr_setup().args(["check", "--lang", "fr", "--facts"]).arg(facts).args(more).output().unwrap()
}

fn line(output: &Output) -> (String, i32) {
    (String::from_utf8(output.stdout.clone()).unwrap(), output.status.code().unwrap())
}

fn json(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

#[test]
fn another_account_never_finds_a_fault_in_what_is_the_persons_alone() {
    let rules = Requirements::built_in().unwrap();
    for folder in machines() {
        let mut facts = Facts::from_file(&folder.join("facts.json")).unwrap();
        for account in [Account::System, Account::OtherAccount] {
            facts.account = Reading::Seen(account);
            for emptied in [false, true] {
                if emptied {
                    (facts.certificates, facts.chrome) = (Reading::Absent, Reading::Absent);
                }
                let findings = judge(&facts, rules);
                for finding in &findings.all {
                    let of_person = matches!(finding.check, CheckId::Certificate | CheckId::ChromeInstalled);
                    let fails = matches!(finding.verdict, Verdict::Fail | Verdict::Warn)
                        && ReasonCode::from(&finding.reason) != ReasonCode::SeveralChromes;
                    assert!(!(of_person && fails), "{}: {account:?} {finding:?}", folder.display());
                    let guess = finding.check == CheckId::Certificate && finding.verdict == Verdict::Pass;
                    assert!(!guess, "{}: another account's certificate is told for the person's", folder.display());
                }
                assert!(findings.overall != Overall::Ready || !emptied, "{}", folder.display());
            }
        }
    }
}

#[test]
fn without_a_key_asked_for_a_healthy_computer_is_ready_at_night_and_everything_else_is_judged() {
    let (said, code) = line(&check("windows-11-home-no-key", &["--without-key", "--exit-style", "intune"]));
    assert_eq!((said.split(' ').next().unwrap(), code), ("ready", 0), "{said}");
    assert!(said.contains("n'a pas ete demandee") || said.contains("was not asked for"), "{said}");
    let (text, _) = line(&check("windows-11-home-no-key", &["--without-key"]));
    assert!(text.starts_with("Les vérifications de ce poste sont réussies; la clé n’a pas été demandée\n"), "{text}");
    let (text, _) = line(&check("windows-11-pro-ready", &["--without-key"]));
    assert!(text.starts_with("Les vérifications de ce poste sont réussies\n"), "a key that is in is judged: {text}");
    let output = check("windows-11-home-no-key", &["--without-key", "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["without_key"], true);
    let told: Vec<_> = report["findings"].as_array().unwrap()[2..5].iter().map(|one| one["verdict"].clone()).collect();
    assert_eq!(told, ["blocked", "blocked", "blocked"]);
    let rules = Requirements::built_in().unwrap();
    let mut with_key = 0;
    for folder in machines() {
        let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
        let asked = judge(&facts, rules);
        let not_asked = without_asking_for_key(asked.clone());
        if asked.all[2].verdict == Verdict::Pass {
            assert_eq!(asked, not_asked, "{}: a key that is in is judged", folder.display());
            with_key += 1;
        }
        for (before, after) in asked.all.iter().zip(&not_asked.all) {
            let of_key =
                matches!(before.check, CheckId::Session | CheckId::UsbKey | CheckId::CardReader | CheckId::Certificate);
            assert!(of_key || before == after, "{}: {after:?}", folder.display());
            assert!(before.verdict != Verdict::Unknown || before == after, "{}: a guess", folder.display());
        }
    }
    assert!(with_key > 20, "{with_key}");
}

#[test]
fn the_file_is_kept_with_since_when_while_check_and_reason_stay_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["json", "prometheus"] {
        let file = folder.path().join(format);
        let path = file.to_str().unwrap();
        let output = check("windows-10-no-key-old-chrome", &["--format", format, "--output", path]);
        assert!(output.stdout.is_empty());
        assert_eq!(output.status.code(), Some(2));
        // An earlier moment than any recording's, as if the file had been there for long.
        let text = fs::read_to_string(&file).unwrap();
        let older = if format == "json" {
            let mut report: Value = serde_json::from_str(&text).unwrap();
            for finding in report["findings"].as_array_mut().unwrap() {
                assert_eq!(finding["since"], report_moment(&text));
                finding["since"] = "2026-01-05T12:00:00Z".into();
            }
            report.to_string()
        } else {
            let aged = text.lines().map(|line| match line.split_once("} ") {
                Some((labels, _)) if labels.starts_with("qhr_setup_open_point") => format!("{labels}}} 1767614400"),
                _ => line.to_owned(),
            });
            aged.collect::<Vec<_>>().join("\n") + "\n"
        };
        fs::write(&file, older).unwrap();
        // The key is still not there; Chrome is another matter by now.
        let intune = ["--exit-style", "intune", "--output", path];
        let (said, _) = line(&check("windows-11-home-no-key", &intune));
        assert!(said.starts_with("not_ready usb_key no_key you 2026-01-05 - "), "{format}: {said}");
        let report = json(&file);
        let since: Vec<_> = report["findings"].as_array().unwrap().iter().map(|one| one["since"].clone()).collect();
        assert_eq!(since[2], "2026-01-05T12:00:00Z", "{format}");
        assert_ne!(since[6], "2026-01-05T12:00:00Z", "{format}: another reason");
    }
}

fn report_moment(text: &str) -> Value {
    serde_json::from_str::<Value>(text).unwrap()["taken_at"].clone()
}

#[test]
fn a_file_that_is_no_result_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for contents in ["my letters", "{}", "[]", "{\"findings\": []}", "# HELP node_load1 Load"] {
        let file = folder.path().join("letters.json");
        fs::write(&file, contents).unwrap();
        let output = check("windows-11-pro-ready", &["--output", file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(64), "{contents}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8(output.stderr).unwrap().contains("n’est pas un résultat"));
        assert_eq!(fs::read_to_string(&file).unwrap(), contents);
    }
}

#[test]
fn metrics_have_labels_of_a_closed_list_and_no_sample_twice() {
    for folder in machines() {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let text = String::from_utf8(check(&name, &["--format", "prometheus"]).stdout).unwrap();
        assert!(text.ends_with('\n') && text.is_ascii(), "{name}");
        let samples: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let mut series: Vec<_> = samples.iter().map(|line| line.rsplit_once(' ').unwrap().0).collect();
        for one in &series {
            let labels = one.split_once('{').map_or("", |(_, labels)| labels.trim_end_matches('}'));
            assert!(labels.split(',').filter(|label| !label.is_empty()).all(is_code), "{name}: {one}");
        }
        let count = series.len();
        series.sort_unstable();
        series.dedup();
        assert_eq!(series.len(), count, "{name}");
        let verdicts = samples.iter().filter(|line| line.starts_with("qhr_setup_verdict{")).collect::<Vec<_>>();
        assert_eq!((verdicts.len(), verdicts.iter().filter(|line| line.ends_with(" 1")).count()), (4, 1), "{name}");
    }
}

/// A label whose value is a code, a version or a day.
fn is_code(label: &str) -> bool {
    let value = label.split_once("=\"").and_then(|(_, value)| value.strip_suffix('"'));
    value.is_some_and(|value| {
        value.len() < 60 && value.bytes().all(|one| matches!(one, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-'))
    })
}
