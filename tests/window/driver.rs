//! The few requests of the `WebDriver` protocol that the tests make, each answered or the test fails.

use std::cell::Cell;
use std::net::TcpListener;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::parts::PATIENCE;

/// Keys that are no character, as the protocol writes them.
pub mod key {
    pub const BACKSPACE: char = '\u{e003}';
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e006}';
    pub const SHIFT: char = '\u{e008}';
    pub const CONTROL: char = '\u{e009}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const UP: char = '\u{e013}';
    pub const DOWN: char = '\u{e015}';
    pub const SPACE: char = ' ';
}

/// A session with one window.
pub struct Driver {
    agent: ureq::Agent,
    may_end: Cell<bool>,
    session: String,
}

impl Driver {
    /// Starts the program through the driver that listens on `port`.
    pub fn connect(port: u16, program: &str, arguments: &[String]) -> Self {
        Self::try_connect(port, program, arguments).unwrap_or_else(|why| panic!("{why}"))
    }

    /// The same; why the driver could not, where it could not.
    pub fn try_connect(port: u16, program: &str, arguments: &[String]) -> Result<Self, String> {
        let limit = Some(Duration::from_mins(1));
        let agent = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(limit).build().into();
        let mut driver = Self { agent, may_end: Cell::new(false), session: format!("http://127.0.0.1:{port}") };
        driver.wait_for_status()?;
        let options = json!({"binary": program, "args": arguments});
        let capabilities = json!({"alwaysMatch": {"webkitgtk:browserOptions": options}});
        let answer = driver.try_post("/session", &json!({"capabilities": capabilities}))?;
        let id = answer["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{}/session/{id}", driver.session);
        Ok(driver)
    }

    fn wait_for_status(&self) -> Result<(), String> {
        let started = Instant::now();
        while let Err(error) = self.agent.get(format!("{}/status", self.session)).call() {
            if started.elapsed() > PATIENCE {
                return Err(format!("WebKitWebDriver does not answer: {error}"));
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// From now on the window may close in the middle of what is pressed.
    pub fn expect_its_end(&self) {
        self.may_end.set(true);
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let answer = self.agent.post(format!("{}{path}", self.session)).send_json(body);
        if path == "/actions" && self.may_end.get() {
            return Value::Null;
        }
        value(path, answer)
    }

    fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        try_value(path, self.agent.post(format!("{}{path}", self.session)).send_json(body))
    }

    /// Runs the body of a function in the page; `arguments` inside it are these.
    pub fn script<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        self.run("/execute/sync", body, arguments)
    }

    /// The same without arguments, where the driver may have lost its window: then why.
    pub fn try_script(&self, body: &str) -> Result<Value, String> {
        self.try_post("/execute/sync", &json!({"script": body, "args": []}))
    }

    /// The same, for a function that calls its last argument when it is done.
    pub fn script_with_callback<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        self.run("/execute/async", body, arguments)
    }

    /// The same, where the window may be gone: then there is no answer.
    pub fn try_script_with_callback(&self, body: &str, arguments: &[Value]) -> Option<Value> {
        let asked = json!({"script": body, "args": arguments});
        let mut answer = self.agent.post(format!("{}/execute/async", self.session)).send_json(asked).ok()?;
        let mut body: Value = answer.body_mut().read_json().ok()?;
        answer.status().is_success().then(|| body["value"].take())
    }

    fn run<T: DeserializeOwned>(&self, path: &str, body: &str, arguments: &[Value]) -> T {
        let answer = self.post(path, &json!({"script": body, "args": arguments}));
        serde_json::from_value(answer.clone()).unwrap_or_else(|error| panic!("{error}: {answer} from {body}"))
    }

    /// Presses a key while others are held.
    pub fn press(&self, held: &[char], key: char) {
        let down = held.iter().chain([&key]).map(|key| json!({"type": "keyDown", "value": key}));
        let up = [&key].into_iter().chain(held.iter().rev()).map(|key| json!({"type": "keyUp", "value": key}));
        let actions: Vec<_> = down.chain(up).collect();
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Presses the keys of a text, one after the other.
    pub fn type_text(&self, text: &str) {
        let strokes = |key: char| [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})];
        let actions: Vec<_> = text.chars().flat_map(strokes).collect();
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Presses the mouse at a place of the page as it is shown.
    pub fn click(&self, x: f64, y: f64) {
        let actions = json!([
            {"type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round(), "origin": "viewport"},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]);
        let mouse =
            json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions});
        self.post("/actions", &json!({"actions": [mouse]}));
    }

    /// Takes the mouse to the corner, where it lies over nothing.
    pub fn point_away(&self) {
        let actions = json!([{"type": "pointerMove", "duration": 0, "x": 1, "y": 1, "origin": "viewport"}]);
        let mouse =
            json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions});
        self.post("/actions", &json!({"actions": [mouse]}));
    }

    /// Gives the window this size in pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", &json!({"width": width, "height": height}));
    }

    /// What the window shows, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        let path = "/screenshot";
        let answer = value(path, self.agent.get(format!("{}{path}", self.session)).call());
        let encoded = answer.as_str().expect("a picture is text in base 64");
        base64::engine::general_purpose::STANDARD.decode(encoded).unwrap()
    }
}

fn value(path: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    try_value(path, answer).unwrap_or_else(|why| panic!("{why}"))
}

fn try_value(path: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
    let mut answer = answer.map_err(|error| format!("{path}: {error}"))?;
    let mut body: Value = answer.body_mut().read_json().map_err(|error| format!("{path}: {error}"))?;
    let value = body["value"].take();
    if answer.status().is_success() { Ok(value) } else { Err(format!("{path}: {value:#}")) }
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
