//! The program's window: opened on a recorded machine or on this computer, read, used, and closed with the value.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::Language;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::driver::{Driver, key};
use crate::harness::{Harness, Turn};
use crate::mouse::{self, Kind};
use crate::parts::PATIENCE;
use crate::usb_tree::UsbTree;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_qhr-setup-window");

/// The checkout.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The facts of a recorded machine.
pub fn recording(machine: &str) -> PathBuf {
    project().join("tests/machines").join(machine).join("facts.json")
}

/// How a window is opened.
pub struct Opening {
    command: Vec<String>,
    variables: Vec<(OsString, OsString)>,
    /// How many windows the test opens at the same time.
    windows: usize,
}

impl Opening {
    /// On the computer that runs the tests.
    pub fn of_this_computer(language: Language) -> Self {
        // `cargo xtask bench` measures the program that people get, not the one built for tests.
        let program = env::var("QHR_SETUP_BENCH_PROGRAM").unwrap_or_else(|_| PROGRAM.to_owned());
        let command = [program.as_str(), "--lang", short(language)].map(str::to_owned).to_vec();
        Self { command, variables: Vec::new(), windows: 1 }
    }

    /// On a recorded machine.
    pub fn of_recording(machine: &str, language: Language) -> Self {
        let mut opening = Self::of_this_computer(language);
        opening.command.extend(["--facts".to_owned(), recording(machine).to_str().unwrap().to_owned()]);
        opening
    }

    /// In the dark look of GTK, which is where the page's `prefers-color-scheme` comes from.
    pub fn dark(self, dark: bool) -> Self {
        if dark { self.with("GTK_THEME", "Adwaita:dark") } else { self }
    }

    /// Painted by what stands in for a graphics card: without it, the driver waits for ever for some pictures of a zoomed page.
    pub fn by_a_graphics_card(self) -> Self {
        self.with("WEBKIT_DISABLE_COMPOSITING_MODE", "0")
    }

    /// With a USB bus made of files.
    pub fn on_bus(mut self, tree: &UsbTree) -> Self {
        self.command.insert(0, "/usr/bin/umockdev-wrapper".to_owned());
        let (name, root) = tree.variable();
        self.with(name, root)
    }

    /// With no program on its path but those of this folder.
    pub fn finding_programs_in(mut self, folder: &Path) -> Self {
        self.command.splice(0..0, ["/usr/bin/env".to_owned(), format!("PATH={}", folder.display())]);
        self
    }

    /// With an environment variable.
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// The first of two that the test opens.
    pub fn with_another(mut self) -> Self {
        self.windows = 2;
        self
    }

    /// Beside one that was opened `with_another`.
    pub fn beside(mut self) -> Self {
        self.windows = 0;
        self
    }

    /// With this text as the rules file beside the program, in this folder.
    pub fn by_rules(mut self, rules: &str, folder: &Path) -> Self {
        // A link: a copy could not be started while another test's child still holds the file open for writing.
        let program = folder.join("qhr-setup-window");
        fs::hard_link(PROGRAM, &program).unwrap();
        fs::write(folder.join("requirements.toml"), rules).unwrap();
        self.command[0] = program.to_str().unwrap().to_owned();
        self
    }

    /// With the answers of a folder.
    pub fn keeping_in(mut self, folder: &Path) -> Self {
        self.command.extend(["--data".to_owned(), folder.to_str().unwrap().to_owned()]);
        self
    }

    /// Opens it at the checks, and waits until every result is there.
    pub fn open_at_checks(self) -> Window {
        let window = self.open();
        window.go_to_step(4);
        window.until_checked();
        window
    }

    /// Opens it and waits until its page is there, with every result where that is the page of the checks.
    pub fn open(self) -> Window {
        let turn = Turn::wait(self.windows);
        let harness = Harness::start(&self.variables);
        let driver = Driver::connect(harness.port, &self.command[0], &self.command[1..]);
        let window = Window { driver, harness, _turn: turn };
        let _: Value = window.script(LISTEN, &[]);
        window.until("document.querySelector('main h1')");
        if window.script("return document.querySelector('[data-check]') !== null", &[]) {
            window.until_checked();
        }
        window.give_focus();
        window
    }
}

