//! The window's program where `WebView2` is missing, as it is in Wine, or is there and does not start: a message, and the
//! report it offers.
//!
//! Faked: the loader that finds a `WebView2` and is refused (`refusing_loader.c`).

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use super::prefix::{Windows, is_built_from_these_sources, program};
use crate::support::wine::{WITHOUT_SCREEN, build_press};
use crate::support::{project, skip};

const YES: &str = "6";
pub const NO: &str = "7";
const OK: &str = "1";
/// `EX_SOFTWARE`: the program could not do what it is for.
const NO_WINDOW: i32 = 70;

/// A Windows without a screen, which shows windows to programs all the same, and whose browser keeps what it opens.
pub fn windows(test: &str, version: &str) -> Option<Windows> {
    if !is_built_from_these_sources(&program().with_file_name("qhr-setup-window.exe")) {
        skip(test, "a qhr-setup-window.exe of these sources (cargo xtask test builds it where it can)");
        return None;
    }
    let windows = Windows::new(test, version)?;
    windows.import(
        r#"[HKEY_CLASSES_ROOT\.html]
@="htmlfile"

[HKEY_CLASSES_ROOT\htmlfile\shell\open\command]
@="C:\\windows\\system32\\cmd.exe /c copy \"%1\" C:\\opened.html"
"#,
    );
    windows.run(&WITHOUT_SCREEN);
    Some(windows)
}

/// Starts the window's program in this folder, presses these buttons, and gives what was shown and how it ended.
pub fn answer(windows: &Windows, folder: &Path, buttons: &[&str]) -> (Vec<String>, i32) {
    let press = build_press(&windows.drive_c());
    let program = folder.join("qhr-setup-window.exe");
    thread::scope(|scope| {
        let window = scope.spawn(|| windows.run(&[program.to_str().unwrap()]).code);
        let pressed = windows.bytes(&[&[press], buttons].concat());
        let units: Vec<u16> = pressed.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let said = String::from_utf16(&units).unwrap();
        (said.lines().map(str::to_owned).collect(), window.join().unwrap())
    })
}

#[test]
fn the_message_is_in_both_languages_and_yes_opens_the_report() {
    let Some(windows) = windows("the_message_is_in_both_languages_and_yes_opens_the_report", "win10") else { return };
    let (said, code) = answer(&windows, program().parent().unwrap(), &[YES]);
    assert_eq!(code, NO_WINDOW);
    assert_eq!(said[0], "Configuration DSQ · QHR Setup");
    assert!(said[1].starts_with("Il manque à ce poste WebView2"), "{said:?}");
    assert!(said[3].starts_with("This computer lacks WebView2"), "{said:?}");
    let opened = fs::read_to_string(windows.drive_c().join("opened.html")).unwrap();
    for language in ["lang=\"fr", "lang=\"en"] {
        assert!(opened.contains(language), "{language}");
    }
}

#[test]
fn no_writes_nothing() {
    let Some(windows) = windows("no_writes_nothing", "win10") else { return };
    let (_, code) = answer(&windows, program().parent().unwrap(), &[NO]);
    assert_eq!(code, NO_WINDOW);
    assert!(!windows.drive_c().join("opened.html").exists());
}

#[test]
fn without_the_console_program_the_message_says_that_no_report_could_be_made() {
    let test = "without_the_console_program_the_message_says_that_no_report_could_be_made";
    let Some(windows) = windows(test, "win10") else { return };
    let alone = windows.drive_c().join("alone");
    fs::create_dir(&alone).unwrap();
    for file in ["qhr-setup-window.exe", "WebView2Loader.dll"] {
        fs::copy(program().with_file_name(file), alone.join(file)).unwrap();
    }
    let (said, code) = answer(&windows, &alone, &[YES, OK]);
    assert_eq!(code, NO_WINDOW);
    assert!(said[4].starts_with("Configuration DSQ"), "{said:?}");
    assert!(said[5].starts_with("La page n’a pas pu être faite."), "{said:?}");
}

#[test]
fn where_webview2_is_there_and_does_not_start_the_message_offers_the_report_too() {
    let test = "where_webview2_is_there_and_does_not_start_the_message_offers_the_report_too";
    // As a Windows 10, Wine lacks what the window asks of it before that.
    let Some(windows) = windows(test, "win81") else { return };
    let folder = windows.drive_c().join("refused");
    fs::create_dir(&folder).unwrap();
    for file in ["qhr-setup-window.exe", "qhr-setup.exe"] {
        fs::copy(program().with_file_name(file), folder.join(file)).unwrap();
    }
    let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
    gcc.args(["-shared", "-o"]).arg(folder.join("WebView2Loader.dll"));
    gcc.arg(project().join("tests/wine_window/refusing_loader.c")).arg("-lole32");
    assert!(gcc.status().unwrap().success());

    let (said, code) = answer(&windows, &folder, &[NO]);
    assert_eq!(code, NO_WINDOW);
    assert!(said[1].starts_with("La fenêtre de ce programme n’a pas pu s’ouvrir."), "{said:?}");
    assert!(said.iter().any(|line| line.contains("0x80070005")), "{said:?}");
    assert!(said.last().unwrap().ends_with("Do you want to see the same check as a web page now?"), "{said:?}");
    assert!(!windows.drive_c().join("opened.html").exists());

    let (_, code) = answer(&windows, &folder, &[YES]);
    assert_eq!(code, NO_WINDOW);
    assert!(fs::read_to_string(windows.drive_c().join("opened.html")).unwrap().contains("lang=\"fr"));
}
