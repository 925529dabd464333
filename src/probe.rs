//! Reading facts from this computer: each reading at the same time as the others, under its own time limit,
//! and a panic or a hang costs that reading alone.
//!
//! Probes only read. No thresholds, no words, nothing started, nothing written.

use std::io;
use std::mem;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

pub(crate) use self::apart::{Done, apart};
use crate::facts::{Call, Facts, FailedCall, Obstacle, Question, Reading, each_fact};
use crate::fault;
use crate::trace::{self, Outcome};

mod apart;
#[cfg(any(windows, test, fuzzing))]
pub(crate) mod certificate;
mod change_token;
#[cfg(any(unix, test))]
mod chrome_policies;
mod chrome_release;
mod events;
#[cfg(any(all(unix, not(target_os = "macos")), test))]
mod linux;
#[cfg(any(target_os = "macos", test))]
mod macos;
mod platform;
#[cfg(any(windows, test, fuzzing))]
pub(crate) mod program_file;
#[cfg(any(unix, test))]
mod remote_session;
mod smart_card;
pub(crate) mod smbios;
#[cfg(any(windows, target_os = "macos", test))]
mod update_policies;
pub mod usb;
#[cfg(any(windows, test, fuzzing))]
mod version_resource;
#[cfg(windows)]
mod windows;
#[cfg(any(windows, test, fuzzing))]
pub(crate) mod windows_values;

pub use events::Events;
pub use platform::Platform;
#[cfg(any(test, fuzzing))]
pub(crate) use smart_card::names::is_virtual as reader_is_virtual;
#[cfg(windows)]
pub use windows::wide;

/// How long one reading may take. A USB controller that has to be woken needs a second or two.
pub const TIME_LIMIT: Duration = Duration::from_secs(8);

/// The rules file that the installation named: on Windows alone.
pub fn rules_file() -> Option<PathBuf> {
    #[cfg(windows)]
    return windows::rules_file();
    #[cfg(not(windows))]
    return None;
}

/// The operating system this program runs on. `issuers` are parts of the names of those whose certificates open the
/// record; certificates are read on Windows alone.
#[cfg_attr(not(windows), expect(unused_variables, clippy::needless_pass_by_value, reason = "for Windows"))]
pub fn platform(issuers: Vec<String>) -> Arc<dyn Platform> {
    #[cfg(windows)]
    return Arc::new(windows::Windows { issuers });
    #[cfg(target_os = "macos")]
    return Arc::new(macos::Macos);
    #[cfg(not(any(windows, target_os = "macos")))]
    return Arc::new(linux::Linux);
}

/// A system that has no editions, releases or service packs to tell apart.
#[cfg(unix)]
fn without_editions(family: crate::facts::Family, product: &str) -> crate::facts::Os {
    crate::facts::Os {
        family,
        product: crate::facts::Product::named(product),
        version: sysinfo::System::os_version().ok().and_then(|text| text.parse().ok()),
        release: None,
        edition: None,
        service_pack: None,
        server: false,
        architecture: crate::facts::Architecture::from_name(&sysinfo::System::cpu_arch()),
    }
}

/// How a reading ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It came to its end, whatever it read.
    Answered,
    /// Its time is up, and it goes on: [`Answer::late`].
    TimedOut,
    /// It failed in a way it should not have.
    Crashed,
}

/// The answer to one question.
pub struct Answer {
    /// Which.
    pub question: Question,
    /// How its reading ended.
    pub ending: Ending,
    /// What the reading still says, should it come to its end after its time.
    pub late: Option<Asking>,
    /// How long it took so far.
    pub took: Duration,
    outcome: Outcome,
    failed: Option<FailedCall>,
    put: Box<dyn FnOnce(&mut Facts) -> bool + Send>,
}

impl Answer {
    /// Puts it into the field of its question; whether it is another than what was there.
    pub fn put_into(self, facts: &mut Facts) -> bool {
        (self.put)(facts)
    }

    /// What the trace says of it.
    pub fn traced(&self) -> trace::Event {
        let ms = u32::try_from(self.took.as_millis()).unwrap_or(u32::MAX);
        let (call, code) = (self.failed.map(|failed| failed.call), self.failed.and_then(|failed| failed.code));
        trace::Event::Answered { question: self.question, outcome: self.outcome, ms, call, code }
    }
}

