//! One line of the trace.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Event;

/// An event and its moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// When it happened, to the millisecond, by this computer's clock.
    pub at: Timestamp,
    /// What.
    pub event: Event,
}

#[derive(Serialize)]
struct Line<'a> {
    at: Timestamp,
    #[serde(flatten)]
    event: &'a serde_json::Map<String, Value>,
}

impl Record {
    /// The line of an event that is JSON already.
    pub(super) fn line(at: Timestamp, event: &str) -> Option<String> {
        let event = serde_json::from_str(event).ok()?;
        serde_json::to_string(&Line { at: to_the_millisecond(at), event: &event }).ok()
    }

    /// What a line says; none where this program could not have written it.
    pub fn of_line(line: &str) -> Option<Self> {
        let mut fields: serde_json::Map<String, Value> = serde_json::from_str(line).ok()?;
        let at = Timestamp::deserialize(fields.remove("at")?).ok()?;
        let event = serde_json::from_value(Value::Object(fields)).ok()?;
        Some(Self { at, event })
    }
}

fn to_the_millisecond(moment: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(moment.as_millisecond()).unwrap_or(moment)
}
