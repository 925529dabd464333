//! Results to make a table of, what the table has to say, and reading it by the rules of its form alone.

use std::fs;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use qhr_setup::check_json::Report;
use qhr_setup::checks::judge;
use qhr_setup::facts::Facts;
use qhr_setup::requirements::Requirements;
use qhr_setup::since::Since;
use serde_json::Value;

use crate::support::machines;

/// So many results by the name of their computer: of the recorded machines in turn, each checked at another moment, with
/// points open since another.
pub fn results(count: usize) -> Vec<(String, Value)> {
    let rules = Requirements::built_in().unwrap();
    let all: Vec<_> = machines().iter().map(|one| Facts::from_file(&one.join("facts.json")).unwrap()).collect();
    let now = Timestamp::from_second(Timestamp::now().as_second()).unwrap();
    let ago = |hours: usize| now - SignedDuration::from_hours(i64::try_from(hours).unwrap());
    let result = |(number, facts): (usize, &Facts)| {
        let mut report = Report::of(facts.clone(), judge(facts, rules), rules, number % 7 == 0);
        report.taken_at = ago(number % 300);
        report.without_key = number % 5 == 0;
        Since::default().put_into(&mut report.findings, ago(500 + number * 7 % 3000));
        (format!("PC-{number:04}"), serde_json::to_value(&report).unwrap())
    };
    (0..count).zip(all.iter().cycle()).map(result).collect()
}

/// Puts them into a folder.
pub fn write(folder: &Path, results: &[(String, Value)]) {
    for (name, result) in results {
        fs::write(folder.join(format!("{name}.json")), result.to_string()).unwrap();
    }
}

/// The rows of the table, in its order, made out of the files without the program.
pub fn expected(results: &[(String, Value)]) -> Vec<Vec<String>> {
    let parties = ["you", "manager", "administrator", "qhr_customer_service", "omnimed", ""];
    let mut rows: Vec<_> = results.iter().map(|(name, result)| row(name, result)).collect();
    rows.sort_by_key(|row| {
        let turn = parties.iter().position(|party| *party == row[4]).unwrap();
        (row[2].is_empty(), turn, row[5].clone(), row[0].clone())
    });
    rows
}

fn row(name: &str, result: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned).unwrap_or_default();
    let open: Vec<_> = result["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| ["fail", "warn", "unknown"].contains(&finding["verdict"].as_str().unwrap()))
        .collect();
    let is_first = |finding: &&&Value| result["root_cause"].is_null() || finding["check"] == result["root_cause"];
    let first = open.iter().find(is_first).copied().unwrap_or(&Value::Null);
    vec![
        name.to_owned(),
        text(&result["verdict"]),
        text(&first["check"]),
        text(&first["reason"]["code"]),
        text(&first["who"]),
        text(&first["since"]),
        text(&result["taken_at"]),
        "recent".to_owned(),
        result["without_key"].to_string(),
        text(&result["context"]),
        result["simulated"].to_string(),
        open.len().saturating_sub(1).to_string(),
    ]
}

/// The cells of a table by RFC 4180, read by its rules alone.
pub fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = table.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(one) = characters.next() {
        match one {
            '"' if !quoted => {
                assert!(cell.is_empty(), "a quotation mark stands in front or is doubled");
                quoted = true;
            }
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
