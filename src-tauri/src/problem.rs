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

#[cfg(test)]
mod tests {
    use super::*;

    /// What a system or a library says, and what it says in turn of its own cause.
    #[derive(Debug, thiserror::Error)]
    #[error("cannot read \u{202e}txt.\u{1b}[31mfile")]
    struct Strange(#[source] std::io::Error);

    #[test]
    fn what_an_error_says_keeps_its_lines_and_steers_nothing() {
        let problem = Problem::unexpected(Strange(std::io::Error::other("first\nsec\u{2067}ond\u{7}")));
        assert_eq!(problem.detail, "cannot read txt.[31mfile: first\nsecond");
    }
}
