//! A reading that hangs or panics costs itself alone.

use std::path::PathBuf;
use std::thread::sleep;

use super::*;
use crate::facts::{Chrome, OtherBrowser, UsbDevice};

/// A computer whose USB hangs, whose browser list panics, and which answers little else.
struct Broken;

impl Platform for Broken {
    fn chrome(&self) -> Reading<Chrome> {
        Reading::Seen(Chrome::default())
    }
    fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
        panic!("a probe with a fault")
    }
    fn chrome_program(&self) -> Option<PathBuf> {
        None
    }
    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        sleep(Duration::from_hours(1));
        Reading::Absent
    }
    fn usb_change_token(&self) -> Option<u64> {
        None
    }
    fn browser_change_token(&self) -> u64 {
        0
    }
    fn card_change_token(&self) -> u64 {
        0
    }
    fn certificate_change_token(&self) -> u64 {
        0
    }
}

#[test]
fn a_hang_and_a_panic_cost_only_their_own_reading() {
    let mut facts = Facts::pending(jiff::Timestamp::UNIX_EPOCH);
    let mut steps = 0;
    let platform: Arc<dyn Platform> = Arc::new(Broken);
    let limit = Duration::from_secs(2);
    let runtime = Runtime::start().unwrap();
    runtime.run(read(&platform, &Question::ALL, limit, &mut facts, |_| steps += 1));
    assert_eq!(facts.os, Reading::Unreadable(Obstacle::NotSupported), "what a system does not answer");
    assert_eq!(facts.chrome, Reading::Seen(Chrome::default()));
    assert_eq!(facts.other_browsers, Reading::Unreadable(Obstacle::Crashed));
    assert_eq!(facts.usb, Reading::Unreadable(Obstacle::TimedOut));
    assert_eq!(steps, Question::ALL.len(), "each answer is told as it comes");
}
