//! What could not be done, with the system's number for it.

use std::io;

use super::{Event, Failed};
use crate::error::Error;

/// Something that could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// What.
    pub failed: Failed,
    /// The system's error number, where it gave one.
    pub code: Option<i64>,
}

impl Failure {
    /// Takes of an error the number that the system gave, and no word.
    pub fn of(failed: Failed, error: &(dyn std::error::Error + 'static)) -> Self {
        let (mut code, mut cause) = (None, Some(error));
        while let (None, Some(error)) = (code, cause) {
            code = error.downcast_ref::<io::Error>().and_then(io::Error::raw_os_error);
            cause = error.source();
        }
        Self { failed, code: code.map(i64::from) }
    }

    /// As an event of its own.
    pub fn event(self) -> Event {
        Event::Error { failed: self.failed, code: self.code }
    }
}

/// What the library’s errors are in the trace.
impl From<&Error> for Failed {
    fn from(error: &Error) -> Self {
        match error {
            Error::FactsUnreadable { .. }
            | Error::FactsTooLarge { .. }
            | Error::FactsEmpty { .. }
            | Error::FactsWrong { .. }
            | Error::FactsSchema { .. }
            | Error::FactsNotAFile { .. }
            | Error::FolderUnreadable { .. } => Self::FactsRefused,
            Error::AnswersNotKept { .. } | Error::AnswersInUse { .. } => Self::NotKeptAnswer,
            Error::AnswersNotErased { .. } => Self::NotErased,
            Error::ReportExtension { .. }
            | Error::FileExists { .. }
            | Error::NotAResult { .. }
            | Error::FileNotWritten { .. } => Self::FileNotWritten,
            Error::Requirements { .. } => Self::RulesRefused,
        }
    }
}
