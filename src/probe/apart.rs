//! Work on a thread of its own: what hangs or panics there costs nothing else, and a system without threads to give is told.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::task::spawn_blocking;

/// How work ended.
#[derive(Debug)]
pub enum Done<T> {
    /// With this.
    Well(T),
    /// It panicked.
    Panicked,
    /// It never began: the system gives no thread.
    NoThread(io::Error),
}

/// Does this work apart. Whoever stops waiting for it does not stop it.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Done<T> {
    if let Err(error) = a_thread_can_be_made() {
        return Done::NoThread(error);
    }
    match spawn_blocking(work).await {
        Ok(value) => Done::Well(value),
        Err(_) => Done::Panicked,
    }
}

/// tokio panics where its first thread cannot be made; once it has one, further work waits for that.
fn a_thread_can_be_made() -> io::Result<()> {
    static MADE: AtomicBool = AtomicBool::new(false);
    if !MADE.load(Ordering::Relaxed) {
        let _ = thread::Builder::new().spawn(|| ())?.join();
        MADE.store(true, Ordering::Relaxed);
    }
    Ok(())
}
