//! A day of a computer in less than an hour: a key plugged in and taken out, a computer that sleeps.
//! What is told stays true, and the program takes at its end what it took at its beginning.

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::endured::{is_long, rounds, tell};
use crate::support::parts::PATIENCE;
use crate::support::takes::Takes;
use crate::support::usb_tree::{UsbTree, key};
use crate::support::{has, skip};
use crate::{Watching, program, usb_finding};

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
    // As many programs at the same time, each with a bus of its own.
    let (programs, plugs) = (rounds(1, 2), rounds(4, 1_000));
    let takes = thread::scope(|scope| {
        let all: Vec<_> = (0..programs).map(|_| scope.spawn(|| plugged_all_day(plugs))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
    });
    let told: Vec<_> = takes.iter().map(|[halfway, last]| halfway.and_then(last)).collect();
    tell(
        "A key is plugged in and taken out while `qhr-setup check --watch` runs",
        programs * plugs,
        &format!(
            "in {programs} programs at the same time: each told, the last one too; halfway and at the end, with one heap for \
             all threads: {}",
            told.join("; ")
        ),
    );
}

/// What the program takes after half of so many plugs, and after the other half.
fn plugged_all_day(plugs: u64) -> [Takes; 2] {
    let tree = UsbTree::new();
    let mut command = program(&tree, &["check", "--watch", "--format", "json"]);
    // Else each thread has a heap of its own, and takes room for it when it first allocates: the more, the busier a computer.
    let watching = Watching::of(command.env("MALLOC_ARENA_MAX", "1"));
    watching.until("no_key");
    let takes = [(); 2].map(|()| {
        for _ in 0..plugs / 2 {
            tree.plug("1-2", &key());
            watching.until("possible_key");
            tree.unplug("1-2");
            watching.until("no_key");
        }
        // What is asked once more after a change is answered by then.
        watching.ends_with("no_key");
        Takes::at_rest(&[watching.child.id()], Duration::from_secs(1))
    });
    if is_long() {
        takes[0].assert_no_growth(&takes[1], 1_024);
    }
    takes
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
