//! Opens the Chrome that was found, which may not be the browser that opens links.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};

use qhr_setup::this_computer;

/// Opens Chrome, at a secure address where one is given.
///
/// Fails where no Chrome is found or its program cannot be started.
pub fn open(address: Option<&str>) -> io::Result<()> {
    let program = this_computer::platform().chrome_program().ok_or(io::ErrorKind::NotFound)?;
    start(&program, address).map(drop)
}

/// Somebody has to ask how it ended, or it stays in the system's list for as long as this program runs.
fn start(program: &Path, address: Option<&str>) -> io::Result<JoinHandle<io::Result<ExitStatus>>> {
    let mut command = Command::new(program);
    // Anything else could be taken for an option.
    command.args(address.filter(|address| address.starts_with("https://")));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut chrome = command.spawn()?;
    Ok(thread::spawn(move || chrome.wait()))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn it_is_given_secure_addresses_alone_and_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (program, given) = (folder.path().join("chrome"), folder.path().join("given"));
        fs::write(&program, "#!/bin/sh\necho \"$#:$*\" >> \"$(dirname \"$0\")/given\"\nexit 3\n").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        for address in [None, Some("https://example.org/"), Some("--no-sandbox"), Some("http://example.org/")] {
            let ended = start(&program, address).unwrap().join().unwrap().unwrap();
            assert_eq!(ended.code(), Some(3), "{address:?}");
        }
        assert_eq!(fs::read_to_string(given).unwrap(), "0:\n1:https://example.org/\n0:\n0:\n");
        assert_eq!(start(&folder.path().join("none"), None).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
