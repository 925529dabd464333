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
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// A group of Windows editions that share their support dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum EditionGroup {
    /// Home and Pro.
    HomePro,
    /// Enterprise and Education.
    Enterprise,
    /// The long-term servicing channel.
    LongTerm,
    /// The long-term servicing channel for fixed devices, which has had twice its years since 2021.
    IotLongTerm,
}

/// Which edition identifiers belong to which group.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionGroups {
    home_pro: Vec<String>,
    enterprise: Vec<String>,
    long_term: Vec<String>,
    iot_long_term: Vec<String>,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

impl EditionGroups {
    /// The identifiers of each group under its name in the file.
    pub fn all(&self) -> [(&'static str, &[String]); 4] {
        [
            ("home_pro", &self.home_pro),
            ("enterprise", &self.enterprise),
            ("long_term", &self.long_term),
            ("iot_long_term", &self.iot_long_term),
        ]
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
        } else if has(&self.iot_long_term) {
            Some(EditionGroup::IotLongTerm)
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
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
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

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::requirements::Requirements;

    fn table() -> &'static Windows {
        &Requirements::built_in().unwrap().windows
    }

    #[test]
    fn no_build_between_the_first_and_the_last_is_without_one_row_for_each_group() {
        let rows = &table().end_of_support;
        let first = rows.iter().map(|row| row.builds.0).min().unwrap();
        let last = rows.iter().map(|row| row.builds.1).max().unwrap();
        assert_eq!((first, last), (10_240, 28_000));
        for group in EditionGroup::iter() {
            for build in first..=last {
                let of_it = |row: &&EndOfSupport| {
                    (row.builds.0..=row.builds.1).contains(&build) && row.editions.contains(&group)
                };
                assert_eq!(rows.iter().filter(of_it).count(), 1, "{build} {group:?}");
            }
        }
    }

    /// Microsoft ends support with the updates of the second Tuesday of a month.
    #[test]
    fn every_last_day_is_a_second_tuesday() {
        for row in &table().end_of_support {
            assert_eq!(row.day.weekday(), Weekday::Tuesday, "{}", row.source);
            assert!((8..=14).contains(&row.day.day()), "{}", row.source);
        }
    }

    #[test]
    fn editions_of_one_build_end_each_on_its_own_day() {
        for (build, edition, day) in [
            (22_000, "Professional", "2023-10-10"),
            (22_000, "Enterprise", "2024-10-08"),
            (22_621, "Education", "2025-10-14"),
            (22_631, "ServerRdsh", "2026-11-10"),
            (19_044, "EnterpriseS", "2027-01-12"),
            (19_044, "IoTEnterpriseS", "2032-01-13"),
            (26_100, "EnterpriseS", "2029-10-09"),
            (26_100, "IoTEnterpriseS", "2034-10-10"),
            (26_300, "Core", "2028-10-10"),
            (28_000, "Core", "2028-03-14"),
        ] {
            let told = table().end_of_support(build, edition).map(|day| day.to_string());
            assert_eq!(told.as_deref(), Some(day), "{build} {edition}");
        }
        assert_eq!(table().end_of_support(22_000, "Unheard"), None);
    }
}
