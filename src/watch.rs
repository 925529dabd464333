//! Facts that stay true while the program runs: a cheap look several times a second, a reading when it differs.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout};

use crate::facts::Facts;
use crate::probe::{self, Platform, Question, TIME_LIMIT};

/// How often the cheap look is taken. The promise is that a key shows within a second.
const PACE: Duration = Duration::from_millis(400);

/// How often USB is listed where no cheap look exists.
const PACE_WITHOUT_STAMP: Duration = Duration::from_millis(900);

/// How often everything is read again all the same: an age in days changes at midnight, and a stamp could miss something.
const FULL_READING: Duration = Duration::from_mins(15);

/// Reads everything, then again whatever changes, for as long as `again` has a sender.
///
/// `changed` gets the facts after each answer that comes in. A message on `again` reads everything once more.
pub async fn watch(
    platform: Arc<dyn Platform>,
    mut again: tokio::sync::mpsc::Receiver<()>,
    mut changed: impl FnMut(&Facts),
) {
    let mut facts = Facts::pending(jiff::Timestamp::now());
    changed(&facts);
    let mut everything = true;
    let mut last_full = Instant::now();
    let mut stamps = Stamps::take(&platform);
    loop {
        if everything {
            last_full = Instant::now();
            facts.retake(jiff::Timestamp::now());
            probe::read(&platform, &Question::ALL, TIME_LIMIT, &mut facts, &mut changed).await;
        }
        let pace = if stamps.usb.is_some() { PACE } else { PACE_WITHOUT_STAMP };
        match timeout(pace, again.recv()).await {
            Ok(Some(())) => everything = true,
            Ok(None) => return,
            Err(_) => {
                everything = last_full.elapsed() > FULL_READING;
                let now = Stamps::take(&platform);
                let questions = now.differing_from(&stamps);
                stamps = now;
                if !everything && !questions.is_empty() {
                    let before = facts.clone();
                    let taken_at = jiff::Timestamp::now();
                    probe::read(&platform, &questions, TIME_LIMIT, &mut facts, |_| ()).await;
                    if facts != before {
                        facts.retake(taken_at);
                        changed(&facts);
                    }
                }
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Stamps {
    usb: Option<u64>,
    browsers: u64,
}

impl Stamps {
    fn take(platform: &Arc<dyn Platform>) -> Self {
        Self { usb: platform.usb_stamp(), browsers: platform.browser_stamp() }
    }

    fn differing_from(&self, before: &Self) -> Vec<Question> {
        let mut questions = Vec::new();
        if self.usb.is_none() || self.usb != before.usb {
            questions.push(Question::Usb);
        }
        if self.browsers != before.browsers {
            questions.extend([Question::Chrome, Question::OtherBrowsers]);
        }
        questions
    }
}
