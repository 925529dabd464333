//! What the window keeps while it is open: the facts of this computer or of a recording, and the person's answers.
//!
//! The watch begins with the program, not with the page: by the time the page is there, so is the answer.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use qhr_setup::assessment::Assessment;
use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::guide::Judgement;
use qhr_setup::journey::{Answer, Journey, Place};
use qhr_setup::journey_report::{History, JourneyReport};
use qhr_setup::probe::{self, Runtime};
use qhr_setup::rehearsal::Scenario;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::{Kept, Notice, Store};
use qhr_setup::text::Language;
use qhr_setup::{clock, trace};
use tokio::sync::mpsc;

use crate::rehearsal::Rehearsal;

mod exchange;
mod room;

pub use room::View;

use room::{Room, Shown, today};

/// The state behind the page.
pub struct Desk {
    requirements: &'static Requirements,
    room: Arc<Mutex<Room>>,
    again: Option<mpsc::Sender<()>>,
}

impl Desk {
    /// A desk over a recording, which never changes. Keeps answers only in a folder given for it.
    pub fn over_recording(
        facts: Facts,
        requirements: &'static Requirements,
        language: Option<Language>,
        folder: Option<&Path>,
    ) -> Self {
        let mut room = Room::new(facts, true, language, folder);
        if folder.is_none() {
            // Whoever shows a recording wants to see what was recorded.
            room.kept.place = Place::Computer;
        }
        Self { requirements, room: Arc::new(Mutex::new(room)), again: None }
    }

    /// A desk over this computer, which is watched from now on.
    pub fn over_this_computer(
        requirements: &'static Requirements,
        language: Option<Language>,
        folder: Option<&Path>,
    ) -> Self {
        let pending = Facts::begun(&qhr_setup::clock::now_here());
        let room = Arc::new(Mutex::new(Room::new(pending, false, language, folder)));
        let (again, asked_again) = mpsc::channel(1);
        let watched = Arc::clone(&room);
        thread::spawn(move || {
            let Ok(runtime) = Runtime::start() else { return };
            let take_in = |facts: &Facts| exchange::take_in(&watched, facts, requirements);
            runtime.run(qhr_setup::watch::watch(probe::this_computer(), asked_again, take_in));
        });
        Self { requirements, room, again: Some(again) }
    }

    /// What everything is judged by.
    pub fn requirements(&self) -> &'static Requirements {
        self.requirements
    }

    /// Whether the window was opened on a recording.
    pub fn simulated(&self) -> bool {
        enter(&self.room).recorded
    }

    /// The language the window speaks.
    pub fn language(&self) -> Language {
        enter(&self.room).language
    }

    /// Whether answers are kept, and what there is to say about that.
    pub fn keeping(&self) -> (bool, Option<Notice>) {
        let room = enter(&self.room);
        (room.store.as_ref().is_some_and(Store::keeps), room.notice.clone())
    }

    /// What there is to show; the page is told at every change to ask again. It takes the place of the one before.
    pub fn watch(&self, page: impl Fn() + Send + 'static) -> View {
        let mut room = enter(&self.room);
        room.page = Some(Box::new(page));
        room.view(self.requirements)
    }

    /// What there is to show.
    pub fn view(&self) -> View {
        enter(&self.room).view(self.requirements)
    }

    /// Shows a recorded machine in place of this computer, with nothing answered, until the rehearsal ends.
    pub fn rehearse(&self, scenario: &'static Scenario) -> Result<(), Error> {
        let rehearsal = Rehearsal::of(scenario)?;
        let mut room = enter(&self.room);
        room.rehearsal = Some(rehearsal);
        room.show();
        Ok(())
    }

    /// Shows this computer again, as it is by now, and the person's own page.
    pub fn end_rehearsal(&self) {
        let mut room = enter(&self.room);
        room.rehearsal = None;
        room.show();
    }

    /// Reads everything once more.
    pub fn check_again(&self) {
        if let Some(again) = &self.again {
            // A full queue means that a reading is already asked for.
            let _ = again.try_send(());
        }
    }

    /// Shows another page, or the one that may be looked at in its place.
    pub fn visit(&self, place: Place) -> Result<(), Error> {
        self.change(|kept, journey| kept.place = place.allowed(&kept.answers, journey))
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

    /// Speaks another language from now on.
    pub fn speak(&self, language: Language) -> Result<(), Error> {
        enter(&self.room).language = language;
        self.change(|kept, _| kept.language = Some(language))
    }

    /// Begins anew for another person; what is true of the computer stays.
    pub fn start_again(&self) -> Result<(), Error> {
        self.change(|kept, _| {
            kept.answers = kept.answers.for_another_person();
            kept.place = Place::Welcome;
        })
    }

    /// Erases everything that is kept; a rehearsal keeps nothing, and ends with it.
    pub fn erase(&self) -> Result<(), Error> {
        let mut room = enter(&self.room);
        room.store.as_mut().map_or(Ok(()), Store::erase)?;
        (room.kept, room.rehearsal) = (Kept::default(), None);
        room.show();
        Ok(())
    }

    /// The report of what is shown now, with what the program did of late where that is asked for.
    pub fn report(&self, with_trace: bool) -> JourneyReport {
        let room = enter(&self.room);
        let Shown { facts, kept, simulated } = room.shown();
        let code = room.support_code(&Assessment::of(facts, &kept.answers, self.requirements));
        let now = clock::now_here();
        let report = JourneyReport::of(facts, &kept.answers, self.requirements, Some(code), &now, simulated);
        let mut history = History::until(&now, with_trace, trace::folder().as_deref());
        if simulated {
            // What came and went here says nothing of the computer that is shown.
            history.changes.clear();
        }
        report.with_history(history, &now)
    }

    fn change(&self, change: impl FnOnce(&mut Kept, &Journey)) -> Result<(), Error> {
        let mut room = enter(&self.room);
        let Room { facts, kept, rehearsal, .. } = &mut *room;
        let (facts, kept) = match rehearsal {
            Some(Rehearsal { facts, kept, .. }) => (facts, kept),
            None => (facts, kept),
        };
        let journey = Assessment::of(facts, &kept.answers, self.requirements).journey;
        change(kept, &journey);
        room.show();
        room.save()
    }
}

fn enter(room: &Mutex<Room>) -> MutexGuard<'_, Room> {
    room.lock().unwrap_or_else(PoisonError::into_inner)
}
