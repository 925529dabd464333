//! The errors of the library, each naming the file and the place.

use std::io;
use std::path::PathBuf;

/// What stops the library from answering.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A facts file cannot be opened.
    #[error("{}: could not read this facts file", file.display())]
    FactsUnreadable {
        /// The file named.
        file: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A facts file is far larger than any facts file is.
    #[error("{}: this is not a facts file: it has {size} bytes, and a facts file has at most {largest}", file.display())]
    FactsTooLarge {
        /// The file named.
        file: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The largest size accepted, in bytes.
        largest: u64,
    },
    /// A facts file holds nothing.
    #[error("{}: this facts file is empty; expected what `qhr-setup facts` writes", file.display())]
    FactsEmpty {
        /// The file named.
        file: PathBuf,
    },
    /// A facts file is not what `qhr-setup facts` writes.
    #[error("{}: at `{place}`: not what `qhr-setup facts` writes", file.display())]
    FactsWrong {
        /// The file named.
        file: PathBuf,
        /// The field, as a path from the top of the file.
        place: String,
        /// What was expected, with line and column.
        source: serde_json::Error,
    },
    /// A facts file has another layout.
    #[error("{}: at `schema`: expected {known}, found {found}; another version of the program wrote this file", file.display())]
    FactsSchema {
        /// The file named.
        file: PathBuf,
        /// The layout found.
        found: u32,
        /// The layout this program knows.
        known: u32,
    },
    /// The answers cannot be written.
    #[error("{}: could not keep the answers in this file", file.display())]
    AnswersNotKept {
        /// The file that would hold them.
        file: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// Another window of this program keeps its answers in the same folder.
    #[error("{}: another window of this program keeps its answers in this folder", folder.display())]
    AnswersInUse {
        /// The folder.
        folder: PathBuf,
    },
    /// Something that was kept cannot be removed.
    #[error("{}: could not remove this file", file.display())]
    AnswersNotErased {
        /// The file.
        file: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A report is asked for in a form that this program does not write.
    #[error("{}: not a report's file name; expected one that ends with .html or .json", file.display())]
    ReportExtension {
        /// The file named.
        file: PathBuf,
    },
    /// A facts file is a folder, a device or a pipe.
    #[error("{}: this is not a file", file.display())]
    FactsNotAFile {
        /// What was named.
        file: PathBuf,
    },
    /// A file would replace one that is there.
    #[error("{}: this file is there already, and is left as it is; expected another name, or leave to replace it", file.display())]
    FileExists {
        /// The file named.
        file: PathBuf,
    },
    /// What would be replaced is not a result of a check.
    #[error("{}: this file is not a result of a check, and is left as it is; expected another name", file.display())]
    NotAResult {
        /// The file named.
        file: PathBuf,
    },
    /// A file cannot be written.
    #[error("{}: could not write this file", file.display())]
    FileNotWritten {
        /// The file named.
        file: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A folder of results cannot be listed.
    #[error("{}: could not read this folder", folder.display())]
    FolderUnreadable {
        /// The folder named.
        folder: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The rules file is not valid.
    #[error("{origin}: the rules file is not valid")]
    Requirements {
        /// Which rules file.
        origin: String,
        /// What was expected, with line and column.
        source: toml::de::Error,
    },
}
