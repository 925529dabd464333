//! Where the rules in force come from, and what a file changed in the built-in ones: told wherever they were judged by.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
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
    /// The SHA-256 of that file as 64 hexadecimal digits, by which one file is told from another of the same place; null
    /// where there is none, and in a result that an older program wrote.
    #[serde(default)]
    pub sha256: Option<String>,
    /// What it changes, by the names of the rules file: `contacts.qhr_customer_service`.
    pub changes: Vec<String>,
    /// What it holds that the program looked up later than it: that of the program is used.
    #[serde(default)]
    pub older: Vec<String>,
    /// How old the rules were on the day of the facts, in days; null where that is not known, as under a clock that is
    /// wrong.
    #[serde(default)]
    pub age_days: Option<i32>,
}

/// Rules of so many days are told to be old. It is a notice: nothing is judged otherwise for it.
pub const OLD_AFTER_DAYS: i32 = 90;

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
    /// Of rules that a file with this text, in this place, changed so.
    pub fn of(file: RulesFile, text: &str, changes: &Table, older: Vec<String>, dated: Date) -> Self {
        let sha256 = Some(format!("{:x}", Sha256::digest(text)));
        Self { dated: Some(dated), file: Some(file), sha256, changes: names(changes), older, age_days: None }
    }

    /// The same, seen on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> Self {
        Self { age_days: self.dated.and_then(|dated| age(dated, day)), ..self.clone() }
    }

    /// Whether they are old enough to tell, on the day they are seen.
    pub fn is_old(&self) -> bool {
        self.age_days.is_some_and(|days| days >= OLD_AFTER_DAYS)
    }

    /// Whether a file changed the entry of this name.
    pub fn changed(&self, entry: &str) -> bool {
        self.changes.iter().any(|change| change == entry)
    }
}

/// Days from one day to another; nothing where it lies before.
pub fn age(since: Date, day: Date) -> Option<i32> {
    since.until(day).ok().map(|span| span.get_days()).filter(|days| *days >= 0)
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
