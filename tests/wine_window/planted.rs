//! Libraries that somebody put beside the programs, under the names of Windows's own: none of them is loaded.
//!
//! Wine is told to look for a file before it takes its own library, as Windows does. What it cannot show: which libraries
//! a real Windows takes from its own folder by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::prefix::{Windows, program};
use super::without_webview::{NO, answer, windows};
use crate::support::wine::build;

/// What ours are linked to, what Windows's own libraries load of their own accord, and what public lists of such attacks
/// name most often. Left out are `version`, which Wine's own `user32` names in its header, so that it is loaded before any code
/// of a program runs, and `msimg32` and `setupapi`, which Wine's `uxtheme` and `user32` look for by a rule of Wine's own.
const NAMES: [&str; 26] = [
    "apphelp",
    "bcrypt",
    "bcryptprimitives",
    "cfgmgr32",
    "comctl32",
    "crypt32",
    "cryptbase",
    "cryptsp",
    "dbghelp",
    "dwmapi",
    "iphlpapi",
    "netapi32",
    "ntmarta",
    "oleacc",
    "profapi",
    "propsys",
    "rsaenh",
    "secur32",
    "sspicli",
    "userenv",
    "uxtheme",
    "winmm",
    "winscard",
    "wintrust",
    "wintypes",
    "wtsapi32",
];

/// Notes beside itself that it was loaded.
const PLANTED: &str = r#"#include <windows.h>
BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, void *reserved) {
    char file[MAX_PATH];
    if (reason == DLL_PROCESS_ATTACH) {
        GetModuleFileNameA(library, file, MAX_PATH - 8);
        lstrcatA(file, ".ran");
        CloseHandle(CreateFileA(file, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
    }
    return TRUE;
}
"#;

/// Loads a library as a program does that sets no rule.
const CARELESS: &str = r"#include <windows.h>
int main(int count, char **names) { return !LoadLibraryA(names[1]); }
";

/// A folder of downloads with both programs and all these libraries in it.
fn downloads(windows: &Windows) -> PathBuf {
    let folder = windows.drive_c().join("downloads");
    fs::create_dir(&folder).unwrap();
    for file in ["qhr-setup.exe", "qhr-setup-window.exe", "WebView2Loader.dll"] {
        fs::copy(program().with_file_name(file), folder.join(file)).unwrap();
    }
    let (source, library) = (windows.drive_c().join("planted.c"), windows.drive_c().join("planted.dll"));
    fs::write(&source, PLANTED).unwrap();
    let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
    assert!(gcc.args(["-shared", "-o"]).args([&library, &source]).status().unwrap().success());
    for name in NAMES {
        fs::copy(&library, folder.join(format!("{name}.dll"))).unwrap();
    }
    let order = NAMES.map(|name| format!("\"{name}\"=\"native,builtin\"\r\n")).concat();
    windows.import(&format!("[HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides]\r\n{order}"));
    folder
}

/// The planted libraries that were loaded since the last time somebody asked.
fn loaded(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for name in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        if let Some(library) = name.strip_suffix(".ran") {
            names.push(library.to_lowercase());
            fs::remove_file(folder.join(&name)).unwrap();
        }
    }
    names.sort();
    names
}

#[test]
fn no_program_loads_a_library_that_lies_beside_it_or_in_the_current_folder() {
    let test = "no_program_loads_a_library_that_lies_beside_it_or_in_the_current_folder";
    let Some(windows) = windows(test, "win10") else { return };
    let folder = downloads(&windows);

    // They would be: a program without a rule loads each.
    let careless = folder.join("careless.exe");
    fs::write(folder.join("careless.c"), CARELESS).unwrap();
    build(&folder.join("careless.c"), &careless);
    for name in NAMES {
        windows.run(&[careless.to_str().unwrap(), &format!("{name}.dll")]);
    }
    assert_eq!(loaded(&folder), NAMES.map(|name| format!("{name}.dll")));

    let report = windows.drive_c().join("report.html");
    for arguments in [&["check"][..], &["facts"], &["report", "--output", report.to_str().unwrap()]] {
        windows.run(&[&[folder.join("qhr-setup.exe").to_str().unwrap()], arguments].concat());
        assert_eq!(loaded(&folder), Vec::<String>::new(), "{arguments:?}");
    }
    answer(&windows, &folder, &[NO]);
    assert_eq!(loaded(&folder), Vec::<String>::new(), "the window");

    let elsewhere = windows.run_in(&folder, &[program().to_str().unwrap(), "check"]);
    assert_ne!(elsewhere.out, "", "{}", elsewhere.err);
    assert_eq!(loaded(&folder), Vec::<String>::new(), "as the current folder");
}
