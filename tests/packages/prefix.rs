//! A Windows of Wine to install into: whole, at a path with a space, of a person whose name has accents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::snapshot;
use crate::support::wine::{USER, run, template, wine};
use crate::support::{has, skip};

/// A Wine that takes longer than this hangs.
const TIME_LIMIT: Duration = Duration::from_mins(3);

/// Wine ends its services a few seconds after the last program.
const SERVICES_STAY: Duration = Duration::from_secs(20);

/// What a program printed, and the code it ended with.
pub struct Outcome {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// One Windows.
pub struct Windows {
    /// Removed with the value.
    _folder: TempDir,
    prefix: PathBuf,
}

impl Windows {
    /// A Windows with nothing of ours; `None` where the test is skipped.
    pub fn new(test: &str) -> Option<Self> {
        if let Some(missing) = ["wine", "wineserver"].iter().find(|tool| !has(tool)) {
            skip(test, missing);
            return None;
        }
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let prefix = folder.path().join("Dossier à espaces");
        copy(&template(), &prefix);
        let windows = Self { _folder: folder, prefix };
        // Wine completes a prefix when it first starts in it.
        windows.run(&["cmd", "/c", "exit"]);
        Some(windows)
    }

    /// Runs a program, waits until all that it started has ended too, and the registry is written.
    pub fn run(&self, arguments: &[&str]) -> Outcome {
        self.run_in(&self.drive_c(), arguments)
    }

    /// The same, in this folder.
    pub fn run_in(&self, folder: &Path, arguments: &[&str]) -> Outcome {
        let output = run(&self.prefix, folder, arguments, TIME_LIMIT);
        self.until_all_has_ended();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Outcome { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code().unwrap() }
    }

    /// Waits until every program has ended, and the registry is written.
    pub fn until_all_has_ended(&self) {
        assert!(self.all_ends(TIME_LIMIT), "programs of this Windows stay");
    }

    /// The same after a program was killed. One that is killed as it starts can leave services that wait for it for ever: they
    /// are ended with all of this Windows, as who sits there would do.
    pub fn until_all_has_ended_or_is_ended(&self) {
        if !self.all_ends(SERVICES_STAY) {
            self.lose_power();
        }
    }

    /// Whether all has ended by itself within this time.
    fn all_ends(&self, within: Duration) -> bool {
        let mut waiting = wine("wineserver", &self.prefix).arg("-w").spawn().unwrap();
        let started = Instant::now();
        loop {
            if let Some(status) = waiting.try_wait().unwrap() {
                assert!(status.success());
                return true;
            }
            if started.elapsed() > within {
                waiting.kill().unwrap();
                waiting.wait().unwrap();
                return false;
            }
            sleep(Duration::from_millis(10));
        }
    }

    /// Ends all of it at once; what the registry has not written yet is lost.
    pub fn lose_power(&self) {
        // A server that is not there yet, or not any more, answers with an error.
        let _ = wine("wineserver", &self.prefix).arg("-k9").stderr(Stdio::null()).status();
        // Without their server, programs that wait for it stay.
        let own = format!("WINEPREFIX={}", self.prefix.display());
        for process in fs::read_dir("/proc").unwrap().flatten() {
            let variables = fs::read(process.path().join("environ")).unwrap_or_default();
            if variables.split(|byte| *byte == 0).any(|variable| variable == own.as_bytes()) {
                // It may have ended meanwhile.
                let _ = Command::new("kill").arg("-9").arg(process.file_name()).stderr(Stdio::null()).status();
            }
        }
    }

    /// Starts a program and lets it run.
    pub fn start(&self, arguments: &[&str]) -> Child {
        wine("wine", &self.prefix).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Runs a program beside one that was started: to its own end, without waiting for anything else. Without pipes, as
    /// services of Windows that it may start keep theirs open.
    pub fn code_beside(&self, arguments: &[&str]) -> i32 {
        self.start(arguments).wait().unwrap().code().unwrap()
    }

    /// Puts a package where a browser would, in a folder with spaces and accents; gives its Windows path.
    pub fn download(&self, package: &Path) -> String {
        let name = package.file_name().unwrap().to_str().unwrap();
        let folder = self.profile().join("Downloads/Mes téléchargements");
        fs::create_dir_all(&folder).unwrap();
        fs::copy(package, folder.join(name)).unwrap();
        format!(r"C:\users\{USER}\Downloads\Mes téléchargements\{name}")
    }

    /// The folder that is `C:\`.
    pub fn drive_c(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// The folder that is `%USERPROFILE%`.
    pub fn profile(&self) -> PathBuf {
        self.drive_c().join("users").join(USER)
    }

    /// All that is there.
    pub fn snapshot(&self) -> BTreeSet<String> {
        snapshot::of(&self.prefix)
    }
}

impl Drop for Windows {
    fn drop(&mut self) {
        // A server that is not there any more answers with an error, which is as well. It is gone before the folder is.
        for option in ["-k", "-w"] {
            let _ = wine("wineserver", &self.prefix).arg(option).stderr(Stdio::null()).status();
        }
    }
}

/// A whole copy, so that no test can touch another's files.
fn copy(template: &Path, prefix: &Path) {
    let status = Command::new("cp").args(["-a", "--reflink=auto"]).arg(template).arg(prefix).status().unwrap();
    assert!(status.success(), "{}: {status}", prefix.display());
}
