//! What was read about Chrome and about browsers like it.

use serde::{Deserialize, Serialize};

use super::Architecture;
use crate::version::Version;

/// Google Chrome as found: what is there, and what only its traces say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chrome {
    /// Installations whose program is there.
    pub installations: Vec<Installation>,
    /// Records of installations whose program is gone.
    pub leftovers: Vec<Leftover>,
}

/// One Chrome that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Installation {
    /// Its release channel.
    pub channel: Channel,
    /// Whom it is installed for.
    pub scope: Scope,
    /// What it is built for, where that could be learnt.
    pub architecture: Option<Architecture>,
    /// Its version: the program file's own where that could be read, else the first claim that names one.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// Everything that spoke of it, the program file first.
    pub claims: Vec<Claim>,
}

/// What one source says of a Chrome's version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Who says so.
    pub source: ClaimSource,
    /// The version it gives, where it gives one.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
}

/// Where a claim about Chrome was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClaimSource {
    /// The program file: its version resource, or that it is there.
    ProgramFile,
    /// The folder beside the program that is named after its version.
    VersionFolder,
    /// Google Update's record of what it installed (Windows).
    GoogleUpdate,
    /// What Chrome wrote when it last ran (Windows, `BLBeacon`).
    LastRun,
    /// The App Paths entry of the registry (Windows).
    AppPaths,
    /// The bundle's `Info.plist` (macOS).
    Bundle,
    /// The distribution's package records (Linux).
    Package,
    /// The Flatpak deployment (Linux).
    Flatpak,
}

/// A record of a Chrome whose program is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Leftover {
    /// The channel it speaks of.
    pub channel: Channel,
    /// Whom it was installed for.
    pub scope: Scope,
    /// What it says.
    pub claim: Claim,
}

/// A release channel of Chrome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// What nearly everyone has.
    Stable,
    /// Stable at an eight-week pace, chosen by an administrator.
    ExtendedStable,
    /// A preview, some weeks ahead.
    Beta,
    /// A preview for developers.
    Dev,
    /// The daily preview.
    Canary,
}

/// Whom a program is installed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everyone on this computer.
    Machine,
    /// This account alone.
    User,
}

/// A browser built on Chromium that is not Chrome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OtherBrowser {
    /// Chromium itself.
    Chromium,
    /// Microsoft Edge.
    Edge,
    /// Brave.
    Brave,
}
