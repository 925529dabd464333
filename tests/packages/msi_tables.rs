//! What the package for everybody says in its tables: what Windows Installer and Group Policy go by, and Wine does not.

use std::process::Command;

use super::made::{VERSION, dist, installer};

/// What msiinfo says of the package.
fn told(arguments: &[&str]) -> String {
    let package = dist().join(installer(VERSION, "msi"));
    let output = Command::new("msiinfo").arg(arguments[0]).arg(package).args(&arguments[1..]).output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let text = told(&["export", table]);
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().skip(3).map(row).collect()
}

fn property(name: &str) -> String {
    let found = rows("Property").into_iter().find(|row| row[0] == name);
    found.unwrap_or_else(|| panic!("no {name}"))[1].clone()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn group_policy_installs_it_on_a_windows_of_any_language() {
    assert_eq!(property("ProductLanguage"), "0");
    assert!(told(&["suminfo"]).lines().any(|line| line == "Template: x64;0"));
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn it_never_starts_the_computer_again() {
    assert_eq!(property("REBOOT"), "ReallySuppress");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn every_property_that_is_set_before_rights_are_borrowed_is_handed_on() {
    let handed_on = property("SecureCustomProperties");
    let handed_on: Vec<_> = handed_on.split(';').collect();
    let read = rows("AppSearch").into_iter().map(|row| row[0].clone());
    for name in read.chain(["INSTALLDIR", "LANGUAGE", "RULES"].map(str::to_owned)) {
        assert!(handed_on.contains(&name.as_str()), "{name}");
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn every_id_is_in_upper_case() {
    let components = rows("Component").into_iter().map(|row| row[1].clone());
    let upgrades = rows("Upgrade").into_iter().map(|row| row[0].clone());
    for id in components.chain(upgrades).chain(["ProductCode", "UpgradeCode"].map(property)) {
        assert_eq!(id, id.to_uppercase());
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn no_condition_keeps_it_from_being_removed() {
    for row in rows("LaunchCondition").iter().filter(|row| row[0] != "NOT WIX_DOWNGRADE_DETECTED") {
        assert!(row[0].starts_with("Installed OR "), "{row:?}");
    }
}
