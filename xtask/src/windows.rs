//! The Windows programs, built on Debian for the tests under Wine and for people who want to try
//! them: `target/windows/x86_64-win7-windows-gnu/release/`.

use anyhow::Result;

use crate::cross;
use crate::process::{find_program, run};

/// Not `x86_64-pc-windows-gnu`: that one's standard library needs Windows 10, and the old computers
/// are those most in need of a diagnosis.
const TRIPLE: &str = "x86_64-win7-windows-gnu";

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
        // Without it the windows crates import RoOriginateErrorW, which Windows 7 lacks.
        .env("CARGO_TARGET_X86_64_WIN7_WINDOWS_GNU_RUSTFLAGS", "--cfg windows_slim_errors")
        .args(["--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"]);
    run(&mut cargo)
}
