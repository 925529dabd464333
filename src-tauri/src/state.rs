//! The state behind the page while the window is open: the facts of this computer or of a recording, the person's
//! answers, and where they are kept.
//!
//! The watch begins with the window, not with the page: by the time the page is there, so is the answer.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use qhr_setup::assessment::Assessment;
use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::journey::{Answer, Journey, Route};
use qhr_setup::reason_help::ReasonHelp;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::{Notice, Opened, SavedState, Store};
use qhr_setup::text::Language;
use qhr_setup::trace::{self, Event, StoreState};
use qhr_setup::training::Scenario;
use qhr_setup::view::symptoms::SymptomSheet;
use qhr_setup::view::wizard::Judgement;

mod held;
mod replug_test;
mod reports;
#[cfg(test)]
mod tests;
mod training;
mod watching;

pub use held::View;

use held::{Answered, Held, Shown};
use training::Training;
use watching::Again;

/// The state behind the page.
pub struct AppState {
    requirements: &'static Requirements,
    held: Arc<Mutex<Held>>,
    /// Apart from the rest, so that a slow disk holds nothing up but itself.
    store: Mutex<Option<Store>>,
    notice: Option<Notice>,
    again: Option<Again>,
}

impl AppState {
    /// Over a recording, which never changes. Keeps answers only in a folder given for it.
    pub fn over_recording(
        facts: Facts,
        requirements: &'static Requirements,
        language: Option<Language>,
        folder: Option<&Path>,
    ) -> Self {
        let state = Self::new(facts, true, requirements, language, folder);
        if folder.is_none() {
            // Whoever shows a recording wants to see what was recorded.
            enter(&state.held).kept.route = Route::Computer;
        }
        state
    }

    /// Over this computer, which is watched from now on.
    pub fn over_this_computer(
        requirements: &'static Requirements,
        language: Option<Language>,
        folder: Option<&Path>,
    ) -> Self {
        let pending = Facts::begun(&qhr_setup::clock::now_here());
        let mut state = Self::new(pending, false, requirements, language, folder);
        state.again = Some(watching::begin(&state.held, requirements));
        state
    }

    fn new(
        facts: Facts,
        recorded: bool,
        requirements: &'static Requirements,
        language: Option<Language>,
        folder: Option<&Path>,
    ) -> Self {
        let (kept, store, notice) = match folder.map(Store::open) {
            None => (SavedState::default(), None, None),
            Some(Opened { store, kept, notice }) => (kept, Some(store), notice),
        };
        let keeps = store.as_ref().is_some_and(Store::keeps);
        trace::event(Event::Store { state: of_store(folder.is_some(), notice.as_ref()) });
        let held = Arc::new(Mutex::new(Held::new(facts, recorded, kept, keeps, language)));
        Self { requirements, held, store: Mutex::new(store), notice, again: None }
    }

