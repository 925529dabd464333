//! A reading that hangs or panics costs itself alone.

use std::path::PathBuf;
use std::thread::sleep;

use super::*;
use crate::facts::{
    AccountRights, CardReader, Certificate, CertificatePropagation, Chrome, ChromeUse, DeviceProblem, KeySoftware, Os,
    OtherBrowser, Service, Session, UsbDevice, VirtualMachine,
};

/// A computer whose USB hangs and whose browser list panics.
struct Broken;

impl Platform for Broken {
    fn os(&self) -> Reading<Os> {
        Reading::Absent
    }
    fn session(&self) -> Reading<Session> {
        Reading::Absent
    }
    fn rights(&self) -> Reading<AccountRights> {
        Reading::Absent
    }
    fn virtual_machine(&self) -> Reading<VirtualMachine> {
        Reading::Absent
    }
    fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>> {
        Reading::Absent
    }
    fn device_problems(&self) -> Reading<Vec<DeviceProblem>> {
        Reading::Absent
    }
    fn smart_card_service(&self) -> Reading<Service> {
        Reading::Absent
    }
    fn readers(&self) -> Reading<Vec<CardReader>> {
        Reading::Absent
    }
    fn key_software(&self) -> Reading<Vec<KeySoftware>> {
        Reading::Absent
    }
    fn certificates(&self) -> Reading<Vec<Certificate>> {
        Reading::Absent
    }
    fn certificate_propagation(&self) -> Reading<CertificatePropagation> {
        Reading::Absent
    }
    fn chrome(&self) -> Reading<Chrome> {
        Reading::Seen(Chrome::default())
    }
    fn chrome_use(&self) -> Reading<ChromeUse> {
        Reading::Absent
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
    fn usb_stamp(&self) -> Option<u64> {
        None
    }
    fn browser_stamp(&self) -> u64 {
        0
    }
    fn card_stamp(&self) -> u64 {
        0
    }
    fn certificate_stamp(&self) -> u64 {
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
    assert_eq!(facts.os, Reading::Absent);
    assert_eq!(facts.chrome, Reading::Seen(Chrome::default()));
    assert_eq!(facts.other_browsers, Reading::Unreadable(Obstacle::Crashed));
    assert_eq!(facts.usb, Reading::Unreadable(Obstacle::TimedOut));
    assert_eq!(steps, Question::ALL.len(), "each answer is told as it comes");
}
