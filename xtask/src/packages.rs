//! Debian's and Ubuntu's packages: which are missing, and installing them with apt-get.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, Result, bail};

use crate::process::{command, find_program, printed, run, say};

/// What one purpose needs: packages of its own, and all that the purposes it builds on need.
pub struct Purpose {
    own: &'static [&'static str],
    builds_on: &'static [&'static Purpose],
}

/// What the console program is built from. libusb comes with its crate and needs no package.
pub const CONSOLE: Purpose = Purpose { own: &["build-essential", "libpcsclite-dev", "pkg-config"], builds_on: &[] };

/// What the window is built from.
pub const WINDOW: Purpose = Purpose { own: &["libwebkit2gtk-4.1-dev"], builds_on: &[&CONSOLE] };

/// What builds the programs for Windows.
const CROSS: Purpose =
    Purpose { own: &["cargo-web", "gcc-mingw-w64-x86-64", "rust-web-src", "rustc-web"], builds_on: &[] };

/// Where the programs for Windows run.
const WINE: Purpose = Purpose { own: &["wine", "wine64"], builds_on: &[] };

/// A display that nobody sees, and a hand on it.
const DISPLAY: Purpose = Purpose { own: &["xdotool", "xvfb"], builds_on: &[] };

/// A computer inside this one, to plug devices into; its kernel is unpacked by `kernel.rs`.
const GUEST: Purpose = Purpose {
    own: &[
        "busybox-static",
        "cpio",
        "kmod",
        #[cfg(target_arch = "x86_64")]
        "qemu-system-x86",
    ],
    builds_on: &[],
};

/// What all tests need but those of the packages.
pub const TESTS: Purpose = Purpose {
    own: &[
        "at-spi2-core",
        "binutils",
        "dbus-x11",
        "fonts-noto-core",
        "gir1.2-atspi-2.0",
        "imagemagick",
        "openssl",
        "pcscd",
        "python3-gi",
        "strace",
        "umockdev",
        "usbutils",
        "vsmartcard-vpcd",
        "webkit2gtk-driver",
    ],
    builds_on: &[&WINDOW, &CROSS, &WINE, &DISPLAY, &GUEST],
};

/// The programs that the recipes of `docs/fleet/` are for. Some come with services, which a Debian starts at once: they are
/// installed only on a computer that runs all tests for everybody.
pub const ENGINES: Purpose = Purpose {
    own: &[
        "ansible-core",
        "icinga2-bin",
        "openssh-server",
        "prometheus",
        "prometheus-node-exporter",
        "python3-pip",
        "zabbix-agent",
    ],
    builds_on: &[],
};

/// What the packages are made with.
pub const PACKAGING: Purpose =
    Purpose { own: &["dpkg-dev", "git", "msitools", "nsis", "wixl", "xz-utils", "zip"], builds_on: &[&WINDOW, &CROSS] };

/// What the tests of the packages need.
pub const TESTS_OF_PACKAGES: Purpose =
    Purpose { own: &["debootstrap", "openssl", "osslsigncode", "python3"], builds_on: &[&PACKAGING, &WINE, &DISPLAY] };

/// What the icons are made with.
pub const ICONS: Purpose =
    // The second of librsvg lets it draw the icon inside the picture of the installer.
    Purpose { own: &["imagemagick", "librsvg2-bin", "librsvg2-common"], builds_on: &[] };

/// What `qhr-setup` is compared with, and what it is measured in.
pub const BENCH: Purpose = Purpose {
    own: &["chromium", "facter", "inxi", "pcsc-tools", "pcscd", "udev", "usbutils", "vsmartcard-vpcd"],
    builds_on: &[&WINDOW, &DISPLAY, &GUEST, &BENCH_OF_FLEET],
};

/// What `qhr-setup fleet` is compared with.
pub const BENCH_OF_FLEET: Purpose = Purpose { own: &["python3-venv"], builds_on: &[&CONSOLE] };

