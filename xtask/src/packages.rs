//! Debian's and Ubuntu's packages: which are missing, and installing them with apt-get.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, Result, bail};

use crate::process::{command, find_program, printed, run, say};

/// What both programs are built from. libusb comes with its crate and needs no package.
pub const WINDOW: &[&str] = &["build-essential", "libpcsclite-dev", "libwebkit2gtk-4.1-dev", "pkg-config"];

/// What the tests need besides.
pub const TESTS: &[&str] = &[
    "at-spi2-core",
    "binutils",
    "busybox-static",
    "cargo-web",
    "cpio",
    "dbus-x11",
    "fonts-noto-core",
    "gcc-mingw-w64-x86-64",
    "gir1.2-atspi-2.0",
    "imagemagick",
    "opensc",
    "openssl",
    "pcscd",
    // Debian's name of the kernel for this processor; the guest of the USB tests boots it.
    #[cfg(target_arch = "x86_64")]
    "linux-image-amd64",
    "python3-gi",
    #[cfg(target_arch = "x86_64")]
    "qemu-system-x86",
    "rust-web-src",
    "rustc-web",
    "softhsm2",
    "umockdev",
    "usbutils",
    "vsmartcard-vpcd",
    "webkit2gtk-driver",
    "wine",
    "wine64",
    "xdotool",
    "xvfb",
];

/// What the packages are made with, on top of what the window is built from.
pub const PACKAGING: &[&str] = &[
    "cargo-web",
    "dpkg-dev",
    "gcc-mingw-w64-x86-64",
    "git",
    "msitools",
    "nsis",
    "rust-web-src",
    "rustc-web",
    "wixl",
    "xz-utils",
    "zip",
];

/// What the tests of the packages need besides.
pub const TESTS_OF_PACKAGES: &[&str] = &["openssl", "osslsigncode", "python3", "wine", "wine64"];

/// What the icons are made with.
pub const ICONS: &[&str] = &["imagemagick", "librsvg2-bin"];

/// What `qhr-setup` is compared with, and what it is measured in.
pub const BENCH: &[&str] = &[
    "busybox-static",
    "chromium",
    "cpio",
    "facter",
    "inxi",
    #[cfg(target_arch = "x86_64")]
    "linux-image-amd64",
    #[cfg(target_arch = "x86_64")]
    "qemu-system-x86",
    "usbutils",
    "xdotool",
    "xvfb",
];

/// Does this system have apt?
pub fn apt() -> bool {
    find_program("apt-get").is_some() && find_program("dpkg-query").is_some()
}

/// Those not installed.
pub fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
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
pub fn install(wanted: &[&'static str]) -> Result<Vec<&'static str>> {
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
pub fn candidate(name: &str) -> Option<String> {
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
    use super::installed;

    #[test]
    fn only_what_is_unpacked_and_configured_counts_as_installed() {
        let dpkg = "wine ii \nxvfb un \nbinutils hi \nxdotool rc \n";
        assert_eq!(installed(dpkg).into_iter().collect::<Vec<_>>(), ["binutils", "wine"]);
    }
}
