//! The rules in force as other programs read them: a promised interface, with its schema in `docs/`.

use jiff::civil::Date;
use serde::Serialize;
use toml::{Table, Value};

use crate::requirements::{Provenance, RulesFile, Tables, age, has_source_of_its_own};

/// What `qhr-setup rules show --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rules {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// Version of the program.
    pub tool: String,
    /// Where the rules come from, and how old they are.
    pub rules: Provenance,
    /// One for each thing that has a source and a day.
    pub entries: Vec<RulesEntry>,
}

/// What is asked of something, who says so, and when somebody last looked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RulesEntry {
    /// Its name in the rules file, as `windows.end_of_support[0]`.
    pub name: String,
    /// What it holds.
    pub values: Vec<RulesValue>,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source; null where a file gives none.
    pub checked_on: Option<Date>,
    /// Days since then.
    pub age_days: Option<i32>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RulesValue {
    /// Its name in the entry.
    pub name: String,
    /// The value itself.
    pub value: serde_json::Value,
    /// The rules file that gives it, or a part of it; null where the program does.
    pub from: Option<RulesFile>,
}

impl Rules {
    /// The rules in force and where they come from, seen on a day.
    pub fn of(tables: &Tables, provenance: &Provenance, day: Date) -> Result<Self, serde_json::Error> {
        let rules = provenance.on(day);
        let Tables { rules: table, changes } = tables;
        let mut entries = Entries { file: rules.file, day, all: Vec::new() };
        entries.below("", table, Some(changes))?;
        let all = entries.all;
        Ok(Self { schema: 1, tool: env!("CARGO_PKG_VERSION").to_owned(), rules, entries: all })
    }
}

struct Entries {
    file: Option<RulesFile>,
    day: Date,
    all: Vec<RulesEntry>,
}

impl Entries {
    /// The entry that this table is, where it is one, and those inside it.
    fn below(&mut self, place: &str, table: &Table, changes: Option<&Table>) -> Result<(), serde_json::Error> {
        let text = |name: &str| table.get(name).and_then(Value::as_str);
        let change = |name: &str| changes.and_then(|changes| changes.get(name));
        if let Some(source) = text("source") {
            let checked_on: Option<Date> = text("checked_on").and_then(|day| day.parse().ok());
            let mut values = Vec::new();
            for (name, value) in table.iter().filter(|(name, value)| is_value(name, value)) {
                let from = change(name).and(self.file);
                values.push(RulesValue { name: name.clone(), value: serde_json::to_value(value)?, from });
            }
            let age_days = checked_on.and_then(|checked_on| age(checked_on, self.day));
            let (name, source) = (place.to_owned(), source.to_owned());
            self.all.push(RulesEntry { name, values, source, checked_on, age_days });
        }
        for (name, value) in table.iter().filter(|(name, value)| !is_value(name, value)) {
            let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
            match value {
                Value::Table(inner) => self.below(&place, inner, change(name).and_then(Value::as_table))?,
                Value::Array(items) => {
                    for (index, item) in items.iter().enumerate() {
                        let Value::Table(item) = item else { continue };
                        // A list of a file takes the place of the whole list.
                        self.below(&format!("{place}[{index}]"), item, change(name).map(|_| item))?;
                    }
                }
                Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => (),
            }
        }
        Ok(())
    }
}

/// Whether it is a value of the entry it stands in: neither another entry, nor where that one is from.
fn is_value(name: &str, value: &Value) -> bool {
    let is_of_plain_values = || {
        value
            .as_table()
            .is_some_and(|table| !table.values().any(has_source_of_its_own) && !table.contains_key("source"))
    };
    !["source", "checked_on"].contains(&name) && (!has_source_of_its_own(value) || is_of_plain_values())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::requirements::{InForce, Route};

    fn of(text: Option<&str>) -> Rules {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("requirements.toml");
        if let Some(text) = text {
            std::fs::write(&file, text).unwrap();
        }
        let in_force = InForce::from_first_of(&[Route { file, kind: RulesFile::BesideProgram }]).unwrap();
        assert_eq!(in_force.refused, None);
        let tables = in_force.tables().unwrap();
        Rules::of(&tables, &in_force.requirements.provenance, date(2026, 12, 22)).unwrap()
    }

    fn entry<'a>(rules: &'a Rules, name: &str) -> &'a RulesEntry {
        rules.entries.iter().find(|entry| entry.name == name).unwrap()
    }

    #[test]
    fn every_value_of_the_rules_file_is_shown_with_its_day() {
        let rules = of(None);
        let text = include_str!("requirements.toml");
        let sources = text.lines().filter(|line| line.starts_with("source = ")).count();
        assert_eq!(rules.entries.len(), sources);
        assert!(rules.entries.iter().all(|entry| !entry.values.is_empty() && entry.age_days.is_some()));
        assert_eq!(entry(&rules, "certificate").age_days, Some(30));
        assert_eq!(rules.rules.age_days, Some(30));
        let calendar = entry(&rules, "chrome.calendar");
        let releases = calendar.values.iter().find(|value| value.name == "releases").unwrap();
        assert_eq!(releases.value["109"], "2023-01-10");
        assert!(calendar.values.iter().any(|value| value.name == "planned_from"), "which days are plans is told");
        let shown: usize = rules.entries.iter().map(|entry| entry.values.len()).sum();
        let is_day_of_a_release = |line: &str| line.starts_with(|first: char| first.is_ascii_digit());
        let written = text.lines().filter(|line| {
            let is_told_elsewhere = ["source =", "checked_on =", "schema =", "dated ="];
            line.contains(" = ")
                && !is_told_elsewhere.iter().any(|name| line.starts_with(name))
                && !line.starts_with('#')
                && !is_day_of_a_release(line)
        });
        assert_eq!(shown, written.count() + 1, "the releases of Chrome are one value");
    }

    #[test]
    fn what_a_file_gives_is_told_apart() {
        let rules = of(Some(
            "[contacts.administrator]\nphone = \"514 555-0100\"\n[[usb.security_key]]\nvendor = \"1050\"\nname = \"Yubico\"\nsource = \"intranet\"\nchecked_on = \"2026-12-01\"\n",
        ));
        let administrator = entry(&rules, "contacts.administrator");
        let from: Vec<_> = administrator.values.iter().map(|value| (value.name.as_str(), value.from)).collect();
        assert!(
            from.contains(&("phone", Some(RulesFile::BesideProgram))) && from.contains(&("email", None)),
            "{from:?}"
        );
        assert_eq!((administrator.checked_on, administrator.age_days), (None, None));
        let key = entry(&rules, "usb.security_key[0]");
        assert!(key.values.iter().all(|value| value.from == Some(RulesFile::BesideProgram)));
        assert_eq!(key.age_days, Some(21));
        assert!(!rules.entries.iter().any(|entry| entry.name == "usb.security_key[1]"), "the list is the file's");
    }
}
