//! What `answers.json` holds, and what one found there can turn out to be.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::held_file::patiently;
use crate::journey::{Answers, Route};
use crate::text::Language;

/// The layout of `answers.json` that this program writes and reads.
pub const ANSWERS_SCHEMA: u32 = 1;

/// The file is a kilobyte or two; a larger one is some other file.
const LARGEST_ANSWERS_FILE: u64 = 64 << 10;

/// What outlives the window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedState {
    /// The language chosen; none before it was chosen.
    pub language: Option<Language>,
    /// The page reached.
    pub route: Route,
    /// Everything answered.
    pub answers: Answers,
}

/// `answers.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswersFile {
    schema: u32,
    language: Option<Language>,
    #[serde(rename = "place")]
    route: Route,
    answers: Answers,
}

/// The one field that every layout has, whatever else a newer program put beside it.
#[derive(Deserialize)]
struct AnyLayout {
    schema: u32,
}

/// What was found in place of `answers.json`.
pub(crate) enum Found {
    /// Nothing.
    Nothing,
    /// The answers, whole.
    Whole(SavedState),
    /// A newer program's.
    Newer,
    /// Something else, or something that cannot be read.
    Unreadable,
}

impl Found {
    /// Looks at a file and changes nothing.
    pub(super) fn in_file(file: &Path) -> Self {
        match patiently(|| bytes(file)) {
            Ok(Some(bytes)) => Self::of_bytes(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::Nothing,
            Ok(None) | Err(_) => Self::Unreadable,
        }
    }

    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        match serde_json::from_slice::<AnyLayout>(bytes) {
            Ok(layout) if layout.schema > ANSWERS_SCHEMA => Self::Newer,
            Ok(layout) if layout.schema == ANSWERS_SCHEMA => match serde_json::from_slice::<AnswersFile>(bytes) {
                Ok(AnswersFile { schema: _, language, route, answers }) => {
                    Self::Whole(SavedState { language, route, answers })
                }
                Err(_) => Self::Unreadable,
            },
            Ok(_) | Err(_) => Self::Unreadable,
        }
    }
}

/// The whole file; `None` where it is no answers file at all. A pipe in its place would never end.
fn bytes(file: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(file)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST_ANSWERS_FILE + 1).read_to_end(&mut bytes)?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST_ANSWERS_FILE);
    Ok(fits.then_some(bytes))
}

impl SavedState {
    /// As the file holds it.
    pub(crate) fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let Self { language, route, answers } = self.clone();
        let mut json = serde_json::to_vec_pretty(&AnswersFile { schema: ANSWERS_SCHEMA, language, route, answers })?;
        json.push(b'\n');
        Ok(json)
    }
}
