//! The watch over this computer, which lasts as long as the window: one that ends is started again, and where that does
//! not help the page says so.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use qhr_setup::fault;
use qhr_setup::probe::Runtime;
use qhr_setup::requirements::Requirements;
use qhr_setup::this_computer;
use qhr_setup::trace::{self, Event, WatchState};
use tokio::sync::mpsc;

use super::{Held, enter, replug_test};

/// The first wait before another start; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// A watch that ends this many times in a row stays down, as far as the person is concerned.
const TIMES: u32 = 3;
/// A watch that lasted this long is one that works.
const STEADY: Duration = Duration::from_mins(1);

/// The way to ask the watch of the moment for a reading.
#[derive(Clone, Default)]
pub struct Again(Arc<Mutex<Option<mpsc::Sender<()>>>>);

impl Again {
    /// Asks for everything to be read once more.
    pub fn ask(&self) {
        if let Some(sender) = enter(&self.0).as_ref() {
            // A full queue means that a reading is already asked for.
            let _ = sender.try_send(());
        }
    }

    fn anew(&self) -> mpsc::Receiver<()> {
        let (sender, receiver) = mpsc::channel(1);
        *enter(&self.0) = Some(sender);
        receiver
    }
}

/// Watches this computer from now on.
pub fn begin(held: &Arc<Mutex<Held>>, requirements: &'static Requirements) -> Again {
    let again = Again::default();
    let (asked, held) = (again.clone(), Arc::clone(held));
    thread::spawn(move || {
        let watch = || watch(&held, &asked, requirements);
        for ended in Ends::of(watch, Instant::now) {
            trace::event(Event::Watch { state: if ended.is_down() { WatchState::Down } else { WatchState::Ended } });
            if ended.is_down() {
                say(&held, false);
            }
            thread::sleep(ended.wait());
            trace::event(Event::Watch { state: WatchState::StartedAgain });
        }
    });
    trace::event(Event::Watch { state: WatchState::Began });
    again
}

/// Returns where the system gives no thread for it.
fn watch(held: &Arc<Mutex<Held>>, again: &Again, requirements: &'static Requirements) {
    fault::happens_where_asked_for("watch");
    let asked_again = again.anew();
    let Ok(runtime) = Runtime::start() else { return };
    let started = Instant::now();
    runtime.run(qhr_setup::watch::watch(this_computer::platform(), asked_again, |facts| {
        if started.elapsed() > STEADY {
            say(held, true);
        }
        replug_test::take_in(held, facts, requirements);
    }));
}

/// Tells the page whether what it shows stays true.
fn say(held: &Mutex<Held>, watched: bool) {
    let mut held = enter(held);
    if held.watched != watched {
        held.watched = watched;
        held.show();
    }
}

/// Runs something that should never end, and tells of each time it did.
struct Ends<W, N> {
    watch: W,
    now: N,
    in_a_row: u32,
}

/// It ended, for this many times in a row.
#[derive(Debug, PartialEq)]
struct Ended(u32);

impl<W: FnMut(), N: Fn() -> Instant> Ends<W, N> {
    fn of(watch: W, now: N) -> Self {
        Self { watch, now, in_a_row: 0 }
    }
}

impl<W: FnMut(), N: Fn() -> Instant> Iterator for Ends<W, N> {
    type Item = Ended;

    fn next(&mut self) -> Option<Ended> {
        let started = (self.now)();
        // A panic is told by the hook; here it is one more end.
        let _ = catch_unwind(AssertUnwindSafe(&mut self.watch));
        let lasted = (self.now)().duration_since(started) >= STEADY;
        self.in_a_row = if lasted { 1 } else { self.in_a_row.saturating_add(1) };
        Some(Ended(self.in_a_row))
    }
}

impl Ended {
    fn is_down(&self) -> bool {
        self.0 >= TIMES
    }

    fn wait(&self) -> Duration {
        let doubled = 1u32.checked_shl(self.0.saturating_sub(1)).and_then(|times| FIRST_WAIT.checked_mul(times));
        doubled.map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_watch_that_panics_is_started_again_ever_later_and_is_down_after_three_times() {
        let runs = Cell::new(0);
        let watch = || {
            runs.set(runs.get() + 1);
            assert!(runs.get() % 2 == 0, "an odd run panics, an even one ends");
        };
        let ends: Vec<_> = Ends::of(watch, Instant::now).take(9).collect();
        assert_eq!(runs.get(), 9);
        let waits: Vec<_> = ends.iter().map(|ended| ended.wait().as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        let down: Vec<_> = ends.iter().map(Ended::is_down).collect();
        assert_eq!(down, [false, false, true, true, true, true, true, true, true]);
    }

    #[test]
    fn a_watch_that_worked_for_a_while_begins_to_count_anew() {
        let clock = Cell::new(Instant::now());
        let run = Cell::new(0);
        let watch = || {
            run.set(run.get() + 1);
            let lasts = if run.get() == 4 { STEADY } else { Duration::ZERO };
            clock.set(clock.get() + lasts);
        };
        let ends: Vec<_> = Ends::of(watch, || clock.get()).take(5).collect();
        assert_eq!(ends, [1, 2, 3, 1, 2].map(Ended));
    }

    #[test]
    fn whoever_asks_for_a_reading_reaches_the_watch_of_the_moment() {
        let again = Again::default();
        again.ask();
        let mut first = again.anew();
        again.ask();
        assert_eq!(first.try_recv(), Ok(()));
        let mut second = again.anew();
        again.ask();
        assert_eq!(second.try_recv(), Ok(()));
        assert_eq!(first.try_recv(), Err(mpsc::error::TryRecvError::Disconnected));
    }
}
