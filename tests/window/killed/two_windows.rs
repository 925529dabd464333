//! Two windows on one folder, opened at the same moment: the one that holds the folder is killed, and nothing it kept is
//! lost to the other.

use std::mem;
use std::process::{Child, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use qhr_setup::journey::Answer;
use qhr_setup::text::{Language, Words};

use super::everybody;
use super::person::{A_FEW_ANSWERS, A_START, Person, Seen, Told, give, kept, kept_in, notices, open, part};
use crate::driver::Driver;
use crate::endured::{rounds, tell};
use crate::harness::{self, Harness};
use crate::parts::PATIENCE;
use crate::window::PROGRAM;

/// Two that open at the same moment, each on a display of its own: the person's, which keeps, and the other.
fn open_both(person: &mut Person, other: &mut Harness) -> (Driver, Driver) {
    let arguments = person.arguments();
    let (mut own, mut beside) = thread::scope(|scope| {
        let beside = scope.spawn(|| open(other, &arguments).0);
        (person.open().0, beside.join().unwrap())
    });
    if !notices(&own).is_empty() {
        mem::swap(&mut own, &mut beside);
        mem::swap(&mut person.harness, other);
    }
    let told = Words::of(Language::Fr).message("notice-other-window");
    assert!(notices(&beside).contains(&told), "{}", notices(&beside));
    (own, beside)
}

fn round_of_two(person: &mut Person, other: &mut Harness, number: u64, seen: &mut Seen) {
    let (own, beside) = open_both(person, other);
    person.assert_as_kept(&own);
    person.answer_times(&own, 1 + number % 3, &Told::Kept, seen);
    thread::scope(|scope| {
        let answers = scope.spawn(move || [(); 20].map(|()| give(&beside, Answer::OwnKey(true))));
        person.answer_until_killed(own, A_FEW_ANSWERS.mul_f64(part(number * 37)), seen);
        // It has said that it keeps nothing, and has nothing more to say.
        assert!(answers.join().unwrap().iter().all(|told| *told == Told::Kept));
    });
    assert_eq!(kept_in(person.folder), kept(&person.kept), "the other window keeps nothing");
    let (third, _) = person.open();
    person.assert_as_kept(&third);
    person.answer_times(&third, 1, &Told::Kept, seen);
    drop(third);
    person.harness.start_driver_anew();
    other.start_driver_anew();
}

#[test]
fn of_two_windows_opened_at_once_the_one_that_keeps_is_killed_and_loses_nothing() {
    if !harness::is_possible(&[]) {
        return;
    }
    let pairs = rounds(1, 30);
    let seen = everybody(pairs, rounds(1, 3), |numbers, seen| {
        let folder = tempfile::tempdir().unwrap();
        let (mut person, mut other) = (Person::of(folder.path()), Harness::start(&[]));
        for number in numbers {
            round_of_two(&mut person, &mut other, *number, seen);
        }
    });
    tell(
        "Two windows are opened on one folder at the same moment, answers are given in both, and the one that keeps them is \
         killed",
        pairs,
        &format!(
            "one of them kept, the other said that it does not, and kept nothing; all of {} acknowledged answers there at \
             the next start, beside the other window; {} kills came in the middle of a write",
            seen.acknowledged, seen.in_a_write
        ),
    );
}

/// What became of a second start.
enum Second {
    /// The first window showed itself.
    HandedOver,
    /// There was no first window any more.
    Opened,
}

/// Waits until a second start has come to its end or to a window, and kills it.
fn end_of(mut second: Child, harness: &Harness) -> Second {
    let started = Instant::now();
    let second_is = loop {
        if let Some(status) = second.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            break Second::HandedOver;
        }
        let search = ["search", "--onlyvisible", "--name", "(Configuration DSQ|QHR Setup)$"];
        if harness.command("xdotool").args(search).stdout(Stdio::null()).status().unwrap().success() {
            break Second::Opened;
        }
        assert!(started.elapsed() < PATIENCE, "the second start neither ends nor opens a window");
        sleep(Duration::from_millis(50));
    };
    let _ = second.kill();
    second.wait().unwrap();
    second_is
}

/// The first window is killed while a second start comes up, before, while or after it asks the first to show itself.
fn round_of_a_handover(person: &mut Person, number: u64, seen: &mut Seen) -> Second {
    let arguments = ["--lang", "fr", "--data", person.folder.to_str().unwrap()].map(str::to_owned);
    let (first, _) = open(&mut person.harness, &arguments);
    person.assert_as_kept(&first);
    person.answer_times(&first, 1 + number % 3, &Told::Kept, seen);
    let mut start = person.harness.command(PROGRAM);
    for name in ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"] {
        start.env_remove(name);
    }
    let second = start.args(arguments).stderr(Stdio::null()).spawn().unwrap();
    person.answer_until_killed(first, A_START.mul_f64(part(number * 29)), seen);
    let second = end_of(second, &person.harness);
    assert_eq!(kept_in(person.folder), kept(&person.kept), "the second start changes nothing");
    second
}

#[test]
fn a_window_killed_while_a_second_start_comes_up_loses_nothing_that_it_acknowledged() {
    if !harness::is_possible(&[]) {
        return;
    }
    let starts = rounds(1, 30);
    let handed_over = std::sync::atomic::AtomicU64::new(0);
    let seen = everybody(starts, rounds(1, 3), |numbers, seen| {
        let folder = tempfile::tempdir().unwrap();
        let mut person = Person::of(folder.path());
        for number in numbers {
            if matches!(round_of_a_handover(&mut person, *number, seen), Second::HandedOver) {
                handed_over.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
        }
        let (last, _) = person.open();
        person.assert_as_kept(&last);
    });
    let handed_over = handed_over.into_inner();
    tell(
        "A second start comes up beside the open window, which is killed meanwhile",
        starts,
        &format!(
            "{handed_over} times the first window had shown itself and the second start ended, {} times the second one \
             opened a window of its own; all of {} acknowledged answers there at the next start; {} kills came in the \
             middle of a write",
            starts - handed_over,
            seen.acknowledged,
            seen.in_a_write
        ),
    );
}
