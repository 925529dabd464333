//! `docs/fleet/task/`, `rmm/` and `checkmk/`: the prompt's scripts and the scheduled task, under Wine.
//!
//! Real are Wine's prompt, its `find` and its scheduler's register. Played are `forfiles`, which Wine lacks, and the console
//! program where a script starts it (`says.c`). Wine's `icacls` gives no rights, and its scheduler starts no task.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tempfile::TempDir;

use super::engine::{all_here, recipe};
use crate::support::wine::{build, copy, run, template, wine};
use crate::support::{project, qhr_setup};

/// A Wine that takes longer than this hangs.
const TIME_LIMIT: Duration = Duration::from_mins(3);

/// A Windows of Wine's.
struct Windows(TempDir);

impl Windows {
    fn new(test: &str) -> Option<Self> {
        if !all_here(test, &["wine", "wineserver", "x86_64-w64-mingw32-gcc"]) {
            return None;
        }
        let windows = Self(tempfile::tempdir().unwrap());
        copy(&template(), windows.0.path());
        for (program, argument) in [("wineserver", "-p60"), ("wine", "wineboot")] {
            let mut command = wine(program, windows.0.path());
            let quiet = command.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            assert!(quiet.status().unwrap().success(), "{program} {argument}");
        }
        Some(windows)
    }

    fn drive_c(&self) -> PathBuf {
        self.0.path().join("drive_c")
    }

    /// A folder of this Windows, made where it is not there.
    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.drive_c().join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Puts a recipe into a folder.
    fn put(&self, name: &str, folder: &str) {
        let file = recipe(name);
        fs::copy(&file, self.folder(folder).join(file.file_name().unwrap())).unwrap();
    }

    /// What a line prints at the prompt in this folder, and its code.
    fn prompt(&self, folder: &Path, line: &str) -> (String, i32) {
        // Wine's `for /f` finds its own file only in a folder without a space.
        self.folder("temp");
        fs::write(folder.join("line.cmd"), format!("@set TEMP=C:\\temp\r\n@set TMP=C:\\temp\r\n@{line}\r\n")).unwrap();
        let output = run(self.0.path(), folder, &["cmd", "/c", "line.cmd"], TIME_LIMIT);
        (String::from_utf8(output.stdout).unwrap().trim_end().to_owned(), output.status.code().unwrap())
    }
}

impl Drop for Windows {
    fn drop(&mut self) {
        let _ = wine("wineserver", self.0.path()).arg("-k").status();
    }
}

