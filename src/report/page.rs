//! The report as sections of lines, in sentences by id: what the window shows, and what the file and the text are
//! made of.
//!
//! First what concerns the person, then a sheet of its own for whoever looks after the computers (`for_it_support`).

use jiff::Zoned;
use serde::Serialize;

use crate::contacts::{Contact, Matter, contacts, whom_to_call};
use crate::findings::{Party, Tone};
use crate::journey::{Need, StepId, Whole};
use crate::text::Phrase;
use crate::view::checks::Row;
use crate::view::wizard::{Item, Mark, Situation, SummaryPage, ViewerTrialPart};

mod for_it_support;
mod required;

/// The report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportPage {
    /// The heading.
    pub title: Phrase,
    /// What this is, and to whom it speaks.
    pub lead: Phrase,
    /// The sections, in order; none is empty.
    pub sections: Vec<ReportSection>,
}

/// A section of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportSection {
    /// The heading; its id is the section's own.
    pub title: Phrase,
    /// A new sheet of paper begins with it.
    pub new_sheet: bool,
    /// It belongs to the short version: the window shows it open, and the rest folded.
    pub short: bool,
    /// The lines.
    pub lines: Vec<ReportLine>,
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportLine {
    /// What it is about.
    pub label: Phrase,
    /// How it stands or who acts, in a word or two.
    pub badge: Option<ReportBadge>,
    /// What there is to say.
    pub value: Phrase,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// More, smaller.
    pub notes: Vec<Phrase>,
    /// Lines of codes, the same in every language.
    pub codes: Vec<String>,
}

/// How a line stands or who acts, in a word or two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportBadge {
    /// The words.
    pub says: Phrase,
    /// Their shape and colour.
    pub tone: Tone,
}

/// What the page is made of.
pub(super) struct Parts<'a> {
    /// Answers and findings.
    pub situation: &'a Situation<'a>,
    /// Its summary.
    pub summary: &'a SummaryPage,
    /// Each need of the journey with its words, what asks for the most first.
    pub needs: &'a [(Need, Item)],
    /// The code to read out, where one was asked for.
    pub support_code: Option<&'a str>,
    /// The moment the report is made.
    pub now: &'a Zoned,
}

impl ReportPage {
    pub(super) fn of(parts: &Parts) -> Self {
        let situation = parts.situation;
        let checks_view = situation.checks_view;
        let with = |marks: &[Mark]| {
            let items = parts.needs.iter().filter(|(need, _)| marks.contains(&need.mark()));
            items.map(|(_, item)| point(item)).collect()
        };
        let (ready, later) = (with(&[Mark::Ready, Mark::Confirmed]), with(&[Mark::Closed]));
        let sections = [
            ReportSection { short: true, ..section("report-outcome", outcome(parts)) },
            ReportSection { short: true, ..section("report-open", open(parts)) },
            section("report-ready", ready),
            section("report-later", later),
            section("report-checks", checks_view.rows.iter().map(check).collect()),
            section("window-contacts", whom_to_contact(parts)),
            ReportSection { new_sheet: true, ..section("report-it", for_it_support::lines(parts, checks_view)) },
            section("report-required", required::lines(situation)),
            section("report-details", for_it_support::details(checks_view)),
            section("report-privacy", vec![privacy()]),
        ];
        Self {
            title: Phrase::new("report-title"),
            lead: Phrase::new("report-lead"),
            sections: sections.into_iter().filter(|section| !section.lines.is_empty()).collect(),
        }
    }
}

impl ReportLine {
    pub(super) fn new(label: Phrase, value: Phrase) -> Self {
        Self { label, badge: None, value, steps: Vec::new(), notes: Vec::new(), codes: Vec::new() }
    }

    /// A line whose label is a message, and whose value is an attribute of it.
    pub(super) fn said(label: Phrase) -> Self {
        let value = label.attribute("value");
        Self::new(label, value)
    }

    fn with_badge(mut self, says: Phrase, tone: Tone) -> Self {
        self.badge = Some(ReportBadge { says, tone });
        self
    }

    fn with_steps(mut self, steps: &[Phrase]) -> Self {
        self.steps = steps.to_vec();
        self
    }

    pub(super) fn with_notes(mut self, notes: impl IntoIterator<Item = Phrase>) -> Self {
        self.notes.extend(notes);
        self
    }
}

pub(super) fn section(title: &str, lines: Vec<ReportLine>) -> ReportSection {
    ReportSection { title: Phrase::new(title), new_sheet: false, short: false, lines }
}

fn outcome(parts: &Parts) -> Vec<ReportLine> {
    let summary = parts.summary;
    // A report asks nothing.
    let asks = summary.trial.as_ref().is_some_and(|trial| !trial.cards.is_empty());
    let title = if asks { Phrase::new("summary-did-not-open") } else { summary.title.clone() };
    let result = ReportLine::new(Phrase::new("report-result"), title);
    let how = Phrase::new("report-code").attribute("how");
    let code = code(parts).map(|line| line.with_notes([how]));
    let recorded = parts.situation.checks_view.simulated.then(|| {
        let day = parts.situation.assessment.facts.day();
        ReportLine::said(Phrase::new("report-recorded").with("day", |words| words.date(day)))
    });
    // Beside points to do, that sentence is about the page of the window.
    let lead = (summary.mark != Mark::ToDo).then(|| summary.lead.clone());
    let mut lines = vec![result.with_notes(lead)];
    lines.extend(recorded);
    lines.extend(code);
    lines.push(made(parts));
    lines
}

