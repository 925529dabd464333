//! What is wrong with a file that was named, in the person's language.

use std::error::Error as _;

use qhr_setup::error::Error;
use qhr_setup::text::Phrase;

/// The sentence for this error; `None` for one that no command of the terminal meets.
pub fn wrong_input(error: &Error) -> Option<Phrase> {
    let because =
        |id: &str| Phrase::new(id).with_text("why", error.source().map(ToString::to_string).unwrap_or_default());
    let (phrase, file) = match error {
        Error::FactsUnreadable { file, source: _ } => (because("facts-refused-unreadable"), file),
        Error::FactsTooLarge { file, size, largest } => {
            let phrase = Phrase::new("facts-refused-size").with_text("size", size).with_text("largest", largest);
            (phrase, file)
        }
        Error::FactsEmpty { file } => (Phrase::new("facts-refused-empty"), file),
        Error::FactsWrong { file, place, source: _ } => {
            (because("facts-refused-wrong").with_text("place", place), file)
        }
        Error::FactsSchema { file, found, known } => {
            let phrase = Phrase::new("facts-refused-layout").with_text("found", found).with_text("known", known);
            (phrase, file)
        }
        Error::ReportExtension { file } => (Phrase::new("report-refused-extension"), file),
        Error::FactsNotAFile { file } => (Phrase::new("facts-refused-no-file"), file),
        Error::FileExists { file } => (Phrase::new("file-refused-exists"), file),
        Error::NotAResult { file } => (Phrase::new("file-refused-not-a-result"), file),
        Error::FileNotWritten { file, source: _ } => (because("file-not-written"), file),
        Error::FolderUnreadable { folder, source: _ } => (because("fleet-refused-folder"), folder),
        Error::AnswersNotKept { .. }
        | Error::AnswersInUse { .. }
        | Error::AnswersNotErased { .. }
        | Error::Requirements { .. } => return None,
    };
    Some(phrase.with_text("file", file.display()))
}
