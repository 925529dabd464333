//! The name of a card reader: what is kept of it names no device and nobody, and stays what it is.

use super::recorded::rules;
use super::shown::assert_text;
use super::{text, units};
use crate::facts::{CardState, ReaderModel};
use crate::probe::reader_is_virtual;
use crate::probe::windows_values::key_providers::noted_reader;

/// Bytes as Linux has them; the same as Windows notes them.
pub fn take(bytes: &[u8]) -> bool {
    let kept = [ReaderModel::of(&text(bytes)), noted_reader(&units(bytes))].map(|model| {
        let model = model?;
        let shown = model.to_string();
        assert_text(&shown);
        assert!(shown.chars().all(|one| one.is_ascii_alphanumeric() || " …&'+,-./?_".contains(one)), "{shown:?}");
        let written = serde_json::to_string(&model).expect("JSON");
        assert!(written.is_ascii() && written.len() < 512, "{written}");
        assert_eq!(serde_json::from_str::<ReaderModel>(&written).expect("JSON"), model, "it is kept as it is");
        let _ = rules().other_reader(&model);
        Some(())
    });
    for card in [CardState::Empty, CardState::Present, CardState::Busy, CardState::Mute, CardState::Unknown] {
        let _ = reader_is_virtual(&text(bytes), card);
    }
    kept.iter().any(Option::is_some)
}
