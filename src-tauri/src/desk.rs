//! What the window keeps while it is open: the recording it shows, or the watch over this computer.

use std::sync::Mutex;
use std::thread;

use qhr_setup::facts::Facts;
use qhr_setup::probe::{self, Runtime};
use qhr_setup::requirements::Requirements;
use qhr_setup::screen::Screen;
use qhr_setup::text::Language;
use tokio::sync::mpsc;

/// The state behind the page.
pub struct Desk {
    /// The language the window opened in.
    pub language: Language,
    recorded: Option<Facts>,
    again: Mutex<Option<mpsc::Sender<()>>>,
}

impl Desk {
    /// A window over this computer, or over a recording.
    pub fn new(recorded: Option<Facts>, language: Language) -> Self {
        Self { language, recorded, again: Mutex::new(None) }
    }

    /// Whether a recording is shown.
    pub fn simulated(&self) -> bool {
        self.recorded.is_some()
    }

    /// Shows the recording once, or this computer for as long as the page is there.
    ///
    /// A page that asks again takes the place of the one before.
    pub fn watch(&self, requirements: &'static Requirements, show: impl Fn(Screen) + Send + 'static) {
        if let Some(facts) = &self.recorded {
            show(Screen::of(facts, requirements, true));
            return;
        }
        let (sender, receiver) = mpsc::channel(1);
        self.replace(sender);
        thread::spawn(move || {
            let Ok(runtime) = Runtime::start() else { return };
            runtime.run(qhr_setup::watch::watch(probe::this_computer(), receiver, |facts| {
                show(Screen::of(facts, requirements, false));
            }));
        });
    }

    /// Reads everything once more.
    pub fn check_again(&self) {
        if let Ok(again) = self.again.lock() {
            // A full queue means that a reading is already asked for.
            let _ = again.as_ref().map(|again| again.try_send(()));
        }
    }

    fn replace(&self, sender: mpsc::Sender<()>) {
        if let Ok(mut again) = self.again.lock() {
            *again = Some(sender);
        }
    }
}
