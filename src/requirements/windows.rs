//! What is asked of Windows.

use jiff::civil::Date;
use serde::Deserialize;

use crate::version::Version;

/// What is asked of Windows, and until when Microsoft supports what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// The oldest version that is accepted.
    pub minimum: Version,
    /// Edition identifiers by group.
    pub editions: EditionGroups,
    /// Last days of support.
    pub end_of_support: Vec<EndOfSupport>,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
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
#[serde(deny_unknown_fields)]
pub struct EditionGroups {
    home_pro: Vec<String>,
    enterprise: Vec<String>,
    long_term: Vec<String>,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
}

impl EditionGroups {
    /// The identifiers of each group under its name in the file.
    pub fn all(&self) -> [(&'static str, &[String]); 3] {
        [("home_pro", &self.home_pro), ("enterprise", &self.enterprise), ("long_term", &self.long_term)]
    }

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
#[serde(deny_unknown_fields)]
pub struct EndOfSupport {
    /// First and last build it holds for.
    pub builds: (u32, u32),
    /// The groups it holds for.
    pub editions: Vec<EditionGroup>,
    /// The last day of support.
    pub day: Date,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source.
    pub checked_on: Date,
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
