//! What is in `dist/`: names, sizes, checksums, the same bytes each time, and nothing that Windows 7 lacks.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::made::{VERSION, beside, dist, installer};
use super::prefix::Windows;
use crate::imports::{Imports, Known, beyond_windows_7, imports};
use crate::support::project;

/// What an installer may weigh.
const LIMIT: u64 = 6_000_000;

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_names_are_those_that_are_promised() {
    let promised = [
        installer(VERSION, "exe"),
        installer(VERSION, "msi"),
        format!("qhr-setup-{VERSION}-x64.zip"),
        format!("qhr-setup_{VERSION}_amd64.deb"),
        format!("qhr-setup-{VERSION}-source.tar.xz"),
        "SHA256SUMS".to_owned(),
    ];
    assert_eq!(names(&dist()), promised.into_iter().collect());
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_installer_is_small() {
    for name in names(&dist()).iter().filter(|name| !name.contains("source")) {
        let size = fs::metadata(dist().join(name)).unwrap().len();
        assert!(size <= LIMIT, "{name} has {size} bytes");
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_checksums_hold() {
    let checked = Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(dist()).output();
    let checked = checked.unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    assert_eq!(String::from_utf8_lossy(&checked.stdout).lines().count(), names(&dist()).len() - 1);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn packaging_twice_gives_the_same_bytes() {
    let again = beside("again");
    assert_eq!(names(&dist()), names(&again));
    for name in names(&dist()) {
        assert!(fs::read(dist().join(&name)).unwrap() == fs::read(again.join(&name)).unwrap(), "{name} differs");
    }
}

/// Which exceptions a program may have is said in `windows_imports.toml`; ours are the built ones, byte by byte, and
/// `tests/windows_imports.rs` looks at those.
#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn every_program_that_is_shipped_starts_on_windows_7_but_for_the_listed_exceptions() {
    let test = "every_program_that_is_shipped_starts_on_windows_7_but_for_the_listed_exceptions";
    let Some(windows) = Windows::new(test) else { return };
    windows.run(&[&windows.download(&dist().join(installer(VERSION, "exe"))), "/S"]);
    let folder = windows.profile().join("AppData/Local/Programs/QHR Setup");
    let setup = dist().join(installer(VERSION, "exe"));
    let ours = Known::read();
    // The installer is not ours: it may load at its start what Windows 7 has and ours load late.
    let mut of_the_installer = Known::read();
    of_the_installer.libraries.extend(ours.late.clone());
    let mut seen = 0;
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).chain([setup]) {
        if !file.extension().is_some_and(|ending| ending == "exe" || ending == "dll") {
            continue;
        }
        seen += 1;
        let name = file.file_name().unwrap().to_str().unwrap();
        let known = if name.starts_with("qhr-setup") { &ours } else { &of_the_installer };
        let beyond = beyond_windows_7(&imports(&fs::read(&file).unwrap(), name == "WebView2Loader.dll"), known);
        let listed = known.window.iter().map(|(library, listed)| (library.clone(), listed.functions.clone()));
        let listed: Imports = listed.filter(|_| name == "qhr-setup-window.exe").collect();
        assert_eq!(beyond, listed, "{name}");
    }
    assert_eq!(seen, 5, "two programs, the loader, the uninstaller and the installer");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_archive_holds_the_console_program_and_its_papers() {
    let archive = dist().join(format!("qhr-setup-{VERSION}-x64.zip"));
    let folder = tempfile::tempdir().unwrap();
    let unpacked = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(archive).arg(folder.path()).status();
    assert!(unpacked.unwrap().success());
    let expected = [
        "LICENSE-APACHE.txt",
        "LICENSE-MIT.txt",
        "LISEZMOI-README.txt",
        "THIRD-PARTY.txt",
        "qhr-setup.exe",
        "sbom.cdx.json",
    ];
    assert_eq!(names(folder.path()), expected.map(str::to_owned).into());
    let built = project().join("target/windows/x86_64-win7-windows-gnu/release/qhr-setup.exe");
    assert!(fs::read(folder.path().join("qhr-setup.exe")).unwrap() == fs::read(built).unwrap());
}

/// Neither this checkout nor the home folder of whoever built it.
#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_programs_tell_nothing_of_the_computer_they_were_built_on() {
    let windows = project().join("target/windows/x86_64-win7-windows-gnu/release");
    let linux = project().join("target/linux/release");
    let home = std::env::home_dir().unwrap();
    for file in [windows.join("qhr-setup.exe"), windows.join("qhr-setup-window.exe"), linux.join("qhr-setup-window")] {
        let bytes = fs::read(&file).unwrap();
        for folder in [project(), &home.join(".cargo")] {
            let path = folder.to_str().unwrap().as_bytes();
            assert!(!bytes.windows(path.len()).any(|part| part == path), "{} in {}", folder.display(), file.display());
        }
    }
}
