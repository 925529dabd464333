//! Why a check came out as it did: a code with the data its sentence needs.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CheckId;
use crate::facts::{Channel, Obstacle, OtherBrowser, Scope};
use crate::requirements::Basis;
use crate::version::Version;

/// Why a check came out as it did.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::VariantNames,
    strum::EnumDiscriminants,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
#[strum_discriminants(
    name(ReasonCode),
    doc = "The code of a [`Reason`], without its data.",
    derive(Serialize, strum::IntoStaticStr, strum::EnumIter),
    serde(rename_all = "snake_case"),
    strum(serialize_all = "kebab-case")
)]
pub enum Reason {
    /// The reading is still under way.
    NotReadYet,
    /// The reading could not be made.
    CouldNotRead {
        /// What stood in the way.
        obstacle: Obstacle,
    },
    /// Another check comes first.
    WaitsFor {
        /// The check that comes first.
        check: CheckId,
    },

    /// A Windows that meets the rule.
    WindowsSupported {
        /// Which Windows, with edition and release where known.
        windows: WindowsName,
    },
    /// A Windows that meets the rule and that Microsoft no longer supports.
    WindowsSupportEnded {
        /// Which Windows.
        windows: WindowsName,
        /// The last day of support.
        #[cfg_attr(test, schemars(with = "String"))]
        ended: Date,
    },
    /// Windows on an ARM processor.
    WindowsOnArm {
        /// Which Windows.
        windows: WindowsName,
    },
    /// Windows Server.
    WindowsServer {
        /// Which Windows.
        windows: WindowsName,
    },
    /// A Windows that meets the rule and can never have a recent Chrome.
    WindowsCannotRunRecentChrome {
        /// Which Windows.
        windows: WindowsName,
        /// The last Chrome it can have.
        last_chrome: u32,
    },
    /// A Windows older than the rule.
    WindowsTooOld {
        /// Which Windows.
        windows: WindowsName,
    },
    /// macOS.
    MacosNeedsWindows,
    /// Linux, `ChromeOS` or another system.
    NotWindows {
        /// Its name.
        product: String,
    },

    /// One device that may be the key.
    PossibleKey {
        /// Vendor and product, `08e6:3438`.
        device: String,
        /// The name its maker gives it.
        name: String,
        /// Why it is listed.
        basis: Basis,
    },
    /// More than one device that may be the key.
    SeveralPossibleKeys {
        /// How many.
        count: usize,
    },
    /// A smart-card device that is not listed.
    OtherSmartCardDevice {
        /// Vendor and product of the first.
        device: String,
    },
    /// A storage device, and no key.
    StorageInsteadOfKey,
    /// A key for web sites, and no QHR key.
    SecurityKeyInsteadOfKey,
    /// Nothing that could be a key.
    NoKey,
    /// No USB bus at all.
    NoUsbBus,

    /// Chrome is there.
    ChromeFound {
        /// Its channel.
        channel: Channel,
        /// Whom it is installed for.
        scope: Scope,
    },
    /// Only a preview of Chrome is there.
    OnlyPreviewChrome {
        /// Its channel.
        channel: Channel,
    },
    /// No Chrome, nor anything like it.
    ChromeNotInstalled,
    /// No Chrome, and a browser that does not count.
    OnlyOtherBrowsers {
        /// Which.
        browsers: Vec<OtherBrowser>,
    },
    /// Chrome is recorded, and its program is gone.
    ChromeProgramMissing,

    /// Chrome is recent.
    ChromeRecent {
        /// The version and its age.
        chrome: ChromeAge,
    },
    /// Chrome is getting old.
    ChromeGettingOld {
        /// The version and its age.
        chrome: ChromeAge,
    },
    /// Chrome is too old.
    ChromeTooOld {
        /// The version and its age.
        chrome: ChromeAge,
    },
    /// This Windows can have no newer Chrome.
    ChromeHeldBackByWindows {
        /// Its version.
        #[cfg_attr(test, schemars(with = "String"))]
        version: Version,
    },
    /// Chrome is there, and its version could not be read.
    ChromeVersionUnreadable,
    /// The calendar is too old to judge this version.
    CalendarTooOld {
        /// Its version.
        #[cfg_attr(test, schemars(with = "String"))]
        version: Version,
        /// The last day the calendar knows.
        #[cfg_attr(test, schemars(with = "String"))]
        calendar_ends: Date,
    },
    /// The clock shows a day before this program existed.
    ClockWrong {
        /// The day the clock shows.
        #[cfg_attr(test, schemars(with = "String"))]
        today: Date,
    },
}

/// Which Windows: its name, edition and release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WindowsName {
    /// `Windows 11`.
    pub product: String,
    /// The edition identifier, `Professional`.
    pub edition: Option<String>,
    /// `25H2`.
    pub release: Option<String>,
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
