//! The window killed (SIGKILL) while answers are given over its own IPC: what it said it keeps is there at the next start.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use qhr_setup::journey::{Answer, Answers, Clinic, Profession};
use qhr_setup::store::Store;
use qhr_setup::text::{Language, Words};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::endured::{rounds, tell};
use crate::harness::{self, Harness, Turn};
use crate::parts::PATIENCE;
use crate::window::{PROGRAM, recording};

/// Any: only the answers are compared, not their days.
const DAY: Date = date(2026, 12, 2);

/// Longer than a start takes on a computer with nothing else to do.
const A_START: Duration = Duration::from_millis(800);

const PROFESSIONS: [Profession; 5] =
    [Profession::Doctor, Profession::Nurse, Profession::Resident, Profession::Pharmacist, Profession::TechnicalSupport];
const CLINICS: [Clinic; 4] = [Clinic::Shared, Clinic::NotShared, Clinic::Private, Clinic::Unknown];

/// How long a few answers take, about.
const A_FEW_ANSWERS: Duration = Duration::from_millis(30);

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
type Kept = (Option<Profession>, Option<Clinic>);

fn kept(answers: &Answers) -> Kept {
    (answers.profession.as_ref().map(|one| one.answer), answers.clinic.as_ref().map(|one| one.answer))
}

fn kept_in(folder: &Path) -> Kept {
    kept(&Store::read_only(folder).answers)
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A folder, and the windows that keep their answers in it, one after the other.
struct Person<'a> {
    folder: &'a Path,
    harness: Harness,
    /// What was answered and kept so far.
    answers: Answers,
    step: u64,
}

/// What came of it all, over every folder.
#[derive(Default)]
struct Seen {
    acknowledged: u64,
    /// The answer that nobody had been told of was kept.
    kept_untold: u64,
    /// A file was left that was not whole yet.
    in_a_write: u64,
    longest_start: Duration,
}

impl<'a> Person<'a> {
    fn of(folder: &'a Path) -> Self {
        Self { folder, harness: Harness::start(&[]), answers: Answers::default(), step: 0 }
    }

    fn arguments(&self) -> [String; 6] {
        let facts = recording("windows-11-pro-ready");
        ["--lang", "fr", "--facts", facts.to_str().unwrap(), "--data", self.folder.to_str().unwrap()].map(str::to_owned)
    }

    /// Opens a window and waits for its page.
    fn open(&self) -> (Driver, Duration) {
        let started = Instant::now();
        let driver = Driver::connect(self.harness.port, PROGRAM, &self.arguments());
        let shown = "return document.querySelector('main h1') !== null";
        while !driver.script::<bool>(shown, &[]) {
            assert!(started.elapsed() < PATIENCE, "no page");
            sleep(Duration::from_millis(10));
        }
        (driver, started.elapsed())
    }

    /// What the page says about what is kept, with the words of each notice in one text.
    fn notices(driver: &Driver) -> String {
        let all = "return [...document.querySelectorAll('aside.notice')].map((one) => one.innerText).join(' ')";
        driver.script(all, &[])
    }

    /// The window has what was kept, says nothing about it, and left nothing unfinished in its folder.
    fn assert_as_kept(&self, driver: &Driver) {
        assert_eq!(Self::notices(driver), "");
        assert_eq!(kept_in(self.folder), kept(&self.answers));
        if let Some(profession) = &self.answers.profession {
            let shown: String = driver.script("return document.querySelector('.reopened p').innerText", &[]);
            let name: &str = profession.answer.into();
            assert!(shown.contains(&Words::of(Language::Fr).message(&format!("choice-profession-{name}"))), "{shown}");
        }
        let allowed = ["answers.json", "lock", "logs"].map(str::to_owned);
        assert!(names(self.folder).is_subset(&allowed.into()), "{:?}", names(self.folder));
    }

