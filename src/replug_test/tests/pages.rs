//! Every page of the replug test in words.

use std::collections::BTreeSet;

use strum::IntoEnumIterator;

use super::*;
use crate::findings::{Drawing, Fix, Tone};
use crate::replug_test::outcome::What;
use crate::text::{Language, Phrase, Words};

fn pages() -> Vec<ReplugTestPage> {
    let told = Outcome::iter().flat_map(|outcome| {
        let whats = [What::Listed("K30"), What::SmartCardDevice, What::Card];
        // Where the rules bring a fix, the replug test has no steps of its own.
        let fix = Phrase::new(format!("replug-{}.step1", <&str>::from(outcome)));
        let fix = (!fix.exists()).then_some(Fix::InstallKeyDriver);
        let is_told = move |what: &What| outcome != Outcome::KeyAppeared || matches!(what, What::Listed(_));
        whats
            .into_iter()
            .filter(is_told)
            .map(move |what| Phase::Told(Told { outcome, fix, what: Some(what), device: None }))
    });
    let since = Duration::ZERO;
    let asked =
        [Phase::AskOut, Phase::LookOut { since }, Phase::AskIn, Phase::LookIn { since }, Phase::Settle { since }];
    let seen = Seen::of(&with(&[])).unwrap();
    let page =
        |phase| ReplugTest { before: seen.clone(), without: seen.clone(), last: seen.clone(), phase }.page().unwrap();
    asked.into_iter().chain(told).map(page).collect()
}

fn sentences(page: &ReplugTestPage) -> Vec<Phrase> {
    let mut all = vec![page.number.clone(), page.title.clone(), page.progress.clone()];
    all.extend(page.steps.iter().cloned());
    all.extend(page.buttons.iter().map(|button| button.label.clone()));
    if let Some(remedy) = &page.remedy {
        all.extend([remedy.title.clone(), remedy.why.clone(), remedy.who.clone()]);
        all.extend(remedy.steps.iter().cloned());
    }
    all
}

#[test]
fn every_page_has_words_in_both_languages_a_way_on_and_a_way_out() {
    let mut stages = BTreeSet::new();
    for page in pages() {
        stages.insert(<&str>::from(page.stage));
        for language in Language::ALL {
            for sentence in sentences(&page) {
                let said = Words::of(language).say(&sentence);
                assert!(said != sentence.id && !said.contains('{'), "{said:?} of {page:?}");
            }
        }
        let ways = |skip: bool| page.buttons.iter().filter(|button| (button.click == Click::Skip) == skip).count();
        assert!(ways(true) == 1 && ways(false) >= 1, "{page:?}");
        assert!(!page.steps.is_empty() || page.remedy.is_some_and(|remedy| !remedy.steps.is_empty()));
    }
    assert_eq!(stages.len(), Stage::iter().count());
}

/// The promise of the replug test: it tells which device, never that it is the key of the QHR.
#[test]
fn what_came_back_is_named_as_what_they_hold_and_never_as_the_qhr_key() {
    for page in pages().into_iter().filter(|page| page.outcome.is_some_and(came_back)) {
        let why = &page.remedy.as_ref().unwrap().why;
        let [fr, en] = Language::ALL.map(|language| Words::of(language).say(why));
        assert!(fr.starts_with("Cet appareil est celui que vous tenez, "), "{fr}");
        assert!(en.starts_with("This device is the one you are holding, "), "{en}");
        for never in ["c’est votre clé", "c’est la clé DSQ", "is your key", "is a QHR key", "is the QHR key"] {
            assert!(!fr.contains(never) && !en.contains(never), "{fr} {en}");
        }
    }
}

fn came_back(outcome: Outcome) -> bool {
    match outcome {
        Outcome::NotSeen
        | Outcome::NothingCameBack
        | Outcome::NeverSeen
        | Outcome::Several
        | Outcome::AnotherCameBack
        | Outcome::OnlyAppeared
        | Outcome::KeyAppeared
        | Outcome::UsbUnreadable => false,
        Outcome::MemoryStick
        | Outcome::SecurityKey
        | Outcome::AnotherKind
        | Outcome::Works
        | Outcome::Busy
        | Outcome::Mute
        | Outcome::DriverMissing
        | Outcome::SwitchedOff
        | Outcome::ServiceDown
        | Outcome::ReaderEmpty
        | Outcome::OtherCardHere
        | Outcome::Unclear
        | Outcome::Unread => true,
    }
}

#[test]
fn a_listed_key_that_appeared_is_named_green_and_ended_with_finish() {
    let told = Told { what: Some(What::Listed("Gemalto IDBridge K30")), ..Told::of(Outcome::KeyAppeared) };
    let replug_test = ReplugTest { phase: Phase::Told(told), ..ReplugTest::begin(&with(&[])).unwrap() };
    let page = replug_test.page().unwrap();
    let [fr, en] = Language::ALL.map(|language| Words::of(language).say(&page.title));
    assert_eq!(fr, "C’est elle\u{a0}: Gemalto IDBridge K30, détectée");
    assert_eq!(en, "That is the one: Gemalto IDBridge K30, detected");
    assert_eq!(page.tone, Some(Tone::Good));
    let buttons: Vec<_> = page.buttons.iter().map(|button| (button.click, button.label.id.as_str())).collect();
    assert_eq!(buttons, [(Click::Skip, "replug-finish"), (Click::StartOver, "replug-start-over")]);
}

#[test]
fn what_came_out_brings_its_look_and_its_drawing() {
    let table = [
        (Outcome::Works, Tone::Good, Drawing::Ready),
        (Outcome::Busy, Tone::Look, Drawing::Waiting),
        (Outcome::MemoryStick, Tone::Act, Drawing::MemoryStick),
        (Outcome::Unread, Tone::Unknown, Drawing::Question),
    ];
    for (outcome, tone, drawing) in table {
        let replug_test =
            ReplugTest { phase: Phase::Told(Told::of(outcome)), ..ReplugTest::begin(&with(&[])).unwrap() };
        let page = replug_test.page().unwrap();
        assert_eq!((page.tone, page.drawing), (Some(tone), Some(drawing)), "{outcome:?}");
    }
}
