//! What the Windows programs import, against what Windows 7 SP1 has. Wine proves nothing here: in its Windows 7 mode
//! it still exports functions that only newer Windows have.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use pelite::pe64::imports::Import;
use pelite::pe64::{Pe, PeFile};
use serde::Deserialize;
use support::{project, skip};

const CONSOLE: &str = "qhr-setup.exe";
const WINDOW: &str = "qhr-setup-window.exe";
/// Microsoft's, which finds the browser engine for the window.
const LOADER: &str = "WebView2Loader.dll";

/// Index of the table of libraries that are loaded at their first use, from Microsoft's PE specification.
const DELAYED: usize = 13;

/// `windows_imports.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    libraries: BTreeMap<String, String>,
    window: BTreeMap<String, Exception>,
    newer: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    functions: BTreeSet<String>,
    answered_by: String,
}

impl Known {
    fn read() -> Self {
        toml::from_str(&fs::read_to_string(project().join("tests/windows_imports.toml")).unwrap()).unwrap()
    }

    /// The Windows that brought this function, where Windows 7 has it not.
    fn newer(&self, function: &str) -> Option<&str> {
        let is_of = |pattern: &String| {
            if let Some(start) = pattern.strip_suffix('*') {
                return function.starts_with(start);
            }
            ["", "A", "W"].iter().any(|ending| function.strip_suffix(ending) == Some(pattern))
        };
        self.newer.iter().find(|(_, patterns)| patterns.iter().any(is_of)).map(|(windows, _)| windows.as_str())
    }
}

/// Library names in lower case, with the functions taken from each.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// What a program needs before it starts; `None` where the test is skipped.
fn imports(test: &str, program: &str) -> Option<Imports> {
    let file = project().join("target/windows/x86_64-win7-windows-gnu/release").join(program);
    let Ok(bytes) = fs::read(file) else {
        skip(test, &format!("{program} (cargo xtask test builds it where it can)"));
        return None;
    };
    let file = PeFile::from_bytes(&bytes).unwrap();
    let delayed = file.data_directory().get(DELAYED).map_or(0, |table| table.Size);
    // Microsoft's loader does load some at their first use, and runs on Windows 7 by Microsoft's word.
    assert!(delayed == 0 || program == LOADER, "libraries that are loaded later are not looked at by this test");
    let mut imports = Imports::new();
    for library in file.imports().unwrap() {
        let name = library.dll_name().unwrap().to_str().unwrap().to_lowercase();
        let functions = library.int().unwrap().map(|import| match import.unwrap() {
            Import::ByName { name, .. } => name.to_str().unwrap().to_owned(),
            Import::ByOrdinal { ord } => format!("#{ord}"),
        });
        imports.entry(name).or_default().extend(functions);
    }
    assert!(imports["kernel32.dll"].len() > 20, "this cannot be all that the program imports: {imports:?}");
    Some(imports)
}

/// Libraries that Windows 7 has not, and functions newer than it in those that it has.
fn beyond_windows_7(imports: &Imports, known: &Known) -> Imports {
    let beyond = imports.iter().map(|(library, functions)| {
        let there = known.libraries.contains_key(library);
        let newer = functions.iter().filter(|function| !there || known.newer(function).is_some());
        (library.clone(), newer.cloned().collect::<BTreeSet<_>>())
    });
    beyond.filter(|(_, functions)| !functions.is_empty()).collect()
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
    for (library, reason) in known.libraries.iter().chain(answers) {
        assert!(!reason.trim().is_empty() && *library == library.to_lowercase(), "{library}");
    }
}
