//! Wine: how its programs are started, what a fresh Windows of it is copied from, and a hand that presses buttons.

use std::fs::{self, File};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::project;

/// The account, with letters that are not in ASCII, so that they are in every path of every test.
pub const USER: &str = "Hélène Côté";

/// A program of Wine, or of Windows by `wine`, in this prefix.
pub fn wine(program: &str, prefix: &Path) -> Command {
    let mut command = Command::new(program);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "LANG", "LANGUAGE"] {
        command.env_remove(name);
    }
    command
        .env("WINEPREFIX", prefix)
        .env("WINEDEBUG", "-all")
        // No offer to install .NET or a browser engine, and nothing put into this computer's own menus.
        .env("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=")
        .env("HOME", prefix)
        .env("USER", USER)
        .env("LC_ALL", "C.UTF-8");
    command
}

/// Runs a program of Windows to its end.
///
/// One that a signal of Unix ended is started a second time: a fault of a Windows program comes back as an exit code,
/// and a signal from Wine itself. Seen once, on 2026-11-23, on a busy machine: a program had printed all it had to, and
/// was killed while it ended.
pub fn run(prefix: &Path, folder: &Path, arguments: &[&str], limit: Duration) -> Output {
    let start = || {
        let mut command = assert_cmd::Command::from_std(wine("wine", prefix));
        command.args(arguments).current_dir(folder).timeout(limit).output().unwrap()
    };
    let started = Instant::now();
    let output = start();
    let Some(signal) = output.status.signal() else { return output };
    assert!(started.elapsed() < limit, "{arguments:?} takes longer than {limit:?}");
    eprintln!("Wine ended {arguments:?} with signal {signal}; once more");
    start()
}

/// A prefix as Wine makes it, which takes it many seconds: made once for this Wine and kept.
pub fn template() -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // Held until the end of this function, also against other test programs.
    let lock = File::create(temporary.join("wine-template.lock")).unwrap();
    lock.lock().unwrap();
    let template = temporary.join("wine-template");
    let version = Command::new("wine").arg("--version").stderr(Stdio::null()).output().unwrap().stdout;
    let made_by = template.join("made-by");
    if fs::read(&made_by).is_ok_and(|made_by| made_by == version) {
        return template;
    }
    let _ = fs::remove_dir_all(&template);
    fs::create_dir(&template).unwrap();
    for (program, argument) in [("wineboot", "-i"), ("wineserver", "-w")] {
        let mut start = wine(program, &template);
        let status = start.arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(status.success(), "{program} {argument}: {status}");
    }
    fs::write(&made_by, version).unwrap();
    template
}

/// The command that makes a Windows without a screen show windows to programs all the same.
pub const WITHOUT_SCREEN: [&str; 8] =
    ["reg", "add", r"HKCU\Software\Wine\Drivers", "/v", "Graphics", "/d", "null", "/f"];

/// Builds `C:\press.exe`, which waits for message boxes and presses their buttons.
pub fn build_press(drive_c: &Path) -> &'static str {
    let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
    gcc.arg(project().join("tests/support/press.c")).arg("-o").arg(drive_c.join("press.exe")).arg("-luser32");
    assert!(gcc.status().unwrap().success());
    r"C:\press.exe"
}
