//! The forms of a report that is saved.

use std::path::Path;

use jiff::civil::Date;

use crate::error::Error;
use crate::text::{Phrase, Words};

/// Beyond this many of one day, the dialog's own question has to do.
const MOST_OF_ONE_DAY: u32 = 100;

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

    /// The end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// The name that a report of this day is offered to be saved under: with a number where one of that day is there.
    pub fn file_name(self, words: &Words, day: Date, is_taken: impl Fn(&str) -> bool) -> String {
        let name = Phrase::new("report-file-name").with_text("day", day);
        let numbered = |number: u32| match number {
            1 => words.say(&name),
            _ => words.say(&name.attribute("again").with_text("number", number)),
        };
        let full = |number| format!("{}.{}", numbered(number), self.extension());
        (1..MOST_OF_ONE_DAY).map(full).find(|name| !is_taken(name)).unwrap_or_else(|| full(1))
    }
}
