//! Chrome in use: an update that waits, a Chrome that runs, what opens links, policies.

use serde_json::json;

use super::fake_chrome::Program;
use super::prefix::Windows;
use crate::support::wine::WITHOUT_SCREEN;

#[test]
fn an_update_waits_for_the_chrome_that_runs() {
    let Some(windows) = Windows::new("an_update_waits_for_the_chrome_that_runs", "win10") else { return };
    let application = windows.profile().join("AppData/Local/Google/Chrome/Application");
    let program = application.join("chrome.exe");
    Program::chrome_that_stays("157.0.7444.60", false).put(&program);
    let _chrome = windows.start(&program);
    let facts = windows.facts();
    let expected = json!({"seen": {"outdated": false, "has_window": false, "in_another_session": false, "from_unknown_folder": false}});
    assert_eq!(facts["chrome_use"]["seen"]["running"], expected);
    assert_eq!(facts["chrome"]["seen"]["installations"][0]["update_waits"], false);

    Program::chrome("158.0.7499.40").put(&application.join("new_chrome.exe"));
    let facts = windows.facts();
    assert_eq!(facts["chrome_use"]["seen"]["running"]["seen"]["outdated"], true);
    assert_eq!(facts["chrome"]["seen"]["installations"][0]["update_waits"], true);
}

#[test]
fn a_chrome_with_a_window_is_told_from_a_chromium_that_runs() {
    let test = "a_chrome_with_a_window_is_told_from_a_chromium_that_runs";
    let Some(windows) = Windows::new(test, "win10") else { return };
    // Wine makes windows without a screen only when it is told that there is none.
    windows.run(&WITHOUT_SCREEN);
    let chromium = windows.profile().join("AppData/Local/Chromium/Application/chrome.exe");
    Program::chromium_that_stays("158.0.7499.0").put(&chromium);
    let _chromium = windows.start(&chromium);
    assert_eq!(windows.facts()["chrome_use"]["seen"]["running"], "absent");

    let program = windows.drive_c().join("Program Files/Google/Chrome/Application/chrome.exe");
    Program::chrome_that_stays("158.0.7499.40", true).put(&program);
    let _chrome = windows.start(&program);
    let expected = json!({"seen": {"outdated": false, "has_window": true, "in_another_session": false, "from_unknown_folder": false}});
    assert_eq!(windows.facts()["chrome_use"]["seen"]["running"], expected);
}

#[test]
fn links_policies_and_a_record_of_an_update_are_read_from_the_registry() {
    let test = "links_policies_and_a_record_of_an_update_are_read_from_the_registry";
    let Some(windows) = Windows::new(test, "win10") else { return };
    let program = windows.drive_c().join("Program Files/Google/Chrome/Application/chrome.exe");
    Program::chrome("157.0.7444.60").put(&program);
    windows.import(
        r#"[HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice]
"ProgId"="MSEdgeHTM"
"Hash"="Hélène Côté"

[HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Google\Update\Clients\{8A69D345-D564-463c-AFF1-A69D9E530F96}]
"pv"="158.0.7499.40"
"opv"="157.0.7444.60"

[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome]
"BackgroundModeEnabled"=dword:00000000
"HomepageLocation"="https://intranet.clinique.example/Côté"

[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome\URLBlocklist]

[HKEY_CURRENT_USER\Software\Policies\Google\Chrome\AutoSelectCertificateForUrls]
"1"="{\"pattern\":\"https://dossier.example\",\"filter\":{\"SUBJECT\":{\"CN\":\"Hélène Côté\"}}}"
"#,
    );
    let facts = windows.facts();
    let chrome_use = &facts["chrome_use"]["seen"];
    assert_eq!(chrome_use["links_open_in"]["seen"], "edge");
    let policies = json!(["AutoSelectCertificateForUrls", "BackgroundModeEnabled"]);
    assert_eq!(chrome_use["policies"]["seen"], policies, "a list without entries is no policy");
    assert_eq!(facts["chrome"]["seen"]["installations"][0]["update_waits"], true);

    windows.import(
        r#"[HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoiceLatest\ProgId]
"ProgId"="ChromeHTML.OQ5ZDJXKCVLPDRK3Y3VJZ2QDMI"
"#,
    );
    assert_eq!(
        windows.facts()["chrome_use"]["seen"]["links_open_in"]["seen"],
        "chrome",
        "the newer choice comes first"
    );
}

#[test]
fn a_chrome_from_a_folder_that_nobody_knows_is_told_until_it_is_registered() {
    let test = "a_chrome_from_a_folder_that_nobody_knows_is_told_until_it_is_registered";
    let Some(windows) = Windows::new(test, "win10") else { return };
    let portable = windows.drive_c().join("Clé de Côté/GoogleChromePortable/App/Chrome-bin/chrome.exe");
    Program::chrome_that_stays("120.0.6099.71", false).put(&portable);
    let _chrome = windows.start(&portable);
    windows.import(
        r#"[HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice]
"ProgId"="ChromeHTML"

[HKEY_CURRENT_USER\Software\Classes\ChromeHTML\shell\open\command]
@="\"C:\\Clé de Côté\\GoogleChromePortable\\App\\Chrome-bin\\chrome.exe\" --single-argument %1"
"#,
    );
    let told = || {
        let outcome = windows.qhr_setup(&["facts"]);
        let facts: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
        let chrome_use = facts["chrome_use"]["seen"].clone();
        (chrome_use["running"]["seen"]["from_unknown_folder"].clone(), chrome_use["links_open_in"]["seen"].clone())
    };
    assert_eq!(told(), (json!(true), json!("unknown_chrome")));
    windows.import(
        r#"[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe]
@="C:\\Clé de Côté\\GoogleChromePortable\\App\\Chrome-bin\\chrome.exe"
"#,
    );
    assert_eq!(told(), (json!(false), json!("chrome")));
}

#[test]
fn policies_that_hold_chrome_back_are_told_by_name() {
    let Some(windows) = Windows::new("policies_that_hold_chrome_back_are_told_by_name", "win10") else { return };
    let told = || windows.facts()["chrome_use"]["seen"]["update_policies"].clone();
    assert_eq!(told(), "absent");
    let key = r"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Update]";
    let chrome = "{8A69D345-D564-463C-AFF1-A69D9E530F96}";
    windows.import(&format!(
        "{key}\r\n\"UpdateDefault\"=dword:00000000\r\n\"AutoUpdateCheckPeriodMinutes\"=dword:00000000"
    ));
    assert_eq!(told(), json!({"seen": ["updates_off", "no_update_checks"]}));
    windows.import(&format!("{key}\r\n\"Update{chrome}\"=dword:00000001\r\n\"TargetVersionPrefix{chrome}\"=\"150.\""));
    assert_eq!(told(), json!({"seen": ["version_capped", "no_update_checks"]}));
}
