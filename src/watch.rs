//! Facts that stay true while the program runs: cheap looks, each at its own pace, and a reading of what changed.
//! What is looked at, how often, and which questions are asked again then is the table in `watch/table.rs`.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::Receiver;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep_until, timeout};

use self::asking::{Asked, Full, Overdue};
use self::awake::Awake;
use self::table::{AFTERWARDS, FULL_READING, LOOKS, PACE_WITHOUT_SIGN, Sign};
use crate::clock;
use crate::facts::{Facts, Question};
use crate::probe::{Answer, Done, Platform, apart};
use crate::trace;

mod asking;
mod awake;
mod table;
#[cfg(test)]
mod tests;

/// How long the first looks may hold up the first reading. A sign that hangs shows no change, and nothing else.
const FIRST_LOOKS: Duration = Duration::from_secs(1);

/// Reads everything, then again whatever changes, for as long as `again` has a sender.
///
/// `changed` gets the facts whenever they differ. A message on `again` reads everything once more, and is answered
/// even where nothing differs.
pub async fn watch(platform: Arc<dyn Platform>, mut again: Receiver<()>, changed: impl FnMut(&Facts)) {
    let mut watch = Watch::new(platform, changed);
    watch.look_for_the_first_time().await;
    watch.ask_everything();
    loop {
        let moment = watch.next_moment();
        tokio::select! {
            message = again.recv() => match message {
                Some(()) => watch.ask_everything(),
                None => return,
            },
            Some(event) = watch.under_way.join_next() => watch.take_in(event),
            () = sleep_until(moment) => watch.do_what_is_due(),
        }
    }
}

/// Something that was under way on another thread.
enum Event {
    /// The sign of this look was taken, or could not be.
    Looked(usize, Taken),
    Answered(Answer),
    /// An answer after its time, to the asking of this number.
    Late(u64, Answer),
}

/// A sign.
enum Taken {
    /// None on a system that has no such sign.
    Sign(Option<u64>),
    /// It panicked, or the system gave no thread.
    Failed,
}

/// How long after a reading or a sign failed in a way it should not have it is tried again, and again.
const AFTER_A_FAULT: Duration = Duration::from_secs(30);

/// How long after readers changed they are read once more: longer than their service is left alone.
const CONFIRMATION: Duration = Duration::from_secs(1);

struct Watch<C> {
    platform: Arc<dyn Platform>,
    changed: C,
    facts: Facts,
    /// Whoever asked for a reading of everything has not heard that it is done.
    full: Option<Full>,
    under_way: JoinSet<Event>,
    asked: Vec<Asked>,
    /// How often anything was asked.
    askings: u64,
    /// Readings that go on after their time. Their answers count unless something newer is known.
    overdue: Vec<Overdue>,
    /// Questions whose last answer did not come in time. Their pace stops, so that hanging threads do not pile up.
    hanging: Vec<Question>,
    /// Those of them that were, or are about to be, asked once more by themselves.
    tried_again: Vec<Question>,
    looks: [LookState; LOOKS.len()],
    afterwards: Vec<(Instant, &'static [Question])>,
    last_full: Instant,
    awake: Awake,
}

#[derive(Clone, Copy)]
struct LookState {
    due: Instant,
    /// The sign is being taken. It stays so for as long as that hangs, so that hanging threads do not pile up.
    under_way: bool,
    sign: Option<u64>,
    /// This system has no such sign.
    signless: bool,
}

impl<C: FnMut(&Facts)> Watch<C> {
    fn new(platform: Arc<dyn Platform>, mut changed: C) -> Self {
        let (facts, now) = (Facts::begun(&clock::now_here()), Instant::now());
        changed(&facts);
        Self {
            platform,
            changed,
            facts,
            full: None,
            under_way: JoinSet::new(),
            asked: Vec::new(),
            askings: 0,
            overdue: Vec::new(),
            hanging: Vec::new(),
            tried_again: Vec::new(),
            looks: LOOKS.map(|look| LookState { due: now + look.pace, under_way: false, sign: None, signless: false }),
            afterwards: Vec::new(),
            last_full: now,
            awake: Awake::since(clock::now()),
        }
    }

    /// Takes all signs before anything is read, so that a change during the first reading is noticed.
    async fn look_for_the_first_time(&mut self) {
        self.look((0..LOOKS.len()).collect());
        let all = async {
            while let Some(event) = self.under_way.join_next().await {
                match event {
                    Ok(Event::Looked(look, Taken::Sign(sign))) => {
                        self.looks[look] = LookState { under_way: false, sign, ..self.looks[look] };
                    }
                    Ok(Event::Looked(look, Taken::Failed)) => self.sign_failed(look),
                    Ok(Event::Answered(_) | Event::Late(..)) | Err(_) => (),
                }
            }
        };
        // A sign that takes longer is taken in later, as a change.
        let _ = timeout(FIRST_LOOKS, all).await;
    }

