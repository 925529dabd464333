//! The real console program: exit codes, what goes where, languages, and input files that are not what they should be.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{project, qhr_setup};

/// Runs with this content as the facts file; returns standard output, standard error and the exit code.
fn check_with(content: &[u8]) -> (String, String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    fs::write(&file, content).unwrap();
    check_file(&file)
}

fn check_file(file: &Path) -> (String, String, Option<i32>) {
    let output = qhr_setup().args(["check", "--format", "json", "--facts"]).arg(file).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn good_facts() -> String {
    fs::read_to_string(project().join("tests/machines/windows-11-pro-ready/facts.json")).unwrap()
}

#[test]
fn a_bad_facts_file_is_refused_with_one_error_that_names_the_place() {
    let good = good_facts();
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("empty", Vec::new(), "vide"),
        ("truncated", good.as_bytes()[..good.len() / 2].to_vec(), "line"),
        ("wrong type", good.replace("\"server\": false", "\"server\": \"no\"").into(), "os.seen.server"),
        ("unknown field", good.replace("\"release\": \"25H2\"", "\"relaese\": \"25H2\"").into(), "relaese"),
        ("wrong version", good.replace("10.0.26200.7171", "ten").into(), "os.seen.version"),
        ("wrong identifier", good.replace("\"08e6\"", "\"8e6\"").into(), "usb.seen[1].vendor_id"),
        ("another layout", good.replace("\"schema\": 1", "\"schema\": 0").into(), "schema"),
        ("binary", (0..=255).collect(), "line 1"),
        ("more after the end", format!("{good}{{}}").into(), "trailing"),
    ];
    for (case, content, expected) in cases {
        let (out, err, code) = check_with(&content);
        assert_eq!(code, Some(64), "{case}: {err}");
        assert_eq!(out, "", "{case}: nothing is printed as a result");
        assert!(err.contains("facts.json") && err.contains(expected), "{case}: {err}");
        assert_eq!(err.lines().filter(|line| line.contains("facts.json")).count(), 1, "{case}: one error: {err}");
    }
}

#[test]
fn what_a_newer_program_wrote_is_judged_and_what_is_not_known_is_told() {
    let newer =
        good_facts().replace("\"schema\": 1", "\"schema\": 99").replace("\"server\"", "\"colour\": 3, \"server\"");
    let (out, err, code) = check_with(newer.as_bytes());
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("plus récent") && err.contains("os.seen.colour"), "{err}");
    assert!(out.contains("\"verdict\": \"ready\""), "{out}");
}

#[test]
fn a_facts_file_of_100_megabytes_is_refused_without_being_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    fs::File::create(&file).unwrap().set_len(100 << 20).unwrap();
    let (_, err, code) = check_file(&file);
    assert_eq!(code, Some(64));
    assert!(err.contains("104857600 octets"), "{err}");
}

#[test]
fn a_facts_file_that_is_not_there_or_is_a_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    for file in [folder.path().join("Hélène Côté.json"), folder.path().to_owned()] {
        let (_, err, code) = check_file(&file);
        assert_eq!(code, Some(64));
        assert!(err.contains(&file.display().to_string()), "{err}");
    }
}

#[test]
fn wrong_usage_is_64_and_says_what_was_expected_in_the_language_asked_for() {
    for (arguments, [french, english]) in [
        (
            "check --format xml",
            ["--format\u{a0}: valeur inconnue, «\u{a0}xml\u{a0}».", "--format: unknown value “xml”."],
        ),
        ("check --format", ["Il manque une valeur après --format", "A value is missing after --format"]),
        ("check --watch=3", ["--watch ne prend pas de valeur.", "--watch takes no value."]),
        ("check --facts x.json --watch", ["--facts et --watch ne vont pas", "--facts and --watch do not go"]),
        ("check --watch --watch", ["--watch est donné deux fois.", "--watch is given twice."]),
        ("chekc", ["Le plus proche\u{a0}: check\n", "Closest: check\n"]),
        ("rehearse one two", ["Argument inconnu\u{a0}: «\u{a0}two\u{a0}».", "Unknown argument: “two”."]),
        ("code --facts x decode 1", ["decode et --facts ne vont pas", "decode and --facts do not go"]),
        ("code decode", ["Il manque\u{a0}: <CODE>", "Missing: <CODE>"]),
        ("--lang=LANGUAGE", ["Choix possibles\u{a0}: check, facts", "Possible choices: check, facts"]),
        ("", ["Utilisation\u{a0}: qhr-setup", "Usage: qhr-setup"]),
    ] {
        for (language, locale, expected) in [("fr", "fr_CA", french), ("en", "en_CA", english)] {
            let arguments = arguments.replace("LANGUAGE", language);
            let output = qhr_setup().env("LANG", locale).args(arguments.split_whitespace()).output().unwrap();
            let err = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(64), 0), "{arguments}: {err}");
            assert!(err.contains(expected), "{arguments}: {err}");
            assert!(["error:", "tip:"].iter().all(|of_clap| !err.contains(of_clap)), "{arguments}: {err}");
            assert!(arguments.is_empty() || err.contains("--help"), "it says where the help is: {err}");
        }
    }
}

#[test]
fn help_is_complete_in_both_languages() {
    for (language, words) in [("fr", ["Utilisation", "Vérifie ce poste"]), ("en", ["Usage", "Checks this computer"])] {
        let output = qhr_setup().args(["--help", "--lang", language]).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(words.iter().all(|word| out.contains(word)), "{out}");
    }
}

#[test]
fn french_is_spoken_where_nothing_else_is_asked_for() {
    for (variable, expected) in [("C", "Système"), ("en_CA.UTF-8", "System "), ("fr_FR.UTF-8", "Système")] {
        let output = qhr_setup().env("LANG", variable).arg("check").output().unwrap();
        assert!(String::from_utf8(output.stdout).unwrap().contains(expected), "LANG={variable}");
    }
}

#[test]
fn the_facts_of_this_computer_can_be_recorded_and_judged_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    qhr_setup().arg("facts").arg("--output").arg(&file).assert().success().stdout("");
    let (out, err, code) = check_file(&file);
    let replayed: Value = serde_json::from_str(&out).unwrap();
    assert!(err.contains("enregistrement"), "the recording is told as one: {err}");
    assert_eq!(replayed["simulated"], true);
    let live = qhr_setup().args(["check", "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&live.stdout).unwrap();
    assert_eq!(report["simulated"], false);
    let schema = fs::read_to_string(project().join("docs/check.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    assert!(schema.is_valid(&report), "{report}");
    assert_eq!((&report["findings"], live.status.code()), (&replayed["findings"], code));
}

#[test]
fn facts_hold_nothing_personal() {
    let output = qhr_setup().arg("facts").output().unwrap();
    let facts = String::from_utf8(output.stdout).unwrap();
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let home = std::env::var("HOME").unwrap_or_default();
    for secret in [host.trim(), home.as_str(), "/home", "/opt", "/usr"] {
        assert!(secret.is_empty() || !facts.contains(secret), "the facts hold {secret:?}");
    }
}

#[test]
fn facts_that_cannot_be_written_are_one_clear_error() {
    let folder = tempfile::tempdir().unwrap();
    let output = qhr_setup().args(["facts", "--output"]).arg(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(64));
    assert!(String::from_utf8(output.stderr).unwrap().contains("n’a pas pu être écrit"));
}

#[test]
fn nothing_printed_carries_colour_codes() {
    let output = qhr_setup().env("CLICOLOR_FORCE", "1").arg("check").output().unwrap();
    assert!(!output.stdout.contains(&0x1b));
}
