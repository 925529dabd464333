//! A cheap number for "has anything changed here": when and how large some files are, or what a folder lists.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Changes when one of these files or folders appears, goes, or is written.
pub fn of_paths<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> u64 {
    let seen: Vec<_> = paths
        .into_iter()
        .map(|path| fs::metadata(path).ok().map(|metadata| (metadata.len(), metadata.modified().ok())))
        .collect();
    of(seen)
}

/// Changes when something in this folder appears or goes.
#[cfg(any(all(unix, not(target_os = "macos")), test))]
pub fn of_listing(folder: &Path) -> u64 {
    let mut names: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    names.sort_unstable();
    of(&names)
}

/// Changes when the value does.
pub fn of(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
