//! The sources of the last commit, with libusb's beside them: what its licence asks to be offered from the same place
//! as the programs.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result};

use super::stage::Stage;
use super::{Packaging, crates};
use crate::process::{command, printed, run, say};

/// Makes `qhr-setup-<version>-source.tar.xz`.
pub fn make(packaging: &Packaging, scratch: &Path) -> Result<PathBuf> {
    let name = format!("qhr-setup-{}-source", packaging.version);
    let archive = packaging.into.join(format!("{name}.tar.xz"));
    if printed(command("git").args(["status", "--porcelain"])).is_none_or(|changes| !changes.is_empty()) {
        say("The tree has changes that are not committed: the archive of sources is that of the last commit.");
    }
    let stage = Stage::new(scratch.join("source"))?;
    let tree = stage.folder().join(&name);
    let tar = stage.folder().join("tree.tar");
    run(command("git").args(["archive", "--format=tar", "HEAD", &format!("--prefix={name}/"), "-o"]).arg(&tar))?;
    run(command("tar").arg("-xf").arg(&tar).arg("-C").arg(stage.folder()))?;
    let libusb = crates::folder_of("libusb1-sys")?;
    run(command("cp").arg("-r").arg(&libusb).arg(tree.join("libusb1-sys")))?;
    std::fs::remove_file(&tar).context("could not remove tree.tar")?;
    stage.settle(packaging.time())?;
    let mut pack = packaging.tool("tar");
    pack.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu", "--mode=go+rX,go-w"]);
    pack.args(["-I", "xz -6 -T1", "-cf"]).arg(&archive).arg(&name).current_dir(stage.folder());
    run(pack.stdout(Stdio::null()))?;
    Ok(archive)
}
