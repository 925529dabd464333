//! A Windows of Wine for one test: fresh, and gone when the test ends, whether it passes or panics.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use super::fake_chrome::STARTED;
use crate::support::wine::{USER, copy, run, run_without_output, template, wine};
use crate::support::{has, project, skip};

/// A Wine that takes longer than this hangs.
const TIME_LIMIT: Duration = Duration::from_mins(3);

/// What a program printed, and the code it ended with.
pub struct Outcome {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// A program that runs, until this value goes.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that ended by itself cannot be ended, which is as well.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One Windows: a registry and folders of its own; only Wine's own files below `C:\windows` are shared.
pub struct Windows {
    folder: TempDir,
}

impl Windows {
    /// A Windows of this version, in the words of `winecfg -v`; `None` where the test is skipped.
    pub fn new(test: &str, version: &str) -> Option<Self> {
        let tools = ["wine", "wineserver", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"];
        if let Some(missing) = tools.iter().find(|tool| !has(tool)) {
            skip(test, missing);
            return None;
        }
        if !is_built_from_these_sources(&program()) {
            skip(test, "a qhr-setup.exe of these sources (cargo xtask test builds it where it can)");
            return None;
        }
        let windows = Self { folder: tempfile::tempdir().unwrap() };
        copy(&template(), windows.folder.path());
        windows.stay();
        windows.run(&["winecfg", "-v", version]);
        Some(windows)
    }

    /// Keeps Wine's server between programs, so that what they write stays in the part of the registry that Windows makes at
    /// its start. The programs that start with it get no pipe, or whoever reads that waits for them too.
    fn stay(&self) {
        let prefix = self.folder.path();
        run_without_output(prefix, &["wineserver", "-p60"]);
        run_without_output(prefix, &["wine", "wineboot"]);
    }

    /// A Windows 11: Wine 8 knows none, so it is a Windows 10 whose registry has the build of a Windows 11.
    pub fn eleven(test: &str) -> Option<Self> {
        let windows = Self::new(test, "win10")?;
        windows.import(include_str!("windows-11-french.reg"));
        Some(windows)
    }

    /// Writes to the registry what this `.reg` text says, without its first line.
    pub fn import(&self, keys: &str) {
        let text = format!("Windows Registry Editor Version 5.00\r\n\r\n{keys}\r\n");
        let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        fs::write(self.drive_c().join("fixture.reg"), bytes).unwrap();
        let imported = self.run(&["reg", "import", r"C:\fixture.reg"]);
        assert_eq!(imported.code, 0, "{}{}", imported.out, imported.err);
    }

    /// Runs `qhr-setup.exe`.
    pub fn qhr_setup(&self, arguments: &[&str]) -> Outcome {
        let program = program();
        let mut all = vec![program.to_str().unwrap()];
        all.extend(arguments);
        self.run(&all)
    }

    /// The facts as the program writes them, after it was looked for what a test calls itself.
    pub fn facts(&self) -> Value {
        let outcome = self.qhr_setup(&["facts"]);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        let facts = outcome.out.to_lowercase();
        for word in ["hélène", "côté", r"c:\\", "users", "appdata"] {
            assert!(!facts.contains(word), "{word} is in the facts: {facts}");
        }
        serde_json::from_str(&outcome.out).unwrap()
    }

    /// Starts a program that stays, and returns when it has done what it does.
    pub fn start(&self, program: &Path) -> Running {
        let folder = program.parent().unwrap();
        let mut command = wine("wine", self.folder.path());
        command.arg(program).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut running = Running(command.spawn().unwrap());
        let begun = Instant::now();
        while !folder.join(STARTED).exists() {
            assert!(begun.elapsed() < TIME_LIMIT, "{} does not start", program.display());
            assert_eq!(running.0.try_wait().unwrap(), None, "{} ended", program.display());
            sleep(Duration::from_millis(50));
        }
        running
    }

    /// The folder that is `C:\`.
    pub fn drive_c(&self) -> PathBuf {
        self.folder.path().join("drive_c")
    }

    /// A file of this Windows's `System32` that a test may write: the folders up to it are this Windows's own from here on.
    pub fn in_system32(&self, file: &str) -> PathBuf {
        let windows = self.drive_c().join("windows");
        let system = windows.join("system32");
        for folder in [&windows, &system] {
            if let Ok(shared) = fs::read_link(folder) {
                fs::remove_file(folder).unwrap();
                fs::create_dir(folder).unwrap();
                for entry in fs::read_dir(shared).unwrap() {
                    let entry = entry.unwrap();
                    symlink(entry.path(), folder.join(entry.file_name())).unwrap();
                }
            }
        }
        let file = system.join(file);
        // A file of Wine's is only linked to from here.
        let _ = fs::remove_file(&file);
        file
    }

    /// Waits for what a program does that nobody waits for.
    pub fn wait_until(&self, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < TIME_LIMIT, "it does not come, in {}", self.folder.path().display());
            sleep(Duration::from_millis(50));
        }
    }

    /// The folder that programs have as their current one.
    pub fn current_folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder that is `%USERPROFILE%`.
    pub fn profile(&self) -> PathBuf {
        self.drive_c().join("users").join(USER)
    }

    /// What a program of Windows prints, whatever it is.
    pub fn bytes(&self, arguments: &[&str]) -> Vec<u8> {
        let output = run(self.folder.path(), self.folder.path(), arguments, TIME_LIMIT);
        assert!(output.status.success(), "{arguments:?}: {}", output.status);
        output.stdout
    }

    /// Runs a program of Windows.
    pub fn run(&self, arguments: &[&str]) -> Outcome {
        self.run_in(self.folder.path(), arguments)
    }

    /// Runs a program of Windows, with this as its current folder.
    pub fn run_in(&self, folder: &Path, arguments: &[&str]) -> Outcome {
        let output = run(self.folder.path(), folder, arguments, TIME_LIMIT);
        Outcome {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            code: output.status.code().unwrap(),
        }
    }
}

impl Drop for Windows {
    fn drop(&mut self) {
        // A server that is not there any more answers with an error, which is as well.
        let _ = wine("wineserver", self.folder.path()).arg("-k").status();
    }
}

/// The console program; the window's is beside it.
pub fn program() -> PathBuf {
    project().join("target/windows/x86_64-win7-windows-gnu/release/qhr-setup.exe")
}

/// Whether the program is there, and no source that cargo notes beside it was changed since: an older program fails
/// where nothing is wrong.
pub fn is_built_from_these_sources(program: &Path) -> bool {
    let changed = |file: &Path| fs::metadata(file).and_then(|metadata| metadata.modified()).ok();
    let (Some(built), Ok(sources)) = (changed(program), fs::read_to_string(program.with_extension("d"))) else {
        return false;
    };
    // A space inside a path is written with a backslash before it.
    let sources = sources.split_once(": ").map_or("", |(_, sources)| sources).replace(r"\ ", "\0");
    let mut paths = sources.split_whitespace().map(|source| PathBuf::from(source.replace('\0', " ")));
    paths.all(|source| changed(&source).is_some_and(|changed| changed <= built))
}
