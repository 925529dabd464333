//! The report as the real program writes it: both forms, both languages, and no file ever lost.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use qhr_setup::journey::{Answer, Clinic, Request};
use qhr_setup::store::Store;
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::Value;
use support::{machines, project, qhr_setup, report_of};

/// Runs `report` with these arguments; returns standard error and the exit code.
fn write(output: &Path, machine: &str, more: &[&str]) -> (String, i32) {
    let facts = project().join("tests/machines").join(machine).join("facts.json");
    let written =
        qhr_setup().args(["report", "--output"]).arg(output).arg("--facts").arg(facts).args(more).output().unwrap();
    assert!(written.stdout.is_empty(), "the report is in the file and nowhere else");
    (String::from_utf8(written.stderr).unwrap(), written.status.code().unwrap())
}

/// The report in this form and these languages, read back.
fn written(machine: &str, name: &str, more: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    let (err, code) = write(&file, machine, more);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains(name), "it says where the report is: {err}");
    fs::read_to_string(file).unwrap()
}

fn parsed(html: &str) -> Document<'_> {
    Document::parse_with_options(html, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() }).unwrap()
}

fn named<'a>(document: &'a Document, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

#[test]
fn the_html_is_one_well_formed_file_that_needs_nothing_else() {
    for folder in machines() {
        let machine = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let html = written(&machine, "rapport.html", &["--both-languages", "--lang", "fr"]);
        let document = parsed(&html);
        assert!(html.starts_with("<!DOCTYPE html>"));
        for loaded in ["script", "link", "img", "iframe", "object", "a", "form"] {
            assert_eq!(named(&document, loaded).count(), 0, "{machine}: <{loaded}>");
        }
        for outside in ["http:", "https:", "url(", "@import", "javascript:"] {
            assert!(!html.contains(outside), "{machine}: {outside}");
        }
        let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{machine}: an id stands twice");
        let labels = document.descendants().filter_map(|node| node.attribute("aria-labelledby"));
        assert!(labels.into_iter().all(|label| ids.contains(&label)), "{machine}: a label that is not there");
        let metas: Vec<_> = named(&document, "meta").filter_map(|meta| meta.attribute("name")).collect();
        assert_eq!(metas, ["viewport", "referrer", "color-scheme"]);
        assert_eq!(named(&document, "meta").next().unwrap().attribute("charset"), Some("utf-8"));
    }
}

#[test]
fn both_languages_follow_each_other_and_each_is_marked() {
    let html = written("windows-11-home-no-key", "r.html", &["--both-languages", "--lang", "en"]);
    let document = parsed(&html);
    let articles: Vec<_> = named(&document, "article").map(|article| article.attribute("lang")).collect();
    assert_eq!(articles, [Some("fr-CA"), Some("en-CA")], "French first");
    assert_eq!(document.root_element().attribute("lang"), Some("fr-CA"));
    for (language, tag, words) in [("fr", "fr-CA", "Branchez votre clé DSQ"), ("en", "en-CA", "Plug in your QHR key")]
    {
        let html = written("windows-11-home-no-key", "r.html", &["--lang", language]);
        let document = parsed(&html);
        assert_eq!(document.root_element().attribute("lang"), Some(tag));
        assert_eq!(named(&document, "article").count(), 1);
        assert_eq!(named(&document, "h1").count(), 1);
        assert!(html.contains(words));
    }
}

#[test]
fn each_row_of_a_table_has_its_heading() {
    let html = written("windows-10-no-key-old-chrome", "r.html", &[]);
    let document = parsed(&html);
    let mut rows = 0;
    for row in named(&document, "tr") {
        let headings: Vec<_> = row.children().filter(|cell| cell.has_tag_name("th")).collect();
        let in_head = row.parent().unwrap().has_tag_name("thead");
        let expected = if in_head { "col" } else { "row" };
        assert!(!headings.is_empty() && headings.iter().all(|heading| heading.attribute("scope") == Some(expected)));
        rows += usize::from(!in_head);
    }
    assert!(rows > 15, "only {rows} rows");
    let sections: Vec<_> = named(&document, "h2").collect();
    assert_eq!(sections.len(), named(&document, "table").count());
}

