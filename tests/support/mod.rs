//! What the integration tests share: the console program, recorded outputs, and parts a machine may lack.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "each test program uses its own part of this"
)]

pub mod endured;
pub mod numbers;
pub mod parts;
pub mod recorded;
#[cfg(target_os = "linux")]
pub mod system_calls;
#[cfg(target_os = "linux")]
pub mod takes;
pub mod usb_tree;
#[cfg(unix)]
pub mod wine;

use std::fs;
use std::path::{Path, PathBuf};

#[allow(unused_imports, reason = "the same")]
pub use parts::{has, skip, skip_outside_ci};
#[allow(unused_imports, reason = "the same")]
pub use recorded::assert_recorded;

/// The console program, with no environment that would change its answers.
pub fn qhr_setup() -> assert_cmd::Command {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
    command.env_remove("LANG").env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANGUAGE");
    command
}

/// A folder with the console program in it, under its own name. A link: a copy could not be started while a child of
/// another test still holds the file open for writing ("Text file busy").
pub fn folder_with_program() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let program = folder.path().join(format!("qhr-setup{}", std::env::consts::EXE_SUFFIX));
    fs::hard_link(env!("CARGO_BIN_EXE_qhr-setup"), &program).unwrap();
    (folder, program)
}

/// The checkout.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folders of the recorded machines, by name.
pub fn machines() -> Vec<PathBuf> {
    let mut folders: Vec<_> = fs::read_dir(project().join("tests/machines"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// What `check --format json` prints of a recorded machine.
pub fn report_of(folder: &Path) -> serde_json::Value {
    let output =
        qhr_setup().args(["check", "--format", "json", "--facts"]).arg(folder.join("facts.json")).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}
