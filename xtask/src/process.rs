//! Starting other programs, and talking to the person who started this one.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus};

use anyhow::{Context as _, Result, bail};

/// Exit code for wrong usage, as `qhr-setup` has it.
const WRONG_USAGE: u8 = 64;

/// The checkout this was compiled in.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// Cargo's folder for what it builds here, which may lie outside the checkout.
pub fn target() -> PathBuf {
    let own_program = env::current_exe().unwrap_or_default();
    own_program.ancestors().nth(2).map_or_else(|| root().join("target"), Path::to_path_buf)
}

/// A program of a build for this system; `profile` is `debug` or `release`.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Talk, for people; what goes to standard output is results.
pub fn say(line: &str) {
    // Nobody is left to be told when this fails.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says how it is meant; gives the exit code.
pub fn wrong_usage(usage: &str) -> ExitCode {
    say(usage);
    ExitCode::from(WRONG_USAGE)
}

/// A program to start in the checkout.
///
/// It does not hear what `cargo run` told this one about the package `xtask`: build scripts that
/// watch these variables would run again each time.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for name in told_by_cargo(env::vars_os().map(|(name, _)| name)) {
        command.env_remove(name);
    }
    command
}

fn told_by_cargo(names: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    names.filter(|name| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
    })
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, sharing the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed: {status}", line(command));
    }
    Ok(())
}

/// Runs to the end, sharing the terminal; says how it ended.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("could not start `{}`", line(command)))
}

/// What a program prints, or nothing when it cannot be started or fails.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// How a program ended, as an exit code of this one.
pub fn exit_code(status: ExitStatus) -> ExitCode {
    status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// Where the system finds a program.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|file| file.is_file())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
