//! What Windows refuses for a moment: a virus scanner or an indexer has just opened the file, and lets go of it by itself.
//!
//! Whatever replaces, renames, removes or opens one of our files goes through here. Other systems never refuse for that.

use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

/// `ERROR_ACCESS_DENIED`, `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`. The standard library gives a kind to the first
/// alone. It is also what Windows says where the account may not write: there the pauses are waited for nothing.
const HELD: [i32; 3] = [5, 32, 33];

/// How long to wait before each further try: half a second at most, for somebody may be looking at the window.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(20),
    Duration::from_millis(40),
    Duration::from_millis(80),
    Duration::from_millis(160),
    Duration::from_millis(200),
];

/// What may happen to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// It is left as it is, and that is an error.
    Refused,
    /// It is replaced.
    Allowed,
}

/// Tries until nobody holds the file. Fails at once for any other reason, and as the last try did.
pub fn patiently<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    tried((), |()| attempt().map_err(|error| (error, ())), is_held, thread::sleep)
}

/// Gives a file that is whole its name.
#[expect(clippy::disallowed_methods, reason = "this is what waits")]
pub fn give_name(whole: NamedTempFile, path: &Path, overwrite: Overwrite) -> io::Result<()> {
    let name = |whole: NamedTempFile| match overwrite {
        Overwrite::Refused => whole.persist_noclobber(path),
        Overwrite::Allowed => whole.persist(path),
    };
    tried(whole, |whole| name(whole).map_err(|refused| (refused.error, refused.file)), is_held, thread::sleep)?;
    Ok(())
}

/// An attempt that fails gives back what it needs to be made again.
fn tried<Needed, Done>(
    needed: Needed,
    mut attempt: impl FnMut(Needed) -> Result<Done, (io::Error, Needed)>,
    is_held: impl Fn(&io::Error) -> bool,
    mut pause: impl FnMut(Duration),
) -> io::Result<Done> {
    let mut refused = match attempt(needed) {
        Ok(done) => return Ok(done),
        Err(refused) => refused,
    };
    for length in PAUSES {
        if !is_held(&refused.0) {
            break;
        }
        pause(length);
        refused = match attempt(refused.1) {
            Ok(done) => return Ok(done),
            Err(refused) => refused,
        };
    }
    Err(refused.0)
}

fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && is_held_on_windows(error)
}

/// Elsewhere the same numbers mean other things.
fn is_held_on_windows(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What comes of attempts that are refused so, one after the other, and how long was waited in all.
    fn outcome(refusals: &[i32]) -> (io::Result<usize>, Duration) {
        let mut waited = Duration::ZERO;
        let attempt = |made: usize| match refusals.get(made) {
            None => Ok(made + 1),
            Some(code) => Err((io::Error::from_raw_os_error(*code), made + 1)),
        };
        (tried(0, attempt, is_held_on_windows, |length| waited += length), waited)
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_tried_again() {
        for code in [5, 32, 33] {
            assert_eq!(outcome(&[code]).0.unwrap(), 2, "error {code}");
        }
        assert_eq!(outcome(&[32, 5, 33, 32, 5]).0.unwrap(), 6, "each may say it in its own way");
        let (refused, waited) = outcome(&[32; 100]);
        assert_eq!(refused.unwrap_err().raw_os_error(), Some(32));
        assert_eq!(waited, Duration::from_millis(500));
    }

    #[test]
    fn any_other_reason_is_told_at_once() {
        // Not found, no such folder, disk full, no such network name.
        for code in [2, 3, 112, 67] {
            let (refused, waited) = outcome(&[code]);
            assert_eq!((refused.unwrap_err().raw_os_error(), waited), (Some(code), Duration::ZERO));
        }
        let (refused, waited) = outcome(&[32, 112]);
        assert_eq!((refused.unwrap_err().raw_os_error(), waited), (Some(112), PAUSES[0]), "also after a first try");
        assert!(!is_held_on_windows(&io::ErrorKind::PermissionDenied.into()), "not what Windows said");
    }

    #[cfg(not(windows))]
    #[test]
    fn the_same_numbers_are_no_reason_to_wait_elsewhere() {
        let mut attempts = 0;
        let refused: io::Result<()> = patiently(|| {
            attempts += 1;
            Err(io::Error::from_raw_os_error(32))
        });
        assert_eq!((refused.unwrap_err().raw_os_error(), attempts), (Some(32), 1));
    }

    #[test]
    fn a_whole_file_gets_its_name_and_leaves_nothing_where_it_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        let whole = || NamedTempFile::new_in(folder.path()).unwrap();
        give_name(whole(), &path, Overwrite::Refused).unwrap();
        let again = give_name(whole(), &path, Overwrite::Refused);
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        give_name(whole(), &path, Overwrite::Allowed).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
