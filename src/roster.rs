//! Several people by their support codes: who waits for whom, grouped by who must act, with a text to copy for each party.
//!
//! Names come from a list that somebody made. They go nowhere but into what is made of that list: they are not kept, not
//! traced, and never in a report.

mod csv;
mod json;
mod letter;
mod list;
mod view;

pub use csv::csv;
pub use json::RosterJson;
pub use letter::Letter;
pub use list::{Line, NotAList};
pub use view::{RosterFinished, RosterGroup, RosterRow, RosterUnread, RosterView};

use std::path::Path;

use jiff::civil::Date;

use crate::small_file;
use crate::support_code::{CodeError, HelperView, SupportCode, odd_group};
use crate::text::Phrase;

/// People and their codes, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    people: Vec<Person>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Person {
    line: usize,
    name: String,
    since: Option<Date>,
    code: Result<HelperView, Phrase>,
}

impl Roster {
    /// The people of a list, as a file has it or as it was pasted. A code that is none is told of its person alone.
    pub fn read(list: &[u8]) -> Result<Self, NotAList> {
        Ok(Self { people: list::read(list)?.into_iter().map(Person::of).collect() })
    }

    /// The people of a list that a file holds.
    pub fn of_file(file: &Path) -> Result<Self, NotAList> {
        Self::read(text_of_file(file)?.as_bytes())
    }

    /// Whether every code could be read.
    pub fn is_read(&self) -> bool {
        self.people.iter().all(|person| person.code.is_ok())
    }
}

/// What a file of a list says, whatever a spreadsheet wrote it in.
pub fn text_of_file(file: &Path) -> Result<String, NotAList> {
    let unreadable = |refusal: small_file::Refusal| NotAList::Unreadable { said: refusal.to_string() };
    Ok(list::decoded(&small_file::bytes(file, small_file::SETTINGS).map_err(unreadable)?))
}

impl Person {
    fn of(line: Line) -> Self {
        let Line { number, name, code, since } = line;
        let code = SupportCode::read(&code).map(|state| HelperView::of(&state)).map_err(|error| wrong(&code, &error));
        Self { line: number, name, since, code }
    }

    /// The name, or the line where there is none.
    fn name(&self) -> Phrase {
        if self.name.is_empty() {
            Phrase::new("roster-line").with_text("line", self.line)
        } else {
            Phrase::new("roster-name").with_text("name", &self.name)
        }
    }
}

/// What is wrong with a code, and in which group, where its groups tell: check digits tell only that a digit is wrong.
fn wrong(code: &str, error: &CodeError) -> Phrase {
    match (error, odd_group(code)) {
        (CodeError::DigitCount { .. } | CodeError::NotADigit { .. }, Some(group)) => {
            Phrase::new("roster-odd-group").with_text("group", group)
        }
        (CodeError::DigitCount { found: 0 }, None) => Phrase::new("roster-no-code"),
        _ => error.phrase(),
    }
}

#[cfg(test)]
mod tests;
