//! What stands around a window while a test looks at it: a display, a session bus, the `WebDriver` program, a home.
//! All of it is ended with the value, and by the kernel where the test program is killed.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use tempfile::TempDir;

use crate::driver::free_port;
use crate::parts::{PATIENCE, has, skip};

/// Windows that may be open at the same time: two cores are enough, as a window is waited for most of the time.
const TURNS: usize = 6;

static FREE: (Mutex<usize>, Condvar) = (Mutex::new(TURNS), Condvar::new());

/// The right to have so many windows open.
pub struct Turn(usize);

impl Turn {
    /// Waits until so many more may be open.
    pub fn wait(wanted: usize) -> Self {
        let free = FREE.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREE.1.wait_while(free, |free| *free < wanted).unwrap_or_else(PoisonError::into_inner);
        *free -= wanted;
        Self(wanted)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *FREE.0.lock().unwrap_or_else(PoisonError::into_inner) += self.0;
        FREE.1.notify_all();
    }
}

/// Whether this machine can open a window for a test; says which part is missing where it cannot.
pub fn is_possible(more: &[&str]) -> bool {
    let test = thread::current().name().unwrap_or("a test of the window").to_owned();
    let parts = ["WebKitWebDriver", "Xvfb", "dbus-daemon", "setpriv", "xdotool"];
    match parts.iter().chain(more).find(|part| !has(part)) {
        Some(missing) => skip(&test, missing),
        None => return true,
    }
    false
}

/// A program that is ended with the value, together with all that it started.
pub struct Part(Child);

impl Part {
    fn start(mut command: Command) -> Self {
        Self(command.process_group(0).stderr(Stdio::null()).spawn().unwrap())
    }

    /// The first line it prints.
    fn first_line(&mut self) -> String {
        let mut line = String::new();
        BufReader::new(self.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
        line.trim().to_owned()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let group = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw);
        let _ = group.map(|group| kill_process_group(group, Signal::KILL));
        let _ = self.0.wait();
        // One that has yet to end holds the lock of what it keeps, and the next window would keep nothing.
        let started = Instant::now();
        while lives(self.0.id()) && started.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Kills a process, or a part with all that it started.
pub fn kill(process: u32, and_its_group: bool) {
    let process = i32::try_from(process).ok().and_then(Pid::from_raw).unwrap();
    // One that has just ended by itself is not there any more.
    let _ = if and_its_group { kill_process_group(process, Signal::KILL) } else { kill_process(process, Signal::KILL) };
}

/// Whether a process of this group still runs; one that nobody has asked about since it ended does not.
fn lives(group: u32) -> bool {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let mut folders = processes.map(|process| process.path());
    folders.any(|process| {
        let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
        // proc(5): after the name in brackets come the state, the parent and the group.
        let mut fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields).split_whitespace();
        let has_ended = fields.next() == Some("Z");
        let is_of_group = fields.nth(1).and_then(|number| number.parse().ok()) == Some(group);
        // The last of its threads closes the files of a process.
        is_of_group && !(has_ended && fs::read_dir(process.join("task")).map_or(0, Iterator::count) <= 1)
    })
}

/// The surroundings of one window; the fields are ended from first to last.
pub struct Harness {
    driver: Part,
    _bus: Part,
    _display: Part,
    /// Where `WebKitWebDriver` listens.
    pub port: u16,
    environment: Vec<(OsString, OsString)>,
    home: TempDir,
}

impl Harness {
    /// Starts everything; the window gets these variables besides.
    pub fn start(variables: &[(OsString, OsString)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut environment: Vec<(OsString, OsString)> =
            ["XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"]
                .map(|name| (name.into(), home.path().into()))
                .to_vec();
        // In the C locale GTK cannot write a title's dash into `WM_NAME`, by which xdotool finds a window, and leaves
        // the older title there.
        environment.push(("LC_ALL".into(), "C.UTF-8".into()));
        // Where a graphics card is imitated, drawing by it takes three times the processor time of drawing without it.
        environment.push(("WEBKIT_SKIA_ENABLE_CPU_RENDERING".into(), "1".into()));
        let mut xvfb = tied("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1920x2000x24", "-nolisten", "tcp"]).stdout(Stdio::piped());
        let mut display = Part::start(xvfb);
        environment.push(("DISPLAY".into(), format!(":{}", display.first_line()).into()));
        let mut daemon = tied("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).envs(environment.clone()).stdout(Stdio::piped());
        let mut bus = Part::start(daemon);
        environment.push(("DBUS_SESSION_BUS_ADDRESS".into(), bus.first_line().into()));
        for name in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
            environment.push((name.into(), "true".into()));
        }
        environment.extend_from_slice(variables);
        let (driver, port) = driver(&environment);
        Self { driver, _bus: bus, _display: display, port, environment, home }
    }

    /// Ends the driver and its window, and starts another driver.
    pub fn start_driver_anew(&mut self) {
        (self.driver, self.port) = driver(&self.environment);
    }

    /// The process of the driver, which is at the head of a group with all that it started.
    pub fn driver_process(&self) -> u32 {
        self.driver.0.id()
    }

    /// A command that sees the same display, bus and home as the window.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.envs(self.environment.clone()).env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Where the window keeps what it keeps of its own accord, and the web view what is its own.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The process of the window.
    pub fn window_process(&self) -> u32 {
        self.window().expect("the driver has started the window")
    }

    /// Whether the driver has a window that lives.
    pub fn has_window(&self) -> bool {
        self.window().is_some()
    }

    /// The driver starts nothing else.
    fn window(&self) -> Option<u32> {
        let driver = self.driver.0.id();
        let children = fs::read_to_string(format!("/proc/{driver}/task/{driver}/children")).unwrap();
        children.split_whitespace().next().map(|process| process.parse().unwrap())
    }
}

/// `WebKitWebDriver`, and where it listens.
fn driver(environment: &[(OsString, OsString)]) -> (Part, u16) {
    let port = free_port();
    let mut driver = tied("WebKitWebDriver");
    driver.arg(format!("--port={port}")).envs(environment.iter().cloned()).env_remove("WAYLAND_DISPLAY");
    (Part::start(driver), port)
}

/// A command that the kernel ends when the thread of the test is gone.
pub fn tied(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", program]);
    command
}
