//! The decision table of eligibility, row by row, through the real console program.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use serde_json::{Value, json};
use support::qhr_setup;

/// Everybody that rule E4 asks for the form.
const NOT_DOCTORS: [&str; 6] = ["resident", "nurse", "auxiliary-nurse", "pharmacist", "technical-support", "other"];

/// The JSON and the exit code for these arguments.
fn judge(arguments: &[&str]) -> (Value, i32) {
    let output = qhr_setup().arg("eligibility").args(arguments).args(["--format", "json"]).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err, "", "{arguments:?}");
    (serde_json::from_str(&out).unwrap(), output.status.code().unwrap())
}

/// Arguments as one writes them, separated by spaces; `''` stands for an empty one.
fn split(line: &str) -> Vec<&str> {
    line.split_whitespace().map(|argument| argument.trim_matches('\'')).collect()
}

fn assert_judged(line: &str, outcome: &str, reason: &Value, pending: &[(&str, &str)], exit: i32) {
    let pending: Vec<_> = pending.iter().map(|(what, who)| json!({ "what": what, "who": who })).collect();
    let expected = json!({ "schema": 1, "outcome": outcome, "reasons": [reason], "pending": pending });
    assert_eq!(judge(&split(line)), (expected, exit), "{line}");
}

#[test]
fn the_profession_comes_first() {
    let reason = |code: &str| json!({ "code": code });
    let rows = [
        ("extern", "not_eligible", reason("extern")),
        ("extern --own-key yes --username 1234567 --clinic shared", "not_eligible", reason("extern")),
        ("doctor --cmq-number no --own-key yes", "not_eligible", reason("doctor_without_cmq_number")),
        ("doctor --cmq-number yes --own-key no", "get_key", reason("no_key")),
        ("resident --own-key no", "get_key", reason("no_key")),
        ("nurse --own-key no --clinic shared", "get_key", reason("no_key")),
        ("auxiliary-nurse --own-key no", "get_key", reason("no_key")),
        ("pharmacist --own-key no", "get_key", reason("no_key")),
        ("technical-support --own-key no", "get_key", reason("no_key")),
        ("other --own-key no", "not_eligible", reason("other_without_key")),
    ];
    for (line, outcome, reason) in rows {
        assert_judged(&format!("--profession {line}"), outcome, &reason, &[], 2);
    }
}

#[test]
fn the_shape_of_the_user_name_decides() {
    let rows = [
        ("mtremblay3", "use_production_qhr", json!({ "code": "user_name_letters_and_digits" })),
        ("-mtremblay3", "use_production_qhr", json!({ "code": "user_name_letters_and_digits" })),
        ("", "needs_correction", json!({ "code": "user_name_empty" })),
        ("123456", "needs_correction", json!({ "code": "user_name_digit_count", "digits": 6 })),
        ("12345678", "needs_correction", json!({ "code": "user_name_digit_count", "digits": 8 })),
        ("CE123456", "needs_correction", json!({ "code": "user_name_ramq_delegate" })),
        ("m.tremblay@clinique.example", "needs_correction", json!({ "code": "user_name_email" })),
        ("tremblay", "needs_correction", json!({ "code": "user_name_letters_only" })),
        ("123/4567", "needs_correction", json!({ "code": "user_name_other_character" })),
    ];
    for (name, outcome, reason) in rows {
        let person = "--cmq-number yes --own-key yes --account-created 2020-05 --clinic shared";
        for profession in ["doctor", "nurse", "other"] {
            for name in [format!("--username={name}"), format!("--username '{name}'")] {
                let line = format!("--profession {profession} {name} {person}");
                assert_judged(&line, outcome, &reason, &[], 2);
            }
        }
    }
    for name in ["1234567", "0012345", "123-4567", "-1234567", "\u{200b}1234567"] {
        let name = format!("--username={name}");
        let doctor = ["--profession", "doctor", "--cmq-number", "yes", "--own-key", "yes", "--clinic", "shared", &name];
        assert_eq!(judge(&doctor).1, 0, "{name:?}");
    }
}

