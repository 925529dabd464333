//! The lines of late, and how many bytes of them an hour may have.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::{Event, Record};

/// What is kept in memory, in bytes.
const LARGEST: usize = 128 << 10;

/// Bytes that may come at once, and bytes a minute after that: together less than 200 kB in any hour, whatever happens.
/// A loose socket changes something twice a second, and all of that says the same.
const AT_ONCE: i64 = 40_000;
const A_MINUTE: i64 = 2_500;

/// What is left for grave events alone where much else happens.
const FOR_GRAVE: i64 = 8_000;

pub(super) struct Memory {
    lines: VecDeque<String>,
    bytes: usize,
    allowance: i64,
    counted: Timestamp,
    left_out: u32,
}

impl Memory {
    pub(super) fn new(now: Timestamp) -> Self {
        Self { lines: VecDeque::new(), bytes: 0, allowance: AT_ONCE, counted: now, left_out: 0 }
    }

    /// Keeps an event that is JSON; gives the lines that came of it.
    pub(super) fn keep(&mut self, now: Timestamp, event: &str, grave: bool) -> Vec<String> {
        self.count(now);
        let mut lines = Vec::new();
        let Some(line) = Record::line(now, event) else { return lines };
        if self.allowance - size(&line) < if grave { 0 } else { FOR_GRAVE } {
            self.left_out = self.left_out.saturating_add(1);
            return lines;
        }
        if self.left_out > 0 {
            let left_out = serde_json::to_string(&Event::LeftOut { events: self.left_out }).ok();
            lines.extend(left_out.and_then(|event| Record::line(now, &event)));
            self.left_out = 0;
        }
        lines.push(line);
        for line in &lines {
            self.allowance -= size(line);
            self.remember(line.clone());
        }
        lines
    }

    /// What is kept, oldest first.
    pub(super) fn records(&self) -> Vec<Record> {
        self.lines.iter().filter_map(|line| Record::of_line(line)).collect()
    }

    pub(super) fn clear(&mut self) {
        (self.lines, self.bytes) = (VecDeque::new(), 0);
    }

    /// A clock that is set back or far forward brings at most what may come at once.
    fn count(&mut self, now: Timestamp) {
        let elapsed = now.as_millisecond().saturating_sub(self.counted.as_millisecond());
        if elapsed == 0 {
            return;
        }
        self.counted = now;
        self.allowance = self.allowance.saturating_add(elapsed.max(0).saturating_mul(A_MINUTE) / 60_000).min(AT_ONCE);
    }

    fn remember(&mut self, line: String) {
        self.bytes += line.len();
        self.lines.push_back(line);
        while self.bytes > LARGEST {
            self.bytes -= self.lines.pop_front().map_or(self.bytes, |line| line.len());
        }
    }
}

/// With the end of the line.
fn size(line: &str) -> i64 {
    i64::try_from(line.len() + 1).unwrap_or(i64::MAX)
}
