//! What can be done about a finding, by whom, and with which rights. The steps themselves are words, in `ui/locales`.

use serde::{Deserialize, Serialize};

use super::Party;
use crate::text::Phrase;

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

/// Each fix with who can do it and whether that takes an administrator's rights, so that none of the three is forgotten;
/// `after You` where the person at this computer has something to try first; `calls` whom its steps name besides.
macro_rules! fixes {
    ($(
        #[doc = $what:literal]
        $name:ident: $party:ident, $rights:ident $(, after $begins:ident)? $(, calls $($called:ident)+)?;
    )+) => {
        /// What to do about a finding.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
        )]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Fix {
            $(#[doc = $what] $name,)+
        }

        impl Fix {
            /// Who can do it.
            pub fn who(self) -> Party {
                match self {
                    $(Self::$name => Party::$party,)+
                }
            }

            /// Whether the person at this computer can try something before anybody else has to act.
            pub fn begins_with_you(self) -> bool {
                match self {
                    $(Self::$name => [Party::$party $(, Party::$begins)?].contains(&Party::You),)+
                }
            }

            /// Whom its steps name for when they are not enough, beside [`Fix::who`].
            pub fn calls(self) -> &'static [Party] {
                match self {
                    $(Self::$name => &[$($(Party::$called),+)?],)+
                }
            }

            /// Whether doing it takes the rights of an administrator.
            pub fn needs_administrator(self) -> Rights {
                match self {
                    $(Self::$name => Rights::$rights,)+
                }
            }
        }
    };
}

impl Fix {
    /// What the person at this computer does first, or has somebody else do, as a title.
    pub fn deed(self) -> Phrase {
        Phrase::new(format!("to-do-{}", <&str>::from(self)))
    }
}

