//! "Take the key out … put it back", while the window is open: facts, presses and the time are handed to the core.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use qhr_setup::exchange::{Click, Exchange, ExchangePage, Offer};
use qhr_setup::facts::Facts;
use qhr_setup::findings::Findings;
use qhr_setup::requirements::Requirements;
use qhr_setup::trace;
use serde::Serialize;

use super::{AppState, Held, enter, today};

/// What the page shows of it.
#[derive(Clone, Serialize)]
pub struct ExchangeView {
    offer: Offer,
    page: Option<ExchangePage>,
}

/// The exchange, where one is under way, and its clock.
pub struct Exchanging {
    exchange: Option<Exchange>,
    opened: Instant,
    /// When somebody is already set to look again.
    awaited: Option<Duration>,
}

impl Exchanging {
    pub fn none() -> Self {
        Self { exchange: None, opened: Instant::now(), awaited: None }
    }

    pub fn view(&self, facts: &Facts, findings: &Findings, simulated: bool) -> ExchangeView {
        // What is only shown has no ports.
        let page = self.exchange.as_ref().filter(|_| !simulated).and_then(Exchange::page);
        ExchangeView { offer: Offer::of(facts, findings, simulated), page }
    }
}

impl AppState {
    /// Takes in what the person pressed in the exchange; starting over also begins it.
    pub fn exchange(&self, click: Click) {
        let mut held = enter(&self.held);
        let simulated = held.shown().simulated;
        let Held { exchange: Exchanging { exchange, opened, .. }, facts, .. } = &mut *held;
        match exchange {
            Some(exchange) => exchange.press(click, facts, self.requirements, opened.elapsed()),
            None if click == Click::StartOver && !simulated => *exchange = Exchange::begin(facts),
            None => {}
        }
        if exchange.as_ref().is_some_and(Exchange::is_over) {
            *exchange = None;
        }
        held.show();
        wake(&self.held, &mut held, self.requirements);
        drop(held);
        // What it told of the key is kept with the answers; where they cannot be kept, the page says so already.
        let _ = self.keep();
    }
}

impl Held {
    /// Hands the facts to the exchange; whether that changed it.
    pub(super) fn look_at_exchange(&mut self, requirements: &'static Requirements) -> bool {
        let Exchanging { exchange: Some(exchange), opened, .. } = &mut self.exchange else { return false };
        let before = exchange.clone();
        exchange.look(&self.facts, requirements, opened.elapsed());
        let changed = *exchange != before;
        if let Some(device) = exchange.identified() {
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
    held.look_at_exchange(requirements);
    if held.training.is_none() {
        held.show();
    }
    wake(shared, &mut held, requirements);
}

/// Looks again when the time comes, though nothing changes on the computer.
fn wake(shared: &Arc<Mutex<Held>>, held: &mut Held, requirements: &'static Requirements) {
    let Exchanging { exchange: Some(exchange), opened, awaited } = &mut held.exchange else { return };
    let now = opened.elapsed();
    let Some(due) = exchange.due(now).filter(|due| *awaited != Some(*due)) else { return };
    *awaited = Some(due);
    let shared = Arc::clone(shared);
    thread::spawn(move || {
        thread::sleep(due.saturating_sub(now));
        let mut held = enter(&shared);
        if held.look_at_exchange(requirements) && held.training.is_none() {
            held.show();
        }
        wake(&shared, &mut held, requirements);
    });
}
