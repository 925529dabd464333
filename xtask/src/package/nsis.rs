//! The installer that a person double-clicks, by NSIS.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::sign::Signature;
use super::stage::{PAPER, PROGRAM, Stage};
use super::{Packaging, Papers};
use crate::process::{root, run};
use crate::windows;

/// What is installed on Windows, besides the papers.
const FILES: [&str; 3] = ["qhr-setup-window.exe", "qhr-setup.exe", LOADER];
/// Microsoft's, and signed by Microsoft.
const LOADER: &str = "WebView2Loader.dll";

/// Makes `QHR-Setup-<version>-x64.exe`.
pub fn make(packaging: &Packaging, papers: &Papers, signature: Option<&Signature>, scratch: &Path) -> Result<PathBuf> {
    let installer = packaging.into.join(format!("QHR-Setup-{}-x64.exe", packaging.version));
    let stage = stage(packaging, papers, signature, &scratch.join("nsis"))?;
    let list = scratch.join("installed.nsh");
    fs::write(&list, deletions(&stage.settle(packaging.time())?)).context("could not write installed.nsh")?;
    let script = root().join(".packaging/windows/installer.nsi");
    let mut makensis = packaging.tool("makensis");
    makensis.args(["-V2", "-WX", "-INPUTCHARSET", "UTF8"]);
    let mut define = |name: &str, value: &dyn std::fmt::Display| {
        makensis.arg(format!("-D{name}={value}"));
    };
    define("VERSION", &packaging.version);
    define("STAGE", &stage.folder().display());
    define("STAGE_LIST", &list.display());
    define("ICON", &root().join("icons/icon.ico").display());
    define("PICTURE", &root().join("icons/installer.bmp").display());
    define("OUT", &installer.display());
    if let Some(signature) = signature {
        // This program as it runs: its file may have been built anew meanwhile.
        define("SIGN", &format!("/proc/{}/exe sign", std::process::id()));
        makensis.envs(signature.variables.iter().cloned());
    }
    run(makensis.arg(script))?;
    if let Some(signature) = signature {
        signature.sign(packaging.epoch, &installer)?;
    }
    Ok(installer)
}

/// The programs, signed if they can be, and the papers.
pub fn stage(packaging: &Packaging, papers: &Papers, signature: Option<&Signature>, folder: &Path) -> Result<Stage> {
    let stage = Stage::new(folder.to_owned())?;
    for name in FILES {
        let file = stage.copy(&windows::folder().join(name), name, PROGRAM)?;
        if let Some(signature) = signature.filter(|_| name != LOADER) {
            signature.sign(packaging.epoch, &file)?;
        }
    }
    for (name, text) in papers.for_windows() {
        stage.write(name, text.as_bytes(), PAPER)?;
    }
    Ok(stage)
}

fn deletions(files: &[PathBuf]) -> String {
    files.iter().fold(String::new(), |mut lines, file| {
        // Writing to a string does not fail.
        let _ = writeln!(lines, "Delete \"$INSTDIR\\{}\"", file.display());
        lines
    })
}
