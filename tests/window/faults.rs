//! Faults of the program itself, asked for by the test: each costs what it has to, is told on the page, and leaves its
//! line in the trace.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::{Language, Words};

use crate::harness;
use crate::parts::PATIENCE;
use crate::window::{Opening, Window};

fn open(fault: &str, language: Language, folder: &Path) -> Window {
    Opening::of_this_computer(language).keeping_in(folder).with("QHR_SETUP_FAULT", fault).open()
}

/// Waits until the trace in this folder has a line with all of these.
fn until_traced(folder: &Path, parts: &[&str]) {
    let started = Instant::now();
    loop {
        let trace = trace(folder);
        if trace.lines().any(|line| parts.iter().all(|part| line.contains(part))) {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "no line with {parts:?}:\n{trace}");
        sleep(Duration::from_millis(50));
    }
}

fn trace(folder: &Path) -> String {
    let files = fs::read_dir(folder.join("logs")).into_iter().flatten().flatten();
    files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect()
}

#[test]
fn a_reading_that_panics_costs_its_own_check_and_is_traced() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = open("os", language, folder.path());
        window.go_to_step(4);
        window.until_checked();
        let row = "document.querySelector('.row[data-check=os]').textContent";
        let told: String = window.script(&format!("return {row}"), &[]);
        assert!(told.contains(&Words::of(language).message("state-unknown")), "{told}");
        until_traced(folder.path(), &["panicked", "src/fault.rs"]);
        until_traced(folder.path(), &["\"question\":\"os\"", "crashed"]);
        assert!(!trace(folder.path()).contains("asked for"), "the text of a panic is no code");
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

#[test]
fn a_watch_that_ends_again_and_again_is_told_on_the_page_and_traced() {
    if !harness::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = open("watch", language, folder.path());
        window.until("document.querySelector('aside.notice')");
        let notice: String = window.script("return document.querySelector('aside.notice').textContent", &[]);
        assert!(notice.contains(&Words::of(language).message("notice-watch-stopped")), "{notice}");
        for state in ["ended", "started_again", "down"] {
            until_traced(folder.path(), &["\"watch\"", state]);
        }
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}
