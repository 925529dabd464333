//! The only way out: results to standard output, talk to standard error, neither with anything that steers a terminal.

use std::io::{self, ErrorKind, Write};

use qhr_setup::text::clean_lines;

/// Whether anybody still reads standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    There,
    /// Whoever read has had enough, such as `head`: no fault, and nothing to tell.
    Gone,
}

/// Prints a result.
///
/// Fails where it cannot be written although somebody waits for it, as on a disk that is full.
pub fn print(result: &str) -> io::Result<Reader> {
    let mut out = io::stdout().lock();
    match out.write_all(clean_lines(result).as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(Reader::There),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(error) => Err(error),
    }
}

/// Says something beside the result. Where standard error is closed or full there is nobody to say it to, and that
/// changes no result.
pub fn tell(talk: &str) {
    let _ = writeln!(io::stderr(), "{}", clean_lines(talk));
}
