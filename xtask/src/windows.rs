//! The Windows programs, built on Debian for the tests under Wine and for people who want to try
//! them: `target/windows/x86_64-win7-windows-gnu/release/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

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
    run(&mut cargo)?;
    take_from_older_library(&folder().join("qhr-setup-window.exe"))
}

/// The windows crates take three functions of COM from `combase.dll`, which came with Windows 8. `ole32.dll` has had them
/// since Windows 2000 and has them still (Microsoft Learn names it as the library of `CoCreateFreeThreadedMarshaler` and
/// `CoTaskMemAlloc`, read 2026-11-23; the third is `CoTaskMemFree`), so the program is made to ask there: else Windows 7
/// would refuse to start it, and it could not say what is wrong.
fn take_from_older_library(program: &Path) -> Result<()> {
    const ASKED: &[u8] = b"combase.dll\0";
    const INSTEAD: &[u8] = b"ole32.dll\0\0\0";
    let mut bytes = fs::read(program).with_context(|| format!("could not read {}", program.display()))?;
    let places: Vec<_> = bytes.windows(ASKED.len()).enumerate().filter(|(_, part)| *part == ASKED).collect();
    let place = match places[..] {
        // Done when it was built, and not built anew since.
        [] => return Ok(()),
        [(place, _)] => place,
        _ => bail!("{} names combase.dll more than once: which is the import?", program.display()),
    };
    bytes[place..place + ASKED.len()].copy_from_slice(INSTEAD);
    fs::write(program, bytes).with_context(|| format!("could not write {}", program.display()))
}

/// Where `build` puts them.
pub fn folder() -> PathBuf {
    root().join("target/windows").join(TRIPLE).join("release")
}
