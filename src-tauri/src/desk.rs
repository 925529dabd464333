//! What the window keeps while it is open: the recording it shows, or the watch over this computer.
//!
//! The watch begins with the program, not with the page: by the time the page is there, so is the answer.

use std::sync::{Arc, Mutex, PoisonError};
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
    simulated: bool,
    shown: Arc<Mutex<Shown>>,
    again: Option<mpsc::Sender<()>>,
}

/// The newest screen, and the page that shows it.
#[derive(Default)]
struct Shown {
    screen: Option<Screen>,
    page: Option<Page>,
}

/// Hands a screen to the page.
type Page = Box<dyn Fn(&Screen) + Send>;

impl Desk {
    /// A desk over a recording, which never changes.
    pub fn over_recording(facts: &Facts, requirements: &Requirements, language: Language) -> Self {
        let shown = Shown { screen: Some(Screen::of(facts, requirements, true)), page: None };
        Self { language, simulated: true, shown: Arc::new(Mutex::new(shown)), again: None }
    }

    /// A desk over this computer, which is watched from now on.
    pub fn over_this_computer(requirements: &'static Requirements, language: Language) -> Self {
        let shown = Arc::new(Mutex::new(Shown::default()));
        let (again, asked_again) = mpsc::channel(1);
        let watched = Arc::clone(&shown);
        thread::spawn(move || {
            let Ok(runtime) = Runtime::start() else { return };
            runtime.run(qhr_setup::watch::watch(probe::this_computer(), asked_again, |facts| {
                show(&watched, Screen::of(facts, requirements, false));
            }));
        });
        Self { language, simulated: false, shown, again: Some(again) }
    }

    /// Whether a recording is shown.
    pub fn simulated(&self) -> bool {
        self.simulated
    }

    /// Gives the page the newest screen at once, and each one after it. A page takes the place of the one before.
    pub fn watch(&self, page: impl Fn(&Screen) + Send + 'static) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(screen) = &shown.screen {
            page(screen);
        }
        shown.page = Some(Box::new(page));
    }

    /// Reads everything once more.
    pub fn check_again(&self) {
        if let Some(again) = &self.again {
            // A full queue means that a reading is already asked for.
            let _ = again.try_send(());
        }
    }
}

fn show(shown: &Mutex<Shown>, screen: Screen) {
    let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(page) = &shown.page {
        page(&screen);
    }
    shown.screen = Some(screen);
}
