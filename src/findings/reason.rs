//! Why a check came out as it did: a code with the data its sentence needs.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CheckId, ChromeAge, WindowsName};
use crate::facts::{Channel, ChromePolicy, LinkOpener, Obstacle, OtherBrowser, Remote, Scope, VirtualMachine};
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
    /// macOS, with programs for virtual machines.
    MacosHasVirtualMachines {
        /// Which.
        programs: Vec<VirtualMachine>,
    },
    /// Linux, `ChromeOS` or another system.
    NotWindows {
        /// Its name.
        product: String,
    },

    /// The screen is this computer's own.
    LocalSession,
    /// The screen is this computer's own, and the computer is a virtual machine.
    InVirtualMachine {
        /// What makes it.
        product: VirtualMachine,
    },
    /// A text session over SSH.
    TextSession,
    /// Another computer shows the screen, and its key is seen here.
    RemoteSessionWithKey {
        /// Through what.
        remote: Remote,
    },
    /// Another computer shows the screen, and no key is seen here.
    RemoteSessionWithoutKey {
        /// Through what.
        remote: Remote,
    },
    /// Another computer shows the screen, and a policy keeps its key from being seen here.
    CardSharingOff {
        /// Through what.
        remote: Remote,
    },
    /// Another computer shows the screen, and whether its key is seen here could not be told.
    RemoteSessionUnclear {
        /// Through what.
        remote: Remote,
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
    /// Nothing that could be a key, in a virtual machine.
    KeyNotInVirtualMachine {
        /// What makes it.
        product: VirtualMachine,
    },
    /// The key is in the computer that shows the screen, and is seen from here.
    KeyThroughRemoteSession,

    /// A reader with a card that answers.
    CardReady,
    /// Another program has the card for itself.
    CardBusy,
    /// The card does not answer.
    CardMute,
    /// Windows has no driver for the key.
    DriverMissing,
    /// The key's device is switched off in Windows.
    DeviceSwitchedOff,
    /// Windows cannot start the key's device.
    DeviceFault {
        /// Windows's problem code.
        problem: u32,
    },
    /// The smart-card service may not start.
    SmartCardServiceDisabled,
    /// There is no smart-card service.
    SmartCardServiceMissing,
    /// The smart-card service does not run though a key is there.
    SmartCardServiceStopped,
    /// The key is on USB, and programs see no reader.
    KeyHasNoReader,
    /// There is a reader, and no card in it.
    ReaderEmpty,

    /// The certificate is valid.
    CertificateValid {
        /// Its last day.
        #[cfg_attr(test, schemars(with = "String"))]
        until: Date,
    },
    /// The certificate is valid and ends soon.
    CertificateEndsSoon {
        /// Its last day.
        #[cfg_attr(test, schemars(with = "String"))]
        until: Date,
        /// Days left.
        days: i32,
    },
    /// The certificate is valid and ends in a few days.
    CertificateEndsVerySoon {
        /// Its last day.
        #[cfg_attr(test, schemars(with = "String"))]
        until: Date,
        /// Days left.
        days: i32,
    },
    /// The certificate has ended.
    CertificateExpired {
        /// Its last day.
        #[cfg_attr(test, schemars(with = "String"))]
        ended: Date,
    },
    /// The certificate has not begun.
    CertificateNotYetValid {
        /// Its first day.
        #[cfg_attr(test, schemars(with = "String"))]
        starts: Date,
    },
    /// The certificate is signed the old way.
    CertificateSha1 {
        /// Its last day.
        #[cfg_attr(test, schemars(with = "String"))]
        until: Date,
    },
    /// More than one certificate could be chosen.
    SeveralCertificates {
        /// How many.
        count: usize,
    },
    /// No certificate of a key is seen.
    NoCertificate,
    /// No certificate is seen, and neither is the key's software.
    KeySoftwareMissing,
    /// No certificate is seen, and copying it into Windows is switched off.
    CertificatePropagationOff,
    /// A certificate on a key is seen, and its issuer is none of those expected.
    CertificateOfAnotherIssuer,
    /// Certificates are seen, and whether one of them is on the key could not be told.
    CertificateUnclear,

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
    /// Chrome is there, for this account alone.
    ChromeForThisAccountOnly,
    /// Several Chromes of different versions are there.
    SeveralChromes {
        /// How many.
        count: usize,
    },
    /// Chrome is there, and links open in another browser.
    LinksOpenElsewhere {
        /// Which.
        browser: LinkOpener,
    },
    /// Chrome is there, and policies bear on signing in.
    ChromePoliciesSet {
        /// Their names.
        policies: Vec<ChromePolicy>,
    },

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
    /// A newer Chrome is in place and waits for the running one to close.
    ChromeWaitsForRelaunch,
    /// A newer Chrome waits, and the running one has no window to close.
    ChromeRunsInBackground,
    /// A newer Chrome waits, and the running one is in another person's session.
    ChromeRunsElsewhere,
    /// The clock shows a day before this program existed.
    ClockWrong {
        /// The day the clock shows.
        #[cfg_attr(test, schemars(with = "String"))]
        today: Date,
    },
}
