//! What is kept, and what cannot get in.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::*;

fn requested() -> Event {
    Event::Requested { request: Request::View, ms: 3, failed: None, code: None }
}

/// What is kept of what happens while `happens` runs on this thread.
fn heard(folder: Option<&Path>, happens: impl FnOnce()) -> Arc<Trace> {
    let trace = Arc::new(Trace::new(folder, clock::now));
    tracing::subscriber::with_default(Listener(Arc::clone(&trace)), happens);
    if let Some(writer) = &trace.writer {
        writer.flush(Duration::from_mins(1));
    }
    trace
}

#[test]
fn what_happens_is_in_memory_and_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("Hélène Côté");
    let place = Some(SourcePlace::of(std::panic::Location::caller()));
    let happened = [requested(), Event::Panicked { place }];
    let trace = heard(Some(&below), || happened.into_iter().for_each(event));
    let events: Vec<_> = trace.state().memory.records().iter().map(|record| record.event).collect();
    assert_eq!(events, happened);
    assert_eq!(read(&below), trace.state().memory.records());
    let file = fs::read_to_string(place_in(&below)).unwrap();
    assert!(file.lines().nth(1).unwrap().contains("\"place\":\"src/trace/tests.rs:"), "{file}");
}

#[test]
fn nothing_that_a_library_says_is_heard() {
    let trace = heard(None, || {
        tracing::error!("Hélène Côté");
        tracing::info!(json = "Hélène Côté");
        tracing::info!(target: TARGET, said = "Hélène Côté", "Hélène Côté");
        tracing::info_span!(target: TARGET, "Hélène Côté").in_scope(|| ());
    });
    assert_eq!(trace.state().memory.records(), []);
}

mod file;
mod hour;
