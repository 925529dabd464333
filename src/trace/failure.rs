//! What could not be done, with the system's number for it.

use std::error::Error;
use std::io;

use super::{Event, Failed};

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
    pub fn of(failed: Failed, error: &(dyn Error + 'static)) -> Self {
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
