//! What is asked, what is awaited, and what an answer does to the facts and to their moment.

use std::time::Duration;

use tokio::time::Instant;

use super::{AFTER_A_FAULT, Event, Watch};
use crate::clock;
use crate::facts::{Facts, Question};
use crate::probe::{self, Answer, Ending, TIME_LIMIT};
use crate::trace;

/// A moment by [`clock::running`]: what was asked first stays first, and its age is right, whatever the clock is set to.
pub type Moment = Duration;

/// A question whose answer is awaited.
pub struct Asked {
    pub question: Question,
    /// Which asking of all: a later one has a larger number.
    number: u64,
    since: Moment,
    /// What it is about has changed since, so that its answer is no longer wanted.
    stale: bool,
}

/// A question whose time is up and whose reading goes on.
pub struct Overdue {
    pub question: Question,
    number: u64,
    since: Moment,
}

/// A reading of everything that is under way.
pub struct Full {
    since: Moment,
    /// Not answered yet.
    without: Vec<Question>,
}

static EVERY_QUESTION: [Question; Question::ALL.len()] = Question::ALL;

/// A reading that takes this long is worth a line of the trace though it says what it always said.
const SLOW: Duration = Duration::from_secs(1);

/// How long after a reading that did not come in time it is asked once more.
pub const ANOTHER_TRY: Duration = Duration::from_secs(5);

impl<C: FnMut(&Facts)> Watch<C> {
    pub fn ask_everything(&mut self) {
        self.last_full = Instant::now();
        self.full = Some(Full { since: clock::running(), without: Question::ALL.to_vec() });
        self.ask(&Question::ALL);
    }

    /// Asks, also where the answer to an earlier asking is still awaited: that one is dropped then.
    pub fn ask(&mut self, questions: &[Question]) {
        for question in questions {
            self.hanging.retain(|hanging| hanging != question);
            match self.asked.iter_mut().find(|asked| asked.question == *question) {
                Some(asked) => asked.stale = true,
                None => self.spawn(*question),
            }
        }
    }

    /// Asks what is neither awaited nor hanging.
    pub fn ask_at_pace(&mut self, questions: &[Question]) {
        for question in questions {
            let awaited = self.asked.iter().any(|asked| asked.question == *question);
            if !awaited && !self.hanging.contains(question) {
                self.spawn(*question);
            }
        }
    }

    fn spawn(&mut self, question: Question) {
        self.askings += 1;
        let since = clock::running();
        self.asked.push(Asked { question, number: self.askings, since, stale: false });
        let answer = probe::ask(&self.platform, question, TIME_LIMIT);
        self.under_way.spawn(async { Event::Answered(answer.await) });
    }

    pub fn answered(&mut self, mut answer: Answer) {
        let question = answer.question;
        let Some(place) = self.asked.iter().position(|asked| asked.question == question) else { return };
        let Asked { number, since, stale, .. } = self.asked.swap_remove(place);
        if stale {
            return self.spawn(question);
        }
        match answer.ending {
            Ending::Answered => self.settled(question),
            Ending::Crashed => {
                self.settled(question);
                self.ask_later(question, AFTER_A_FAULT);
            }
            Ending::TimedOut => {
                self.hanging.push(question);
                self.try_once_more(question);
                self.overdue.extend(answer.late.is_some().then_some(Overdue { question, number, since }));
            }
        }
        if let Some(late) = answer.late.take() {
            self.under_way.spawn(async move { Event::Late(number, late.await) });
        }
        self.put(answer, since);
    }

    /// Takes in what a reading says after its time, unless an answer has come since or what it is about has changed.
    pub fn answered_late(&mut self, number: u64, answer: Answer) {
        let Some(place) = self.overdue.iter().position(|overdue| overdue.number == number) else { return };
        let Overdue { question, since, .. } = self.overdue.swap_remove(place);
        if self.asked.iter().any(|asked| asked.question == question && asked.stale) {
            return;
        }
        self.hanging.retain(|hanging| *hanging != question);
        self.put(answer, since);
    }

    /// An answer came in time: one that is late by now says less.
    fn settled(&mut self, question: Question) {
        self.tried_again.retain(|tried| *tried != question);
        self.overdue.retain(|overdue| overdue.question != question);
    }

    /// Puts an answer into the facts. Their moment moves only to one at which everything they say was read, or was
    /// watched for a change: while everything is read again, when the last answer is in.
    fn put(&mut self, answer: Answer, since: Moment) {
        let (question, traced) = (answer.question, answer.traced());
        let is_usual = answer.ending == Ending::Answered && answer.took < SLOW;
        let differs = answer.put_into(&mut self.facts);
        if differs || self.full.is_some() || !is_usual {
            trace::event(traced);
        }
        if differs {
            probe::trace_system(question, &self.facts);
            self.plugged(question);
            self.confirm(question);
        }
        let done = self.full.as_mut().is_some_and(|full| {
            full.without.retain(|without| *without != question || since < full.since);
            full.without.is_empty()
        });
        let moment = if done { self.full.take().map(|full| full.since) } else { None };
        let moment = moment.or((differs && self.full.is_none()).then_some(since));
        if let Some(moment) = moment {
            self.taken = moment.max(self.taken);
            self.facts.retake(&clock::here(clock::at(self.taken)));
        }
        if differs || done {
            (self.changed)(&self.facts);
        }
    }

    /// What held a reading up may be over in a moment, and no change token would tell of it.
    pub fn try_once_more(&mut self, question: Question) {
        if !self.tried_again.contains(&question) {
            self.tried_again.push(question);
            self.ask_later(question, ANOTHER_TRY);
        }
    }

    fn ask_later(&mut self, question: Question, wait: Duration) {
        let is_planned = self.afterwards.iter().any(|(_, asks)| *asks == [question]);
        let place = EVERY_QUESTION.iter().position(|one| *one == question);
        if let Some(place) = place.filter(|_| !is_planned) {
            self.afterwards.push((Instant::now() + wait, &EVERY_QUESTION[place..=place]));
        }
    }
}
