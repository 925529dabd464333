//! Looking whether something changed: when, on which thread, and what a change leads to.

use std::mem;
use std::sync::Arc;

use tokio::time::Instant;

use super::table::{ChangeToken, PACE_WITHOUT_TOKEN, POLLS};
use super::{AFTER_A_FAULT, Event, Look, Taken, Watch};
use crate::facts::Facts;
use crate::probe::{Done, apart};
use crate::trace;

impl<C: FnMut(&Facts)> Watch<C> {
    /// Looks keep to multiples of their pace, so that several wake the processor once.
    pub fn put_off(&mut self, poll: usize, now: Instant) {
        let pace = self.pace(poll);
        let next = self.polls[poll].due + pace;
        self.polls[poll].due = if next > now { next } else { now + pace };
    }

    /// Takes each token on a thread of its own: one that hangs on a folder or a service holds up no other. One that never
    /// waits is taken here.
    pub fn poll(&mut self, mut polls: Vec<usize>) {
        polls.retain(|poll| POLLS[*poll].token != ChangeToken::Time && self.polls[*poll].look == Look::Over);
        for poll in polls {
            if self.never_waits(poll) {
                self.polled(poll, POLLS[poll].token.take(&self.platform));
                continue;
            }
            self.polls[poll].look = Look::UnderWay;
            let platform = Arc::clone(&self.platform);
            self.under_way.spawn(async move {
                Event::Polled(
                    poll,
                    match apart(move || POLLS[poll].token.take(&platform)).await {
                        Done::Well(token) => Taken::ChangeToken(token),
                        Done::Panicked | Done::NoThread(_) => Taken::Failed,
                    },
                )
            });
        }
    }

    /// Once it was taken for the first time.
    fn never_waits(&self, poll: usize) -> bool {
        self.polls[poll].token.is_some()
            && match POLLS[poll].token {
                ChangeToken::Cards => true,
                ChangeToken::Usb => self.platform.usb_change_token_never_waits(),
                ChangeToken::Certificates | ChangeToken::Browsers | ChangeToken::Time => false,
            }
    }

    /// A change token with a fault tells of no change, so what it stands for is asked instead, and the change token tried again.
    pub fn token_failed(&mut self, poll: usize) {
        self.polls[poll].look = Look::Over;
        self.polls[poll].due = Instant::now() + AFTER_A_FAULT;
    }

    pub fn polled(&mut self, poll: usize, token: Option<u64>) {
        let before = self.polls[poll].token;
        self.polls[poll].token = token;
        let outdated = mem::replace(&mut self.polls[poll].look, Look::Over) == Look::Outdated;
        self.polls[poll].without_token = token.is_none();
        if outdated {
            self.poll(vec![poll]);
        }
        if token.is_none() {
            self.polls[poll].due = Instant::now() + PACE_WITHOUT_TOKEN;
            self.ask_at_pace(&POLLS[poll].asks[..1]);
        } else if token != before {
            trace::event(trace::Event::Polled { what: POLLS[poll].token.traced() });
            self.act_on(poll, POLLS[poll].asks);
        }
    }
}
