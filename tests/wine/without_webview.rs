//! The window's program where `WebView2` is missing, as it is in Wine: a message, and the report it offers.

use std::fs;
use std::path::Path;
use std::thread;

use super::prefix::{Windows, is_built_from_these_sources, program};
use crate::support::skip;
use crate::support::wine::{WITHOUT_SCREEN, build_press};

const YES: &str = "6";
const NO: &str = "7";
const OK: &str = "1";
/// `EX_SOFTWARE`: the program could not do what it is for.
const NO_WINDOW: i32 = 70;

/// A Windows without a screen, which shows windows to programs all the same, and whose browser keeps what it opens.
fn windows(test: &str) -> Option<Windows> {
    if !is_built_from_these_sources(&program().with_file_name("qhr-setup-window.exe")) {
        skip(test, "a qhr-setup-window.exe of these sources (cargo xtask test builds it where it can)");
        return None;
    }
    let windows = Windows::new(test, "win10")?;
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
fn answer(windows: &Windows, folder: &Path, buttons: &[&str]) -> (Vec<String>, i32) {
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
    let Some(windows) = windows("the_message_is_in_both_languages_and_yes_opens_the_report") else { return };
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
    let Some(windows) = windows("no_writes_nothing") else { return };
    let (_, code) = answer(&windows, program().parent().unwrap(), &[NO]);
    assert_eq!(code, NO_WINDOW);
    assert!(!windows.drive_c().join("opened.html").exists());
}

#[test]
fn without_the_console_program_the_message_says_that_no_report_could_be_made() {
    let test = "without_the_console_program_the_message_says_that_no_report_could_be_made";
    let Some(windows) = windows(test) else { return };
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
