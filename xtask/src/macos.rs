//! The macOS code, type-checked on Debian. Not linked and not run: there is no Apple SDK here.

use anyhow::Result;

use crate::cross;
use crate::process::run;

const TRIPLE: &str = "aarch64-apple-darwin";

/// Stands in for the build script of `libusb1-sys`, which would compile libusb's C for macOS.
const NO_LIBUSB: &str = r#"target.aarch64-apple-darwin."usb-1.0".rustc-link-lib = ["usb-1.0"]"#;

/// Why it cannot be checked here, if so.
pub fn missing() -> Option<String> {
    cross::missing(TRIPLE)
}

/// Checks the library and the console program.
pub fn check() -> Result<()> {
    // In the folder and with the profile of the programs for Windows, whose macros and build scripts are the same.
    let mut cargo = cross::cargo("check", TRIPLE, "windows");
    run(cargo.args(["--release", "--config", NO_LIBUSB, "-p", "qhr-setup", "--lib", "--bins"]))
}
