//! Laid-out `/proc` folders and policy files, and one real process whose file is taken away.

use std::os::unix::fs::symlink;
use std::process::{Child, Command};

use super::super::tests::lay_out;
use super::*;

/// A `/proc` of this account's processes with these programs; an empty one is there and cannot be read.
fn proc_with(processes: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let proc = lay_out(&[("self/status", ""), ("version", "")]);
    for (number, program, command_line) in processes {
        let folder = proc.path().join(number);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("cmdline"), command_line).unwrap();
        if program.is_empty() {
            fs::write(folder.join("exe"), "").unwrap();
        } else {
            symlink(program, folder.join("exe")).unwrap();
        }
    }
    proc
}

fn running_in(processes: &[(&str, &str, &str)]) -> Reading<RunningChrome> {
    running(Path::new("/"), proc_with(processes).path())
}

fn seen(outdated: bool) -> Reading<RunningChrome> {
    Reading::Seen(RunningChrome {
        outdated,
        has_window: None,
        in_another_session: false,
        from_unknown_folder: Some(false),
    })
}

#[test]
fn chrome_runs_where_a_process_has_its_program() {
    assert_eq!(running_in(&[("7", "/opt/google/chrome/chrome", "")]), seen(false));
    assert_eq!(running_in(&[("7", "/opt/google/chrome-beta/chrome", "")]), seen(false));
    let others = [
        ("8", "/usr/lib/chromium/chromium", "/usr/lib/chromium/chromium\0"),
        ("9", "/opt/google/chrome/chrome_crashpad_handler", ""),
        ("notes", "/opt/google/chrome/chrome", ""),
    ];
    assert_eq!(running_in(&others), Reading::Absent);
}

#[test]
fn one_process_of_a_replaced_chrome_is_enough_to_be_outdated() {
    let processes = [("7", "/opt/google/chrome/chrome", ""), ("8", "/opt/google/chrome/chrome (deleted)", "")];
    assert_eq!(running_in(&processes), seen(true));
}

#[test]
fn a_process_whose_program_may_not_be_read_is_known_by_its_command_line() {
    assert_eq!(running_in(&[("7", "", "/opt/google/chrome/chrome --type=renderer\0")]), seen(false));
    assert_eq!(running_in(&[("7", "", "/opt/google/chrome/chrome\0--type=zygote\0")]), seen(false));
    assert_eq!(running_in(&[("7", "", "grep\0/opt/google/chrome/chrome\0")]), Reading::Absent);
}

#[test]
fn another_persons_chrome_is_told_as_such() {
    let proc = proc_with(&[("7", "/opt/google/chrome/chrome", "")]);
    if std::os::unix::fs::chown(proc.path().join("7"), Some(54_321), None).is_err() {
        return;
    }
    let elsewhere =
        RunningChrome { outdated: false, has_window: None, in_another_session: true, from_unknown_folder: Some(false) };
    assert_eq!(running(Path::new("/"), proc.path()), Reading::Seen(elsewhere));
}

#[test]
fn a_chrome_in_some_other_folder_is_told_and_a_chromium_is_none() {
    let root = lay_out(&[("home/someone/chrome/google-chrome", ""), ("home/someone/chromium/chrome-wrapper", "")]);
    let program = |folder: &str| format!("{}/home/someone/{folder}/chrome", root.path().display());
    let (chrome, chromium) = (program("chrome"), program("chromium"));
    assert_eq!(running_in(&[("7", &chromium, "")]), Reading::Absent);
    let found = running_in(&[("7", &chrome, ""), ("8", "/opt/google/chrome/chrome", "")]);
    assert_eq!(found.seen().and_then(|running| running.from_unknown_folder), Some(true));
}

#[test]
fn without_processes_to_list_nothing_is_told() {
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(running(Path::new("/"), &empty.path().join("proc")), Reading::Unreadable(Obstacle::NotSupported));
}

