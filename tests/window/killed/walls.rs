//! The window killed where its folder cannot be written to: on a full disk, and read-only. Each such test starts itself
//! once more among mounts of its own, which end with it.

use std::env;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, sleep};

use qhr_setup::text::{Language, Words};
use tempfile::TempDir;

use super::everybody;
use super::person::{A_FEW_ANSWERS, Person, Seen, Told, kept_in, notices, part};
use crate::endured::{rounds, tell};
use crate::harness::{self, tied};
use crate::mouse::{self, Kind};
use crate::parts::skip_outside_ci;
use crate::window::Opening;

/// Set for a test that has mounts of its own.
const INSIDE: &str = "QHR_SETUP_TEST_MOUNTS";
/// Several times what is kept, with the trace at its largest.
const SIZE: &str = "size=4m";
const READY: &str = "windows-11-pro-ready";

/// Ways to have mounts of one's own: as root, which also goes after `chroot` into a folder that is mounted; and as anybody.
const WITH_MOUNTS: [&[&str]; 2] = [&["--mount", "--"], &["--map-root-user", "--mount", "--"]];

fn may_mount(alone: &[&str]) -> bool {
    let mut mount = Command::new("unshare");
    mount.args(alone).args(["mount", "-t", "tmpfs", "none", "/mnt"]).stderr(Stdio::null());
    mount.status().is_ok_and(|status| status.success())
}

/// Whether this test is the one among mounts of its own; if not, it has been run there, or is skipped.
fn is_inside(test: &str) -> bool {
    if env::var_os(INSIDE).is_some() {
        return true;
    }
    if !harness::is_possible(&["unshare", "mount", "umount"]) {
        return false;
    }
    let Some(alone) = WITH_MOUNTS.into_iter().find(|alone| may_mount(alone)) else {
        skip_outside_ci(test, "the right to mount");
        return false;
    };
    let _turn = harness::Turn::wait(1);
    let mut inside = tied("unshare");
    inside.args(alone).arg(env::current_exe().unwrap());
    inside.args(["--exact", &format!("killed::walls::{test}"), "--nocapture", "--test-threads=1"]);
    let output = inside.env(INSIDE, "1").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "{said}");
    for row in said.lines().filter(|line| line.contains("endured: ")) {
        println!("{row}");
    }
    false
}

fn mount(arguments: &[&str], place: &Path) {
    let status = Command::new("mount").args(arguments).arg(place).status().unwrap();
    assert!(status.success(), "mount {arguments:?}: {status}");
}

fn unmount(place: &Path) {
    let status = Command::new("umount").arg("--lazy").arg(place).status().unwrap();
    assert!(status.success(), "umount {}: {status}", place.display());
}

/// A small disk.
struct Disk(TempDir);

impl Disk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        mount(&["-t", "tmpfs", "-o", SIZE, "none"], folder.path());
        Self(folder)
    }

    /// Where answers are kept on it.
    fn answers(&self) -> PathBuf {
        self.0.path().join("answers")
    }

    fn ballast(&self) -> PathBuf {
        self.0.path().join("ballast")
    }

    /// Nothing fits any more.
    fn fill(&self) {
        let mut ballast = File::options().append(true).create(true).open(self.ballast()).unwrap();
        let error = loop {
            if let Err(error) = ballast.write_all(&[b'.'; 4096]) {
                break error;
            }
        };
        assert_eq!(error.kind(), ErrorKind::StorageFull, "{error}");
    }

    fn free(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    /// Is full and has room again, in turn, while something is done; then it is full.
    fn fills_up_during<T>(&self, something: impl FnOnce() -> T) -> T {
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                for turn in 0.. {
                    self.fill();
                    if done.load(Ordering::Relaxed) {
                        break;
                    }
                    sleep(A_FEW_ANSWERS.mul_f64(part(turn * 17) / 4.0));
                    self.free();
                    sleep(A_FEW_ANSWERS.mul_f64(part(turn * 23) / 4.0));
                }
            });
            let result = something();
            done.store(true, Ordering::Relaxed);
            result
        })
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        unmount(self.0.path());
    }
}

fn round_on_a_full_disk(person: &mut Person, disk: &Disk, number: u64, seen: &mut Seen) {
    // Full since the round before.
    let (driver, start) = person.open();
    seen.longest_start = seen.longest_start.max(start);
    person.assert_as_kept(&driver);
    person.answer_times(&driver, 1 + number % 3, &Told::NotKept, seen);
    disk.free();
    person.answer_times(&driver, 1 + number % 5, &Told::Kept, seen);
    let after = A_FEW_ANSWERS.mul_f64(part(number * 37));
    disk.fills_up_during(|| person.answer_until_killed(driver, after, seen));
}

