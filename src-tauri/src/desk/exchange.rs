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

use super::{Desk, Room, enter};

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

impl Desk {
    /// Takes in what the person pressed in the exchange; starting over also begins it.
    pub fn exchange(&self, click: Click) {
        let mut room = enter(&self.room);
        let simulated = room.shown().simulated;
        let Room { exchange: Exchanging { exchange, opened, .. }, facts, .. } = &mut *room;
        match exchange {
            Some(exchange) => exchange.press(click, facts, self.requirements, opened.elapsed()),
            None if click == Click::StartOver && !simulated => *exchange = Exchange::begin(facts),
            None => {}
        }
        if exchange.as_ref().is_some_and(Exchange::is_over) {
            *exchange = None;
        }
        room.show();
        wake(&self.room, &mut room, self.requirements);
    }
}

impl Room {
    /// Hands the facts to the exchange; whether that changed it.
    pub(super) fn look_at_exchange(&mut self, requirements: &'static Requirements) -> bool {
        let Exchanging { exchange: Some(exchange), opened, .. } = &mut self.exchange else { return false };
        let before = exchange.clone();
        exchange.look(&self.facts, requirements, opened.elapsed());
        *exchange != before
    }
}

/// Puts the facts of this computer in their place, and shows what follows unless a rehearsal is shown.
pub fn take_in(shared: &Arc<Mutex<Room>>, facts: &Facts, requirements: &'static Requirements) {
    let mut room = enter(shared);
    room.facts = facts.clone();
    room.last_seen.look(facts, &requirements.usb).into_iter().for_each(trace::event);
    room.look_at_exchange(requirements);
    if room.rehearsal.is_none() {
        room.show();
    }
    wake(shared, &mut room, requirements);
}

/// Looks again when the time comes, though nothing changes on the computer.
fn wake(shared: &Arc<Mutex<Room>>, room: &mut Room, requirements: &'static Requirements) {
    let Exchanging { exchange: Some(exchange), opened, awaited } = &mut room.exchange else { return };
    let now = opened.elapsed();
    let Some(due) = exchange.due(now).filter(|due| *awaited != Some(*due)) else { return };
    *awaited = Some(due);
    let shared = Arc::clone(shared);
    thread::spawn(move || {
        thread::sleep(due.saturating_sub(now));
        let mut room = enter(&shared);
        if room.look_at_exchange(requirements) && room.rehearsal.is_none() {
            room.show();
        }
        wake(&shared, &mut room, requirements);
    });
}