    /// What everything is judged by.
    pub fn requirements(&self) -> &'static Requirements {
        self.requirements
    }

    /// Whether the window was opened on a recording.
    pub fn simulated(&self) -> bool {
        enter(&self.held).recorded
    }

    /// The language the window speaks.
    pub fn language(&self) -> Language {
        enter(&self.held).language
    }

    /// What there is to say about the answers that were kept before.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// What there is to show; the page is told at every change to ask again. It takes the place of the one before.
    pub fn watch(&self, page: impl Fn() + Send + 'static) -> View {
        let mut held = enter(&self.held);
        held.page = Some(Box::new(page));
        held.view(self.requirements)
    }

    /// What there is to show.
    pub fn view(&self) -> View {
        enter(&self.held).view(self.requirements)
    }

    /// Shows a recorded machine in place of this computer, with nothing answered, until the training ends.
    pub fn rehearse(&self, scenario: &'static Scenario) -> Result<(), Error> {
        let training = Training::of(scenario)?;
        let mut held = enter(&self.held);
        held.training = Some(training);
        held.show();
        Ok(())
    }

    /// Shows this computer again, as it is by now, and the person's own page.
    pub fn end_training(&self) {
        let mut held = enter(&self.held);
        held.training = None;
        held.show();
    }

    /// The sheet of a reason, with what was found on the computer that is shown.
    pub fn reason_help(&self, code: &str) -> Option<ReasonHelp> {
        let held = enter(&self.held);
        let Shown { facts, kept, .. } = held.shown();
        ReasonHelp::among(&Assessment::of(facts, &kept.answers, self.requirements).findings, code)
    }

    /// What may be seen where the viewer does not open, for the computer that is shown or for any other.
    pub fn symptoms(&self, elsewhere: bool) -> Vec<SymptomSheet> {
        if elsewhere {
            return SymptomSheet::all_elsewhere(self.requirements);
        }
        let held = enter(&self.held);
        let Shown { facts, kept, .. } = held.shown();
        SymptomSheet::all(&Assessment::of(facts, &kept.answers, self.requirements))
    }

    /// Reads everything once more.
    pub fn check_again(&self) {
        if let Some(again) = &self.again {
            again.ask();
        }
    }

    /// Shows another page, or the one that may be looked at in its place.
    pub fn visit(&self, route: Route) -> Result<(), Error> {
        self.change(|kept, journey| kept.route = route.allowed(&kept.answers, journey))
    }

    /// Takes an answer in. What the journey has closed stays closed whatever the page asks.
    pub fn answer(&self, answer: Answer) -> Result<(), Error> {
        let today = today();
        self.change(|kept, journey| {
            let is_configuration = matches!(answer, Answer::Computer(_) | Answer::Profile(_));
            if !is_configuration || journey.configuration_closed.is_none() {
                kept.answers.give(answer, today);
            }
        })
    }

    /// Judges a user name and keeps what it is, not what it says.
    pub fn give_user_name(&self, text: &str) -> Result<Judgement, Error> {
        self.change(|kept, _| kept.answers.give_user_name(text, today()))?;
        Ok(Judgement::of(text))
    }

    /// Speaks another language from now on. The language is the person's own, also while a training is shown.
    pub fn speak(&self, language: Language) -> Result<(), Error> {
        let mut held = enter(&self.held);
        (held.language, held.kept.language) = (language, Some(language));
        held.show();
        drop(held);
        self.keep()
    }

    /// Begins anew for another person; what is true of the computer stays.
    pub fn start_again(&self) -> Result<(), Error> {
        self.change(|kept, _| {
            kept.answers = kept.answers.for_another_person();
            kept.route = Route::Welcome;
        })
    }

    /// Erases everything that is kept; a training keeps nothing, and ends with it.
    pub fn erase(&self) -> Result<(), Error> {
        let mut store = enter(&self.store);
        store.as_mut().map_or(Ok(()), Store::erase)?;
        let mut held = enter(&self.held);
        (held.kept, held.training, held.report, held.report_file) = (SavedState::default(), None, None, None);
        held.answered = Answered::Now;
        held.show();
        Ok(())
    }

    /// Waits until nothing is being written, at the end of the program.
    pub fn settle(&self) {
        drop(enter(&self.store));
    }

    fn change(&self, change: impl FnOnce(&mut SavedState, &Journey)) -> Result<(), Error> {
        let mut held = enter(&self.held);
        let rehearsed = held.training.is_some();
        let Held { facts, kept, training, .. } = &mut *held;
        let (facts, kept) = match training {
            Some(Training { facts, kept, .. }) => (facts, kept),
            None => (facts, kept),
        };
        let journey = Assessment::of(facts, &kept.answers, self.requirements).journey;
        change(kept, &journey);
        if !rehearsed {
            held.answered = Answered::Now;
        }
        held.show();
        drop(held);
        if rehearsed { Ok(()) } else { self.keep() }
    }

    /// Keeps the person's own answers, as they are by the time their turn comes.
    fn keep(&self) -> Result<(), Error> {
        let mut store = enter(&self.store);
        let Some(store) = store.as_mut() else { return Ok(()) };
        let kept = enter(&self.held).kept.clone();
        let saved = store.save(&kept);
        let mut held = enter(&self.held);
        if held.keeps != store.keeps() {
            held.keeps = store.keeps();
            trace::event(Event::Store { state: StoreState::OtherWindow });
            held.show();
        }
        saved
    }
}

fn of_store(has_folder: bool, notice: Option<&Notice>) -> StoreState {
    match notice {
        None if has_folder => StoreState::SavedState,
        None => StoreState::NoFolder,
        Some(Notice::SetAside { .. }) => StoreState::SetAside,
        Some(Notice::OtherWindow) => StoreState::OtherWindow,
        Some(Notice::NewerVersion) => StoreState::NewerVersion,
        Some(Notice::NotKept) => StoreState::NotKept,
    }
}

/// The day on this computer.
fn today() -> jiff::civil::Date {
    qhr_setup::clock::now_here().date()
}

fn enter<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
