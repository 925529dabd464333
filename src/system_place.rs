//! Places of Windows and of Chrome that a remedy's button opens: this list, and nothing that a page or a rules file names.
//!
//! Remote Desktop is not among them: its settings are made in the computer in front of the person, and this program runs in
//! the other one. Chrome's own pages are not either: on its command line they open an empty tab (tried with 156), so their
//! address is copied.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::facts::{Facts, Family};
use crate::findings::Fix;

/// A place that a button opens on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Place {
    /// Windows's date and time.
    DateAndTime,
    /// Windows Update.
    WindowsUpdate,
    /// What this computer is: processor, Windows.
    About,
    /// Which program opens what.
    DefaultApps,
    /// Windows's services.
    Services,
    /// Windows's devices.
    DeviceManager,
    /// The certificates of this account.
    Certificates,
    /// Omnimed in the Chrome that was found.
    Chrome,
}

/// What is handed to the system to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address of Windows's settings.
    Settings(&'static str),
    /// A file in Windows's own folder.
    File(PathBuf),
    /// The Chrome that was found.
    Chrome,
}

/// Chrome's page about its version, which updates it.
const CHROME_HELP: &str = "chrome://settings/help";

impl Place {
    /// What a remedy leads to.
    pub fn of(fix: Fix) -> &'static [Self] {
        match fix {
            Fix::SetClock => &[Self::DateAndTime],
            Fix::PlanWindowsUpgrade => &[Self::WindowsUpdate],
            Fix::AskAboutArm => &[Self::About],
            Fix::OpenOmnimedInChrome => &[Self::Chrome, Self::DefaultApps],
            Fix::StartSmartCardService | Fix::EnableSmartCardService => &[Self::Services],
            Fix::TurnOnCertificatePropagation => &[Self::Services, Self::Certificates],
            Fix::InstallKeyDriver | Fix::SwitchDeviceOn => &[Self::DeviceManager],
            // Windows 7 has no settings by address; what is Chrome's, a virtual machine's or a port's has no place here.
            Fix::UseNewerWindows
            | Fix::UseWindowsOnMac
            | Fix::UseWindowsComputer
            | Fix::AskAboutServer
            | Fix::AskForKey
            | Fix::CheckAsPerson
            | Fix::PlugInKey
            | Fix::PlugInKeyNotStick
            | Fix::PlugInKeyNotSecurityKey
            | Fix::IdentifyDevice
            | Fix::KeepOnlyYourKey
            | Fix::TryAnotherPort
            | Fix::BringUsbHere
            | Fix::InstallChrome
            | Fix::InstallChromeBesideOther
            | Fix::ReinstallChrome
            | Fix::InstallStableChrome
            | Fix::UpdateChrome
            | Fix::UpdateManagedChrome
            | Fix::AskChromeItself
            | Fix::UseVirtualMachineOnMac
            | Fix::ShareKeyOverRemoteDesktop
            | Fix::AllowCardSharing
            | Fix::AskAboutRemoteSession
            | Fix::ConnectKeyInParallels
            | Fix::ConnectKeyInVmware
            | Fix::ConnectKeyInVirtualBox
            | Fix::ConnectKeyInUtm
            | Fix::ConnectKeyInHyperV
            | Fix::ConnectKeyToVirtualMachine
            | Fix::CloseOtherKeyProgram
            | Fix::ReplugKey
            | Fix::RestartForKey
            | Fix::InstallSmartCardService
            | Fix::RestartComputer
            | Fix::ReplugToStartService
            | Fix::ReconnectKeyToVirtualMachine
            | Fix::InsertCard
            | Fix::InstallKeySoftware
            | Fix::RenewCertificate
            | Fix::PlanCertificateRenewal
            | Fix::ReplaceOldKey
            | Fix::UseTheQhrKey
            | Fix::TakeOtherCardsOut
            | Fix::ChooseYourCertificate
            | Fix::RemoveOtherChrome
            | Fix::InstallChromeForEveryone
            | Fix::ReviewChromePolicies
            | Fix::RelaunchChrome
            | Fix::CloseChromeInBackground
            | Fix::CloseChromeElsewhere
            | Fix::CheckAgain => &[],
        }
    }

    /// What a remedy leads to on the computer of these facts, which has to be this one: no button opens anything on a
    /// recorded machine, nor on another system than Windows.
    pub fn here(fix: Fix, facts: &Facts) -> Vec<Self> {
        let Some(os) = facts.os.seen().filter(|os| os.family == Family::Windows) else { return Vec::new() };
        let has_settings = os.version.is_some_and(|version| version.major() >= 10);
        let is_there = |place: &Self| match place.target(Path::new("")) {
            Target::Settings(_) => has_settings,
            Target::File(_) | Target::Chrome => true,
        };
        Self::of(fix).iter().copied().filter(is_there).collect()
    }

    /// What opens it, where Windows is in this folder.
    pub fn target(self, windows: &Path) -> Target {
        let of_system = |file: &str| Target::File(windows.join("System32").join(file));
        match self {
            Self::DateAndTime => Target::Settings("ms-settings:dateandtime"),
            Self::WindowsUpdate => Target::Settings("ms-settings:windowsupdate"),
            Self::About => Target::Settings("ms-settings:about"),
            Self::DefaultApps => Target::Settings("ms-settings:defaultapps"),
            Self::Services => of_system("services.msc"),
            Self::DeviceManager => of_system("devmgmt.msc"),
            Self::Certificates => of_system("certmgr.msc"),
            Self::Chrome => Target::Chrome,
        }
    }
}

