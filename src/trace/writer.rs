//! Writes lines on a thread of its own: a disk or a network that hangs holds up the trace alone.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use super::file::TraceFile;

/// More lines than this wait for a disk that hangs; later ones are dropped.
const MOST_WAITING: usize = 1024;

enum Message {
    Line(String),
    /// Everything before this is written; nothing after it, where the file is to be closed.
    Flush {
        close: bool,
        done: SyncSender<()>,
    },
}

pub(super) struct Writer {
    folder: PathBuf,
    to_thread: SyncSender<Message>,
}

impl Writer {
    /// Starts the thread; none where the system gives none.
    pub(super) fn start(folder: &Path) -> Option<Self> {
        let (to_thread, messages) = sync_channel(MOST_WAITING);
        let mut file = TraceFile::new(folder);
        let write = move || {
            for message in messages {
                match message {
                    // Nobody can be told where it cannot be written; memory has it.
                    Message::Line(line) => _ = file.append(&line),
                    Message::Flush { close, done } => {
                        if close {
                            file = TraceFile::closed();
                        }
                        _ = done.try_send(());
                    }
                }
            }
        };
        thread::Builder::new().name("trace".to_owned()).spawn(write).ok()?;
        Some(Self { folder: folder.to_owned(), to_thread })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn write(&self, line: String) {
        match self.to_thread.try_send(Message::Line(line)) {
            Ok(()) | Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => (),
        }
    }

    /// Waits until all that was handed over is written, at most this long.
    pub(super) fn flush(&self, limit: Duration) {
        self.wait(false, limit);
    }

    /// Closes the file for good.
    pub(super) fn close(&self, limit: Duration) {
        self.wait(true, limit);
    }

    fn wait(&self, close: bool, limit: Duration) {
        let (done, is_done) = sync_channel(1);
        if self.to_thread.try_send(Message::Flush { close, done }).is_ok() {
            _ = is_done.recv_timeout(limit);
        }
    }
}
