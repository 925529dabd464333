//! What strangers hand over: texts that steer a terminal, files that are none, readers that leave, a system that gives nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;
#[path = "strangers/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use support::{project, qhr_setup};

const STEERS: &str = "\u{1b}]0;PWN\u{7}\u{1b}[31m\u{9b}31m\u{7f}\u{202e}\u{2066}\u{200f}";

fn steering(text: &str) -> Vec<char> {
    let marks = ['\u{200e}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'];
    text.chars().filter(|one| *one != '\n' && (one.is_control() || marks.contains(one))).collect()
}

fn said(output: &Output) -> [String; 2] {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8(bytes.clone()).unwrap())
}

fn recorded(machine: &str) -> PathBuf {
    project().join("tests/machines").join(machine).join("facts.json")
}

/// A recorded machine with a text that steers in the place of one of its texts or names.
fn hostile(folder: &Path, instead_of: &str) -> PathBuf {
    let facts = fs::read_to_string(recorded("windows-11-pro-ready")).unwrap();
    assert!(facts.contains(instead_of), "{instead_of}");
    let escaped = serde_json::to_string(STEERS).unwrap();
    let file = folder.join("facts.json");
    fs::write(&file, facts.replacen(instead_of, &escaped, 1)).unwrap();
    file
}

#[test]
fn no_text_of_a_facts_file_steers_what_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let shown = hostile(folder.path(), "\"Windows 11\"");
    for more in [&["--format", "text"][..], &["--format", "json"], &["--exit-style", "intune"]] {
        let output = qhr_setup().args(["check", "--facts"]).arg(&shown).args(more).output().unwrap();
        let [out, err] = said(&output);
        assert_eq!(output.status.code(), Some(0), "{err}");
        assert_eq!((steering(&out), steering(&err)), (vec![], vec![]), "{more:?}");
        if more == ["--format", "json"] {
            let report: Value = serde_json::from_str(&out).unwrap();
            assert_eq!(report["facts"]["os"]["seen"]["product"], "other");
        }
    }
    for form in ["report.html", "report.json"] {
        let file = folder.path().join(form);
        qhr_setup().args(["report", "--facts"]).arg(&shown).arg("--output").arg(&file).assert().success();
        assert_eq!(steering(&fs::read_to_string(file).unwrap()), []);
    }
}

#[test]
fn no_name_or_value_of_a_refused_file_steers_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    for instead_of in ["\"family\"", "\"windows\"", "\"schema\"", "\"10.0.26200.7171\""] {
        let file = hostile(folder.path(), instead_of);
        let output = qhr_setup().args(["check", "--facts"]).arg(&file).output().unwrap();
        let [out, err] = said(&output);
        assert_eq!((output.status.code(), out.as_str()), (Some(64), ""), "{instead_of}: {err}");
        assert_eq!(steering(&err), [], "{instead_of}");
    }
}

#[test]
fn no_argument_steers_the_terminal_when_it_is_repeated() {
    for arguments in [
        &[STEERS][..],
        &["check", STEERS],
        &["check", "--format", STEERS],
        &["check", "--facts", STEERS],
        &["report", "--output", STEERS],
        &["rehearse", STEERS],
        &["code", "decode", STEERS],
        &["eligibility", "--profession", "nurse", "--account-created", STEERS],
    ] {
        let output = qhr_setup().args(arguments).output().unwrap();
        let [out, err] = said(&output);
        assert_eq!((output.status.code(), out.as_str()), (Some(64), ""), "{err}");
        assert_eq!(steering(&err), [], "{arguments:?}");
    }
}

#[test]
fn a_name_of_a_hundred_thousand_letters_is_told_short() {
    let output = qhr_setup().args(["rehearse", &"n".repeat(120_000)]).output().unwrap();
    let [_, err] = said(&output);
    assert_eq!(output.status.code(), Some(64));
    assert!(err.len() < 500, "{} bytes", err.len());
}

#[test]
fn facts_are_saved_as_carefully_as_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    fs::write(&file, "mine").unwrap();
    let save = |more: &[&str]| qhr_setup().args(["facts", "--output"]).arg(&file).args(more).output().unwrap();
    let refused = save(&[]);
    let [_, err] = said(&refused);
    assert_eq!(refused.status.code(), Some(64));
    assert!(err.contains("existe déjà") && err.contains("--force"), "{err}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(save(&["--force"]).status.code(), Some(0));
    assert!(fs::read_to_string(&file).unwrap().contains("\"schema\": "));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
}

