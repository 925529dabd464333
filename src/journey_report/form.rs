//! The forms of a report that is saved.

use std::path::Path;

use crate::error::Error;

/// The form of a report, by the end of the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// `.html`
    Html,
    /// `.json`
    Json,
}

impl ReportForm {
    /// The form that this file's name asks for.
    ///
    /// Fails, naming the file, where its name ends neither with `.html` nor with `.json`.
    pub fn of(path: &Path) -> Result<Self, Error> {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
        match extension.as_deref() {
            Some("html") => Ok(Self::Html),
            Some("json") => Ok(Self::Json),
            Some(_) | None => Err(Error::ReportExtension { file: path.to_owned() }),
        }
    }
}
