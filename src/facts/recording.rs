//! A recorded machine, read from its file: of this layout, of an earlier one, or of a newer program.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use serde_path_to_error::Segment;

use super::{FACTS_SCHEMA, Facts};
use crate::error::Error;
use crate::small_file::{self, Refusal};

/// A facts file is a few kilobytes; a larger one is some other file.
const LARGEST_FACTS_FILE: u64 = 1 << 20;

/// What a facts file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// What could be understood, in the layout of this program. What the file lacks is not recorded.
    pub facts: Facts,
    /// Where a file of a newer program holds what this one does not know: `usb.seen[0].speed`. It is left out.
    pub left_out: Vec<String>,
    /// Where the file holds a text of the system that is not listed and so reads as "other": `certificates.seen[0].issuer`.
    pub not_listed: Vec<String>,
}

impl Recording {
    /// Reads a recorded machine.
    ///
    /// Fails, naming the file and the place in it, where it is not what `qhr-setup facts` writes.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        let file = path.to_owned();
        let bytes = small_file::bytes(path, LARGEST_FACTS_FILE).map_err(|refusal| match refusal {
            Refusal::System(source) => Error::FactsUnreadable { file, source },
            Refusal::NotAFile => Error::FactsNotAFile { file },
            Refusal::TooLarge { size, largest } => Error::FactsTooLarge { file, size, largest },
        })?;
        Self::from_json(&bytes, path)
    }

    /// Reads a recorded machine from what its file holds; the path is for errors alone.
    pub(crate) fn from_json(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::FactsEmpty { file: path.to_owned() });
        }
        let understood =
            read(bytes).map(|facts| (facts, Vec::new())).or_else(|wrong| of_newer_program(bytes).ok_or(wrong));
        let (mut facts, left_out) =
            understood.map_err(|(place, source)| Error::FactsWrong { file: path.to_owned(), place, source })?;
        if facts.schema == 0 {
            return Err(Error::FactsSchema { file: path.to_owned(), found: facts.schema, known: FACTS_SCHEMA });
        }
        facts.schema = FACTS_SCHEMA;
        let not_listed = not_listed(bytes, &facts);
        Ok(Self { facts, left_out, not_listed })
    }
}

impl Facts {
    /// What could be understood of a recorded machine; [`Recording`] also tells what could not.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        Ok(Recording::from_file(path)?.facts)
    }
}

/// Facts that hold nothing unknown, or the first place that is wrong and why.
fn read(bytes: &[u8]) -> Result<Facts, (String, serde_json::Error)> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let facts =
        serde_path_to_error::deserialize(&mut json).map_err(|error| (error.path().to_string(), error.into_inner()))?;
    json.end().map_err(|source| (".".to_owned(), source))?;
    Ok(facts)
}

/// What can be understood of a file that says it is of a newer layout, and the places that cannot. `None` for any other
/// file: there, what is unknown is a mistake.
fn of_newer_program(bytes: &[u8]) -> Option<(Facts, Vec<String>)> {
    #[derive(Deserialize)]
    struct Layout {
        schema: u32,
    }
    let mut json: Value = serde_json::from_slice(bytes).ok()?;
    if Layout::deserialize(&json).ok()?.schema <= FACTS_SCHEMA {
        return None;
    }
    let mut left_out: Vec<String> = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize(&json) {
            Ok(facts) => return Some((facts, left_out)),
            Err(error) => error,
        };
        let segments: Vec<&Segment> = error.path().iter().collect();
        let place = take_out(&mut json, &segments)?;
        // Where a field is needed, what holds it cannot be understood either, and goes with it.
        left_out.retain(|earlier| !earlier.starts_with(&place));
        left_out.push(place);
    }
}

/// Takes the innermost field on this path out of its object, and returns its place. An item is never taken out of a
/// list, which would then say that it is not there.
fn take_out(json: &mut Value, path: &[&Segment]) -> Option<String> {
    let last = path.iter().rposition(|segment| matches!(segment, Segment::Map { .. }))?;
    let (mut holder, mut place) = (json, String::new());
    for segment in &path[..last] {
        holder = match segment {
            Segment::Seq { index } => holder.get_mut(*index)?,
            Segment::Map { key } | Segment::Enum { variant: key } => holder.get_mut(key)?,
            Segment::Unknown => return None,
        };
    }
    for segment in &path[..=last] {
        if !place.is_empty() && !matches!(segment, Segment::Seq { .. }) {
            place.push('.');
        }
        place.push_str(&segment.to_string());
    }
    let Segment::Map { key } = path[last] else { return None };
    holder.as_object_mut()?.remove(key)?;
    Some(place)
}

/// Where a text of this file reads as "other" and is not that.
fn not_listed(bytes: &[u8], facts: &Facts) -> Vec<String> {
    let mut places = Vec::new();
    if let (Ok(file), Ok(read)) = (serde_json::from_slice(bytes), serde_json::to_value(facts)) {
        compare(&file, &read, &mut String::new(), &mut places);
    }
    places
}

fn compare(file: &Value, read: &Value, place: &mut String, places: &mut Vec<String>) {
    let end = place.len();
    match (file, read) {
        (Value::String(text), Value::String(other)) if other == "other" && text != other => places.push(place.clone()),
        (Value::Object(file), Value::Object(read)) => {
            for (name, value) in file {
                if let Some(read) = read.get(name) {
                    place.push_str(if end == 0 { "" } else { "." });
                    place.push_str(name);
                    compare(value, read, place, places);
                    place.truncate(end);
                }
            }
        }
        (Value::Array(file), Value::Array(read)) => {
            for (index, (value, read)) in file.iter().zip(read).enumerate() {
                place.push('[');
                place.push_str(&index.to_string());
                place.push(']');
                compare(value, read, place, places);
                place.truncate(end);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
