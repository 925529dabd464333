//! The rules file: what the viewer asks of a computer, and the dated tables to judge it by.
//!
//! The file is embedded; every entry names its source and the day somebody last looked.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::error::Error;
use crate::facts::{Channel, Hex16, UsbDevice};
use crate::version::Version;

const BUILT_IN: &str = include_str!("requirements.toml");

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
    /// What is asked of Chrome.
    pub chrome: Chrome,
    /// Where a fix can send people.
    pub links: Links,
}

/// Where an entry comes from and when it was last looked at.
#[derive(Debug, Clone, Deserialize)]
pub struct Provenance {
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
}

/// What is asked of Windows, and until when Microsoft supports what.
#[derive(Debug, Clone, Deserialize)]
pub struct Windows {
    /// The oldest version that is accepted.
    pub minimum: Version,
    /// Edition identifiers by group.
    pub editions: EditionGroups,
    /// Last days of support.
    pub end_of_support: Vec<EndOfSupport>,
    /// Of the minimum.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A group of Windows editions that share their support dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditionGroup {
    /// Home and Pro.
    HomePro,
    /// Enterprise and Education.
    Enterprise,
    /// The long-term servicing channel.
    LongTerm,
}

/// Which edition identifiers belong to which group.
#[derive(Debug, Clone, Deserialize)]
pub struct EditionGroups {
    home_pro: Vec<String>,
    enterprise: Vec<String>,
    long_term: Vec<String>,
    /// Of the grouping.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl EditionGroups {
    /// The group of an edition identifier, where it is a known one.
    pub fn group(&self, edition: &str) -> Option<EditionGroup> {
        let has = |identifiers: &[String]| identifiers.iter().any(|known| known.eq_ignore_ascii_case(edition));
        if has(&self.home_pro) {
            Some(EditionGroup::HomePro)
        } else if has(&self.enterprise) {
            Some(EditionGroup::Enterprise)
        } else if has(&self.long_term) {
            Some(EditionGroup::LongTerm)
        } else {
            None
        }
    }
}

/// The last day of Microsoft's ordinary support of some builds and editions.
#[derive(Debug, Clone, Deserialize)]
pub struct EndOfSupport {
    /// First and last build it holds for.
    pub builds: (u32, u32),
    /// The groups it holds for.
    pub editions: Vec<EditionGroup>,
    /// The last day of support.
    pub day: Date,
    /// Of the day.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Windows {
    /// The last day of support of a build in an edition, where the table has it.
    pub fn end_of_support(&self, build: u32, edition: &str) -> Option<Date> {
        let group = self.editions.group(edition)?;
        self.end_of_support
            .iter()
            .find(|row| (row.builds.0..=row.builds.1).contains(&build) && row.editions.contains(&group))
            .map(|row| row.day)
    }
}

/// Which USB devices mean what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usb {
    /// Devices that may be a QHR key.
    pub possible_key: Vec<PossibleKey>,
    /// Devices that are keys for something else.
    pub security_key: Vec<SecurityKey>,
}

/// A device that may be a QHR key.
#[derive(Debug, Clone, Deserialize)]
pub struct PossibleKey {
    /// The maker.
    pub vendor: Hex16,
    /// The product.
    pub product: Hex16,
    /// The name the maker gives it.
    pub name: String,
    /// Why it is listed.
    pub basis: Basis,
    /// Of the identifiers.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Why a device is listed as a possible key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Somebody described a QHR key that showed itself this way.
    Sighting,
    /// The same maker's keys; nobody described a QHR key like it.
    SameMaker,
}

/// A key for signing in to web sites.
#[derive(Debug, Clone, Deserialize)]
pub struct SecurityKey {
    /// The maker.
    pub vendor: Hex16,
    /// The product; without one, every product of that maker.
    pub product: Option<Hex16>,
    /// The name people know it by.
    pub name: String,
    /// Of the identifiers.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Usb {
    /// The entry that makes this device a possible key.
    pub fn possible_key(&self, device: &UsbDevice) -> Option<&PossibleKey> {
        self.possible_key.iter().find(|key| key.vendor == device.vendor_id && key.product == device.product_id)
    }