#[test]
fn the_json_is_valid_by_the_committed_schema() {
    let schema = fs::read_to_string(project().join("docs/report.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for folder in machines() {
        let machine = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let report: Value = serde_json::from_str(&written(&machine, "report.JSON", &[])).unwrap();
        let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{machine}: {errors:?}");
        let mut wrong = report.clone();
        wrong["steps"][0]["state"] = "fine".into();
        assert!(!validator.is_valid(&wrong), "the schema accepts anything");
        let check = report_of(&folder);
        assert_eq!((&report["verdict"], &report["root_cause"]), (&check["verdict"], &check["root_cause"]), "{machine}");
        assert_eq!(report["simulated"], true);
        assert_eq!(report["steps"].as_array().unwrap().len(), 6);
    }
}

#[test]
fn the_code_of_the_report_is_the_one_that_is_read_out() {
    let facts = project().join("tests/machines/windows-11-home-no-key/facts.json");
    let code = qhr_setup().args(["code", "--facts"]).arg(facts).args(["--lang", "en"]).output().unwrap();
    let code = String::from_utf8(code.stdout).unwrap();
    let report: Value = serde_json::from_str(&written("windows-11-home-no-key", "r.json", &["--lang", "en"])).unwrap();
    assert_eq!(report["support_code"], code.trim());
}

#[test]
fn a_file_that_is_there_is_left_as_it_is_unless_it_may_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Hélène Côté.html");
    fs::write(&file, "precious").unwrap();
    for (language, expected) in [("fr", "existe déjà"), ("en", "exists already")] {
        let (err, code) = write(&file, "windows-11-pro-ready", &["--lang", language]);
        assert_eq!(code, 64, "{err}");
        assert!(err.contains("Hélène Côté.html") && err.contains(expected) && err.contains("--force"), "{err}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
    }
    let (err, code) = write(&file, "windows-11-pro-ready", &["--force"]);
    assert_eq!(code, 0, "{err}");
    assert!(fs::read_to_string(&file).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
}

#[test]
fn where_a_report_cannot_go_is_said_before_anything_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for (output, expected) in [("report.pdf", ".html"), ("report", ".json"), ("missing/report.html", "dossier")] {
        // No such machine: the facts would be the error, if they were read first.
        let (err, code) = write(&folder.path().join(output), "no-such-machine", &["--lang", "fr"]);
        assert_eq!(code, 64, "{output}: {err}");
        assert!(err.contains(output) && err.contains(expected), "{output}: {err}");
        assert_eq!(err.lines().count(), 1, "{output}: one error: {err}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
}

#[test]
fn a_bad_facts_file_writes_no_report() {
    let folder = tempfile::tempdir().unwrap();
    let (facts, output) = (folder.path().join("facts.json"), folder.path().join("report.html"));
    fs::write(&facts, "{}").unwrap();
    let refused = qhr_setup().args(["report", "--output"]).arg(&output).arg("--facts").arg(&facts).output().unwrap();
    assert_eq!(refused.status.code(), Some(64));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("facts.json"));
    assert!(!output.exists());
}

#[test]
#[cfg(target_os = "linux")]
fn this_computers_report_has_the_answers_that_are_kept_and_nothing_personal() {
    let folder = tempfile::tempdir().unwrap();
    let usual = Store::usual_folder().unwrap();
    let opened = Store::open(&folder.path().join(usual.file_name().unwrap()));
    let (mut store, mut kept) = (opened.store, opened.kept);
    kept.answers.give(Answer::Clinic(Clinic::Private), date(2026, 11, 2));
    kept.answers.give(Answer::Asked(Request::PrivateClinicNumber), date(2026, 11, 3));
    store.save(&kept).unwrap();
    let output = folder.path().join("report.json");
    let command = |output: &Path| {
        let mut command = qhr_setup();
        command.env("XDG_DATA_HOME", folder.path()).args(["report", "--output"]).arg(output);
        command
    };
    command(&output).assert().success();
    let text = fs::read_to_string(&output).unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["simulated"], false);
    assert_eq!((&report["steps"][2]["who"], &report["steps"][2]["since"]), (&"omnimed".into(), &"2026-11-03".into()));
    let page = folder.path().join("report.html");
    command(&page).assert().success();
    let page = fs::read_to_string(page).unwrap();
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let home = std::env::var("HOME").unwrap_or_default();
    let names = [host.trim(), home.as_str(), "/home", "/opt", "/usr", folder.path().to_str().unwrap()];
    for secret in names.into_iter().filter(|secret| secret.len() > 1) {
        assert!(!text.contains(secret) && !page.contains(secret), "the report holds {secret:?}");
    }
}
