//! `docs/fleet/duckdb/`: its rows over recorded reports are those of `qhr-setup fleet`, which is another program by other means.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::engine::{recipe, succeed};
use crate::support::{machines, project, qhr_setup, skip};

/// Where `cargo xtask test` puts DuckDB for Python; Debian has none.
fn module() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("duckdb")
}

/// A row by the names of its columns.
type Row = BTreeMap<String, String>;

/// The rows of a table whose cells hold no line break.
fn rows(table: &str) -> Vec<Row> {
    let cells = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    let mut lines = table.trim_start_matches('\u{feff}').lines();
    let names = cells(lines.next().unwrap());
    lines.map(|line| names.iter().cloned().zip(cells(line)).collect()).collect()
}

/// No recorded machine has two points that are warnings and no root cause.
fn facts_with_two_warnings() -> String {
    let facts = |machine: &str| -> Value {
        let file = project().join("tests/machines").join(machine).join("facts.json");
        serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
    };
    let mut both = facts("windows-11-certificate-ends-in-20-days");
    both["chrome"] = facts("windows-11-chrome-per-user-getting-old")["chrome"].clone();
    both.to_string()
}

#[test]
fn five_hundred_reports_are_the_same_rows_for_duckdb_and_for_fleet() {
    let test = "five_hundred_reports_are_the_same_rows_for_duckdb_and_for_fleet";
    if !module().join("duckdb").is_dir() {
        return skip(test, "DuckDB for Python (with CI=true, cargo xtask test installs it)");
    }
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().join("results");
    fs::create_dir(&results).unwrap();
    let two_warnings = folder.path().join("two-warnings");
    fs::create_dir(&two_warnings).unwrap();
    fs::write(two_warnings.join("facts.json"), facts_with_two_warnings()).unwrap();
    let machines = [machines(), vec![two_warnings.clone(), two_warnings]].concat();
    let reports: Vec<_> = machines
        .iter()
        .enumerate()
        .map(|(number, machine)| {
            let mut check = qhr_setup();
            check.args(["check", "--format", "json", "--facts"]).arg(machine.join("facts.json"));
            // Every other one is asked for no key.
            check.args(["--without-key"].iter().take(number % 2)).output().unwrap().stdout
        })
        .collect();
    for (number, report) in reports.iter().cycle().take(500).enumerate() {
        fs::write(results.join(format!("poste-{number:03}.json")), report).unwrap();
    }
    let query = recipe("duckdb/computers.sql");
    let mut duckdb = Command::new("python3");
    duckdb.arg(project().join("tests/recipes/query.py")).arg(query).current_dir(folder.path());
    let asked = succeed(duckdb.env("PYTHONPATH", module())).stdout;
    let asked = rows(&String::from_utf8(asked).unwrap());
    let told = qhr_setup().args(["fleet", "--format", "csv"]).arg(&results).output().unwrap();
    let mut told = rows(&String::from_utf8(told.stdout).unwrap());
    assert_eq!(asked.len(), 500);
    assert_eq!(asked[0].len(), 11);
    for row in &mut told {
        row.retain(|name, _| asked[0].contains_key(name));
    }
    let by_computer =
        |rows: Vec<Row>| rows.into_iter().map(|row| (row["computer"].clone(), row)).collect::<BTreeMap<_, _>>();
    assert_eq!(by_computer(asked), by_computer(told));
}
