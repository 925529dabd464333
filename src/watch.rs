//! Facts that stay true while the program runs: cheap polls, each at its own pace, and a reading of what changed.
//! What is looked at, how often, and which questions are asked again then is the table in `watch/table.rs`.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::Receiver;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep_until, timeout};

use self::asking::{Asked, Full, Moment, Overdue};
use self::awake::{Awake, Since};
use self::table::{AFTERWARDS, ChangeToken, FULL_READING, POLLS};
use crate::clock;
use crate::facts::{Facts, Question};
use crate::probe::{Answer, Events, Platform};
use crate::trace;

mod asking;
mod awake;
mod events;
mod looks;
mod table;
#[cfg(test)]
mod tests;

/// How long the first polls may hold up the first reading. A change token that hangs shows no change, and nothing else.
const FIRST_POLLS: Duration = Duration::from_secs(1);

/// Reads everything, then again whatever changes, for as long as `again` has a sender.
///
/// `changed` gets the facts whenever they differ. A message on `again` reads everything once more, and is answered
/// even where nothing differs.
pub async fn watch(platform: Arc<dyn Platform>, mut again: Receiver<()>, changed: impl FnMut(&Facts)) {
    let events = Arc::new(Events::default());
    platform.tell(&events);
    let mut watch = Watch::new(platform, changed);
    watch.poll_for_the_first_time().await;
    watch.ask_everything();
    loop {
        let moment = watch.next_moment();
        tokio::select! {
            message = again.recv() => match message {
                Some(()) => watch.ask_everything(),
                None => return,
            },
            Some(event) = watch.under_way.join_next() => watch.take_in(event),
            () = events.usb.notified() => watch.told_of(&[ChangeToken::Usb]),
            () = events.cards.notified() => watch.told_of(&[ChangeToken::Cards, ChangeToken::Certificates]),
            () = sleep_until(moment) => watch.do_what_is_due(),
        }
    }
}

/// Something that was under way on another thread.
enum Event {
    /// The change token of this poll was taken, or could not be.
    Polled(usize, Taken),
    Answered(Answer),
    /// An answer after its time, to the asking of this number.
    Late(u64, Answer),
}

/// A change token.
enum Taken {
    /// None on a system that has no such change token.
    ChangeToken(Option<u64>),
    /// It panicked, or the system gave no thread.
    Failed,
}

/// How long after a reading or a change token failed in a way it should not have, it is tried again, and again.
const AFTER_A_FAULT: Duration = Duration::from_secs(30);

/// How long after readers or devices changed they are read once more: longer than their service is left alone.
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
    polls: [PollState; POLLS.len()],
    afterwards: Vec<(Instant, &'static [Question])>,
    last_full: Instant,
    awake: Awake,
    /// When the facts were taken.
    taken: Moment,
}

#[derive(Clone, Copy)]
struct PollState {
    due: Instant,
    look: Look,
    /// The system has told of a change by itself.
    is_told: bool,
    token: Option<u64>,
    /// This system has no such change token.
    without_token: bool,
}

