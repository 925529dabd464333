//! Nothing but the program's own page is ever shown in its window, whatever is dropped on it and whatever a script in it
//! asks for.

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::Language;

use crate::harness;
use crate::parts::{PATIENCE, skip};
use crate::window::{Opening, Window, project};

const READY: &str = "windows-11-pro-ready";

/// The system's, which finds the packages of the system.
const PYTHON: &str = "/usr/bin/python3";

/// How long a page that could leave would need at most to be gone.
const LEAVING: Duration = Duration::from_secs(2);

/// Ways in which a script can ask for another page in place of this one; `arguments[0]` is its address.
const WAYS_OUT: [&str; 7] = [
    "location.href = arguments[0]",
    "location.replace(arguments[0])",
    "window.open(arguments[0])",
    "window.open(arguments[0], '_self')",
    "const form = document.body.appendChild(document.createElement('form')); form.action = arguments[0]; form.submit()",
    "document.body.appendChild(document.createElement('iframe')).src = arguments[0]",
    "const link = document.body.appendChild(document.createElement('a')); link.href = arguments[0]; link.click()",
];

/// Somebody else's server, which nobody asks for anything.
pub struct Elsewhere(TcpListener);

impl Elsewhere {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Self(listener)
    }

    pub fn address(&self) -> String {
        format!("http://{}/page", self.0.local_addr().unwrap())
    }

    /// Whether anybody knocked, with or without asking for anything.
    pub fn was_connected_to(&self) -> bool {
        self.0.accept().is_ok()
    }

    /// `WebKit` opens a connection for a link that is pressed before it asks whether the link may be followed; nothing
    /// goes over it. The page has no links of that kind.
    pub fn was_asked(&self) -> bool {
        while let Ok((mut connection, _)) = self.0.accept() {
            connection.set_read_timeout(Some(LEAVING / 10)).unwrap();
            if connection.read(&mut [0]).is_ok_and(|bytes| bytes > 0) {
                return true;
            }
        }
        false
    }
}

/// What a person would notice of another page.
fn shown(window: &Window) -> [String; 3] {
    window.script("return [location.href, document.title, document.querySelector('h1')?.textContent ?? '']", &[])
}

fn title(window: &Window) -> String {
    let search = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$", "getwindowname"];
    let output = window.harness.command("xdotool").args(search).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Opens the window, and waits until it has its page's title.
fn open() -> Window {
    let window = Opening::of_recording(READY, Language::Fr).open();
    let started = Instant::now();
    while title(&window) != shown(&window)[1] {
        assert!(started.elapsed() < PATIENCE, "the title stays {:?}", title(&window));
        sleep(Duration::from_millis(20));
    }
    window
}

#[test]
fn no_script_of_the_page_leads_out_of_it() {
    if !harness::is_possible(&[]) {
        return;
    }
    let (elsewhere, folder) = (Elsewhere::new(), tempfile::tempdir().unwrap());
    let file = folder.path().join("page.html");
    fs::write(&file, "<title>QHR Setup</title><h1>PIN?</h1>").unwrap();
    let file = format!("file://{}", file.display());
    let window = open();
    let before = (shown(&window), title(&window));
    for address in [&elsewhere.address(), &file, "data:text/html,<h1>PIN?</h1>", "about:blank"] {
        for way in WAYS_OUT {
            // Not at once, so that the answer is not lost with the page.
            let later = format!("setTimeout((...arguments) => {{ {way} }}, 0, arguments[0]); return null");
            let _: serde_json::Value = window.script(&later, &[address.into()]);
            sleep(LEAVING / 10);
            assert_eq!((shown(&window), title(&window)), before, "{way} with {address}");
            assert!(!elsewhere.was_asked(), "{way} with {address}");
        }
    }
    sleep(LEAVING);
    assert_eq!((shown(&window), title(&window)), before);
    assert!(!elsewhere.was_asked());
    let windows = window.harness.command("xdotool").args(["search", "--onlyvisible", "--name", "."]).output().unwrap();
    assert_eq!(String::from_utf8(windows.stdout).unwrap().lines().count(), 1, "no second window");
}

/// Something that can be dragged, in a window beside the program's.
struct DragSource {
    process: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl DragSource {
    fn of(address: &str, window: &Window) -> Self {
        let mut command = window.harness.command(PYTHON);
        command.arg(project().join("tests/window/drag_source.py")).arg(address).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let said = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut source = Self { process, said };
        source.says("shown");
        source
    }

    fn says(&mut self, word: &str) {
        assert_eq!(self.said.next().unwrap().unwrap(), word);
    }
}

impl Drop for DragSource {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn mouse(window: &Window, arguments: &[&str]) {
    let mut xdotool: Command = window.harness.command("xdotool");
    assert!(xdotool.args(arguments).status().unwrap().success());
    // A drag has steps, and each is answered by the window below the pointer.
    sleep(Duration::from_millis(100));
}

fn drag_onto(window: &Window, address: &str) {
    let mut source = DragSource::of(address, window);
    mouse(window, &["mousemove", "1100", "200", "mousedown", "1"]);
    mouse(window, &["mousemove", "1050", "220"]);
    source.says("begun");
    for x in ["1000", "700", "500", "450", "440", "430"] {
        mouse(window, &["mousemove", x, "300"]);
    }
    mouse(window, &["mouseup", "1"]);
    source.says("ended");
}

#[test]
fn a_link_or_a_file_dropped_on_the_window_changes_nothing() {
    if !harness::is_possible(&[]) {
        return;
    }
    let gtk = "import gi; gi.require_version('Gtk', '3.0'); from gi.repository import Gtk";
    if !Command::new(PYTHON).args(["-c", gtk]).status().unwrap().success() {
        return skip("a drop", "python3-gi with GTK 3");
    }
    let (elsewhere, folder) = (Elsewhere::new(), tempfile::tempdir().unwrap());
    let file = folder.path().join("page.html");
    fs::write(&file, "<title>QHR Setup</title><h1>PIN?</h1>").unwrap();
    let window = open();
    let before = (shown(&window), title(&window));
    for address in [&format!("file://{}", file.display()), &elsewhere.address()] {
        drag_onto(&window, address);
        sleep(LEAVING);
        assert_eq!((shown(&window), title(&window)), before, "{address}");
    }
    assert!(!elsewhere.was_asked());
}
