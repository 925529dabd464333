//! Somebody who uses the window by its keys alone, and what of it was used.

use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::calls::tracing_to;
use crate::harness::{self, Harness};
use crate::numbers::Numbers;
use crate::parts::{PATIENCE, has};
use crate::usb_tree::{UsbTree, key};
use crate::window::PROGRAM;

/// What Linux opens a link with: in the test it does nothing.
pub const BROWSER: &str = "xdg-open";

/// How many things are done in a window at least.
const AT_LEAST: u32 = 5;

/// Ended with all that it started where the test does not.
pub struct Followed(pub Child);

impl Drop for Followed {
    fn drop(&mut self) {
        harness::kill(self.0.id(), true);
        let _ = self.0.wait();
    }
}

/// Somebody who uses the window by its keys alone: what drives a page from outside would open a port.
pub struct Person {
    pub surroundings: Harness,
    pub folder: tempfile::TempDir,
    /// In every second window, so that the other ones are followed without what makes it.
    pub bus: UsbTree,
    is_plugged_in: bool,
    numbers: Numbers,
    pub done: Done,
}

/// What was done in all windows.
#[derive(Default)]
pub struct Done {
    pub windows: usize,
    pub keys: usize,
    pub plugs: usize,
    pub links: usize,
    /// What the page asked the program for, as the trace has it.
    pub visits: usize,
    pub answers: usize,
    pub languages: usize,
}

impl Person {
    pub fn new(number: u64) -> Self {
        let (surroundings, folder, bus) = (Harness::start(&[]), tempfile::tempdir().unwrap(), UsbTree::new());
        fs::create_dir(folder.path().join("programs")).unwrap();
        symlink("/bin/true", folder.path().join("programs").join(BROWSER)).unwrap();
        Self { surroundings, folder, bus, is_plugged_in: false, numbers: Numbers(16 + number), done: Done::default() }
    }

    pub fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn has_bus(&self) -> bool {
        self.done.windows.is_multiple_of(2) && has("umockdev-wrapper")
    }

    /// Opens a window as people do, followed with all that it starts.
    pub fn open(&mut self) -> Followed {
        self.done.windows += 1;
        let mut strace = self.surroundings.command("strace");
        strace.args(tracing_to(&self.log()));
        if self.has_bus() {
            let (name, root) = self.bus.variable();
            strace.args(["-E", "LD_PRELOAD=libumockdev-preload.so.0", "-E"]).arg(format!("{name}={}", root.display()));
        }
        strace.arg(PROGRAM).args(["--lang", "en", "--data"]).arg(self.data());
        for name in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
            strace.env_remove(name);
        }
        let programs = [self.folder.path().join("programs")].into_iter();
        let path = env::var_os("PATH").unwrap();
        strace.env("PATH", env::join_paths(programs.chain(env::split_paths(&path))).unwrap());
        strace.env("HOME", self.surroundings.home()).env("TMPDIR", self.surroundings.home());
        // Where the services for smart cards and for printing would be; the one for printing is asked by the system's dialog.
        strace.env("PCSCLITE_CSOCK_NAME", self.surroundings.home().join("service"));
        strace.env("CUPS_SERVER", self.surroundings.home().join("printing"));
        // What is printed to a file comes to where the program was started.
        strace.current_dir(self.surroundings.home());
        strace.process_group(0);
        Followed(strace.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Presses these keys one after the other in a window, in the program's own where none is named.
    fn press(&mut self, window: Option<&str>, keys: &[&str]) {
        let own = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$", "windowfocus"];
        let mut xdotool = self.surroundings.command("xdotool");
        match window {
            Some(window) => xdotool.args(["windowfocus", window]),
            None => xdotool.args(own),
        };
        xdotool.args(["key", "--delay", "20"]).args(keys);
        xdotool.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        self.done.keys += keys.len();
    }

    /// Until the window has the focus, the key goes nowhere.
    pub fn start(&mut self) {
        let started = Instant::now();
        let answers = self.data().join("answers.json");
        while !fs::read_to_string(&answers).is_ok_and(|text| text.contains("\"started\"")) {
            assert!(started.elapsed() < PATIENCE, "Return does nothing");
            self.press(None, &["Return"]);
            sleep(Duration::from_millis(200));
        }
    }

    /// Goes to something on the page and does what one does there: presses it, chooses it, types into it.
    fn do_something(&mut self) {
        let way = if self.numbers.below(3) == 0 { "shift+Tab" } else { "Tab" };
        let mut keys = vec![way; self.numbers.below(10)];
        keys.extend(match self.numbers.below(8) {
            0..=3 => &["Return"][..],
            4 => &["space"],
            5 => &["Down", "space"],
            6 => &["1", "2", "3", "4", "5", "6", "7", "Return"],
            _ => &["End", "Escape"],
        });
        self.press(None, &keys);
    }

    /// Leaves whatever else the program shows, such as what asks where a report goes.
    fn leave_all(&mut self) {
        let search = ["search", "--onlyvisible", "--name", "."];
        let windows = self.surroundings.command("xdotool").args(search).output().unwrap().stdout;
        for window in String::from_utf8(windows).unwrap().split_whitespace() {
            self.press(Some(window), &["Escape"]);
        }
    }

    fn plug_or_unplug(&mut self) {
        if self.is_plugged_in {
            self.bus.unplug("1-2");
        } else {
            self.bus.plug("1-2", &key());
        }
        self.is_plugged_in = !self.is_plugged_in;
        self.done.plugs += 1;
    }

    /// Uses the window until this moment, or until it is closed by what was pressed.
    pub fn use_until(&mut self, end: Instant, window: &mut Followed) {
        for number in 1.. {
            let is_over = number > AT_LEAST && Instant::now() >= end;
            if is_over || window.0.try_wait().unwrap().is_some() {
                return;
            }
            self.do_something();
            if number % 10 == 0 {
                self.leave_all();
            }
            if number % 15 == 0 && self.has_bus() {
                self.plug_or_unplug();
            }
            sleep(Duration::from_millis(500));
        }
    }

    /// Counts what was done in the window that was closed.
    pub fn count(&mut self) {
        let log = fs::read(self.log()).unwrap();
        let started = format!("/{BROWSER}\", [\"");
        self.done.links += String::from_utf8_lossy(&log).matches(&started).count();
        let files = fs::read_dir(self.data().join("logs")).into_iter().flatten().flatten();
        for file in files {
            let trace = fs::read_to_string(file.path()).unwrap();
            let asked = |request: &str| trace.matches(&format!("\"request\":\"{request}\"")).count();
            self.done.visits += asked("visit");
            self.done.answers += asked("answer") + asked("give_user_name");
            self.done.languages += asked("speak");
            fs::remove_file(file.path()).unwrap();
        }
    }
}
