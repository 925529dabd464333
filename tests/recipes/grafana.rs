//! `docs/fleet/prometheus/grafana.json`: every panel asks a question that Prometheus understands and that has an answer.
//! Grafana itself is not to be had here.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::engine::recipe;
use super::prometheus::Prometheus;
use crate::support::{project, qhr_setup};

fn panels() -> Vec<Value> {
    let dashboard = fs::read_to_string(recipe("prometheus/grafana.json")).unwrap();
    serde_json::from_str::<Value>(&dashboard).unwrap()["panels"].as_array().unwrap().clone()
}

/// The words of a text that may be names.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

#[test]
fn what_alerts_and_panels_ask_for_is_what_the_program_exports() {
    let facts = project().join("tests/machines/windows-11-as-system/facts.json");
    let exported = qhr_setup().args(["check", "--format", "prometheus", "--facts"]).arg(facts).output().unwrap().stdout;
    let exported = String::from_utf8(exported).unwrap();
    let names: BTreeSet<_> = words(&exported).collect();
    let files = ["alerts.yml", "alerts.test.yml", "grafana.json"].map(|name| recipe("prometheus").join(name));
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let asked: BTreeSet<_> = words(&text).filter(|word| word.starts_with("qhr_setup_")).collect();
        assert!(asked.len() > 3 && asked.is_subset(&names), "{}: {asked:?}", file.display());
    }
    for panel in panels() {
        let shown = panel["transformations"][0]["options"]["renameByName"].as_object().cloned().unwrap_or_default();
        for label in shown.keys().filter(|label| !["instance", "Value"].contains(&label.as_str())) {
            assert!(names.contains(label.as_str()), "{}: {label}", panel["title"]);
        }
    }
}

#[test]
fn every_panel_shows_something() {
    let Some(prometheus) = Prometheus::start("every_panel_shows_something") else { return };
    let panels = panels();
    assert!(panels.len() > 4);
    for panel in panels {
        for target in panel["targets"].as_array().unwrap() {
            let expression = target["expr"].as_str().unwrap();
            let answer = prometheus.ask(expression);
            assert!(answer.is_some_and(|answer| !answer.is_empty()), "{}: {expression}", panel["title"]);
        }
    }
}