/// Whether a change token is being taken. It is for as long as that hangs, so that hanging threads do not pile up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Over,
    UnderWay,
    /// The system told of a change since it began: it is to be taken again.
    Outdated,
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
            polls: POLLS.map(|poll| PollState {
                due: now + poll.pace,
                look: Look::Over,
                is_told: false,
                token: None,
                without_token: false,
            }),
            afterwards: Vec::new(),
            last_full: now,
            awake: Awake::now(),
            taken: clock::running(),
        }
    }

    /// Takes all change tokens before anything is read, so that a change during the first reading is noticed.
    async fn poll_for_the_first_time(&mut self) {
        self.poll((0..POLLS.len()).collect());
        let all = async {
            while let Some(event) = self.under_way.join_next().await {
                match event {
                    Ok(Event::Polled(poll, Taken::ChangeToken(token))) => {
                        self.polls[poll] = PollState { look: Look::Over, token, ..self.polls[poll] };
                    }
                    Ok(Event::Polled(poll, Taken::Failed)) => self.token_failed(poll),
                    Ok(Event::Answered(_) | Event::Late(..)) | Err(_) => (),
                }
            }
        };
        // A change token that takes longer is taken in later, as a change.
        let _ = timeout(FIRST_POLLS, all).await;
    }

    fn next_moment(&self) -> Instant {
        let polls = self.polls.iter().map(|poll| poll.due);
        let afterwards = self.afterwards.iter().map(|(moment, _)| *moment);
        polls.chain(afterwards).fold(self.last_full + FULL_READING, Instant::min)
    }

    fn do_what_is_due(&mut self) {
        let now = Instant::now();
        let since = self.awake.look();
        if let Since::Slept(seconds) = since {
            trace::event(trace::Event::Slept { seconds });
        }
        if since != Since::Usual || now >= self.last_full + FULL_READING {
            self.ask_everything();
        }
        let (due, planned): (Vec<_>, _) = self.afterwards.drain(..).partition(|(moment, _)| *moment <= now);
        self.afterwards = planned;
        for (_, questions) in due {
            self.ask(questions);
        }
        let due: Vec<_> = (0..POLLS.len()).filter(|poll| self.polls[*poll].due <= now).collect();
        let mut looked_at = Vec::new();
        for poll in due {
            self.put_off(poll, now);
            // What nothing here can answer will not be answered in two seconds.
            let mut asked = POLLS[poll].asked().into_owned();
            asked.retain(|question| !self.facts.is_not_supported(*question));
            if POLLS[poll].token == ChangeToken::Time {
                self.ask_at_pace(&asked);
            } else if !asked.is_empty() {
                looked_at.push(poll);
            }
        }
        self.poll(looked_at);
    }

    fn take_in(&mut self, event: Result<Event, JoinError>) {
        match event {
            Ok(Event::Polled(poll, Taken::ChangeToken(token))) => self.polled(poll, token),
            Ok(Event::Polled(poll, Taken::Failed)) => {
                self.token_failed(poll);
                self.ask_at_pace(POLLS[poll].asks);
            }
            Ok(Event::Answered(answer)) => self.answered(answer),
            Ok(Event::Late(number, answer)) => self.answered_late(number, answer),
            // None can fail: what a change token or a reading does wrong is caught where it is done.
            Err(_) => (),
        }
    }

    /// Asks what a change bears on, now and again when drivers and services have had their time.
    fn act_on(&mut self, poll: usize, asks: &[Question]) {
        // What still reads since before the change says nothing of it.
        self.overdue.retain(|overdue| !asks.contains(&overdue.question));
        self.ask(asks);
        let questions = POLLS[poll].afterwards;
        if !questions.is_empty() {
            let now = Instant::now();
            self.afterwards.retain(|(_, planned)| *planned != questions);
            self.afterwards.extend(AFTERWARDS.map(|wait| (now + wait, questions)));
        }
    }

    /// Readers seen between two polls at their service may be gone with it before the next, and a key that a reading found gone
    /// may be back in its socket by then: no change token would tell.
    fn confirm(&mut self, question: Question) {
        let all: [&[Question]; 2] = [&[Question::Readers], &[Question::Usb]];
        let again = all.into_iter().filter(|again| again.contains(&question));
        self.afterwards.extend(again.map(|again| (Instant::now() + CONFIRMATION, again)));
    }

    /// Where no change token tells of plugging, the list of devices itself does.
    fn plugged(&mut self, question: Question) {
        let of_question = |poll: usize| self.polls[poll].without_token && POLLS[poll].asks.first() == Some(&question);
        if let Some(poll) = (0..POLLS.len()).find(|poll| of_question(*poll)) {
            self.act_on(poll, &POLLS[poll].asks[1..]);
        }
    }
}
