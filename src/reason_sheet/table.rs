//! What the sheets say beside their words: each reason with its check, how sure it is, and all that may be advised.
//!
//! `tests/reasons.rs` compares it with what the rules really advise. `Tried` is only for what a test of `tests/` gets from
//! a system that was put into that state; sources of what is `Documented` are in the probes, the rules file and
//! `docs/decisions`.

use super::Certainty;
use crate::findings::{CheckId, Fix, ReasonCode};

/// One line a reason: its check, where it has one alone; how sure it is; what may be advised.
macro_rules! sheets {
    ($($reason:ident $(($check:ident))?: $certainty:ident $(, $fix:ident)*;)+) => {
        /// The check that comes out so; none where more than one may.
        pub fn check(reason: ReasonCode) -> Option<CheckId> {
            match reason {
                $(ReasonCode::$reason => [$(CheckId::$check)?].first().copied(),)+
            }
        }

        /// How sure it is.
        pub fn certainty(reason: ReasonCode) -> Certainty {
            match reason {
                $(ReasonCode::$reason => Certainty::$certainty,)+
            }
        }

        /// Everything that may be advised.
        pub fn fixes(reason: ReasonCode) -> &'static [Fix] {
            match reason {
                $(ReasonCode::$reason => &[$(Fix::$fix),*],)+
            }
        }
    };
}

sheets! {
    NotReadYet: Tried;
    CouldNotRead: Tried, CheckAgain;
    WaitsFor: Tried;

    WindowsSupported (Os): Tried;
    WindowsSupportEnded (Os): Documented, PlanWindowsUpgrade;
    WindowsOnArm (Os): Deduced, AskAboutArm;
    WindowsServer (Os): Tried, AskAboutServer;
    WindowsCannotRunRecentChrome (Os): Documented, UseNewerWindows;
    WindowsTooOld (Os): Documented, UseNewerWindows;
    MacosNeedsWindows (Os): Documented, UseWindowsOnMac;
    MacosHasVirtualMachines (Os): Deduced, UseVirtualMachineOnMac;
    NotWindows (Os): Documented, UseWindowsComputer;

    LocalSession (Session): Documented;
    InVirtualMachine (Session): Documented;
    TextSession (Session): Deduced;
    RemoteSessionWithKey (Session): Documented;
    RemoteSessionWithoutKey (Session): Documented, ShareKeyOverRemoteDesktop, AskAboutRemoteSession;
    CardSharingOff (Session): Deduced, AllowCardSharing;
    RemoteSessionUnclear (Session): Documented, ShareKeyOverRemoteDesktop, AskAboutRemoteSession;

    PossibleKey (UsbKey): Documented;
    SeveralPossibleKeys (UsbKey): Documented, KeepOnlyYourKey;
    OtherSmartCardDevice (UsbKey): Tried, IdentifyDevice;
    StorageInsteadOfKey (UsbKey): Tried, PlugInKeyNotStick;
    SecurityKeyInsteadOfKey (UsbKey): Tried, PlugInKeyNotSecurityKey;
    NoKey (UsbKey): Tried, PlugInKey;
    NoUsbBus (UsbKey): Deduced, BringUsbHere;
    KeyNotInVirtualMachine (UsbKey): Documented, ConnectKeyInParallels, ConnectKeyInVmware, ConnectKeyInVirtualBox,
        ConnectKeyInUtm, ConnectKeyInHyperV, ConnectKeyToVirtualMachine;
    KeyThroughRemoteSession (UsbKey): Documented;

    CardReady (CardReader): Documented;
    CardBusy (CardReader): Documented, CloseOtherKeyProgram;
    CardMute (CardReader): Documented, ReplugKey;
    DriverMissing (CardReader): Documented, InstallKeyDriver;
    DeviceSwitchedOff (CardReader): Documented, SwitchDeviceOn;
    DeviceFault (CardReader): Deduced, InstallKeyDriver;
    SmartCardServiceDisabled (CardReader): Documented, EnableSmartCardService;
    SmartCardServiceMissing (CardReader): Deduced, InstallSmartCardService;
    SmartCardServiceStopped (CardReader): Documented, StartSmartCardService;
    KeyHasNoReader (CardReader): Documented, InstallKeyDriver;
    ReaderEmpty (CardReader): Documented, InsertCard;

    CertificateValid (Certificate): Deduced;
    CertificateEndsSoon (Certificate): Deduced, PlanCertificateRenewal;
    CertificateEndsVerySoon (Certificate): Deduced, RenewCertificate;
    CertificateExpired (Certificate): Deduced, RenewCertificate;
    CertificateNotYetValid (Certificate): Deduced, SetClock;
    CertificateSha1 (Certificate): Documented, ReplaceOldKey;
    SeveralCertificates (Certificate): Documented, ChooseYourCertificate;
    NoCertificate (Certificate): Deduced, ReplugKey;
    KeySoftwareMissing (Certificate): Deduced, InstallKeySoftware;
    CertificatePropagationOff (Certificate): Deduced, TurnOnCertificatePropagation;
    CertificateOfAnotherIssuer (Certificate): Deduced, UseTheQhrKey;
    CertificateUnclear (Certificate): Deduced, CheckAgain;

    ChromeFound (ChromeInstalled): Tried;
    OnlyPreviewChrome (ChromeInstalled): Deduced, InstallStableChrome;
    ChromeNotInstalled (ChromeInstalled): Tried, InstallChrome, UseNewerWindows;
    OnlyOtherBrowsers (ChromeInstalled): Tried, InstallChromeBesideOther, UseNewerWindows;
    ChromeProgramMissing (ChromeInstalled): Tried, ReinstallChrome, UseNewerWindows;
    ChromeForThisAccountOnly (ChromeInstalled): Documented, InstallChromeForEveryone;
    SeveralChromes (ChromeInstalled): Deduced, RemoveOtherChrome;
    LinksOpenElsewhere (ChromeInstalled): Documented, OpenOmnimedInChrome;
    ChromePoliciesSet (ChromeInstalled): Documented, ReviewChromePolicies;

    ChromeRecent (ChromeRecent): Deduced;
    ChromeGettingOld (ChromeRecent): Deduced, UpdateChrome, UpdateManagedChrome;
    ChromeTooOld (ChromeRecent): Deduced, UpdateChrome, UpdateManagedChrome;
    ChromeHeldBackByWindows (ChromeRecent): Documented, UseNewerWindows;
    ChromeVersionUnreadable (ChromeRecent): Deduced, AskChromeItself;
    CalendarTooOld (ChromeRecent): Deduced, AskChromeItself;
    ChromeWaitsForRelaunch (ChromeRecent): Documented, RelaunchChrome;
    ChromeRunsInBackground (ChromeRecent): Documented, CloseChromeInBackground;
    ChromeRunsElsewhere (ChromeRecent): Documented, CloseChromeElsewhere;
    ClockWrong: Deduced, SetClock;
}
