//! What can be done about a finding, and by whom. The steps themselves are words, in `ui/locales`.

use serde::{Deserialize, Serialize};

use super::Party;

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

/// Whether something takes the rights of an administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Rights {
    /// No.
    No,
    /// Yes.
    Yes,
    /// It depends on how this computer is managed.
    Maybe,
}

impl Fix {
    /// Whether doing it takes the rights of an administrator.
    pub fn needs_administrator(self) -> Rights {
        match self {
            Self::UseNewerWindows | Self::PlanWindowsUpgrade | Self::UpdateManagedChrome => Rights::Yes,
            Self::UseWindowsOnMac
            | Self::BringUsbHere
            | Self::InstallChrome
            | Self::InstallChromeBesideOther
            | Self::ReinstallChrome
            | Self::InstallStableChrome
            | Self::UpdateChrome
            | Self::SetClock => Rights::Maybe,
            Self::UseWindowsComputer
            | Self::AskAboutArm
            | Self::AskAboutServer
            | Self::PlugInKey
            | Self::PlugInKeyNotStick
            | Self::PlugInKeyNotSecurityKey
            | Self::IdentifyDevice
            | Self::KeepOnlyYourKey
            | Self::AskChromeItself
            | Self::CheckAgain => Rights::No,
        }
    }

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
