//! Browsers that are built as Chrome is and do not count as Chrome.

use serde_json::json;

use super::fake_chrome::Program;
use super::prefix::Windows;
use super::report::Report;

#[test]
fn edge_alone_is_no_chrome() {
    let Some(windows) = Windows::new("edge_alone_is_no_chrome", "win10") else { return };
    let file = windows.drive_c().join("Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    Program::other("Microsoft Edge", "158.0.3700.20").put(&file);
    let report = Report::of(&windows);
    assert_eq!(report.fact("chrome"), "absent");
    assert_eq!(report.outcome("chrome_installed"), ("fail", "only_other_browsers"));
    assert_eq!(report.finding("chrome_installed")["reason"]["browsers"], json!(["edge"]));
}

#[test]
fn a_chromium_that_app_paths_leads_to_is_no_chrome() {
    let Some(windows) = Windows::new("a_chromium_that_app_paths_leads_to_is_no_chrome", "win10") else { return };
    // Chromium's program has the same file name, and its installer the same App Paths entry.
    Program::other("Chromium", "158.0.7499.0")
        .put(&windows.profile().join("AppData/Local/Chromium/Application/chrome.exe"));
    windows.import(
        r#"[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe]
@="C:\\users\\Hélène Côté\\AppData\\Local\\Chromium\\Application\\chrome.exe""#,
    );
    let report = Report::of(&windows);
    assert_eq!(report.fact("chrome"), "absent");
    assert_eq!(report.finding("chrome_installed")["reason"]["browsers"], json!(["chromium"]));
}
