//! A rules file: one that is refused says why, and one that counts keeps every promise of the built-in rules.

use std::sync::LazyLock;

use serde_json::{Value, json};
use toml::Table;

use super::recorded::machine;
use super::shown::{assert_shown, assert_text};
use super::{edits, is_shown, one_in};
use crate::checks;
use crate::journey::{Answers, Route};
use crate::requirements::{BUILT_IN, Changed, Fault, RulesFile, over_built_in};
use crate::text::{Language, Words};

/// Files as administrators write them, and each part of the built-in rules as a file.
static FILES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let files = [
        include_str!("../../tests/fuzz/corpus/rules/contacts.toml"),
        include_str!("../../tests/fuzz/corpus/rules/looked_up.toml"),
    ];
    let read = |text| as_value(&toml::from_str(text).expect("TOML"));
    let built_in = read(BUILT_IN);
    let parts = built_in.as_object().into_iter().flatten().map(|(name, value)| json!({ name.as_str(): value }));
    files.into_iter().map(read).chain(parts).collect()
});

/// What is judged by the rules: a machine is chosen by the last byte.
const MACHINES: [&str; 3] = ["windows-11-pro-ready", "windows-11-chrome-past-the-calendar", "windows-7-chrome-109"];

const READ_AGAIN_ONE_IN: u32 = 4;

pub fn take(bytes: &[u8]) -> bool {
    let file = edits::file(bytes, &FILES, edits::as_toml);
    let Ok(text) = str::from_utf8(&file) else { return false };
    let changed = match over_built_in(text, RulesFile::Named) {
        Ok(changed) => changed,
        Err(faults) => {
            assert!(!faults.is_empty(), "a file that is refused says why");
            for phrase in faults.iter().map(Fault::phrase) {
                for said in Language::ALL.map(|language| Words::of(language).say(&phrase)) {
                    assert_text(&said);
                    assert!(!said.contains('\n'), "{said:?}");
                }
            }
            return false;
        }
    };
    // A reading takes as long as all the rest.
    if one_in(READ_AGAIN_ONE_IN, bytes) {
        assert_read_again_as_it_was(&changed);
    }
    let rules = &changed.requirements;
    for (name, address) in rules.links.all() {
        assert!(address.url.is_empty() || address.url.starts_with("https://"), "{name}: {}", address.url);
        assert_text(&address.url);
    }
    let machine = machine(MACHINES[usize::from(bytes.last().copied().unwrap_or_default()) % MACHINES.len()]);
    if is_shown(bytes) {
        assert_shown(machine, &Answers::default(), Route::Summary, rules);
    } else {
        checks::judge(machine, rules);
    }
    true
}

fn assert_read_again_as_it_was(changed: &Changed) {
    let written = edits::as_toml(&as_value(&changed.changes));
    let again = over_built_in(str::from_utf8(&written).expect("a text"), RulesFile::Named).expect("rules");
    assert_eq!(again.rules, changed.rules, "{}", String::from_utf8_lossy(&written));
}

fn as_value(table: &Table) -> Value {
    serde_json::to_value(table).expect("texts, numbers, lists and tables")
}
