//! The Windows programs, built on Debian for the tests under Wine and for people who want to try
//! them: `target/windows/x86_64-win7-windows-gnu/release/`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::process::{command, find_program, root, run};
use crate::{cross, neutral};

/// Not `x86_64-pc-windows-gnu`: that one's standard library needs Windows 10, and the old computers
/// are those most in need of a diagnosis.
const TRIPLE: &str = "x86_64-win7-windows-gnu";

/// The first because the windows crates import `RoOriginateErrorW` without it, which Windows 7 lacks; the second because
/// the linker would write the time into the program; the last has what looks for a library at its first use.
const FLAGS: [&str; 6] =
    ["--cfg", "windows_slim_errors", "-C", "link-arg=-Wl,--no-insert-timestamp", "-C", "link-arg=-ldelayimp"];

/// Why they cannot be built here, if so.
pub fn missing() -> Option<String> {
    if find_program("x86_64-w64-mingw32-gcc").is_none() {
        return Some("no x86_64-w64-mingw32-gcc (Debian's package gcc-mingw-w64-x86-64)".to_owned());
    }
    cross::missing(TRIPLE)
}

/// Builds `qhr-setup.exe` alone, which takes less than half the time of both. It is the same program: Cargo turns on what the
/// named packages want of their dependencies together.
pub fn build_console() -> Result<()> {
    cargo_build(&["-p", "qhr-setup", "-p", "qhr-setup-window", "--bin", "qhr-setup"])
}

/// Builds `qhr-setup.exe` and `qhr-setup-window.exe` for release.
pub fn build() -> Result<()> {
    cargo_build(&["-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"])
}

/// The same, and what the tests under Wine have of the window's own code.
pub fn build_with_examples() -> Result<()> {
    build()?;
    // By itself: what tests alone need would else change the programs.
    cargo_build(&["-p", "qhr-setup-window", "--example", "open_place"])
}

fn cargo_build(what: &[&str]) -> Result<()> {
    let own = import_libraries()?.into_iter().map(|library| format!("-Zpre-link-arg={}", library.display()));
    // Whole and before everything else, so that the linker never looks for their functions in the crates' own libraries.
    let first: Vec<String> = ["-Zpre-link-arg=-Wl,--whole-archive".to_owned()]
        .into_iter()
        .chain(own)
        .chain(["-Zpre-link-arg=-Wl,--no-whole-archive".to_owned()])
        .collect();
    let flags: Vec<&str> = FLAGS.into_iter().chain(first.iter().map(String::as_str)).collect();
    let mut cargo = cross::cargo("build", TRIPLE, "windows");
    cargo
        .env("CC_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-gcc")
        .env("AR_x86_64_win7_windows_gnu", "x86_64-w64-mingw32-ar")
        .arg("--release")
        .args(what);
    neutral::build(&mut cargo, &flags, "_x86_64_win7_windows_gnu");
    run(&mut cargo)
}

/// Import libraries of our own, which say where functions come from.
///
/// The windows crates take three functions of COM from `combase.dll`, which came with Windows 8. `ole32.dll` has had them
/// since Windows 2000 and has them still (Microsoft Learn names it as the library of `CoCreateFreeThreadedMarshaler` and
/// `CoTaskMemAlloc`, read 2026-11-23; the third is `CoTaskMemFree`). Without that Windows 7 would refuse to start the window,
/// and it could not say what is wrong.
///
/// The libraries of `.packaging/windows/late/` are loaded at their first use, by the rule that the programs set at their
/// start (`src/libraries.rs`). Their functions are listed one by one; a test finds any other.
fn import_libraries() -> Result<Vec<PathBuf>> {
    const OF_OLE32: &str = "LIBRARY ole32.dll\nEXPORTS\nCoCreateFreeThreadedMarshaler\nCoTaskMemAlloc\nCoTaskMemFree\n";
    let folder = root().join("target/windows");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let definition = folder.join("com-of-ole32.def");
    fs::write(&definition, OF_OLE32).with_context(|| format!("could not write {}", definition.display()))?;
    let mut libraries = vec![import_library(&definition, "-l")?];
    let late = root().join(".packaging/windows/late");
    let entries = fs::read_dir(&late).with_context(|| format!("could not read {}", late.display()))?;
    let mut definitions = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    definitions.sort();
    for definition in definitions {
        libraries.push(import_library(&definition, "-y")?);
    }
    Ok(libraries)
}

/// Makes an import library of what a definition lists: an ordinary one (`-l`), or one for a first use (`-y`).
fn import_library(definition: &Path, kind: &str) -> Result<PathBuf> {
    let folder = root().join("target/windows");
    let name = definition.file_stem().unwrap_or_default();
    let mut file = OsString::from("lib");
    file.push(name);
    file.push(".a");
    // The prefix names the files inside, which would else be named after this process.
    let mut dlltool = command("x86_64-w64-mingw32-dlltool");
    dlltool.arg("--temp-prefix").arg(name).arg("-d").arg(definition).arg(kind).arg(&file).current_dir(&folder);
    run(&mut dlltool)?;
    Ok(folder.join(file))
}

/// Where `build` puts them.
pub fn folder() -> PathBuf {
    root().join("target/windows").join(TRIPLE).join("release")
}
