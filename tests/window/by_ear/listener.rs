//! Somebody who hears the window and presses keys, and the record of what they heard, one step after the other.

use std::mem;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use qhr_setup::text::{Language, Phrase, Words};

use super::ear::{Ear, Key};
use super::lines::{announced, in_focus, line, lines};
use super::promises;
use crate::parts::PATIENCE;
use crate::screen_reader::tree::Object;
use crate::window::{Window, project, short};

/// While a record is made anew, nothing more is waited for after so long without anything new.
const QUIET: Duration = Duration::from_secs(1);

/// Between two steps of a record.
const BETWEEN: &str = "\n\n";

/// Where the focus is once a page is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Begins {
    AtItsHeading,
    /// A page that asks for nothing but a text begins in its field.
    InItsField,
}

pub struct Listener {
    pub words: &'static Words,
    ear: Ear,
    /// What was there after the last step.
    now: Option<Object>,
    /// What Tab has come to so far.
    stops: Vec<String>,
    /// What is heard, step by step.
    heard: Vec<String>,
    /// What was heard when it was recorded.
    recorded: Vec<String>,
    /// Nothing is recorded, or another thing: there is no telling when a step is over.
    differs: bool,
    /// Ended last.
    _window: Window,
}

impl Listener {
    pub fn at(window: Window, language: Language, recording: &Path) -> Self {
        let ear = Ear::at(&window);
        let recorded = std::fs::read_to_string(recording).unwrap_or_default();
        let recorded = recorded.trim_end().split(BETWEEN).map(str::to_owned).collect();
        let differs = std::env::var_os("QHR_SETUP_BLESS").is_some();
        let words = Words::of(language);
        Self { words, ear, now: None, stops: Vec::new(), heard: Vec::new(), recorded, differs, _window: window }
    }

    pub fn message(&self, id: &str) -> String {
        self.words.message(id)
    }

    /// All that was heard.
    pub fn record(self) -> String {
        self.heard.join(BETWEEN) + "\n"
    }

    /// Waits for what comes of a step, and keeps what is heard of it.
    fn hears(&mut self, step: &str, fits: &dyn Fn(&Object) -> bool) {
        let started = Instant::now();
        let recorded = self.recorded.get(self.heard.len()).map_or("", String::as_str);
        // What Tab comes to is only known after that.
        let recorded = recorded.split("\nTab: ").next().unwrap_or_default().to_owned();
        let (mut before, mut since) = (String::new(), Instant::now());
        loop {
            let program = self.ear.hears();
            if let Some(program) = program.as_ref().filter(|program| fits(program)) {
                let heard = self.of_step(step, program);
                if heard != before {
                    (before, since) = (heard.clone(), Instant::now());
                }
                let is_over = if self.differs { since.elapsed() > QUIET } else { heard == recorded };
                if is_over || started.elapsed() > PATIENCE {
                    self.differs |= !is_over;
                    promises::assert_kept(program, self.now.as_ref(), self.words);
                    self.heard.push(heard);
                    self.now = Some(program.clone());
                    return;
                }
            }
            let outline = || program.as_ref().map_or_else(String::new, |program| program.outline(0));
            assert!(started.elapsed() < PATIENCE * 2, "after {step}, not as expected:\n{}", outline());
            sleep(Duration::from_millis(20));
        }
    }

    /// What is new after a step: what is said, where the focus is, and what else can be read.
    fn of_step(&self, step: &str, program: &Object) -> String {
        let said_before = self.now.as_ref().map(announced).unwrap_or_default();
        let mut heard = vec![step.to_owned()];
        heard.extend(
            announced(program)
                .into_iter()
                .filter(|said| !said_before.contains(said))
                .map(|said| format!("says, {said}")),
        );
        let focus = focus_of(program);
        if focus != self.now.as_ref().and_then(focus_of) {
            heard.extend(focus.map(|focus| format!("focus: {focus}")));
        }
        let before = self.now.as_ref().map(lines).unwrap_or_default();
        let is_same_page = self.now.as_ref().map(title) == Some(title(program));
        let mut is_main = false;
        for line in lines(program) {
            // A page is read from its beginning; of what stands around it, what is new.
            if !line.starts_with("  ") {
                is_main = !is_same_page && line == "main";
            }
            if is_main || !before.contains(&line) {
                heard.push(format!("  {line}"));
            }
        }
        heard.iter().map(|line| self.at_any_time(line)).collect::<Vec<_>>().join("\n")
    }

    /// A line as it is heard on any day, of any version.
    fn at_any_time(&self, line: &str) -> String {
        let today = self.words.date(jiff::Zoned::now().date());
        let line = line.replace(&today, "(today)").replace(env!("CARGO_PKG_VERSION"), "(version)");
        match line.split_once("(today) ").and_then(|(before, after)| Some((before, after.split_once(", ")?.1))) {
            Some((before, after)) => format!("{before}(now), {after}"),
            None => line,
        }
    }

    /// Waits for a page, and goes once around it by Tab.
    pub fn arrives(&mut self, step: &str, heading: &str, begins: Begins) {
        self.arrives_in(step, heading, heading, begins);
    }

