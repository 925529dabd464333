//! What the window asks of Linux, with the processes of its page: no connection to anywhere but this computer's display,
//! buses and card service, nothing written but in its own folders, no program started but the page's.

use std::collections::BTreeSet;
use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::calls::{Reach, is_possible, reached, tracing_to};
use crate::endured::{is_long, rounds, tell};
use crate::harness::{self, Harness};
use crate::numbers::Numbers;
use crate::parts::{PATIENCE, has};
use crate::usb_tree::{UsbTree, key};
use crate::window::PROGRAM;

/// What `WebKit` starts for each page.
const OF_THE_PAGE: [&str; 2] = ["WebKitNetworkProcess", "WebKitWebProcess"];

/// What Linux opens a link with: in the test it does nothing.
const BROWSER: &str = "xdg-open";

/// How long a window is used before it is closed, and another is opened on the same answers.
const A_WHILE: Duration = Duration::from_mins(5);

/// How many things are done in a window at least.
const AT_LEAST: u32 = 5;

/// Ended with all that it started where the test does not.
struct Followed(Child);

impl Drop for Followed {
    fn drop(&mut self) {
        harness::kill(self.0.id(), true);
        let _ = self.0.wait();
    }
}

/// Whether the window, or a process of its page, may do this.
fn may(reach: &Reach, own: &[&Path], bus: &str) -> bool {
    match reach {
        // Which devices come and go, and for GLib's network monitor, whether there is a network: both told by Linux itself.
        Reach::Socket(family) => {
            ["AF_UNIX", "AF_NETLINK NETLINK_KOBJECT_UEVENT", "AF_NETLINK NETLINK_ROUTE"].contains(&family.as_str())
        }
        Reach::Peer(peer) => {
            let path = peer.trim_start_matches('@');
            // The display, the system's bus, and what keeps the names of this computer's accounts.
            let known = ["/tmp/.X11-unix/", "/run/dbus/", "/var/run/dbus/", "/run/nscd/", "/var/run/nscd/"];
            peer.starts_with("AF_NETLINK, ")
                || known.iter().any(|known| path.starts_with(known))
                || (!path.is_empty() && bus.contains(path))
                || own.iter().any(|own| Path::new(path).starts_with(own))
        }
        Reach::Written(file) => file == Path::new("/dev/null") || own.iter().any(|own| file.starts_with(own)),
        Reach::Started(program) => {
            let name = program.file_name().unwrap_or_default();
            OF_THE_PAGE.iter().any(|known| name == *known) || name == BROWSER
        }
        Reach::Else(_) => false,
    }
}

/// Somebody who uses the window by its keys alone: what drives a page from outside would open a port.
struct Person {
    surroundings: Harness,
    folder: tempfile::TempDir,
    /// In every second window, so that the other ones are followed without what makes it.
    bus: UsbTree,
    is_plugged_in: bool,
    numbers: Numbers,
    done: Done,
}

/// What was done in all windows.
#[derive(Default)]
struct Done {
    windows: u64,
    keys: usize,
    plugs: u64,
    links: usize,
    /// What the page asked the program for, as the trace has it.
    visits: usize,
    answers: usize,
    languages: usize,
}

impl Person {
    fn new() -> Self {
        let (surroundings, folder, bus) = (Harness::start(&[]), tempfile::tempdir().unwrap(), UsbTree::new());
        fs::create_dir(folder.path().join("programs")).unwrap();
        symlink("/bin/true", folder.path().join("programs").join(BROWSER)).unwrap();
        Self { surroundings, folder, bus, is_plugged_in: false, numbers: Numbers(16), done: Done::default() }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn has_bus(&self) -> bool {
        self.done.windows % 2 == 0 && has("umockdev-wrapper")
    }

    /// Opens a window as people do, followed with all that it starts.
    fn open(&mut self) -> Followed {
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
    fn start(&mut self) {
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
    fn use_until(&mut self, end: Instant, window: &mut Followed) {
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

    /// Closes the window, and looks at all that it asked for.
    fn close(&mut self, mut window: Followed) {
        // The log begins with the number of the window, whose other processes end with it.
        let told = fs::read(self.log()).unwrap();
        let process = String::from_utf8_lossy(&told).split_whitespace().next().unwrap().to_owned();
        if window.0.try_wait().unwrap().is_none() {
            // It may close by itself just now.
            Command::new("kill").arg(process).stderr(Stdio::null()).status().unwrap();
        }
        window.0.wait().unwrap();
        let bus = self.surroundings.command("printenv").arg("DBUS_SESSION_BUS_ADDRESS").output().unwrap().stdout;
        let bus = String::from_utf8(bus).unwrap();
        let (_, bus_of_files) = self.bus.variable();
        let own = [self.surroundings.home(), self.folder.path(), bus_of_files];
        let all = reached(&self.log());
        let too_much: BTreeSet<_> = all.iter().filter(|reach| !may(reach, &own, &bus)).collect();
        assert_eq!(too_much, BTreeSet::new(), "window {}", self.done.windows);
        for program in OF_THE_PAGE {
            let started = |reach: &&Reach| matches!(reach, Reach::Started(path) if path.ends_with(program));
            assert!(all.iter().any(|reach| started(&reach)), "{program} was followed");
        }
        let data = self.data();
        assert!(
            all.iter().any(|reach| matches!(reach, Reach::Written(file) if file.starts_with(&data))),
            "answers are kept"
        );
        self.count();
    }

    /// Counts what was done in the window that was closed.
    fn count(&mut self) {
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

#[test]
fn the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone() {
    let test = "the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone";
    if !harness::is_possible(&[]) || !is_possible(test) {
        return;
    }
    let _turn = harness::Turn::wait(1);
    let mut person = Person::new();
    let minutes = rounds(0, 60);
    let end = Instant::now() + Duration::from_mins(minutes);
    while person.done.windows == 0 || Instant::now() < end {
        let mut window = person.open();
        person.start();
        person.use_until(end.min(Instant::now() + A_WHILE), &mut window);
        person.close(window);
    }
    let Done { windows, keys, plugs, links, visits, answers, languages } = person.done;
    let told = format!(
        "{windows} windows, {keys} keys, {plugs} times a key plugged in or taken out, {links} links, {visits} pages, \
         {answers} answers, {languages} times the other language"
    );
    if is_long() {
        assert!([links, visits, answers, languages].iter().all(|times| *times > 20) && plugs > 20, "{told}");
    }
    tell(
        "The window is used by its keys alone, followed by `strace` with all that it starts",
        format!("{minutes} min"),
        &format!(
            "nobody was spoken to but the display, the buses and the services for smart cards and printing of this computer; nothing written \
             but in its own folders; no program started but the page's and, for a link, the browser ({told})"
        ),
    );
}
