//! What happened of late, and how much of it an hour may hold.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::{Event, Record};

/// More than a person ever reads.
const MOST: usize = 1000;

/// Bytes that may come at once, and bytes a minute after that: together less than 200 kB in any hour, whatever happens.
/// A loose socket changes something twice a second, and all of that says the same.
const AT_ONCE: i64 = 40_000;
const A_MINUTE: i64 = 2_500;

/// What is left for grave events alone where much else happens.
const FOR_GRAVE: i64 = 8_000;

pub(super) struct Memory {
    records: VecDeque<Record>,
    allowance: i64,
    counted: Timestamp,
    left_out: u32,
}

impl Memory {
    pub(super) fn new(now: Timestamp) -> Self {
        Self { records: VecDeque::new(), allowance: AT_ONCE, counted: now, left_out: 0 }
    }

    /// Keeps an event; gives the lines that came of it.
    pub(super) fn keep(&mut self, now: Timestamp, event: Event) -> Vec<String> {
        self.count(now);
        let record = Record::new(now, event);
        let least = if event.is_grave() { 0 } else { FOR_GRAVE };
        if self.allowance - size(&record.line()) < least {
            self.left_out = self.left_out.saturating_add(1);
            return Vec::new();
        }
        let left_out = (self.left_out > 0).then(|| Record::new(now, Event::LeftOut { events: self.left_out }));
        self.left_out = 0;
        let mut lines = Vec::new();
        for record in left_out.into_iter().chain([record]) {
            let line = record.line();
            self.allowance -= size(&line);
            self.records.push_back(record);
            lines.push(line);
        }
        while self.records.len() > MOST {
            self.records.pop_front();
        }
        lines
    }

    /// What is kept, oldest first.
    pub(super) fn records(&self) -> Vec<Record> {
        self.records.iter().copied().collect()
    }

    pub(super) fn clear(&mut self) {
        self.records.clear();
    }

    /// A clock that is set back or far forward brings at most what may come at once.
    fn count(&mut self, now: Timestamp) {
        let elapsed = now.as_millisecond().saturating_sub(self.counted.as_millisecond());
        let earned = elapsed.max(0).saturating_mul(A_MINUTE) / 60_000;
        // Parts of a byte are earned by waiting on.
        if earned > 0 || elapsed < 0 {
            self.counted = now;
            self.allowance = self.allowance.saturating_add(earned).min(AT_ONCE);
        }
    }
}

/// With the end of the line.
fn size(line: &str) -> i64 {
    i64::try_from(line.len() + 1).unwrap_or(i64::MAX)
}