impl Purpose {
    /// Every package that it needs, once, by name.
    pub fn packages(&self) -> BTreeSet<&'static str> {
        let below = self.builds_on.iter().flat_map(|purpose| purpose.packages());
        self.own.iter().copied().chain(below).collect()
    }
}

/// Does this system have apt?
pub fn apt() -> bool {
    find_program("apt-get").is_some() && find_program("dpkg-query").is_some()
}

pub fn is_installed(name: &'static str) -> bool {
    missing(&BTreeSet::from([name])).is_empty()
}

/// Those not installed.
fn missing(wanted: &BTreeSet<&'static str>) -> Vec<&'static str> {
    let output = Command::new("dpkg-query").args(["-W", "-f=${Package} ${db:Status-Abbrev}\n"]).args(wanted).output();
    let output = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let installed = output.as_deref().map(installed).unwrap_or_default();
    wanted.iter().copied().filter(|name| !installed.contains(name)).collect()
}

fn installed(dpkg: &str) -> BTreeSet<&str> {
    let lines = dpkg.lines().filter_map(|line| line.split_once(' '));
    lines.filter(|(_, state)| state.chars().nth(1) == Some('i')).map(|(name, _)| name).collect()
}

/// Installs what is missing of these; gives those that this system's apt does not have.
pub fn install(wanted: &BTreeSet<&'static str>) -> Result<Vec<&'static str>> {
    let missing = missing(wanted);
    if missing.is_empty() {
        return Ok(missing);
    }
    update()?;
    let (known, unknown): (Vec<_>, Vec<_>) = missing.into_iter().partition(|name| candidate(name).is_some());
    if !known.is_empty() {
        say(&format!("Installing with apt-get: {}", known.join(" ")));
        let options = ["install", "-y", "--no-install-recommends"];
        apt_get(&options, &known).with_context(|| format!("could not install {}", known.join(" ")))?;
    }
    Ok(unknown)
}

/// Asks Debian's servers what there is, once.
pub fn update() -> Result<()> {
    static DONE: AtomicBool = AtomicBool::new(false);
    if DONE.swap(true, Ordering::Relaxed) {
        return Ok(());
    }
    say("Asking apt for its current lists (apt-get update)");
    apt_get(&["update"], &[]).context("could not update apt's lists")
}

/// The version that apt would install.
fn candidate(name: &str) -> Option<String> {
    let table = printed(Command::new("apt-cache").args(["madison", name]))?;
    table.lines().next()?.split('|').nth(1).map(|version| version.trim().to_owned())
}

fn apt_get(options: &[&str], names: &[&str]) -> Result<()> {
    let is_root = printed(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut apt_get = if is_root {
        command("env")
    } else if find_program("sudo").is_some() {
        let mut sudo = command("sudo");
        sudo.arg("env");
        sudo
    } else {
        bail!(
            "only root may do this, and there is no sudo; as root: apt-get {} {}",
            options.join(" "),
            names.join(" ")
        );
    };
    apt_get.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]);
    // A line or more for each of hundreds of packages; what goes wrong is on standard error.
    run(apt_get.args(options).args(names).stdout(Stdio::null()))
}

#[cfg(test)]
mod tests {
    use super::{BENCH, CONSOLE, PACKAGING, TESTS, TESTS_OF_PACKAGES, WINDOW, installed};

    #[test]
    fn only_what_is_unpacked_and_configured_counts_as_installed() {
        let dpkg = "wine ii \nxvfb un \nbinutils hi \nxdotool rc \n";
        assert_eq!(installed(dpkg).into_iter().collect::<Vec<_>>(), ["binutils", "wine"]);
    }

    #[test]
    fn whatever_builds_a_program_installs_what_the_console_needs() {
        let console = CONSOLE.packages();
        for purpose in [WINDOW, TESTS, PACKAGING, TESTS_OF_PACKAGES, BENCH] {
            assert!(purpose.packages().is_superset(&console));
        }
    }
}
