//! How Chrome is used on Linux: what opens links, the Chrome that runs, the names of policies.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::CHROMES;
use super::link_opener::DesktopFolders;
use crate::facts::{ChromePolicy, ChromeUse, Obstacle, Reading, RunningChrome};
use crate::probe::{change_token, chrome_policies};
use crate::small_file::{self, SETTINGS};

/// Where administrators put policies (support.google.com/chrome/a/answer/9027408, seen 2026-11-22).
const POLICY_FOLDERS: [&str; 2] = ["etc/opt/chrome/policies/managed", "etc/opt/chrome/policies/recommended"];

const LOOKED_THROUGH_AGAIN: Duration = Duration::from_secs(10);

/// What the kernel puts behind the path of a program whose file was replaced or removed: proc(5).
const DELETED: &str = " (deleted)";

/// How Chrome is used, with the processes of `proc`, the folders of an account and everything else under `root`.
pub fn chrome_use_under(root: &Path, proc: &Path, folders: Option<&DesktopFolders>) -> Reading<ChromeUse> {
    Reading::Seen(ChromeUse {
        links_open_in: folders.map_or(Reading::Unreadable(Obstacle::NotSupported), DesktopFolders::links_open_in),
        running: running(root, proc),
        policies: policies_under(root),
        update_policies: Reading::Unreadable(Obstacle::NotSupported),
    })
}

/// Changes when a policy is set or lifted, when links open elsewhere, and when Chrome starts or ends.
pub fn change_token(root: &Path, proc: &Path, folders: Option<&DesktopFolders>) -> u64 {
    let policies = policy_files(root).chain(POLICY_FOLDERS.iter().map(|folder| root.join(folder)));
    let lists = folders.into_iter().flat_map(DesktopFolders::lists);
    change_token::of((change_token::of_paths(policies.chain(lists)), processes_token(root, proc)))
}

/// Changes with the Chrome that runs. All processes are looked through where one was made or has ended since the last time, or
/// a program of Chrome was replaced; and now and then, as a process can become another, though a Chrome makes more at once.
fn processes_token(root: &Path, proc: &Path) -> u64 {
    static LAST: Mutex<Option<(u64, u64, Instant)>> = Mutex::new(None);
    let look = || change_token::of(processes(root, proc));
    let Some(made_and_ended) = made_and_ended(proc) else { return look() };
    let now = change_token::of((root, made_and_ended, change_token::of_paths(programs(root))));
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match *last {
        Some((then, token, seen)) if then == now && seen.elapsed() < LOOKED_THROUGH_AGAIN => token,
        Some(_) | None => last.insert((now, look(), Instant::now())).1,
    }
}

/// How many processes and threads there are, and the number of the newest: what proc(5) has last in `loadavg`.
fn made_and_ended(proc: &Path) -> Option<String> {
    let told = small_file::text(&proc.join("loadavg"), SETTINGS)?;
    told.rsplit_once('/').map(|(_, last)| last.to_owned())
}

