//! Writing a file that somebody named: whole or not at all, never over one that is there without leave, through no link.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::error::Error;
use crate::held_file::give_name;

pub use crate::held_file::Overwrite;

/// How the name of a file begins that is not whole yet; six letters and figures follow.
const UNFINISHED: &str = ".qhr-setup-unfinished-";
const LETTERS: usize = 6;

/// Writing takes less than a second: what is not whole after so long was left by a program that was ended.
const LEFT_BEHIND: Duration = Duration::from_mins(10);

/// Looks, before anything is made, whether a file may be written here.
///
/// Fails, naming the file, where one is there that must not be replaced, where something else than a file is there,
/// and where the folder is not there.
pub fn check_target(path: &Path, overwrite: Overwrite) -> Result<(), Error> {
    let not_written = |kind| Error::FileNotWritten { file: path.to_owned(), source: io::Error::from(kind) };
    match (overwrite, path.symlink_metadata()) {
        (_, Ok(there)) if there.is_dir() => Err(not_written(io::ErrorKind::IsADirectory)),
        (Overwrite::Refused, Ok(_)) => Err(Error::FileExists { file: path.to_owned() }),
        // A link is replaced, not followed; a device or a pipe is neither.
        (Overwrite::Allowed, Ok(there)) if !there.is_file() && !there.is_symlink() => {
            Err(not_written(io::ErrorKind::InvalidInput))
        }
        (Overwrite::Refused, Err(_)) | (Overwrite::Allowed, _) if folder(path).is_dir() => Ok(()),
        (Overwrite::Refused, Err(_)) | (Overwrite::Allowed, _) => Err(not_written(io::ErrorKind::NotFound)),
    }
}

/// Writes a file: after a failure it is what it was before.
///
/// On Unix only its owner can read the new file, who then decides whom to give it to.
/// Fails, naming the file, where one is there that must not be replaced, and where it cannot be written.
pub fn save(path: &Path, contents: &str, overwrite: Overwrite) -> Result<(), Error> {
    check_target(path, overwrite)?;
    remove_left_behind(folder(path), SystemTime::now());
    let not_written = |source| Error::FileNotWritten { file: path.to_owned(), source };
    let mut unfinished = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .rand_bytes(LETTERS)
        .tempfile_in(folder(path))
        // Whose own words name the file that was to be made first.
        .map_err(|error| not_written(error.kind().into()))?;
    unfinished.as_file_mut().write_all(contents.as_bytes()).map_err(not_written)?;
    unfinished.as_file().sync_all().map_err(not_written)?;
    match give_name(unfinished, path, overwrite) {
        Ok(()) => Ok(()),
        // Somebody was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Error::FileExists { file: path.to_owned() }),
        Err(error) => Err(not_written(error)),
    }
}

/// Removes what programs that were ended left unfinished in this folder. What cannot be removed stays.
fn remove_left_behind(folder: &Path, now: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name
            .to_str()
            .and_then(|name| name.strip_prefix(UNFINISHED))
            .is_some_and(|rest| rest.len() == LETTERS && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let written = || entry.metadata().ok().filter(fs::Metadata::is_file)?.modified().ok();
        if ours && written().is_some_and(|at| now.duration_since(at).is_ok_and(|age| age > LEFT_BEHIND)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_saved_whole_and_never_over_another_without_leave() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Hélène Côté.html");
        save(&file, "one", Overwrite::Refused).unwrap();
        assert!(matches!(save(&file, "two", Overwrite::Refused), Err(Error::FileExists { .. })));
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        save(&file, "three", Overwrite::Allowed).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "three");
        let nowhere = folder.path().join("missing/report.html");
        assert!(matches!(save(&nowhere, "", Overwrite::Allowed), Err(Error::FileNotWritten { .. })));
        let taken = folder.path().join("folder.html");
        fs::create_dir(&taken).unwrap();
        assert!(matches!(save(&taken, "", Overwrite::Allowed), Err(Error::FileNotWritten { .. })));
        assert_eq!(names(folder.path()).len(), 2, "nothing unfinished is left");
    }

    #[test]
    fn what_an_ended_program_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let now = SystemTime::now();
        let put = |name: &str, age: Duration| {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            file.set_modified(now - age).unwrap();
        };
        let old = LEFT_BEHIND + Duration::from_mins(1);
        put(".qhr-setup-unfinished-aZ19bc", old);
        put(".qhr-setup-unfinished-being1", Duration::ZERO);
        put(".qhr-setup-unfinished-notes.txt", old);
        put(".qhr-setup-aZ19bc", old);
        fs::create_dir(folder.path().join(".qhr-setup-unfinished-folder")).unwrap();
        save(&folder.path().join("report.json"), "{}", Overwrite::Refused).unwrap();
        let kept = [
            ".qhr-setup-aZ19bc",
            ".qhr-setup-unfinished-being1",
            ".qhr-setup-unfinished-folder",
            ".qhr-setup-unfinished-notes.txt",
            "report.json",
        ];
        assert_eq!(names(folder.path()), kept);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_never_followed_and_a_device_is_left_alone() {
        use std::os::unix::fs::{FileTypeExt, symlink};

        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("target");
        fs::write(&target, "mine").unwrap();
        let link = folder.path().join("link.json");
        symlink(&target, &link).unwrap();
        assert!(matches!(save(&link, "x", Overwrite::Refused), Err(Error::FileExists { .. })));
        save(&link, "x", Overwrite::Allowed).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "mine");
        assert!(!link.symlink_metadata().unwrap().is_symlink());
        let socket = folder.path().join("socket.json");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(matches!(save(&socket, "x", Overwrite::Allowed), Err(Error::FileNotWritten { .. })));
        assert!(socket.symlink_metadata().unwrap().file_type().is_socket());
    }
}
