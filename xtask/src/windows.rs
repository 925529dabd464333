//! The Windows programs, built on Debian for the tests under Wine and for people who want to try
//! them: `target/windows/x86_64-win7-windows-gnu/release/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::{find_program, root, run};
use crate::{cross, neutral};

/// Not `x86_64-pc-windows-gnu`: that one's standard library needs Windows 10, and the old computers
/// are those most in need of a diagnosis.
const TRIPLE: &str = "x86_64-win7-windows-gnu";

/// The first because the windows crates import `RoOriginateErrorW` without it, which Windows 7 lacks; the last because
/// the linker would write the time into the program.
const FLAGS: [&str; 4] = ["--cfg", "windows_slim_errors", "-C", "link-arg=-Wl,--no-insert-timestamp"];

/// Why they cannot be built here, if so.
pub fn missing() -> Option<String> {
    if find_program("x86_64-w64-mingw32-gcc").is_none() {
        return Some("no x86_64-w64-mingw32-gcc (Debian's package gcc-mingw-w64-x86-64)".to_owned());
    }
    cross::missing(TRIPLE)
}

/// Builds `qhr-setup.exe` and `qhr-setup-window.exe` for release.
pub fn build() -> Result<()> {
    let mut cargo = cross::cargo("build", TRIPLE, "windows");
    cargo
        .env("CC_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("AR_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-ar")
        .args(["--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"]);
    neutral::build(&mut cargo, &FLAGS, "_x86_64_win7_windows_gnu");
    run(&mut cargo)
}

/// Where `build` puts them.
pub fn folder() -> PathBuf {
    root().join("target/windows").join(TRIPLE).join("release")
}
