//! The process of the page is killed, as the system does where memory runs out: the page comes back, with every answer.

use std::fs;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::{Language, Words};
use rustix::process::{Pid, Signal, kill_process};

use crate::harness;
use crate::parts::PATIENCE;
use crate::window::{Opening, Window};

/// Waits for a process below this one that draws a page.
pub fn page_of(window: u32, not: Option<u32>) -> u32 {
    let started = Instant::now();
    loop {
        let list = fs::read_to_string(format!("/proc/{window}/task/{window}/children")).unwrap_or_default();
        let children = list.split_whitespace().filter_map(|child| child.parse().ok());
        let is_page = |process: &u32| {
            fs::read_to_string(format!("/proc/{process}/comm")).is_ok_and(|name| name.starts_with("WebKitWebProces"))
        };
        if let Some(page) = children.filter(|child| Some(*child) != not).find(is_page) {
            return page;
        }
        assert!(started.elapsed() < PATIENCE, "no process of a page below {window}");
        sleep(Duration::from_millis(2));
    }
}

fn kill(process: u32) {
    kill_process(Pid::from_raw(process.try_into().unwrap()).unwrap(), Signal::KILL).unwrap();
}

/// A window that no driver looks at: the driver of `WebKit` loses its session with the page's process.
struct Alone<'a> {
    beside: &'a Window,
    process: Child,
}

impl Alone<'_> {
    fn title_is(&self, title: &str) -> bool {
        let search = ["search", "--onlyvisible", "--name", title];
        self.beside.harness.command("xdotool").args(search).stdout(Stdio::null()).status().unwrap().success()
    }

    fn until_title_is(&self, title: &str) {
        let started = Instant::now();
        while !self.title_is(title) {
            assert!(started.elapsed() < PATIENCE, "no window with the title {title}");
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_page_whose_process_is_killed_comes_back_and_one_that_ends_again_and_again_is_told() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let beside = Opening::of_recording("windows-11-pro-ready", Language::Fr).with_another().open();
    let arguments = ["--lang", "en", "--data", folder.path().to_str().unwrap()];
    let process = beside.second_start(&arguments).stderr(Stdio::piped()).spawn().unwrap();
    let mut window = Alone { beside: &beside, process };
    window.until_title_is(". – QHR Setup$");
    let trace = folder.path().join("logs");
    let mut page = page_of(window.process.id(), None);
    for times in 1..=2 {
        kill(page);
        page = page_of(window.process.id(), Some(page));
        let asked = "\"request\":\"watch\"";
        let started = Instant::now();
        // The page that came back asks for what it shows, as the first one did.
        while said_in(&trace, asked) <= times {
            assert!(started.elapsed() < PATIENCE, "the page asks for nothing");
            sleep(Duration::from_millis(50));
        }
    }
    kill(page);
    window.until_title_is("^Configuration DSQ · QHR Setup$");
    let close =
        ["search", "--onlyvisible", "--name", "^Configuration DSQ · QHR Setup$", "windowfocus", "key", "Escape"];
    // Until it has the focus the key goes nowhere.
    while window.process.try_wait().unwrap().is_none() {
        beside.harness.command("xdotool").args(close).stderr(Stdio::null()).status().unwrap();
        sleep(Duration::from_millis(100));
    }
    assert_eq!(window.process.wait().unwrap().code(), Some(70));
    let said = std::io::read_to_string(window.process.stderr.take().unwrap()).unwrap();
    for language in Language::ALL {
        let sentence = Words::of(language).message("window-page-stopped");
        assert!(said.contains(&sentence), "{sentence:?} is not in {said}");
    }
    assert_eq!(said_in(&trace, "\"state\":\"gone\""), 3);
}

/// How often the trace says something.
fn said_in(folder: &std::path::Path, what: &str) -> usize {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    texts.map(|text| text.matches(what).count()).sum()
}
