//! The results of many computers as one table, by the real program: 500 recorded ones, and files of strangers.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "fleet/strangers.rs"]
mod strangers;
mod support;
#[path = "fleet/table.rs"]
mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use support::{has, project, qhr_setup, skip, skip_outside_ci};
use table::{cells, expected, results, write};

const FORMATS: [&str; 5] = ["text", "csv", "html", "json", "prometheus"];

fn fleet(folder: &Path, more: &[&str]) -> Output {
    fleet_in("fr", folder, more)
}

fn fleet_in(language: &str, folder: &Path, more: &[&str]) -> Output {
    qhr_setup().args(["fleet", "--lang", language]).arg(folder).args(more).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn five_hundred_results_are_one_table_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let all = results(500);
    write(folder.path(), &all);
    let outputs = FORMATS.map(|format| fleet(folder.path(), &["--format", format]));
    for output in &outputs {
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }
    let [text, csv, html, json, prometheus] = outputs.map(|output| said(&output));

    let rows = cells(&csv);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let codes: Vec<_> = rows.iter().skip(1).map(|row| row[..12].to_vec()).collect();
    assert_eq!(codes, expected(&all), "as anybody would read it out of the files");

    let json: Value = serde_json::from_str(&json).unwrap();
    let schema = fs::read_to_string(project().join("docs/fleet.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    assert!(schema.is_valid(&json), "{:?}", schema.iter_errors(&json).next());
    let names: Vec<_> = json["computers"].as_array().unwrap().iter().map(|row| row["computer"].clone()).collect();
    assert_eq!(names, codes.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    let totals = json["totals"].as_array().unwrap();
    let first: u64 = totals.iter().map(|total| total["first"].as_u64().unwrap()).sum();
    assert_eq!(first, codes.iter().filter(|row| !row[2].is_empty()).count() as u64);
    let open: u64 = totals.iter().map(|total| total["computers"].as_u64().unwrap()).sum();
    let points = json["computers"].as_array().unwrap().iter().map(|row| row["open_points"].as_array().unwrap().len());
    assert_eq!(open, points.sum::<usize>() as u64);

    assert!(text.starts_with("500\u{a0}ordinateurs") || text.starts_with("500 ordinateurs"), "{text}");
    assert!(text.lines().all(|line| textwrap::core::display_width(line) <= 79), "{text}");
    for name in codes.iter().map(|row| &row[0]) {
        assert!(text.contains(&format!("  {name}  ")) && html.contains(&format!("<th scope=\"row\">{name}</th>")));
    }
    assert_eq!(prometheus.matches("qhr_setup_last_check_timestamp_seconds{").count(), 500);
    of_prometheus(&prometheus);
}

/// What Prometheus would refuse: a series twice, and whatever its own tool complains of.
fn of_prometheus(text: &str) {
    assert!(text.ends_with('\n'));
    let series: Vec<_> =
        text.lines().filter(|line| !line.starts_with('#')).map(|line| line.rsplit_once(' ').unwrap().0).collect();
    assert_eq!(series.iter().collect::<BTreeSet<_>>().len(), series.len(), "{text}");
    if !has("promtool") {
        return skip_outside_ci("metrics of a fleet", "promtool");
    }
    let mut promtool = Command::new("promtool");
    promtool.args(["check", "metrics"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = promtool.spawn().unwrap();
    std::io::Write::write_all(&mut running.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_page_needs_nothing_else_and_lets_only_its_own_script_run() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &results(3));
    for (language, who) in [("fr", "Qui doit agir"), ("en", "Who must act")] {
        let page = said(&fleet_in(language, folder.path(), &["--format", "html"]));
        assert!(page.contains(who) && page.contains(&format!("<html lang=\"{language}-CA\">")), "{page}");
        for outside in ["http:", "https:", "//", "src=", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
        if !has("openssl") {
            return skip("the sum of the page's script", "openssl");
        }
        let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
        let file = folder.path().join("script");
        fs::write(&file, script).unwrap();
        let digest = "openssl dgst -sha256 -binary < \"$0\" | openssl base64";
        let sum = Command::new("sh").args(["-c", digest]).arg(&file).output();
        let sum = String::from_utf8(sum.unwrap().stdout).unwrap();
        assert!(page.contains(&format!("script-src 'sha256-{}'", sum.trim())), "the script has the sum {sum}");
    }
}

#[test]
fn a_folder_that_is_none_is_refused_and_an_empty_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for wrong in [folder.path().join("nowhere"), file] {
        let output = fleet(&wrong, &["--format", "csv"]);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(64), &b""[..]));
        assert!(String::from_utf8(output.stderr).unwrap().contains("n’a pas pu être lu"));
    }
    let output = fleet(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(0));
    let text = said(&output);
    assert!(text.starts_with("Aucun résultat") && text.contains("1 autre élément"), "{text}");
}

#[test]
fn a_table_is_kept_whole_and_replaces_nothing_without_leave() {
    let folder = tempfile::tempdir().unwrap();
    let results_of = folder.path().join("results");
    fs::create_dir(&results_of).unwrap();
    write(&results_of, &results(5));
    let table = folder.path().join("table.csv");
    let keep = ["--format", "csv", "--output", table.to_str().unwrap()];
    let output = fleet(&results_of, &keep);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
    assert_eq!(fs::read(&table).unwrap(), fleet(&results_of, &["--format", "csv"]).stdout);
    fs::write(&table, "mine").unwrap();
    assert_eq!(fleet(&results_of, &keep).status.code(), Some(64));
    assert_eq!(fs::read_to_string(&table).unwrap(), "mine");
    assert_eq!(fleet(&results_of, &[&keep[..], &["--force"]].concat()).status.code(), Some(0));
    assert_eq!(cells(&fs::read_to_string(&table).unwrap()).len(), 6);
}

#[test]
fn a_check_that_is_old_or_ahead_is_told_and_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = results(3);
    let at = |days: i64| (Timestamp::now() + SignedDuration::from_hours(24 * days)).to_string();
    for ((_, result), days) in all.iter_mut().zip([-15, -13, 2]) {
        result["taken_at"] = at(days).into();
    }
    write(folder.path(), &all);
    let output = fleet(folder.path(), &["--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    let mut ages: Vec<_> = cells(&said(&output)).iter().skip(1).map(|row| [row[0].clone(), row[7].clone()]).collect();
    ages.sort();
    let expected = [["PC-0000", "old"], ["PC-0001", "recent"], ["PC-0002", "ahead"]];
    assert_eq!(ages, expected.map(|row| row.map(str::to_owned)));
    let text = said(&fleet(folder.path(), &[])).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("1 ordinateur n’a pas été vérifié depuis plus de 14 jours"), "{text}");
    assert!(text.contains("une des deux horloges est fausse"), "{text}");
}

#[test]
fn a_result_without_since_counts_from_its_check() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = results(40);
    for (_, result) in &mut all {
        for finding in result["findings"].as_array_mut().unwrap() {
            finding.as_object_mut().unwrap().remove("since");
        }
    }
    write(folder.path(), &all);
    let rows = cells(&said(&fleet(folder.path(), &["--format", "csv"])));
    let open: Vec<_> = rows.iter().skip(1).filter(|row| !row[2].is_empty()).collect();
    assert!(open.len() > 10 && open.iter().all(|row| row[5] == row[6]), "{rows:?}");
}

#[test]
fn every_line_of_the_documents_gives_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let results_of = folder.path().join("results");
    fs::create_dir(&results_of).unwrap();
    write(&results_of, &results(3));
    let text = fs::read_to_string(project().join("docs/deploy.md")).unwrap();
    let lines: Vec<_> = text.split('`').filter_map(|code| code.strip_prefix("qhr-setup fleet ")).collect();
    assert_eq!(lines.len(), 10, "{lines:?}");
    for line in lines {
        let (_, options) = line.split_once(' ').unwrap_or((line, ""));
        let output = fleet_command(&results_of, folder.path(), options);
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{line}");
        let file =
            options.split_once("--output ").map(|(_, file)| fs::read_to_string(folder.path().join(file)).unwrap());
        assert!(file.unwrap_or_else(|| said(&output)).contains("PC-0002"), "{line}");
    }
}

fn fleet_command(results: &Path, here: &Path, options: &str) -> Output {
    qhr_setup().current_dir(here).arg("fleet").arg(results).args(options.split_whitespace()).output().unwrap()
}
