//! The sheet for whoever looks after the computers: what is to be done to this one, and what was read on it.

use super::{Parts, ReportLine, check_name, code, made};
use crate::findings::{Findings, Rights, Tone};
use crate::text::Phrase;
use crate::view::checks::{ChecksView, Row};

/// What the sheet belongs to, should it be given away alone, and then what to do.
pub fn lines(parts: &Parts, checks_view: &ChecksView) -> Vec<ReportLine> {
    let made = made(parts);
    let mut lines = vec![match code(parts) {
        Some(code) => code.with_notes([made.value]),
        None => made,
    }];
    lines.extend(to_do(checks_view, &parts.situation.assessment.findings));
    lines
}

/// Each check that asks for something, with what to do and whether it takes the rights of an administrator.
fn to_do(checks_view: &ChecksView, findings: &Findings) -> Vec<ReportLine> {
    let mut lines: Vec<ReportLine> = Vec::new();
    let mut told = Vec::new();
    for (row, finding) in checks_view.rows.iter().zip(&findings.all) {
        let (Some(remedy), Some(fix)) = (&row.remedy, finding.fix) else { continue };
        let party = remedy.party.name();
        let rights = rights(fix.needs_administrator());
        let line =
            ReportLine::new(check_name(row), remedy.title.clone()).with_badge(row.state_name.clone(), row.state.tone());
        // Two checks with one remedy are one thing to do.
        let line = if told.contains(&fix) {
            line.with_notes([Phrase::new("report-same-remedy")])
        } else {
            let who = Phrase::new("report-who").with("party", |words| words.say(&party));
            line.with_steps(&remedy.steps)
                .with_notes([remedy.why.clone(), who.with("rights", |words| words.say(&rights))])
        };
        told.push(fix);
        lines.push(line);
    }
    if lines.is_empty() {
        let nothing = ReportLine::said(Phrase::new("report-nothing-to-correct"));
        lines.push(nothing.with_badge(Phrase::new("state-pass"), Tone::Good));
    }
    lines
}

fn rights(rights: Rights) -> Phrase {
    Phrase::new(format!("rights-{}", <&str>::from(rights)))
}

/// The facts behind each check.
pub fn details(checks_view: &ChecksView) -> Vec<ReportLine> {
    let line = |row: &Row| {
        let (first, others) = row.details.split_first()?;
        Some(ReportLine::new(check_name(row), first.clone()).with_notes(others.to_vec()))
    };
    checks_view.rows.iter().filter_map(line).collect()
}
