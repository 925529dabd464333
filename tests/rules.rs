//! A rules file beside the real program: used, or refused with its line while the program's own rules go on.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::process::{Command, Output};

use support::{folder_with_program, project};

/// What the program says of a recorded machine with this text beside it.
fn check(rules: &str, language: &str) -> Output {
    let machine = project().join("tests/machines/windows-11-certificate-ends-in-70-days/facts.json");
    run(rules, &["check", "--lang", language, "--facts", machine.to_str().unwrap()])
}

/// What the program says with this text beside it.
fn run(rules: &str, arguments: &[&str]) -> Output {
    let (folder, program) = folder_with_program();
    fs::write(folder.path().join("requirements.toml"), rules).unwrap();
    Command::new(program).args(arguments).output().unwrap()
}

const PLANTED: &str = "[contacts.qhr_customer_service]\nphone = \"1 900 555-0199\"\n";

#[test]
fn which_rules_file_is_in_force_is_always_told() {
    let machine = project().join("tests/machines/windows-11-home-no-key/facts.json");
    let machine = machine.to_str().unwrap();
    let said = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let changed = "contacts.qhr_customer_service";

    let text = said(&run(PLANTED, &["check", "--lang", "en", "--facts", machine]).stdout);
    assert_eq!(text.lines().filter(|line| line.contains("requirements.toml") && line.contains(changed)).count(), 1);

    let json = said(&run(PLANTED, &["check", "--format", "json", "--facts", machine]).stdout);
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        report["rules"],
        serde_json::json!({
            "dated": report["rules"]["dated"], "file": "beside_program", "changes": [changed],
            "sha256": "741ef8cb093585afb597d456864152c9d768f502503f313c18766d50dbe73ea3",
            "older": [], "age_days": report["rules"]["age_days"]
        })
    );

    let who = ["eligibility", "--profession", "nurse", "--own-key", "no", "--lang", "en"];
    for (arguments, told) in
        [(&who[..], "changed by"), (&["code", "--facts", machine], "changées par"), (&["rehearse"], "changées par")]
    {
        let output = run(PLANTED, arguments);
        let err = said(&output.stderr);
        assert!(
            err.contains(told) && err.contains("requirements.toml") && err.contains(changed),
            "{arguments:?}: {err}"
        );
    }
    let intune = run(PLANTED, &["check", "--exit-style", "intune", "--facts", machine]);
    assert_eq!(said(&intune.stdout).lines().count(), 1, "Intune keeps one line");
    assert!(said(&intune.stderr).contains(changed));

    let folder = tempfile::tempdir().unwrap();
    for name in ["r.html", "r.json"] {
        let file = folder.path().join(name);
        let output = run(PLANTED, &["report", "--lang", "en", "--facts", machine, "--output", file.to_str().unwrap()]);
        assert!(said(&output.stderr).contains(changed));
        let report = fs::read_to_string(file).unwrap();
        assert!(report.contains(changed), "{name}");
        assert!(!report.contains(env!("CARGO_TARGET_TMPDIR")), "{name}: a path can hold a name");
        assert!(report.contains(if name == "r.html" { "beside the program" } else { "beside_program" }), "{name}");
    }
}

#[test]
fn a_planted_number_is_never_told_as_read_where_the_built_in_one_was() {
    let who = ["eligibility", "--profession", "nurse", "--own-key", "no", "--lang", "en"];
    let text = |rules| String::from_utf8(run(rules, &who).stdout).unwrap().replace('\n', " ");
    let planted = text(PLANTED);
    assert!(planted.contains("1 900 555-0199") && planted.contains("rules file gives them"), "{planted}");
    assert!(!planted.contains("2026"), "{planted}");
    assert!(text("").contains("November\u{a0}22, 2026"), "{}", text(""));
}

#[test]
fn a_rules_file_beside_the_program_changes_the_verdict() {
    let plain = check("", "fr");
    assert_eq!((plain.status.code(), String::from_utf8_lossy(&plain.stderr).contains("utilisé")), (Some(0), false));
    let stricter = check("[certificate]\nwarn_days = 80\n", "fr");
    assert_eq!(stricter.status.code(), Some(1), "70 days are a warning now");
}

