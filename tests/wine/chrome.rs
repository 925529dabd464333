//! Google Chrome, by its program files and by what the registry says of it.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::fake_chrome::Program;
use super::prefix::Windows;
use super::report::Report;

/// Google Update's names for the channels, from the same source as the program's.
const STABLE: &str = "{8A69D345-D564-463c-AFF1-A69D9E530F96}";
const BETA: &str = "{8237E44A-0054-442C-B6B6-EA0509993955}";

impl Windows {
    /// `%LOCALAPPDATA%`.
    fn local(&self) -> PathBuf {
        self.profile().join("AppData/Local")
    }

    /// Google Update's record of a version, below this part of the registry.
    fn record(&self, software: &str, id: &str, version: &str) {
        self.import(&format!("[{software}\\Google\\Update\\Clients\\{id}]\n\"pv\"=\"{version}\""));
    }

    /// Makes Chrome what opens links, which in Wine is Wine itself.
    fn open_links_in_chrome(&self) {
        let choice =
            r"HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice";
        self.import(&format!("[{choice}]\n\"ProgId\"=\"ChromeHTML\""));
    }

    /// What a Chrome writes when it runs.
    fn last_run(&self, folder: &str, version: &str) {
        self.import(&format!("[HKEY_CURRENT_USER\\Software\\Google\\{folder}\\BLBeacon]\n\"version\"=\"{version}\""));
    }
}

fn only(report: &Report) -> &Value {
    let [one] = report.installations() else { panic!("one Chrome expected: {}", report.fact("chrome")) };
    one
}

fn claim(source: &str, version: &str) -> Value {
    json!({"source": source, "version": version})
}

#[test]
fn without_a_trace_chrome_is_not_installed() {
    let Some(windows) = Windows::new("without_a_trace_chrome_is_not_installed", "win10") else { return };
    let report = Report::of(&windows);
    assert_eq!(report.fact("chrome"), "absent");
    assert_eq!(report.outcome("chrome_installed"), ("fail", "chrome_not_installed"));
    assert_eq!(report.outcome("chrome_recent"), ("blocked", "waits_for"));
}

#[test]
fn a_chrome_of_this_account_alone_is_found_with_all_that_speaks_of_it() {
    let test = "a_chrome_of_this_account_alone_is_found_with_all_that_speaks_of_it";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.open_links_in_chrome();
    let application = windows.local().join("Google/Chrome/Application");
    Program::chrome("158.0.7499.40").put(&application.join("chrome.exe"));
    std::fs::create_dir(application.join("158.0.7499.40")).unwrap();
    windows.record(r"HKEY_CURRENT_USER\Software", STABLE, "158.0.7499.40");
    windows.last_run("Chrome", "158.0.7499.40");
    let report = Report::of(&windows);
    let expected = json!({
        "channel": "stable",
        "scope": "user",
        "architecture": "x64",
        "version": "158.0.7499.40",
        "update_waits": false,
        "claims": [
            claim("program_file", "158.0.7499.40"),
            claim("version_folder", "158.0.7499.40"),
            claim("google_update", "158.0.7499.40"),
            claim("last_run", "158.0.7499.40"),
        ],
    });
    assert_eq!(*only(&report), expected);
    assert_eq!(report.fact("chrome")["seen"]["leftovers"], json!([]));
    assert_eq!(report.outcome("chrome_installed"), ("pass", "chrome_for_this_account_only"));
}

#[test]
fn a_32_bit_chrome_of_the_whole_machine_is_found_in_the_32_bit_places() {
    let test = "a_32_bit_chrome_of_the_whole_machine_is_found_in_the_32_bit_places";
    let Some(windows) = Windows::new(test, "win10") else { return };
    let file = windows.drive_c().join("Program Files (x86)/Google/Chrome/Application/chrome.exe");
    Program::chrome_of_32_bits("157.0.7444.60").put(&file);
    windows.record(r"HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node", STABLE, "157.0.7444.60");
    let report = Report::of(&windows);
    let expected = json!({
        "channel": "stable",
        "scope": "machine",
        "architecture": "x86",
        "version": "157.0.7444.60",
        "update_waits": false,
        "claims": [claim("program_file", "157.0.7444.60"), claim("google_update", "157.0.7444.60")],
    });
    assert_eq!(*only(&report), expected);
}

