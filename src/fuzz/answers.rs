//! An answers file: what is read is kept as it is, and whatever was answered has a page, a code and no word that steers.

use std::sync::LazyLock;

use serde_json::Value;

use super::recorded::{FACTS, rules};
use super::shown::assert_shown;
use super::{edits, is_shown};
use crate::assessment::Assessment;
use crate::store::Found;
use crate::support_code::{SupportCode, SupportState};
use crate::text::Language;

/// As windows leave it, at the beginning and after the whole way.
static FILES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let files = [
        include_str!("../../tests/fuzz/corpus/answers/doctor.json"),
        include_str!("../../tests/fuzz/corpus/answers/nurse.json"),
    ];
    files.iter().map(|text| serde_json::from_str(text).expect("JSON")).collect()
});

pub fn take(bytes: &[u8]) -> bool {
    let file = edits::file(bytes, &FILES, edits::as_json);
    let Found::Whole(kept) = Found::of_bytes(&file) else { return false };
    let written = kept.to_json().expect("JSON");
    let Found::Whole(again) = Found::of_bytes(&written) else { panic!("what was written is not read") };
    assert_eq!(again, kept, "what is read is read again as it was");
    let facts = &FACTS[bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % FACTS.len()];
    let assessment = Assessment::of(facts, &kept.answers, rules());
    let state = SupportState::of(assessment.allowed(kept.route), &assessment, Language::Fr);
    assert_eq!(SupportCode::read(&state.code().to_string()).as_ref(), Ok(&state), "the code says what is so");
    if is_shown(bytes) {
        assert_shown(facts, &kept.answers, kept.route, rules());
    }
    true
}
