//! The asking side: one child process a module, all at the same time, under one time limit.

use std::env;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::module::{ARGUMENT, MARK};
use super::{Listed, places, together};
use crate::facts::{Certificate, Obstacle, Reading};

/// How long a module may take, which leaves the whole reading within its own limit.
const LIMIT: Duration = Duration::from_secs(5);

/// How long a module may take to end by itself once its answer is there, so that it gives the card free in order.
const ENDING: Duration = Duration::from_secs(1);

/// A certificate becomes some 300 bytes of JSON.
const LARGEST_ANSWER: u64 = 1 << 20;

/// Every certificate on every key and card that a module here can read.
pub fn certificates() -> Reading<Vec<Certificate>> {
    let modules = places::modules(Path::new("/"), user_configuration().as_deref());
    let answers = thread::scope(|scope| {
        let asking: Vec<_> = modules.iter().map(|module| scope.spawn(|| ask(module))).collect();
        let crashed = |_| Reading::Unreadable(Obstacle::Crashed);
        asking.into_iter().map(|asked| asked.join().unwrap_or_else(crashed)).collect()
    });
    together(answers)
}

/// The files and folders whose change means that a module was installed or removed.
pub fn watched() -> Vec<PathBuf> {
    places::watched(Path::new("/"), user_configuration().as_deref())
}

/// The folder of this account's own p11-kit configuration.
fn user_configuration() -> Option<PathBuf> {
    let folder = |variable: &str| env::var_os(variable).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    folder("XDG_CONFIG_HOME").or_else(|| Some(folder("HOME")?.join(".config"))).map(|folder| folder.join("pkcs11"))
}

/// What one module says.
fn ask(module: &Path) -> Reading<Vec<Listed>> {
    let child = this_program().and_then(|program| {
        Command::new(program)
            .arg(ARGUMENT)
            .arg(module)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    });
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return Reading::Unreadable(Obstacle::Failed(error.to_string())),
    };
    let (tell, told) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        thread::spawn(move || tell.send(answer(output)));
    }
    let reading = match told.recv_timeout(LIMIT) {
        Ok(Some(reading)) => {
            wait_for_the_end(&mut child);
            reading
        }
        Ok(None) | Err(RecvTimeoutError::Disconnected) => Reading::Unreadable(Obstacle::Crashed),
        Err(RecvTimeoutError::Timeout) => Reading::Unreadable(Obstacle::TimedOut),
    };
    // A child that has ended cannot be killed, and one that has been killed is waited for all the same.
    let _ = child.kill();
    let _ = child.wait();
    reading
}

/// This program, even where an update has replaced its file meanwhile.
fn this_program() -> io::Result<PathBuf> {
    let link = Path::new("/proc/self/exe");
    if link.exists() { Ok(link.to_owned()) } else { env::current_exe() }
}

/// The line with the answer, among whatever else a module prints; `None` where the output ends without it.
fn answer(output: ChildStdout) -> Option<Reading<Vec<Listed>>> {
    let mut lines = BufReader::new(output.take(LARGEST_ANSWER));
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        if let Some(json) = line.strip_prefix(MARK.as_bytes()) {
            return serde_json::from_slice(json).ok();
        }
        line.clear();
    }
    None
}

fn wait_for_the_end(child: &mut Child) {
    let started = Instant::now();
    while started.elapsed() < ENDING && matches!(child.try_wait(), Ok(None)) {
        thread::sleep(Duration::from_millis(1));
    }
}
