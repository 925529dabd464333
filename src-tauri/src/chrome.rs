//! Opens the Chrome that was found, which may not be the browser that opens links.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

use qhr_setup::probe;

/// Opens Chrome, at a secure address where one is given.
///
/// Fails where no Chrome is found or its program cannot be started.
pub fn open(address: Option<&str>) -> io::Result<()> {
    let program = probe::this_computer().chrome_program().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(program);
    // Anything else could be taken for an option.
    command.args(address.filter(|address| address.starts_with("https://")));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut chrome = command.spawn()?;
    // Somebody has to ask how it ended, or it stays in the system's list for as long as this program runs.
    thread::spawn(move || chrome.wait());
    Ok(())
}
