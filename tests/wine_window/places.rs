//! What a remedy's button opens, caught: the window's own code hands it over, and programs of this test stand where Windows
//! has its settings and its consoles.
//!
//! Faked: what opens `ms-settings:` and `.msc`, and the three files, which Wine lacks. That a real Windows shows the place
//! is for `docs/manual-test.md`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use qhr_setup::system_place::Place;
use strum::IntoEnumIterator as _;

use super::fake_chrome::{Program, STARTED};
use super::prefix::{Windows, is_built_from_these_sources, program};
use crate::support::skip;
use crate::support::wine::build;

/// Each place by the page's name for it, and what is opened: every one that `Place` has.
const PLACES: [(&str, &str); 7] = [
    ("date_and_time", "ms-settings:dateandtime"),
    ("windows_update", "ms-settings:windowsupdate"),
    ("about", "ms-settings:about"),
    ("default_apps", "ms-settings:defaultapps"),
    ("services", r"C:\windows\System32\services.msc"),
    ("device_manager", r"C:\windows\System32\devmgmt.msc"),
    ("certificates", r"C:\windows\System32\certmgr.msc"),
];
const CHROME: &str = "chrome";

/// Writes what it is started with, a line each.
const CATCH: &str = r#"#include <stdio.h>
int main(int count, char **words) {
    FILE *caught = fopen("C:\\caught.txt", "ab");
    for (int word = 1; word < count; word++) fprintf(caught, "%s\n", words[word]);
    return fclose(caught);
}
"#;

/// A Windows that writes down what would be opened, and the program that opens.
fn windows(test: &str) -> Option<(Windows, PathBuf)> {
    let opener = program().with_file_name("examples").join("open_place.exe");
    if !is_built_from_these_sources(&opener) {
        skip(test, "an open_place.exe of these sources (cargo xtask test builds it where it can)");
        return None;
    }
    let windows = Windows::eleven(test)?;
    let source = windows.drive_c().join("catch.c");
    fs::write(&source, CATCH).unwrap();
    build(&source, &windows.drive_c().join("catch.exe"));
    windows.import(
        r#"[HKEY_CLASSES_ROOT\ms-settings]
"URL Protocol"=""

[HKEY_CLASSES_ROOT\ms-settings\shell\open\command]
@="C:\\catch.exe \"%1\""

[HKEY_CLASSES_ROOT\.msc]
@="MSCFile"

[HKEY_CLASSES_ROOT\MSCFile\shell\open\command]
@="C:\\catch.exe \"%1\""
"#,
    );
    for file in ["services.msc", "devmgmt.msc", "certmgr.msc"] {
        fs::write(windows.in_system32(file), "").unwrap();
    }
    Some((windows, opener))
}

impl Windows {
    /// What was opened since the last time somebody asked. Whoever opens it does not wait for it.
    fn caught(&self, lines: usize) -> Vec<String> {
        let file = self.drive_c().join("caught.txt");
        let read = || fs::read_to_string(&file).unwrap_or_default();
        self.wait_until(|| read().lines().count() >= lines);
        let caught = read().lines().map(str::to_owned).collect();
        // Nothing was caught where there is none.
        let _ = fs::remove_file(file);
        caught
    }
}

#[test]
fn each_place_is_handed_over_as_it_is_listed() {
    let Some((windows, opener)) = windows("each_place_is_handed_over_as_it_is_listed") else { return };
    for (name, opened) in PLACES {
        assert_eq!(windows.run(&[opener.to_str().unwrap(), name]).code, 0, "{name}");
        assert_eq!(windows.caught(1), [opened], "{name}");
    }
    assert_eq!(windows.run(&[opener.to_str().unwrap(), CHROME]).code, 1, "no Chrome is there");
    let chrome = windows.drive_c().join("Program Files/Google/Chrome/Application/chrome.exe");
    Program::chrome_that_stays("150.0.7871.114", false).put(&chrome);
    assert_eq!(windows.run(&[opener.to_str().unwrap(), CHROME]).code, 0);
    windows.wait_until(|| windows.current_folder().join(STARTED).exists());
}

#[test]
fn every_place_of_the_list_is_caught() {
    let name = |place| serde_json::to_value::<Place>(place).unwrap().as_str().unwrap().to_owned();
    let caught = PLACES.map(|(name, _)| name).into_iter().chain([CHROME]);
    assert_eq!(Place::iter().map(name).collect::<BTreeSet<_>>(), caught.map(str::to_owned).collect());
}

#[test]
fn nothing_else_can_be_opened() {
    let Some((windows, opener)) = windows("nothing_else_can_be_opened") else { return };
    for name in [
        "notepad",
        "Services",
        "services.msc",
        r"C:\windows\System32\services.msc",
        "ms-settings:about",
        "ms-settings:privacy",
        "https://example.org/",
        r"C:\catch.exe",
        "about ",
        "",
    ] {
        assert_eq!(windows.run(&[opener.to_str().unwrap(), name]).code, 1, "{name}");
    }
    // What was handed over before it would have been caught by now.
    assert_eq!(windows.run(&[opener.to_str().unwrap(), "about"]).code, 0);
    assert_eq!(windows.caught(1), ["ms-settings:about"]);
}
