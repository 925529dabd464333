//! Which Windows it is.

use serde_json::{Value, json};

use super::prefix::Windows;
use super::report::Report;

/// What must hold on each Windows, whichever it is.
fn report_of(windows: &Windows, product: &str) -> Report {
    let report = Report::of(windows);
    let os = &report.fact("os")["seen"];
    assert_eq!(os["family"], "windows");
    assert_eq!(os["product"], product);
    assert_eq!(os["architecture"], "x64");
    usb_is_not_taken_for_a_missing_key(&report);
    let french = windows.qhr_setup(&["check", "--lang", "fr"]);
    let row_of_key = french.out.lines().find(|line| line.starts_with("4.3") && line.contains("Clé DSQ"));
    assert!(french.out.contains(product) && row_of_key.is_some_and(|row| row.contains("Incertain")), "{}", french.out);
    assert_eq!(french.code, windows.qhr_setup(&["check", "--lang", "en"]).code, "the language changes the exit code");
    report
}

/// Wine shows no USB: that is no proof that no key is plugged in.
fn usb_is_not_taken_for_a_missing_key(report: &Report) {
    let usb = report.fact("usb");
    assert!(*usb == "absent" || usb["unreadable"] != Value::Null, "{usb}");
    let (verdict, reason) = report.outcome("usb_key");
    assert_eq!(verdict, "unknown");
    assert_ne!(reason, "no_key");
}

#[test]
fn windows_7_is_told_that_chrome_needs_a_newer_one() {
    let Some(windows) = Windows::new("windows_7_is_told_that_chrome_needs_a_newer_one", "win7") else { return };
    let report = report_of(&windows, "Windows 7");
    let os = &report.fact("os")["seen"];
    assert_eq!(os["version"], "6.1.7601.0");
    assert_eq!(os["service_pack"], "Service Pack 1");
    assert_eq!(report.outcome("os"), ("fail", "windows_cannot_run_recent_chrome"));
    assert_eq!(report.finding("os")["fix"], report.finding("chrome_installed")["fix"], "one remedy for both");
}

#[test]
fn windows_8_1_is_told_that_chrome_needs_a_newer_one() {
    let Some(windows) = Windows::new("windows_8_1_is_told_that_chrome_needs_a_newer_one", "win81") else { return };
    let report = report_of(&windows, "Windows 8.1");
    assert_eq!(report.fact("os")["seen"]["version"], "6.3.9600.0");
    assert_eq!(report.outcome("os"), ("fail", "windows_cannot_run_recent_chrome"));
}

#[test]
fn windows_10_passes() {
    let Some(windows) = Windows::new("windows_10_passes", "win10") else { return };
    let report = report_of(&windows, "Windows 10");
    let version = report.fact("os")["seen"]["version"].as_str().unwrap();
    assert!(version.starts_with("10.0.1"), "{version}");
    assert_eq!(report.outcome("os"), ("pass", "windows_supported"));
}

#[test]
fn a_french_windows_11_that_calls_itself_windows_10_is_windows_11_by_its_build() {
    let test = "a_french_windows_11_that_calls_itself_windows_10_is_windows_11_by_its_build";
    let Some(windows) = Windows::eleven(test) else { return };
    let report = report_of(&windows, "Windows 11");
    let expected = json!({
        "family": "windows",
        "product": "Windows 11",
        "version": "10.0.22631.4660",
        "release": "23H2",
        "edition": "Professional",
        "service_pack": null,
        "server": false,
        "architecture": "x64",
    });
    assert_eq!(report.fact("os")["seen"], expected);
    let reason = &report.finding("os")["reason"];
    assert_eq!(reason["windows"], json!({"product": "Windows 11", "edition": "Professional", "release": "23H2"}));
}

#[test]
fn a_windows_10_of_before_20h2_has_its_release_name_too() {
    let test = "a_windows_10_of_before_20h2_has_its_release_name_too";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion]
"ReleaseId"="1903""#,
    );
    assert_eq!(Report::of(&windows).fact("os")["seen"]["release"], "1903");
}

#[test]
fn windows_server_is_told_from_a_workstation_of_the_same_build() {
    let test = "windows_server_is_told_from_a_workstation_of_the_same_build";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion]
"CurrentBuild"="20348"
"CurrentBuildNumber"="20348"
"InstallationType"="Server"
"EditionID"="ServerStandard""#,
    );
    let report = Report::of(&windows);
    let os = &report.fact("os")["seen"];
    assert_eq!((&os["product"], &os["server"]), (&"Windows Server 2022".into(), &true.into()));
    assert_eq!(report.outcome("os"), ("warn", "windows_server"));
}
