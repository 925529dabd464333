//! Recorded machines: `facts.json` in, the report and the text in both languages out, through the real program.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use qhr_setup::assessment::Assessment;
use qhr_setup::checks;
use qhr_setup::facts::Facts;
use qhr_setup::findings::{Overall, Reason, ReasonCode, Verdict};
use qhr_setup::journey::Answers;
use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::view::checks::ChecksView;
use serde_json::Value;
use strum::IntoEnumIterator;
use support::{assert_recorded, machines, project, qhr_setup, report_of};

fn check(facts: &Path, more: &[&str]) -> (String, i32) {
    let output = qhr_setup().args(["check", "--facts"]).arg(facts).args(more).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

/// What is expected of a machine, in codes: the verdict and the root cause, then each check that says more than the
/// ordinary. What is ordinary is left out, so that a new check changes no recording in which it finds nothing.
fn codes(report: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let told = |finding: &Value| {
        let [check, verdict, fix, who] = ["check", "verdict", "fix", "who"].map(|key| word(&finding[key]));
        let reason = word(&finding["reason"]["code"]);
        (reason != ordinary(&check)).then(|| format!("{check} {verdict} {reason} {fix} {who}\n"))
    };
    let findings = report["findings"].as_array().unwrap().iter().filter_map(told);
    let first = format!("{} {}\n", word(&report["verdict"]), word(&report["root_cause"]));
    std::iter::once(first).chain(findings).collect()
}

/// The reason that a check comes out with where there is nothing to say: the first of the list.
fn ordinary(check: &str) -> String {
    let name = |code: &'static str| code.replace('-', "_");
    let of_check = |reason: &ReasonCode| reason.check().is_some_and(|of| name(of.into()) == check);
    name(ReasonCode::iter().find(of_check).unwrap().into())
}

#[test]
fn every_recorded_machine_comes_out_as_recorded() {
    let folders = machines();
    assert!(folders.len() >= 40, "only {} recorded machines", folders.len());
    let mut told = 0;
    for folder in folders {
        let report = report_of(&folder);
        assert_recorded(&folder.join("codes.txt"), &codes(&report));
        told += usize::from(is_told(&folder));
        let facts = folder.join("facts.json");
        let code = match report["verdict"].as_str().unwrap() {
            "ready" => 0,
            "ready_with_warnings" => 1,
            "not_ready" => 2,
            "unknown" => 3,
            other => panic!("no such verdict: {other}"),
        };
        for (language, file) in [("fr", "fr.txt"), ("en", "en.txt")] {
            let (text, text_code) = check(&facts, &["--lang", language]);
            if is_told(&folder) {
                assert_recorded(&folder.join(file), &text);
            }
            assert_eq!(text_code, code, "{}: the exit code", folder.display());
            let widest = text.lines().map(textwrap::core::display_width).max().unwrap_or(0);
            assert!(widest <= 79, "{}: a line of {file} has {widest} columns", folder.display());
        }
        let intune = check(&facts, &["--exit-style", "intune"]);
        assert_eq!(intune.1, i32::from(code >= 2), "{}", folder.display());
        assert_eq!(intune.0.lines().count(), 1, "Intune reads one line");
        assert!(intune.0.is_ascii(), "{}", intune.0);
        let fields: Vec<_> = intune.0.split(' ').collect();
        let foremost = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
        assert_eq!((foremost.0, foremost.4, foremost.5), (report["verdict"].as_str().unwrap(), "-", "-"));
        if let Some(cause) = report["root_cause"].as_str() {
            let finding = report["findings"].as_array().unwrap().iter().find(|one| one["check"] == cause).unwrap();
            let who = finding["who"].as_str().unwrap_or("-");
            assert_eq!((foremost.1, foremost.2, foremost.3), (cause, finding["reason"]["code"].as_str().unwrap(), who));
        }
    }
    let message = "machines are told in sentences: some, so that a change shows, and few, so that it can be read";
    assert!((3..=5).contains(&told), "{told} {message}");
}

/// Whether what the terminal says of a machine is recorded too.
fn is_told(folder: &Path) -> bool {
    folder.join("fr.txt").exists()
}

#[test]
fn every_report_is_valid_by_the_committed_schema() {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(project().join("docs/check.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for folder in machines() {
        let report = report_of(&folder);
        let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", folder.display());
        let mut wrong = report.clone();
        wrong["verdict"] = "fine".into();
        assert!(!validator.is_valid(&wrong), "the schema accepts anything");
    }
}

fn report(machine: &str) -> Value {
    report_of(&project().join("tests/machines").join(machine))
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
    let report = report("windows-11-remote-desktop-unclear");
    assert_eq!(verdict_of(&report, "session"), "unknown");
    assert_eq!(report["verdict"], "unknown");
}

/// Every sentence of a page.
fn phrases(checks_view: &ChecksView) -> Vec<&Phrase> {
    let mut phrases = vec![&checks_view.headline, &checks_view.lead, &checks_view.checked_at];
    for row in &checks_view.rows {
        phrases.extend([&row.name, &row.result]);
        phrases.extend(&row.details);
        if let Some(remedy) = &row.remedy {
            phrases.extend([&remedy.title, &remedy.why, &remedy.who]);
            phrases.extend(&remedy.steps);
        }
    }
    phrases
}

#[test]
fn everything_shown_of_a_recorded_machine_has_words() {
    let requirements = Requirements::built_in().unwrap();
    for folder in machines() {
        let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
        let checks_view = ChecksView::of(&Assessment::of(&facts, &Answers::default(), requirements), true);
        for row in &checks_view.rows {
            let remedy = row.remedy.as_ref();
            assert!(
                row.state != Verdict::Fail || remedy.is_some(),
                "{}: {} has no way forward",
                folder.display(),
                row.reason
            );
            if let Some(remedy) = remedy {
                assert!(!remedy.steps.is_empty(), "{}: {} says nothing to do", folder.display(), row.reason);
            }
        }
        let phrases = phrases(&checks_view);
        let silent: Vec<_> = phrases.iter().filter(|phrase| !phrase.exists()).map(|phrase| &phrase.id).collect();
        assert!(silent.is_empty(), "{}: no words for {silent:?}", folder.display());
    }
}

#[test]
fn four_troubles_with_a_key_are_four_root_causes_each_with_its_own_way_out() {
    let machines = [
        "windows-11-driver-missing",
        "windows-11-certificate-expired",
        "windows-11-remote-desktop",
        "windows-11-parallels-without-key",
    ];
    let told = machines.map(|machine| {
        let report = report(machine);
        let cause = report["root_cause"].as_str().unwrap().to_owned();
        let finding = report["findings"].as_array().unwrap().iter().find(|one| one["check"] == cause.as_str()).unwrap();
        (cause, finding["fix"].as_str().unwrap().to_owned(), finding["who"].as_str().unwrap().to_owned())
    });
    let expected = [
        ("card_reader", "install_key_driver", "administrator"),
        ("certificate", "renew_certificate", "qhr_customer_service"),
        ("session", "share_key_over_remote_desktop", "you"),
        ("usb_key", "connect_key_in_parallels", "you"),
    ];
    assert_eq!(told, expected.map(|(cause, fix, who)| (cause.to_owned(), fix.to_owned(), who.to_owned())));
}

#[test]
fn what_is_harmless_is_not_told_as_a_fault() {
    for machine in ["windows-11-harmless-card-problem", "windows-11-parallels-with-key", "windows-11-32-bit-chrome"] {
        assert_eq!(report(machine)["verdict"], "ready", "{machine}");
    }
    for machine in ["windows-11-service-stopped-without-key", "windows-11-stale-certificate-without-key"] {
        let report = report(machine);
        assert_eq!(report["root_cause"], "usb_key", "{machine}");
        assert_eq!(verdict_of(&report, "card_reader"), "blocked", "{machine}");
        assert_eq!(verdict_of(&report, "certificate"), "blocked", "{machine}");
    }
}

/// Any facts at all: each reading taken from any recorded machine, absent, or unreadable in any way.
fn any_facts() -> impl Strategy<Value = Facts> {
    let recorded: Vec<Value> = machines()
        .iter()
        .map(|folder| serde_json::from_str(&fs::read_to_string(folder.join("facts.json")).unwrap()).unwrap())
        .collect();
    // Every fact that any machine has; a machine without it did not record it.
    let mut names = serde_json::Map::new();
    for facts in recorded.iter().rev() {
        names.extend(facts.as_object().unwrap().clone());
    }
    let readings = names.len();
    let obstacle = prop::sample::select(vec![
        "pending",
        "timed_out",
        "crashed",
        "access_denied",
        "not_supported",
        "no_service",
        "failed",
    ]);
    let choice = (any::<prop::sample::Index>(), 0..6, obstacle);
    prop::collection::vec(choice, readings).prop_map(move |choices| {
        let mut facts = Value::Object(names.clone());
        for ((name, reading), (machine, kind, obstacle)) in facts.as_object_mut().unwrap().iter_mut().zip(choices) {
            let is_reading = !matches!(name.as_str(), "schema" | "tool" | "taken_at" | "utc_offset_minutes");
            *reading = match kind {
                0 if is_reading => "absent".into(),
                1 if is_reading && obstacle == "failed" => {
                    serde_json::json!({ "unreadable": { "failed": "SCardListReaders: 0x80100001" } })
                }
                1 if is_reading => serde_json::json!({ "unreadable": obstacle }),
                _ => match recorded[machine.index(recorded.len())].get(name) {
                    Some(recorded) => recorded.clone(),
                    None if is_reading => serde_json::json!({ "unreadable": "not_recorded" }),
                    None => reading.clone(),
                },
            };
        }
        serde_json::from_value(facts).unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_facts_give_one_root_cause_or_none_and_words_for_every_finding(facts in any_facts()) {
        let requirements = Requirements::built_in().unwrap();
        let findings = checks::judge(&facts, requirements);
        let first = |any_of: &[Verdict]| findings.all.iter().find(|one| any_of.contains(&one.verdict)).map(|one| one.check);
        let of_computer = findings.all.iter().filter(|one| one.reason != Reason::SeenByPersonAlone);
        let lowest = of_computer.filter(|one| matches!(one.verdict, Verdict::Fail | Verdict::Unknown)).map(|one| one.check).next();
        prop_assert_eq!(findings.root_cause, lowest.or_else(|| first(&[Verdict::Unknown, Verdict::Pending])));
        prop_assert_eq!(findings.overall == Overall::NotReady, first(&[Verdict::Fail]).is_some());
        for one in &findings.all {
            let is_mild = matches!(one.verdict, Verdict::Pass | Verdict::Warn | Verdict::Pending);
            prop_assert!(is_mild || !one.check.is_notice(), "a notice keeps nothing from opening: {:?}", one);
            prop_assert_eq!(one.fix.is_none(), one.who.is_none());
            prop_assert!(one.verdict != Verdict::Fail || one.fix.is_some(), "{:?}", one);
            prop_assert!(one.verdict != Verdict::Blocked || matches!(one.reason, Reason::WaitsFor { .. }), "{:?}", one);
        }
        let checks_view = ChecksView::of(&Assessment::of(&facts, &Answers::default(), requirements), true);
        for language in Language::ALL {
            for phrase in phrases(&checks_view) {
                prop_assert!(phrase.exists(), "no words for {}", phrase.id);
                let said = Words::of(language).say(phrase);
                prop_assert!(!said.contains(['{', '$']), "{}: {}", phrase.id, said);
            }
        }
    }
}
