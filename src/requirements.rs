//! The rules file: what the viewer asks of a computer, and the dated tables to judge it by.
//!
//! The file is embedded; every entry names its source and the day somebody last looked.

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::error::Error;

mod changes;
mod chrome;
mod faults;
mod in_force;
mod limits;
mod provenance;
mod reader;
mod usb;
mod windows;

pub use changes::has_source_of_its_own;
#[cfg(any(test, fuzzing))]
pub(crate) use changes::{Changed, over_built_in};
pub use chrome::{AgeLimits, Ages, Chrome, Estimate, LastForOldWindows, Releases};
pub use faults::Fault;
pub use in_force::{InForce, Refused, Route, Tables, look_at, places};
pub use provenance::{OLD_AFTER_DAYS, Provenance, RulesFile, age};
pub use reader::{OtherReader, ReaderKind, ReaderName};
pub use usb::{Basis, DeskReader, OtherDevice, PossibleKey, Usb};
pub use windows::{EditionGroup, EditionGroups, EndOfSupport, Windows};

pub(crate) const BUILT_IN: &str = include_str!("requirements.toml");

/// The whole rules file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirements {
    /// Version of this file's layout.
    pub schema: u32,
    /// The day this file was last changed; no honest clock shows an earlier one.
    pub dated: Date,
    /// What is asked of Windows.
    pub windows: Windows,
    /// Which USB devices mean what.
    pub usb: Usb,
    /// Readers that are not the key's.
    pub reader: Vec<OtherReader>,
    /// What is asked of certificates.
    pub certificate: CertificateRules,
    /// What is asked of Chrome.
    pub chrome: Chrome,
    /// Where a fix can send people.
    pub links: Links,
    /// How to reach those who can help.
    pub contacts: Contacts,
    /// Where these rules come from.
    #[serde(skip)]
    pub provenance: Provenance,
}

/// Which certificates are looked at, and when the end of one is told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateRules {
    /// Parts of the issuer's name, any of which makes a certificate the QHR's; empty while none is known.
    pub issuers: Vec<String>,
    /// Days before the end from which it is a notice.
    pub notice_days: i32,
    /// Days before the end from which it is a warning.
    pub warn_days: i32,
    /// Days before the end from which it is urgent.
    pub urgent_days: i32,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// Where a fix can send people; nothing else is ever opened.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// Where Chrome is downloaded.
    pub chrome_download: Address,
    /// Omnimed's public page about the prerequisites.
    pub prerequisites_page: Address,
    /// The form for accounts created before February 2018.
    pub form: Address,
    /// The individual installation procedure.
    pub individual_procedure: Address,
    /// How the profile is set.
    pub profile_procedure: Address,
    /// Where people sign in to Omnimed.
    pub omnimed: Address,
    /// Where a newer version of this program is looked for.
    pub newer_version: Address,
}

impl Links {
    /// Each address under its name in the file.
    pub fn all(&self) -> [(&'static str, &Address); 7] {
        [
            ("chrome_download", &self.chrome_download),
            ("prerequisites_page", &self.prerequisites_page),
            ("form", &self.form),
            ("individual_procedure", &self.individual_procedure),
            ("profile_procedure", &self.profile_procedure),
            ("omnimed", &self.omnimed),
            ("newer_version", &self.newer_version),
        ]
    }
}

/// How to reach those who can help.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// QHR (DSQ) customer service.
    pub qhr_customer_service: Reach,
    /// Omnimed's support.
    pub omnimed: Reach,
    /// Whoever administers the clinic's computers.
    pub administrator: Reach,
    /// The clinic's manager.
    pub manager: Reach,
}

/// A telephone number and an e-mail address; empty where none is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// As people write it.
    pub phone: String,
    /// An address.
    pub email: String,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// A web address.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// The address itself; empty where none is known.
    pub url: String,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

impl Requirements {
    /// Reads a rules file; `origin` names it in an error.
    pub fn from_toml(text: &str, origin: &str) -> Result<Self, Error> {
        let mut requirements: Self =
            toml::from_str(text).map_err(|source| Error::Requirements { origin: origin.to_owned(), source })?;
        requirements.provenance.dated = Some(requirements.dated);
        Ok(requirements)
    }

    /// The rules this program was built with.
    pub fn built_in() -> Result<&'static Self, Error> {
        static READ: OnceLock<Requirements> = OnceLock::new();
        if let Some(requirements) = READ.get() {
            return Ok(requirements);
        }
        let requirements = Self::from_toml(BUILT_IN, "requirements.toml (built in)")?;
        Ok(READ.get_or_init(|| requirements))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_names_its_source_and_the_day_it_was_checked() {
        fn walk(place: &str, value: &toml::Value, required: &[&str]) {
            match value {
                toml::Value::Table(table) => {
                    if required.contains(&place) {
                        for key in ["source", "checked_on"] {
                            let said = table.get(key).and_then(toml::Value::as_str).unwrap_or_default();
                            assert!(!said.is_empty(), "{place} has no {key}");
                        }
                    }
                    for (key, inner) in table {
                        walk(&format!("{place}.{key}"), inner, required);
                    }
                }
                toml::Value::Array(items) => items.iter().for_each(|item| walk(place, item, required)),
                toml::Value::String(_)
                | toml::Value::Integer(_)
                | toml::Value::Float(_)
                | toml::Value::Boolean(_)
                | toml::Value::Datetime(_) => {}
            }
        }
        let required = [
            ".windows",
            ".windows.editions",
            ".windows.end_of_support",
            ".usb.possible_key",
            ".usb.desk_reader",
            ".usb.built_in_reader",
            ".usb.security_key",
            ".reader",
            ".certificate",
            ".chrome.last_for_old_windows",
            ".chrome.age.stable",
            ".chrome.age.extended_stable",
            ".chrome.estimate",
            ".chrome.calendar",
            ".links.chrome_download",
            ".links.prerequisites_page",
            ".links.form",
            ".links.individual_procedure",
            ".links.profile_procedure",
            ".links.omnimed",
            ".links.newer_version",
            ".contacts.qhr_customer_service",
            ".contacts.omnimed",
            ".contacts.administrator",
            ".contacts.manager",
        ];
        walk("", &toml::from_str(BUILT_IN).unwrap(), &required);
    }

    #[test]
    fn a_wrong_rules_file_names_the_line_and_what_was_expected() {
        let text = BUILT_IN.replacen("warn_after_days = 84", "warn_after_days = \"soon\"", 1);
        let error = Requirements::from_toml(&text, "requirements.toml").unwrap_err();
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains("line") && source.contains("warn_after_days"), "{source}");
    }

    #[test]
    fn releases_are_in_the_order_of_their_numbers() {
        let releases = &Requirements::built_in().unwrap().chrome.calendar.releases;
        assert!(releases.values().is_sorted(), "a later Chrome has an earlier day");
        assert_eq!(releases.get(&109).unwrap().to_string(), "2023-01-10");
    }
}
