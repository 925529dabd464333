//! One line of the trace.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Event;

/// An event and its moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Record {
    /// When it happened, to the millisecond, by this computer's clock.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub event: Event,
}

impl Record {
    pub(super) fn new(at: Timestamp, event: Event) -> Self {
        Self { at: Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at), event }
    }

    /// As the file has it, without the end of the line.
    pub fn line(&self) -> String {
        // No part of an event has anything that JSON cannot hold.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What a line says; none where this program could not have written it.
    pub fn of_line(line: &str) -> Option<Self> {
        let mut fields: serde_json::Map<String, Value> = serde_json::from_str(line).ok()?;
        let at = Timestamp::deserialize(fields.remove("at")?).ok()?;
        let event = serde_json::from_value(Value::Object(fields)).ok()?;
        Some(Self { at, event })
    }

    /// The event and its fields for a person to read: `answered question=usb outcome=seen ms=12`.
    pub fn codes(&self) -> String {
        let Ok(Value::Object(mut fields)) = serde_json::to_value(self.event) else { return String::new() };
        let text = |value: Value| match value {
            Value::String(text) => text,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
        };
        let event = fields.remove("event").map(text).unwrap_or_default();
        let told = fields.into_iter().filter(|(_, value)| !value.is_null());
        told.fold(event, |codes, (name, value)| format!("{codes} {name}={}", text(value)))
    }
}
