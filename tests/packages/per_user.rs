//! The installer for one person, silently as a script would run it. Its pages and its words need eyes.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::made::{VERSION, beside, dist, installer, newer_version};
use super::prefix::Windows;
use crate::support::wine::{USER, WITHOUT_SCREEN, build_press};

const FOLDER: &str = "AppData/Local/Programs/QHR Setup";
const ANSWERS: &str = "AppData/Local/QHR Setup/answers.json";
/// Exit code of NSIS where it failed.
const FAILED: i32 = 2;
/// Exit code where a newer version is there.
const REFUSED: i32 = 3;
/// Exit code where one of the programs runs.
const PROGRAM_RUNS: i32 = 4;

fn program(name: &str) -> String {
    format!(r"C:\users\{USER}\AppData\Local\Programs\QHR Setup\{name}")
}

fn own(windows: &Windows) -> String {
    windows.download(&dist().join(installer(VERSION, "exe")))
}

fn newer(windows: &Windows) -> String {
    windows.download(&beside("newer").join(installer(&newer_version(), "exe")))
}

/// The version in the list of installed programs.
fn listed_version(windows: &Windows) -> Vec<String> {
    let lines = windows.snapshot();
    let listed = lines.iter().filter(|line| line.contains(r"Uninstall\\QHR Setup "));
    let version = listed.filter_map(|line| line.split_once("\"DisplayVersion\"=\""));
    version.map(|(_, version)| version.trim_end_matches('"').to_owned()).collect()
}

/// Whether it can be found there to be removed, in whatever state it is.
fn listed(windows: &Windows) -> bool {
    windows.snapshot().iter().any(|line| line.contains(r"Uninstall\\QHR Setup ") && line.contains("uninstall.exe"))
}

