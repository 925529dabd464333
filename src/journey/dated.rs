//! An answer with its day, and how one is given, given again and taken back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An answer and the day it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated<T> {
    /// The answer.
    pub answer: T,
    /// The day, by this computer's clock.
    pub on: Date,
}

/// A confirmation is there or it is not: `false` in a file says as much as nothing.
pub fn confirmed<'de, D: serde::Deserializer<'de>>(file: D) -> Result<Option<Dated<bool>>, D::Error> {
    Ok(Option::<Dated<bool>>::deserialize(file)?.filter(|given| given.answer))
}

pub fn set<T: PartialEq>(kept: &mut Option<Dated<T>>, answer: T, on: Date) {
    if kept.as_ref().is_none_or(|kept| kept.answer != answer) {
        *kept = Some(Dated { answer, on });
    }
}

pub fn confirm(kept: &mut Option<Dated<bool>>, yes: bool, on: Date) {
    if yes {
        set(kept, true, on);
    } else {
        *kept = None;
    }
}