/// What the page says, and that what was answered meanwhile is kept as soon as there is room.
fn assert_told_on_a_full_disk(disk: &Disk) {
    let words = Words::of(Language::Fr);
    let window = Opening::of_recording(READY, Language::Fr).keeping_in(&disk.answers().join("page")).open();
    mouse::press(&window, Kind::Button, &words.message("deed-start"));
    let alert = "document.querySelector('footer [role=alert]')";
    window.until(alert);
    let told: String = window.script(&format!("return {alert}.innerText"), &[]);
    assert!(told.contains(&words.message("problem-not-kept-answer")), "{told}");
    disk.free();
    mouse::press(&window, Kind::Choice, &words.message("choice-profession-nurse"));
    window.until(&format!("{alert} === null"));
    assert!(kept_in(&disk.answers().join("page")).0.is_some());
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_window_killed_while_its_disk_fills_up_loses_nothing_that_it_acknowledged() {
    let test = "a_window_killed_while_its_disk_fills_up_loses_nothing_that_it_acknowledged";
    if !is_inside(test) {
        return;
    }
    let kills = rounds(1, 30);
    let seen = everybody(kills, rounds(1, 3), |numbers, seen| {
        let disk = Disk::new();
        let folder = disk.answers();
        fs::create_dir(&folder).unwrap();
        let mut person = Person::of(&folder);
        begin(&mut person, seen);
        disk.fill();
        for number in numbers {
            round_on_a_full_disk(&mut person, &disk, *number, seen);
        }
        assert_told_on_a_full_disk(&disk);
    });
    tell(
        "The window is killed while answers are given and its disk is full, has room and fills up again",
        kills,
        &format!(
            "all of {} acknowledged answers there at the next start, on the full disk, and nothing unfinished left; {} \
             answers were said not to be kept; {} kills came in the middle of a write; longest start {:.1} s",
            seen.acknowledged,
            seen.refused,
            seen.in_a_write,
            seen.longest_start.as_secs_f64()
        ),
    );
}

/// A window that is closed after two answers.
fn begin(person: &mut Person, seen: &mut Seen) {
    let (driver, _) = person.open();
    person.answer_times(&driver, 2, &Told::Kept, seen);
    drop(driver);
    person.harness.start_driver_anew();
}

/// Makes a folder read-only, also for whoever may write everywhere, while it is written to: `beside` becomes so first, as a
/// mount with a file open for writing cannot, and then takes its place in one step.
fn make_read_only(folder: &Path, beside: &Path) {
    mount(&["--bind", folder.to_str().unwrap()], beside);
    mount(&["-o", "remount,bind,ro"], beside);
    mount(&["--move", beside.to_str().unwrap()], folder);
}

fn round_in_a_read_only_folder(person: &mut Person, beside: &Path, number: u64, seen: &mut Seen) {
    let (driver, start) = person.open();
    seen.longest_start = seen.longest_start.max(start);
    person.assert_as_kept(&driver);
    person.answer_times(&driver, 1 + number % 3, &Told::Kept, seen);
    let (folder, turns) = (person.folder.to_owned(), A_FEW_ANSWERS.mul_f64(part(number * 53)));
    thread::scope(|scope| {
        scope.spawn(|| {
            sleep(turns);
            make_read_only(&folder, beside);
        });
        person.answer_until_killed(driver, A_FEW_ANSWERS.mul_f64(2.0 * part(number * 37)), seen);
    });
    let (driver, start) = person.open();
    seen.longest_start = seen.longest_start.max(start);
    let told = notices(&driver);
    assert!(told.contains(&Words::of(Language::Fr).message("notice-not-kept")), "{told}");
    person.assert_shown(&driver);
    drop(driver);
    person.harness.start_driver_anew();
    unmount(person.folder);
}

#[test]
fn a_window_killed_while_its_folder_becomes_read_only_loses_nothing_that_it_acknowledged() {
    let test = "a_window_killed_while_its_folder_becomes_read_only_loses_nothing_that_it_acknowledged";
    if !is_inside(test) {
        return;
    }
    let kills = rounds(1, 30);
    let seen = everybody(kills, rounds(1, 3), |numbers, seen| {
        let (folder, beside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut person = Person::of(folder.path());
        begin(&mut person, seen);
        for number in numbers {
            round_in_a_read_only_folder(&mut person, beside.path(), *number, seen);
        }
    });
    tell(
        "The window is killed while answers are given and its folder becomes read-only",
        kills,
        &format!(
            "all of {} acknowledged answers there at the next start, which says that nothing can be kept, and at the one \
             after, where it can; {} answers were said not to be kept; {} kills came in the middle of a write; longest \
             start {:.1} s",
            seen.acknowledged,
            seen.refused,
            seen.in_a_write,
            seen.longest_start.as_secs_f64()
        ),
    );
}