fn keep_answers(windows: &Windows) {
    let answers = windows.profile().join(ANSWERS);
    fs::create_dir_all(answers.parent().unwrap()).unwrap();
    fs::write(&answers, "{}").unwrap();
    fs::write(answers.with_file_name("lock"), "").unwrap();
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn it_installs_for_one_person_and_the_program_answers() {
    let Some(windows) = Windows::new("it_installs_for_one_person_and_the_program_answers") else { return };
    let setup = own(&windows);
    let before = windows.snapshot();
    assert_eq!(windows.run(&[&setup, "/S"]).code, 0);
    let after = windows.snapshot();
    let new: Vec<_> = after.difference(&before).collect();
    let mine = format!("drive_c/users/{USER}/");
    let for_all = new.iter().filter(|line| !line.starts_with(&mine) && !line.starts_with("user.reg "));
    assert_eq!(for_all.collect::<Vec<_>>(), Vec::<&&String>::new(), "an installer for one person changes nothing else");
    assert!(new.iter().any(|line| line.ends_with("Start Menu/Programs/QHR Setup.lnk")), "{new:#?}");
    assert_eq!(listed_version(&windows), [VERSION]);
    let told = windows.run(&[&program("qhr-setup.exe"), "--version"]);
    assert_eq!((told.out.trim(), told.code), (format!("qhr-setup {VERSION}").as_str(), 0));
    let checked = windows.run(&[&program("qhr-setup.exe"), "check", "--exit-style", "intune", "--lang", "fr"]);
    assert_eq!((checked.out.lines().count(), checked.code), (1, 1), "{}", checked.out);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_newer_version_takes_the_place_of_an_older_one_and_keeps_the_answers() {
    let test = "a_newer_version_takes_the_place_of_an_older_one_and_keeps_the_answers";
    let Some(windows) = Windows::new(test) else { return };
    windows.run(&[&own(&windows), "/S"]);
    keep_answers(&windows);
    let installed = fs::read_dir(windows.profile().join(FOLDER)).unwrap().count();
    assert_eq!(windows.run(&[&newer(&windows), "/S"]).code, 0);
    assert_eq!(listed_version(&windows), [newer_version()]);
    assert_eq!(fs::read_dir(windows.profile().join(FOLDER)).unwrap().count(), installed);
    assert!(windows.profile().join(ANSWERS).exists());
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_same_version_installs_again_over_a_broken_one() {
    let Some(windows) = Windows::new("the_same_version_installs_again_over_a_broken_one") else { return };
    let setup = own(&windows);
    windows.run(&[&setup, "/S"]);
    let broken = windows.profile().join(FOLDER).join("qhr-setup.exe");
    fs::write(&broken, "broken").unwrap();
    assert_eq!(windows.run(&[&setup, "/S"]).code, 0);
    assert_eq!(windows.run(&[&program("qhr-setup.exe"), "--version"]).code, 0);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn an_installation_that_fails_in_the_middle_can_be_uninstalled() {
    let test = "an_installation_that_fails_in_the_middle_can_be_uninstalled";
    let Some(windows) = Windows::new(test) else { return };
    let setup = own(&windows);
    // In the place of a file: it cannot be written.
    let in_the_way = windows.profile().join(FOLDER).join("THIRD-PARTY.txt");
    fs::create_dir_all(&in_the_way).unwrap();
    assert_eq!(windows.run(&[&setup, "/S"]).code, FAILED);
    assert!(listed(&windows), "whoever looks for it in the list finds it");
    fs::remove_dir(in_the_way).unwrap();
    assert_eq!(windows.run(&[&program("uninstall.exe"), "/S"]).code, 0);
    assert!(!windows.profile().join(FOLDER).exists() && !listed(&windows));
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn an_older_version_is_refused_and_changes_nothing() {
    let Some(windows) = Windows::new("an_older_version_is_refused_and_changes_nothing") else { return };
    windows.run(&[&newer(&windows), "/S"]);
    let older = own(&windows);
    let before = windows.snapshot();
    assert_eq!(windows.run(&[&older, "/S"]).code, REFUSED);
    assert_eq!(windows.snapshot(), before);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn while_the_window_is_open_nothing_is_changed() {
    let Some(windows) = Windows::new("while_the_window_is_open_nothing_is_changed") else { return };
    // The message that WebView2 is missing stays, and the program with it.
    windows.run(&WITHOUT_SCREEN);
    let press = build_press(&windows.drive_c());
    let (setup, newer) = (own(&windows), newer(&windows));
    windows.run(&[&setup, "/S"]);
    let mut window = windows.start(&[&program("qhr-setup-window.exe")]);
    assert_eq!(windows.code_beside(&[press, "0"]), 0, "its message shows, and nobody answers");
    assert_eq!(windows.code_beside(&[&newer, "/S"]), PROGRAM_RUNS);
    // The uninstaller goes on in a copy of itself, which is long done by then.
    assert_eq!(windows.code_beside(&[&program("uninstall.exe"), "/S"]), 0);
    sleep(Duration::from_secs(5));
    assert_eq!(window.try_wait().unwrap(), None, "it was open all the while");
    window.kill().unwrap();
    window.wait().unwrap();
    drop(window);
    assert_eq!(windows.run(&[&program("qhr-setup.exe"), "--version"]).out.trim(), format!("qhr-setup {VERSION}"));
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn while_the_console_program_runs_nothing_is_changed() {
    let Some(windows) = Windows::new("while_the_console_program_runs_nothing_is_changed") else { return };
    let (setup, newer) = (own(&windows), newer(&windows));
    windows.run(&[&setup, "/S"]);
    let installed = || {
        let files = fs::read_dir(windows.profile().join(FOLDER)).unwrap().map(|file| file.unwrap().path());
        files.map(|file| (file.clone(), fs::read(file).unwrap())).collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = installed();
    let mut console = windows.start(&[&program("qhr-setup.exe"), "check", "--watch"]);
    sleep(Duration::from_secs(5));
    assert_eq!(windows.code_beside(&[&newer, "/S"]), PROGRAM_RUNS);
    assert!(installed() == before, "an upgrade replaces all of it or nothing");
    assert_eq!(windows.code_beside(&[&program("uninstall.exe"), "/S"]), 0);
    sleep(Duration::from_secs(5));
    assert_eq!(console.try_wait().unwrap(), None, "it ran all the while");
    assert!(installed() == before, "what is left can still be uninstalled");
    console.kill().unwrap();
    console.wait().unwrap();
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn uninstalling_with_erase_leaves_nothing() {
    let Some(windows) = Windows::new("uninstalling_with_erase_leaves_nothing") else { return };
    let setup = own(&windows);
    let before = windows.snapshot();
    windows.run(&[&setup, "/S"]);
    keep_answers(&windows);
    let logs = windows.profile().join(ANSWERS).with_file_name("logs");
    fs::create_dir(&logs).unwrap();
    // The second is what a program leaves that was killed while it put its trace into a new file.
    for file in ["trace.jsonl", "trace.new"] {
        fs::write(logs.join(file), "{}").unwrap();
    }
    let engine = windows.profile().join("AppData/Local/ca.qhr-setup.window/EBWebView");
    fs::create_dir_all(&engine).unwrap();
    fs::write(engine.join("Local State"), "{}").unwrap();
    assert_eq!(windows.run(&[&program("uninstall.exe"), "/S", "/ERASE"]).code, 0);
    assert_left(&windows, &before, &[]);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn uninstalling_silently_leaves_the_answers_and_what_is_not_ours() {
    let test = "uninstalling_silently_leaves_the_answers_and_what_is_not_ours";
    let Some(windows) = Windows::new(test) else { return };
    let setup = own(&windows);
    let before = windows.snapshot();
    windows.run(&[&setup, "/S"]);
    keep_answers(&windows);
    fs::write(windows.profile().join(FOLDER).join("notes.txt"), "not ours").unwrap();
    assert_eq!(windows.run(&[&program("uninstall.exe"), "/S"]).code, 0);
    let left = [
        "AppData/Local/Programs",
        FOLDER,
        "AppData/Local/Programs/QHR Setup/notes.txt",
        "AppData/Local/QHR Setup",
        ANSWERS,
        "AppData/Local/QHR Setup/lock",
    ];
    assert_left(&windows, &before, &left);
}

/// That nothing is there that was not before, but these paths of the profile. After Windows has started again: NSIS has
/// it delete the copy that the uninstaller ran from.
fn assert_left(windows: &Windows, before: &std::collections::BTreeSet<String>, left: &[&str]) {
    windows.run(&["wineboot", "--restart"]);
    let after = windows.snapshot();
    let expected: Vec<String> = left.iter().map(|path| format!("drive_c/users/{USER}/{path}")).collect();
    let mut found: Vec<&String> = after.difference(before).collect();
    found.retain(|line| !expected.contains(line));
    assert_eq!(found, Vec::<&String>::new());
    assert!(expected.iter().all(|line| after.contains(line)), "{expected:?}");
}