    /// The same, where the window is called otherwise than its page.
    pub fn arrives_in(&mut self, step: &str, window: &str, heading: &str, begins: Begins) {
        let title = self.words.say(&Phrase::new("window-title").with_text("headline", window));
        self.hears(step, &|program| {
            let titled = ["frame", "document web"].iter().all(|role| program.names(role) == [title.as_str()]);
            let focus = in_focus(program);
            titled
                && match begins {
                    Begins::AtItsHeading => focus.is_some_and(|it| it.role == "heading" && it.words() == heading),
                    Begins::InItsField => focus.is_some_and(|it| it.role == "entry"),
                }
        });
        self.goes_around();
    }

    /// Presses Tab until it begins anew: what it comes to is all that can be used, in the order of reading.
    fn goes_around(&mut self) {
        let program = self.now.as_ref().unwrap();
        let expected = promises::stops(program);
        let mut found: Vec<String> = Vec::new();
        loop {
            let focus = self.ear.moves(Key::Tab);
            // Past the last control, the focus leaves the page for once.
            if focus.it.role == "filler" {
                continue;
            }
            let stop = line(&focus.it, focus.around.as_ref());
            if found.first() == Some(&stop) {
                break;
            }
            found.push(stop);
            assert!(found.len() <= expected.len(), "Tab comes to more than there is: {found:#?}\n{expected:#?}");
        }
        let first = expected.iter().position(|stop| *stop == found[0]);
        let in_order: Vec<_> = expected.iter().cycle().skip(first.unwrap()).take(expected.len()).cloned().collect();
        assert_eq!(found, in_order, "Tab comes to all that can be used, in the order of reading");
        let known = mem::replace(&mut self.stops, found.clone());
        let new: Vec<_> = found.into_iter().filter(|stop| !known.contains(stop)).collect();
        let last = self.heard.last_mut().unwrap();
        last.extend(new.iter().map(|stop| format!("\nTab: {stop}")));
    }

    /// Goes by Tab to the control with this name.
    pub fn reaches(&mut self, role: &str, name: &str) {
        let mut passed = Vec::new();
        while passed.len() < 60 {
            let focus = self.ear.moves(Key::Tab);
            if focus.it.role == role && focus.it.name.starts_with(name) {
                return;
            }
            passed.push(line(&focus.it, focus.around.as_ref()));
        }
        panic!("Tab does not reach {role} {name:?}: {passed:#?}");
    }

    /// Presses the button that says this; gives what to call it.
    pub fn enters(&mut self, id: &str) -> String {
        let name = self.message(id);
        self.reaches("push button", &name);
        self.ear.press(Key::Enter);
        format!("> Enter on {name}")
    }

    /// Chooses the answer that says this: the space bar for the one that has the focus first, arrows for the others.
    pub fn chooses(&mut self, id: &str) {
        let name = self.message(id);
        let mut focus = self.ear.moves(Key::Tab);
        while focus.it.role != "radio button" {
            focus = self.ear.moves(Key::Tab);
        }
        // What is said of an answer follows its words.
        let is_it = |it: &Object| it.name == name || it.name.starts_with(&format!("{name} ,"));
        if is_it(&focus.it) {
            self.ear.press(Key::Space);
        }
        while !is_it(&focus.it) {
            focus = self.ear.moves(Key::Down);
        }
        self.hears(&format!("> Chosen: {name}"), &|program| {
            in_focus(program).is_some_and(|it| it.role == "radio button" && is_it(it) && it.is("checked"))
        });
    }

    /// Types into the field that has the focus, and waits for what is said of it.
    pub fn types(&mut self, text: &str, then: &str) {
        self.ear.types(text);
        let is_told = |program: &Object| in_focus(program).is_some_and(|it| it.description.contains(then));
        self.hears(&format!("> Typed: {text}"), &is_told);
    }

    /// The code that is read aloud to whoever helps: the one text with so many digits.
    pub fn support_code(&self) -> String {
        let texts = self.now.iter().flat_map(Object::all).filter(|it| it.role == "paragraph").map(Object::words);
        let digits = texts.map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>());
        digits.max_by_key(String::len).unwrap()
    }

    /// Presses a button that leads nowhere yet, and hears why.
    pub fn insists(&mut self, button: &str, why: &str) {
        let step = self.enters(button);
        let why = self.message(why);
        self.hears(&step, &|program| {
            in_focus(program).is_some_and(|it| it.words() == why || it.description.contains(&why))
        });
    }

    /// Opens the panel of help by its key: what lies behind it is silent, and Tab stays in it.
    pub fn asks_for_help(&mut self) {
        self.ear.press(Key::F1);
        let help = self.message("window-help");
        self.hears("> F1", &|program| {
            let is_in_it = |dialog: &Object| dialog.name == help && in_focus(dialog).is_some();
            program.with_role("dialog").into_iter().any(is_in_it)
        });
        self.goes_around();
    }

    /// Presses a button that leads to the page with this heading.
    pub fn goes_on(&mut self, button: &str, heading: &str) {
        let step = self.enters(button);
        self.arrives(&step, &self.message(heading), Begins::AtItsHeading);
    }
}

/// What the window is called, and what lies over its page.
fn title(program: &Object) -> Vec<&str> {
    [program.names("frame"), program.names("dialog")].concat()
}

fn focus_of(program: &Object) -> Option<String> {
    in_focus(program).map(|it| line(it, promises::around(program, it)))
}

/// Where it is kept what is heard.
pub fn recording(name: &str, language: Language) -> PathBuf {
    project().join("tests/window/by_ear").join(format!("{name}.{}.txt", short(language)))
}
