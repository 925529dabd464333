//! The sheets are whole in both languages, and `docs/reasons.md` is made of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::findings::{CheckId, Finding};
use crate::promised_interfaces::assert_committed;
use crate::requirements::Requirements;
use crate::text::{Language, Words};

mod document;

fn sheets() -> Vec<(ReasonCode, ReasonHelp)> {
    ReasonCode::iter().map(|reason| (reason, ReasonHelp::of(reason))).collect()
}

fn sentences(sheet: &ReasonHelp) -> Vec<&Phrase> {
    let mut all = vec![&sheet.title, &sheet.how, &sheet.how_sure];
    all.extend(sheet.check.iter().chain(&sheet.result).chain(&sheet.meaning));
    all.extend(sheet.remedies.iter().flat_map(|remedy| remedy.steps.iter().chain([&remedy.who])));
    all
}

#[test]
fn every_sheet_is_whole_in_both_languages() {
    for (_, sheet) in sheets() {
        for language in Language::ALL {
            let words = Words::of(language);
            for sentence in sentences(&sheet) {
                let said = words.say(sentence);
                let unsaid = said.starts_with("placeholder-") || said.contains(['{', '}', '$']);
                assert!(said != sentence.id && !unsaid, "{} {language:?}: {said}", sentence.id);
            }
            let how = words.say(&sheet.how);
            assert!(how.ends_with('.') && how.chars().count() <= 260, "one or two plain sentences: {how}");
        }
        assert!(sheet.remedies.iter().all(|remedy| !remedy.steps.is_empty()), "{}", sheet.code);
        let says_what_to_do = sheet.remedies.is_empty() || sheet.meaning.is_some();
        assert!(says_what_to_do, "{} asks for something and does not say why", sheet.code);
    }
}

#[test]
fn a_sheet_is_found_by_its_code() {
    assert_eq!(ReasonHelp::named("no-key"), Some(ReasonHelp::of(ReasonCode::NoKey)));
    assert_eq!(ReasonHelp::named("no_key"), None);
    assert_eq!(ReasonHelp::named(""), None);
}

#[test]
fn a_sheet_of_what_was_found_says_the_number_and_the_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines/windows-11-certificate-ends-in-20-days");
    let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
    let findings = checks::judge(&facts, Requirements::built_in().unwrap());
    let said = |sheet: ReasonHelp| {
        let said = sentences(&sheet).into_iter().map(|sentence| Words::of(Language::Fr).say(sentence));
        said.collect::<Vec<_>>().join(" ")
    };
    let bare = said(ReasonHelp::named("certificate-ends-soon").unwrap());
    let found = said(ReasonHelp::among(&findings, "certificate-ends-soon").unwrap());
    assert!(
        bare.contains('[') && !found.contains('[') && found.contains("dans 20 jours, le 12\u{a0}décembre 2026"),
        "{found}"
    );
    let elsewhere = ReasonHelp::among(&findings, "no-key");
    assert_eq!(elsewhere, ReasonHelp::named("no-key"), "what was not found has no data");
    assert_eq!(ReasonHelp::among(&findings, "no_key"), None);
}

#[test]
fn a_sheet_of_what_was_found_speaks_of_this_computer_and_advises_what_its_page_does() {
    let machines = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines")).unwrap();
    for machine in machines {
        let facts = Facts::from_file(&machine.unwrap().path().join("facts.json")).unwrap();
        let findings = checks::judge(&facts, Requirements::built_in().unwrap());
        for finding in &findings.all {
            let same = |other: &Finding| ReasonCode::from(&other.reason) == ReasonCode::from(&finding.reason);
            if findings.all.iter().any(|other| same(other) && other != finding) {
                continue;
            }
            let sheet = ReasonHelp::among(&findings, (&finding.reason).into()).unwrap();
            for sentence in sentences(&sheet) {
                let said = Language::ALL.map(|language| Words::of(language).say(sentence));
                assert!(said.iter().all(|said| !said.contains('[')), "{}: {said:?}", sheet.code);
            }
            assert!(
                finding.fix.is_none() || sheet.remedies == [HelpRemedy::of(finding.fix.unwrap())],
                "{}",
                sheet.code
            );
        }
    }
}

#[test]
fn a_reading_is_told_with_what_it_gave() {
    for (reason, sheet) in sheets() {
        let carries = !reason.phrase().fr.is_empty();
        let shown = Language::ALL.map(|language| Words::of(language).say(&sheet.how).contains('['));
        assert_eq!(shown, [carries; 2], "{}", sheet.code);
    }
}

#[test]
fn there_are_words_for_no_other_reason() {
    let codes: BTreeSet<_> = sheets().into_iter().map(|(_, sheet)| sheet.how.id).collect();
    let french = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/locales/fr-CA.ftl")).unwrap();
    let ids = french.lines().filter(|line| line.starts_with("how-")).filter_map(|line| line.split(' ').next());
    assert_eq!(ids.map(str::to_owned).collect::<BTreeSet<_>>(), codes);
}

/// These speak of this program's own reading, which every test of a real system goes through.
const ABOUT_THE_READING: [ReasonCode; 2] = [ReasonCode::NotReadYet, ReasonCode::CouldNotRead];

/// Where a system is put into a state and asked: tests of recordings try nothing.
const TRIED_IN: [&str; 7] = ["key.rs", "usb.rs", "qemu.rs", "qemu", "cards.rs", "cards", "wine"];

#[test]
fn what_is_called_tried_is_named_by_a_test_of_a_system() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let tried: String = TRIED_IN.iter().map(|name| source(tests.join(name))).collect();
    for (reason, sheet) in sheets().into_iter().filter(|(_, sheet)| sheet.certainty == Certainty::Tried) {
        let named = tried.contains(&format!("\"{}\"", sheet.code.replace('-', "_")));
        assert!(named || ABOUT_THE_READING.contains(&reason), "no test of a system names {}", sheet.code);
    }
}

/// What is written in a file, or in the files of a folder; nothing where there is neither yet.
fn source(path: PathBuf) -> String {
    let Ok(entries) = fs::read_dir(&path) else { return fs::read_to_string(path).unwrap_or_default() };
    entries.map(|entry| source(entry.unwrap().path())).collect()
}

#[test]
fn the_document_of_all_reasons_is_committed() {
    assert_committed("docs/reasons.md", &document::of_all(&sheets()));
}

/// The groups of the document: the checks in their order, then what several may come out as.
fn groups(sheets: &[(ReasonCode, ReasonHelp)]) -> Vec<(Option<CheckId>, Vec<&ReasonHelp>)> {
    let of = |about: Option<CheckId>| {
        sheets.iter().filter(move |(reason, _)| reason.check() == about).map(|(_, sheet)| sheet).collect()
    };
    CheckId::iter().map(Some).chain([None]).map(|about| (about, of(about))).collect()
}
