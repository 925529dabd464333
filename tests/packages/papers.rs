//! The licences and the list of parts that go with the programs.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

use super::made::{VERSION, dist};
use crate::support::project;

fn unpacked() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let archive = dist().join(format!("qhr-setup-{VERSION}-x64.zip"));
    let status = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(archive).arg(folder.path()).status();
    assert!(status.unwrap().success());
    folder
}

fn paper(name: &str) -> String {
    fs::read_to_string(unpacked().path().join(name)).unwrap()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_licences_of_all_kinds_of_parts_are_there_with_the_terms_for_libusb() {
    let paper = paper("THIRD-PARTY.txt");
    for part in
        ["\nlibusb 1.", "\ntauri 2.", "\nsvelte 5.", "\nrusb 0.", "\nWebView2Loader.dll ", "\nmingw-w64 runtime "]
    {
        assert!(paper.contains(part), "{part}");
    }
    assert!(paper.contains("GNU LESSER GENERAL PUBLIC LICENSE"));
    assert!(paper.contains("Mozilla Public License"));
    let (french, english) =
        (paper.find("refaire les programmes").unwrap(), paper.find("make the programs again").unwrap());
    assert!(french < english, "the French comes first");
    assert!(paper.starts_with('\u{feff}') && !paper.replace("\r\n", "").contains('\n'), "Windows 7's Notepad");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_list_of_parts_names_what_cargo_locks_and_only_parts_that_are_listed() {
    let list: Value = serde_json::from_str(&paper("sbom.cdx.json")).unwrap();
    assert_eq!((&list["bomFormat"], &list["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let lock = fs::read_to_string(project().join("Cargo.lock")).unwrap();
    let mut references = BTreeSet::from([list["metadata"]["component"]["bom-ref"].as_str().unwrap()]);
    for part in list["components"].as_array().unwrap() {
        let text = |key: &str| part[key].as_str().unwrap();
        assert!(references.insert(text("bom-ref")), "{} stands twice", text("bom-ref"));
        assert!(!part["licenses"][0]["expression"].as_str().unwrap().contains("NOASSERTION"), "{}", text("name"));
        if text("purl").starts_with("pkg:cargo/") {
            let entry = format!("name = \"{}\"\nversion = \"{}\"", text("name"), text("version"));
            assert!(lock.contains(&entry), "{entry}");
        }
    }
    assert!(references.len() > 100, "{}", references.len());
    for needs in list["dependencies"].as_array().unwrap() {
        let on = needs["dependsOn"].as_array().unwrap();
        let unknown = on.iter().chain([&needs["ref"]]).find(|part| !references.contains(part.as_str().unwrap()));
        assert_eq!(unknown, None);
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_sources_hold_those_of_libusb() {
    let archive = dist().join(format!("qhr-setup-{VERSION}-source.tar.xz"));
    let listed = Command::new("tar").arg("-tf").arg(archive).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    for name in ["Cargo.lock", "src/main.rs", "libusb1-sys/libusb/COPYING", "libusb1-sys/libusb/libusb/core.c"] {
        assert!(listed.lines().any(|line| line.ends_with(&format!("-source/{name}"))), "{name}");
    }
}