/// The Chrome that runs. One from a Flatpak is not seen: its path is one inside its own mounts.
fn running(root: &Path, proc: &Path) -> Reading<RunningChrome> {
    let (Some(processes), Ok(own)) = (processes(root, proc), fs::metadata(proc.join("self"))) else {
        return Reading::Unreadable(Obstacle::NotSupported);
    };
    if processes.is_empty() {
        return Reading::Absent;
    }
    Reading::Seen(RunningChrome {
        outdated: processes.iter().any(|process| process.outdated),
        // No call tells it under both X11 and Wayland.
        has_window: None,
        in_another_session: processes.iter().any(|process| process.user != own.uid()),
        from_unknown_folder: Some(processes.iter().any(|process| process.elsewhere)),
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Process {
    user: u32,
    /// Its program file is no longer in its place.
    outdated: bool,
    /// It runs from a folder in which no Chrome is known.
    elsewhere: bool,
}

fn programs(root: &Path) -> [PathBuf; CHROMES.len()] {
    CHROMES.map(|(_, folder, _)| root.join(folder).join("chrome"))
}

/// Each kind of Chrome process once; `None` where processes cannot be listed.
fn processes(root: &Path, proc: &Path) -> Option<Vec<Process>> {
    let programs = programs(root);
    let entries = fs::read_dir(proc).ok()?.flatten();
    let numbered = entries.filter(|entry| entry.file_name().as_encoded_bytes().iter().all(u8::is_ascii_digit));
    let mut found: Vec<_> = numbered.filter_map(|entry| process(&entry.path(), &programs)).collect();
    found.sort_unstable();
    found.dedup();
    Some(found)
}

/// What this process is of these programs. The program of another person's process may not be read: there its command
/// line tells, which does not show whether the file was replaced since.
fn process(folder: &Path, programs: &[PathBuf]) -> Option<Process> {
    let (outdated, elsewhere) = match fs::read_link(folder.join("exe")) {
        Ok(program) => {
            let path = program.to_str()?;
            let replaced = path.strip_suffix(DELETED);
            let path = Path::new(replaced.unwrap_or(path));
            let known = programs.iter().any(|known| known == path);
            (known || is_chrome(path)).then_some((replaced.is_some(), !known))?
        }
        // A part of the kernel, or a process that has just ended.
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(_) => {
            let line = small_file::bytes(&folder.join("cmdline"), SETTINGS).ok()?;
            // Chrome's own processes write their arguments with spaces between.
            let program = line.split(|byte| matches!(byte, 0 | b' ')).next()?;
            programs.iter().any(|known| known.as_os_str().as_encoded_bytes() == program).then_some((false, false))?
        }
    };
    Some(Process { user: fs::metadata(folder).ok()?.uid(), outdated, elsewhere })
}

/// Whether this program is a Google Chrome that lies anywhere: Google's packages put its launcher beside it, which those of
/// Chromium, whose program has the same name, do not (files of the packages, common knowledge).
fn is_chrome(program: &Path) -> bool {
    const LAUNCHERS: [&str; 3] = ["google-chrome", "google-chrome-beta", "google-chrome-unstable"];
    program.file_name().is_some_and(|name| name == "chrome")
        && LAUNCHERS.iter().any(|launcher| program.with_file_name(launcher).is_file())
}

fn policies_under(root: &Path) -> Reading<Vec<ChromePolicy>> {
    let texts = policy_files(root).filter_map(|file| small_file::text(&file, SETTINGS));
    let names: Vec<String> = texts.flat_map(|text| policy_names(&text)).collect();
    chrome_policies::told(names.iter().map(String::as_str))
}

/// Chrome reads every file there, whatever its name: `config_dir_policy_loader.cc` of Chromium, seen 2026-11-22.
fn policy_files(root: &Path) -> impl Iterator<Item = PathBuf> {
    let folders = POLICY_FOLDERS.iter().filter_map(move |folder| fs::read_dir(root.join(folder)).ok());
    let files = folders.flat_map(|folder| folder.flatten().map(|entry| entry.path()));
    let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
    files.sort_unstable();
    files.into_iter()
}

/// The names in a policy file; none where it is broken, which Chrome skips too.
fn policy_names(text: &str) -> Vec<String> {
    match serde_json::from_str(&strict_json(text)) {
        Ok(serde_json::Value::Object(policies)) => policies.into_iter().map(|(name, _)| name).collect(),
        Ok(_) | Err(_) => Vec::new(),
    }
}

/// Without the comments and trailing commas that Chrome allows in a policy file (Google's template is full of them).
fn strict_json(text: &str) -> String {
    let mut strict = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '"' => string_length(rest),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ => next.len_utf8(),
        };
        let (part, after) = rest.split_at(length);
        rest = after;
        if matches!(next, '}' | ']') {
            let kept = strict.trim_end();
            strict.truncate(kept.strip_suffix(',').unwrap_or(kept).len());
        }
        if next != '/' {
            strict.push_str(part);
        }
    }
    strict
}

/// How long the string is that this text begins with, its quotes included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !escaped => return at + 1,
            _ => escaped = byte == b'\\' && !escaped,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests;