#[test]
fn an_account_from_before_february_2018_needs_the_form_and_a_doctor_does_not() {
    let with = |profession: &str, created: &str| {
        format!(
            "--profession {profession} --cmq-number yes --own-key yes --username 1234567 --clinic shared \
             --account-created {created}"
        )
    };
    let reason = |code: &str| json!({ "code": code });
    for profession in NOT_DOCTORS {
        for created in ["2018-02", "2018-03", "2026-11"] {
            assert_judged(&with(profession, created), "eligible", &reason("conditions_met"), &[], 0);
        }
        let form = [("form", "you")];
        for created in ["2018-01", "2017-12", "2009-02"] {
            let before = reason("account_before_february2018");
            assert_judged(&with(profession, created), "eligible_after_form", &before, &form, 1);
        }
        let unknown = reason("account_creation_unknown");
        assert_judged(&with(profession, "unknown"), "eligible_after_form", &unknown, &form, 1);
    }
    for created in ["2018-02", "2018-01", "unknown"] {
        assert_judged(&with("doctor", created), "eligible", &reason("conditions_met"), &[], 0);
    }
}

#[test]
fn the_clinic_is_pending_until_its_number_is_known_to_be_shared() {
    let doctor = "--profession doctor --cmq-number yes --own-key yes --username 1234567";
    let nurse = "--profession nurse --own-key yes --username 1234567 --account-created 2018-01";
    let manager = ("clinic_number", "manager");
    let omnimed = ("clinic_request", "omnimed");
    let form = ("form", "you");
    let rows = [
        ("--clinic shared", vec![]),
        ("--clinic not-shared", vec![manager]),
        ("--clinic unknown", vec![manager]),
        ("", vec![manager]),
        ("--clinic private", vec![omnimed]),
    ];
    for (clinic, pending) in rows {
        let met = json!({ "code": "conditions_met" });
        assert_judged(&format!("{doctor} {clinic}"), "eligible", &met, &pending, i32::from(!pending.is_empty()));
        let with_form: Vec<_> = [form].into_iter().chain(pending).collect();
        let before = json!({ "code": "account_before_february2018" });
        assert_judged(&format!("{nurse} {clinic}"), "eligible_after_form", &before, &with_form, 1);
    }
}

#[test]
fn an_answer_that_is_missing_is_never_taken_for_yes() {
    let rows = [
        ("doctor --own-key yes --username 1234567 --clinic shared", "cmq_number"),
        ("doctor --cmq-number yes --username 1234567", "own_key"),
        ("doctor --cmq-number yes --own-key yes", "user_name"),
        ("nurse --username 1234567 --account-created 2020-01 --clinic shared", "own_key"),
        ("other", "own_key"),
        ("resident --own-key yes --account-created 2020-01 --clinic shared", "user_name"),
        ("pharmacist --own-key yes --username 1234567 --clinic shared", "account_created"),
    ];
    for (line, question) in rows {
        let reason = json!({ "code": "unanswered", "question": question });
        assert_judged(&format!("--profession {line}"), "needs_correction", &reason, &[], 2);
    }
}

