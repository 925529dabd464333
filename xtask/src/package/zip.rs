//! The console program alone, for a USB stick or a share, by Info-ZIP.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::sign::Signature;
use super::stage::{PAPER, PROGRAM, Stage};
use super::{Packaging, Papers};
use crate::process::{root, run};
use crate::windows;

const PROGRAM_NAME: &str = "qhr-setup.exe";
const READ_ME: &str = "LISEZMOI-README.txt";

/// Makes `qhr-setup-<version>-x64.zip`.
pub fn make(packaging: &Packaging, papers: &Papers, signature: Option<&Signature>, scratch: &Path) -> Result<PathBuf> {
    let archive = packaging.into.join(format!("qhr-setup-{}-x64.zip", packaging.version));
    let stage = Stage::new(scratch.join("zip"))?;
    let program = stage.copy(&windows::folder().join(PROGRAM_NAME), PROGRAM_NAME, PROGRAM)?;
    if let Some(signature) = signature {
        signature.sign(packaging.epoch, &program)?;
    }
    for (name, text) in papers.for_windows() {
        stage.write(name, text.as_bytes(), PAPER)?;
    }
    let read_me = root().join(".packaging/windows").join(READ_ME);
    let read_me = std::fs::read_to_string(&read_me).with_context(|| format!("could not read {}", read_me.display()))?;
    stage.write(READ_ME, format!("\u{feff}{}", read_me.replace('\n', "\r\n")).as_bytes(), PAPER)?;
    let files = stage.settle(packaging.time())?;
    // -X leaves out the account and finer times of the files.
    run(packaging.tool("zip").args(["-q", "-X", "-9"]).arg(&archive).args(files).current_dir(stage.folder()))?;
    Ok(archive)
}
