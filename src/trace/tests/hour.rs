//! An hour's use, and an hour of the worst that can happen: both are under 200 kB.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::time::Instant;

use super::*;
use crate::facts::{Hex16, Reading, UsbDevice};
use crate::probe::Platform;
use crate::recent_changes::LastSeen;
use crate::requirements::Requirements;

const MOST_AN_HOUR: u64 = 200_000;

/// A computer into which something is plugged at each odd number.
#[derive(Default)]
struct Hub(AtomicU64);

impl Platform for Hub {
    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        let key = UsbDevice {
            vendor_id: Hex16(0x08e6),
            product_id: Hex16(0x3438),
            release: Hex16(0x0200),
            interface_classes: Reading::Seen(vec![0x0b]),
            built_in: None,
            told_by: None,
        };
        Reading::Seen(if self.0.load(Ordering::SeqCst) % 2 == 1 { vec![key] } else { Vec::new() })
    }

    fn chrome_program(&self) -> Option<PathBuf> {
        None
    }

    fn usb_change_token(&self) -> Option<u64> {
        Some(self.0.load(Ordering::SeqCst))
    }

    fn browser_change_token(&self) -> u64 {
        0
    }

    fn card_change_token(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    fn certificate_change_token(&self) -> u64 {
        0
    }
}

/// The moment by the clock that jumps to the next thing to do.
fn paused_clock() -> Timestamp {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    let elapsed = BEGAN.get_or_init(Instant::now).elapsed();
    Timestamp::from_second(1_800_000_000).unwrap() + elapsed
}

#[tokio::test(start_paused = true)]
async fn an_hour_of_use_with_a_key_plugged_each_three_minutes_is_under_200_kilobytes() {
    let folder = tempfile::tempdir().unwrap();
    let trace = Arc::new(Trace::new(Some(folder.path()), paused_clock));
    let heard = tracing::subscriber::set_default(Listener(Arc::clone(&trace)));
    let hub = Arc::new(Hub::default());
    let (_again, asked_again) = tokio::sync::mpsc::channel(1);
    let rules = Requirements::built_in().unwrap();
    let mut seen = LastSeen::default();
    event(Event::started(Program::Window));
    let watching = crate::watch::watch(Arc::clone(&hub) as Arc<dyn Platform>, asked_again, |facts| {
        seen.look(facts, rules).into_iter().for_each(event);
        // The page asks for what it shows whenever that changes.
        event(requested());
    });
    let person = async {
        for minute in 0..60 {
            for _ in 0..4 {
                tokio::time::sleep(Duration::from_secs(15)).await;
                event(Event::Requested { request: Request::Visit, ms: 11, failed: None, code: None });
                event(requested());
            }
            if minute % 3 == 0 {
                hub.0.fetch_add(1, Ordering::SeqCst);
            }
            trace.writer.as_ref().unwrap().flush(Duration::from_mins(1));
        }
    };
    tokio::select! {
        () = watching => panic!("the watch ended by itself"),
        () = person => (),
    }
    drop(heard);
    let size = fs::metadata(place_in(folder.path())).unwrap().len();
    println!("{size} bytes an hour");
    assert!((20_000..MOST_AN_HOUR).contains(&size), "{size} bytes");
    let records = read(folder.path());
    assert!(!records.iter().any(|record| matches!(record.event, Event::LeftOut { .. })), "all of it is kept");
    let plugged = Event::Changed { subject: Subject::Key, there: true };
    assert_eq!(records.iter().filter(|record| record.event == plugged).count(), 10);
    let answered = records.iter().filter(|record| matches!(record.event, Event::Answered { .. })).count();
    assert!(
        answered >= 4 * crate::facts::Question::ALL.len(),
        "each quarter of an hour everything is asked: {answered}"
    );
}

#[test]
fn an_hour_of_a_loose_socket_is_under_200_kilobytes_and_a_panic_in_it_is_kept() {
    let began = Timestamp::from_second(1_800_000_000).unwrap();
    let mut memory = Memory::new(began);
    let place = Some(SourcePlace::of(std::panic::Location::caller()));
    let (mut bytes, mut lines) = (0, Vec::new());
    for tenth in 0..36_000 {
        let now = began + Duration::from_millis(100) * tenth;
        let event = if tenth % 600 == 599 { Event::Panicked { place } } else { requested() };
        let kept = memory.keep(now, event);
        bytes += kept.iter().map(|line| u64::try_from(line.len()).unwrap() + 1).sum::<u64>();
        lines.extend(kept);
    }
    assert!((150_000..MOST_AN_HOUR).contains(&bytes), "{bytes} bytes");
    let of_kind = |kind: &str| lines.iter().filter(|line| line.contains(kind)).count();
    assert_eq!(of_kind("panicked"), 60, "each panic is kept");
    assert!(of_kind("left_out") > 0);
    assert!(memory.records().len() <= 1000);
}

#[test]
fn a_clock_that_is_set_back_or_far_forward_opens_no_door() {
    let mut memory = Memory::new(Timestamp::MAX);
    for moment in [Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX, Timestamp::MIN] {
        let kept: usize =
            (0..10_000).map(|_| memory.keep(moment, requested()).iter().map(String::len).sum::<usize>()).sum();
        assert!(kept <= 40_000, "{kept} bytes at once");
    }
}
