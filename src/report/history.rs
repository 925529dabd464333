//! What happened before the report was made: codes and numbers of the trace alone.

use std::path::Path;
use std::time::Duration;

use jiff::Zoned;

use super::page::{ReportLine, ReportPage, section};
use crate::recent_changes;
use crate::text::Phrase;
use crate::trace::{self, Event, Record};

/// How long before the report the trace in it begins: a working day's half.
const TRACED: Duration = Duration::from_hours(4);

/// Of more events than this the latest are in the report: more is read by nobody.
const MOST: usize = 400;

/// What happened before a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// What came and went of late.
    pub changes: Vec<Record>,
    /// What the program did in the last hours, where somebody asked for it.
    pub trace: Option<Vec<Record>>,
}

impl History {
    /// What this run of the program saw of late; with its last hours, those of earlier runs that are kept below this
    /// folder too.
    pub fn until(now: &Zoned, with_trace: bool, folder: Option<&Path>) -> Self {
        let now = now.timestamp();
        let is_change = |record: &Record| matches!(record.event, Event::Changed { .. } | Event::Slept { .. });
        let recent = trace::recent();
        let changes = recent_changes::of_late(&recent, now).filter(|record| is_change(record)).copied().collect();
        let trace = with_trace.then(|| {
            let all = trace::since(now - TRACED, folder);
            all[all.len().saturating_sub(MOST)..].to_vec()
        });
        Self { changes, trace }
    }
}

impl ReportPage {
    /// Puts what happened before what the report says of itself, which stays last.
    pub(super) fn put_history(&mut self, history: &History, now: &Zoned) {
        let sections = [
            section("report-changes", changes(history, now)),
            section("report-trace", history.trace.as_deref().map(|records| traced(records, now)).into_iter().collect()),
        ];
        let route = self.sections.len().saturating_sub(1);
        self.sections.splice(route..route, sections.into_iter().filter(|section| !section.lines.is_empty()));
    }
}

fn changes(history: &History, now: &Zoned) -> Vec<ReportLine> {
    let said = recent_changes::said(&history.changes, now.timestamp(), now.time_zone());
    let label = Phrase::new("report-changes-of-late");
    match said.split_first() {
        Some((first, others)) => vec![ReportLine::new(label, first.clone()).with_notes(others.to_vec())],
        // Whoever reads the trace has to know that nothing came or went.
        None if history.trace.is_some() => vec![ReportLine::new(label.clone(), label.attribute("none"))],
        None => Vec::new(),
    }
}

fn traced(records: &[Record], now: &Zoned) -> ReportLine {
    let line = |record: &Record| {
        let at = record.at.to_zoned(now.time_zone().clone());
        format!("{} {}", at.strftime("%Y-%m-%d %H:%M:%S%.3f"), record.codes())
    };
    let codes = records.iter().map(line).collect();
    ReportLine { codes, ..ReportLine::said(Phrase::new("report-trace-codes")) }
}
