//! What a reader's name tells: whose it is, and which readers are never the key's.

use jiff::civil::Date;
use serde::Deserialize;

use super::{PossibleKey, Requirements};

/// A reader that is not the key's.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherReader {
    /// How its name begins.
    pub begins: Option<String>,
    /// A word of its name.
    pub word: Option<String>,
    /// What it is.
    pub kind: ReaderKind,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// What a reader is that is not the key's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReaderKind {
    /// A part of the computer, or made by a program.
    BuiltIn,
    /// Made by a program, and no certificate of a card comes from it.
    Software,
    /// A reader for cards, on the desk.
    Desk,
    /// A key for web sites.
    SecurityKey,
    /// A part of a reader that no key is in.
    Slot,
}

impl OtherReader {
    /// The part of the name by which it is known.
    fn known_by(&self, name: &str) -> Option<&str> {
        let begins = self.begins.as_deref().filter(|known| begins(name, known));
        begins.or_else(|| {
            self.word.as_deref().filter(|word| name.split_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
        })
    }
}

impl PossibleKey {
    /// Whether programs see its reader under this name.
    pub fn has_reader(&self, name: &str) -> bool {
        self.readers.iter().any(|known| begins(name, known))
    }
}

impl Requirements {
    /// What a reader of this name is that is not the key's; `None` for one that may be.
    pub fn other_reader(&self, name: &str) -> Option<ReaderKind> {
        self.reader.iter().find(|reader| reader.known_by(name).is_some()).map(|reader| reader.kind)
    }

    /// The part of a reader's name that this file has, which tells as much to every rule as the whole name does.
    pub fn known_reader_name(&self, name: &str) -> Option<&str> {
        let other = self.reader.iter().find_map(|reader| reader.known_by(name));
        let keys = || self.usb.possible_key.iter().flat_map(|key| &key.readers);
        other.or_else(|| keys().filter(|known| begins(name, known)).max_by_key(|known| known.len()).map(String::as_str))
    }
}

fn begins(name: &str, known: &str) -> bool {
    name.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
}
