//! The support code through the real console program: what one computer prints, another understands.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::Path;

use qhr_setup::requirements::Requirements;
use serde_json::{Value, json};
use support::{machines, project, qhr_setup, report_of};

/// Standard output, standard error and the exit code.
fn run(arguments: &[&str]) -> (String, String, i32) {
    let output = qhr_setup().arg("code").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn code_of(facts: &Path, language: &str) -> String {
    let (out, err, code) = run(&["--facts", facts.to_str().unwrap(), "--lang", language]);
    assert_eq!(code, 0, "{err}");
    assert_code(&out);
    out.trim_end().to_owned()
}

/// Six groups of three digits and the end of the line, and nothing else.
fn assert_code(out: &str) {
    let groups: Vec<_> = out.strip_suffix('\n').unwrap().split(' ').collect();
    let is_group = |group: &&str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    assert!(groups.len() == 6 && groups.iter().all(is_group), "{out:?}");
}

fn decoded(code: &str) -> Value {
    let (out, err, exit) = run(&["decode", code, "--format", "json"]);
    assert_eq!((err.as_str(), exit), ("", 0));
    serde_json::from_str(&out).unwrap()
}

/// The root cause by the report; where nothing fails or is uncertain, the first warning.
fn cause(report: &Value) -> Value {
    let findings = report["findings"].as_array().unwrap();
    let root = findings.iter().find(|finding| finding["check"] == report["root_cause"]);
    let shown = root.or_else(|| findings.iter().find(|finding| finding["verdict"] == "warn"));
    shown.map_or(Value::Null, |finding| {
        json!({
            "step": finding["step"],
            "reason": finding["reason"]["code"],
            "fix": finding["fix"],
            "who": finding["who"],
        })
    })
}

#[test]
fn a_code_tells_of_every_recorded_machine_what_its_report_tells() {
    for folder in machines() {
        let report = report_of(&folder);
        for language in ["fr", "en"] {
            let told = decoded(&code_of(&folder.join("facts.json"), language));
            let name = folder.display();
            assert_eq!(told["root_cause"], cause(&report), "{name}");
            assert_eq!((&told["language"], &told["step"]), (&json!(language), &json!(4)), "{name}");
            let [checks, findings] = [&told["checks"], &report["findings"]].map(|all| all.as_array().unwrap());
            let steps = |all: &[Value]| all.iter().map(|one| one["step"].clone()).collect::<Vec<_>>();
            assert_eq!(steps(checks), steps(findings), "{name}: those that have something to say");
            for check in checks {
                let finding = findings.iter().find(|finding| finding["step"] == check["step"]);
                let verdict = finding.map_or(&Value::Null, |finding| &finding["verdict"]);
                let judged = verdict != "unknown" && verdict != "blocked";
                assert_eq!(&check["verdict"], if judged { verdict } else { &Value::Null }, "{name}: {}", check["step"]);
            }
        }
    }
}

#[test]
fn the_json_of_a_code_has_every_field_it_promises() {
    let folder = project().join("tests/machines/windows-11-home-no-key");
    let told = decoded(&code_of(&folder.join("facts.json"), "fr"));
    let expected = json!({
        "schema": 2,
        "version": 2,
        "language": "fr",
        "step": 4,
        "eligibility": null,
        "form_sent": false,
        "clinic": null,
        "computer": null,
        "profile_confirmed": false,
        "viewer": null,
        "symptom": null,
        "checks": told["checks"],
        "root_cause": { "step": "4.3", "reason": "no_key", "fix": "plug_in_key", "who": "you" },
        "asked": [],
    });
    assert_eq!(told, expected);
}

#[test]
fn a_code_is_read_however_it_is_written_down() {
    let folder = project().join("tests/machines/windows-11-home-memory-stick");
    let code = code_of(&folder.join("facts.json"), "en");
    let expected = run(&["decode", &code, "--lang", "fr"]);
    assert_eq!(expected.2, 0);
    for written in [code.replace(' ', ""), code.replace(' ', "-"), code.replace(' ', "\u{a0}"), code.replace(' ', ".")]
    {
        assert_eq!(run(&["decode", &written, "--lang", "fr"]), expected, "{written}");
    }
    let groups: Vec<_> = ["decode"].into_iter().chain(code.split(' ')).chain(["--lang", "fr"]).collect();
    assert_eq!(run(&groups), expected, "as several arguments");
}

#[test]
fn whoever_helps_reads_their_own_language_with_the_person_s_title_beside_it() {
    let folder = project().join("tests/machines/windows-11-home-memory-stick");
    let code = code_of(&folder.join("facts.json"), "en");
    let french = run(&["decode", &code, "--lang", "fr"]).0;
    for part in ["Étape 4", "Poste de travail", "4.3  Ce qui est branché", "« What is plugged in", "  1. "] {
        let part = part.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
        assert!(french.contains(&part), "{part}: {french}");
    }
    let english = run(&["decode", &code, "--lang", "en"]).0;
    assert!(english.contains("4.3  What is plugged in") && !english.contains("On the person’s screen"), "{english}");
    for text in [french, english] {
        assert!(text.lines().all(|line| textwrap::core::display_width(line) <= 79), "{text}");
    }
}

#[test]
fn whoever_helps_reads_the_number_of_whoever_is_to_be_called() {
    let phone = &Requirements::built_in().unwrap().contacts.qhr_customer_service.phone;
    for machine in ["windows-11-certificate-expired", "windows-11-home-no-key"] {
        let code = code_of(&project().join("tests/machines").join(machine).join("facts.json"), "fr");
        for language in ["fr", "en"] {
            let (told, ..) = run(&["decode", &code, "--lang", language]);
            assert!(told.contains(phone.as_str()), "{machine}: {told}");
        }
    }
}

#[test]
fn a_wrong_code_is_one_clear_error_in_the_language_asked_for() {
    let table = [
        ("482 109", "6\u{a0}chiffres", "6\u{a0}digits"),
        ("", "0\u{a0}chiffre.", "0\u{a0}digits"),
        ("200 000 000 000 000 0220", "19\u{a0}chiffres", "19\u{a0}digits"),
        ("2OO 000 000 000 000 022", "«\u{a0}O\u{a0}»", "“O”"),
        ("200 000 000 000 000 021", "relire", "read again"),
        ("482 109 337 552 618 047", "relire", "read again"),
    ];
    for (code, french, english) in table {
        for (language, expected) in [("fr", french), ("en", english)] {
            let (out, err, exit) = run(&["decode", code, "--lang", language]);
            assert_eq!((out.as_str(), exit), ("", 64), "{code}: {err}");
            assert!(err.contains(expected) && err.lines().count() == 1, "{code}: {err}");
        }
    }
    let (out, err, exit) = run(&["decode", "--lang", "en"]);
    assert_eq!((out.as_str(), exit), ("", 64));
    assert!(err.contains("For help: qhr-setup code --help"), "{err}");
}

#[test]
fn this_computer_has_a_code_and_a_recording_is_told_as_one() {
    let (out, _, exit) = run(&[]);
    assert_eq!(exit, 0);
    assert_code(&out);
    assert_eq!(decoded(out.trim_end())["version"], 2);
    let facts = project().join("tests/machines/windows-11-pro-ready/facts.json");
    let (_, err, _) = run(&["--facts", facts.to_str().unwrap(), "--lang", "en"]);
    assert!(err.contains("recording"), "{err}");
    let (out, err, exit) = run(&["--facts", "no-such-file.json", "--lang", "en"]);
    assert_eq!((out.as_str(), exit), ("", 64));
    assert!(err.contains("no-such-file.json"), "{err}");
}

/// What the window keeps of somebody who reached the clinic's page a second time.
fn kept_answers() -> Value {
    let on = |answer: Value| json!({ "answer": answer, "on": "2026-11-20" });
    json!({
        "schema": 1,
        "language": "fr",
        "place": { "page": "clinic" },
        "answers": {
            "profession": on(json!("pharmacist")),
            "own_key": on(json!(true)),
            "user_name": on(json!({ "shape": "seven_digits" })),
            "account_created": on(json!("before_february2018")),
            "form_sent": on(json!(true)),
            "clinic": on(json!("private")),
            "computer": on(json!("individually")),
            "profile": on(json!(true)),
        },
    })
}

#[test]
fn the_answers_given_in_the_window_are_in_the_code_and_not_in_that_of_a_recording() {
    let home = tempfile::tempdir().unwrap();
    for folder in ["qhr-setup", "QHR Setup", "Library/Application Support/QHR Setup"] {
        let folder = home.path().join(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("answers.json"), kept_answers().to_string()).unwrap();
    }
    let code = |more: &[&str]| {
        let mut command = qhr_setup();
        for variable in ["HOME", "XDG_DATA_HOME", "LOCALAPPDATA"] {
            command.env(variable, home.path());
        }
        let output = command.arg("code").args(more).output().unwrap();
        decoded(String::from_utf8(output.stdout).unwrap().trim_end())
    };
    let told = code(&[]);
    assert_eq!(
        (&told["step"], &told["eligibility"], &told["form_sent"]),
        (&json!(3), &json!("eligible"), &json!(true))
    );
    assert_eq!((&told["clinic"], &told["computer"]), (&json!("private"), &json!("individually")));
    assert_eq!(told["profile_confirmed"], true);
    let facts = project().join("tests/machines/windows-11-pro-ready/facts.json");
    let recorded = code(&["--facts", facts.to_str().unwrap()]);
    assert_eq!(
        (&recorded["step"], &recorded["eligibility"], &recorded["clinic"]),
        (&json!(4), &Value::Null, &Value::Null)
    );
}

#[test]
fn help_is_complete_in_both_languages() {
    let table =
        [("fr", "Dit ce que signifie", "avec ou sans espaces"), ("en", "Tells what a support", "spaces or without")];
    for (language, about, digits) in table {
        let (out, _, exit) = run(&["--help", "--lang", language]);
        assert!(exit == 0 && out.contains(about), "{out}");
        let (out, _, exit) = run(&["decode", "--help", "--lang", language]);
        assert!(exit == 0 && out.contains(about) && out.contains(digits), "{out}");
    }
}
