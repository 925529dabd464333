//! Folders that packages are made of: only what is put there, each file with the same time and its own mode.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result};

/// Mode of a program.
pub const PROGRAM: u32 = 0o755;
/// Mode of what is read.
pub const PAPER: u32 = 0o644;

/// Such a folder.
pub struct Stage(PathBuf);

/// Makes this an empty folder.
pub fn empty(folder: &Path) -> Result<()> {
    let told = || format!("could not empty {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(told)?;
    }
    fs::create_dir_all(folder).with_context(told)
}

impl Stage {
    /// An empty one.
    pub fn new(folder: PathBuf) -> Result<Self> {
        empty(&folder)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Puts a copy of a file there; `to` may name folders.
    pub fn copy(&self, from: &Path, to: &str, mode: u32) -> Result<PathBuf> {
        let bytes = fs::read(from).with_context(|| format!("could not read {}", from.display()))?;
        self.write(to, &bytes, mode)
    }

    /// Puts a file there that holds these bytes.
    pub fn write(&self, to: &str, bytes: &[u8], mode: u32) -> Result<PathBuf> {
        let file = self.0.join(to);
        let told = || format!("could not write {}", file.display());
        fs::create_dir_all(file.parent().unwrap_or(&self.0)).with_context(told)?;
        fs::write(&file, bytes).with_context(told)?;
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).with_context(told)?;
        Ok(file)
    }

    /// Gives everything below this time, and folders the mode that others may enter them by. Returns the files, in the
    /// order of their names, as paths from this folder.
    pub fn settle(&self, time: SystemTime) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        settle(&self.0, time, &mut files).with_context(|| format!("could not settle {}", self.0.display()))?;
        let mut files: Vec<_> =
            files.iter().filter_map(|file| file.strip_prefix(&self.0).ok().map(Path::to_owned)).collect();
        files.sort();
        Ok(files)
    }
}

fn settle(folder: &Path, time: SystemTime, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            settle(&entry.path(), time, files)?;
        } else {
            File::open(entry.path())?.set_modified(time)?;
            files.push(entry.path());
        }
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(PROGRAM))?;
    File::open(folder)?.set_modified(time)
}
