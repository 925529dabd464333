//! A day of a computer in less than an hour: a key plugged in and taken out, a computer that sleeps.
//! What is told stays true, and the program takes at its end what it took at its beginning.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::endured::{is_long, rounds, tell};
use crate::support::parts::PATIENCE;
use crate::support::takes::Takes;
use crate::support::usb_tree::{UsbTree, key};
use crate::support::{has, skip};
use crate::{Watching, usb_finding};

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
    // Each thread that allocates for the first time takes room of its own and keeps it: halfway all of them have.
    let [halfway, last] = [(); 2].map(|()| {
        for _ in 0..plugs / 2 {
            tree.plug("1-2", &key());
            watching.until("possible_key");
            tree.unplug("1-2");
            watching.until("no_key");
        }
        // What is asked once more after a change is answered by then.
        watching.ends_with("no_key");
        Takes::at_rest(&[watching.child.id()])
    });
    if is_long() {
        assert!(last.files <= halfway.files && last.threads <= halfway.threads, "{halfway:?}, {last:?}");
        assert!(last.memory < halfway.memory + 1_024, "{halfway:?}, {last:?}");
    }
    tell(
        "A key is plugged in and taken out while `qhr-setup check --watch` runs",
        plugs,
        &format!("each told, the last one too; halfway and at the end: {}", halfway.and_then(&last)),
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
