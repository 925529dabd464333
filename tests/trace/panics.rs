//! A question that panics leaves its place in the source and its code, and no word of what it said.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use qhr_setup::facts::{Call, Facts, Obstacle, OtherBrowser, Question, Reading, Service, UsbDevice};
use qhr_setup::probe::{self, Platform, Runtime};
use qhr_setup::store::Store;
use qhr_setup::trace::{self, Event, Outcome, Program, StoreState};
use tempfile::TempDir;

/// A computer whose list of browsers panics with what it read, and whose USB fails with it.
struct Broken;

impl Platform for Broken {
    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        // What a recording has for a call that is not listed.
        serde_json::from_str(r#"{"unreadable":{"failed":"Hélène Côté"}}"#).unwrap()
    }

    fn smart_card_service(&self) -> Reading<Service> {
        Reading::Unreadable(Obstacle::failed(Call::OpenScManager, 1115_u32))
    }

    fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
        panic!("Hélène Côté")
    }

    fn chrome_program(&self) -> Option<PathBuf> {
        None
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
fn a_question_that_panics_is_in_the_file_by_its_place_and_never_by_its_words() {
    let folder = TempDir::new().unwrap();
    let below = folder.path().join("Hélène Côté");
    trace::start(Some(&below));
    trace::event(Event::started(Program::Window));
    let platform: Arc<dyn Platform> = Arc::new(Broken);
    let mut facts = Facts::pending(qhr_setup::clock::now());
    let questions = [Question::OtherBrowsers, Question::Usb, Question::SmartCardService];
    let reading = probe::read(&platform, &questions, Duration::from_mins(1), &mut facts, |_| ());
    Runtime::start().unwrap().run(reading);
    // A file in the place of the folder: nothing can be kept there, whoever runs the tests.
    let blocked = folder.path().join("fichier");
    fs::write(&blocked, "").unwrap();
    Store::open(&blocked.join("QHR Setup"));
    trace::flush();
    let place = trace::place().unwrap();
    assert_eq!(place, below.join("logs/trace.jsonl"));
    let file = fs::read_to_string(&place).unwrap();
    assert!(!file.contains("Hélène") && !file.contains(&*folder.path().to_string_lossy()), "{file}");
    assert!(file.contains("\"place\":\"tests/trace/panics.rs:"), "{file}");
    let events: Vec<_> = trace::read(&below).into_iter().map(|record| record.event).collect();
    assert_eq!(events, trace::recent().into_iter().map(|record| record.event).collect::<Vec<_>>());
    let outcome = |wanted| {
        let mut answers = events.iter().filter_map(|event| {
            if let Event::Answered { question, outcome, .. } = event { Some((*question, *outcome)) } else { None }
        });
        answers.find(|(question, _)| *question == wanted).map(|(_, outcome)| outcome)
    };
    assert_eq!(outcome(Question::OtherBrowsers), Some(Outcome::Crashed));
    assert_eq!(outcome(Question::Usb), Some(Outcome::Failed));
    assert!(file.contains("\"call\":\"open_sc_manager\",\"code\":1115"), "{file}");
    assert!(events.contains(&Event::Store { state: StoreState::NotKept }), "{file}");

    trace::remove(&below).unwrap();
    trace::event(Event::started(Program::Window));
    trace::flush();
    assert!(!below.join("logs").exists(), "what is erased is not begun anew");
    assert_eq!(trace::recent().len(), 1, "what was kept in memory is forgotten");
}
