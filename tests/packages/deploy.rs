//! `docs/deploy.md`, followed line by line in both languages: every line of its command blocks is run as it stands there,
//! with the version of this tree, and does what the text beside it says.
//!
//! Wine's prompt does not start programs on a share, so those lines are started without it.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::made::{VERSION, beside, dist, installer, newer_version};
use super::prefix::{Outcome, Windows};
use crate::support::project;

/// The version that the text uses.
const WRITTEN: &str = "0.1.0";
const FOR_ALL: &str = "Program Files/QHR Setup/qhr-setup.exe";
const FOR_ONE: &str = "AppData/Local/Programs/QHR Setup/qhr-setup.exe";
const SERVERS: [&str; 2] = ["serveur/partage", "server/share"];

/// The lines of every block of this kind, in the order of the text.
pub fn lines(kind: &str) -> Vec<String> {
    let text = fs::read_to_string(project().join("docs/deploy.md")).unwrap();
    let mut inside = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        inside = match (line.strip_prefix("```"), inside) {
            (Some(kind), None) => Some(kind),
            (Some(_), Some(_)) => None,
            (None, inside) => inside,
        };
        if inside == Some(kind) && !line.starts_with("```") {
            lines.push(line.replace(WRITTEN, VERSION));
        }
    }
    lines
}

/// The lines at a prompt that begin so.
fn prompt(beginning: &str) -> Vec<String> {
    let lines: Vec<_> = lines("").into_iter().filter(|line| line.starts_with(beginning)).collect();
    assert!(lines.len() >= 2 && lines.len().is_multiple_of(2), "as many in each language: {lines:?}");
    lines
}

