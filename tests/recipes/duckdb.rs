//! `docs/fleet/duckdb/`: its rows over recorded reports are those of `qhr-setup fleet`, which is another program by other means.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::engine::{recipe, succeed};
use super::results::five_hundred;
use crate::support::{project, qhr_setup, skip};

/// Where `cargo xtask test` puts `DuckDB` for Python; Debian has none.
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

#[test]
fn five_hundred_reports_are_the_same_rows_for_duckdb_and_for_fleet() {
    let test = "five_hundred_reports_are_the_same_rows_for_duckdb_and_for_fleet";
    if !module().join("duckdb").is_dir() {
        return skip(test, "DuckDB for Python (with CI=true, cargo xtask test installs it)");
    }
    let folder = tempfile::tempdir().unwrap();
    let results = five_hundred(folder.path());
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
