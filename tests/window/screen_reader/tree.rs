//! The window as AT-SPI tells it: objects with a role, a name, states, and the objects inside them.

use std::collections::BTreeMap;
use std::process::Command;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::harness;
use crate::parts::{PATIENCE, skip};
use crate::window::{Window, project};

/// Debian's own: another one would not have Debian's bindings.
pub const PYTHON: &str = "/usr/bin/python3";

/// Stands in a text where another object is.
const EMBEDDED: char = '\u{fffc}';

/// An object that a screen reader can speak of.
#[derive(Debug, Clone, Deserialize)]
pub struct Object {
    pub role: String,
    pub name: String,
    pub description: String,
    text: String,
    pub language: String,
    pub states: Vec<String>,
    attributes: BTreeMap<String, String>,
    pub children: Vec<Object>,
}

impl Object {
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|has| has == state)
    }

    /// An attribute; empty where it has none of that name.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The object and all inside it, in the order of reading.
    pub fn all(&self) -> Vec<&Self> {
        [self].into_iter().chain(self.children.iter().flat_map(Self::all)).collect()
    }

    /// All inside it that have this role.
    pub fn with_role(&self, role: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|object| object.role == role).collect()
    }

    /// The only one inside it with this role and this name.
    pub fn one(&self, role: &str, name: &str) -> &Self {
        self.find(role, name).unwrap_or_else(|| panic!("not one {role} {name:?} in:\n{}", self.outline(0)))
    }

    /// The same, for a page that is still changing.
    pub fn find(&self, role: &str, name: &str) -> Option<&Self> {
        let found: Vec<_> = self.with_role(role).into_iter().filter(|object| object.name == name).collect();
        if let [one] = found[..] { Some(one) } else { None }
    }

    /// Whether something with this role says this of its own accord.
    pub fn announces(&self, role: &str, words: &str) -> bool {
        let live = |object: &&Self| matches!(object.attribute("live"), "polite" | "assertive");
        self.with_role(role).into_iter().filter(live).any(|object| object.words() == words)
    }

    /// The only landmark of this kind inside it.
    pub fn landmark(&self, kind: &str) -> &Self {
        let landmarks = self.with_role("landmark").into_iter().filter(|it| it.attribute("xml-roles") == kind);
        let landmarks: Vec<_> = landmarks.collect();
        if let [one] = landmarks[..] { one } else { panic!("not one landmark {kind} in:\n{}", self.outline(0)) }
    }

    /// The names of all inside it that have this role.
    pub fn names(&self, role: &str) -> Vec<&str> {
        self.with_role(role).into_iter().map(|object| object.name.as_str()).collect()
    }

    /// The text that stands in it, without what is inside.
    pub fn text(&self) -> String {
        spaced(&self.text.replace(EMBEDDED, " "))
    }

    /// All that is said when it is read: its name, or its text and what is inside.
    pub fn words(&self) -> String {
        if !self.name.is_empty() {
            return spaced(&self.name);
        }
        let text = self.text();
        if text.is_empty() {
            spaced(&self.children.iter().map(Self::words).collect::<Vec<_>>().join(" "))
        } else {
            text
        }
    }

    /// The text that stands in it, with the words of links and of mere parts of a line at their places.
    pub fn read(&self) -> String {
        let is_inline = |it: &&Self| matches!(it.role.as_str(), "link" | "section" | "static");
        let mut children = self.children.iter();
        let mut read = String::new();
        for letter in self.text.chars() {
            match letter {
                EMBEDDED => read += &children.next().filter(is_inline).map_or(" ".to_owned(), Self::words),
                letter => read.push(letter),
            }
        }
        spaced(&read)
    }

    pub fn outline(&self, depth: usize) -> String {
        let Self { role, name, description, .. } = self;
        let inside: String = self.children.iter().map(|child| child.outline(depth + 1)).collect();
        format!("{:indent$}{role} {name:?} {description:?} {}\n{inside}", "", self.states.join(" "), indent = depth * 2)
    }
}

/// With one space between two words.
pub fn spaced(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether this machine can look at a window as a screen reader does.
pub fn is_possible() -> bool {
    if !harness::is_possible(&["/usr/libexec/at-spi-bus-launcher", PYTHON]) {
        return false;
    }
    let bindings = ["-c", "import gi; gi.require_version('Atspi', '2.0')"];
    let possible = Command::new(PYTHON).args(bindings).output().unwrap().status.success();
    if !possible {
        skip(thread::current().name().unwrap_or("a test of the window"), "python3-gi with gir1.2-atspi-2.0");
    }
    possible
}

/// What the bus tells now; `None` while the window is between two pages.
fn read(window: &Window) -> Option<Object> {
    let script = project().join("tests/window/accessible_tree.py");
    let output = window.harness.command(PYTHON).arg(script).output().unwrap();
    if !output.status.success() {
        return None;
    }
    let mut programs: Vec<Object> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(programs.len() < 2, "one window is open");
    programs.pop()
}

/// Waits until what the bus tells fits.
pub fn until(window: &Window, what: &str, fits: impl Fn(&Object) -> bool) -> Object {
    let started = Instant::now();
    loop {
        let program = read(window);
        if let Some(program) = program.as_ref().filter(|program| fits(program)) {
            return program.clone();
        }
        let outline = || program.as_ref().map_or_else(String::new, |program| program.outline(0));
        assert!(started.elapsed() < PATIENCE, "not heard: {what}\n{}", outline());
        sleep(Duration::from_millis(50));
    }
}
