//! What the rules say of the facts: one finding a check, and the one that comes first.
//!
//! Codes and data only; the words are in `ui/locales`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::checks;
use crate::facts::{Channel, Facts, Obstacle, OtherBrowser, Scope};
use crate::requirements::{Basis, Requirements};
use crate::version::Version;

/// A check, in the order in which one hides the next.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum CheckId {
    /// The operating system.
    Os,
    /// The QHR key on USB.
    UsbKey,
    /// Chrome is there.
    ChromeInstalled,
    /// Chrome is recent.
    ChromeRecent,
}

impl CheckId {
    /// The number people read out on the phone, the same in both languages and in every version.
    ///
    /// The numbers between belong to checks that are not written yet.
    pub fn step(self) -> &'static str {
        match self {
            Self::Os => "4.1",
            Self::UsbKey => "4.3",
            Self::ChromeInstalled => "4.6",
            Self::ChromeRecent => "4.7",
        }
    }
}

/// The outcome of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// It is as it must be.
    Pass,
    /// It works, and someone should look at it.
    Warn,
    /// It keeps the viewer from opening.
    Fail,
    /// It could not be told.
    Unknown,
    /// It cannot be judged before another check.
    Blocked,
}

/// The outcome of all checks together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Overall {
    /// Nothing stands in the way.
    Ready,
    /// Nothing stands in the way, and something should be looked at.
    ReadyWithWarnings,
    /// Something stands in the way.
    NotReady,
    /// Nothing was seen to stand in the way, and not everything could be seen.
    Unknown,
}

/// Who can act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Party {
    /// Whoever sits at this computer.
    You,
    /// The clinic's manager.
    Manager,
    /// Whoever administers the computers.
    Administrator,
    /// QHR (DSQ) customer service.
    QhrCustomerService,
    /// Omnimed.
    Omnimed,
}

/// What to do about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Fix {
    /// Get a newer Windows.
    UseNewerWindows,
    /// Plan for a Windows that Microsoft supports.
    PlanWindowsUpgrade,
    /// Use Windows inside a virtual machine, or a Windows computer.
    UseWindowsOnMac,
    /// Use a Windows computer.
    UseWindowsComputer,
    /// Ask whether the key has a driver for ARM.
    AskAboutArm,
    /// Ask whether the viewer is to be used on this server.
    AskAboutServer,
    /// Plug the key in.
    PlugInKey,
    /// Plug the key in; the storage device seen is not it.
    PlugInKeyNotStick,
    /// Plug the key in; the security key seen is not it.
    PlugInKeyNotSecurityKey,
    /// Find out whether the device seen is the key.
    IdentifyDevice,
    /// Leave only one's own key plugged in.
    KeepOnlyYourKey,
    /// Bring USB to this computer.
    BringUsbHere,
    /// Install Chrome.
    InstallChrome,
    /// Install Chrome beside the other browser.
    InstallChromeBesideOther,
    /// Install Chrome again.
    ReinstallChrome,
    /// Install the ordinary Chrome.
    InstallStableChrome,
    /// Update Chrome.
    UpdateChrome,
    /// Update the Chrome that an administrator manages.
    UpdateManagedChrome,
    /// Read Chrome's version in Chrome itself.
    AskChromeItself,
    /// Set the clock.
    SetClock,
    /// Check again, then show the result to support.
    CheckAgain,
}

impl Fix {
    /// Who can do it.
    pub fn who(self) -> Party {
        match self {
            Self::UseNewerWindows
            | Self::PlanWindowsUpgrade
            | Self::UseWindowsOnMac
            | Self::UseWindowsComputer
            | Self::AskAboutArm
            | Self::AskAboutServer
            | Self::BringUsbHere
            | Self::UpdateManagedChrome
            | Self::SetClock => Party::Administrator,
            Self::PlugInKey
            | Self::PlugInKeyNotStick
            | Self::PlugInKeyNotSecurityKey
            | Self::IdentifyDevice
            | Self::KeepOnlyYourKey
            | Self::InstallChrome
            | Self::InstallChromeBesideOther
            | Self::ReinstallChrome
            | Self::InstallStableChrome
            | Self::UpdateChrome
            | Self::AskChromeItself
            | Self::CheckAgain => Party::You,
        }
    }
}

/// Why a check came out as it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
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

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// The check.
    pub check: CheckId,
    /// Its number on screen and on the phone.
    pub step: String,
    /// Its outcome.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// What to do about it.
    pub fix: Option<Fix>,
    /// Who can do that.
    pub who: Option<Party>,
}

impl Finding {
    /// A finding that asks nothing of anybody.
    pub fn new(check: CheckId, verdict: Verdict, reason: Reason) -> Self {
        Self { check, step: check.step().to_owned(), verdict, reason, fix: None, who: None }
    }

    /// The same finding, with what to do and who can do it.
    #[must_use]
    pub fn fixed_by(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self.who = Some(fix.who());
        self
    }

    /// What is said of a check whose reading could not be made.
    pub fn unreadable(check: CheckId, obstacle: &Obstacle) -> Self {
        if *obstacle == Obstacle::Pending {
            Self::new(check, Verdict::Unknown, Reason::NotReadYet)
        } else {
            Self::new(check, Verdict::Unknown, Reason::CouldNotRead { obstacle: obstacle.clone() })
                .fixed_by(Fix::CheckAgain)
        }
    }
}

/// All findings, and what follows from them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// One a check, in the order of the checks.
    pub all: Vec<Finding>,
    /// The outcome of all together.
    pub overall: Overall,
    /// The first check that fails; where none fails, the first that could not be told.
    pub root_cause: Option<CheckId>,
}

impl Findings {
    /// Judges the facts by the requirements.
    pub fn of(facts: &Facts, requirements: &Requirements) -> Self {
        let all = checks::run(facts, requirements);
        let first = |verdict| all.iter().find(|finding| finding.verdict == verdict).map(|finding| finding.check);
        let root_cause = first(Verdict::Fail).or_else(|| first(Verdict::Unknown));
        let overall = if first(Verdict::Fail).is_some() {
            Overall::NotReady
        } else if first(Verdict::Unknown).is_some() {
            Overall::Unknown
        } else if first(Verdict::Warn).is_some() {
            Overall::ReadyWithWarnings
        } else {
            Overall::Ready
        };
        Self { all, overall, root_cause }
    }

    /// Whether every reading has come in.
    pub fn complete(&self) -> bool {
        self.all.iter().all(|finding| finding.reason != Reason::NotReadYet)
    }
}

/// What `qhr-setup check --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Report {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// Version of the program.
    pub tool: String,
    /// When the facts were read.
    pub taken_at: jiff::Timestamp,
    /// The facts come from a file, not from this computer.
    pub simulated: bool,
    /// The outcome of all checks together.
    pub verdict: Overall,
    /// The check to look at first.
    pub root_cause: Option<CheckId>,
    /// One a check.
    pub findings: Vec<Finding>,
    /// What they are judged from.
    pub facts: Facts,
}

impl Report {
    /// The report of these facts by these requirements.
    pub fn of(facts: Facts, requirements: &Requirements, simulated: bool) -> Self {
        let findings = Findings::of(&facts, requirements);
        Self {
            schema: 1,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: facts.taken_at,
            simulated,
            verdict: findings.overall,
            root_cause: findings.root_cause,
            findings: findings.all,
            facts,
        }
    }
}