/// Asks the questions at the same time, puts each answer into the facts as it comes, and tells `progress` of it.
pub async fn read(
    platform: &Arc<dyn Platform>,
    questions: &[Question],
    limit: Duration,
    facts: &mut Facts,
    mut progress: impl FnMut(&Facts),
) {
    let mut answers: JoinSet<Answer> = questions.iter().map(|question| ask(platform, *question, limit)).collect();
    while let Some(answer) = answers.join_next().await {
        // `ask` catches what its reading does wrong; there is nothing left that could fail here.
        if let Ok(answer) = answer {
            trace::event(answer.traced());
            let question = answer.question;
            answer.put_into(facts);
            trace_system(question, facts);
            progress(facts);
        }
    }
}

/// Tells the trace which system this is, once that is known.
pub(crate) fn trace_system(answered: Question, facts: &Facts) {
    if let (Question::Os, Some(os)) = (answered, facts.os.seen()) {
        trace::event(trace::Event::of_system(os));
    }
}

/// Makes [`ask`] from the list of facts.
macro_rules! make_ask {
    ($($(#[doc = $about:literal])+ $question:ident $field:ident: $fact:ty,)+) => {
        /// Asks one question on a thread of its own, and puts its answer into the field of its name.
        pub fn ask(platform: &Arc<dyn Platform>, question: Question, limit: Duration) -> Asking {
            let platform = Arc::clone(platform);
            match question {
                $(Question::$question => Box::pin(answer(
                    question,
                    limit,
                    move || {
                        fault::happens_where_asked_for(stringify!($field));
                        platform.$field()
                    },
                    |facts, answer| mem::replace(&mut facts.$field, answer) != facts.$field,
                )),)+
            }
        }
    };
}
each_fact!(make_ask);

/// An answer on its way.
pub type Asking = Pin<Box<dyn Future<Output = Answer> + Send>>;

async fn answer<T: Send + 'static>(
    question: Question,
    limit: Duration,
    reading: impl FnOnce() -> Reading<T> + Send + 'static,
    put: impl FnOnce(&mut Facts, Reading<T>) -> bool + Clone + Send + 'static,
) -> Answer {
    let began = Instant::now();
    let answered = {
        let put = put.clone();
        move |done: Done<Reading<T>>| {
            let (ending, reading) = match done {
                Done::Well(reading) => (Ending::Answered, reading),
                Done::Panicked => (Ending::Crashed, Reading::Unreadable(Obstacle::Crashed)),
                Done::NoThread(error) => (Ending::Answered, Reading::Unreadable(no_thread(&error))),
            };
            let (took, outcome, failed) = (began.elapsed(), Outcome::from(&reading), reading.failed_call());
            Answer {
                question,
                ending,
                late: None,
                took,
                outcome,
                failed,
                put: Box::new(move |facts| put(facts, reading)),
            }
        }
    };
    let mut reading = Box::pin(apart(reading));
    match timeout(limit, &mut reading).await {
        Ok(done) => answered(done),
        Err(_) => Answer {
            question,
            ending: Ending::TimedOut,
            late: Some(Box::pin(async { answered(reading.await) })),
            took: began.elapsed(),
            outcome: Outcome::TimedOut,
            failed: None,
            put: Box::new(move |facts| put(facts, Reading::Unreadable(Obstacle::TimedOut))),
        },
    }
}

/// A system that gives no more threads, by its own number of the error.
fn no_thread(error: &io::Error) -> Obstacle {
    Obstacle::Failed(FailedCall { call: Call::Thread, code: error.raw_os_error().map(i64::from) })
}

/// A runtime for readings, on this thread. Dropping it does not wait for a reading that hangs.
pub struct Runtime(Option<tokio::runtime::Runtime>);

impl Runtime {
    /// Starts it; fails where the system gives no timer.
    pub fn start() -> io::Result<Self> {
        Ok(Self(Some(tokio::runtime::Builder::new_current_thread().enable_time().build()?)))
    }

    /// Runs to the end of `work`.
    pub fn run<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        self.0.as_ref().map(|runtime| runtime.block_on(work))
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

#[cfg(test)]
mod tests;
