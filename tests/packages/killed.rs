//! The installers, ended in the middle, alone or with all of Windows as by a power loss: run again, they install everything,
//! and what removes it leaves nothing of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Instant;

use super::made::{VERSION, dist, installer};
use super::prefix::Windows;
use crate::support::endured::{rounds, tell};
use crate::support::wine::USER;

/// Each file that is installed, with what is in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

/// All that is in this Windows, but for temporary files, with the note of those to be deleted, and the copies that Windows
/// Installer keeps of packages under names of its own.
fn lasting(windows: &Windows) -> BTreeSet<String> {
    let others = [
        // Where Wine has them.
        &format!("drive_c/users/{USER}/Temp/"),
        "PendingFileRenameOperations",
        "drive_c/windows/Installer/",
        "\"LocalPackage\"=",
    ];
    let mut lines = windows.snapshot();
    lines.retain(|line| !others.iter().any(|other| line.contains(other)));
    lines
}

/// But for where Windows Installer had the package from, which it counts from one or goes on counting after a kill.
fn assert_same(expected: &BTreeSet<String>, found: &BTreeSet<String>, when: &str) {
    let differs = expected.symmetric_difference(found).filter(|line| !line.contains(r"\\SourceList"));
    assert_eq!(differs.collect::<Vec<_>>(), Vec::<&String>::new(), "{when}");
}

/// An installer, what removes it, and where it puts its files.
struct Package<'a> {
    ending: &'a str,
    install: &'a [&'a str],
    remove: &'a [&'a str],
    folder: PathBuf,
}

impl Package<'_> {
    fn kill_again_and_again(&self, windows: &Windows) {
        let before = lasting(windows);
        let started = Instant::now();
        assert_eq!(windows.code_beside(self.install), 0);
        let takes = started.elapsed();
        windows.until_all_has_ended();
        let (whole, installed) = (files(&self.folder), lasting(windows));
        assert!(!whole.is_empty());
        self.remove_all(windows, &before);
        let (kills, mut killed, mut in_the_middle) = (rounds(1, 10), 0, 0);
        for kill in 1.. {
            if killed == kills {
                break;
            }
            assert!(kill < 10 * kills + 10, "{killed} killed of {kill}");
            let mut running = windows.start(self.install);
            let part = f64::from(u32::try_from(kill * 37 % 100).unwrap()) / 100.0;
            sleep(takes.mul_f64(part));
            killed += u64::from(running.try_wait().unwrap().is_none());
            if kill % 2 == 0 {
                windows.lose_power();
            }
            // One that has ended by itself is no longer there to be killed.
            let _ = running.kill();
            running.wait().unwrap();
            windows.until_all_has_ended_or_is_ended();
            let left = files(&self.folder);
            in_the_middle += u64::from(!left.is_empty() && left != whole);
            assert_eq!(windows.run(self.install).code, 0, "after kill {kill}");
            assert!(files(&self.folder) == whole, "after kill {kill} not every file is whole");
            assert_same(&installed, &lasting(windows), &format!("after kill {kill}"));
            self.remove_all(windows, &before);
        }
        tell(
            &format!("The installer ({}) is killed under Wine, alone or with all of it, and run again", self.ending),
            killed,
            &format!(
                "everything installed whole, and all of it removed afterwards; {in_the_middle} kills left some of its files"
            ),
        );
    }

    /// Removes it; nothing is there then that was not before.
    fn remove_all(&self, windows: &Windows, before: &BTreeSet<String>) {
        assert_eq!(windows.run(self.remove).code, 0);
        let after = lasting(windows);
        assert_eq!(after.difference(before).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_installer_for_one_person_installs_everything_after_it_was_killed() {
    let test = "the_installer_for_one_person_installs_everything_after_it_was_killed";
    let Some(windows) = Windows::new(test) else { return };
    let setup = windows.download(&dist().join(installer(VERSION, "exe")));
    let remove = format!(r"C:\users\{USER}\AppData\Local\Programs\QHR Setup\uninstall.exe");
    let package = Package {
        ending: ".exe",
        install: &[&setup, "/S"],
        remove: &[&remove, "/S"],
        folder: windows.profile().join("AppData/Local/Programs/QHR Setup"),
    };
    package.kill_again_and_again(&windows);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_installer_for_everybody_installs_everything_after_it_was_killed() {
    let test = "the_installer_for_everybody_installs_everything_after_it_was_killed";
    let Some(windows) = Windows::new(test) else { return };
    let setup = windows.download(&dist().join(installer(VERSION, "msi")));
    let package = Package {
        ending: ".msi",
        install: &["msiexec", "/i", &setup, "/qn"],
        remove: &["msiexec", "/x", &setup, "/qn"],
        folder: windows.drive_c().join("Program Files/QHR Setup"),
    };
    package.kill_again_and_again(&windows);
}
