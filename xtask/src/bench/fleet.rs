//! How long `qhr-setup fleet` takes over many results, beside another program over the same files; and whether both
//! say the same.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::{Series, median, table};
use crate::process::{built, cargo, command, printed, root, run, say, target};

/// How many results, and how often each program reads them.
const EXTENTS: [(usize, usize); 3] = [(1_000, 9), (10_000, 5), (100_000, 3)];

/// The other program, a database, as Python’s package index names it.
const DUCKDB: &str = "duckdb==2.0.1";

/// What was measured over so many results.
struct Measured {
    count: usize,
    series: [Series; 2],
    /// The most memory of both, in kibibytes.
    memory: [u64; 2],
    rows_that_differ: u64,
}

/// Builds for release, makes the results, and has both programs read them.
pub fn measure() -> Result<String> {
    run(cargo().args(["build", "--release", "-p", "qhr-setup", "--bins"]))?;
    let python = python_with_duckdb()?;
    let folder = target().join("bench-of-fleet");
    let recorded = recorded(&folder.join("recorded"))?;
    let mut all = Vec::new();
    for (count, rounds) in EXTENTS {
        say(&format!("Reading {count} results, {rounds} times each"));
        let results = folder.join("results");
        let _ = fs::remove_dir_all(&results);
        write(&results, &recorded, count)?;
        let mut script = command(&python);
        script.arg(root().join("xtask/src/bench/fleet.py")).arg("measure").arg(built("release", "qhr-setup"));
        let written = printed(script.arg(&results).arg(rounds.to_string())).context("fleet.py failed")?;
        all.push(of(&written, count)?);
    }
    fs::remove_dir_all(&folder).context("could not remove the results")?;
    Ok(section(all))
}

fn python_with_duckdb() -> Result<std::path::PathBuf> {
    let folder = target().join("python-with-duckdb");
    let python = folder.join("bin/python");
    if !python.exists() {
        run(command("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    run(command(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", DUCKDB]))?;
    Ok(python)
}

/// What `check --output` keeps of each recorded machine.
fn recorded(folder: &Path) -> Result<Vec<Value>> {
    fs::create_dir_all(folder).context("could not make a folder for results")?;
    let mut results = Vec::new();
    let mut machines: Vec<_> = fs::read_dir(root().join("tests/machines"))?.collect::<Result<_, _>>()?;
    machines.sort_by_key(fs::DirEntry::file_name);
    for machine in machines {
        let file = folder.join("result.json");
        let _ = fs::remove_file(&file);
        let mut check = command(built("release", "qhr-setup"));
        check.args(["check", "--format", "json", "--facts"]).arg(machine.path().join("facts.json"));
        check.arg("--output").arg(&file).status().context("could not start qhr-setup")?;
        results.push(serde_json::from_slice(&fs::read(&file).context("a check kept no result")?)?);
    }
    Ok(results)
}

/// So many results, of these in turn, with points that are open since different moments.
fn write(folder: &Path, recorded: &[Value], count: usize) -> Result<()> {
    fs::create_dir_all(folder).context("could not make a folder for results")?;
    for (number, result) in (0_i64..).zip(recorded.iter().cycle().take(count)) {
        let mut result = result.clone();
        let taken_at: Timestamp = result["taken_at"].as_str().context("a result has no moment")?.parse()?;
        let since = taken_at - SignedDuration::from_secs(number * 7_919 % 8_000_000);
        for finding in result["findings"].as_array_mut().context("a result has no findings")? {
            finding["since"] = since.to_string().into();
        }
        fs::write(folder.join(format!("PC-{number:06}.json")), serde_json::to_string_pretty(&result)?)?;
    }
    Ok(())
}

fn of(written: &str, count: usize) -> Result<Measured> {
    let written: Value = serde_json::from_str(written).context("fleet.py printed no JSON")?;
    let number = |name: &str| written[name].as_u64().with_context(|| format!("fleet.py printed no {name}"));
    let series = |name: &str, shown: &str| {
        let mut series = Series::new(&format!("{shown}, {count} files"));
        let times = written[name].as_array().into_iter().flatten().filter_map(Value::as_f64);
        series.times = times.map(Duration::from_secs_f64).collect();
        series
    };
    Ok(Measured {
        count,
        series: [series("own", "`qhr-setup fleet --format csv`"), series("duckdb", "DuckDB’s query alone")],
        memory: [number("own_memory")?, number("duckdb_memory")?],
        rows_that_differ: number("rows_that_differ")?,
    })
}

/// What the report says of it.
fn section(all: Vec<Measured>) -> String {
    let differ: u64 = all.iter().map(|one| one.rows_that_differ).sum();
    let mut memory = Vec::new();
    let mut ratios = Vec::new();
    let mut a_file = Vec::new();
    let mut rows = Vec::new();
    for Measured { count, series: [mut own, mut duckdb], memory: [own_memory, of_duckdb], rows_that_differ: _ } in all {
        own.times.sort_unstable();
        duckdb.times.sort_unstable();
        let seconds = |series: &Series| median(&series.times).unwrap_or_default().as_secs_f64();
        ratios.push(format!("{:.2}", seconds(&own) / seconds(&duckdb)));
        #[expect(clippy::cast_precision_loss, reason = "a count of files is small")]
        a_file.push(format!("{:.0}", seconds(&own) * 1e6 / count as f64));
        memory.push(format!("| {count} | {} | {} |\n", own_memory / 1024, of_duckdb / 1024));
        rows.extend([own, duckdb]);
    }
    format!(
        "Results of the recorded machines, each in a file of its own, with different moments; one program after the other, \
         in turn, files in the cache; milliseconds. DuckDB ({DUCKDB} from PyPI) is told the types of all fields, and neither \
         its start nor Python’s counts.\n\n\
         {}\n\
         | files | `qhr-setup fleet`, MiB | DuckDB, MiB |\n| ---: | ---: | ---: |\n{memory}\n\
         Rows that differ between the two tables, in any column but `age` and the words: {differ}.\n\n\
         Aims: at most DuckDB’s time, and so much for each file however many there are. Measured: {} of DuckDB’s time, and \
         {} µs a file.\n",
        table("program", &mut rows),
        ratios.join(", "),
        a_file.join(", "),
        memory = memory.concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::{of, section};

    #[test]
    fn what_the_script_prints_is_understood() {
        let printed = r#"{"own": [0.2, 0.1, 0.3], "duckdb": [0.4, 0.5, 0.8], "own_memory": 2048, "duckdb_memory": 4096,
            "rows_that_differ": 0}"#;
        let section = section(vec![of(printed, 1_000).unwrap()]);
        assert!(
            section.contains("| 1000 | 2 | 4 |") && section.contains("0.40 of DuckDB’s time, and 200 µs a file"),
            "{section}"
        );
        assert!(of("{}", 1).is_err());
    }
}
