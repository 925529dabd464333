//! A person who gives answers to windows that are killed, and what has to be in their folder each time.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use qhr_setup::journey::{Answer, Answers, Clinic, Profession};
use qhr_setup::store::Store;
use qhr_setup::text::{Language, Words};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::harness::{self, Harness};
use crate::parts::PATIENCE;
use crate::window::{PROGRAM, recording};

/// Any: only the answers are compared, not their days.
const DAY: Date = date(2026, 12, 2);

/// Longer than a start takes on a computer with nothing else to do.
pub const A_START: Duration = Duration::from_millis(800);

const PROFESSIONS: [Profession; 5] =
    [Profession::Doctor, Profession::Nurse, Profession::Resident, Profession::Pharmacist, Profession::TechnicalSupport];
const CLINICS: [Clinic; 4] = [Clinic::Shared, Clinic::NotShared, Clinic::Private, Clinic::Unknown];

/// How long a few answers take, about.
pub const A_FEW_ANSWERS: Duration = Duration::from_millis(30);

/// None of so many fails but where something else is wrong.
const DRIVERS: usize = 3;

/// What somebody answers at each step, again and again: no two that follow each other leave the same answers.
fn answer(step: u64) -> Answer {
    let turn = usize::try_from(step / 2).unwrap();
    if step.is_multiple_of(2) {
        Answer::Profession(PROFESSIONS[turn % PROFESSIONS.len()])
    } else {
        Answer::Clinic(CLINICS[turn % CLINICS.len()])
    }
}

/// What is kept, without the days.
pub type Kept = (Option<Profession>, Option<Clinic>);

pub fn kept(answers: &Answers) -> Kept {
    (answers.profession.as_ref().map(|one| one.answer), answers.clinic.as_ref().map(|one| one.answer))
}

pub fn kept_in(folder: &Path) -> Kept {
    kept(&Store::read_only(folder).answers)
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// What a window said of an answer that it was given.
#[derive(Debug, PartialEq)]
pub enum Told {
    Kept,
    /// It counts until the window closes.
    NotKept,
    /// Nothing: the window is gone.
    Nothing,
}

/// A person's folder, and the windows that keep answers in it, one after the other.
pub struct Person<'a> {
    pub folder: &'a Path,
    pub harness: Harness,
    /// What the window has.
    answers: Answers,
    /// What of it the last acknowledged answer put into the folder.
    pub kept: Answers,
    step: u64,
}

/// What came of it all, over every folder.
#[derive(Default)]
pub struct Seen {
    pub acknowledged: u64,
    pub refused: u64,
    /// The answer that nobody had been told of was kept.
    pub kept_untold: u64,
    /// A file was left that was not whole yet.
    pub in_a_write: u64,
    pub longest_start: Duration,
}

impl<'a> Person<'a> {
    pub fn of(folder: &'a Path) -> Self {
        let (answers, kept) = (Answers::default(), Answers::default());
        Self { folder, harness: Harness::start(&[]), answers, kept, step: 0 }
    }

    pub fn arguments(&self) -> [String; 6] {
        let facts = recording("windows-11-pro-ready");
        ["--lang", "fr", "--facts", facts.to_str().unwrap(), "--data", self.folder.to_str().unwrap()].map(str::to_owned)
    }

    pub fn open(&mut self) -> (Driver, Duration) {
        let arguments = self.arguments();
        open(&mut self.harness, &arguments)
    }

    /// The window has what was kept, says nothing about it, and left nothing unfinished in its folder.
    pub fn assert_as_kept(&self, driver: &Driver) {
        assert_eq!(notices(driver), "");
        self.assert_shown(driver);
        let allowed = ["answers.json", "lock", "logs"].map(str::to_owned);
        assert!(names(self.folder).is_subset(&allowed.into()), "{:?}", names(self.folder));
    }

    /// The window shows whose answers were kept.
    pub fn assert_shown(&self, driver: &Driver) {
        assert_eq!(kept_in(self.folder), kept(&self.kept));
        if let Some(profession) = &self.kept.profession {
            let shown: String = driver.script("return document.querySelector('.reopened p').innerText", &[]);
            let name: &str = profession.answer.into();
            assert!(shown.contains(&Words::of(Language::Fr).message(&format!("choice-profession-{name}"))), "{shown}");
        }
    }

    /// Gives the next answer.
    pub fn answer(&mut self, driver: &Driver, seen: &mut Seen) -> Told {
        let told = give(driver, answer(self.step));
        match told {
            Told::Kept => {
                self.next();
                self.kept = self.answers.clone();
                seen.acknowledged += 1;
            }
            Told::NotKept => {
                self.next();
                seen.refused += 1;
            }
            Told::Nothing => {}
        }
        told
    }

    fn next(&mut self) {
        self.answers.give(answer(self.step), DAY);
        self.step += 1;
    }

