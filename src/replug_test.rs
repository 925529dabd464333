//! "Take the key out … put it back": what disappears and comes back is the device in the person's hand.
//!
//! Pure: facts, clicks and the time come in; the page says what to do next. Needs no list of devices to tell which one
//! is meant, and leaves it to the rules what that one is. Never calls it a QHR key.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::facts::{Facts, Reading, UsbIds};
use crate::key::ports_are_elsewhere;
use crate::requirements::Requirements;

mod offer;
mod outcome;
mod page;
mod seen;
#[cfg(test)]
mod tests;

pub use offer::Offer;
pub use outcome::Outcome;
pub use page::{ReplugTestButton, ReplugTestPage, Stage};

use outcome::{Told, is_listed, judge};
use seen::Seen;

/// How long something may take to show: the look at the ports, then the driver of a device that came back. Our own
/// choice; no source was found for how long Windows takes over a known driver.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// Good news may come earlier, once the readings that go with the device have had the time to arrive.
const GOOD_NEWS: Duration = Duration::from_secs(1);

/// What the person presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ReplugTestClick"))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Click {
    /// "I have taken it out."
    TakenOut,
    /// "I have put it back."
    PutBack,
    /// "Nothing changes."
    NothingChanges,
    /// Begins, or begins anew.
    StartOver,
    /// Leaves it, at any point.
    Skip,
}

/// The replug test while it lasts.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplugTest {
    /// What was there before anything was taken out.
    before: Seen,
    /// What was there, at the last look, without the device in hand.
    without: Seen,
    /// What was there at the last look.
    last: Seen,
    phase: Phase,
}

/// How far it is. Times are those that are passed in.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    /// Take it out.
    AskOut,
    /// They say it is out; the ports are looked at a little longer.
    LookOut { since: Duration },
    /// Put it back.
    AskIn,
    /// They say it is back; the ports are looked at a little longer.
    LookIn { since: Duration },
    /// Something came; its driver and the service behind it get their time.
    Settle { since: Duration },
    /// The outcome.
    Told(Told),
    /// Left.
    Over,
}

impl ReplugTest {
    /// Begins with what is there now; `None` where it cannot be made.
    pub fn begin(facts: &Facts) -> Option<Self> {
        let before = Seen::of(facts).filter(|_| !ports_are_elsewhere(facts) && facts.usb != Reading::Absent)?;
        Some(Self { without: before.clone(), last: before.clone(), before, phase: Phase::AskOut })
    }

