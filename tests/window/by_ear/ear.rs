//! The ear at a window, and the fingers of somebody who listens: nothing but AT-SPI goes in or out.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::screen_reader::tree::{Object, PYTHON};
use crate::window::{Window, project};

/// Keys as X names them (`X11/keysymdef.h`).
#[derive(Debug, Clone, Copy)]
pub enum Key {
    Tab = 0xff09,
    Enter = 0xff0d,
    Space = 0x20,
    Down = 0xff54,
    F1 = 0xffbe,
}

/// What has the focus.
#[derive(Debug, Clone, Deserialize)]
pub struct Focus {
    #[serde(flatten)]
    pub it: Object,
    /// The named group that it stands in.
    pub around: Option<Object>,
}

/// A process that listens until the value is dropped.
pub struct Ear {
    process: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Ear {
    /// Begins to listen to a window.
    pub fn at(window: &Window) -> Self {
        let mut python = window.harness.command(PYTHON);
        // Nothing is left beside the sources.
        python.arg("-B");
        python.arg(project().join("tests/window/ear.py")).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = python.spawn().unwrap();
        let (requests, answers) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        Self { process, requests, answers }
    }

    fn ask<T: DeserializeOwned>(&mut self, request: &Value) -> T {
        writeln!(self.requests, "{request}").unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{request}: {error}: {line:?}"))
    }

    /// Presses a key and lets it go.
    pub fn press(&mut self, key: Key) {
        self.ask::<()>(&json!({"do": "press", "key": key as u32}));
    }

    /// Presses a key that moves the focus, and tells where it goes.
    pub fn moves(&mut self, key: Key) -> Focus {
        let focus: Option<Focus> = self.ask(&json!({"do": "move", "key": key as u32}));
        focus.unwrap_or_else(|| panic!("{key:?} does not move the focus"))
    }

    /// Presses the keys of a text.
    pub fn types(&mut self, text: &str) {
        self.ask::<()>(&json!({"do": "type", "text": text}));
    }

    /// All that is there now; `None` while the window is between two pages.
    pub fn hears(&mut self) -> Option<Object> {
        let heard: Value = self.ask(&json!({"do": "hear"}));
        // What goes away while it is asked has neither a name nor a role.
        let mut programs: Vec<Object> = serde_json::from_value(heard).ok()?;
        assert!(programs.len() < 2, "one window is open");
        programs.pop()
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