    fn next_moment(&self) -> Instant {
        let looks = self.looks.iter().map(|look| look.due);
        let afterwards = self.afterwards.iter().map(|(moment, _)| *moment);
        looks.chain(afterwards).fold(self.last_full + FULL_READING, Instant::min)
    }

    fn do_what_is_due(&mut self) {
        let now = Instant::now();
        let slept = self.awake.slept_until(clock::now());
        if let Some(seconds) = slept {
            trace::event(trace::Event::Slept { seconds });
        }
        if slept.is_some() || now >= self.last_full + FULL_READING {
            self.ask_everything();
        }
        let (due, planned): (Vec<_>, _) = self.afterwards.drain(..).partition(|(moment, _)| *moment <= now);
        self.afterwards = planned;
        for (_, questions) in due {
            self.ask(questions);
        }
        let due: Vec<_> = (0..LOOKS.len()).filter(|look| self.looks[*look].due <= now).collect();
        for look in &due {
            self.put_off(*look, now);
            if LOOKS[*look].sign == Sign::Time {
                self.ask_at_pace(&LOOKS[*look].asked());
            }
        }
        self.look(due);
    }

    /// Looks keep to multiples of their pace, so that several wake the processor once.
    fn put_off(&mut self, look: usize, now: Instant) {
        let pace = LOOKS[look].pace;
        let next = self.looks[look].due + pace;
        self.looks[look].due = if next > now { next } else { now + pace };
    }

    /// Takes each sign on a thread of its own: one that hangs on a folder or a service holds up no other.
    fn look(&mut self, mut looks: Vec<usize>) {
        looks.retain(|look| LOOKS[*look].sign != Sign::Time && !self.looks[*look].under_way);
        for look in looks {
            self.looks[look].under_way = true;
            let platform = Arc::clone(&self.platform);
            self.under_way.spawn(async move {
                Event::Looked(
                    look,
                    match apart(move || LOOKS[look].sign.take(&platform)).await {
                        Done::Well(sign) => Taken::Sign(sign),
                        Done::Panicked | Done::NoThread(_) => Taken::Failed,
                    },
                )
            });
        }
    }

    fn take_in(&mut self, event: Result<Event, JoinError>) {
        match event {
            Ok(Event::Looked(look, Taken::Sign(sign))) => self.looked(look, sign),
            Ok(Event::Looked(look, Taken::Failed)) => {
                self.sign_failed(look);
                self.ask_at_pace(LOOKS[look].asks);
            }
            Ok(Event::Answered(answer)) => self.answered(answer),
            Ok(Event::Late(number, answer)) => self.answered_late(number, answer),
            // None can fail: what a sign or a reading does wrong is caught where it is done.
            Err(_) => (),
        }
    }

    /// A sign with a fault tells of no change, so what it stands for is asked instead, and the sign tried again.
    fn sign_failed(&mut self, look: usize) {
        self.looks[look].under_way = false;
        self.looks[look].due = Instant::now() + AFTER_A_FAULT;
    }

    fn looked(&mut self, look: usize, sign: Option<u64>) {
        let before = self.looks[look].sign;
        self.looks[look].sign = sign;
        self.looks[look].under_way = false;
        self.looks[look].signless = sign.is_none();
        if sign.is_none() {
            self.looks[look].due = Instant::now() + PACE_WITHOUT_SIGN;
            self.ask_at_pace(&LOOKS[look].asks[..1]);
        } else if sign != before {
            trace::event(trace::Event::Polled { what: LOOKS[look].sign.traced() });
            self.act_on(look, LOOKS[look].asks);
        }
    }

    /// Asks what a change bears on, now and again when drivers and services have had their time.
    fn act_on(&mut self, look: usize, asks: &[Question]) {
        // What still reads since before the change says nothing of it.
        self.overdue.retain(|overdue| !asks.contains(&overdue.question));
        self.ask(asks);
        let questions = LOOKS[look].afterwards;
        if !questions.is_empty() {
            let now = Instant::now();
            self.afterwards.retain(|(_, planned)| *planned != questions);
            self.afterwards.extend(AFTERWARDS.map(|wait| (now + wait, questions)));
        }
    }

    /// Readers seen between two looks at their service may be gone with it before the next, and no sign would tell.
    fn confirm(&mut self, question: Question) {
        if question == Question::Readers {
            self.afterwards.push((Instant::now() + CONFIRMATION, &[Question::Readers]));
        }
    }

    /// Where no sign tells of plugging, the list of devices itself does.
    fn plugged(&mut self, question: Question) {
        let of_question = |look: usize| self.looks[look].signless && LOOKS[look].asks.first() == Some(&question);
        if let Some(look) = (0..LOOKS.len()).find(|look| of_question(*look)) {
            self.act_on(look, &LOOKS[look].asks[1..]);
        }
    }
}
