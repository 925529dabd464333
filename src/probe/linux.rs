//! Linux's answers: `sysinfo` for the system, folders and package records for browsers.
//!
//! Every function that reads files takes the root they are under, so that tests can lay out their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use memchr::memmem;

use crate::facts::{Channel, Chrome, ClaimSource, OtherBrowser, Reading, Scope};
use crate::probe::chrome_release::{Evidence, put_together};
use crate::small_file;
use crate::version::Version;

#[cfg(unix)]
mod chrome_use;
mod key_software;
mod link_opener;
mod machine;
mod session;
#[cfg(unix)]
mod smart_card;
#[cfg(all(unix, not(target_os = "macos")))]
mod usb_events;
#[cfg(unix)]
mod usb_sockets;

/// Where Google's packages for Linux put each channel, and what they are called.
const CHROMES: [(Channel, &str, &str); 3] = [
    (Channel::Stable, "opt/google/chrome", "google-chrome-stable"),
    (Channel::Beta, "opt/google/chrome-beta", "google-chrome-beta"),
    (Channel::Dev, "opt/google/chrome-unstable", "google-chrome-unstable"),
];

/// Google's Flatpak packages: Flathub's application identifiers.
const FLATPAKS: [(Channel, &str); 2] = [(Channel::Stable, "com.google.Chrome"), (Channel::Dev, "com.google.ChromeDev")];

/// Where other browsers put their programs.
const OTHERS: [(OtherBrowser, &[&str]); 3] = [
    (OtherBrowser::Chromium, &["usr/bin/chromium", "usr/bin/chromium-browser", "snap/bin/chromium"]),
    (OtherBrowser::Edge, &["opt/microsoft/msedge/msedge"]),
    (OtherBrowser::Brave, &["opt/brave.com/brave/brave", "snap/bin/brave"]),
];

const DPKG_STATUS: &str = "var/lib/dpkg/status";

/// dpkg's status file has a few megabytes on a large desktop, and what a Flatpak says of itself less.
const LARGEST_LIST: u64 = 64 << 20;

/// Every Chrome under this root.
///
/// No update ever waits in a place of its own: packages replace the files, and what runs is told to be outdated.
pub fn chrome_under(root: &Path, home: Option<&Path>) -> Reading<Chrome> {
    let mut evidence = Vec::new();
    let status = dpkg_status(root);
    for (channel, folder, package) in CHROMES {
        let there = root.join(folder).join("chrome").exists();
        if there {
            evidence.push(Evidence::record(channel, Scope::Machine, ClaimSource::ProgramFile, None));
        }
        let recorded = dpkg_version(&status, package).or_else(|| if there { rpm_version(package) } else { None });
        if let Some(version) = recorded {
            evidence.push(Evidence::record(channel, Scope::Machine, ClaimSource::Package, Some(version)));
        }
    }
    let deployments = [
        (Scope::Machine, Some(root.join("var/lib/flatpak"))),
        (Scope::User, home.map(|home| home.join(".local/share/flatpak"))),
    ];
    for (scope, folder) in deployments {
        let Some(folder) = folder else { continue };
        for (channel, id) in FLATPAKS {
            let deployed = folder.join("app").join(id).join("current/active");
            if deployed.join("metadata").exists() {
                let about = deployed.join(format!("files/share/metainfo/{id}.metainfo.xml"));
                let version = small_file::text(&about, LARGEST_LIST).and_then(|text| newest_release(&text));
                evidence.push(Evidence::record(channel, scope, ClaimSource::Flatpak, version));
            }
        }
    }
    put_together(evidence, false)
}

/// The launcher of the ordinary Chrome, which sets up what the program itself needs.
pub fn chrome_program_under(root: &Path) -> Option<PathBuf> {
    Some(root.join("opt/google/chrome/google-chrome")).filter(|launcher| launcher.is_file())
}

