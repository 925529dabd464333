//! Facts that stay true while the program runs: cheap looks, each at its own pace, and a reading of what changed.
//! What is looked at, how often, and which questions are asked again then is the table in `watch/table.rs`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::Receiver;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep_until, timeout};

use self::table::{AFTERWARDS, FULL_READING, LOOKS, PACE_WITHOUT_SIGN, Sign};
use crate::facts::Facts;
use crate::probe::{self, Answer, Platform, Question, TIME_LIMIT};

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
    /// The signs of these looks were taken.
    Looked(Vec<(usize, Option<u64>)>),
    Answered(Answer),
}

/// A question whose answer is awaited.
struct Asked {
    question: Question,
    since: jiff::Timestamp,
    /// What it is about has changed since, so that its answer is no longer wanted.
    stale: bool,
}

static EVERY_QUESTION: [Question; Question::ALL.len()] = Question::ALL;

/// How long after a reading that did not come in time it is asked once more.
const ANOTHER_TRY: Duration = Duration::from_secs(5);

/// How long after readers changed they are read once more: longer than their service is left alone.
const CONFIRMATION: Duration = Duration::from_secs(1);

struct Watch<C> {
    platform: Arc<dyn Platform>,
    changed: C,
    facts: Facts,
    /// Whoever asked for a reading has not heard of it.
    owed: bool,
    under_way: JoinSet<Event>,
    asked: Vec<Asked>,
    /// Questions whose last answer did not come in time. Their pace stops, so that hanging threads do not pile up.
    hanging: Vec<Question>,
    /// Those of them that were, or are about to be, asked once more by themselves.
    tried_again: Vec<Question>,
    looks: [LookState; LOOKS.len()],
    afterwards: Vec<(Instant, &'static [Question])>,
    last_full: Instant,
}

#[derive(Clone, Copy)]
struct LookState {
    due: Instant,
    /// The sign is being taken. It stays so where that panics: then this look is not taken again.
    under_way: bool,
    sign: Option<u64>,
    /// This system has no such sign.
    signless: bool,
}

impl<C: FnMut(&Facts)> Watch<C> {
    fn new(platform: Arc<dyn Platform>, mut changed: C) -> Self {
        let (facts, now) = (Facts::pending(jiff::Timestamp::now()), Instant::now());
        changed(&facts);
        Self {
            platform,
            changed,
            facts,
            owed: true,
            under_way: JoinSet::new(),
            asked: Vec::new(),
            hanging: Vec::new(),
            tried_again: Vec::new(),
            looks: LOOKS.map(|look| LookState { due: now + look.pace, under_way: false, sign: None, signless: false }),
            afterwards: Vec::new(),
            last_full: now,
        }
    }

    /// Takes all signs before anything is read, so that a change during the first reading is noticed.
    async fn look_for_the_first_time(&mut self) {
        self.look((0..LOOKS.len()).collect());
        let all = async {
            while let Some(event) = self.under_way.join_next().await {
                if let Ok(Event::Looked(signs)) = event {
                    for (look, sign) in signs {
                        self.looks[look] = LookState { under_way: false, sign, ..self.looks[look] };
                    }
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
        if now >= self.last_full + FULL_READING {
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
                self.ask_at_pace(LOOKS[*look].asks);
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

    /// Takes signs on one thread, as each costs less than waking it; those that wait for a service on another.
    fn look(&mut self, mut looks: Vec<usize>) {
        looks.retain(|look| LOOKS[*look].sign != Sign::Time && !self.looks[*look].under_way);
        let (may_hang, quick): (Vec<_>, Vec<_>) = looks.into_iter().partition(|look| LOOKS[*look].sign == Sign::Cards);
        for looks in [quick, may_hang].into_iter().filter(|looks| !looks.is_empty()) {
            for look in &looks {
                self.looks[*look].under_way = true;
            }
            let platform = Arc::clone(&self.platform);
            self.under_way.spawn_blocking(move || {
                let sign = |look: usize| catch_unwind(AssertUnwindSafe(|| LOOKS[look].sign.take(&platform)));
                Event::Looked(looks.into_iter().filter_map(|look| Some((look, sign(look).ok()?))).collect())
            });
        }
    }

    fn take_in(&mut self, event: Result<Event, JoinError>) {
        match event {
            Ok(Event::Looked(signs)) => signs.into_iter().for_each(|(look, sign)| self.looked(look, sign)),
            Ok(Event::Answered(answer)) => self.answered(answer),
            // Neither can fail: what a sign or a reading does wrong is caught where it is done.
            Err(_) => (),
        }
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
            self.act_on(look, LOOKS[look].asks);
        }
    }

    /// Asks what a change bears on, now and again when drivers and services have had their time.
    fn act_on(&mut self, look: usize, asks: &[Question]) {
        self.ask(asks);
        let questions = LOOKS[look].afterwards;
        if !questions.is_empty() {
            let now = Instant::now();
            self.afterwards.retain(|(_, planned)| *planned != questions);
            self.afterwards.extend(AFTERWARDS.map(|wait| (now + wait, questions)));
        }
    }

    fn ask_everything(&mut self) {
        self.last_full = Instant::now();
        self.facts.retake(jiff::Timestamp::now());
        self.owed = true;
        self.ask(&Question::ALL);
    }

    /// Asks, also where the answer to an earlier asking is still awaited: that one is dropped then.
    fn ask(&mut self, questions: &[Question]) {
        for question in questions {
            self.hanging.retain(|hanging| hanging != question);
            match self.asked.iter_mut().find(|asked| asked.question == *question) {
                Some(asked) => asked.stale = true,
                None => self.spawn(*question),
            }
        }
    }

    /// Asks what is neither awaited nor hanging.
    fn ask_at_pace(&mut self, questions: &[Question]) {
        for question in questions {
            let awaited = self.asked.iter().any(|asked| asked.question == *question);
            if !awaited && !self.hanging.contains(question) {
                self.spawn(*question);
            }
        }
    }

    fn spawn(&mut self, question: Question) {
        self.asked.push(Asked { question, since: jiff::Timestamp::now(), stale: false });
        let answer = probe::ask(&self.platform, question, TIME_LIMIT);
        self.under_way.spawn(async { Event::Answered(answer.await) });
    }

    fn answered(&mut self, answer: Answer) {
        let question = answer.question;
        let Some(place) = self.asked.iter().position(|asked| asked.question == question) else { return };
        let asked = self.asked.swap_remove(place);
        if asked.stale {
            return self.spawn(question);
        }
        if answer.in_time {
            self.tried_again.retain(|tried| *tried != question);
        } else {
            self.hanging.push(question);
            self.try_once_more(question);
        }
        let before = self.facts.clone();
        answer.put_into(&mut self.facts);
        let differs = self.facts != before;
        if differs {
            self.facts.retake(asked.since.max(self.facts.taken_at));
            self.plugged(question);
            self.confirm(question);
        }
        if differs || self.owed {
            self.owed = false;
            (self.changed)(&self.facts);
        }
    }

    /// What held a reading up may be over in a moment, and no sign would tell of it.
    fn try_once_more(&mut self, question: Question) {
        let place = EVERY_QUESTION.iter().position(|one| *one == question);
        if let Some(place) = place.filter(|_| !self.tried_again.contains(&question)) {
            self.tried_again.push(question);
            self.afterwards.push((Instant::now() + ANOTHER_TRY, &EVERY_QUESTION[place..=place]));
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
