//! The numbers that change with readers and cards, as a program that keeps running sees them: this test program.

use std::fs;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use qhr_setup::facts::{CardState, Obstacle, Reading};
use qhr_setup::probe::Platform;
use qhr_setup::this_computer::platform;

use crate::card::{Card, Kind};
use crate::harness::{Harness, wait_until};
use crate::support::endured::{rounds, tell};

/// This computer, and the numbers as they were when somebody last looked.
struct Watching {
    computer: Arc<dyn Platform>,
    cards: u64,
    certificates: u64,
}

impl Watching {
    fn start() -> Self {
        let computer = platform();
        let (cards, certificates) = (computer.card_change_token(), computer.certificate_change_token());
        Self { computer, cards, certificates }
    }

    /// Waits until both numbers have changed and the cards are as expected.
    fn wait_for(&mut self, expected: Option<[CardState; 2]>) {
        wait_until(&format!("{expected:?}"), || {
            self.cards != self.computer.card_change_token()
                && self.certificates != self.computer.certificate_change_token()
                && self.seen() == expected
        });
        self.settle();
    }

    /// Takes the numbers as they are once they have been still for a while.
    fn settle(&mut self) {
        loop {
            (self.cards, self.certificates) =
                (self.computer.card_change_token(), self.computer.certificate_change_token());
            sleep(LONGEST);
            if self.is_still() {
                return;
            }
        }
    }

    fn is_still(&self) -> bool {
        self.cards == self.computer.card_change_token() && self.certificates == self.computer.certificate_change_token()
    }

    /// The cards in both slots; `None` without a service.
    fn seen(&self) -> Option<[CardState; 2]> {
        match self.computer.readers() {
            Reading::Seen(readers) => readers.iter().map(|reader| reader.card).collect::<Vec<_>>().try_into().ok(),
            Reading::Absent | Reading::Unreadable(Obstacle::NoService) => None,
            Reading::Unreadable(obstacle) => panic!("{obstacle:?}"),
        }
    }
}

/// The longest that a change may go unnoticed: the service forgets to tell of some, and is asked again after 1.5 s.
const LONGEST: Duration = Duration::from_secs(2);

const EMPTY: [CardState; 2] = [CardState::Empty, CardState::Empty];
const PRESENT: [CardState; 2] = [CardState::Present, CardState::Empty];

#[test]
fn the_numbers_change_with_service_readers_and_cards_and_with_nothing_else() {
    let Some(mut harness) = Harness::new("numbers that change") else { return };
    let mut watching = Watching::start();
    watching.settle();
    harness.start();
    watching.wait_for(Some(EMPTY));
    let card = Card::insert(0, Kind::Sound);
    watching.wait_for(Some(PRESENT));
    for _ in 0..20 {
        assert_eq!(watching.seen(), Some(PRESENT));
    }
    sleep(LONGEST);
    assert!(watching.is_still(), "asking for readers is no change");
    drop(card);
    watching.wait_for(Some(EMPTY));
    harness.kill();
    watching.wait_for(None);
}

/// Reading certificates is what modules do with a card: take it, give it free, reset it.
#[test]
fn a_card_that_is_used_asks_for_no_new_reading_of_its_certificates() {
    let Some(mut harness) = Harness::new("a card in use") else { return };
    harness.start();
    let _card = Card::insert(0, Kind::Sound);
    let mut watching = Watching::start();
    wait_until("a card", || watching.seen() == Some(PRESENT));
    watching.settle();
    let module = pcsc::Context::establish(pcsc::Scope::User).unwrap();
    for mode in [pcsc::ShareMode::Shared, pcsc::ShareMode::Exclusive] {
        let used = module.connect(c"Virtual PCD 00 00", mode, pcsc::Protocols::ANY).unwrap();
        // Only a card kept by one program is in another's way.
        let is_told = || watching.cards != watching.computer.card_change_token();
        if mode == pcsc::ShareMode::Exclusive {
            wait_until("the card is kept", is_told);
        } else {
            sleep(LONGEST);
            assert!(!is_told(), "a card that is shared is free");
        }
        assert_eq!(watching.certificates, watching.computer.certificate_change_token(), "taken");
        used.disconnect(pcsc::Disposition::ResetCard).map_err(|(_, error)| error).unwrap();
        sleep(LONGEST);
        assert_eq!(watching.certificates, watching.computer.certificate_change_token(), "given free");
    }
}

#[test]
fn a_service_killed_and_started_again_and_again_leaves_nothing_open_and_no_stale_reader() {
    let Some(mut harness) = Harness::new("many services") else { return };
    let computer = platform();
    let change = |before: u64| wait_until("a change", || computer.card_change_token() != before);
    let mut watched = Vec::new();
    let restarts = rounds(50, 200);
    for _ in 0..restarts {
        let before = computer.card_change_token();
        harness.start();
        change(before);
        wait_until("two readers", || computer.readers().seen().is_some_and(|readers| readers.len() == 2));
        // A loss may be noticed in two steps, and the second of them be taken for the start.
        wait_until("the service is followed", || open_sockets() > 0);
        let before = computer.card_change_token();
        harness.kill();
        assert_eq!(computer.readers(), Reading::Unreadable(Obstacle::NoService));
        change(before);
        wait_until("the service is left", || open_sockets() == 0);
        watched.push((threads(), memory()));
    }
    let (first, last) = (watched[4], watched.last().copied().unwrap());
    assert_eq!((first.0, last.0), (1, 1), "one thread watches: {watched:?}");
    assert!(last.1 < first.1 + 1024, "memory in kilobytes: {watched:?}");
    tell(
        "The service for smart cards is killed and started again while it is watched",
        restarts,
        &format!(
            "each end and each start seen, no stale reader, no socket left open, one thread; memory {} kB after the 5th, {} kB after the last",
            first.1, last.1
        ),
    );
}

#[test]
fn watching_costs_next_to_nothing() {
    let Some(mut harness) = Harness::new("the cost of watching") else { return };
    harness.start();
    let computer = platform();
    computer.card_change_token();
    sleep(Duration::from_secs(1));
    let before = processor_time();
    sleep(Duration::from_secs(2));
    let spent = processor_time() - before;
    eprintln!("watching with a service: {spent} of 200 hundredths of a second");
    assert!(spent <= 4, "{spent} hundredths of a second in 2 s");
    harness.kill();
    sleep(Duration::from_secs(1));
    let before = processor_time();
    sleep(Duration::from_secs(2));
    let spent = processor_time() - before;
    eprintln!("watching without a service: {spent} of 200 hundredths of a second");
    assert!(spent <= 4, "{spent} hundredths of a second in 2 s");
}

fn open_sockets() -> usize {
    let files = fs::read_dir("/proc/self/fd").unwrap().flatten();
    files.filter(|file| fs::read_link(file.path()).is_ok_and(|to| to.to_string_lossy().starts_with("socket:"))).count()
}

/// The folders in `/proc` of the threads that watch cards.
fn watching_threads() -> impl Iterator<Item = std::path::PathBuf> {
    let threads = fs::read_dir("/proc/self/task").unwrap().flatten().map(|thread| thread.path());
    threads.filter(|thread| fs::read_to_string(thread.join("comm")).is_ok_and(|name| name.trim() == "card changes"))
}

fn threads() -> usize {
    watching_threads().count()
}

/// Memory that only this process has, in kilobytes.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// What the watching thread has used of a processor, in hundredths of a second (`proc(5)`, fields 14 and 15).
fn processor_time() -> u64 {
    let thread = watching_threads().next().unwrap();
    let stat = fs::read_to_string(thread.join("stat")).unwrap();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}
