//! Work on a thread of its own: what hangs or panics there costs nothing else, and a system without threads to give is told.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// So much is done at a time, as most of it is done before another thread would be there.
static TURNS: Semaphore = Semaphore::const_new(3);

/// How long anything waits for its turn: what hangs holds up nothing else for longer.
const WAIT_FOR_A_TURN: Duration = Duration::from_millis(5);

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
    // Held to the end of the work.
    let _turn = timeout(WAIT_FOR_A_TURN, TURNS.acquire()).await;
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