#[test]
fn a_report_that_is_not_written_tells_the_reason_of_the_system() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("{}.html", "n".repeat(300)));
    let machine = recorded("windows-11-pro-ready");
    let output = qhr_setup().args(["report", "--facts"]).arg(machine).arg("--output").arg(file).output().unwrap();
    let [_, err] = said(&output);
    assert_eq!(output.status.code(), Some(64));
    assert!(err.contains("os error"), "{err}");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::process::{Command, Stdio};

    use super::*;

    fn pipe(place: &Path) {
        assert!(Command::new("mkfifo").arg(place).status().unwrap().success());
    }

    #[test]
    fn what_is_no_file_is_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let fifo = folder.path().join("fifo");
        pipe(&fifo);
        for odd in [fifo.as_path(), Path::new("/dev/zero"), folder.path()] {
            let output = qhr_setup().args(["check", "--facts"]).arg(odd).output().unwrap();
            let [_, err] = said(&output);
            assert_eq!(output.status.code(), Some(64));
            assert!(err.contains("n’est pas un fichier"), "{err}");
        }
        for force in [&[][..], &["--force"]] {
            let output = qhr_setup().args(["facts", "--output"]).arg(&fifo).args(force).output().unwrap();
            assert_eq!(output.status.code(), Some(64), "nobody reads from it");
        }
    }

    #[test]
    fn a_reader_that_is_gone_changes_no_exit_code() {
        let machine = recorded("windows-11-home-no-key");
        let code = |arguments: &[&str], facts: bool| {
            let (reader, writer) = io::pipe().unwrap();
            drop(reader);
            let mut command = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
            command.args(arguments).stdout(writer).stderr(Stdio::piped());
            if facts {
                command.arg("--facts").arg(&machine);
            }
            let output = command.output().unwrap();
            assert!(!String::from_utf8(output.stderr).unwrap().contains("os error"));
            output.status.code()
        };
        assert_eq!(code(&["check"], true), Some(2));
        assert_eq!(code(&["check", "--format", "json"], true), Some(2));
        assert_eq!(code(&["code"], true), Some(0));
        assert_eq!(code(&["rehearse"], false), Some(0));
        assert_eq!(code(&["facts"], false), Some(0));
        assert_eq!(code(&["eligibility", "--profession", "other"], false), Some(2));
    }

    #[test]
    fn a_standard_error_that_takes_nothing_costs_no_result() {
        let machine = recorded("windows-11-home-no-key");
        let full = || File::options().write(true).open("/dev/full").unwrap();
        let check = |stderr: Stdio| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
            command.args(["check", "--lang", "en", "--facts"]).arg(&machine).stderr(stderr).output().unwrap()
        };
        let usual = check(Stdio::piped());
        let unheard = check(full().into());
        assert!(!usual.stdout.is_empty());
        assert_eq!((usual.stdout, usual.status.code()), (unheard.stdout, unheard.status.code()));
        let folder = tempfile::tempdir().unwrap();
        let mut report = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
        report.args(["report", "--facts"]).arg(&machine).arg("--output").arg(folder.path().join("r.html"));
        assert_eq!(report.stderr(full()).status().unwrap().code(), Some(0));
    }

    #[test]
    fn a_result_that_somebody_waits_for_and_cannot_get_is_a_fault() {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
        command.args(["check", "--facts"]).arg(recorded("windows-11-home-no-key"));
        let output = command.stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(70));
        assert!(!output.stderr.is_empty());
    }

    #[test]
    fn without_a_thread_to_give_it_answers_all_the_same() {
        // No limit holds for root, and whoever it holds for has to reach the program.
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let program = folder.path().join("qhr-setup");
        let copied =
            Command::new("install").args(["-m", "755", env!("CARGO_BIN_EXE_qhr-setup")]).arg(&program).status();
        assert!(copied.unwrap().success());
        let mut limited = Command::new("prlimit");
        if folder.path().metadata().unwrap().uid() == 0 {
            limited = Command::new("setpriv");
            limited.args(["--reuid", "54321", "--clear-groups", "prlimit"]);
        }
        let output = limited.arg("--nproc=0:0").arg(program).args(["check", "--lang", "en"]).output().unwrap();
        let [out, err] = said(&output);
        assert_eq!(output.status.code(), Some(3), "{out}{err}");
        assert!(!err.contains("panicked"), "{err}");
    }
}
