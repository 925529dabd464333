//! What was read about Chrome and about browsers like it.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Architecture, Reading};
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
    #[serde(default, deserialize_with = "told_version")]
    pub version: Option<Version>,
    /// A newer version is in place and waits for Chrome to be closed.
    pub update_waits: bool,
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
    #[serde(default, deserialize_with = "told_version")]
    pub version: Option<Version>,
}

/// A version of an older recording, which may be one of zeros: that is none.
fn told_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Version>, D::Error> {
    Ok(Option::<Version>::deserialize(deserializer)?.filter(|version| !version.is_of_zeros()))
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

/// How Chrome is used on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChromeUse {
    /// What opens a link; absent where nobody has chosen.
    pub links_open_in: Reading<LinkOpener>,
    /// The Chrome that runs now; absent where none does.
    pub running: Reading<RunningChrome>,
    /// The policies set for it that bear on signing in, by name only; absent where none of them is set.
    pub policies: Reading<Vec<ChromePolicy>>,
    /// The policies that hold its updates back, by name only; absent where none of them is set.
    #[serde(default, skip_serializing_if = "Reading::is_not_recorded")]
    pub update_policies: Reading<Vec<UpdatePolicy>>,
}

/// A policy that holds Chrome's updates back.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum UpdatePolicy {
    /// Updates are switched off, or left to somebody who starts them: `UpdateDefault`, `Update{…}`.
    UpdatesOff,
    /// No version beyond a given one is installed: `TargetVersionPrefix{…}`.
    VersionCapped,
    /// Updates are not looked for: `AutoUpdateCheckPeriodMinutes` of nought.
    NoUpdateChecks,
}

/// The browser that a link opens in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum LinkOpener {
    /// Google Chrome.
    Chrome,
    /// A Google Chrome in a folder in which none is known, such as a portable one.
    UnknownChrome,
    /// Microsoft Edge.
    Edge,
    /// Mozilla Firefox.
    Firefox,
    /// Another browser.
    Other,
}

/// A Chrome that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RunningChrome {
    /// It was started from a version that has since been replaced.
    pub outdated: bool,
    /// It shows a window; none where that could not be told. Without one it runs in the background.
    pub has_window: Option<bool>,
    /// Some of it belongs to another person's session.
    pub in_another_session: bool,
    /// It runs from a folder in which no Chrome is known; none in a recording that does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_unknown_folder: Option<bool>,
}

/// A policy of Chrome that bears on certificates, on reaching this computer or on opening a page, under the policy's own
/// name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ChromePolicy {
    /// Which certificate is chosen without asking.
    AutoSelectCertificateForUrls,
    /// Chrome goes on in the background after its last window.
    BackgroundModeEnabled,
    /// Cookies of other sites.
    BlockThirdPartyCookies,
    /// Whether pages may open windows of their own.
    DefaultPopupsSetting,
    /// Sites that may reach the local network.
    LocalNetworkAccessAllowedForUrls,
    /// Sites that may not.
    LocalNetworkAccessBlockedForUrls,
    /// Sites that may reach programs on this computer.
    LoopbackNetworkAllowedForUrls,
    /// Sites that may not.
    LoopbackNetworkBlockedForUrls,
    /// Sites that may open windows.
    PopupsAllowedForUrls,
    /// Sites that may not.
    PopupsBlockedForUrls,
    /// Sites that may be opened in spite of the blocklist.
    #[serde(rename = "URLAllowlist")]
    #[strum(serialize = "URLAllowlist")]
    UrlAllowlist,
    /// Sites that may not be opened.
    #[serde(rename = "URLBlocklist")]
    #[strum(serialize = "URLBlocklist")]
    UrlBlocklist,
}