/// Types a line into a prompt in the folder with the downloads.
fn type_in(windows: &Windows, line: &str) -> Outcome {
    let folder = windows.profile().join("Downloads/Mes téléchargements");
    fs::write(folder.join("line.cmd"), format!("@{line}\r\n")).unwrap();
    let outcome = windows.run_in(&folder, &["cmd", "/c", "line.cmd"]);
    fs::remove_file(folder.join("line.cmd")).unwrap();
    outcome
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_lines_for_the_whole_computer() {
    let Some(windows) = Windows::new("the_lines_for_the_whole_computer") else { return };
    windows.download(&dist().join(installer(VERSION, "msi")));
    let program = windows.drive_c().join(FOR_ALL);
    let before = windows.snapshot();
    let remove = &prompt("msiexec /x")[0];
    for line in prompt("msiexec /i") {
        assert_eq!(type_in(&windows, &line).code, 0, "{line}");
        assert!(program.exists(), "{line}");
        let after = windows.snapshot();
        for (property, value) in [("LANGUAGE=fr", r#""Language"="fr""#), ("RULES=", r#""Rules"="\\\\ser"#)] {
            assert_eq!(line.contains(property), after.iter().any(|entry| entry.contains(value)), "{line}: {property}");
        }
        assert_eq!(type_in(&windows, remove).code, 0, "{remove}");
        assert!(!program.exists(), "{remove}");
        assert_eq!(windows.snapshot().difference(&before).collect::<Vec<_>>(), Vec::<&String>::new(), "{remove}");
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn another_folder_is_taken_for_the_whole_computer() {
    let Some(windows) = Windows::new("another_folder_is_taken_for_the_whole_computer") else { return };
    windows.download(&dist().join(installer(VERSION, "msi")));
    let install = format!(r#"{} INSTALLDIR="C:\Outils DSQ""#, prompt("msiexec /i")[0]);
    assert_eq!(type_in(&windows, &install).code, 0);
    let program = windows.drive_c().join("Outils DSQ/qhr-setup.exe");
    assert!(program.exists());
    let newer = windows.download(&beside("newer").join(installer(&newer_version(), "msi")));
    assert_eq!(windows.run(&["msiexec", "/i", &newer, "/qn"]).code, 0);
    let told = windows.run(&[r"C:\Outils DSQ\qhr-setup.exe", "--version"]);
    assert_eq!(told.code, 0, "an upgrade stays in its folder");
    assert_eq!(windows.run(&["msiexec", "/x", &newer, "/qn"]).code, 0);
    assert!(!program.parent().unwrap().exists());
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_lines_that_change_the_rules_file_later() {
    let Some(windows) = Windows::new("the_lines_that_change_the_rules_file_later") else { return };
    windows.download(&dist().join(installer(VERSION, "msi")));
    type_in(&windows, &prompt("msiexec /i")[0]);
    for line in prompt("reg add") {
        assert_eq!(type_in(&windows, &line).code, 0, "{line}");
        let told = windows.snapshot();
        assert!(
            told.iter().any(|entry| entry.starts_with(r"system.reg Software\\QHR Setup ") && entry.contains("Rules"))
        );
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_lines_for_one_person() {
    let Some(windows) = Windows::new("the_lines_for_one_person") else { return };
    windows.download(&dist().join(installer(VERSION, "exe")));
    let program = windows.profile().join(FOR_ONE);
    let answers = windows.profile().join("AppData/Local/QHR Setup/answers.json");
    fs::create_dir_all(answers.parent().unwrap()).unwrap();
    let look = |code| prompt("reg query").iter().all(|line| type_in(&windows, line).code == code);
    assert!(look(1), "it is not there yet");
    for install in prompt("QHR-Setup-") {
        for remove in prompt("\"%LOCALAPPDATA%") {
            fs::write(&answers, "{}").unwrap();
            assert_eq!(type_in(&windows, &install).code, 0, "{install}");
            assert!(program.exists() && look(0), "{install}");
            assert_eq!(type_in(&windows, &remove).code, 0, "{remove}");
            assert!(!program.exists(), "{remove}");
            assert_eq!(answers.exists(), !remove.ends_with("/ERASE"), "{remove}");
            fs::create_dir_all(answers.parent().unwrap()).unwrap();
        }
    }
}

/// Unpacks the archive onto this share of Wine's.
fn share(windows: &Windows, name: &str) -> std::path::PathBuf {
    let share = windows.drive_c().with_file_name("dosdevices").join("unc").join(name);
    fs::create_dir_all(&share).unwrap();
    unpack(&share);
    share
}

fn unpack(folder: &Path) {
    let archive = dist().join(format!("qhr-setup-{VERSION}-x64.zip"));
    let unpacked = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(archive).arg(folder).status();
    assert!(unpacked.unwrap().success());
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_lines_for_a_share_write_nothing() {
    let Some(windows) = Windows::new("the_lines_for_a_share_write_nothing") else { return };
    let shares = SERVERS.map(|name| share(&windows, name));
    let on_shares = || shares.each_ref().map(|share| fs::read_dir(share).unwrap().count());
    let (before, before_on_shares) = (windows.snapshot(), on_shares());
    for line in prompt(r"\\ser") {
        let program = line.split(" > ").next().unwrap();
        let outcome = windows.run(&program.split(' ').collect::<Vec<_>>());
        assert_eq!(outcome.code, 2, "{line}");
        if line.contains("json") {
            let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
            assert_eq!(report["verdict"], "not_ready");
        } else {
            let words = if line.ends_with("fr") { "Ce poste n’est pas prêt" } else { "This computer is not ready" };
            assert!(outcome.out.starts_with(words), "{line}: {}", outcome.out);
        }
    }
    assert_eq!(windows.snapshot().difference(&before).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(on_shares(), before_on_shares);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_example_of_a_rules_file_is_taken_and_a_spoilt_one_is_told() {
    let Some(windows) = Windows::new("the_example_of_a_rules_file_is_taken_and_a_spoilt_one_is_told") else { return };
    let package = windows.download(&dist().join(installer(VERSION, "msi")));
    let rules = windows.drive_c().join("requirements.toml");
    assert_eq!(windows.run(&["msiexec", "/i", &package, "/qn", r"RULES=C:\requirements.toml"]).code, 0);
    let report = || {
        let program = r"C:\Program Files\QHR Setup\qhr-setup.exe";
        let told = windows.run(&[program, "report", "--output", r"C:\report.html", "--force", "--lang", "en"]);
        (fs::read_to_string(windows.drive_c().join("report.html")).unwrap(), told.err)
    };
    let examples = lines("toml");
    let half = examples.len() / 2;
    assert!(half > 1, "{examples:?}");
    for example in [&examples[..half], &examples[half..]] {
        fs::write(&rules, example.join("\n")).unwrap();
        let (taken, told) = report();
        assert!(taken.contains("514 555-0100") && told.contains(r"changed by C:\requirements.toml"), "{told}");
        fs::write(&rules, format!("{}\nphone = 5145550100\n", example.join("\n"))).unwrap();
        let (refused, told) = report();
        assert!(!refused.contains("514 555-0100"), "the rules of the program itself serve");
        let line = format!("line {}", example.len() + 1);
        assert!(told.contains(r"C:\requirements.toml") && told.contains(&line), "{told}");
        assert!(!told.contains("changed by"), "{told}");
    }
}
