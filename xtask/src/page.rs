//! The window's page, for its programs to hold. What comes out as it was keeps its time, so that cargo does not take it
//! for changed and compile the windows again for minutes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result};

use crate::node::Node;
use crate::process::{root, run};

/// What a file held, nothing for a folder, and when it was written.
type Before = BTreeMap<PathBuf, (Option<Vec<u8>>, SystemTime)>;

/// Builds it into `ui/dist`.
pub fn build(node: &Node) -> Result<()> {
    let folder = root().join("ui/dist");
    let mut before = Before::new();
    // One that is not there yet has no times to keep.
    let _ = read(&folder, &mut before);
    run(&mut node.npm(&["run", "--silent", "build", "--", "--logLevel", "warn"]))?;
    let mut after = Before::new();
    read(&folder, &mut after).and_then(|()| keep_times(&before, &after)).context("could not read ui/dist")
}

fn read(path: &Path, found: &mut Before) -> io::Result<()> {
    let time = fs::metadata(path)?.modified()?;
    if !path.is_dir() {
        found.insert(path.to_owned(), (Some(fs::read(path)?), time));
        return Ok(());
    }
    found.insert(path.to_owned(), (None, time));
    fs::read_dir(path)?.try_for_each(|entry| read(&entry?.path(), found))
}

fn keep_times(before: &Before, after: &Before) -> io::Result<()> {
    // A folder keeps its time where it still holds the same names.
    let same_names = before.keys().eq(after.keys());
    for (path, (bytes, _)) in after {
        let Some((earlier, time)) = before.get(path) else { continue };
        if bytes == earlier && (bytes.is_some() || same_names) {
            File::open(path)?.set_modified(*time)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{Before, File, fs, keep_times, read};

    #[test]
    fn only_what_is_the_same_keeps_its_time() {
        let folder = std::env::temp_dir().join(format!("qhr-setup-page-{}", std::process::id()));
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let snapshot = || {
            let mut found = Before::new();
            read(&folder, &mut found).unwrap();
            found
        };
        fs::create_dir_all(&folder).unwrap();
        for name in ["same", "changed"] {
            fs::write(folder.join(name), "before").unwrap();
            File::open(folder.join(name)).unwrap().set_modified(long_ago).unwrap();
        }
        let before = snapshot();
        fs::write(folder.join("same"), "before").unwrap();
        fs::write(folder.join("changed"), "after").unwrap();
        keep_times(&before, &snapshot()).unwrap();
        let after = snapshot();
        assert_eq!(after[&folder.join("same")].1, long_ago);
        assert_ne!(after[&folder.join("changed")].1, long_ago);
        fs::remove_dir_all(&folder).unwrap();
    }
}