    /// Gives this many answers, all of which must be told to be this.
    pub fn answer_times(&mut self, driver: &Driver, times: u64, told: &Told, seen: &mut Seen) {
        for _ in 0..times {
            assert_eq!(self.answer(driver, seen), *told, "step {}", self.step);
            assert_eq!(kept_in(self.folder), kept(&self.kept), "step {}", self.step);
        }
    }

    /// Gives answers until the window is gone, which is killed after a while; then the folder has the last one that was
    /// acknowledged, or the one that was under way.
    pub fn answer_until_killed(&mut self, driver: Driver, after: Duration, seen: &mut Seen) {
        let (window, driver_process) = (self.harness.window_process(), self.harness.driver_process());
        let killer = thread::spawn(move || {
            sleep(after);
            harness::kill(window, false);
            // A driver whose window is gone would let the last request wait.
            harness::kill(driver_process, true);
        });
        while self.answer(&driver, seen) != Told::Nothing {}
        killer.join().unwrap();
        drop(driver);
        self.harness.start_driver_anew();
        seen.in_a_write += u64::from(names(self.folder).iter().any(|name| name.starts_with('.')));
        if kept_in(self.folder) != kept(&self.kept) {
            self.next();
            self.kept = self.answers.clone();
            seen.kept_untold += 1;
        }
        assert_eq!(kept_in(self.folder), kept(&self.kept), "step {}", self.step);
        self.answers = self.kept.clone();
    }

    /// A round: a window that has what was kept, answers, and a kill; before it, a window that is killed while it starts.
    pub fn round(&mut self, number: u64, seen: &mut Seen) {
        self.kill_while_starting(A_START.mul_f64(part(number * 29)));
        let (driver, start) = self.open();
        seen.longest_start = seen.longest_start.max(start);
        self.assert_as_kept(&driver);
        self.answer_times(&driver, 1 + number % 7, &Told::Kept, seen);
        self.answer_until_killed(driver, A_FEW_ANSWERS.mul_f64(part(number * 37)), seen);
    }

    /// Starts a window without a driver and kills it.
    fn kill_while_starting(&self, after: Duration) {
        let mut command = self.harness.command(PROGRAM);
        let mut starting = command.args(self.arguments()).stderr(Stdio::null()).spawn().unwrap();
        sleep(after);
        starting.kill().unwrap();
        starting.wait().unwrap();
    }
}

impl Seen {
    pub fn add(&mut self, other: &Self) {
        self.acknowledged += other.acknowledged;
        self.refused += other.refused;
        self.kept_untold += other.kept_untold;
        self.in_a_write += other.in_a_write;
        self.longest_start = self.longest_start.max(other.longest_start);
    }
}

/// Opens a window and waits for its page; how long that took. A driver that cannot, or that loses a window which lives, is
/// started anew, and why is told.
pub fn open(harness: &mut Harness, arguments: &[String]) -> (Driver, Duration) {
    for _ in 0..DRIVERS {
        let started = Instant::now();
        match try_open(harness, arguments) {
            Ok(driver) => return (driver, started.elapsed()),
            Err(why) => {
                println!("A driver is started anew: {why}");
                harness.start_driver_anew();
            }
        }
    }
    panic!("none of {DRIVERS} drivers shows a page");
}

fn try_open(harness: &Harness, arguments: &[String]) -> Result<Driver, String> {
    let driver = Driver::try_connect(harness.port, PROGRAM, arguments)?;
    let started = Instant::now();
    loop {
        match driver.try_script("return document.querySelector('main h1') !== null") {
            Ok(is_there) if is_there == true => return Ok(driver),
            Ok(_) => assert!(started.elapsed() < PATIENCE, "no page"),
            Err(why) => {
                assert!(harness.has_window(), "the window has ended by itself: {why}");
                return Err(why);
            }
        }
        sleep(Duration::from_millis(10));
    }
}

/// What the page says about what is kept, with the words of each notice in one text.
pub fn notices(driver: &Driver) -> String {
    driver.script("return [...document.querySelectorAll('aside.notice')].map((one) => one.innerText).join(' ')", &[])
}

/// Some part of one, another for each number.
pub fn part(number: u64) -> f64 {
    f64::from(u32::try_from(number % 100).unwrap()) / 100.0
}

/// Gives an answer as the page does.
pub fn give(driver: &Driver, answer: Answer) -> Told {
    let ask = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(null), done)";
    let answer = serde_json::to_value(answer).unwrap();
    match driver.try_script_with_callback(ask, &["answer".into(), json!({"answer": answer})]) {
        None => Told::Nothing,
        Some(Value::Null) => Told::Kept,
        Some(problem) => {
            assert_eq!(problem["code"], "not-kept-answer", "{problem}");
            Told::NotKept
        }
    }
}
