//! Where the rules in force come from, and what a file changed in the built-in ones: told wherever they were judged by.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

/// Where the rules in force come from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Provenance {
    /// The day of the built-in rules; null in a result that an older program wrote.
    #[serde(default)]
    pub dated: Option<Date>,
    /// The rules file that changes the built-in rules; null where none does. Where it lies, never its path: that can hold
    /// somebody's name.
    pub file: Option<RulesFile>,
    /// What it changes, by the names of the rules file: `contacts.qhr_customer_service`.
    pub changes: Vec<String>,
}

/// A rules file, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum RulesFile {
    /// The one that the installation named.
    Named,
    /// One in the folder of the program: where that is a folder of downloads, anybody's.
    BesideProgram,
    /// The computer's own.
    OfComputer,
}

impl Provenance {
    /// Of rules that this file changed so.
    pub fn of(file: RulesFile, changes: &Table, dated: Date) -> Self {
        Self { dated: Some(dated), file: Some(file), changes: names(changes) }
    }

    /// Whether a file changed the entry of this name.
    pub fn changed(&self, entry: &str) -> bool {
        self.changes.iter().any(|change| change == entry)
    }
}

/// The entries of a rules file: two names deep, which is where each entry of the built-in file has its source.
fn names(changes: &Table) -> Vec<String> {
    let below = |(name, value): (&String, &Value)| match value {
        Value::Table(table) => table.keys().map(|inner| format!("{name}.{inner}")).collect(),
        Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_) => vec![name.clone()],
    };
    changes.iter().flat_map(below).collect()
}
