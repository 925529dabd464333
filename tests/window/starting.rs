//! A window that cannot open, or not as usual: it opens all the same, or says why in both languages and ends by itself.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::{Language, Words};
use rustix::process::{Pid, Signal, kill_process};

use crate::harness;
use crate::mouse::{self, Kind};
use crate::page_process::page_of;
use crate::parts::PATIENCE;
use crate::window::{Opening, PROGRAM, Window};

/// The sentence, in both languages, stands in what was said.
fn assert_tells(said: &str, message: &str) {
    for language in Language::ALL {
        let sentence = Words::of(language).message(message);
        assert!(said.contains(&sentence), "{sentence:?} is not in {said}");
    }
    assert!(!said.contains("panicked"), "{said}");
}

fn occupied(folder: &Path) -> std::path::PathBuf {
    let file = folder.join("occupied");
    fs::write(&file, "").unwrap();
    file
}

#[test]
fn without_a_display_it_says_so_and_ends() {
    let mut command = Command::new(PROGRAM);
    for name in ["DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(name);
    }
    let output = command.output().unwrap();
    assert_tells(&String::from_utf8(output.stderr).unwrap(), "window-no-display");
    assert_eq!(output.status.code(), Some(70));
}

#[test]
fn where_its_folders_cannot_be_written_it_opens_and_says_that_nothing_is_kept() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // A file in the place of the folder is closed to root too.
    let (occupied, temporary) = (occupied(folder.path()), folder.path().join("tmp"));
    fs::create_dir(&temporary).unwrap();
    for language in Language::ALL {
        let words = Words::of(language);
        let opening = Opening::of_this_computer(language).with("XDG_DATA_HOME", occupied.as_path());
        let window = opening.with("TMPDIR", temporary.as_path()).open();
        let notice: String = window.script("return document.querySelector('aside.notice').textContent", &[]);
        assert!(notice.contains(&words.message("notice-not-kept")), "{notice}");
        mouse::press(&window, Kind::Button, &words.message("deed-start"));
        window.until("document.querySelector('main input')");
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

#[test]
fn where_nothing_can_be_written_at_all_it_opens_in_memory() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let occupied = occupied(folder.path());
    let beside = Opening::of_recording("windows-11-pro-ready", Language::Fr).with_another().open();
    // Not through the driver, which can look into no page of this kind.
    let mut command = beside.second_start(&["--lang", "en"]);
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR"] {
        command.env(name, &occupied);
    }
    let mut window = command.stderr(Stdio::null()).spawn().unwrap();
    // Its page gives the window a longer title than the program does.
    let shown = is_there(&beside, ". – QHR Setup$");
    let _ = window.kill();
    let _ = window.wait();
    assert!(shown);
}

/// Waits for a window whose title is like this.
fn is_there(beside: &Window, title: &str) -> bool {
    let started = Instant::now();
    loop {
        let search = ["search", "--onlyvisible", "--name", title];
        let found = beside.harness.command("xdotool").args(search).stdout(Stdio::null()).status().unwrap().success();
        if found || started.elapsed() > PATIENCE {
            return found;
        }
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn what_it_cannot_read_is_told_in_a_message_that_can_be_put_away() {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts.json");
    fs::write(&facts, "{}").unwrap();
    let beside = Opening::of_recording("windows-11-pro-ready", Language::Fr).with_another().open();
    for arguments in [&["--facts", facts.to_str().unwrap()][..], &["--no-such-option"]] {
        let mut command = beside.second_start(arguments);
        let mut failed = command.stderr(Stdio::piped()).spawn().unwrap();
        assert!(is_there(&beside, "^Configuration DSQ · QHR Setup$"), "{arguments:?}");
        let keys =
            ["search", "--onlyvisible", "--name", "^Configuration DSQ · QHR Setup$", "windowfocus", "key", "Escape"];
        // Until it has the focus the key goes nowhere.
        while failed.try_wait().unwrap().is_none() {
            beside.harness.command("xdotool").args(keys).stderr(Stdio::null()).status().unwrap();
            sleep(Duration::from_millis(100));
        }
        let output = failed.wait_with_output().unwrap();
        assert_tells(&String::from_utf8(output.stderr).unwrap(), "window-wrong-start");
        assert_eq!(output.status.code(), Some(64), "{arguments:?}");
    }
}

/// The colour in the middle of what is shown under this title, as three bytes in hexadecimal.
fn colour_of(beside: &Window, title: &str) -> String {
    let search = ["search", "--onlyvisible", "--name", title];
    let found = beside.harness.command("xdotool").args(search).output().unwrap().stdout;
    let window = String::from_utf8(found).unwrap().lines().next().unwrap().to_owned();
    let parts = ["-window", &window, "-gravity", "center", "-crop", "1x1+0+0", "-depth", "8", "rgb:-"];
    let colour = beside.harness.command("import").args(parts).output().unwrap().stdout;
    format!("{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2])
}

#[test]
fn a_window_whose_page_hangs_is_shown_all_the_same_in_the_colour_of_the_system() {
    if !harness::is_possible(&["import"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let beside = Opening::of_recording("windows-11-pro-ready", Language::Fr).with_another().open();
    for (theme, colour) in [("Adwaita", "fbfaf8"), ("Adwaita:dark", "12181d")] {
        let mut command = beside.second_start(&["--lang", "en", "--data", folder.path().to_str().unwrap()]);
        let mut window = command.env("GTK_THEME", theme).stderr(Stdio::null()).spawn().unwrap();
        let page = Pid::from_raw(page_of(window.id(), None).try_into().unwrap()).unwrap();
        kill_process(page, Signal::STOP).unwrap();
        // The title is the page's to give.
        let shown = is_there(&beside, "^QHR Setup$");
        // A window is there a moment before it is drawn.
        let started = Instant::now();
        let mut seen = colour_of(&beside, "^QHR Setup$");
        while seen != colour && started.elapsed() < PATIENCE {
            sleep(Duration::from_millis(50));
            seen = colour_of(&beside, "^QHR Setup$");
        }
        kill_process(page, Signal::KILL).unwrap();
        let _ = window.kill();
        let _ = window.wait();
        assert!(shown);
        assert_eq!(seen, colour, "{theme}");
    }
}

#[test]
fn the_window_opens_as_large_as_its_two_columns_need() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_recording("windows-11-pro-ready", Language::Fr).open();
    assert_eq!(window.script::<[u32; 2]>("return [innerWidth, innerHeight]", &[]), [1200, 700]);
}
