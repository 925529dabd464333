//! Wine: how its programs are started, what a fresh Windows of it is copied from, and a hand that presses buttons.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
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
/// A fault of a Windows program comes back as its exit code, never as a signal: a test holds Wine to that. A signal that
/// Wine's server sends is Wine's own, and the program is started once more; with any other signal the test fails.
pub fn run(prefix: &Path, folder: &Path, arguments: &[&str], limit: Duration) -> Output {
    let start = || {
        let mut command = assert_cmd::Command::from_std(wine("wine", prefix));
        command.args(arguments).current_dir(folder).timeout(limit).output().unwrap()
    };
    let started = Instant::now();
    let output = start();
    let Some(signal) = output.status.signal() else { return output };
    assert!(started.elapsed() < limit, "{arguments:?} takes longer than {limit:?}");
    assert!(is_of_the_server(signal), "signal {signal} ended {arguments:?}: {output:?}");
    eprintln!("Wine's server ended {arguments:?} with signal {signal}; once more");
    start()
}

/// Runs a program that must succeed, with the same second start, and gives it no pipe: programs that it starts and that stay
/// would keep it open.
pub fn run_without_output(prefix: &Path, command: &[&str]) {
    let start = || {
        let mut program = wine(command[0], prefix);
        program.args(&command[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap()
    };
    let mut status = start();
    if status.signal().is_some_and(is_of_the_server) {
        eprintln!("Wine's server ended {command:?} ({status}); once more");
        status = start();
    }
    assert!(status.success(), "{command:?}: {status}");
}

/// Whether Wine's server sends this signal: QUIT to a thread whose process is to end (`kill_thread`), KILL to a process
/// that is still there a second after it ended as Windows sees it (`process_sigkill`), which a busy machine makes happen.
/// Both are in `server/` of Wine 8's sources.
pub fn is_of_the_server(signal: i32) -> bool {
    matches!(signal, libc::SIGQUIT | libc::SIGKILL)
}

/// What makes a Windows that every test is given a copy of.
const STEPS: [&[&str]; 5] = [
    &["wineboot", "-i"],
    &["wineserver", "-w"],
    // The first program with a window writes the theme's colours into the registry. On a busy machine none of those
    // that Wine starts by itself may come to it, and then they would count as what the tested installer leaves.
    &["wine", "rundll32", "uxtheme.dll,IsThemeActive"],
    // A program that faults is ended by Wine's debugger, with the exit code 0, or by itself, with that of the fault:
    // whichever comes first. Where no debugger can be started, it is always the program.
    &["wine", "reg", "add", DEBUGGERS, "/v", "Debugger", "/d", "none", "/f"],
    &["wineserver", "-w"],
];

/// Where Windows keeps which debugger a fault starts.
const DEBUGGERS: &str = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug";

/// A prefix as Wine makes it, which takes it many seconds: made once for this Wine and these steps, and kept.
pub fn template() -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // Held until the end of this function, also against other test programs.
    let lock = File::create(temporary.join("wine-template.lock")).unwrap();
    lock.lock().unwrap();
    let template = temporary.join("wine-template");
    let version = Command::new("wine").arg("--version").stderr(Stdio::null()).output().unwrap().stdout;
    let maker = format!("{}{STEPS:?}", String::from_utf8_lossy(&version));
    let made_by = template.join("made-by");
    if fs::read_to_string(&made_by).is_ok_and(|made_by| made_by == maker) {
        return template;
    }
    let _ = fs::remove_dir_all(&template);
    fs::create_dir(&template).unwrap();
    for step in STEPS {
        run_without_output(&template, step);
    }
    own_folders(&template.join("drive_c/users").join(USER));
    let values = fs::read(template.join("user.reg")).unwrap();
    assert!(String::from_utf8_lossy(&values).contains("\"LoadedBefore\"=\"1\""), "Wine has not loaded its theme");
    fs::write(&made_by, maker).unwrap();
    template
}

/// Copies a prefix, but for the files of Wine itself, which are hundreds of megabytes.
pub fn copy(template: &Path, prefix: &Path) {
    let copy = |from: PathBuf, to: &Path| {
        let status = Command::new("cp").arg("-a").arg(&from).arg(to).status().unwrap();
        assert!(status.success(), "{}: {status}", from.display());
    };
    for part in ["dosdevices", "system.reg", "user.reg", "userdef.reg", ".update-timestamp"] {
        copy(template.join(part), prefix);
    }
    let drive_c = prefix.join("drive_c");
    fs::create_dir(&drive_c).unwrap();
    for entry in fs::read_dir(template.join("drive_c")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() == "windows" {
            symlink(entry.path(), drive_c.join("windows")).unwrap();
        } else {
            copy(entry.path(), &drive_c);
        }
    }
}

/// Makes folders of what Wine links to the home outside, as downloads and the desktop: every copy would share them.
fn own_folders(profile: &Path) {
    for path in fs::read_dir(profile).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_symlink()) {
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
    }
}

/// The command that makes a Windows without a screen show windows to programs all the same.
pub const WITHOUT_SCREEN: [&str; 8] =
    ["reg", "add", r"HKCU\Software\Wine\Drivers", "/v", "Graphics", "/d", "null", "/f"];

/// Builds `C:\press.exe`, which waits for message boxes and presses their buttons.
pub fn build_press(drive_c: &Path) -> &'static str {
    build(&project().join("tests/support/press.c"), &drive_c.join("press.exe"));
    r"C:\press.exe"
}

/// Compiles a program of Windows from C.
pub fn build(source: &Path, program: &Path) {
    let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
    gcc.arg(source).arg("-o").arg(program).arg("-luser32");
    assert!(gcc.status().unwrap().success());
}
