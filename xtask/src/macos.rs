//! The macOS code, type-checked on Debian. Not linked and not run: there is no Apple SDK here.

use anyhow::{Result, bail};

use crate::cross;
use crate::process::run;

const TRIPLE: &str = "aarch64-apple-darwin";

/// Stands in for the build script of `libusb1-sys`, which would compile libusb's C for macOS.
const NO_LIBUSB: &str = r#"target.aarch64-apple-darwin."usb-1.0".rustc-link-lib = ["usb-1.0"]"#;

/// Checks the library and the console program.
pub fn check() -> Result<()> {
    if let Some(why) = cross::missing(TRIPLE) {
        bail!("{why}");
    }
    let mut cargo = cross::cargo("check", TRIPLE, "macos");
    run(cargo.args(["--config", NO_LIBUSB, "-p", "qhr-setup", "--lib", "--bins"]))
}
