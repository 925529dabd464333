//! What a reader's name tells: whose it is, and which readers are never the key's.

use jiff::civil::Date;
use serde::Deserialize;

use super::{PossibleKey, Requirements};
use crate::facts::ReaderModel;

/// A reader that is not the key's.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherReader {
    /// How its name begins, in whole words.
    pub begins: Option<ReaderName>,
    /// A word of its name.
    pub word: Option<ReaderName>,
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

/// A name of readers, or a part of one, in the rules file.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "String")]
pub struct ReaderName {
    /// As it is written there.
    pub written: String,
    /// As facts have it.
    model: Option<ReaderModel>,
}

impl From<String> for ReaderName {
    fn from(written: String) -> Self {
        Self { model: ReaderModel::of(&written), written }
    }
}

impl ReaderName {
    fn begins(&self, reader: &ReaderModel) -> bool {
        self.model.as_ref().is_some_and(|known| reader.begins_with(known))
    }

    fn is_word_of(&self, reader: &ReaderModel) -> bool {
        self.model.as_ref().is_some_and(|known| reader.has_word(known))
    }
}

impl PossibleKey {
    /// Whether programs see its reader under this name.
    pub fn has_reader(&self, reader: &ReaderModel) -> bool {
        self.readers.iter().any(|known| known.begins(reader))
    }
}

impl Requirements {
    /// What a reader of this name is that is not the key's; `None` for one that may be.
    pub fn other_reader(&self, reader: &ReaderModel) -> Option<ReaderKind> {
        let is_known = |other: &&OtherReader| {
            other.begins.as_ref().is_some_and(|known| known.begins(reader))
                || other.word.as_ref().is_some_and(|word| word.is_word_of(reader))
        };
        self.reader.iter().find(is_known).map(|other| other.kind)
    }
}
