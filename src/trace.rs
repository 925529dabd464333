//! What the program did and what went wrong, in codes and numbers: for whoever has to find out what happened at
//! somebody's desk. No text that was read, typed or received can get in: an [`Event`] has no room for one.
//!
//! `tracing` carries the events, so that a test can listen to its own thread alone. Nothing else that speaks `tracing`,
//! such as a library, is listened to.

use std::io::Write as _;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use crate::clock;

mod code;
mod event;
mod failure;
mod file;
mod listener;
mod memory;
mod record;
mod source_place;
#[cfg(test)]
mod tests;
mod writer;

pub use code::{
    Failed, Outcome, PageState, Polled, Program, Request, RulesSource, StartStep, StoreState, Subject, WatchState,
};
pub use event::Event;
pub use failure::Failure;
pub use file::{LARGEST_TRACE, place_in, read, remove};
pub use record::Record;
pub use source_place::SourcePlace;

use listener::Listener;
use memory::Memory;
use writer::Writer;

/// What only this program's own events carry.
const TARGET: &str = "qhr_setup::trace";

/// How long a panic or the end of the program waits for the file.
const FLUSH: Duration = Duration::from_millis(500);

static TRACE: OnceLock<Trace> = OnceLock::new();

/// Begins to keep what happens: in memory, and in `logs` of this folder where one is given and can be written to.
///
/// Also notes from now on where the program panics. The first call counts; a later one does nothing.
pub fn start(folder: Option<&Path>) {
    let mut first = false;
    let trace = TRACE.get_or_init(|| {
        first = true;
        Trace::new(folder, clock::now)
    });
    // Fails where a debugger or a test listens already, which then hears everything.
    if first && tracing::subscriber::set_global_default(Listener(trace)).is_ok() {
        note_panics();
    }
}

/// Writes every later event to standard error, too.
pub fn tell_standard_error() {
    if let Some(trace) = TRACE.get() {
        trace.state().verbose = true;
    }
}

/// Something happened.
pub fn event(event: Event) {
    // No part of an event has anything that JSON cannot hold.
    let Ok(json) = serde_json::to_string(&event) else { return };
    tracing::info!(target: TARGET, json = json.as_str());
}

/// What happened of late in this run of the program, oldest first.
pub fn recent() -> Vec<Record> {
    TRACE.get().map(|trace| trace.state().memory.records()).unwrap_or_default()
}

/// What happened since a moment, oldest first: what is kept below this folder, and in this run of the program.
pub fn since(moment: Timestamp, folder: Option<&Path>) -> Vec<Record> {
    flush();
    let recent = recent();
    let mut all = folder.map(read).unwrap_or_default();
    // What this run wrote is in both.
    if let Some(first) = recent.first() {
        all.retain(|record| record.at < first.at);
    }
    all.extend(recent);
    all.retain(|record| record.at >= moment);
    all
}

/// The file that this run writes to.
pub fn place() -> Option<PathBuf> {
    folder().map(|folder| place_in(&folder))
}

/// The folder that this run writes below.
pub fn folder() -> Option<PathBuf> {
    TRACE.get()?.writer.as_ref().map(|writer| writer.folder().to_owned())
}

/// Waits, not for long, until the file holds what happened so far.
pub fn flush() {
    if let Some(writer) = TRACE.get().and_then(|trace| trace.writer.as_ref()) {
        writer.flush(FLUSH);
    }
}

/// Forgets what this run keeps of this folder, and keeps nothing in a file from now on.
pub fn forget(folder: &Path) {
    let Some(trace) = TRACE.get() else { return };
    if let Some(writer) = trace.writer.as_ref().filter(|writer| writer.folder() == folder) {
        trace.state().memory.clear();
        writer.close(FLUSH);
    }
}

/// Notes where the program panics, never what it says: that could hold something that was read.
fn note_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        event(Event::Panicked { place: panicked.location().map(SourcePlace::of) });
        flush();
        usual(panicked);
    }));
}

/// What is kept, and where.
struct Trace {
    state: Mutex<State>,
    writer: Option<Writer>,
    now: fn() -> Timestamp,
}

struct State {
    memory: Memory,
    verbose: bool,
}

impl Trace {
    fn new(folder: Option<&Path>, now: fn() -> Timestamp) -> Self {
        let memory = Memory::new(now());
        Self { state: Mutex::new(State { memory, verbose: false }), writer: folder.and_then(Writer::start), now }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, event: Event) {
        let mut state = self.state();
        for line in state.memory.keep((self.now)(), event) {
            if state.verbose {
                // Nobody is left to tell where standard error is closed.
                let _ = writeln!(std::io::stderr(), "{line}");
            }
            if let Some(writer) = &self.writer {
                writer.write(line);
            }
        }
    }
}