#[test]
fn the_last_result_is_told_with_its_code_and_an_old_one_is_never_green() {
    let test = "the_last_result_is_told_with_its_code_and_an_old_one_is_never_green";
    let Some(windows) = Windows::new(test) else { return };
    windows.put("rmm/last-result.cmd", "Program Files/QHR Setup");
    windows.put("checkmk/qhr_setup.cmd", "local");
    let scripts = windows.folder("local");
    let tell = || windows.prompt(&scripts, r#""C:\Program Files\QHR Setup\last-result.cmd""#);
    let tell_checkmk = || {
        let told = tell();
        let local_check = (format!("{} \"QHR Setup\" - {}", told.1, told.0), 0);
        assert_eq!(windows.prompt(&scripts, "qhr_setup.cmd"), local_check);
        told
    };
    assert_eq!(tell_checkmk(), ("unknown: no result yet".to_owned(), 3));
    let result = windows.folder("ProgramData/QHR Setup").join("qhr_setup.prom");
    build(&project().join("tests/recipes/says.c"), &scripts.join("forfiles.exe"));
    let stale = |code: &str| fs::write(scripts.join("forfiles.txt"), code).unwrap();
    for (machine, said, code) in [
        ("windows-11-home-no-key", "ready", 0),
        ("windows-11-certificate-ends-in-20-days", "ready_with_warnings", 1),
        ("windows-11-chrome-far-too-old", "not_ready", 2),
        ("windows-11-as-system", "unknown", 3),
    ] {
        let facts = project().join("tests/machines").join(machine).join("facts.json");
        let mut check = qhr_setup();
        check.args(["check", "--without-key", "--format", "prometheus", "--facts"]).arg(facts);
        fs::write(&result, check.output().unwrap().stdout).unwrap();
        stale("1");
        assert_eq!(tell_checkmk(), (said.to_owned(), code), "{machine}");
        if said == "ready" {
            stale("0");
            assert_eq!(tell(), ("unknown: no new result for 14 days".to_owned(), 3));
        }
    }
    // Whoever signs in can write there, and the agent is the system.
    stale("1");
    for hostile in [
        "my letters\n",
        "qhr_setup_verdict{verdict=\"not_ready\" & echo 1> C:\\run.txt & \"} 1\n",
        "qhr_setup_verdict{verdict=\"ready\"} 1\nqhr_setup_open_point{check=\"&echo 1>C:\\run.txt&\",root_cause=\"true\"} 1\n",
    ] {
        fs::write(&result, hostile).unwrap();
        let (said, _) = tell();
        assert!(["not_ready", "ready", "unknown: the result cannot be read"].contains(&said.as_str()), "{said}");
        assert!(!windows.drive_c().join("run.txt").exists(), "{hostile}");
    }
}

#[test]
fn an_rmm_gets_one_line_and_nothing_but_ready_is_green() {
    let Some(windows) = Windows::new("an_rmm_gets_one_line_and_nothing_but_ready_is_green") else { return };
    windows.put("rmm/check.cmd", "rmm");
    let here = windows.folder("rmm");
    let absent = ("QHR Setup is not installed".to_owned(), 1);
    assert_eq!(windows.prompt(&here, "check.cmd"), absent);
    let program = windows.folder("Program Files/QHR Setup");
    build(&project().join("tests/recipes/says.c"), &program.join("qhr-setup.exe"));
    for (ends, line) in [(0, "ready - - - - - Tout va bien"), (1, "not_ready usb_key no_key you - - Branchez la cle")] {
        fs::write(program.join("qhr-setup.txt"), format!("{ends}{line}\n")).unwrap();
        assert_eq!(windows.prompt(&here, "check.cmd"), (line.to_owned(), ends));
    }
    // A program that cannot start.
    fs::write(program.join("qhr-setup.exe"), "").unwrap();
    assert_ne!(windows.prompt(&here, "check.cmd").1, 0);
}

/// The lines of the README's blocks that begin so, of both languages.
fn readme(beginnings: &[&str]) -> Vec<String> {
    let text = fs::read_to_string(recipe("README.md")).unwrap();
    let lines = text.lines().filter(|line| beginnings.iter().any(|beginning| line.starts_with(beginning)));
    lines.map(str::to_owned).collect()
}

#[test]
fn the_task_is_made_by_the_lines_of_the_readme_in_either_language() {
    let test = "the_task_is_made_by_the_lines_of_the_readme_in_either_language";
    let Some(windows) = Windows::new(test) else { return };
    windows.put("task/logon-task.xml", "task");
    let here = windows.folder("task");
    // Windows has it started.
    assert_eq!(windows.prompt(&here, "net start schedule").1, 0);
    let lines = readme(&["mkdir ", "icacls ", "schtasks "]);
    assert_eq!((lines.len(), &lines[..3]), (6, &lines[3..]));
    for line in &lines[..3] {
        let (said, code) = windows.prompt(&here, line);
        assert_eq!(code, 0, "{line}: {said}");
    }
    assert!(windows.drive_c().join("ProgramData/QHR Setup").is_dir());
    let registered = windows.drive_c().join("windows/system32/tasks/QHR Setup");
    assert!(registered.exists());
    assert_eq!(windows.prompt(&here, &lines[2]).1, 0, "once more: it is replaced");
    assert_eq!(windows.prompt(&here, r#"schtasks /delete /tn "QHR Setup" /f"#).1, 0);
    assert!(!registered.exists());
}

const XMLNS: &str = "http://schemas.microsoft.com/windows/2004/02/mit/task";

/// What the elements of this name say in a task, in their order.
fn said(task: &str, name: &str) -> Vec<String> {
    let text = fs::read_to_string(recipe(task)).unwrap();
    // schtasks takes a file without a mark at its beginning for one of the code page.
    assert!(text.is_ascii(), "{task}");
    let task = roxmltree::Document::parse(&text).unwrap();
    let named = task.descendants().filter(|node| node.has_tag_name((XMLNS, name)));
    named.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_tasks_run_as_whoever_signs_in_with_ordinary_rights() {
    for task in ["task/logon-task.xml", "task/logon-task-share.xml"] {
        // BUILTIN\Users, whatever the language of Windows.
        assert_eq!(said(task, "GroupId"), ["S-1-5-32-545"], "{task}");
        assert_eq!(said(task, "RunLevel"), ["LeastPrivilege"], "{task}");
        assert_eq!(said(task, "LogonTrigger").len(), 1, "{task}");
    }
}

#[test]
fn the_task_writes_both_results() {
    let programs = said("task/logon-task.xml", "Command");
    assert_eq!(programs, [r"C:\Program Files\QHR Setup\qhr-setup.exe"; 2]);
    let folder = tempfile::tempdir().unwrap();
    let facts = project().join("tests/machines/windows-11-home-no-key/facts.json");
    for line in said("task/logon-task.xml", "Arguments") {
        // The path stands in quotes at the end.
        let (options, path) = line.trim_end_matches('"').split_once(" \"").unwrap();
        let name = path.strip_prefix(r"C:\ProgramData\QHR Setup\").unwrap();
        let mut check = qhr_setup();
        check.args(options.split(' ')).arg(folder.path().join(name)).arg("--facts").arg(&facts);
        let output = check.output().unwrap();
        assert!(output.status.success() && output.stdout.is_empty(), "{line}: {output:?}");
    }
    let written = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(written("result.json").contains(r#""verdict": "ready""#));
    assert!(written("qhr_setup.prom").contains("qhr_setup_verdict{verdict=\"ready\"} 1"));
}

#[test]
fn the_task_for_a_share_names_the_file_after_the_computer() {
    let Some(windows) = Windows::new("the_task_for_a_share_names_the_file_after_the_computer") else { return };
    build(&project().join("tests/recipes/says.c"), &windows.folder("Program Files/QHR Setup").join("qhr-setup.exe"));
    let here = windows.folder("task");
    let computer = windows.prompt(&here, "echo %COMPUTERNAME%").0;
    let task = |name| said("task/logon-task-share.xml", name).concat();
    // The prompt of the test leaves a doubled sign to the task's own.
    let line = format!("{} {}", task("Command"), task("Arguments").replace('%', "%%"));
    let (started, code) = windows.prompt(&here, &line);
    let expected = format!(
        r#""C:\Program Files\QHR Setup\qhr-setup.exe" check --without-key --format json --output "\\server\results$\{computer}.json""#
    );
    assert_eq!((started, code), (expected, 0));
    windows.put("task/logon-task-share.xml", "task");
    assert_eq!(windows.prompt(&here, "net start schedule").1, 0);
    let name = "QHR Setup share";
    assert_eq!(windows.prompt(&here, &format!(r#"schtasks /create /xml logon-task-share.xml /tn "{name}" /f"#)).1, 0);
    assert_eq!(windows.prompt(&here, &format!(r#"schtasks /delete /tn "{name}" /f"#)).1, 0);
}

#[test]
fn the_scripts_of_the_prompt_have_its_ends_of_line_and_no_accent() {
    for name in ["rmm/check.cmd", "rmm/last-result.cmd", "checkmk/qhr_setup.cmd"] {
        let text = fs::read_to_string(recipe(name)).unwrap();
        assert!(text.is_ascii() && text.lines().count() == text.matches("\r\n").count(), "{name}");
    }
}
