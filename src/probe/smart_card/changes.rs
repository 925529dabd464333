//! Numbers that change when a reader, a card or the service behind them comes or goes.
//!
//! One thread waits inside the service, which wakes it; asking for a number costs nothing. The service is left and
//! found again as often as it ends.

use std::ffi::CStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Once};
use std::thread;
use std::time::Duration;

use pcsc::{Context, Error, PNP_NOTIFICATION, ReaderState, Scope, State};

use super::{card_state, is_gone, list};
use crate::facts::CardState;
use crate::probe::change_token;
use crate::probe::events::{Events, Listener};

/// How long one wait lasts at most, so that an event which the service lost costs no more than this.
const WAIT: Duration = Duration::from_millis(1500);

/// How long to leave the service alone once it is gone or answers with an error: a key whose reader starts the service,
/// as on Windows, still shows within a second.
const PAUSE: Duration = Duration::from_millis(500);

/// How long to leave it alone when a reader went between the list and the wait.
const SHORT_PAUSE: Duration = Duration::from_millis(100);

/// How long the first call may wait for the first look, which takes a few milliseconds.
const FIRST_LOOK: Duration = Duration::from_millis(300);

static EVERYTHING: AtomicU64 = AtomicU64::new(0);
static PRESENCE: AtomicU64 = AtomicU64::new(0);
static LISTENER: Listener = Listener::none();

/// Changes when a reader, a card or the service behind them comes or goes, and when a card is taken or given free.
///
/// The first call starts the thread that watches. Asking again for readers never changes it.
pub fn change_token() -> u64 {
    watched(&EVERYTHING)
}

/// Changes when a reader or a card comes or goes, whoever uses it meanwhile.
///
/// Reading a card's certificates takes and gives free the card, which must not ask for the next such reading.
pub fn presence_change_token() -> u64 {
    watched(&PRESENCE)
}

/// Tells these of each change from now on.
pub fn tell(events: &Arc<Events>) {
    LISTENER.tell_from_now_on(events);
}

fn watched(number: &AtomicU64) -> u64 {
    static START: Once = Once::new();
    START.call_once(|| {
        let (looked, first_look) = mpsc::channel();
        let thread = thread::Builder::new().name("card changes".to_owned()).spawn(move || run(looked));
        // Without a thread the number stays as it is, and the regular reading of everything is what is left.
        if thread.is_ok() {
            // What is there from the beginning is no change; where the service is slow to say, it counts as one.
            let _ = first_look.recv_timeout(FIRST_LOOK);
        }
    });
    number.load(Ordering::Relaxed)
}

fn run(looked: Sender<()>) {
    let mut seen = Seen { everything: 0, presence: 0, looked: Some(looked) };
    loop {
        let lost = match Context::establish(Scope::User) {
            // Whatever ends it, this context is given back before the next is asked for.
            Ok(context) => follow(&context, &mut seen),
            Err(error) => error,
        };
        seen.note_loss(lost);
        thread::sleep(PAUSE);
    }
}

/// Waits for one change after the other until the service has an error.
fn follow(context: &Context, seen: &mut Seen) -> Error {
    let mut states = vec![ReaderState::new(PNP_NOTIFICATION(), State::UNAWARE)];
    loop {
        match list(context) {
            Ok(names) => {
                let is_there = |name: &CStr| names.iter().any(|listed| listed.as_c_str() == name);
                // A system that does not know the notification calls it an unknown reader; the list is what is left.
                states.retain(|state| !is_gone(state) && (is_notification(state) || is_there(state.name())));
                for name in &names {
                    if !states.iter().any(|state| state.name() == name.as_c_str()) {
                        states.push(ReaderState::new(name.clone(), State::UNAWARE));
                    }
                }
            }
            Err(Error::InsufficientBuffer) => {}
            Err(error) => return error,
        }
        for state in &mut states {
            state.sync_current_state();
        }
        if states.is_empty() {
            thread::sleep(WAIT);
        } else {
            match context.get_status_change(WAIT, &mut states) {
                Ok(()) | Err(Error::Timeout) => {}
                Err(Error::UnknownReader) => thread::sleep(SHORT_PAUSE),
                Err(error) => return error,
            }
        }
        seen.note(&states);
    }
}

