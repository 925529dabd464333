//! What keeps the window from opening, or ends it: told in both languages, because nobody may have chosen one yet, and as
//! a message of the system, because whoever started the program by a double click has no terminal.

use std::io::{self, IsTerminal, stderr};
use std::process;

use qhr_setup::error::Error;
use qhr_setup::text::Phrase;
use qhr_setup::trace::{self, Event, StartStep};

use crate::bilingual::{both, in_both_languages, title};
use crate::message;
#[cfg(windows)]
use crate::page_instead;

/// Wrong usage or a bad input file, as for the console program.
const WRONG_USAGE: u8 = 64;
/// Our own fault.
pub const FAULT: u8 = 70;

/// There is no window, or no longer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The command is not one.
    #[error("{0}")]
    Usage(clap::Error),
    /// There is nothing to show a window on.
    #[error("no display answers (DISPLAY, WAYLAND_DISPLAY)")]
    NoDisplay,
    /// Something inside the program went wrong.
    #[error("a fault inside the program")]
    Panic,
    /// The page's process ends again and again.
    #[error("the process of the page ends again and again")]
    Page,
}

/// Tells a failure, and gives the exit code that goes with it.
pub fn tell(error: &anyhow::Error) -> u8 {
    let (words, step, code) = match (error.downcast_ref(), error.downcast_ref::<Error>()) {
        (Some(Failure::Usage(_)), _) => ("window-wrong-start", Some(StartStep::Arguments), WRONG_USAGE),
        (_, Some(_)) => ("window-wrong-start", Some(StartStep::Facts), WRONG_USAGE),
        (Some(Failure::NoDisplay), _) => ("window-no-display", Some(StartStep::Display), FAULT),
        (Some(Failure::Page), _) => ("window-page-stopped", None, FAULT),
        (Some(Failure::Panic) | None, _) => ("window-not-opened", Some(StartStep::Window), FAULT),
    };
    if let Some(step) = step {
        trace::event(Event::StartFailed { step, code: number_of(error) });
    }
    trace::event(Event::Ended { code });
    trace::flush();
    let text = format!("{}\n\n{error:#}{}", in_both_languages(words), place_of_the_trace());
    eprintln!("{text}");
    // What can be read in a terminal needs no dialog.
    if !stderr().is_terminal() {
        show(&text, step);
    }
    code
}

/// Shows it as a message of the system. On Windows, where the window itself did not open, whoever double-clicked has no
/// other way in: the message ends in a question, whether to see the check as a page.
fn show(text: &str, step: Option<StartStep>) {
    #[cfg(windows)]
    if step == Some(StartStep::Window) {
        return page_instead::offer(&format!("{text}\n\n{}", in_both_languages("window-page-instead")));
    }
    #[cfg(not(windows))]
    let _ = step;
    message::show(&title(), text);
}

/// Tells a failure, and ends the program.
pub fn end(error: &anyhow::Error) -> ! {
    process::exit(tell(error).into())
}

/// Where whoever looks after the computers finds more, if there is such a file.
fn place_of_the_trace() -> String {
    let file = trace::place().filter(|place| place.is_file());
    file.map_or_else(String::new, |file| {
        let phrase = Phrase::new("window-trace-place").with_text("file", file.display().to_string());
        format!("\n\n{}", both(&phrase, "\n"))
    })
}

/// The system's error number, where it gave one.
fn number_of(error: &anyhow::Error) -> Option<i64> {
    error.chain().find_map(|error| error.downcast_ref::<io::Error>()).and_then(io::Error::raw_os_error).map(i64::from)
}