/// Collects what the page does wrong, from before its first result on.
const LISTEN: &str = "window.faults = [];
    const tell = (kind, what) => window.faults.push(`${kind}: ${what}`);
    addEventListener('error', (event) => tell('error', event.message));
    addEventListener('unhandledrejection', (event) => tell('rejection', event.reason));
    addEventListener('securitypolicyviolation', (event) => tell('policy', event.effectiveDirective));
    const error = console.error;
    console.error = (...words) => { tell('console', words.join(' ')); error(...words); };
    return null;";

/// An open window.
pub struct Window {
    /// Requests to the page.
    pub driver: Driver,
    /// What stands around it.
    pub harness: Harness,
    _turn: Turn,
}

impl Window {
    /// Runs a script in the page.
    pub fn script<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> T {
        self.driver.script(body, arguments)
    }

    /// Waits until an expression of JavaScript is true.
    pub fn until(&self, expression: &str) {
        let started = Instant::now();
        while !self.script::<bool>(&format!("return Boolean({expression})"), &[]) {
            let text = || self.script::<String>("return document.body.innerText", &[]);
            assert!(started.elapsed() < PATIENCE, "after {PATIENCE:?} this is not true: {expression}\n{}", text());
            sleep(Duration::from_millis(50));
        }
    }

    /// Waits until every row has its result and no check is under way.
    pub fn until_checked(&self) {
        let checked = "document.querySelector('[data-check]') && !document.querySelector('[data-state=pending]')
            && document.querySelector('[aria-labelledby=checks]')?.ariaBusy === 'false'";
        self.until(checked);
    }

    /// Goes to a step by the margin.
    pub fn go_to_step(&self, number: usize) {
        let name: String = self.script(
            "return document.querySelectorAll('nav .step-name')[arguments[0] - 1].textContent",
            &[number.into()],
        );
        mouse::press(self, Kind::Step, &name);
        let there = format!("document.querySelectorAll('nav li')[{number} - 1].querySelector('[aria-current=step]')");
        self.until(&there);
    }

    /// Makes the window the active one, which a window manager would do.
    fn give_focus(&self) {
        let search = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$", "windowfocus"];
        let started = Instant::now();
        while !self.script::<bool>("return document.hasFocus()", &[]) {
            self.harness.command("xdotool").args(search).status().unwrap();
            assert!(started.elapsed() < PATIENCE, "the window cannot be made active");
        }
    }

    /// Presses a key.
    pub fn press(&self, key: char) {
        self.driver.press(&[], key);
    }

    /// Gives the window another size, and waits until the page has it at the present zoom.
    pub fn resize(&self, width: u32, height: u32) {
        let zoom: f64 = self.script("return outerWidth / innerWidth", &[]);
        self.driver.resize(width, height);
        let has = |side: &str, length| format!("Math.abs(inner{side} * {zoom} - {length}) < 3");
        self.until(&format!("{} && {}", has("Width", width), has("Height", height)));
    }

    /// Zooms to 200 % with the keys that people use, in five steps of 20 %.
    pub fn zoom_to_double(&self) {
        let width: u32 = self.script("return innerWidth", &[]);
        for step in 1..=5 {
            self.driver.press(&[key::CONTROL], '=');
            // Two steps at the same time could reach the window in the wrong order.
            let zoomed = format!("Math.abs(innerWidth * (1 + {step} / 5) - {width}) < 3");
            self.until(&zoomed);
        }
    }

    /// Zooms back to 100 %.
    pub fn zoom_back(&self) {
        self.driver.press(&[key::CONTROL], '0');
        self.until("innerWidth >= 720");
    }

    /// Opens everything that is folded.
    pub fn unfold(&self) {
        self.open_parts(true);
    }

    /// Folds everything that can be folded.
    pub fn fold(&self) {
        self.open_parts(false);
    }

    fn open_parts(&self, open: bool) {
        let set = "for (const part of document.querySelectorAll('details')) part.open = arguments[0]; return null";
        let _: Value = self.script(set, &[open.into()]);
    }

    /// Scripts that failed, styles and other things that the security policy refused.
    pub fn faults(&self) -> Vec<String> {
        self.script("return window.faults", &[])
    }

    /// The program once more, beside this window.
    pub fn second_start(&self, arguments: &[&str]) -> Command {
        let mut command = self.harness.command(PROGRAM);
        command.args(arguments);
        for name in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
            command.env_remove(name);
        }
        command
    }
}

/// What `--lang` takes.
pub fn short(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr",
        Language::En => "en",
    }
}