    /// Whether this device is listed as a key for something else.
    pub fn is_security_key(&self, device: &UsbDevice) -> bool {
        self.security_key
            .iter()
            .any(|key| key.vendor == device.vendor_id && key.product.is_none_or(|product| product == device.product_id))
    }
}

/// What is asked of Chrome.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chrome {
    /// Where old versions of Windows stop.
    pub last_for_old_windows: LastForOldWindows,
    /// How old is too old.
    pub age: Ages,
    /// What is assumed past the end of the calendar.
    pub estimate: Estimate,
    /// When each version was released.
    pub calendar: Releases,
}

/// The last Chrome that old versions of Windows can have.
#[derive(Debug, Clone, Deserialize)]
pub struct LastForOldWindows {
    /// Versions of Windows below this one are held back.
    pub windows_below: Version,
    /// The last Chrome for them.
    pub major: u32,
    /// Of both.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// How old is too old, by channel.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// Ordinary Chrome and its previews.
    pub stable: AgeLimits,
    /// Managed computers on the eight-week channel.
    pub extended_stable: AgeLimits,
}

impl Ages {
    /// The limits that hold for a channel.
    pub fn of(&self, channel: Channel) -> &AgeLimits {
        match channel {
            Channel::ExtendedStable => &self.extended_stable,
            Channel::Stable | Channel::Beta | Channel::Dev | Channel::Canary => &self.stable,
        }
    }
}

/// Days since the installed version was released.
#[derive(Debug, Clone, Deserialize)]
pub struct AgeLimits {
    /// Older than this is told as getting old.
    pub warn_after_days: i32,
    /// Older than this is not recent.
    pub fail_after_days: i32,
    /// Of both numbers.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// What is assumed past the end of the calendar.
#[derive(Debug, Clone, Deserialize)]
pub struct Estimate {
    /// Days from one release to the next.
    pub days_between_releases: i32,
    /// How long after the calendar's last release an estimate is still worth something, in days.
    pub longest_estimate_days: i32,
    /// Of both numbers.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// The release calendar.
#[derive(Debug, Clone, Deserialize)]
pub struct Releases {
    /// The day each major version was released.
    #[serde(deserialize_with = "numbered")]
    pub releases: BTreeMap<u32, Date>,
    /// Of the calendar.
    #[serde(flatten)]
    pub provenance: Provenance,
}

fn numbered<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<u32, Date>, D::Error> {
    let mut releases = BTreeMap::new();
    for (major, day) in BTreeMap::<String, Date>::deserialize(deserializer)? {
        let number = major
            .parse()
            .map_err(|_| serde::de::Error::custom(format!("expected Chrome's major version, found {major:?}")))?;
        releases.insert(number, day);
    }
    if releases.is_empty() {
        return Err(serde::de::Error::custom("expected at least one release of Chrome"));
    }
    Ok(releases)
}

/// Where a fix can send people; nothing else is ever opened.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// Where Chrome is downloaded.
    pub chrome_download: Address,
}

/// A web address.
#[derive(Debug, Clone, Deserialize)]
pub struct Address {
    /// The address itself.
    pub url: String,
    /// Of the address.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Requirements {
    /// Reads a rules file; `origin` names it in an error.
    pub fn from_toml(text: &str, origin: &str) -> Result<Self, Error> {
        toml::from_str(text).map_err(|source| Error::Requirements { origin: origin.to_owned(), source })
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
            ".usb.security_key",
            ".chrome.last_for_old_windows",
            ".chrome.age.stable",
            ".chrome.age.extended_stable",
            ".chrome.estimate",
            ".chrome.calendar",
            ".links.chrome_download",
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
