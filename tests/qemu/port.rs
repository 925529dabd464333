//! A stream of lines from QEMU or from its guest, each with the moment it was complete.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Lines as they come, read on a thread of their own.
pub fn lines(source: impl Read + Send + 'static) -> Receiver<(Instant, String)> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(source).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if sender.send((Instant::now(), line)).is_err() {
                return;
            }
        }
    });
    receiver
}

/// A serial port of the guest, before QEMU has connected to it.
pub struct Plug {
    listener: UnixListener,
    path: PathBuf,
}

impl Plug {
    /// A socket of this name in a folder.
    pub fn new(folder: &Path, name: &str) -> Self {
        let path = folder.join(name);
        let listener = UnixListener::bind(&path).unwrap();
        listener.set_nonblocking(true).unwrap();
        Self { listener, path }
    }

    /// QEMU's argument for it.
    pub fn argument(&self, id: &str) -> String {
        format!("socket,id={id},path={}", self.path.display())
    }

    /// Waits until QEMU has connected.
    pub fn connected(&self, patience: Duration) -> Port {
        let start = Instant::now();
        loop {
            match self.listener.accept() {
                Ok((stream, _)) => return Port { lines: lines(stream.try_clone().unwrap()), input: stream },
                Err(error) => assert!(start.elapsed() < patience, "QEMU did not start: {error}"),
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// A serial port of the guest.
pub struct Port {
    /// What the guest prints there.
    pub lines: Receiver<(Instant, String)>,
    input: UnixStream,
}

impl Port {
    /// Sends a line to the guest.
    pub fn send(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    /// Waits for the line that begins with this mark; gives what follows it.
    pub fn answer(&self, mark: &str, patience: Duration) -> String {
        let start = Instant::now();
        loop {
            let left = patience.saturating_sub(start.elapsed());
            let Ok((_, line)) = self.lines.recv_timeout(left) else {
                panic!("the guest did not say {mark} within {patience:?}");
            };
            if let Some(rest) = line.strip_prefix(mark) {
                return rest.trim().to_owned();
            }
            eprintln!("guest: {line}");
        }
    }
}
