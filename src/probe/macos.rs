//! macOS's answers: `sysinfo` for the system, bundles in both Applications folders for browsers.
//!
//! The functions that read bundles take the folders they are in, so that tests on any system lay out their own.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use plist::Value;

use crate::facts::{Channel, Chrome, ClaimSource, OtherBrowser, Reading, Scope};
use crate::probe::chrome_release::{Evidence, put_together};
use crate::small_file;
use crate::version::Version;

mod chrome_use;
mod key_software;
mod machine;

/// Google's bundles by channel.
const CHROMES: [(Channel, &str); 4] = [
    (Channel::Stable, "Google Chrome.app"),
    (Channel::Beta, "Google Chrome Beta.app"),
    (Channel::Dev, "Google Chrome Dev.app"),
    (Channel::Canary, "Google Chrome Canary.app"),
];

const OTHERS: [(OtherBrowser, &str); 3] = [
    (OtherBrowser::Chromium, "Chromium.app"),
    (OtherBrowser::Edge, "Microsoft Edge.app"),
    (OtherBrowser::Brave, "Brave Browser.app"),
];

/// Every Chrome in these Applications folders.
///
/// That an update waits for Chrome to be closed is never told: Google's updater replaces the bundle whole, its
/// information and `Versions/Current` with it (common knowledge, not seen on a Mac), so only what runs would tell.
pub fn chrome_in(folders: &[(Scope, PathBuf)]) -> Reading<Chrome> {
    let mut evidence = Vec::new();
    let mut extended_stable = false;
    for (scope, folder) in folders {
        for (channel, bundle) in CHROMES {
            let Some(info) = Info::read(&folder.join(bundle)) else { continue };
            extended_stable |= channel == Channel::Stable && info.update_channel.as_deref() == Some("extended");
            evidence.push(Evidence::record(channel, *scope, ClaimSource::Bundle, info.version));
        }
    }
    put_together(evidence, extended_stable)
}

