//! What reasons say of a Windows and of a Chrome.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::facts::{Edition, Release};
use crate::version::Version;

/// Which Windows: its name, edition and release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WindowsName {
    /// `Windows 11`.
    pub product: String,
    /// The edition identifier, `Professional`.
    pub edition: Option<Edition>,
    /// `25H2`.
    pub release: Option<Release>,
}

/// A version of Chrome and its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChromeAge {
    /// The version.
    #[cfg_attr(test, schemars(with = "String"))]
    pub version: Version,
    /// The day it was released.
    #[cfg_attr(test, schemars(with = "String"))]
    pub released: Date,
    /// Days since then; negative for a version that is ahead of the calendar.
    pub age_days: i32,
    /// The day is an estimate.
    pub estimated: bool,
}
