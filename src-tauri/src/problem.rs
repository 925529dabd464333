//! What the page and the trace are told where something did not work.

use std::error::Error;

use qhr_setup::text::{Phrase, clean_lines};
use qhr_setup::trace::{Failed, Failure};
use serde::Serialize;

/// Something that did not work: the page has words for the code, where the problem brings none, and folds the detail.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    code: &'static str,
    /// What it is, where there is more to say than its code does.
    says: Option<Box<Phrase>>,
    detail: String,
    /// What the trace says of it.
    #[serde(skip)]
    pub failure: Failure,
}

impl Problem {
    pub fn new(failed: Failed, error: impl Error + 'static) -> Self {
        let detail = match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        };
        let detail = clean_lines(&detail).into_owned();
        Self { code: failed.into(), says: None, detail, failure: Failure::of(failed, &error) }
    }

    /// Something that is wrong with what a person gave.
    pub fn told(failed: Failed, says: Phrase) -> Self {
        let failure = Failure { failed, code: None };
        Self { code: failed.into(), says: Some(Box::new(says)), detail: String::new(), failure }
    }

    pub fn unexpected(error: impl Error + 'static) -> Self {
        Self::new(Failed::Unexpected, error)
    }

    pub fn not_kept(error: impl Error + 'static) -> Self {
        Self::new(Failed::NotKeptAnswer, error)
    }
}