    /// Whether the person has left it.
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Over
    }

    /// Which product the person's key is, where that was told: what they took out of this computer and put back.
    pub fn identified(&self) -> Option<UsbIds> {
        match &self.phase {
            Phase::Told(told) => told.device,
            Phase::AskOut
            | Phase::AskIn
            | Phase::LookOut { .. }
            | Phase::LookIn { .. }
            | Phase::Settle { .. }
            | Phase::Over => None,
        }
    }

    /// The next moment at which it must be looked at though nothing changes.
    pub fn due(&self, now: Duration) -> Option<Duration> {
        match self.phase {
            Phase::LookOut { since } | Phase::LookIn { since } => Some(since + PATIENCE),
            Phase::Settle { since } => {
                [since + GOOD_NEWS, since + PATIENCE].into_iter().find(|moment| *moment > now).or(Some(now))
            }
            Phase::AskOut | Phase::AskIn | Phase::Told(_) | Phase::Over => None,
        }
    }

    /// Takes in what the person pressed.
    pub fn press(&mut self, click: Click, facts: &Facts, requirements: &'static Requirements, now: Duration) {
        match click {
            Click::Skip => self.phase = Phase::Over,
            Click::StartOver => match Self::begin(facts) {
                Some(anew) => *self = anew,
                None => self.tell(Told::of(Outcome::UsbUnreadable)),
            },
            Click::TakenOut if self.phase == Phase::AskOut => self.phase = Phase::LookOut { since: now },
            Click::PutBack if self.phase == Phase::AskIn => self.phase = Phase::LookIn { since: now },
            Click::NothingChanges => self.nothing_changes(),
            // A press that came in after the page had moved on.
            Click::TakenOut | Click::PutBack => {}
        }
        self.look(facts, requirements, now);
    }

    /// Takes in the facts as they are at this moment: on each change, and when it is [due](Self::due).
    pub fn look(&mut self, facts: &Facts, requirements: &'static Requirements, now: Duration) {
        let over = |since: Duration| now.saturating_sub(since) >= PATIENCE;
        let seen = Seen::of(facts);
        if let Some(seen) = &seen {
            if !self.greets_a_listed_key(seen, requirements, now) {
                self.compare(seen, now);
            }
            self.last = seen.clone();
        }
        match self.phase {
            Phase::LookOut { since } if over(since) => self.tell_of(seen.as_ref(), Outcome::NotSeen),
            Phase::LookIn { since } if over(since) => self.tell_of(seen.as_ref(), Outcome::NothingCameBack),
            Phase::Settle { since } => {
                let told = match &seen {
                    Some(seen) => judge(facts, requirements, &self.before, &self.without, seen),
                    None => Told::of(Outcome::UsbUnreadable),
                };
                let good = told.outcome == Outcome::Works && now.saturating_sub(since) >= GOOD_NEWS;
                if good || over(since) {
                    self.tell(told);
                }
            }
            Phase::AskOut
            | Phase::AskIn
            | Phase::LookOut { .. }
            | Phase::LookIn { .. }
            | Phase::Told(_)
            | Phase::Over => {}
        }
    }

    /// A listed key that has just appeared wins, whatever was being looked at: one that was not there when the replug test
    /// began is told at once, and one that was is judged. Whether this was such a moment.
    fn greets_a_listed_key(&mut self, seen: &Seen, requirements: &'static Requirements, now: Duration) -> bool {
        let came = |since: &Seen| seen.products_not_in(since).into_iter().filter(|one| is_listed(one, requirements));
        let mut appeared = came(&self.last);
        let (Some(key), None) = (appeared.next(), appeared.next()) else { return false };
        if came(&self.before).any(|new| new.ids() == key.ids()) {
            self.tell(Told::of_appeared_key(&key, requirements));
            return true;
        }
        let is_awaited = match self.phase {
            Phase::AskOut | Phase::LookOut { .. } | Phase::AskIn | Phase::LookIn { .. } | Phase::Over => true,
            // What was told stays true of a key that came back, and where nothing was seen it is still awaited.
            Phase::Told(told) => told.outcome.is_good() || told.outcome.is_about_ports(),
            Phase::Settle { .. } => false,
        };
        if is_awaited {
            return false;
        }
        self.without = Seen { readers: self.last.readers.clone(), ..seen.without_devices(&[key]) };
        self.phase = Phase::Settle { since: now };
        true
    }

    /// Moves on by what came and went.
    fn compare(&mut self, seen: &Seen, now: Duration) {
        match self.phase {
            Phase::AskOut => self.watch_out(seen, now, false),
            Phase::LookOut { .. } => self.watch_out(seen, now, true),
            Phase::AskIn | Phase::LookIn { .. } => self.watch_in(seen, now),
            Phase::Told(told) => match told.outcome {
                Outcome::NotSeen => self.watch_out(seen, now, true),
                Outcome::NothingCameBack | Outcome::NeverSeen => self.watch_in(seen, now),
                Outcome::OnlyAppeared => self.watch_out(seen, now, false),
                // Everything is back in its place: now the key alone.
                Outcome::Several if seen.came_since(&self.before) == 0 && self.before.came_since(seen) == 0 => {
                    self.before = seen.clone();
                    self.without = seen.clone();
                    self.phase = Phase::AskOut;
                }
                Outcome::Several
                | Outcome::AnotherCameBack
                | Outcome::MemoryStick
                | Outcome::SecurityKey
                | Outcome::AnotherKind
                | Outcome::KeyAppeared
                | Outcome::Works
                | Outcome::Busy
                | Outcome::Mute
                | Outcome::DriverMissing
                | Outcome::SwitchedOff
                | Outcome::ServiceDown
                | Outcome::ReaderEmpty
                | Outcome::OtherCardHere
                | Outcome::Unclear
                | Outcome::Unread
                | Outcome::UsbUnreadable => {}
            },
            Phase::Settle { .. } | Phase::Over => {}
        }
    }

    /// `in_hand`: they say that they hold it, so that what appears is what they hold.
    fn watch_out(&mut self, seen: &Seen, now: Duration, in_hand: bool) {
        let left = self.before.devices_not_in(seen);
        let came = seen.devices_not_in(&self.before);
        match (left.len(), came.len()) {
            (0, 0) if self.before.cards_not_in(seen).is_empty() => {
                if in_hand && !seen.cards_not_in(&self.before).is_empty() {
                    self.phase = Phase::Settle { since: now };
                } else {
                    self.without = seen.clone();
                }
            }
            (0 | 1, 0) => {
                self.without = seen.clone();
                self.phase = Phase::AskIn;
            }
            (1, _) => {
                self.without = self.before.without_devices(&left);
                self.phase = Phase::Settle { since: now };
            }
            (0, _) if in_hand => self.phase = Phase::Settle { since: now },
            (0, 1) => {
                self.before = seen.clone();
                self.without = seen.clone();
                self.tell(Told::of(Outcome::OnlyAppeared));
            }
            (0, _) => {
                self.before = seen.clone();
                self.without = seen.clone();
            }
            (_, _) => self.tell(Told::of(Outcome::Several)),
        }
    }

    fn watch_in(&mut self, seen: &Seen, now: Duration) {
        if self.before.devices_not_in(seen).len() > 1 {
            self.tell(Told::of(Outcome::Several));
        } else if seen.came_since(&self.without) > 0 {
            self.phase = Phase::Settle { since: now };
        } else {
            self.without = seen.clone();
        }
    }

    fn nothing_changes(&mut self) {
        match self.phase {
            Phase::AskIn | Phase::LookIn { .. } => self.tell(Told::of(Outcome::NothingCameBack)),
            Phase::AskOut | Phase::LookOut { .. } => self.tell(Told::of(Outcome::NotSeen)),
            Phase::Told(told) if told.outcome.has_more_ports() => self.tell(Told::of(Outcome::NeverSeen)),
            Phase::Told(_) | Phase::Settle { .. } | Phase::Over => {}
        }
    }

    fn tell_of(&mut self, seen: Option<&Seen>, outcome: Outcome) {
        self.tell(Told::of(if seen.is_some() { outcome } else { Outcome::UsbUnreadable }));
    }

    fn tell(&mut self, told: Told) {
        self.phase = Phase::Told(told);
    }
}
