//! The file of the trace: one line an event, at most a megabyte, the older half dropped when it is full.
//!
//! Never followed through a link: what stands in its place and is no file is left alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::Record;
use crate::error::Error;
use crate::held_file::patiently;

const FOLDER: &str = "logs";
const FILE: &str = "trace.jsonl";

/// Where the newer half is written, until it takes the place of the file.
const NEWER: &str = "trace.new";

/// The largest that the file becomes, in bytes.
pub const LARGEST_TRACE: u64 = 1_000_000;

/// Where the trace is kept, below the folder of the answers.
pub fn place_in(folder: &Path) -> PathBuf {
    folder.join(FOLDER).join(FILE)
}

/// What is kept below this folder, oldest first; lines that this program could not have written are left out.
pub fn read(folder: &Path) -> Vec<Record> {
    let file = place_in(folder);
    let text = open(&file, OpenOptions::new().read(true)).and_then(|file| {
        let mut bytes = Vec::new();
        file.take(LARGEST_TRACE).read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    let Ok(bytes) = text else { return Vec::new() };
    String::from_utf8_lossy(&bytes).lines().filter_map(Record::of_line).collect()
}

/// Removes what is kept below this folder.
///
/// Fails, naming the file, where it cannot be removed.
pub fn remove(folder: &Path) -> Result<(), Error> {
    super::forget(folder);
    let file = place_in(folder);
    remove_newer(&file);
    match patiently(|| fs::remove_file(&file)) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(Error::AnswersNotErased { file, source }),
        Ok(()) | Err(_) => {
            // It stays where something else is in it.
            let _ = fs::remove_dir(folder.join(FOLDER));
            Ok(())
        }
    }
}

/// The file, opened at the first line.
pub(super) struct TraceFile {
    /// Where it is to be; none once it is closed for good.
    folder: Option<PathBuf>,
    open: Option<File>,
    size: u64,
}

impl TraceFile {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: Some(folder.to_owned()), open: None, size: 0 }
    }

    /// One that keeps nothing.
    pub(super) fn closed() -> Self {
        Self { folder: None, open: None, size: 0 }
    }

    /// Writes a line at the end; after a failure, the next line tries again.
    pub(super) fn append(&mut self, line: &str) -> io::Result<()> {
        let written = self.write(format!("{line}\n").as_bytes());
        if written.is_err() {
            self.open = None;
        }
        written
    }

    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let path = place_in(folder);
        let length = u64::try_from(line.len()).unwrap_or(u64::MAX);
        if self.size.saturating_add(length) > LARGEST_TRACE {
            self.open = None;
            make_room(&path, length)?;
        }
        let mut file = if let Some(file) = self.open.take() {
            file
        } else {
            fs::create_dir_all(folder)?;
            begin(&path)?
        };
        file.write_all(line)?;
        // Another window may write there, too.
        self.size = file.metadata()?.len();
        self.open = Some(file);
        Ok(())
    }
}

/// Opens the file for more lines. A line that was cut short, as by a full disk, is ended first.
fn begin(path: &Path) -> io::Result<File> {
    let folder = path.parent().unwrap_or(path);
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        Ok(()) | Err(_) => (),
    }
    if !fs::symlink_metadata(folder)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    remove_newer(path);
    make_room(path, 0)?;
    let mut file = open(path, OpenOptions::new().read(true).append(true).create(true))?;
    if file.metadata()?.len() > 0 {
        let mut last = [0];
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok(file)
}

/// Leaves out the older half where the file would become too large by this much more. Another window may have done so.
fn make_room(path: &Path, more: u64) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.len().saturating_add(more) > LARGEST_TRACE => drop_older_half(path),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Keeps the newer half alone, from its first whole line on. Written beside the file and put in its place, so that a power
/// loss leaves the one or the other; where that cannot be, as on a full disk, written over the beginning, which takes no room.
fn drop_older_half(path: &Path) -> io::Result<()> {
    let mut file = open(path, OpenOptions::new().read(true).write(true))?;
    let size = file.metadata()?.len();
    // Never more than this is kept, however large the file was made.
    let kept = (size / 2).min(LARGEST_TRACE / 2);
    file.seek(SeekFrom::Start(size - kept))?;
    let mut newer = Vec::new();
    (&file).take(kept).read_to_end(&mut newer)?;
    let whole = newer.iter().position(|byte| *byte == b'\n').map_or(&[][..], |end| &newer[end + 1..]);
    if put_in_place(path, whole).is_ok() {
        return Ok(());
    }
    remove_newer(path);
    file.seek(SeekFrom::Start(0))?;
    file.write_all(whole)?;
    file.set_len(u64::try_from(whole.len()).unwrap_or(0))
}

fn put_in_place(path: &Path, lines: &[u8]) -> io::Result<()> {
    let newer = path.with_file_name(NEWER);
    let mut file = open(&newer, OpenOptions::new().write(true).create(true).truncate(true))?;
    file.write_all(lines)?;
    file.sync_all()?;
    drop(file);
    patiently(|| fs::rename(&newer, path))
}

/// What a killed program left. Mostly there is none.
fn remove_newer(path: &Path) {
    let _ = fs::remove_file(path.with_file_name(NEWER));
}

/// Opens a file that is one: not what a link leads to, and not a pipe, which nobody may ever read.
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        Ok(_) | Err(_) => (),
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK).mode(0o600);
    }
    let file = patiently(|| options.open(path))?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}
