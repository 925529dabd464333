//! What the window asks of Linux, with the processes of its page: no connection to anywhere but this computer's display,
//! buses and card service, nothing written but in its own folders, no program started but the page's.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::calls::{Reach, is_possible, reached, tracing_to};
use crate::harness::{self, Harness};
use crate::parts::PATIENCE;
use crate::window::PROGRAM;

/// What `WebKit` starts for each page.
const OF_THE_PAGE: [&str; 2] = ["WebKitNetworkProcess", "WebKitWebProcess"];

/// Ended with all that it started where the test does not.
struct Followed(Child);

impl Drop for Followed {
    fn drop(&mut self) {
        harness::kill(self.0.id(), true);
        let _ = self.0.wait();
    }
}

/// Presses a key in the window again and again: until it has the focus, the key goes nowhere.
fn press_until(surroundings: &Harness, key: &str, is_done: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_done() {
        assert!(started.elapsed() < PATIENCE, "{key} does nothing");
        let keys = ["search", "--onlyvisible", "--name", "QHR Setup$", "windowfocus", "key", key];
        let mut xdotool = surroundings.command("xdotool");
        xdotool.args(keys).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        sleep(Duration::from_millis(200));
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
            program.file_name().is_some_and(|name| OF_THE_PAGE.iter().any(|known| name == *known))
        }
        Reach::Else(_) => false,
    }
}

#[test]
fn the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone() {
    let test = "the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone";
    if !harness::is_possible(&[]) || !is_possible(test) {
        return;
    }
    let turn = harness::Turn::wait(1);
    let surroundings = Harness::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let (log, data) = (folder.path().join("log"), folder.path().join("data"));
    let mut strace = surroundings.command("strace");
    strace.args(tracing_to(&log)).arg(PROGRAM).args(["--lang", "en", "--data"]).arg(&data);
    // As people start it: what drives a page from outside would open a port.
    for name in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
        strace.env_remove(name);
    }
    strace.env("HOME", surroundings.home()).env("TMPDIR", surroundings.home());
    strace.env("PCSCLITE_CSOCK_NAME", surroundings.home().join("service"));
    strace.process_group(0);
    let mut window = Followed(strace.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
    let answers = data.join("answers.json");
    press_until(&surroundings, "Return", || {
        fs::read_to_string(&answers).is_ok_and(|text| text.contains("\"started\""))
    });
    // The log begins with the number of the window, whose other processes end with it.
    let told = fs::read_to_string(&log).unwrap();
    let process = told.split_whitespace().next().unwrap();
    assert!(Command::new("kill").arg(process).status().unwrap().success());
    window.0.wait().unwrap();
    let bus = surroundings.command("printenv").arg("DBUS_SESSION_BUS_ADDRESS").output().unwrap().stdout;
    let bus = String::from_utf8(bus).unwrap();
    let own = [surroundings.home(), folder.path()];
    let all = reached(&log);
    let too_much: BTreeSet<_> = all.iter().filter(|reach| !may(reach, &own, &bus)).collect();
    assert_eq!(too_much, BTreeSet::new());
    for program in OF_THE_PAGE {
        let started = |reach: &&Reach| matches!(reach, Reach::Started(path) if path.ends_with(program));
        assert!(all.iter().any(|reach| started(&reach)), "{program} was followed");
    }
    assert!(
        all.iter().any(|reach| matches!(reach, Reach::Written(file) if file.starts_with(&data))),
        "answers are kept"
    );
    drop(turn);
}
