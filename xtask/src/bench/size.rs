//! How large what people download is, and what takes the most of it.

use std::fs;

use anyhow::{Context as _, Result};

use crate::process::{root, say};

/// The aim, in bytes.
const MOST: u64 = 6_000_000;

/// The endings of what is installed.
const INSTALLERS: [&str; 4] = [".exe", ".msi", ".deb", ".zip"];

/// Looks at what `cargo xtask package` made.
pub fn measure() -> Result<String> {
    let folder = root().join("dist");
    let mut files = Vec::new();
    let entries = fs::read_dir(&folder).context("there is no dist/: `cargo xtask package` makes it")?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if INSTALLERS.iter().any(|ending| name.ends_with(ending)) {
            files.push((name, entry.metadata()?.len()));
        }
    }
    files.sort();
    say(&format!("{} files in dist/", files.len()));
    Ok(section(&files))
}

fn section(files: &[(String, u64)]) -> String {
    let megabytes = |bytes: u64| format!("{}.{:02}", bytes / 1_000_000, bytes % 1_000_000 / 10_000);
    let row = |(name, bytes): &(String, u64)| format!("| `{name}` | {} |\n", megabytes(*bytes));
    let rows: String = files.iter().map(row).collect();
    let largest = files.iter().map(|(_, bytes)| *bytes).max().unwrap_or_default();
    format!(
        "What `cargo xtask package` made, in megabytes.\n\n\
         | file | MB |\n| --- | ---: |\n{rows}\n\
         Aim: each within {} MB. Measured: {} MB at most.\n",
        MOST / 1_000_000,
        megabytes(largest),
    )
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn the_largest_is_told_beside_the_aim() {
        let files = [("a.exe".to_owned(), 3_712_219), ("a.msi".to_owned(), 5_890_560)];
        let told = section(&files);
        assert!(
            told.contains("| `a.exe` | 3.71 |") && told.contains("within 6 MB. Measured: 5.89 MB at most"),
            "{told}"
        );
    }
}
