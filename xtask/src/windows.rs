//! The Windows programs, built on Debian for the tests under Wine and for people who want to try
//! them: `target/windows/x86_64-win7-windows-gnu/release/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::process::{command, find_program, root, run};
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
    let library = format!("-Zpre-link-arg={}", older_library()?.display());
    let first = ["-Zpre-link-arg=-Wl,--whole-archive", &library, "-Zpre-link-arg=-Wl,--no-whole-archive"];
    let flags = [&FLAGS[..], &first].concat();
    let mut cargo = cross::cargo("build", TRIPLE, "windows");
    cargo
        .env("CC_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("AR_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-ar")
        .args(["--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"]);
    neutral::build(&mut cargo, &flags, "_x86_64_win7_windows_gnu");
    run(&mut cargo)
}

/// The windows crates take three functions of COM from `combase.dll`, which came with Windows 8. `ole32.dll` has had them
/// since Windows 2000 and has them still (Microsoft Learn names it as the library of `CoCreateFreeThreadedMarshaler` and
/// `CoTaskMemAlloc`, read 2026-11-23; the third is `CoTaskMemFree`). An import library that names `ole32.dll` for them is
/// linked whole and before everything else, so that the linker never looks for them in the crates' own: else Windows 7
/// would refuse to start the window, and it could not say what is wrong.
fn older_library() -> Result<PathBuf> {
    const DEFINITION: &str =
        "LIBRARY ole32.dll\nEXPORTS\nCoCreateFreeThreadedMarshaler\nCoTaskMemAlloc\nCoTaskMemFree\n";
    let folder = root().join("target/windows");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let (definition, library) = (folder.join("com-of-ole32.def"), folder.join("libcom-of-ole32.a"));
    fs::write(&definition, DEFINITION).with_context(|| format!("could not write {}", definition.display()))?;
    // The prefix names the files inside, which would else be named after this process.
    let mut dlltool = command("x86_64-w64-mingw32-dlltool");
    dlltool.args(["--temp-prefix", "com-of-ole32", "-d"]).arg(&definition).arg("-l").arg(&library).current_dir(&folder);
    run(&mut dlltool)?;
    Ok(library)
}

/// Where `build` puts them.
pub fn folder() -> PathBuf {
    root().join("target/windows").join(TRIPLE).join("release")
}
