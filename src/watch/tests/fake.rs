//! A computer that counts what it is asked, and whose change tokens change at a word.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use serde_json::{Value, json};

use crate::facts::{self, Chrome, Question, Reading, each_fact};
use crate::probe::Events;
use crate::probe::Platform;

#[derive(Default)]
pub struct Fake {
    pub asked: Mutex<Vec<Question>>,
    pub usb: AtomicU64,
    pub cards: AtomicU64,
    pub certificates: AtomicU64,
    pub browsers: AtomicU64,
    /// This system has no change token for USB.
    pub no_usb_token: AtomicBool,
    /// What the list of USB devices says now.
    pub devices: AtomicBool,
    pub has_reader: AtomicBool,
    /// How often USB was looked at, and how often cards were.
    pub looks_at_usb: AtomicU64,
    pub looks_at_cards: AtomicU64,
    /// Who is told what this system tells by itself.
    pub events: Mutex<Option<Arc<Events>>>,
    /// Each reading of Chrome waits for a word here and then says whether there is one.
    pub chrome: Mutex<Option<mpsc::Receiver<bool>>>,
    /// Taking the change token of cards never ends.
    pub cards_hang: AtomicBool,
    /// Taking the change token of browsers never ends, as where it looks into a folder of a server that is gone.
    pub browsers_hang: AtomicBool,
    pub certificates_panic: AtomicBool,
    /// This system has no answer to what is asked of certificates.
    pub no_certificates: AtomicBool,
    pub looks_at_certificates: AtomicU64,
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
    fn answer(&self, question: Question) -> Value {
        self.asked.lock().unwrap().push(question);
        let panics = question == Question::OtherBrowsers && self.other_browsers_panic.load(SeqCst);
        assert!(!panics, "a reading with a fault");
        let chrome_is_there = || self.chrome.lock().unwrap().as_ref().is_some_and(|word| word.recv().unwrap());
        if question == Question::Chrome && chrome_is_there() {
            return json!({ "seen": Chrome::default() });
        }
        let of_certificates = matches!(question, Question::Certificates | Question::CertificatePropagation);
        if of_certificates && self.no_certificates.load(SeqCst) {
            return json!({ "unreadable": "not_supported" });
        }
        let usb_or_reader = (question == Question::Usb && self.devices.load(SeqCst))
            || (question == Question::Readers && self.has_reader.load(SeqCst));
        if usb_or_reader { json!({ "seen": [] }) } else { json!("absent") }
    }

    /// Tells of this by itself.
    pub fn tells(&self, of: impl FnOnce(&Events) -> &tokio::sync::Notify) {
        of(self.events.lock().unwrap().as_ref().unwrap()).notify_one();
    }

    /// What was asked since the last time, in the order of the questions.
    pub fn asked(&self) -> Vec<Question> {
        let mut asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.sort_by_key(|question| Question::ALL.iter().position(|known| known == question));
        asked
    }
}

/// Notes each question of the list of facts, and answers it.
macro_rules! note_each {
    ($($(#[doc = $about:literal])+ $question:ident $field:ident: $fact:ty,)+) => {
        $(fn $field(&self) -> Reading<$fact> {
            serde_json::from_value(self.answer(Question::$question)).unwrap()
        })+
    };
}

impl Platform for Fake {
    each_fact!(note_each);

    fn chrome_program(&self) -> Option<PathBuf> {
        None
    }
    fn tell(&self, events: &Arc<Events>) {
        *self.events.lock().unwrap() = Some(Arc::clone(events));
    }
    fn usb_change_token(&self) -> Option<u64> {
        self.looks_at_usb.fetch_add(1, SeqCst);
        (!self.no_usb_token.load(SeqCst)).then(|| self.usb.load(SeqCst))
    }
    fn browser_change_token(&self) -> u64 {
        wait_while(&self.browsers_hang);
        self.browsers.load(SeqCst)
    }
    fn card_change_token(&self) -> u64 {
        self.looks_at_cards.fetch_add(1, SeqCst);
        wait_while(&self.cards_hang);
        self.cards.load(SeqCst)
    }
    fn certificate_change_token(&self) -> u64 {
        self.looks_at_certificates.fetch_add(1, SeqCst);
        assert!(!self.certificates_panic.load(SeqCst), "a change token with a fault");
        self.certificates.load(SeqCst)
    }
}
