//! The file that one window at a time holds.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use same_file::Handle;

use crate::held_file::patiently;

/// Keeps other windows out while it lives.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// Holds a file, which is made where there is none. Fails where another window holds it, and where it is no file.
    pub(super) fn of(file: &Path) -> Result<Self, TryLockError> {
        let lock = open(file).map_err(TryLockError::Error)?;
        lock.try_lock()?;
        Ok(Self(lock))
    }

    /// Whether this file is the one that is held. Fails where there is none, or something that is no file.
    pub(super) fn is(&self, file: &Path) -> io::Result<bool> {
        only_a_file(file)?;
        Ok(Handle::from_file(self.0.try_clone()?)? == Handle::from_path(file)?)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file would not do: a program that is just being started has it open too, for a moment.
        let _ = self.0.unlock();
    }
}

/// Opens the lock, which is made where there is none: never through a link, which would make a file elsewhere, and never
/// a pipe, which waits for somebody at its other end.
fn open(file: &Path) -> io::Result<File> {
    match only_a_file(file) {
        Ok(()) => open_there(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let made = File::options().write(true).create_new(true).open(file);
            // Another window made it at the same moment.
            made.or_else(|_| only_a_file(file).and_then(|()| open_there(file)))
        }
        Err(error) => Err(error),
    }
}

fn open_there(file: &Path) -> io::Result<File> {
    patiently(|| File::options().write(true).open(file))
}

fn only_a_file(file: &Path) -> io::Result<()> {
    if fs::symlink_metadata(file)?.is_file() { Ok(()) } else { Err(io::ErrorKind::InvalidInput.into()) }
}
