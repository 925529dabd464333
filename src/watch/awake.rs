//! Whether the computer slept: its clock goes on while this program stands still.

use jiff::Timestamp;

/// The program polls several times a second; only a computer that does nothing else makes it wait this long.
const ASLEEP: i64 = 30;

/// The last moment the program looked around.
pub struct Awake(Timestamp);

impl Awake {
    pub fn since(now: Timestamp) -> Self {
        Self(now)
    }

    /// For how many seconds nobody looked around, where that is long.
    pub fn slept_until(&mut self, now: Timestamp) -> Option<u32> {
        let before = std::mem::replace(&mut self.0, now);
        let seconds = now.as_second().saturating_sub(before.as_second());
        if seconds >= ASLEEP { u32::try_from(seconds).ok() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_long_time_without_a_look_is_sleep() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let mut awake = Awake::since(at(1000));
        let polls = [(1001, None), (1029, None), (1700, Some(671)), (1701, None), (900, None), (929, None)];
        for (now, expected) in polls {
            assert_eq!(awake.slept_until(at(now)), expected, "at {now}");
        }
    }
}
