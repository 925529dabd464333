//! A computer that counts what it is asked, and whose signs change at a word.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Mutex, mpsc};
use std::time::Duration;

use crate::facts::{
    AccountRights, CardReader, Certificate, CertificatePropagation, Chrome, ChromeUse, DeviceProblem, KeySoftware, Os,
    OtherBrowser, Reading, Service, Session, UsbDevice, VirtualMachine,
};
use crate::probe::{Platform, Question};

#[derive(Default)]
pub struct Fake {
    pub asked: Mutex<Vec<Question>>,
    pub usb: AtomicU64,
    pub cards: AtomicU64,
    pub certificates: AtomicU64,
    pub browsers: AtomicU64,
    /// This system has no sign for USB.
    pub no_usb_sign: AtomicBool,
    /// What the list of USB devices says now.
    pub devices: AtomicBool,
    pub has_reader: AtomicBool,
    /// Each reading of Chrome waits for a word here and then says whether there is one.
    pub chrome: Mutex<Option<mpsc::Receiver<bool>>>,
    /// Taking the sign of cards never ends.
    pub cards_hang: AtomicBool,
    /// Taking the sign of browsers never ends, as where it looks into a folder of a server that is gone.
    pub browsers_hang: AtomicBool,
    pub certificates_panic: AtomicBool,
    pub other_browsers_panic: AtomicBool,
}

/// Not for ever: a test that fails waits for this thread.
fn wait_while(hangs: &AtomicBool) {
    for _ in 0..1000 {
        if hangs.load(SeqCst) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Fake {
    fn note<T>(&self, question: Question) -> Reading<T> {
        self.asked.lock().unwrap().push(question);
        Reading::Absent
    }

    /// What was asked since the last time, in the order of the questions.
    pub fn asked(&self) -> Vec<Question> {
        let mut asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.sort_by_key(|question| Question::ALL.iter().position(|known| known == question));
        asked
    }
}

impl Platform for Fake {
    fn os(&self) -> Reading<Os> {
        self.note(Question::Os)
    }
    fn session(&self) -> Reading<Session> {
        self.note(Question::Session)
    }
    fn rights(&self) -> Reading<AccountRights> {
        self.note(Question::Rights)
    }
    fn virtual_machine(&self) -> Reading<VirtualMachine> {
        self.note(Question::VirtualMachine)
    }
    fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>> {
        self.note(Question::VirtualMachinePrograms)
    }
    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        let absent = self.note(Question::Usb);
        if self.devices.load(SeqCst) { Reading::Seen(Vec::new()) } else { absent }
    }
    fn device_problems(&self) -> Reading<Vec<DeviceProblem>> {
        self.note(Question::DeviceProblems)
    }
    fn smart_card_service(&self) -> Reading<Service> {
        self.note(Question::SmartCardService)
    }
    fn readers(&self) -> Reading<Vec<CardReader>> {
        let absent = self.note(Question::Readers);
        if self.has_reader.load(SeqCst) { Reading::Seen(Vec::new()) } else { absent }
    }
    fn key_software(&self) -> Reading<Vec<KeySoftware>> {
        self.note(Question::KeySoftware)
    }
    fn certificates(&self) -> Reading<Vec<Certificate>> {
        self.note(Question::Certificates)
    }
    fn certificate_propagation(&self) -> Reading<CertificatePropagation> {
        self.note(Question::CertificatePropagation)
    }
    fn chrome(&self) -> Reading<Chrome> {
        let absent = self.note(Question::Chrome);
        let there = self.chrome.lock().unwrap().as_ref().is_some_and(|word| word.recv().unwrap());
        if there { Reading::Seen(Chrome::default()) } else { absent }
    }
    fn chrome_use(&self) -> Reading<ChromeUse> {
        self.note(Question::ChromeUse)
    }
    fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
        let absent = self.note(Question::OtherBrowsers);
        assert!(!self.other_browsers_panic.load(SeqCst), "a reading with a fault");
        absent
    }
    fn chrome_program(&self) -> Option<PathBuf> {
        None
    }
    fn usb_stamp(&self) -> Option<u64> {
        (!self.no_usb_sign.load(SeqCst)).then(|| self.usb.load(SeqCst))
    }
    fn browser_stamp(&self) -> u64 {
        wait_while(&self.browsers_hang);
        self.browsers.load(SeqCst)
    }
    fn card_stamp(&self) -> u64 {
        wait_while(&self.cards_hang);
        self.cards.load(SeqCst)
    }
    fn certificate_stamp(&self) -> u64 {
        assert!(!self.certificates_panic.load(SeqCst), "a sign with a fault");
        self.certificates.load(SeqCst)
    }
}
