//! The window's program where `WebView2` is missing, as it is in Wine: a message, and the same check as a page on request.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::prefix::{Windows, window_program};
use crate::support::{has, skip};

/// The first start of Wine's own desktop takes many seconds on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A display without a screen, gone with the value.
struct Display {
    server: Child,
    number: String,
}

impl Display {
    fn start() -> Self {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "900x500x24"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { server, number: format!(":{}", number.trim()) }
    }

    fn xdotool(&self, arguments: &[&str]) -> bool {
        let mut command = Command::new("xdotool");
        command.args(arguments).env("DISPLAY", &self.number).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().unwrap().success()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn without_webview2_a_message_says_so_and_the_same_check_comes_as_a_page() {
    let test = "without_webview2_a_message_says_so_and_the_same_check_comes_as_a_page";
    if let Some(missing) = ["Xvfb", "xdotool"].into_iter().find(|tool| !has(tool)) {
        return skip(test, missing);
    }
    let Some(program) = window_program(test) else { return };
    let Some(windows) = Windows::new(test, "win10") else { return };
    let display = Display::start();
    let mut window = windows.start_on(&display.number, &program);
    wait_until("the message is there", || display.xdotool(&["search", "--name", "Configuration DSQ"]));
    assert_eq!(find(&windows.profile(), "QHR-Setup.html"), None, "nothing is written before anybody asks for it");
    // The message can be there before it takes keys; the first button is the one that makes the page.
    let mut page = None;
    wait_until("the page is written", || {
        display.xdotool(&["key", "Return"]);
        page = find(&windows.profile(), "QHR-Setup.html").and_then(|file| fs::read_to_string(file).ok());
        page.as_ref().is_some_and(|text| text.contains("</html>"))
    });
    let page = page.unwrap();
    assert!(page.contains("Windows 10") && page.contains("lang=\"fr") && page.contains("lang=\"en"), "{page}");
    let mut code = None;
    wait_until("the program has ended", || {
        display.xdotool(&["key", "Return"]);
        code = window.try_wait().unwrap();
        code.is_some()
    });
    assert_eq!(code.and_then(|code| code.code()), Some(70), "a window that could not open is no success");
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "waited {PATIENCE:?}, and not yet: {what}");
        sleep(Duration::from_millis(300));
    }
}

/// A file of this name below a folder.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if entry.file_type().ok()?.is_dir() { find(&path, name) } else { path.ends_with(name).then_some(path) }
    })
}
