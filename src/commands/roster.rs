//! `qhr-setup roster`: several people by their support codes, by who must act.

use qhr_setup::roster::{Roster, RosterJson, RosterView, csv};
use qhr_setup::text::{self, Language, Phrase, Words};

use crate::arguments::{self, ListFormat};
use crate::{WRONG_INPUT, console};

/// The table is whole, and has lines whose code could not be read.
const SOME_NOT_READ: u8 = 1;

/// Reads the list and prints who waits for whom.
pub fn run(asked: &arguments::Roster, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let roster = match Roster::of_file(&asked.file) {
        Ok(roster) => roster,
        Err(error) => {
            let refused = Phrase::new("roster-refused").with_text("file", asked.file.display());
            console::tell(&words.say(&refused.with("why", |words| words.say(&error.phrase()))));
            return Ok(WRONG_INPUT);
        }
    };
    let view = RosterView::of(&roster, super::rules::in_force(language)?);
    console::print(&match asked.format {
        ListFormat::Text => console::roster(&view, words),
        ListFormat::Csv => csv(&view, words),
        ListFormat::Json => text::json(&RosterJson::of(&roster, words))? + "\n",
    })?;
    Ok(if roster.is_read() { 0 } else { SOME_NOT_READ })
}
