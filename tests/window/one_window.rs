//! One window at a time, except for recordings.

use std::os::unix::net::UnixListener;
use std::process::{Child, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::Language;
use rustix::process::{Pid, Signal, kill_process};

use crate::harness;
use crate::parts::PATIENCE;
use crate::window::{Opening, Window, recording};

fn windows(window: &Window) -> usize {
    let search = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$"];
    let output = window.harness.command("xdotool").args(search).output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().count()
}

fn end_of(child: &mut Child) -> Option<ExitStatus> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        sleep(Duration::from_millis(20));
    }
    None
}

#[test]
fn a_second_start_leaves_one_window_and_a_recording_opens_beside_it() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_this_computer(Language::Fr).with_another().open_at_checks();
    assert_eq!(windows(&window), 1);
    let mut second = window.second_start(&[]).stderr(Stdio::null()).spawn().unwrap();
    let ended = end_of(&mut second);
    let _ = second.kill();
    let _ = second.wait();
    assert_eq!(ended.and_then(|status| status.code()), Some(0), "the second start ends by itself: {ended:?}");
    assert_eq!(windows(&window), 1);
    window.until_checked();

    let facts = recording("windows-11-home-no-key");
    let arguments = ["--facts", facts.to_str().unwrap()];
    let mut beside = window.second_start(&arguments).stderr(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    while windows(&window) < 2 && started.elapsed() < PATIENCE {
        sleep(Duration::from_millis(50));
    }
    let count = windows(&window);
    let _ = beside.kill();
    let _ = beside.wait();
    assert_eq!(count, 2, "a recording is shown beside the window");
}

/// Ends with the value.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until there are this many windows.
fn until_there_are(count: usize, window: &Window) {
    let started = Instant::now();
    while windows(window) != count {
        assert!(started.elapsed() < PATIENCE, "{} windows", windows(window));
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_first_window_that_hangs_keeps_no_second_start_without_a_window() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_this_computer(Language::Fr).with_another().open_at_checks();
    let first = Pid::from_raw(window.harness.window_process().try_into().unwrap()).unwrap();
    kill_process(first, Signal::STOP).unwrap();
    let second = Started(window.second_start(&[]).stderr(Stdio::null()).spawn().unwrap());
    until_there_are(2, &window);
    kill_process(first, Signal::CONT).unwrap();
    drop(second);
    until_there_are(1, &window);
}

#[test]
fn a_session_bus_that_never_answers_keeps_no_start_without_a_window() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bus");
    let bus = UnixListener::bind(&socket).unwrap();
    // Takes every connection, and never says anything.
    let silent = std::thread::spawn(move || bus.incoming().map_while(Result::ok).collect::<Vec<_>>());
    let window = Opening::of_recording("windows-11-pro-ready", Language::Fr).with_another().open();
    let facts = recording("windows-11-home-no-key");
    for arguments in [&[][..], &["--facts", facts.to_str().unwrap()]] {
        let mut start = window.second_start(arguments);
        start.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", socket.display()));
        let second = Started(start.stderr(Stdio::null()).spawn().unwrap());
        until_there_are(2, &window);
        drop(second);
        until_there_are(1, &window);
    }
    assert!(!silent.is_finished());
}
