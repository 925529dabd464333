//! The list of checks, with the numbers they keep; and the list of reasons: why a check came out as it did, with the data
//! its sentence needs.
//!
//! One entry a reason, and nothing else lists them. In this order: its number in a support code, which no other reason
//! ever gets (a reason takes one number for each four things it may advise, one after the other; a test tells where two
//! meet); its name; its data; its check, where it has one alone; how sure it is (`Tried` is only for what a test of
//! `tests/` gets from a system that was put into that state; sources of what is `Documented` are in the probes, the
//! rules file and `docs/decisions`); its drawing, where it is not the question mark; what it says of a card, for the
//! device that the replug test put back; all that may be advised, where new advice is added at the end.

use jiff::civil::Date;

use super::declaration::{checks, reasons};
use super::{ChromeAge, WindowsName};
use crate::facts::{Channel, ChromePolicy, LinkOpener, Obstacle, OtherBrowser, Remote, Scope, VirtualMachine};
use crate::requirements::Basis;
use crate::text::InSentence;
use crate::version::Version;

checks! {
    /// The operating system.
    1 Os;
    /// Whose screen and whose USB ports these are.
    2 Session;
    /// The QHR key on USB.
    3 UsbKey;
    /// From the USB device to a card that programs can use: driver, service, reader, card.
    4 CardReader;
    /// The certificate on the key.
    5 Certificate;
    /// Chrome is there.
    6 ChromeInstalled;
    /// Chrome is recent.
    7 ChromeRecent;
    /// Windows sets the clock.
    8 Clock, notice;
}

