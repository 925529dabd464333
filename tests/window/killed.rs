//! The window killed (SIGKILL) while answers are given over its own IPC: what it said it keeps is there at the next start.

mod person;
mod two_windows;
mod walls;

use std::sync::Mutex;
use std::thread;

use crate::endured::{rounds, tell};
use crate::harness::{self, Turn};
use person::{Person, Seen};

/// What so many people see, each at their own place at the same time, who do a part of the rounds, counted from one.
fn everybody(rounds: u64, people: u64, live: impl Fn(&[u64], &mut Seen) + Sync) -> Seen {
    let all = Mutex::new(Seen::default());
    thread::scope(|scope| {
        for first in 1..=people {
            let (all, live) = (&all, &live);
            scope.spawn(move || {
                let _turn = Turn::wait(1);
                let mut seen = Seen::default();
                let numbers: Vec<_> = (first..=rounds).step_by(usize::try_from(people).unwrap()).collect();
                live(&numbers, &mut seen);
                all.lock().unwrap().add(&seen);
            });
        }
    });
    all.into_inner().unwrap()
}

#[test]
fn a_window_that_is_killed_while_answers_are_given_has_every_one_it_acknowledged_at_its_next_start() {
    if !harness::is_possible(&[]) {
        return;
    }
    let windows = rounds(2, 450);
    let seen = everybody(windows, rounds(1, 4), |numbers, seen| {
        let folder = tempfile::tempdir().unwrap();
        let mut person = Person::of(folder.path());
        for number in numbers {
            person.round(*number, seen);
        }
        let (driver, _) = person.open();
        person.assert_as_kept(&driver);
    });
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