fn code(parts: &Parts) -> Option<ReportLine> {
    let code = parts.support_code?.replace(' ', "\u{a0}");
    Some(ReportLine::said(Phrase::new("report-code").with_text("code", code)))
}

fn made(parts: &Parts) -> ReportLine {
    let (day, time) = (parts.now.date(), parts.now.time());
    let made = Phrase::new("report-made")
        .with("day", |words| words.date(day))
        .with("time", |words| words.time(time))
        .with_text("version", env!("CARGO_PKG_VERSION"));
    ReportLine::said(made).with_notes([Phrase::new("made-by")])
}

/// What somebody has to do: first the person, then the others, each one's points together.
fn open(parts: &Parts) -> Vec<ReportLine> {
    let of_needs = parts.needs.iter().filter_map(|(need, item)| open_point(need, item));
    let trial = parts.summary.trial.as_ref().and_then(trial);
    let mut open: Vec<_> = of_needs.chain(trial).collect();
    open.sort_by_key(|(party, _)| order(*party));
    match parts.situation.assessment.journey.whole {
        Whole::Works(_) if open.is_empty() => vec![ReportLine::said(Phrase::new("report-nothing-open"))],
        Whole::Ended
        | Whole::ToDo(_)
        | Whole::ToAsk(_)
        | Whole::Waiting(_)
        | Whole::Checking
        | Whole::Ready
        | Whole::DidNotOpen(_)
        | Whole::Works(_) => open.into_iter().map(|(_, line)| line).collect(),
    }
}

fn open_point(need: &Need, item: &Item) -> Option<(Party, ReportLine)> {
    let party = need.acting()?;
    let since = need.since().map(|day| Phrase::new("report-since").with("day", |words| words.date(day)));
    let watch = (need.mark() == Mark::Watch).then(|| match need.by {
        Some(day) => Phrase::new("report-watch").attribute("before").with("day", |words| words.date(day)),
        None => Phrase::new("report-watch"),
    });
    let line = point(item).with_badge(party.name(), need.mark().tone());
    Some((party, line.with_notes(since.into_iter().chain(watch))))
}

/// The viewer is still to be tried, or did not open: what is seen then, and who acts. Nothing where it opened.
fn trial(part: &ViewerTrialPart) -> Option<(Party, ReportLine)> {
    let advice = Phrase::new("advice-viewer");
    let (title, text, steps, party) = match (&part.then, &part.told) {
        (Some(seen), _) => (seen.title.clone(), seen.cause.clone(), seen.steps.clone(), seen.acts),
        (None, Some(_)) if part.cards.is_empty() => return None,
        (None, Some(_)) => (advice.attribute("title"), advice.attribute("why"), advice.steps(), Party::You),
        (None, None) => (part.title.clone(), part.why.clone(), part.steps.clone(), Party::You),
    };
    let line = ReportLine::new(at_step(StepId::Summary, &title), text).with_steps(&steps);
    let mark = if party == Party::You { Mark::ToDo } else { Mark::Waiting };
    Some((party, line.with_badge(party.name(), mark.tone()).with_notes(part.told.clone())))
}

fn order(party: Party) -> u8 {
    match party {
        Party::You => 0,
        Party::Manager => 1,
        Party::Administrator => 2,
        Party::QhrCustomerService => 3,
        Party::Omnimed => 4,
    }
}

/// A point of the summary, with the number of the step where it is settled.
fn point(item: &Item) -> ReportLine {
    let title = &item.title;
    let label = item.route.map_or_else(|| title.clone(), |route| at_step(route.step(), title));
    let line = ReportLine::new(label, item.text.clone()).with_steps(&item.steps);
    match &item.badge {
        Some(badge) => line.with_badge(badge.clone(), item.mark.tone()),
        None => line,
    }
}

fn at_step(step: StepId, title: &Phrase) -> Phrase {
    Phrase::new("report-point").with_text("step", step.number()).with("title", |words| words.say(title))
}

fn check(row: &Row) -> ReportLine {
    ReportLine::new(check_name(row), row.result.clone()).with_badge(row.state_name.clone(), row.state.tone())
}

fn check_name(row: &Row) -> Phrase {
    Phrase::new("report-check").with_text("number", &row.step).with("name", |words| words.say(&row.name))
}

/// Those whom something waits for, or who help further; nobody is left without somebody to call.
fn whom_to_contact(parts: &Parts) -> Vec<ReportLine> {
    let assessment = parts.situation.assessment;
    let parties = whom_to_call(Matter::of_all(assessment));
    contacts(&parties, assessment.requirements).into_iter().map(contact).collect()
}

fn contact(contact: Contact) -> ReportLine {
    let reach = match (contact.phone, contact.email) {
        (None, None) => return ReportLine::new(contact.name, contact.about).with_notes(contact.checked),
        (Some(phone), None) => Phrase::new("report-phone").with_text("phone", phone),
        (None, Some(email)) => Phrase::new("report-email").with_text("email", email),
        (Some(phone), Some(email)) => {
            Phrase::new("report-phone-and-email").with_text("phone", phone).with_text("email", email)
        }
    };
    ReportLine::new(contact.name, reach).with_notes(std::iter::once(contact.about).chain(contact.checked))
}

fn privacy() -> ReportLine {
    let line = ReportLine::said(Phrase::new("report-privacy-never"));
    line.with_notes([Phrase::new("report-privacy-never").attribute("how")])
}