reasons! {
    /// The reading is still under way.
    1 NotReadYet: Tried;
    /// The reading could not be made.
    2 CouldNotRead { obstacle: Obstacle = "What stood in the way." }: Tried, advises CheckAgain;
    /// Another check comes first.
    3 WaitsFor { check: CheckId = "The check that comes first." }: Tried;
    /// It is the person's alone, and another account reads than that of the person at the screen.
    4 SeenByPersonAlone: Deduced, advises CheckAsPerson;
    /// A Windows that meets the rule.
    10 WindowsSupported { windows: WindowsName = "Which Windows, with edition and release where known." } (Os): Tried;
    /// A Windows that meets the rule and that Microsoft no longer supports.
    11 WindowsSupportEnded {
        windows: WindowsName = "Which Windows.",
        ended: Date = "The last day of support.",
    } (Os): Documented, drawn Computer, advises PlanWindowsUpgrade;
    /// Windows on an ARM processor.
    12 WindowsOnArm { windows: WindowsName = "Which Windows." } (Os): Deduced, drawn Computer, advises AskAboutArm;
    /// Windows Server.
    13 WindowsServer { windows: WindowsName = "Which Windows." } (Os): Tried, drawn Computer, advises AskAboutServer;
    /// A Windows that meets the rule and can never have a recent Chrome.
    14 WindowsCannotRunRecentChrome {
        windows: WindowsName = "Which Windows.",
        last_chrome: u32 = "The last Chrome it can have.",
    } (Os): Documented, drawn Computer, advises UseNewerWindows;
    /// A Windows older than the rule.
    15 WindowsTooOld { windows: WindowsName = "Which Windows." } (Os):
        Documented, drawn Computer, advises UseNewerWindows;
    /// macOS.
    16 MacosNeedsWindows (Os): Documented, drawn Computer, advises UseWindowsOnMac;
    /// macOS, with programs for virtual machines.
    18 MacosHasVirtualMachines { programs: Vec<VirtualMachine> = "Which." } (Os):
        Deduced, drawn VirtualMachine, advises UseVirtualMachineOnMac;
    /// Linux, `ChromeOS` or another system.
    17 NotWindows { product: String = "Its name." } (Os): Documented, drawn Computer, advises UseWindowsComputer;

    /// The screen is this computer's own.
    20 LocalSession (Session): Documented;
    /// The screen is this computer's own, and the computer is a virtual machine.
    21 InVirtualMachine { product: VirtualMachine = "What makes it." } (Session): Documented;
    /// A text session over SSH.
    22 TextSession (Session): Deduced;
    /// Another computer shows the screen, and its key is seen here.
    23 RemoteSessionWithKey { remote: Remote = "Through what." } (Session): Documented;
    /// Another computer shows the screen, and no key is seen here.
    24 RemoteSessionWithoutKey { remote: Remote = "Through what." } (Session):
        Documented, drawn RemoteSession, advises ShareKeyOverRemoteDesktop AskAboutRemoteSession;
    /// Another computer shows the screen, and a policy keeps its key from being seen here.
    25 CardSharingOff { remote: Remote = "Through what." } (Session):
        Deduced, drawn RemoteSession, advises AllowCardSharing;
    /// Another computer shows the screen, and whether its key is seen here could not be told.
    26 RemoteSessionUnclear { remote: Remote = "Through what." } (Session):
        Documented, drawn RemoteSession, advises ShareKeyOverRemoteDesktop AskAboutRemoteSession;

    /// Another computer shows the screen, and a card that nobody knows for a key's is seen here.
    27 RemoteSessionWithOtherCard { remote: Remote = "Through what." } (Session):
        Deduced, drawn RemoteSession, advises ShareKeyOverRemoteDesktop AskAboutRemoteSession;

    /// One device that may be the key.
    30 PossibleKey {
        device: String = "Vendor and product, `08e6:3438`.",
        name: String = "The name its maker gives it.",
        basis: Basis = "Why it is listed.",
    } (UsbKey): Documented;
    /// The device that the person took out and put back.
    98 IdentifiedKey { device: String = "Vendor and product, `08e6:3438`." } (UsbKey): Deduced;
    /// USB could not be read, and a key's own reader is seen.
    97 KeyKnownByReader { name: String = "The name its maker gives that key." } (UsbKey): Deduced;
    /// A reader for the desk, and no key.
    96 DeskReaderSeen { device: String = "Vendor and product." } (UsbKey):
        Documented, drawn PlugIn, advises PlugInKey;
    /// Something is plugged in that Windows cannot recognise, and no key.
    95 DeviceNotRecognised { problem: u32 = "Windows's problem code." } (UsbKey):
        Documented, drawn PlugIn, advises TryAnotherPort;
    /// More than one device that may be the key.
    31 SeveralPossibleKeys { count: usize = "How many." } (UsbKey): Documented, drawn PlugIn, advises KeepOnlyYourKey;
    /// A smart-card device that is not listed.
    32 OtherSmartCardDevice { device: String = "Vendor and product of the first." } (UsbKey):
        Tried, advises IdentifyDevice;
    /// A storage device, and no key.
    33 StorageInsteadOfKey (UsbKey): Tried, drawn MemoryStick, advises PlugInKeyNotStick;
    /// A key for web sites, and no QHR key.
    34 SecurityKeyInsteadOfKey (UsbKey): Tried, drawn SecurityKey, advises PlugInKeyNotSecurityKey;
    /// Nothing that could be a key.
    35 NoKey (UsbKey): Tried, drawn PlugIn, advises PlugInKey;
    /// No USB bus at all.
    36 NoUsbBus (UsbKey): Deduced, drawn PlugIn, advises BringUsbHere;
    /// Nothing that could be a key, in a virtual machine.
    92 KeyNotInVirtualMachine { product: VirtualMachine = "What makes it." } (UsbKey):
        Deduced, drawn VirtualMachine, advises ConnectKeyInParallels ConnectKeyInVmware ConnectKeyInVirtualBox
            ConnectKeyInUtm ConnectKeyInHyperV ConnectKeyToVirtualMachine;
    /// The person has no key of their own yet.
    99 KeyComesFirst (UsbKey): Documented, drawn GetKey, advises AskForKey;
    /// No key is plugged in, and none was asked for.
    89 KeyNotAsked (UsbKey): Deduced, drawn GetKey;
    /// The key is in the computer that shows the screen, and is seen from here.
    38 KeyThroughRemoteSession (UsbKey): Documented;

    /// A reader with a card that answers.
    40 CardReady (CardReader): Tried, card Ready;
    /// Another program has the card for itself.
    41 CardBusy (CardReader): Documented, drawn PlugIn, card Busy, advises CloseOtherKeyProgram;
    /// The card does not answer.
    42 CardMute (CardReader): Documented, drawn PlugIn, card Mute, advises ReplugKey;
    /// Windows has no driver for the key.
    43 DriverMissing (CardReader): Documented, drawn PlugIn, card NoDriver, advises InstallKeyDriver;
    /// The key's device is switched off in Windows.
    44 DeviceSwitchedOff (CardReader): Documented, drawn PlugIn, card SwitchedOff, advises SwitchDeviceOn;
    /// Windows cannot start the key's device.
    45 DeviceFault { problem: u32 = "Windows's problem code." } (CardReader):
        Deduced, drawn PlugIn, card NoDriver, advises RestartForKey;
    /// The smart-card service may not start.
    46 SmartCardServiceDisabled (CardReader):
        Documented, drawn Computer, card ServiceDown, advises EnableSmartCardService;
    /// There is no smart-card service.
    47 SmartCardServiceMissing (CardReader): Deduced, drawn Computer, card ServiceDown, advises InstallSmartCardService;
    /// The smart-card service does not run though a key is there.
    48 SmartCardServiceStopped (CardReader): Tried, drawn Computer, card ServiceDown, advises StartSmartCardService
        ReplugToStartService;
    /// The smart-card service runs and answers nobody.
    94 SmartCardServiceSilent (CardReader): Documented, drawn Computer, card ServiceDown, advises RestartComputer;
    /// A reader is seen, and whether it is the key's could not be told.
    87 ReaderOfWhichDevice (CardReader): Deduced, advises IdentifyDevice;
    /// The key is on USB, and programs see no reader.
    49 KeyHasNoReader (CardReader): Tried, drawn PlugIn, card NoDriver, advises InstallKeyDriver;
    /// There is a reader, and no card in it.
    39 ReaderEmpty (CardReader): Tried, drawn PlugIn, card Empty, advises InsertCard ReconnectKeyToVirtualMachine;

    /// The certificate is valid.
    50 CertificateValid { until: Date = "Its last day." } (Certificate): Deduced;
    /// The certificate is valid and ends soon.
    51 CertificateEndsSoon { until: Date = "Its last day.", days: i32 = "Days left." } (Certificate):
        Deduced, drawn Certificate, advises PlanCertificateRenewal;
    /// The certificate is valid and ends in a few days.
    52 CertificateEndsVerySoon { until: Date = "Its last day.", days: i32 = "Days left." } (Certificate):
        Deduced, drawn Certificate, advises RenewCertificate;
    /// The certificate has ended.
    53 CertificateExpired { ended: Date = "Its last day." } (Certificate):
        Deduced, drawn Certificate, advises RenewCertificate;
    /// The certificate has not begun.
    54 CertificateNotYetValid { starts: Date = "Its first day." } (Certificate):
        Deduced, drawn Certificate, advises SetClock;
    /// The certificate is signed the old way.
    55 CertificateSha1 { until: Date = "Its last day." } (Certificate):
        Documented, drawn Certificate, advises ReplaceOldKey;
    /// More than one certificate could be chosen.
    56 SeveralCertificates { count: usize = "How many." } (Certificate):
        Documented, drawn Certificate, advises ChooseYourCertificate;
    /// No certificate of a key is seen.
    57 NoCertificate (Certificate): Deduced, drawn Certificate, advises ReplugKey;
    /// No certificate is seen, and neither is the key's software.
    58 KeySoftwareMissing (Certificate): Deduced, drawn Computer, advises InstallKeySoftware;
    /// No certificate is seen, and copying it into Windows is switched off.
    59 CertificatePropagationOff (Certificate): Deduced, drawn Certificate, advises TurnOnCertificatePropagation;
    /// A certificate on a key is seen, and its issuer is none of those expected.
    91 CertificateOfAnotherIssuer (Certificate): Deduced, drawn Certificate, advises UseTheQhrKey;
    /// A certificate is seen, and another card than the key's may have brought it.
    88 CertificateOfWhichCard (Certificate): Deduced, drawn Certificate, advises TakeOtherCardsOut;
    /// Certificates are seen, and whether one of them is on the key could not be told.
    90 CertificateUnclear (Certificate): Deduced, drawn Certificate, advises CheckAgain;

    /// Chrome is there.
    60 ChromeFound {
        channel: Channel = "Its channel.",
        scope: Scope = "Whom it is installed for.",
    } (ChromeInstalled): Tried;
    /// Only a preview of Chrome is there.
    61 OnlyPreviewChrome { channel: Channel = "Its channel." } (ChromeInstalled):
        Deduced, drawn Browser, advises InstallStableChrome;
    /// No Chrome, nor anything like it.
    62 ChromeNotInstalled (ChromeInstalled): Tried, drawn Browser, advises InstallChrome UseNewerWindows;
    /// No Chrome, and a browser that does not count.
    63 OnlyOtherBrowsers { browsers: Vec<OtherBrowser> = "Which." } (ChromeInstalled):
        Tried, drawn Browser, advises InstallChromeBesideOther UseNewerWindows;
    /// Chrome is recorded, and its program is gone.
    64 ChromeProgramMissing (ChromeInstalled): Tried, drawn Browser, advises ReinstallChrome UseNewerWindows;
    /// Chrome is there, for this account alone.
    65 ChromeForThisAccountOnly (ChromeInstalled): Documented, drawn Browser, advises InstallChromeForEveryone;
    /// Several Chromes of different versions are there.
    66 SeveralChromes { count: usize = "How many." } (ChromeInstalled):
        Deduced, drawn Browser, advises RemoveOtherChrome;
    /// Chrome is there, and links open in another browser.
    67 LinksOpenElsewhere { browser: LinkOpener = "Which." } (ChromeInstalled):
        Documented, drawn Browser, advises OpenOmnimedInChrome;
    /// Chrome is there, and policies bear on signing in.
    68 ChromePoliciesSet { policies: Vec<ChromePolicy> = "Their names." } (ChromeInstalled):
        Documented, drawn Browser, advises ReviewChromePolicies;

    /// Chrome is recent.
    70 ChromeRecent { chrome: ChromeAge = "The version and its age." } (ChromeRecent): Deduced;
    /// Chrome is getting old.
    71 ChromeGettingOld { chrome: ChromeAge = "The version and its age." } (ChromeRecent):
        Deduced, drawn Browser, advises UpdateChrome UpdateManagedChrome;
    /// Chrome is too old.
    72 ChromeTooOld { chrome: ChromeAge = "The version and its age." } (ChromeRecent):
        Deduced, drawn Browser, advises UpdateChrome UpdateManagedChrome;
    /// This Windows can have no newer Chrome.
    73 ChromeHeldBackByWindows { version: Version = "Its version." } (ChromeRecent):
        Documented, drawn Computer, advises UseNewerWindows;
    /// Chrome is there, and its version could not be read.
    74 ChromeVersionUnreadable (ChromeRecent): Deduced, drawn Browser, advises AskChromeItself;
    /// The calendar is too old to judge this version.
    75 CalendarTooOld {
        version: Version = "Its version.",
        calendar_ends: Date = "The last day the calendar knows.",
    } (ChromeRecent): Deduced, advises AskChromeItself;
    /// A newer Chrome is in place and waits for the running one to close.
    77 ChromeWaitsForRelaunch (ChromeRecent): Documented, drawn Browser, advises RelaunchChrome;
    /// A newer Chrome waits, and the running one has no window to close.
    78 ChromeRunsInBackground (ChromeRecent): Documented, drawn Browser, advises CloseChromeInBackground;
    /// A newer Chrome waits, and the running one is in another person's session.
    79 ChromeRunsElsewhere (ChromeRecent): Documented, drawn Browser, advises CloseChromeElsewhere;

    /// Windows sets the clock.
    100 ClockKept (Clock): Documented;
    /// Nothing is known to set the clock.
    101 ClockNotKept (Clock): Documented, drawn Clock, advises SetClock;

    /// The clock shows a day before this program existed.
    76 ClockWrong { today: Date = "The day the clock shows." }: Deduced, drawn Clock, advises SetClock;
}
