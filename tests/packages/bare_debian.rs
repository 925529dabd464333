//! README's first command, as a newcomer gives it, and the one that makes pictures: a fresh clone, on a Debian that has
//! only Rust, `build-essential` and git, without a display and with one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::debian_root::{Bare, LIMIT, kept, tied};
use crate::support::project;

/// The first command of README's block for developers.
fn first_command() -> String {
    let readme = std::fs::read_to_string(project().join("README.md")).unwrap();
    let (_, developers) = readme.split_once("## For developers").unwrap();
    let line = developers.lines().find(|line| line.starts_with("cargo ")).unwrap();
    line.split('#').next().unwrap().trim().to_owned()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_newcomers_first_command_checks_in_the_terminal_without_a_display() {
    let test = "a_newcomers_first_command_checks_in_the_terminal_without_a_display";
    let Some(debian) = Bare::new(test) else { return };
    let output = assert_cmd::Command::from_std(debian.command(&first_command(), None)).timeout(LIMIT).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // Ready, ready with warnings, not ready, could not tell.
    assert!(matches!(output.status.code(), Some(0..=3)), "{}\n{out}\n{err}", output.status);
    for check in 1..=7 {
        let line = format!("4.{check}  ");
        assert!(out.lines().any(|told| told.starts_with(&line)), "no line of check {line}:\n{out}\n{err}");
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_newcomers_first_command_opens_the_window_where_there_is_a_display() {
    let test = "a_newcomers_first_command_opens_the_window_where_there_is_a_display";
    let Some(debian) = Bare::new(test) else { return };
    let mut screen = Display::start();
    let log = kept().join("last.log");
    let mut command = debian.command(&first_command(), Some(&screen.name));
    command
        .stdout(std::fs::File::create(&log).unwrap())
        .stderr(std::fs::File::options().append(true).open(&log).unwrap());
    let mut window = Running(command.spawn().unwrap());
    let started = Instant::now();
    let title = loop {
        if let Some(title) = screen.answer() {
            break title;
        }
        let told = || std::fs::read_to_string(&log).unwrap_or_default();
        assert_eq!(window.0.try_wait().unwrap(), None, "it ended without a window:\n{}", told());
        assert!(started.elapsed() < LIMIT, "no window tells an answer after {LIMIT:?}:\n{}", told());
        sleep(Duration::from_millis(500));
    };
    eprintln!("the window's title: {title}");
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_icons_made_on_a_new_machine_are_those_in_the_repository() {
    let test = "the_icons_made_on_a_new_machine_are_those_in_the_repository";
    let Some(debian) = Bare::new(test) else { return };
    let line = "sh -c 'cargo xtask icons && git diff --stat --exit-code icons'";
    let output = assert_cmd::Command::from_std(debian.command(line, None)).timeout(LIMIT).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}\n{out}\n{err}", output.status);
}

/// A display of this machine, which the Debian inside reaches by its socket.
struct Display {
    name: String,
    _server: Running,
}

impl Display {
    fn start() -> Self {
        let mut xvfb = tied("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]);
        let mut server = Running(xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap());
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { name: format!(":{}", number.trim()), _server: server }
    }

    /// The title of a window of ours whose page has its answer: it stands before the program's name. A window is found by
    /// its older title, which has no dash in it, and told by the newer one.
    fn answer(&mut self) -> Option<String> {
        let search = ["search", "--name", "(Configuration DSQ|QHR Setup)$", "getwindowname", "%@"];
        let mut xdotool = Command::new("xdotool");
        let told = xdotool.args(search).env("DISPLAY", &self.name).stderr(Stdio::null()).output().unwrap().stdout;
        let told = String::from_utf8(told).unwrap();
        told.lines().find(|title| title.contains(" – ")).map(str::to_owned)
    }
}

/// A program that is ended with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended by itself needs no ending.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