/// A program in Chrome's place, ended with the value.
#[cfg(target_os = "linux")]
struct Sleeper(Child);

#[cfg(target_os = "linux")]
impl Drop for Sleeper {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_real_program_is_seen_to_start_to_be_replaced_and_to_end() {
    let root = lay_out(&[("opt/google/chrome/version", "")]);
    let program = root.path().canonicalize().unwrap().join("opt/google/chrome/chrome");
    // By another program: a file that this one has written cannot be started while a child of another test holds it open.
    assert!(Command::new("cp").arg("/bin/sleep").arg(&program).status().unwrap().success());
    let (place, proc) = (root.path().canonicalize().unwrap(), Path::new("/proc"));
    let now = || (running(&place, proc), change_token(&place, proc, None));
    let before = now();
    assert_eq!(before.0, Reading::Absent);

    let sleeper = Sleeper(Command::new(&program).arg("60").spawn().unwrap());
    let started = now();
    assert_eq!(started.0, seen(false));
    fs::remove_file(&program).unwrap();
    let replaced = now();
    assert_eq!(replaced.0, seen(true));
    drop(sleeper);
    let ended = now();
    assert_eq!(ended.0, Reading::Absent);
    assert!(
        before.1 != started.1 && started.1 != replaced.1 && replaced.1 != ended.1,
        "the change_token changes each time"
    );
}

const MANAGED: &str = "etc/opt/chrome/policies/managed";

#[test]
fn policies_of_every_file_are_told_by_name_and_broken_files_are_skipped() {
    let root = lay_out(&[
        (&format!("{MANAGED}/one.json"), r#"{"BackgroundModeEnabled": false, "HomepageLocation": "x"}"#),
        (&format!("{MANAGED}/broken.json"), r#"{"URLBlocklist": ["#),
        (&format!("{MANAGED}/list.json"), r#"["URLAllowlist"]"#),
        ("etc/opt/chrome/policies/recommended/two", r#"{"URLBlocklist": ["*"]}"#),
        ("etc/opt/chrome/policies/enrollment/three", r#"{"BlockThirdPartyCookies": true}"#),
    ]);
    let expected = vec![ChromePolicy::BackgroundModeEnabled, ChromePolicy::UrlBlocklist];
    assert_eq!(policies_under(root.path()), Reading::Seen(expected));
    assert_eq!(policies_under(lay_out(&[]).path()), Reading::Absent);
}

#[test]
fn comments_and_trailing_commas_are_allowed_as_chrome_allows_them() {
    let text = r#"// Policies "of" {
        {
        // "URLAllowlist": ["a"],
        "URLBlocklist": ["https://x/*", "a\"//b", "\\", /* none */ ], /* "x": 1, */
        "BackgroundModeEnabled": false, // last
        // nothing
        }"#;
    assert_eq!(policy_names(text), ["BackgroundModeEnabled", "URLBlocklist"]);
    for broken in ["", "/", "/*", "\"", "\"\\", "{,}", "]"] {
        assert_eq!(policy_names(broken), Vec::<String>::new(), "{broken}");
    }
}

#[test]
fn a_policy_and_a_choice_of_browser_change_what_is_watched() {
    let root = lay_out(&[(&format!("{MANAGED}/one.json"), "{}")]);
    let home = lay_out(&[(".config/other", "")]);
    let folders = DesktopFolders::of(home.path(), |name| name.ends_with("DIRS").then(|| "/nowhere".into()));
    let now = || change_token(root.path(), &root.path().join("proc"), Some(&folders));
    let before = now();
    assert_eq!(before, now());
    fs::write(root.path().join(MANAGED).join("one.json"), "{\"URLBlocklist\": []}").unwrap();
    let changed = now();
    assert_ne!(before, changed);
    fs::write(home.path().join(".config/mimeapps.list"), "").unwrap();
    assert_ne!(changed, now());
}