/// Browsers in these Applications folders that are not Chrome.
pub fn other_browsers_in(folders: &[(Scope, PathBuf)]) -> Reading<Vec<OtherBrowser>> {
    let there = |bundle: &str| folders.iter().any(|(_, folder)| information(&folder.join(bundle)).exists());
    let found: Vec<_> = OTHERS.iter().filter(|(_, bundle)| there(bundle)).map(|(browser, _)| *browser).collect();
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

fn information(bundle: &Path) -> PathBuf {
    bundle.join("Contents/Info.plist")
}

/// A property list, where this is one.
fn property_list(file: &Path) -> Option<Value> {
    Value::from_reader(Cursor::new(small_file::bytes(file, small_file::SETTINGS).ok()?)).ok()
}

struct Info {
    version: Option<Version>,
    /// `KSChannelID`. That it reads `extended` on Extended Stable was not seen on a Mac.
    update_channel: Option<String>,
}

impl Info {
    /// `None` where there is no bundle; a bundle whose file cannot be understood is there without a version.
    fn read(bundle: &Path) -> Option<Self> {
        let file = information(bundle);
        if !file.exists() {
            return None;
        }
        let value = property_list(&file);
        let text = |key: &str| value.as_ref()?.as_dictionary()?.get(key)?.as_string().map(str::to_owned);
        let version = text("KSVersion").or_else(|| text("CFBundleShortVersionString"));
        Some(Self { version: version.and_then(|version| version.parse().ok()), update_channel: text("KSChannelID") })
    }
}

#[cfg(target_os = "macos")]
mod answers {
    use std::env;
    use std::sync::Arc;

    use super::key_software::key_software_under;
    use super::{CHROMES, OTHERS, Path, PathBuf, chrome_in, chrome_use, information, machine, other_browsers_in};
    use crate::facts::{
        CardReader, CertificatePropagation, Chrome, ChromeUse, Family, KeySoftware, Obstacle, Os, OtherBrowser,
        Reading, Scope, Session, UsbDevice, VirtualMachine,
    };
    use crate::probe::smbios::{self, Smbios};
    use crate::probe::{Events, Platform, change_token, remote_session, smart_card, usb, without_editions};

    /// This computer. Not answered here: rights, as only Open Directory knows who is in the group `admin`, and that is a
    /// call, not a file; certificates, as the viewer does not open on macOS whatever they say; the service of cards, which macOS starts by itself and gives people no switch for.
    pub struct Macos;

    impl Platform for Macos {
        fn os(&self) -> Reading<Os> {
            Reading::Seen(without_editions(Family::Macos, "macOS"))
        }

        fn session(&self) -> Reading<Session> {
            remote_session::session(|name| env::var_os(name))
        }

        /// `sysinfo` gives `hw.model` as the product.
        fn virtual_machine(&self) -> Reading<VirtualMachine> {
            let Ok(product) = sysinfo::Product::name() else { return Reading::Unreadable(Obstacle::NotSupported) };
            let strings = Smbios { product: Some(product), ..Smbios::default() };
            smbios::virtual_machine(&strings).map_or(Reading::Absent, Reading::Seen)
        }

        fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>> {
            machine::virtual_machine_programs_in(&folders())
        }

        fn usb(&self) -> Reading<Vec<UsbDevice>> {
            usb::devices(|_| None)
        }

        fn readers(&self) -> Reading<Vec<CardReader>> {
            smart_card::readers(smart_card::by_name_only)
        }

        fn key_software(&self) -> Reading<Vec<KeySoftware>> {
            key_software_under(Path::new("/"))
        }

        fn certificate_propagation(&self) -> Reading<CertificatePropagation> {
            Reading::Absent
        }

        fn chrome(&self) -> Reading<Chrome> {
            chrome_in(&folders())
        }

        fn chrome_use(&self) -> Reading<ChromeUse> {
            chrome_use::chrome_use_under(Path::new("/"), home().as_deref(), account().as_deref())
        }

        fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
            other_browsers_in(&folders())
        }

        fn chrome_program(&self) -> Option<PathBuf> {
            let program = |folder: PathBuf| folder.join("Google Chrome.app/Contents/MacOS/Google Chrome");
            folders().into_iter().map(|(_, folder)| program(folder)).find(|program| program.is_file())
        }

        fn tell(&self, events: &Arc<Events>) {
            smart_card::tell(events);
        }

        fn usb_change_token(&self) -> Option<u64> {
            None
        }

        fn card_change_token(&self) -> u64 {
            smart_card::change_token()
        }

        /// A key's certificates come and go with it.
        fn certificate_change_token(&self) -> u64 {
            smart_card::presence_change_token()
        }

        fn browser_change_token(&self) -> u64 {
            let bundles = CHROMES.iter().map(|(_, bundle)| bundle).chain(OTHERS.iter().map(|(_, bundle)| bundle));
            let folders = folders();
            let bundles =
                bundles.flat_map(|bundle| folders.iter().map(move |(_, folder)| information(&folder.join(bundle))));
            let (home, account) = (home(), account());
            change_token::of_paths(bundles.chain(chrome_use::places(
                Path::new("/"),
                home.as_deref(),
                account.as_deref(),
            )))
        }
    }

    fn home() -> Option<PathBuf> {
        env::var_os("HOME").map(PathBuf::from)
    }

    fn account() -> Option<String> {
        env::var("USER").ok()
    }

    fn folders() -> Vec<(Scope, PathBuf)> {
        let mut folders = vec![(Scope::Machine, PathBuf::from("/Applications"))];
        folders.extend(home().map(|home| (Scope::User, home.join("Applications"))));
        folders
    }
}

#[cfg(target_os = "macos")]
pub use answers::Macos;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// An Applications folder with these bundles, each with these keys.
    pub(super) fn applications(bundles: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (bundle, keys) in bundles {
            let file = information(&folder.path().join(bundle));
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            let text = format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{keys}</dict></plist>");
            fs::write(file, text).unwrap();
        }
        folder
    }

    #[test]
    fn bundles_of_both_folders_are_found_with_version_and_channel() {
        let everyone = applications(&[
            (
                "Google Chrome.app",
                "<key>KSVersion</key><string>156.0.8078.80</string><key>KSChannelID</key><string>extended</string>",
            ),
            ("Microsoft Edge.app", ""),
        ]);
        let mine = applications(&[(
            "Google Chrome Beta.app",
            "<key>CFBundleShortVersionString</key><string>159.0.1.2</string>",
        )]);
        let folders = [(Scope::Machine, everyone.path().to_owned()), (Scope::User, mine.path().to_owned())];
        let chrome = chrome_in(&folders).seen().cloned().unwrap();
        let found: Vec<_> = chrome.installations.iter().map(|one| (one.channel, one.scope, one.version)).collect();
        assert_eq!(
            found,
            [
                (Channel::ExtendedStable, Scope::Machine, "156.0.8078.80".parse().ok()),
                (Channel::Beta, Scope::User, "159.0.1.2".parse().ok()),
            ]
        );
        assert_eq!(other_browsers_in(&folders), Reading::Seen(vec![OtherBrowser::Edge]));
    }

    #[test]
    fn a_bundle_that_cannot_be_understood_is_there_without_a_version() {
        let folder = applications(&[("Google Chrome.app", "<key>KSVersion")]);
        let chrome = chrome_in(&[(Scope::Machine, folder.path().to_owned())]).seen().cloned().unwrap();
        assert_eq!(chrome.installations[0].version, None);
    }
}
