//! The results of many computers as one table, by the real program: 500 recorded ones, and files of strangers.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Output;

use jiff::{SignedDuration, Timestamp};
use qhr_setup::check_json::Report;
use qhr_setup::checks::judge;
use qhr_setup::facts::Facts;
use qhr_setup::requirements::Requirements;
use qhr_setup::since::Since;
use qhr_setup::text;
use support::{machines, qhr_setup};

fn fleet(folder: &Path, more: &[&str]) -> Output {
    qhr_setup().args(["fleet", "--lang", "fr"]).arg(folder).args(more).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// So many results, of the recorded machines in turn, each checked and broken at another moment.
fn write_results(folder: &Path, count: usize) {
    let rules = Requirements::built_in().unwrap();
    let all: Vec<_> = machines().iter().map(|one| Facts::from_file(&one.join("facts.json")).unwrap()).collect();
    let now = Timestamp::now();
    for (number, facts) in (0..count).zip(all.iter().cycle()) {
        let ago = |hours: usize| now - SignedDuration::from_hours(i64::try_from(hours).unwrap());
        let mut report = Report::of(facts.clone(), judge(facts, rules), rules, false);
        report.taken_at = ago(number % 500);
        Since::default().put_into(&mut report.findings, ago(500 + number * 7 % 3000));
        fs::write(folder.join(format!("PC-{number:04}.json")), text::json(&report).unwrap()).unwrap();
    }
}

/// The cells of a table by RFC 4180, read by its rules alone.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = table.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(one) = characters.next() {
        match one {
            '"' if !quoted => quoted = true,
            '"' if characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = false,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted, "the last line ends");
    rows
}

#[test]
fn five_hundred_results_are_one_table() {
    let folder = tempfile::tempdir().unwrap();
    write_results(folder.path(), 500);
    let table = fleet(folder.path(), &["--format", "csv"]);
    assert_eq!((table.status.code(), table.stderr.as_slice()), (Some(0), &b""[..]));
    let rows = cells(&said(&table));
    assert_eq!(rows.len(), 501);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let text = said(&fleet(folder.path(), &[]));
    assert!(text.starts_with("500 ordinateurs"), "{text}");
    assert!(text.lines().all(|line| textwrap::core::display_width(line) <= 80), "{text}");
}
