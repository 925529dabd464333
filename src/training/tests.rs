//! Every recorded machine is offered, once, under a title of its own in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;
use crate::checks;
use crate::text::{Language, Words};

#[test]
fn every_recorded_machine_is_offered_and_no_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let recorded: BTreeSet<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let offered: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.name.to_owned()).collect();
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        return offer(recorded.difference(&offered));
    }
    assert_eq!(
        offered, recorded,
        "one line of the list for each folder of tests/machines: `cargo xtask bless` adds it"
    );
    assert_eq!(offered.len(), SCENARIOS.len(), "each once");
}

/// Writes a line for each of these folders at the end of the list.
fn offer<'a>(folders: impl Iterator<Item = &'a String>) {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/training/scenarios.rs");
    let text = fs::read_to_string(&list).unwrap();
    let (before, end) = text.rsplit_once('}').unwrap();
    let lines: Vec<_> = folders.map(|name| format!("    {name:?}\n")).collect();
    fs::write(&list, format!("{before}{}}}{end}", lines.concat())).unwrap();
}

#[test]
fn every_scenario_can_be_read_and_has_a_title_of_its_own_in_both_languages() {
    for language in Language::ALL {
        let words = Words::of(language);
        let mut titles = BTreeSet::new();
        for scenario in SCENARIOS {
            let facts = scenario.facts().unwrap();
            assert!(checks::judge(&facts, Requirements::built_in().unwrap()).complete(), "{}", scenario.name);
            let title = words.say(&scenario.title());
            assert_ne!(title, scenario.title().id, "{language:?}: no title");
            assert!(title.chars().count() <= 76 && !title.ends_with('.'), "a title is short: {title}");
            assert!(titles.insert(title.clone()), "two scenarios are called {title:?}");
        }
    }
}

#[test]
fn every_scenario_is_in_one_group_and_what_people_call_about_comes_first() {
    let groups = groups(Requirements::built_in().unwrap()).unwrap();
    let names: Vec<_> = groups.iter().flat_map(|group| group.scenarios.iter().map(|one| one.name.as_str())).collect();
    assert_eq!(names.len(), SCENARIOS.len());
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), SCENARIOS.len());
    let steps: Vec<_> = groups.iter().map(|group| group.step.as_deref()).collect();
    assert_eq!(steps[..3], [Some("4.3"), Some("4.4"), Some("4.2")], "no key, its driver, a remote session");
    assert_eq!(steps.last(), Some(&None), "a good end comes last");
    for group in &groups {
        assert!(group.name.exists());
        let causes = group.scenarios.iter().filter_map(|one| one.root_cause);
        assert!(causes.map(|check| Some(check.step())).all(|step| step == group.step), "{:?}", group.name);
    }
}

#[test]
fn a_name_that_is_almost_right_finds_the_one_that_was_meant() {
    for (given, meant) in [
        ("no-key", "windows-11-home-no-key"),
        ("windows-11-pro-redy", "windows-11-pro-ready"),
        ("Windows-7", "windows-7-chrome-109"),
        ("linux", "linux-chromium"),
    ] {
        assert_eq!(nearest(given).first(), Some(&meant), "{given}: {:?}", nearest(given));
        assert!(nearest(given).len() <= 3);
    }
    assert_eq!(nearest("zzz"), Vec::<&str>::new());
    assert_eq!(nearest(""), Vec::<&str>::new());
}
