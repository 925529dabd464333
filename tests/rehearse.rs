//! The training in the console program: the list, one machine exactly as `check --facts` shows it, wrong names.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::process::Output;

use serde_json::Value;
use support::{machines, qhr_setup};

fn run(arguments: &[&str]) -> Output {
    qhr_setup().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn names() -> BTreeSet<String> {
    machines().iter().map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn a_rehearsed_machine_is_shown_as_check_shows_its_recording_byte_for_byte() {
    for folder in machines() {
        let facts = folder.join("facts.json");
        let name = folder.file_name().unwrap().to_str().unwrap();
        for form in [
            ["--format", "text", "--lang", "fr"],
            ["--format", "text", "--lang", "en"],
            ["--format", "json", "--lang", "en"],
        ] {
            let check = qhr_setup().args(["check", "--facts"]).arg(&facts).args(form).output().unwrap();
            let rehearsed = run(&[&["rehearse", name], &form[..]].concat());
            assert_eq!(text(&rehearsed.stdout), text(&check.stdout), "{name} {form:?}");
            assert_eq!(text(&rehearsed.stderr), text(&check.stderr), "{name}: the banner");
            assert!(!rehearsed.stderr.is_empty(), "{name}: it is told that this is not this computer");
            assert_eq!(rehearsed.status.code(), check.status.code(), "{name}: the exit code");
        }
    }
}

#[test]
fn the_list_has_every_recorded_machine_with_its_title_outcome_and_root_cause() {
    let mut titles = Vec::new();
    for language in ["fr", "en"] {
        let output = run(&["rehearse", "--format", "json", "--lang", language]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
        let list: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(list["schema"], 1);
        let scenarios = list["scenarios"].as_array().unwrap();
        let listed: Vec<_> = scenarios.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
        assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), names());
        assert_eq!(listed.len(), names().len(), "each once");
        for one in scenarios {
            let keys: Vec<_> = one.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(keys, ["name", "root_cause", "title", "verdict"]);
            let name = one["name"].as_str().unwrap();
            let report: Value = serde_json::from_slice(&run(&["rehearse", name, "--format", "json"]).stdout).unwrap();
            assert_eq!((&one["verdict"], &one["root_cause"]), (&report["verdict"], &report["root_cause"]), "{name}");
            assert_eq!(report["simulated"], true);
            titles.push(one["title"].as_str().unwrap().to_owned());
        }
    }
    assert!(titles.iter().all(|title| !title.starts_with("scenario-")), "{titles:?}");
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len(), "no title says two things");
}

#[test]
fn the_list_is_aligned_and_fits_into_79_columns_in_both_languages() {
    for (language, words) in
        [("fr", ["Clé DSQ", "La clé n’est pas branchée"]), ("en", ["QHR key", "The key is not plugged in"])]
    {
        let output = run(&["rehearse", "--lang", language]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
        let list = text(&output.stdout);
        assert!(words.iter().all(|word| list.contains(word)), "{list}");
        let mut starts = BTreeSet::new();
        for line in list.lines() {
            assert!(textwrap::core::display_width(line) <= 79, "{line}");
            let named = names().into_iter().find(|name| line.starts_with(&format!("  {name} ")));
            starts.extend(named.map(|name| line.len() - line[2 + name.len()..].trim_start().len()));
        }
        assert_eq!(starts.len(), 1, "titles begin in one column: {list}");
        assert!(names().iter().all(|name| list.contains(name.as_str())), "{list}");
    }
}

#[test]
fn a_wrong_name_is_one_error_that_names_the_nearest() {
    for (language, given, expected) in [
        ("fr", "no-key", "windows-11-home-no-key"),
        ("en", "windows-7-chrome", "windows-7-chrome-109"),
        ("fr", "Hélène", "qhr-setup rehearse"),
        ("en", "../windows-11-pro-ready", "windows-11-pro-ready"),
        ("en", "", "qhr-setup rehearse"),
    ] {
        let output = run(&["rehearse", given, "--lang", language]);
        let err = text(&output.stderr);
        assert_eq!(output.status.code(), Some(64), "{given}: {err}");
        assert_eq!(text(&output.stdout), "", "{given}: nothing is printed as a result");
        assert_eq!(err.lines().count(), 1, "{given}: one error: {err}");
        assert!(err.contains(expected) && err.contains(given), "{given}: {err}");
    }
}

#[test]
fn help_about_the_training_is_complete_in_both_languages() {
    for (language, words) in [
        ("fr", ["Montre ce qu’une personne verrait", "Nom d’un poste enregistré", "Forme du résultat"]),
        ("en", ["Shows what a person would see", "Name of a recorded computer", "Form of the result"]),
    ] {
        let help = text(&run(&["rehearse", "--help", "--lang", language]).stdout);
        assert!(words.iter().all(|word| help.contains(word)), "{help}");
        assert!(text(&run(&["--help", "--lang", language]).stdout).contains(words[0]));
    }
}