/// The address of a page of Chrome's that a remedy leads to, to be pasted into its address bar.
pub fn chrome_page(fix: Fix) -> Option<&'static str> {
    let is_there = matches!(fix, Fix::UpdateChrome | Fix::AskChromeItself | Fix::RelaunchChrome);
    is_there.then_some(CHROME_HELP)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::IntoEnumIterator;

    use super::*;
    use crate::text::{Language, Words};

    fn facts(machine: &str) -> Facts {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
        Facts::from_file(&folder.join(machine).join("facts.json")).unwrap()
    }

    #[test]
    fn each_place_is_opened_by_something_of_windows_in_its_full_path() {
        let windows = Path::new("W");
        let targets: Vec<_> = Place::iter().map(|place| place.target(windows)).collect();
        let mut opened = BTreeSet::new();
        for target in targets {
            match target {
                Target::Settings(address) => {
                    assert!(address.strip_prefix("ms-settings:").is_some_and(|rest| !rest.is_empty()), "{address}");
                    opened.insert(address.to_owned());
                }
                Target::File(file) => {
                    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
                    assert!(matches!(parts.as_slice(), [root, system, _] if root == "W" && system == "System32"));
                    assert_eq!(file.extension().and_then(|end| end.to_str()), Some("msc"), "{parts:?}");
                    opened.insert(parts[2].clone());
                }
                Target::Chrome => {
                    opened.insert("Chrome".to_owned());
                }
            }
        }
        assert_eq!(opened.len(), Place::iter().count(), "no two open the same: {opened:?}");
    }

    #[test]
    fn each_place_is_led_to_by_a_remedy() {
        let led: BTreeSet<&str> = Fix::iter().flat_map(Place::of).map(|place| <&str>::from(*place)).collect();
        assert_eq!(led, Place::iter().map(<&str>::from).collect());
    }

    #[test]
    fn a_system_without_such_a_place_has_no_button() {
        let windows_11 = facts("windows-11-pro-ready");
        assert_eq!(Place::here(Fix::SetClock, &windows_11), [Place::DateAndTime]);
        let windows_7 = facts("windows-7-chrome-109");
        assert_eq!(Place::here(Fix::SetClock, &windows_7), []);
        assert_eq!(Place::here(Fix::InstallKeyDriver, &windows_7), [Place::DeviceManager]);
        for machine in ["macos-intel", "linux-chromium"] {
            let facts = facts(machine);
            assert!(Fix::iter().all(|fix| Place::here(fix, &facts).is_empty()), "{machine}");
        }
    }

    #[test]
    fn a_page_of_chrome_is_told_beside_the_menu_that_leads_there() {
        for fix in Fix::iter() {
            let steps = crate::view::checks::who_and_steps(fix).1;
            for words in Language::ALL.map(Words::of) {
                let said = steps.iter().map(|step| words.say(step)).collect::<String>();
                let by_menu = said.contains('⋮');
                assert_eq!(chrome_page(fix).is_some(), by_menu, "{fix:?}: {said}");
            }
        }
    }
}
