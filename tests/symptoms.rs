//! What a person sees, explained in the terminal for whoever supports them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::process::Output;

use qhr_setup::symptom::Symptom;
use serde_json::Value;
use strum::IntoEnumIterator;
use support::qhr_setup;

fn run(arguments: &[&str]) -> Output {
    qhr_setup().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn names() -> impl Iterator<Item = &'static str> {
    Symptom::iter().map(<&str>::from)
}

#[test]
fn the_list_has_every_answer_and_fits_into_79_columns_in_both_languages() {
    for (language, title) in [("fr", "Mot de passe refusé"), ("en", "Password refused")] {
        let output = run(&["symptoms", "--lang", language]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
        let list = text(&output.stdout);
        assert!(list.contains(title) && list.contains("qhr-setup symptoms"), "{list}");
        assert!(names().all(|name| list.lines().any(|line| line.starts_with(&format!("  {name} ")))), "{list}");
        assert!(list.lines().all(|line| textwrap::core::display_width(line) <= 79), "{list}");
    }
}

#[test]
fn each_is_explained_with_what_to_do_and_the_one_party_to_call() {
    for (language, call) in [
        ("fr", ["Vous voyez encore la même chose?", "Qui peut agir"]),
        ("en", ["Still seeing the same thing?", "Who can act"]),
    ] {
        for name in names() {
            let output = run(&["symptoms", name, "--lang", language]);
            assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
            let said = text(&output.stdout);
            let calls = call.iter().filter(|call| said.contains(*call)).count();
            assert_eq!(calls, usize::from(name != "it-opens"), "{said}");
            assert!(said.contains("1. "), "{said}");
            assert!(said.lines().all(|line| textwrap::core::display_width(line) <= 79), "{said}");
        }
    }
}

#[test]
fn other_programs_read_all_of_them_or_one() {
    let read = |arguments: &[&str]| serde_json::from_slice::<Value>(&run(arguments).stdout).unwrap();
    let all = read(&["symptoms", "--format", "json"]);
    assert_eq!(all["schema"], 1);
    let listed: Vec<_> = all["symptoms"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(listed, names().collect::<Vec<_>>());
    let one = read(&["symptoms", "password-refused", "--format", "json", "--lang", "en"]);
    let one = one["symptoms"].as_array().unwrap();
    assert_eq!(one.len(), 1);
    assert_eq!((&one[0]["who"], &one[0]["call"]), (&"qhr_customer_service".into(), &"qhr_customer_service".into()));
    assert_eq!((&one[0]["symptom"], &one[0]["title"]), (&"password_refused".into(), &"Password refused".into()));
}

#[test]
fn a_wrong_name_is_one_error_that_says_where_the_names_are() {
    for language in ["fr", "en"] {
        let output = run(&["symptoms", "ERR_\u{1b}[2J", "--lang", language]);
        let err = text(&output.stderr);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(64), String::new()));
        assert!(err.lines().count() == 1 && err.contains("qhr-setup symptoms") && !err.contains('\u{1b}'), "{err:?}");
    }
}

#[test]
fn help_is_complete_in_both_languages() {
    for (language, words) in [
        ("fr", ["Explique ce qu’une personne voit", "Nom d’une réponse", "Forme du résultat"]),
        ("en", ["Explains what a person sees", "Name of an answer", "Form of the result"]),
    ] {
        let help = text(&run(&["symptoms", "--help", "--lang", language]).stdout);
        assert!(words.iter().all(|word| help.contains(word)), "{help}");
        assert!(text(&run(&["--help", "--lang", language]).stdout).contains(words[0]));
    }
}