#[test]
fn a_bad_rules_file_is_refused_with_its_line_and_the_answer_comes_all_the_same() {
    let plain = check("", "fr");
    let told = [
        ("fr", "n’est pas utilisé", "ligne 3\u{a0}: certificate.warn_days"),
        ("en", "is not used", "line 3: certificate.warn_days"),
    ];
    for (language, words, place) in told {
        let refused = check("# ours\n[certificate]\nwarn_days = \"eighty\"\n", language);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains(words) && said.contains(place), "{said}");
        assert_eq!(refused.status.code(), plain.status.code());
    }
}

#[test]
fn a_rules_file_is_looked_at_before_it_is_used_and_every_fault_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    let look = |text: &str, language: &str| {
        fs::write(&file, text).unwrap();
        let output = run("", &["rules", "check", file.to_str().unwrap(), "--lang", language]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, said) = look(PLANTED, "en");
    assert!(code == Some(0) && said.contains("contacts.qhr_customer_service"), "{said}");
    let bad = "[certificate]\nissuers = [\"\"]\nwarn_days = 4000\n[links.form]\nurl = \"http://x\"\n";
    for (language, lines) in [("fr", ["ligne 2", "ligne 3", "ligne 5"]), ("en", ["line 2", "line 3", "line 5"])] {
        let (code, said) = look(bad, language);
        assert_eq!(code, Some(64), "{said}");
        assert_eq!(said.lines().count(), 4, "{said}");
        assert!(said.lines().zip(lines).all(|(told, line)| told.starts_with(line)), "{said}");
    }
    let missing = run("", &["rules", "check", "nowhere.toml"]);
    assert_eq!(missing.status.code(), Some(64));
}

#[test]
fn the_rules_in_force_are_shown_with_the_file_and_the_age_of_each() {
    let json = run(PLANTED, &["rules", "show", "--format", "json"]);
    let rules: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let entry =
        rules["entries"].as_array().unwrap().iter().find(|entry| entry["name"] == "contacts.qhr_customer_service");
    let phone = entry.unwrap()["values"].as_array().unwrap().iter().find(|value| value["name"] == "phone").unwrap();
    assert_eq!((&phone["value"], &phone["from"]), (&"1 900 555-0199".into(), &"beside_program".into()));
    for (language, words) in [("fr", "Fichier de règles\u{a0}: phone"), ("en", "Rules file: phone")] {
        let text = String::from_utf8(run(PLANTED, &["rules", "show", "--lang", language]).stdout).unwrap();
        assert!(text.contains(words) && text.contains("chrome.calendar"), "{text}");
    }
}

#[test]
fn old_rules_are_told_and_change_no_verdict() {
    let machine = project().join("tests/machines/windows-11-home-no-key/facts.json");
    let folder = tempfile::tempdir().unwrap();
    let later = folder.path().join("facts.json");
    let mut facts: serde_json::Value = serde_json::from_str(&fs::read_to_string(machine).unwrap()).unwrap();
    let mut seen = |day: &str| {
        facts["taken_at"] = format!("{day}T15:00:00Z").into();
        fs::write(&later, facts.to_string()).unwrap();
        let text = run("", &["check", "--lang", "en", "--facts", later.to_str().unwrap()]);
        let json = run("", &["check", "--format", "json", "--facts", later.to_str().unwrap()]);
        let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
        let said = String::from_utf8(text.stdout).unwrap().contains("days old");
        (said, report["rules"]["age_days"].as_i64(), text.status.code())
    };
    assert_eq!(seen("2026-11-23"), (false, Some(1), Some(2)));
    assert_eq!(seen("2027-02-19"), (false, Some(89), Some(2)));
    assert_eq!(seen("2027-02-20"), (true, Some(90), Some(2)));
    assert_eq!(seen("2025-01-01").1, None, "a clock that is wrong tells no age");
}
