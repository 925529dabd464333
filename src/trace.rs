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

mod event;
mod file;
mod listener;
mod memory;
mod record;
mod source_place;
#[cfg(test)]
mod tests;
mod writer;

pub use event::{Event, Failed, PageState, Program, Request, RulesSource, StartStep, StoreState, WatchState};
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
        Trace::new(folder, Timestamp::now)
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
    let Ok(json) = serde_json::to_string(&event) else { return };
    let json = json.as_str();
    if event.is_grave() {
        tracing::error!(target: TARGET, json);
    } else {
        tracing::info!(target: TARGET, json);
    }
}

/// What happened of late in this run of the program, oldest first.
pub fn recent() -> Vec<Record> {
    TRACE.get().map(|trace| trace.state().memory.records()).unwrap_or_default()
}

/// The file that this run writes to.
pub fn place() -> Option<PathBuf> {
    TRACE.get()?.writer.as_ref().map(|writer| writer.place().to_owned())
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
    if let Some(writer) = trace.writer.as_ref().filter(|writer| writer.place() == place_in(folder)) {
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

    /// Keeps one event, which is JSON.
    fn keep(&self, event: &str, grave: bool) {
        let mut state = self.state();
        for line in state.memory.keep((self.now)(), event, grave) {
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