fixes! {
    /// Get a newer Windows.
    UseNewerWindows: Administrator, Yes;
    /// Plan for a Windows that Microsoft supports.
    PlanWindowsUpgrade: Administrator, Yes;
    /// Use Windows inside a virtual machine, or a Windows computer.
    UseWindowsOnMac: Administrator, Maybe, after You;
    /// Use a Windows computer.
    UseWindowsComputer: Administrator, No, after You;
    /// Ask whether the key has a driver for ARM.
    AskAboutArm: Administrator, No, after You;
    /// Ask whether the viewer is to be used on this server.
    AskAboutServer: Administrator, No, after You;
    /// Ask for a key of one's own.
    AskForKey: QhrCustomerService, No;
    /// Plug the key in.
    PlugInKey: You, No, calls QhrCustomerService;
    /// Plug the key in; the storage device seen is not it.
    PlugInKeyNotStick: You, No, calls QhrCustomerService;
    /// Plug the key in; the security key seen is not it.
    PlugInKeyNotSecurityKey: You, No, calls QhrCustomerService;
    /// Find out whether the device seen is the key.
    IdentifyDevice: You, No, calls Administrator;
    /// Leave only one's own key plugged in.
    KeepOnlyYourKey: You, No, calls QhrCustomerService;
    /// Put a device that is not recognised into another port.
    TryAnotherPort: You, No, calls Administrator QhrCustomerService;
    /// Bring USB to this computer.
    BringUsbHere: Administrator, Maybe, after You;
    /// Install Chrome.
    InstallChrome: You, Maybe;
    /// Install Chrome beside the other browser.
    InstallChromeBesideOther: You, Maybe;
    /// Install Chrome again.
    ReinstallChrome: You, Maybe;
    /// Install the ordinary Chrome.
    InstallStableChrome: You, Maybe;
    /// Update Chrome.
    UpdateChrome: You, Maybe, calls Administrator;
    /// Update the Chrome that an administrator manages.
    UpdateManagedChrome: Administrator, Yes;
    /// Read Chrome's version in Chrome itself.
    AskChromeItself: You, No, calls Administrator;
    /// Set the clock.
    SetClock: Administrator, Maybe, after You;
    /// Open Windows in the virtual machine of this Mac.
    UseVirtualMachineOnMac: You, No, calls Administrator;
    /// Let Remote Desktop share the key of the computer in front.
    ShareKeyOverRemoteDesktop: You, No, calls Administrator;
    /// Allow remote sessions to share cards.
    AllowCardSharing: Administrator, Yes;
    /// Ask how the key reaches this remote session.
    AskAboutRemoteSession: Administrator, No, after You;
    /// Give the key to Windows in Parallels Desktop.
    ConnectKeyInParallels: You, No, calls Administrator;
    /// Give the key to Windows in `VMware`.
    ConnectKeyInVmware: You, No, calls Administrator;
    /// Give the key to Windows in `VirtualBox`.
    ConnectKeyInVirtualBox: You, No, calls Administrator;
    /// Give the key to Windows in UTM.
    ConnectKeyInUtm: You, No, calls Administrator;
    /// Reach a Hyper-V machine so that it gets the key.
    ConnectKeyInHyperV: Administrator, Maybe, after You;
    /// Give the key to the virtual machine.
    ConnectKeyToVirtualMachine: You, Maybe, calls Administrator;
    /// Close the other program that has the key.
    CloseOtherKeyProgram: You, No, calls Administrator;
    /// Take the key out and put it back, elsewhere if need be.
    ReplugKey: You, No, calls Administrator QhrCustomerService;
    /// Install the key's driver.
    InstallKeyDriver: Administrator, Yes, after You;
    /// Restart the computer, for Windows to start the key.
    RestartForKey: You, No, calls Administrator;
    /// Switch the device on again.
    SwitchDeviceOn: Administrator, Yes;
    /// Let the smart-card service start.
    EnableSmartCardService: Administrator, Yes;
    /// Install the smart-card service.
    InstallSmartCardService: Administrator, Yes;
    /// Restart the computer.
    RestartComputer: You, No, calls Administrator;
    /// Take the key out and put it back, for Windows to start the smart-card service.
    ReplugToStartService: You, No, calls Administrator;
    /// Take the key from the virtual machine and give it again.
    ReconnectKeyToVirtualMachine: You, No, calls Administrator;
    /// Start the smart-card service.
    StartSmartCardService: Administrator, Yes, after You;
    /// Put the card into its reader, or the key back into its port.
    InsertCard: You, No, calls QhrCustomerService;
    /// Install the key's software.
    InstallKeySoftware: Administrator, Yes, calls QhrCustomerService;
    /// Let the key's certificates be copied into Windows.
    TurnOnCertificatePropagation: Administrator, Yes;
    /// Have the certificate renewed.
    RenewCertificate: QhrCustomerService, No;
    /// Ask for the renewal before the certificate ends.
    PlanCertificateRenewal: QhrCustomerService, No;
    /// Ask whether the key has to be replaced.
    ReplaceOldKey: QhrCustomerService, No;
    /// Use the key that the QHR gave.
    UseTheQhrKey: You, No, calls Administrator;
    /// Leave only the key in this computer.
    TakeOtherCardsOut: You, No, calls Administrator;
    /// Choose one's own certificate when Chrome asks.
    ChooseYourCertificate: You, No, calls QhrCustomerService;
    /// Keep one Chrome only.
    RemoveOtherChrome: Administrator, Maybe, after You;
    /// Install Chrome for everyone on this computer.
    InstallChromeForEveryone: Administrator, Yes;
    /// Open Omnimed in Chrome, not from a link elsewhere.
    OpenOmnimedInChrome: You, No, calls Administrator;
    /// Look at the policies of Chrome.
    ReviewChromePolicies: Administrator, Yes;
    /// Close Chrome and open it again.
    RelaunchChrome: You, No, calls Administrator;
    /// End the Chrome that runs without a window.
    CloseChromeInBackground: You, No, calls Administrator;
    /// Close Chrome in the other session.
    CloseChromeElsewhere: You, Maybe, calls Administrator;
    /// Check from the account of the person at the screen.
    CheckAsPerson: Administrator, No;
    /// Check again, then show the result to support.
    CheckAgain: You, No, calls Administrator;
}
