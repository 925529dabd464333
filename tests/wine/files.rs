//! Files in and out, with letters in their paths that are not in ASCII.

use std::fs;

use serde_json::Value;

use super::fake_chrome::Program;
use super::prefix::Windows;
use crate::support::wine::USER;
use crate::support::{machines, qhr_setup};

#[test]
fn every_recorded_machine_is_told_on_windows_as_it_is_told_on_linux() {
    let test = "every_recorded_machine_is_told_on_windows_as_it_is_told_on_linux";
    let Some(windows) = Windows::new(test, "win7") else { return };
    let folder = windows.profile().join("Faits enregistrés");
    fs::create_dir(&folder).unwrap();
    for machine in machines() {
        fs::copy(machine.join("facts.json"), folder.join("été.json")).unwrap();
        let facts = format!(r"C:\users\{USER}\Faits enregistrés\été.json");
        let told = windows.qhr_setup(&["check", "--lang", "fr", "--facts", &facts]);
        let here = qhr_setup().args(["check", "--lang", "fr", "--facts"]).arg(machine.join("facts.json")).output();
        let here = String::from_utf8(here.unwrap().stdout).unwrap();
        assert_eq!(told.out, here, "{}: {}", machine.display(), told.err);
    }
}

#[test]
fn facts_that_are_none_are_refused_with_the_path_as_it_is_written() {
    let test = "facts_that_are_none_are_refused_with_the_path_as_it_is_written";
    let Some(windows) = Windows::new(test, "win7") else { return };
    fs::write(windows.profile().join("abîmé.json"), "{\"schema\": ").unwrap();
    for file in ["abîmé.json", "introuvable à coup sûr.json"] {
        let path = format!(r"C:\users\{USER}\{file}");
        let refused = windows.qhr_setup(&["check", "--facts", &path]);
        assert_eq!((refused.code, refused.out.as_str()), (64, ""), "{file}: {}", refused.err);
        assert!(refused.err.contains(&path), "{}", refused.err);
    }
    assert_eq!(windows.qhr_setup(&["chekc"]).code, 64, "wrong usage");
}

#[test]
fn facts_are_written_where_asked_and_hold_nothing_personal() {
    let test = "facts_are_written_where_asked_and_hold_nothing_personal";
    let Some(windows) = Windows::eleven(test) else { return };
    let local = windows.profile().join("AppData/Local");
    Program::chrome("158.0.7499.40").put(&local.join("Google/Chrome/Application/chrome.exe"));
    Program::chrome("156.0.7400.10").put(&windows.drive_c().join("Outils de Côté/chrome.exe"));
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe]
@="C:\\Outils de Côté\\chrome.exe""#,
    );
    let outcome = windows.qhr_setup(&["facts", "--output", &format!(r"C:\users\{USER}\faits.json")]);
    assert_eq!((outcome.code, outcome.out.as_str()), (0, ""), "{}", outcome.err);
    let written = fs::read_to_string(windows.profile().join("faits.json")).unwrap();
    let facts: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(facts["chrome"]["seen"]["installations"].as_array().unwrap().len(), 2, "{written}");
    let personal = written.to_lowercase();
    for word in ["hélène", "côté", r"c:\", r"\\", "/", "drive_c", "users", "appdata", "12345-oem"] {
        assert!(!personal.contains(word), "{word} is in the facts: {written}");
    }
}

#[test]
fn facts_read_on_windows_can_be_judged_anywhere() {
    let Some(windows) = Windows::eleven("facts_read_on_windows_can_be_judged_anywhere") else { return };
    let facts = windows.qhr_setup(&["facts"]).out;
    let file = windows.profile().join("faits.json");
    fs::write(&file, &facts).unwrap();
    let here = qhr_setup().args(["check", "--format", "json", "--facts"]).arg(&file).output().unwrap();
    let there = windows.qhr_setup(&["check", "--format", "json", "--facts", &format!(r"C:\users\{USER}\faits.json")]);
    assert_eq!(String::from_utf8(here.stdout).unwrap(), there.out);
    assert_eq!(here.status.code(), Some(there.code));
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(read(&there.out)["facts"], read(&facts));
}
