//! What a run of the console program leaves in the trace: in memory, and on standard error where `--verbose` asks for it.
//!
//! Never in a file: whoever checks a computer from a USB stick or a share expects that nothing is left there.

use qhr_setup::error::Error;
use qhr_setup::trace::{self, Event, Failed, Failure, Program};

use crate::arguments::Request;

/// Runs what is asked.
pub fn run(request: &Request, run: impl FnOnce(&Request) -> anyhow::Result<u8>) -> anyhow::Result<u8> {
    trace::start(None);
    if request.verbose {
        trace::tell_standard_error();
    }
    trace::event(Event::started(Program::Console));
    let ended = run(request);
    trace::event(match &ended {
        Ok(code) => Event::Ended { code: *code },
        Err(error) => Failure::of(failed(error), error.as_ref()).event(),
    });
    ended
}

fn failed(error: &anyhow::Error) -> Failed {
    error.downcast_ref::<Error>().map_or(Failed::Unexpected, Failed::from)
}