    /// Gives so many answers, and then more until the window is gone, which is killed after a while; how many it said it
    /// keeps.
    fn answer_until_killed(&mut self, driver: &Driver, at_first: u64, after: Duration) -> u64 {
        let before = self.step;
        while self.step < before + at_first {
            assert_eq!(give(driver, self.step), Some(Value::Null), "step {}", self.step);
            self.has_kept_one_more();
        }
        let (window, driver_process) = (self.harness.window_process(), self.harness.driver_process());
        let killer = thread::spawn(move || {
            sleep(after);
            harness::kill(window, false);
            // A driver whose window is gone would let the last request wait.
            harness::kill(driver_process, true);
        });
        while let Some(told) = give(driver, self.step) {
            assert_eq!(told, Value::Null, "step {}", self.step);
            self.has_kept_one_more();
        }
        killer.join().unwrap();
        self.step - before
    }

    fn has_kept_one_more(&mut self) {
        self.answers.give(answer(self.step), DAY);
        self.step += 1;
    }

    /// A round: a window that has what was kept, answers, and a kill; before it, a window that is killed while it starts.
    fn round(&mut self, number: u64, seen: &Mutex<Seen>) {
        self.kill_while_starting(A_START.mul_f64(part(number * 29)));
        let (driver, start) = self.open();
        self.assert_as_kept(&driver);
        let acknowledged = self.answer_until_killed(&driver, 1 + number % 7, A_FEW_ANSWERS.mul_f64(part(number * 37)));
        let mut seen = seen.lock().unwrap();
        seen.in_a_write += u64::from(names(self.folder).iter().any(|name| name.starts_with('.')));
        seen.acknowledged += acknowledged;
        seen.longest_start = seen.longest_start.max(start);
        drop(driver);
        self.harness.start_driver_anew();
        // The answer that was under way may be kept or not.
        if kept_in(self.folder) != kept(&self.answers) {
            self.has_kept_one_more();
            seen.kept_untold += 1;
        }
        assert_eq!(kept_in(self.folder), kept(&self.answers), "round {number}");
    }

    /// Starts a window without a driver and kills it.
    fn kill_while_starting(&self, after: Duration) {
        let mut command = self.harness.command(PROGRAM);
        let mut starting = command.args(self.arguments()).stderr(std::process::Stdio::null()).spawn().unwrap();
        sleep(after);
        starting.kill().unwrap();
        starting.wait().unwrap();
    }
}

/// Some part of one, another for each number.
fn part(number: u64) -> f64 {
    f64::from(u32::try_from(number % 100).unwrap()) / 100.0
}

/// Gives an answer as the page does: nothing where it is kept, the problem where it is not; none where the window is gone.
fn give(driver: &Driver, step: u64) -> Option<Value> {
    let ask = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(null), done)";
    let answer = serde_json::to_value(answer(step)).unwrap();
    driver.try_script_with_callback(ask, &["answer".into(), json!({"answer": answer})])
}

#[test]
fn a_window_that_is_killed_while_answers_are_given_has_every_one_it_acknowledged_at_its_next_start() {
    if !harness::is_possible(&[]) {
        return;
    }
    let windows = rounds(2, 500);
    // Each with a display and a folder of its own.
    let people = rounds(1, 4);
    let seen = Mutex::new(Seen::default());
    thread::scope(|scope| {
        for first in 0..people {
            let seen = &seen;
            scope.spawn(move || {
                let _turn = Turn::wait(1);
                let folder = tempfile::tempdir().unwrap();
                let mut person = Person::of(folder.path());
                for number in (first..windows).step_by(usize::try_from(people).unwrap()) {
                    person.round(number, seen);
                }
                let (driver, _) = person.open();
                person.assert_as_kept(&driver);
            });
        }
    });
    let seen = seen.into_inner().unwrap();
    tell(
        "The window is killed while answers are given, and another one, each time, while it starts",
        2 * windows,
        &format!(
            "all of {} acknowledged answers there at the next start, no notice, nothing unfinished left; the answer under \
             way was kept {} times; {} kills came in the middle of a write; longest start {:.1} s",
            seen.acknowledged,
            seen.kept_untold,
            seen.in_a_write,
            seen.longest_start.as_secs_f64()
        ),
    );
}