#[test]
fn of_stable_and_beta_side_by_side_stable_is_judged() {
    let Some(windows) = Windows::new("of_stable_and_beta_side_by_side_stable_is_judged", "win10") else { return };
    windows.open_links_in_chrome();
    let google = windows.drive_c().join("Program Files/Google");
    Program::chrome("158.0.7499.40").put(&google.join("Chrome/Application/chrome.exe"));
    Program::chrome("159.0.7520.6").put(&google.join("Chrome Beta/Application/chrome.exe"));
    windows.record(r"HKEY_LOCAL_MACHINE\SOFTWARE", STABLE, "158.0.7499.40");
    windows.record(r"HKEY_LOCAL_MACHINE\SOFTWARE", BETA, "159.0.7520.6");
    let report = Report::of(&windows);
    let channels: Vec<_> =
        report.installations().iter().map(|one| (one["channel"].as_str(), one["version"].as_str())).collect();
    assert_eq!(channels, [(Some("stable"), Some("158.0.7499.40")), (Some("beta"), Some("159.0.7520.6"))]);
    assert_eq!(report.finding("chrome_installed")["reason"]["channel"], "stable");
}

#[test]
fn a_record_whose_program_is_gone_is_told_once_and_as_a_chrome_to_install_again() {
    let test = "a_record_whose_program_is_gone_is_told_once_and_as_a_chrome_to_install_again";
    let Some(windows) = Windows::new(test, "win10") else { return };
    // Wine, as Windows, shows this part of the registry to 64-bit and 32-bit programs alike.
    windows.record(r"HKEY_CURRENT_USER\Software", STABLE, "151.0.7300.1");
    let report = Report::of(&windows);
    let leftover = json!({"channel": "stable", "scope": "user", "claim": claim("google_update", "151.0.7300.1")});
    assert_eq!(report.fact("chrome")["seen"], json!({"installations": [], "leftovers": [leftover]}));
    assert_eq!(report.outcome("chrome_installed"), ("fail", "chrome_program_missing"));
}

#[test]
fn a_last_run_newer_than_the_file_is_listed_and_the_file_decides() {
    let test = "a_last_run_newer_than_the_file_is_listed_and_the_file_decides";
    let Some(windows) = Windows::new(test, "win10") else { return };
    let file = windows.local().join("Google/Chrome/Application/chrome.exe");
    Program::chrome("156.0.7400.10").put(&file);
    windows.last_run("Chrome", "158.0.7499.40");
    let report = Report::of(&windows);
    let one = only(&report);
    assert_eq!(one["version"], "156.0.7400.10");
    assert_eq!(one["claims"], json!([claim("program_file", "156.0.7400.10"), claim("last_run", "158.0.7499.40")]));
}

#[test]
fn app_paths_leads_to_a_chrome_in_an_unusual_folder() {
    let Some(windows) = Windows::new("app_paths_leads_to_a_chrome_in_an_unusual_folder", "win10") else { return };
    Program::chrome("158.0.7499.40").put(&windows.drive_c().join("Outils médicaux/navigateur/chrome.exe"));
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe]
@="\"C:\\Outils médicaux\\navigateur\\chrome.exe\"""#,
    );
    let report = Report::of(&windows);
    let one = only(&report);
    assert_eq!((&one["scope"], &one["version"]), (&"machine".into(), &"158.0.7499.40".into()));
    assert_eq!(one["claims"][1], json!({"source": "app_paths", "version": null}));
}

#[test]
fn a_computer_whose_policy_asks_for_extended_stable_has_that_channel() {
    let test = "a_computer_whose_policy_asks_for_extended_stable_has_that_channel";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.open_links_in_chrome();
    Program::chrome("156.0.7400.10").put(&windows.drive_c().join("Program Files/Google/Chrome/Application/chrome.exe"));
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Update]
"TargetChannel{8A69D345-D564-463C-AFF1-A69D9E530F96}"="extended""#,
    );
    let report = Report::of(&windows);
    assert_eq!(only(&report)["channel"], "extended_stable");
    assert_eq!(report.finding("chrome_installed")["reason"]["channel"], "extended_stable");
}

#[test]
fn a_chrome_that_says_no_version_takes_it_from_its_records() {
    let test = "a_chrome_that_says_no_version_takes_it_from_its_records";
    let Some(windows) = Windows::new(test, "win10") else { return };
    let file = windows.local().join("Google/Chrome/Application/chrome.exe");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, "MZ, cut short by a full disk").unwrap();
    windows.record(r"HKEY_CURRENT_USER\Software", STABLE, "158.0.7499.40");
    let report = Report::of(&windows);
    let one = only(&report);
    assert_eq!((&one["version"], &one["architecture"]), (&"158.0.7499.40".into(), &Value::Null));
}
