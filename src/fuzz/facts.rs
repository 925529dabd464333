//! A facts file of any layout: what is read is read again as it was, nothing is ready without what makes it so, and nothing in
//! it steers what shows it.

use std::path::Path;

use super::recorded::{FACTS_FILES, rules};
use super::shown::assert_shown;
use super::{edits, is_shown};
use crate::checks;
use crate::facts::{CardReader, Facts, Family, PrivateKey, Reading, Recording};
use crate::findings::Overall;
use crate::journey::{Answers, Route};

pub fn take(bytes: &[u8]) -> bool {
    let file = edits::file(bytes, &FACTS_FILES, edits::as_json);
    let Some(recording) = read(&file) else { return false };
    let facts = recording.facts;
    let written = serde_json::to_vec(&facts).expect("facts");
    let whole = Recording { facts: facts.clone(), left_out: Vec::new(), not_listed: Vec::new() };
    assert_eq!(read(&written), Some(whole), "what is read is read again as it was");
    match checks::judge(&facts, rules()).overall {
        Overall::Ready | Overall::ReadyWithWarnings => assert_everything_is_there(&facts),
        Overall::NotReady | Overall::Unknown => (),
    }
    if is_shown(bytes) {
        assert_shown(&facts, &Answers::default(), Route::Computer, rules());
    }
    true
}

pub fn read(file: &[u8]) -> Option<Recording> {
    Recording::from_json(file, Path::new("facts.json")).ok()
}

/// What no computer is ready without, whatever else it has.
fn assert_everything_is_there(facts: &Facts) {
    let windows = facts.os.seen().is_some_and(|os| os.family == Family::Windows);
    let reader = facts.readers.seen().is_some_and(|all| all.iter().any(CardReader::holds_card));
    let certificate = facts.certificates.seen().is_some_and(|all| {
        all.iter().any(|one| one.client_authentication && one.private_key != PrivateKey::InComputer)
    });
    let chrome = matches!(facts.chrome, Reading::Seen(_));
    assert!(windows && reader && certificate && chrome, "ready without: {facts:?}");
}
