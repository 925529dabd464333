//! SHA-256 sums, by coreutils.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::process::{command, printed};

/// Of one file, in hexadecimal.
pub fn sha256(file: &Path) -> Result<String> {
    let line = printed(command("sha256sum").arg(file));
    let sum = line.and_then(|line| line.split_whitespace().next().map(str::to_owned));
    sum.with_context(|| format!("sha256sum could not read {}", file.display()))
}

/// Writes `SHA256SUMS` for all that lies in this folder, as `sha256sum --check` reads it.
pub fn write(folder: &Path) -> Result<()> {
    let told = || format!("could not read {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        names.push(entry.with_context(told)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let line = |name: &String| Ok(format!("{}  {name}\n", sha256(&folder.join(name))?));
    let lines = names.iter().map(line).collect::<Result<String>>()?;
    fs::write(folder.join("SHA256SUMS"), lines).context("could not write SHA256SUMS")
}
