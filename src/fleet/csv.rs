//! The table for spreadsheets and scripts. Names of columns and codes are the same in every language; the last column has the
//! words.

use std::borrow::Cow;

use jiff::Timestamp;

use super::sentences::Sentences;
use super::{Computer, Fleet, NotRead};
use crate::csv::Table;
use crate::findings::code;

const COLUMNS: [&str; 15] = [
    "computer",
    "verdict",
    "check",
    "reason",
    "who",
    "since",
    "taken_at",
    "age",
    "without_key",
    "context",
    "simulated",
    "further_open_points",
    "file_not_read",
    "why_not_read",
    "said",
];

/// The whole table: the computers in their order, then the files that could not be read.
pub fn of(fleet: &Fleet, sentences: &Sentences) -> String {
    let mut table = Table::new();
    table.add(COLUMNS);
    for computer in &fleet.computers {
        table.add(row(computer, sentences).iter().map(AsRef::as_ref));
    }
    for not_read in &fleet.not_read {
        table.add(row_of_not_read(not_read, sentences).iter().map(AsRef::as_ref));
    }
    table.text()
}

fn row<'a>(computer: &'a Computer, sentences: &'a Sentences) -> [Cow<'a, str>; COLUMNS.len()] {
    let first = computer.first();
    let codes = |of: Option<&'static str>| of.map(code).unwrap_or_default().into();
    [
        Cow::from(&computer.name),
        code(computer.verdict.into()).into(),
        codes(first.map(|point| point.check.into())),
        codes(first.map(|point| point.reason.into())),
        codes(first.and_then(|point| point.who).map(Into::into)),
        first.map(|point| moment(point.since)).unwrap_or_default().into(),
        moment(computer.taken_at).into(),
        code(computer.age.into()).into(),
        computer.without_key.to_string().into(),
        codes(computer.context.map(Into::into)),
        computer.simulated.to_string().into(),
        computer.further().to_string().into(),
        Cow::default(),
        Cow::default(),
        first.map_or_else(|| sentences.verdict(computer.verdict).into(), |point| sentences.point(point).into()),
    ]
}

fn row_of_not_read<'a>(not_read: &'a NotRead, sentences: &'a Sentences) -> [Cow<'a, str>; COLUMNS.len()] {
    let mut row: [Cow<'_, str>; COLUMNS.len()] = Default::default();
    let [.., file, why, said] = &mut row;
    *file = Cow::from(&not_read.file);
    *why = code(not_read.why.into()).into();
    *said = sentences.why_not_read(not_read.why).into();
    row
}

/// To the second, as spreadsheets read it.
fn moment(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
