//! Each target over what is kept for it in `tests/fuzz/corpus`, and changes of that, the same at each run.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use self::numbers::Numbers;
use super::recorded::FACTS_FILES;
use super::{TARGETS, Target, edits, facts};
use crate::facts::FACTS_SCHEMA;

#[path = "../../tests/support/numbers.rs"]
mod numbers;

/// So many inputs are made for each target; a rules file is read several times, with all the rules of the program.
fn made_for(target: &Target) -> usize {
    if target.name == "rules" { 100 } else { 600 }
}

impl Numbers {
    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    /// Bytes that make choices ([`edits`]), of a kept file with a few places changed, or those of two files put together.
    fn input(&mut self, kept: &[Vec<u8>]) -> Vec<u8> {
        if self.below(3) == 0 {
            return [0].into_iter().chain((0..self.below(24)).map(|_| self.byte())).collect();
        }
        let mut bytes = kept[self.below(kept.len())].clone();
        for _ in 0..=self.below(3) {
            let place = self.below(bytes.len());
            match self.below(5) {
                0 if !bytes.is_empty() => bytes[place] = self.byte(),
                1 if !bytes.is_empty() => bytes[place] ^= 1 << self.below(8),
                2 => bytes.truncate(place),
                3 => bytes.insert(place, self.byte()),
                _ => {
                    let other = &kept[self.below(kept.len())];
                    bytes.truncate(place);
                    bytes.extend(&other[self.below(other.len())..]);
                }
            }
        }
        bytes
    }
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn kept(target: &Target) -> Vec<Vec<u8>> {
    let folder = project().join("tests/fuzz/corpus").join(target.name);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{}", folder.display());
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn nothing_that_was_kept_and_no_change_of_it_breaks_a_promise() {
    for target in &TARGETS {
        let kept = kept(target);
        let mut numbers = Numbers(0x5eed);
        let made = (0..made_for(target)).map(|_| numbers.input(&kept)).collect::<Vec<_>>();
        let taken = kept.iter().chain(&made).filter(|bytes| (target.take)(bytes)).count();
        let refused = kept.len() + made.len() - taken;
        assert!(taken > 5 && refused > 5, "{}: {taken} taken, {refused} refused", target.name);
    }
}

#[test]
fn every_layout_of_facts_is_among_the_files_that_are_changed() {
    let layout = |file: &serde_json::Value| {
        assert!(facts::read(&edits::as_json(file)).is_some(), "{file}");
        u32::try_from(file["schema"].as_u64().unwrap()).unwrap()
    };
    let layouts: BTreeSet<_> = FACTS_FILES.iter().map(layout).collect();
    assert_eq!(layouts, (1..=FACTS_SCHEMA + 1).collect());
}

#[test]
fn each_target_has_a_program() {
    for target in &TARGETS {
        let program = project().join("tests/fuzz/targets").join(target.name).with_extension("rs");
        let text = fs::read_to_string(&program).unwrap();
        assert!(text.contains(&format!("take(\"{}\", bytes)", target.name)), "{}", program.display());
    }
}