/// Browsers under this root that are not Chrome.
pub fn other_browsers_under(root: &Path) -> Reading<Vec<OtherBrowser>> {
    let found: Vec<_> = OTHERS
        .iter()
        .filter(|(_, places)| places.iter().any(|place| root.join(place).exists()))
        .map(|(browser, _)| *browser)
        .collect();
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

/// dpkg's status file; empty where there is none.
fn dpkg_status(root: &Path) -> Vec<u8> {
    small_file::bytes(&root.join(DPKG_STATUS), LARGEST_LIST).unwrap_or_default()
}

/// The version of an installed package in dpkg's status file, without the distribution's revision. The file has a
/// megabyte, and dpkg writes the package's name as the first line of its entry: so it is searched for as it stands.
fn dpkg_version(status: &[u8], package: &str) -> Option<Version> {
    let first_line = format!("Package: {package}\n");
    let is_first = |place: &usize| *place == 0 || status[..*place].ends_with(b"\n\n");
    let place = memmem::find_iter(status, &first_line).find(is_first)?;
    let rest = &status[place..];
    let entry = String::from_utf8_lossy(&rest[..memmem::find(rest, b"\n\n").unwrap_or(rest.len())]);
    if !entry.lines().any(|line| line.starts_with("Status:") && line.ends_with(" installed")) {
        return None;
    }
    let version = entry.lines().find_map(|line| line.strip_prefix("Version: "))?;
    version.split('-').next()?.parse().ok()
}

/// The version of an installed package in rpm's database, which has no stable format to read directly.
/// The query names the one field it prints, so no language changes the answer.
fn rpm_version(package: &str) -> Option<Version> {
    let output = Command::new("rpm")
        .args(["--query", "--queryformat", "%{VERSION}", package])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()?.parse().ok()
}

/// The first release of an `AppStream` file, which lists the newest first.
fn newest_release(metainfo: &str) -> Option<Version> {
    let release = metainfo.split("<release ").nth(1)?;
    let attributes = release.split('>').next()?;
    let quoted = attributes.split("version=").nth(1)?;
    let quote = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    quoted.get(1..)?.split(quote).next()?.parse().ok()
}

/// The files whose change means that a browser was installed, updated or removed.
fn browser_places(root: &Path) -> impl Iterator<Item = PathBuf> {
    let chromes = CHROMES.iter().map(|(_, folder, _)| *folder);
    let others = OTHERS.iter().flat_map(|(_, places)| places.iter().copied());
    let flatpaks = ["var/lib/flatpak/app"];
    chromes.chain(others).chain(flatpaks).chain([DPKG_STATUS]).map(|place| root.join(place))
}

#[cfg(all(unix, not(target_os = "macos")))]
mod answers {
    use std::env;
    use std::sync::Arc;

    use super::key_software::key_software_under;
    use super::link_opener::DesktopFolders;
    use super::smart_card::service_under;
    use super::{
        Path, PathBuf, browser_places, chrome_program_under, chrome_under, chrome_use, machine, other_browsers_under,
        session, usb_events, usb_sockets,
    };
    use crate::facts::{
        Account, AccountRights, CardReader, CertificatePropagation, Chrome, ChromeUse, Family, KeySoftware, Os,
        OtherBrowser, Reading, Service, Session, UsbDevice, VirtualMachine,
    };
    use crate::probe::{Events, Platform, change_token, remote_session, smart_card, usb, without_editions};
    use crate::small_file;

    const USB_BUS: &str = "/sys/bus/usb";
    const PROCESSES: &str = "/proc";

    /// This computer. Not answered here: certificates, as the viewer does not open on Linux whatever they say, and only the
    /// key's own libraries could read them; devices that do not start.
    pub struct Linux;

    impl Platform for Linux {
        fn os(&self) -> Reading<Os> {
            // `sysinfo` reads this file whole, whatever it is.
            let about = Path::new("/etc/os-release");
            if about.exists() && small_file::bytes(about, small_file::SETTINGS).is_err() {
                return Reading::Unreadable(crate::facts::Obstacle::NotSupported);
            }
            let product = sysinfo::System::name().unwrap_or_else(|_| "Linux".to_owned());
            Reading::Seen(without_editions(Family::Linux, &product))
        }

        fn session(&self) -> Reading<Session> {
            remote_session::session(|name| env::var_os(name))
        }

        fn rights(&self) -> Reading<AccountRights> {
            session::rights_under(Path::new("/"))
        }

        fn account(&self) -> Reading<Account> {
            let number = |name| env::var(name).ok()?.parse().ok();
            session::account_under(Path::new("/"), number("SUDO_UID").or_else(|| number("PKEXEC_UID")))
        }

        fn virtual_machine(&self) -> Reading<VirtualMachine> {
            machine::virtual_machine_under(Path::new("/"))
        }

        fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>> {
            machine::virtual_machine_programs_under(Path::new("/"), home().as_deref())
        }

        fn smart_card_service(&self) -> Reading<Service> {
            let own_socket = env::var_os("PCSCLITE_CSOCK_NAME").filter(|name| !name.is_empty());
            service_under(Path::new("/"), own_socket.map(PathBuf::from).as_deref())
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
            chrome_under(Path::new("/"), home().as_deref())
        }

        fn chrome_use(&self) -> Reading<ChromeUse> {
            chrome_use::chrome_use_under(Path::new("/"), Path::new(PROCESSES), desktop_folders().as_ref())
        }

        fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
            other_browsers_under(Path::new("/"))
        }

        fn chrome_program(&self) -> Option<PathBuf> {
            chrome_program_under(Path::new("/"))
        }

        /// A kernel without any USB host shows no bus; libusb would call that an unknown error.
        fn usb(&self) -> Reading<Vec<UsbDevice>> {
            if Path::new(USB_BUS).exists() {
                usb::devices(|socket| usb_sockets::built_in_under(Path::new("/"), socket))
            } else {
                Reading::Absent
            }
        }

        /// A kernel without any USB host may get one later, which is looked for.
        fn tell(&self, events: &Arc<Events>) {
            smart_card::tell(events);
            if Path::new(USB_BUS).exists() {
                usb_events::tell(events);
            }
        }

        fn usb_change_token(&self) -> Option<u64> {
            Some(change_token::of_listing(&Path::new(USB_BUS).join("devices")))
        }

        fn usb_change_token_never_waits(&self) -> bool {
            true
        }

        fn card_change_token(&self) -> u64 {
            smart_card::change_token()
        }

        /// A key's certificates come and go with it.
        fn certificate_change_token(&self) -> u64 {
            smart_card::presence_change_token()
        }

        fn browser_change_token(&self) -> u64 {
            let root = Path::new("/");
            let chrome_use = chrome_use::change_token(root, Path::new(PROCESSES), desktop_folders().as_ref());
            change_token::of((change_token::of_paths(browser_places(root)), chrome_use))
        }
    }

    fn desktop_folders() -> Option<DesktopFolders> {
        home().map(|home| DesktopFolders::of(&home, |name| env::var_os(name)))
    }

    fn home() -> Option<PathBuf> {
        env::var_os("HOME").map(PathBuf::from)
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
pub use answers::Linux;

#[cfg(test)]
mod tests;
