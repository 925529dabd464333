//! Writing a report: whole or not at all, and never over a file that is there without leave.

use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;

/// What may happen to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// It is left as it is, and that is an error.
    Refused,
    /// It is replaced.
    Allowed,
}

/// The form of a report, by the end of the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// `.html`
    Html,
    /// `.json`
    Json,
}

impl ReportForm {
    /// The form that this file's name asks for.
    ///
    /// Fails, naming the file, where its name ends neither with `.html` nor with `.json`.
    pub fn of(path: &Path) -> Result<Self, Error> {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
        match extension.as_deref() {
            Some("html") => Ok(Self::Html),
            Some("json") => Ok(Self::Json),
            Some(_) | None => Err(Error::ReportExtension { file: path.to_owned() }),
        }
    }
}

/// Looks, before anything is made, whether a report may be written here.
///
/// Fails, naming the file, where one is there that must not be replaced, and where the folder is not there.
pub fn check_target(path: &Path, overwrite: Overwrite) -> Result<(), Error> {
    match overwrite {
        Overwrite::Refused if path.symlink_metadata().is_ok() => Err(Error::ReportExists { file: path.to_owned() }),
        Overwrite::Refused | Overwrite::Allowed if folder(path).is_dir() => Ok(()),
        Overwrite::Refused | Overwrite::Allowed => {
            let source = io::Error::from(io::ErrorKind::NotFound);
            Err(Error::ReportNotWritten { file: path.to_owned(), source })
        }
    }
}

/// Writes a report: after a failure the file is what it was before.
///
/// On Unix only its owner can read the new file, who then decides whom to give it to.
/// Fails, naming the file, where one is there that must not be replaced, and where it cannot be written.
pub fn save(path: &Path, contents: &str, overwrite: Overwrite) -> Result<(), Error> {
    check_target(path, overwrite)?;
    let not_written = |source| Error::ReportNotWritten { file: path.to_owned(), source };
    let mut unfinished =
        tempfile::Builder::new().prefix(".qhr-setup-report-").tempfile_in(folder(path)).map_err(not_written)?;
    unfinished.write_all(contents.as_bytes()).map_err(not_written)?;
    unfinished.as_file().sync_all().map_err(not_written)?;
    let persisted = match overwrite {
        Overwrite::Refused => unfinished.persist_noclobber(path),
        Overwrite::Allowed => unfinished.persist(path),
    };
    match persisted {
        Ok(_) => Ok(()),
        // Somebody was faster.
        Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Error::ReportExists { file: path.to_owned() })
        }
        Err(refused) => Err(not_written(refused.error)),
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}
