//! What the system tells by itself: it is looked at once, and from then on rarely looked for.
//!
//! Only a system that has told is believed to tell. Where it lets somebody listen and says nothing, as in some containers,
//! everything stays as it is without.

use std::time::Duration;

use tokio::time::Instant;

use super::table::{ChangeToken, PACE_WHERE_TOLD, POLLS};
use super::{Look, Watch};
use crate::facts::Facts;

impl<C: FnMut(&Facts)> Watch<C> {
    /// Looks at these now, and once more at their ordinary pace: some systems tell before it shows. What is told while a look
    /// is under way may not be in it: then it is looked at again at its end.
    pub fn told_of(&mut self, tokens: &[ChangeToken]) {
        let polls: Vec<_> = (0..POLLS.len()).filter(|poll| tokens.contains(&POLLS[*poll].token)).collect();
        for poll in &polls {
            // Certificates come and go without a card, too.
            self.polls[*poll].is_told = POLLS[*poll].token != ChangeToken::Certificates;
            self.polls[*poll].due = self.polls[*poll].due.min(Instant::now() + POLLS[*poll].pace);
            if self.polls[*poll].look == Look::UnderWay {
                self.polls[*poll].look = Look::Outdated;
            }
        }
        self.poll(polls);
    }

    /// How often this is looked at.
    pub fn pace(&self, poll: usize) -> Duration {
        if self.polls[poll].is_told { PACE_WHERE_TOLD } else { POLLS[poll].pace }
    }
}