fn is_notification(state: &ReaderState) -> bool {
    state.name() == PNP_NOTIFICATION()
}

/// What was seen last, as numbers to compare with.
struct Seen {
    everything: u64,
    presence: u64,
    /// Dropped after the first look, which is what tells of it.
    looked: Option<Sender<()>>,
}

impl Seen {
    fn note(&mut self, states: &[ReaderState]) {
        let readers = states.iter().filter(|state| !is_notification(state) && !is_gone(state));
        let readers: Vec<_> = readers
            .map(|state| (state.name().to_bytes(), state.event_count(), card_state(state.event_state())))
            .collect();
        self.take(numbers(&readers));
    }

    /// A service that is gone has no readers; one that ends and is back at once was gone all the same.
    fn note_loss(&mut self, error: Error) {
        let (_, presence) = numbers(&[]);
        self.take((change_token::of(error.to_string()), presence));
    }

    fn take(&mut self, (everything, presence): (u64, u64)) {
        let changed = (self.everything, self.presence) != (everything, presence);
        if self.everything != everything {
            self.everything = everything;
            EVERYTHING.fetch_add(1, Ordering::Relaxed);
        }
        if self.presence != presence {
            self.presence = presence;
            PRESENCE.fetch_add(1, Ordering::Relaxed);
        }
        self.looked = None;
        if let Some(events) = LISTENER.events().filter(|_| changed) {
            events.cards.notify_one();
        }
    }
}

/// A number of everything that is told of these readers, and one of what is there alone. A card that goes and comes
/// back between two looks has moved the service's own count of events.
fn numbers(readers: &[(&[u8], u32, CardState)]) -> (u64, u64) {
    let everything: Vec<_> = readers.iter().map(|(name, count, card)| (name, count, card_number(*card))).collect();
    let presence: Vec<_> = readers
        .iter()
        .map(|(name, count, card)| {
            let card = if *card == CardState::Busy { CardState::Present } else { *card };
            (name, count, card_number(card))
        })
        .collect();
    (change_token::of(everything), change_token::of(presence))
}

fn card_number(card: CardState) -> u8 {
    match card {
        CardState::Empty => 0,
        CardState::Present => 1,
        CardState::Busy => 2,
        CardState::Mute => 3,
        CardState::Unknown => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(readers: &[(&str, u32, CardState)]) -> (u64, u64) {
        let readers: Vec<_> = readers.iter().map(|(name, count, card)| (name.as_bytes(), *count, *card)).collect();
        numbers(&readers)
    }

    #[test]
    fn a_card_that_is_only_taken_does_not_ask_for_its_certificates_again() {
        let free = of(&[("Reader 0", 1, CardState::Present)]);
        let taken = of(&[("Reader 0", 1, CardState::Busy)]);
        assert_ne!(free.0, taken.0);
        assert_eq!(free.1, taken.1);
    }

    #[test]
    fn a_reader_or_a_card_that_comes_or_goes_changes_both_numbers() {
        let before = of(&[("Reader 0", 1, CardState::Present)]);
        let others = [
            of(&[]),
            of(&[("Reader 0", 2, CardState::Empty)]),
            of(&[("Reader 0", 3, CardState::Present)]),
            of(&[("Reader 0", 1, CardState::Mute)]),
            of(&[("Reader 1", 1, CardState::Present)]),
            of(&[("Reader 0", 1, CardState::Present), ("Reader 1", 0, CardState::Empty)]),
        ];
        for other in others {
            assert_ne!(before.0, other.0);
            assert_ne!(before.1, other.1);
        }
    }
}