/// Standard output, standard error and the exit code for these arguments, in this language.
fn say(line: &str, language: &str) -> (String, String, Option<i32>) {
    let output = qhr_setup().arg("eligibility").args(split(line)).args(["--lang", language]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn a_month_that_is_none_is_one_clear_error() {
    let person = "--profession nurse --own-key yes --username 1234567 --clinic shared --account-created";
    let months = ["2018-13", "2018-00", "18-02", "2018-2", "2018", "2018-02-01", "02-2018", "janvier", "+018-02", "''"];
    for month in months {
        for (language, expected) in [("fr", "Attendu"), ("en", "Expected")] {
            let (out, err, code) = say(&format!("{person} {month}"), language);
            assert_eq!((out.as_str(), code), ("", Some(64)), "{month}: {err}");
            assert_eq!(err.lines().count(), 1, "{month}: {err}");
            let given = month.trim_matches('\'');
            let named = ["--account-created", given, expected, "2018-02"].into_iter().all(|part| err.contains(part));
            assert!(named, "{month}: {err}");
        }
    }
    let (out, err, code) = say(&format!("{person} 2081-01"), "en");
    assert_eq!((out.as_str(), code), ("", Some(64)));
    assert!(err.contains("--account-created") && err.contains("has not come yet"), "{err}");
}

#[test]
fn wrong_usage_is_64() {
    for line in ["", "--profession plumber", "--profession doctor --own-key maybe", "--profession nurse --username"] {
        let (out, err, code) = say(line, "en");
        assert_eq!((out.as_str(), code), ("", Some(64)), "{line}: {err}");
        assert!(err.contains("For help: qhr-setup eligibility --help"), "{line}: {err}");
    }
}

#[test]
fn the_text_never_leaves_anybody_at_a_dead_end() {
    let eligible = "--profession doctor --cmq-number yes --own-key yes --username 1234567";
    let pharmacist = "--profession pharmacist --own-key yes --username 1234567";
    let rows = [
        (format!("{eligible} --clinic shared"), "poste", "computer"),
        (format!("{eligible} --clinic private"), "Omnimed, qui ouvrira", "To be done by: Omnimed"),
        (format!("{eligible} --clinic unknown"), "votre gestionnaire", "your manager"),
        (format!("{pharmacist} --account-created 2018-01 --clinic shared"), "formulaire", "www.omnimed.com"),
        (format!("{pharmacist} --account-created unknown"), "février 2018 ou après", "look for the email"),
        (format!("{pharmacist} --clinic shared"), "le moment où", "when the Omnimed account"),
        ("--profession extern".to_owned(), "en résidence", "QHR customer service"),
        ("--profession doctor --cmq-number no".to_owned(), "Collège des médecins", "practice number"),
        ("--profession other --own-key no".to_owned(), "service à la clientèle", "Only QHR customer service"),
        ("--profession nurse --own-key no".to_owned(), "1 866 304-7802", "nobody else issues keys"),
        ("--profession nurse --own-key yes --username ab12".to_owned(), "DSQ Production", "its own installation"),
        ("--profession nurse --own-key yes --username CE1234".to_owned(), "RAMQ", "not an Omnimed user name"),
    ];
    for (line, french, english) in rows {
        for (language, expected, heading) in
            [("fr", french, "\nEt maintenant\n"), ("en", english, "\nWhat comes next\n")]
        {
            let (out, err, code) = say(&line, language);
            assert_eq!(err, "", "{line}");
            assert_eq!(Some(judge(&split(&line)).1), code, "{line}: the exit code depends on the form");
            let plain = out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain.contains(expected), "{line}: {out}");
            assert!(out.contains(heading), "{line}: {out}");
            assert!(out.lines().all(|line| textwrap::core::display_width(line) <= 79), "{line}: {out}");
        }
    }
}

#[test]
fn the_user_name_is_not_repeated() {
    for name in ["7654321", "zebre42", "CE998877", "zebre@clinique.example"] {
        let line = format!("--profession nurse --own-key yes --username {name} --account-created 2018-01");
        for language in ["fr", "en"] {
            let (out, err, _) = say(&line, language);
            assert!(!out.contains(name) && !err.contains(name), "{out}{err}");
        }
        assert!(!judge(&split(&line)).0.to_string().contains(name));
    }
}

#[test]
fn help_is_complete_in_both_languages() {
    let words =
        [("fr", ["Profession de la personne", "ni conservé"]), ("en", ["The person’s profession", "neither kept"])];
    for (language, words) in words {
        let (out, _, code) = say("--help", language);
        assert_eq!(code, Some(0));
        assert!(words.iter().all(|word| out.contains(word)) && out.contains("--account-created"), "{out}");
    }
}
