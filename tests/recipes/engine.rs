//! Programs of others that a test runs: started on a free port of the loopback, asked, and ended with the test.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::parts::PATIENCE;
use crate::support::{has, project, skip};

/// A file of `docs/fleet/`.
pub fn recipe(name: &str) -> PathBuf {
    project().join("docs/fleet").join(name)
}

/// Whether these programs are here; says that the test is skipped where one is not.
pub fn all_here(test: &str, programs: &[&str]) -> bool {
    let missing = programs.iter().find(|program| !has(program) && !Path::new(program).is_file());
    if let Some(missing) = missing {
        skip(test, missing);
    }
    missing.is_none()
}

/// A program that runs until the end of the test.
pub struct Engine(Child);

impl Engine {
    /// Starts it; what it says is in this file.
    pub fn start(command: &mut Command, says: &Path) -> Self {
        let log = File::create(says).unwrap();
        let child = command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port of the loopback that nobody uses now.
pub fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Tries until there is an answer.
pub fn until<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(answer) = attempt() {
            return answer;
        }
        assert!(started.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The body of a page of the loopback; `None` while nobody answers.
pub fn page(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    head.lines().next()?.contains(" 200 ").then(|| body.to_owned())
}

/// The same, as JSON.
pub fn json(port: u16, path: &str) -> Option<Value> {
    serde_json::from_str(&page(port, path)?).ok()
}

/// Runs to the end; both outputs are in the message where it fails.
pub fn succeed(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = [&output.stdout[..], &output.stderr].map(String::from_utf8_lossy).concat();
    assert!(output.status.success(), "{command:?}: {}\n{said}", output.status);
    output
}
