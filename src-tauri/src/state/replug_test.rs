//! "Take the key out … put it back", while the window is open: facts, presses and the time are handed to the core.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use qhr_setup::facts::Facts;
use qhr_setup::findings::Findings;
use qhr_setup::replug_test::{Click, Offer, ReplugTest, ReplugTestPage};
use qhr_setup::requirements::Requirements;
use qhr_setup::trace;
use serde::Serialize;

use super::{AppState, Held, enter, today};

/// What the page shows of it.
#[derive(Clone, Serialize)]
pub struct ReplugTestView {
    offer: Offer,
    page: Option<ReplugTestPage>,
}

/// The replug test, where one is under way, and its clock.
pub struct Exchanging {
    replug_test: Option<ReplugTest>,
    opened: Instant,
    /// When somebody is already set to look again.
    awaited: Option<Duration>,
}

impl Exchanging {
    pub fn none() -> Self {
        Self { replug_test: None, opened: Instant::now(), awaited: None }
    }

    pub fn view(&self, facts: &Facts, findings: &Findings, simulated: bool) -> ReplugTestView {
        // What is only shown has no ports.
        let page = self.replug_test.as_ref().filter(|_| !simulated).and_then(ReplugTest::page);
        ReplugTestView { offer: Offer::of(facts, findings, simulated), page }
    }
}

impl AppState {
    /// Takes in what the person pressed in the replug test; starting over also begins it.
    pub fn replug_test(&self, click: Click) {
        let mut held = enter(&self.held);
        let simulated = held.shown().simulated;
        let Held { replug_test: Exchanging { replug_test, opened, .. }, facts, .. } = &mut *held;
        match replug_test {
            Some(replug_test) => replug_test.press(click, facts, self.requirements, opened.elapsed()),
            None if click == Click::StartOver && !simulated => *replug_test = ReplugTest::begin(facts),
            None => {}
        }
        if replug_test.as_ref().is_some_and(ReplugTest::is_over) {
            *replug_test = None;
        }
        held.show();
        wake(&self.held, &mut held, self.requirements);
        drop(held);
        // What it told of the key is kept with the answers; where they cannot be kept, the page says so already.
        let _ = self.keep();
    }
}

impl Held {
    /// Hands the facts to the replug test; whether that changed it.
    pub(super) fn look_at_replug_test(&mut self, requirements: &'static Requirements) -> bool {
        let Exchanging { replug_test: Some(replug_test), opened, .. } = &mut self.replug_test else { return false };
        let before = replug_test.clone();
        replug_test.look(&self.facts, requirements, opened.elapsed());
        let changed = *replug_test != before;
        if let Some(device) = replug_test.identified() {
            self.kept.answers.identify_key(device, today());
        }
        changed
    }
}

/// Puts the facts of this computer in their place, and shows what follows unless a training is shown.
pub fn take_in(shared: &Arc<Mutex<Held>>, facts: &Facts, requirements: &'static Requirements) {
    let mut held = enter(shared);
    held.facts = facts.clone();
    held.last_seen.look(facts, requirements).into_iter().for_each(trace::event);
    held.look_at_replug_test(requirements);
    if held.training.is_none() {
        held.show();
    }
    wake(shared, &mut held, requirements);
}

/// Looks again when the time comes, though nothing changes on the computer.
fn wake(shared: &Arc<Mutex<Held>>, held: &mut Held, requirements: &'static Requirements) {
    let Exchanging { replug_test: Some(replug_test), opened, awaited } = &mut held.replug_test else { return };
    let now = opened.elapsed();
    let Some(due) = replug_test.due(now).filter(|due| *awaited != Some(*due)) else { return };
    *awaited = Some(due);
    let shared = Arc::clone(shared);
    thread::spawn(move || {
        thread::sleep(due.saturating_sub(now));
        let mut held = enter(&shared);
        if held.look_at_replug_test(requirements) && held.training.is_none() {
            held.show();
        }
        wake(&shared, &mut held, requirements);
    });
}
