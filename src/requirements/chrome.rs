//! What is asked of Chrome, and the calendar to judge it by.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

use crate::facts::Channel;
use crate::version::Version;

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
#[serde(deny_unknown_fields)]
pub struct LastForOldWindows {
    /// Versions of Windows below this one are held back.
    pub windows_below: Version,
    /// The last Chrome for them.
    pub major: u32,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
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
#[serde(deny_unknown_fields)]
pub struct AgeLimits {
    /// Older than this is told as getting old.
    pub warn_after_days: i32,
    /// Older than this is not recent.
    pub fail_after_days: i32,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// What is assumed past the end of the calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// Days from one release to the next.
    pub days_between_releases: i32,
    /// How long after the calendar's last release an estimate is still worth something, in days.
    pub longest_estimate_days: i32,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
}

/// The release calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Releases {
    /// The day each major version was released.
    #[serde(deserialize_with = "numbered")]
    pub releases: BTreeMap<u32, Date>,
    /// The first of them that was only planned when the list was made, as all that follow; their days may still move.
    pub planned_from: Option<u32>,
    /// A public place, or the decision record of a choice of ours.
    pub source: String,
    /// The day somebody last read that source, where that was told.
    pub checked_on: Option<Date>,
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
