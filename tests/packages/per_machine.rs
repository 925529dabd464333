//! The installer for everybody on a computer, as Intune or Group Policy runs it.

use std::fs;

use super::made::{VERSION, beside, dist, installer, newer_version};
use super::prefix::{Outcome, Windows};
use crate::support::wine::USER;

const FOLDER: &str = "Program Files/QHR Setup";
const CONSOLE: &str = r"C:\Program Files\QHR Setup\qhr-setup.exe";
/// `ERROR_INSTALL_FAILURE`, 1603, of which Linux keeps the last eight bits.
const REFUSED: i32 = 1603 % 256;

fn own(windows: &Windows) -> String {
    windows.download(&dist().join(installer(VERSION, "msi")))
}

fn newer(windows: &Windows) -> String {
    windows.download(&beside("newer").join(installer(&newer_version(), "msi")))
}

fn install(windows: &Windows, package: &str, properties: &[&str]) -> Outcome {
    let mut arguments = vec!["msiexec", "/i", package, "/qn"];
    arguments.extend(properties);
    windows.run(&arguments)
}

/// The values of the key that the programs may read.
fn settings(windows: &Windows) -> Vec<String> {
    let lines = windows.snapshot();
    let own = lines.iter().filter_map(|line| line.strip_prefix(r"system.reg Software\\QHR Setup "));
    own.map(str::to_owned).collect()
}

fn listed_versions(windows: &Windows) -> Vec<String> {
    let lines = windows.snapshot();
    let listed = lines.iter().filter(|line| line.contains(r"CurrentVersion\\Uninstall\\{"));
    let version = listed.filter_map(|line| line.split_once("\"DisplayVersion\"=\""));
    version.map(|(_, version)| version.trim_end_matches('"').to_owned()).collect()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn it_installs_for_everybody_with_the_language_and_the_rules_it_is_told() {
    let test = "it_installs_for_everybody_with_the_language_and_the_rules_it_is_told";
    let Some(windows) = Windows::new(test) else { return };
    let properties = ["LANGUAGE=fr", r"RULES=\\serveur\DSQ\requirements.toml"];
    assert_eq!(install(&windows, &own(&windows), &properties).code, 0);
    assert_eq!(listed_versions(&windows), [VERSION]);
    let told = settings(&windows);
    assert!(told.contains(&r#""Language"="fr""#.to_owned()), "{told:?}");
    assert!(told.contains(&r#""Rules"="\\\\serveur\\DSQ\\requirements.toml""#.to_owned()), "{told:?}");
    let shortcut = windows.snapshot().into_iter().find(|line| line.ends_with("/Configuration DSQ.lnk")).unwrap();
    let shortcut = fs::read(windows.drive_c().parent().unwrap().join(shortcut)).unwrap();
    let argument: Vec<u8> = "--lang fr".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(shortcut.windows(argument.len()).any(|bytes| bytes == argument));
    let checked = windows.run(&[CONSOLE, "check", "--exit-style", "intune", "--lang", "en"]);
    assert_eq!((checked.out.lines().count(), checked.code), (1, 1), "{}", checked.out);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn an_upgrade_keeps_what_it_is_not_told_otherwise() {
    let Some(windows) = Windows::new("an_upgrade_keeps_what_it_is_not_told_otherwise") else { return };
    install(&windows, &own(&windows), &["LANGUAGE=fr", r"RULES=C:\r.toml"]);
    let installed = fs::read_dir(windows.drive_c().join(FOLDER)).unwrap().count();
    assert_eq!(install(&windows, &newer(&windows), &["LANGUAGE=en"]).code, 0);
    assert_eq!(listed_versions(&windows), [newer_version()]);
    assert_eq!(fs::read_dir(windows.drive_c().join(FOLDER)).unwrap().count(), installed);
    let told = settings(&windows);
    assert!(told.contains(&r#""Language"="en""#.to_owned()), "{told:?}");
    assert!(told.contains(&r#""Rules"="C:\\r.toml""#.to_owned()), "{told:?}");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn an_older_package_is_refused_and_changes_nothing() {
    let Some(windows) = Windows::new("an_older_package_is_refused_and_changes_nothing") else { return };
    install(&windows, &newer(&windows), &[]);
    let older = own(&windows);
    let before = windows.snapshot();
    assert_eq!(install(&windows, &older, &[]).code, REFUSED);
    assert_eq!(windows.snapshot(), before);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_entry_has_the_name_of_its_language_however_that_is_written() {
    let test = "the_entry_has_the_name_of_its_language_however_that_is_written";
    let Some(windows) = Windows::new(test) else { return };
    assert_eq!(install(&windows, &own(&windows), &["LANGUAGE=EN"]).code, 0);
    assert!(settings(&windows).contains(&r#""Language"="en""#.to_owned()));
    let entries: Vec<_> = windows.snapshot().into_iter().filter(|line| line.contains("Start Menu")).collect();
    assert!(entries.iter().any(|line| line.ends_with("/QHR Setup.lnk")), "{entries:?}");
    assert!(!entries.iter().any(|line| line.ends_with("/Configuration DSQ.lnk")), "{entries:?}");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_language_that_somebody_wrote_into_the_registry_keeps_nothing_from_being_upgraded_or_removed() {
    let test = "a_language_that_somebody_wrote_into_the_registry_keeps_nothing_from_being_upgraded_or_removed";
    let Some(windows) = Windows::new(test) else { return };
    let (own, newer) = (own(&windows), newer(&windows));
    let spoil = || {
        let added = windows.run(&["reg", "add", r"HKLM\SOFTWARE\QHR Setup", "/v", "Language", "/d", "Klingon", "/f"]);
        assert_eq!(added.code, 0);
    };
    install(&windows, &own, &["LANGUAGE=en"]);
    spoil();
    assert_eq!(install(&windows, &newer, &[]).code, 0);
    assert_eq!(listed_versions(&windows), [newer_version()]);
    spoil();
    assert_eq!(windows.run(&["msiexec", "/x", &newer, "/qn"]).code, 0);
    assert_eq!(listed_versions(&windows), Vec::<String>::new());
    assert!(!windows.snapshot().iter().any(|line| line.ends_with("/QHR Setup.lnk")), "in English it had this entry");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_language_that_is_not_spoken_is_refused() {
    let Some(windows) = Windows::new("a_language_that_is_not_spoken_is_refused") else { return };
    let package = own(&windows);
    let before = windows.snapshot();
    assert_eq!(install(&windows, &package, &["LANGUAGE=es"]).code, REFUSED);
    assert_eq!(windows.snapshot(), before);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn uninstalling_the_package_leaves_nothing_but_the_answers_of_each_person() {
    let test = "uninstalling_the_package_leaves_nothing_but_the_answers_of_each_person";
    let Some(windows) = Windows::new(test) else { return };
    let package = own(&windows);
    let answers = windows.profile().join("AppData/Local/QHR Setup/answers.json");
    fs::create_dir_all(answers.parent().unwrap()).unwrap();
    fs::write(&answers, "{}").unwrap();
    let before = windows.snapshot();
    install(&windows, &package, &["LANGUAGE=fr"]);
    assert!(windows.snapshot().len() > before.len());
    assert_eq!(windows.run(&["msiexec", "/x", &package, "/qn"]).code, 0);
    let after = windows.snapshot();
    assert_eq!(after.difference(&before).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(after.contains(&format!("drive_c/users/{USER}/AppData/Local/QHR Setup/answers.json")));
}
