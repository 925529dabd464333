//! A day of a computer in less than an hour: a key plugged in and taken out, a computer that sleeps.
//! What is told stays true, and the program takes at its end what it took at its beginning.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::endured::{is_long, rounds, tell};
use crate::support::parts::PATIENCE;
use crate::support::usb_tree::{UsbTree, key};
use crate::support::{has, skip};
use crate::{Watching, usb_finding};

/// What a process takes of the computer.
#[derive(Debug, Clone, Copy)]
struct Takes {
    /// Memory of its own, in kilobytes.
    memory: u64,
    threads: usize,
    /// Open files, without sockets: the bus made of files opens one for each device that it shows.
    files: usize,
}

impl Takes {
    fn of(process: u32) -> Self {
        let folder = PathBuf::from(format!("/proc/{process}"));
        let status = fs::read_to_string(folder.join("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        let open = fs::read_dir(folder.join("fd")).unwrap().flatten();
        let is_socket = |file: &Path| fs::read_link(file).is_ok_and(|to| to.to_string_lossy().starts_with("socket:"));
        Self {
            memory: line.trim().trim_end_matches(" kB").parse().unwrap(),
            threads: fs::read_dir(folder.join("task")).unwrap().count(),
            files: open.filter(|file| !is_socket(&file.path())).count(),
        }
    }
}

impl Watching {
    /// Waits for a report that says this of the key; other reports may come first.
    fn until(&self, code: &str) -> Value {
        let started = Instant::now();
        loop {
            let report = self.reports.recv_timeout(PATIENCE).expect("no change was told");
            if usb_finding(&report)["reason"]["code"] == code {
                return report;
            }
            assert!(started.elapsed() < PATIENCE, "{code} was not told");
        }
    }

    /// Nothing is told any more, and the last that was told is this.
    fn ends_with(&self, code: &str) {
        let mut last = code.to_owned();
        while let Ok(report) = self.reports.recv_timeout(Duration::from_secs(5)) {
            usb_finding(&report)["reason"]["code"].as_str().unwrap().clone_into(&mut last);
        }
        assert_eq!(last, code, "the last that is told is not true");
    }

    fn signal(&self, signal: &str) {
        let process = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &process]).status().unwrap().success());
    }
}

#[test]
fn a_key_plugged_in_and_taken_out_all_day_is_told_each_time_and_nothing_grows() {
    if !has("umockdev-wrapper") {
        return skip("a_key_plugged_in_and_taken_out_all_day", "umockdev");
    }
    let plugs = rounds(4, 2_000);
    let tree = UsbTree::new();
    let watching = Watching::start(&tree);
    watching.until("no_key");
    let mut takes = Vec::new();
    for _ in 0..plugs {
        tree.plug("1-2", &key());
        watching.until("possible_key");
        tree.unplug("1-2");
        watching.until("no_key");
        takes.push(Takes::of(watching.child.id()));
    }
    watching.ends_with("no_key");
    // By then the allocator has the memory that its threads share out among themselves; threads come and go by a few.
    let (warm, last) = (takes[takes.len() / 2], Takes::of(watching.child.id()));
    if is_long() {
        assert!(last.files <= warm.files + 2 && last.threads <= warm.threads + 4, "{warm:?}, {last:?}");
        assert!(last.memory < warm.memory + 2_048, "{takes:?}");
    }
    tell(
        "A key is plugged in and taken out while `qhr-setup check --watch` runs",
        plugs,
        &format!(
            "each told, the last one too; halfway and at the end: {} and {} kB of memory, {} and {} threads, {} and {} open files",
            warm.memory, last.memory, warm.threads, last.threads, warm.files, last.files
        ),
    );
}

#[test]
fn a_computer_that_slept_tells_what_was_plugged_in_or_taken_out_meanwhile() {
    if !has("umockdev-wrapper") {
        return skip("a_computer_that_slept", "umockdev");
    }
    let sleeps = rounds(1, 100);
    let tree = UsbTree::new();
    let watching = Watching::start(&tree);
    watching.until("no_key");
    for _ in 0..sleeps {
        for code in ["possible_key", "no_key"] {
            watching.signal("-STOP");
            if code == "no_key" {
                tree.unplug("1-2");
            } else {
                tree.plug("1-2", &key());
            }
            watching.signal("-CONT");
            watching.until(code);
        }
    }
    watching.ends_with("no_key");
    tell(
        "A key is plugged in or taken out while `qhr-setup check --watch` sleeps (SIGSTOP), which then wakes (SIGCONT)",
        2 * sleeps,
        "each told after waking, without being asked",
    );
}
