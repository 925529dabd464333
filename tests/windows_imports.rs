//! What the Windows programs import, against what Windows 7 SP1 has. Wine proves nothing here: in its Windows 7 mode
//! it still exports functions that only newer Windows have.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[path = "windows_imports/image.rs"]
mod image;
#[path = "windows_imports/imports.rs"]
mod imports;

use std::fs;
use std::path::Path;

use imports::{Imports, Known, beyond_windows_7};
use support::{project, skip};

const CONSOLE: &str = "qhr-setup.exe";
const WINDOW: &str = "qhr-setup-window.exe";
/// Microsoft's, which finds the browser engine for the window.
const LOADER: &str = "WebView2Loader.dll";

/// What a program needs before it starts; `None` where the test is skipped.
fn imports(test: &str, program: &str) -> Option<Imports> {
    let file = project().join("target/windows/x86_64-win7-windows-gnu/release").join(program);
    let Ok(bytes) = fs::read(file) else {
        skip(test, &format!("{program} (cargo xtask test builds it where it can)"));
        return None;
    };
    // Microsoft's loader does load some at their first use, and runs on Windows 7 by Microsoft's word.
    Some(imports::imports(&bytes, program == LOADER))
}

#[test]
fn the_console_program_needs_nothing_that_windows_7_has_not() {
    let test = "the_console_program_needs_nothing_that_windows_7_has_not";
    let Some(imports) = imports(test, CONSOLE) else { return };
    assert_eq!(beyond_windows_7(&imports, &Known::read()), Imports::new());
}

#[test]
fn the_window_needs_only_the_exceptions_that_are_listed() {
    let Some(imports) = imports("the_window_needs_only_the_exceptions_that_are_listed", WINDOW) else { return };
    let known = Known::read();
    let listed: Imports =
        known.window.iter().map(|(library, exception)| (library.clone(), exception.functions.clone())).collect();
    assert_eq!(beyond_windows_7(&imports, &known), listed);
}

#[test]
fn the_library_that_is_shipped_beside_the_window_is_there_and_needs_nothing_newer() {
    let test = "the_library_that_is_shipped_beside_the_window_is_there_and_needs_nothing_newer";
    if imports(test, WINDOW).is_none() {
        return;
    }
    let loader = imports(test, LOADER);
    assert!(loader.is_some(), "{LOADER} is not beside {WINDOW}");
    assert_eq!(beyond_windows_7(&loader.unwrap_or_default(), &Known::read()), Imports::new());
}

/// The functions that `.packaging/windows/late/` has the programs look for at their first use.
fn late() -> Imports {
    let definitions = fs::read_dir(project().join(".packaging/windows/late")).unwrap();
    let definition = |file: &Path| {
        let text = fs::read_to_string(file).unwrap();
        let (library, functions) = text.split_once("\nEXPORTS\n").unwrap();
        (library.strip_prefix("LIBRARY ").unwrap().to_owned(), functions.lines().map(str::to_owned).collect())
    };
    definitions.map(|entry| definition(&entry.unwrap().path())).collect()
}

#[test]
fn what_is_loaded_late_is_listed_and_windows_7_has_it() {
    let (late, known) = (late(), Known::read());
    assert_eq!(late.keys().collect::<Vec<_>>(), known.late.keys().collect::<Vec<_>>());
    for function in late.values().flatten() {
        assert_eq!(known.newer(function), None, "{function}");
    }
    // Of the one that is left out there the manifest says which it is.
    let loaded = fs::read_to_string(project().join("src/libraries.rs")).unwrap();
    let by_path = |library: &String| loaded.contains(&format!("\"{library}\""));
    let others: Vec<_> = late.keys().filter(|library| !by_path(library)).collect();
    assert_eq!(others, ["comctl32.dll"]);
}

#[test]
fn no_library_is_listed_that_nothing_imports() {
    let test = "no_library_is_listed_that_nothing_imports";
    let (Some(console), Some(window)) = (imports(test, CONSOLE), imports(test, WINDOW)) else { return };
    let unused =
        Known::read().libraries.into_keys().filter(|name| !console.contains_key(name) && !window.contains_key(name));
    assert_eq!(unused.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_newer_function_or_library_would_be_noticed() {
    let known = Known::read();
    let imports = |library: &str, function: &str| Imports::from([(library.into(), [function.into()].into())]);
    for (library, function) in [
        ("kernel32.dll", "GetSystemTimePreciseAsFileTime"),
        ("kernel32.dll", "IsWow64Process2"),
        ("kernel32.dll", "SetThreadDescription"),
        ("kernel32.dll", "GetTempPath2W"),
        ("user32.dll", "GetDpiForWindow"),
        ("ws2_32.dll", "connect"),
        ("combase.dll", "CoTaskMemAlloc"),
        ("api-ms-win-core-synch-l1-2-0.dll", "WaitOnAddress"),
        ("bcryptprimitives.dll", "ProcessPrng"),
        ("api-ms-win-core-winrt-error-l1-1-0.dll", "RoOriginateErrorW"),
    ] {
        assert_eq!(beyond_windows_7(&imports(library, function), &known), imports(library, function));
    }
    assert!(beyond_windows_7(&imports("kernel32.dll", "CreateFileW"), &known).is_empty());
}

#[test]
fn every_listed_library_and_exception_has_its_reason() {
    let known = Known::read();
    let answers = known.window.iter().map(|(library, exception)| (library, &exception.answered_by));
    for (library, reason) in known.libraries.iter().chain(&known.late).chain(answers) {
        assert!(!reason.trim().is_empty() && *library == library.to_lowercase(), "{library}");
    }
}
