//! Whether the computer slept, or its clock was set: either way, what is known is not of now.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::clock;

/// The program polls several times a second; only a computer that does nothing else makes it wait this long.
const ASLEEP: Duration = Duration::from_secs(30);

/// More than a clock is corrected by between two looks while it is kept right.
const SET: SignedDuration = SignedDuration::from_secs(5);

/// The last moment the program looked around: on the clock of the wall, which can be set, and since the computer was
/// started, which goes on while it sleeps.
#[derive(Debug, Clone, Copy)]
pub struct Awake {
    clock: Timestamp,
    running: Duration,
}

/// What happened since the look before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Nothing but time.
    Usual,
    /// The clock was set, forwards or backwards.
    ClockSet,
    /// For so many seconds nobody looked around; the clock may have been set besides.
    Slept(u32),
}

impl Awake {
    pub fn now() -> Self {
        Self { clock: clock::now(), running: clock::running() }
    }

    pub fn look(&mut self) -> Since {
        self.look_at(Self::now())
    }

    fn look_at(&mut self, now: Self) -> Since {
        let before = std::mem::replace(self, now);
        let passed = now.running.saturating_sub(before.running);
        let on_the_wall = now.clock.duration_since(before.clock);
        let set_by = on_the_wall.saturating_sub(SignedDuration::try_from(passed).unwrap_or(SignedDuration::MAX));
        if passed >= ASLEEP {
            Since::Slept(u32::try_from(passed.as_secs()).unwrap_or(u32::MAX))
        } else if set_by.abs() >= SET {
            Since::ClockSet
        } else {
            Since::Usual
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_time_without_a_look_is_sleep_and_a_clock_that_was_set_is_not() {
        let at = |clock, running| Awake {
            clock: Timestamp::from_second(clock).unwrap(),
            running: Duration::from_secs(running),
        };
        let mut awake = at(1000, 10);
        let looks = [
            (1001, 11, Since::Usual),
            (1030, 40, Since::Usual),
            (1701, 711, Since::Slept(671)),
            (1702, 712, Since::Usual),
            // An hour forwards and two backwards, as where somebody sets the clock.
            (5303, 713, Since::ClockSet),
            (-1896, 714, Since::ClockSet),
            (-1895, 715, Since::Usual),
            // A second is what a clock is put right by.
            (-1893, 716, Since::Usual),
            // Asleep for a minute with the clock of another day after it.
            (90_000, 776, Since::Slept(60)),
        ];
        for (clock, running, expected) in looks {
            assert_eq!(awake.look_at(at(clock, running)), expected, "at {clock}, {running} s after the start");
        }
        let mut last = Awake { clock: Timestamp::MIN, running: Duration::ZERO };
        assert_eq!(last.look_at(Awake { clock: Timestamp::MAX, running: Duration::ZERO }), Since::ClockSet);
        assert_eq!(last.look_at(Awake { clock: Timestamp::MIN, running: Duration::MAX }), Since::Slept(u32::MAX));
    }
}
