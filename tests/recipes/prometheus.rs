//! `docs/fleet/prometheus/`: a Prometheus with the configuration of the recipe scrapes a node exporter for each of three
//! computers. `windows_exporter` is not to be had here; both read such files by the same rules.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::engine::{Engine, all_here, free_port, json, page, recipe, succeed, until};
use super::results::five_hundred;
use crate::support::{machines, project, qhr_setup};

/// Recorded machines that play computers, with their verdicts.
const COMPUTERS: [(&str, &str); 3] = [
    ("windows-11-home-no-key", "ready"),
    ("windows-11-chrome-far-too-old", "not_ready"),
    ("windows-11-as-system", "unknown"),
];

/// A Prometheus that has scraped every computer.
pub struct Prometheus {
    port: u16,
    /// Of each computer.
    ports: Vec<u16>,
    _engines: Vec<Engine>,
    _folder: tempfile::TempDir,
}

impl Prometheus {
    /// One that has scraped the three computers; `None` where it is not here.
    pub fn start(test: &str) -> Option<Self> {
        let metrics = |(machine, _): &(&str, &str)| {
            let facts = project().join("tests/machines").join(machine).join("facts.json");
            let mut check = qhr_setup();
            check.args(["check", "--without-key", "--format", "prometheus", "--facts"]).arg(facts);
            check.output().unwrap().stdout
        };
        Self::of(test, &COMPUTERS.iter().map(metrics).collect::<Vec<_>>())
    }

    /// With the recipe's files, but that it asks every second; each of these metrics is a computer's.
    fn of(test: &str, metrics: &[Vec<u8>]) -> Option<Self> {
        if !all_here(test, &["prometheus", "prometheus-node-exporter"]) {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mut engines = Vec::new();
        let each = metrics.iter().enumerate();
        let ports: Vec<_> =
            each.map(|(number, metrics)| computer(&at(&number.to_string()), metrics, &mut engines)).collect();
        let configuration = fs::read_to_string(recipe("prometheus/prometheus.yml")).unwrap();
        assert_eq!(configuration.matches("interval: 1m").count(), 2);
        fs::write(at("prometheus.yml"), configuration.replace("interval: 1m", "interval: 1s")).unwrap();
        fs::copy(recipe("prometheus/alerts.yml"), at("alerts.yml")).unwrap();
        let mut computers = fs::read_to_string(recipe("prometheus/computers.yml")).unwrap();
        let example: Vec<_> = computers.lines().filter(|line| line.contains(":9182")).map(str::to_owned).collect();
        assert_eq!(example.len(), 2);
        let targets: Vec<_> = ports.iter().map(|port| format!("    - 127.0.0.1:{port}")).collect();
        computers = computers.replace(&example.join("\n"), &targets.join("\n"));
        fs::write(at("computers.yml"), computers).unwrap();
        let port = free_port();
        let mut prometheus = Command::new("prometheus");
        prometheus.arg(format!("--config.file={}", at("prometheus.yml").display()));
        prometheus.arg(format!("--storage.tsdb.path={}", at("series").display()));
        prometheus.arg(format!("--web.listen-address=127.0.0.1:{port}"));
        engines.push(Engine::start(&mut prometheus, &at("prometheus.log")));
        let started = Self { port, ports, _engines: engines, _folder: folder };
        until("every computer is scraped", || (started.ask("up == 1")?.len() == metrics.len()).then_some(()));
        Some(started)
    }

    /// What an expression gives; `None` where Prometheus does not understand it, or is not there yet.
    pub fn ask(&self, expression: &str) -> Option<Vec<Value>> {
        let encoded = expression.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
        let answer = json(self.port, &format!("/api/v1/query?query={encoded}"))?;
        answer["data"]["result"].as_array().cloned()
    }

    fn instance(&self, computer: usize) -> String {
        format!("127.0.0.1:{}", self.ports[computer])
    }
}

/// A computer with its metrics in a folder, and what shows them to Prometheus; gives its port.
fn computer(folder: &Path, metrics: &[u8], engines: &mut Vec<Engine>) -> u16 {
    fs::create_dir(folder).unwrap();
    fs::write(folder.join("qhr_setup.prom"), metrics).unwrap();
    let port = free_port();
    let mut exporter = Command::new("prometheus-node-exporter");
    exporter.args(["--collector.disable-defaults", "--collector.textfile"]);
    exporter.arg(format!("--collector.textfile.directory={}", folder.display()));
    exporter.arg(format!("--web.listen-address=127.0.0.1:{port}"));
    engines.push(Engine::start(&mut exporter, &folder.join("exporter.log")));
    let shown = until("the exporter answers", || page(port, "/metrics"));
    assert!(shown.contains("node_textfile_scrape_error 0") && shown.contains("\nqhr_setup_"), "{shown}");
    port
}

#[test]
fn prometheus_shows_each_computers_verdict_and_warns_of_the_one_that_is_not_ready() {
    let test = "prometheus_shows_each_computers_verdict_and_warns_of_the_one_that_is_not_ready";
    let Some(prometheus) = Prometheus::start(test) else { return };
    let label = |of: &Value, kind: &str, name: &str| of[kind][name].as_str().unwrap_or_default().to_owned();
    let told = prometheus.ask("qhr_setup_verdict == 1").unwrap();
    let told: BTreeSet<_> =
        told.iter().map(|one| (label(one, "metric", "instance"), label(one, "metric", "verdict"))).collect();
    let expected =
        COMPUTERS.iter().enumerate().map(|(at, (_, verdict))| (prometheus.instance(at), (*verdict).to_owned()));
    assert_eq!(told, expected.collect());
    let rules = || {
        let rules = json(prometheus.port, "/api/v1/rules")?["data"]["groups"][0]["rules"].as_array()?.clone();
        assert!(rules.iter().all(|rule| rule["health"] != "err"), "{rules:#?}");
        Some(rules)
    };
    let alerting = |name: &str| {
        let rules = rules()?;
        let alerts = rules.iter().find(|rule| rule["name"] == name)?["alerts"].as_array()?;
        let instances: Vec<_> = alerts.iter().map(|alert| label(alert, "labels", "instance")).collect();
        (!instances.is_empty()).then_some(instances)
    };
    // The recordings are older than three days: no time has to pass.
    assert_eq!(until("the alert", || alerting("QHRSetupNotReady")), [prometheus.instance(1)]);
    // The rules may be asked before the last of the computers is.
    let names_the_third = |all: &Vec<String>| all.contains(&prometheus.instance(2));
    until("the notice", || alerting("QHRSetupNotThePersonsAccount").filter(names_the_third));
    assert_eq!(alerting("QHRSetupResultMissing"), None);
}

#[test]
fn the_alerts_pass_their_own_tests_and_the_metrics_the_linter() {
    let test = "the_alerts_pass_their_own_tests_and_the_metrics_the_linter";
    if !all_here(test, &["promtool"]) {
        return;
    }
    let promtool = |arguments: &[&str]| {
        let mut promtool = Command::new("promtool");
        promtool.args(arguments).current_dir(recipe("prometheus"));
        promtool
    };
    succeed(&mut promtool(&["check", "config", "prometheus.yml"]));
    succeed(&mut promtool(&["test", "rules", "alerts.test.yml"]));
    let alerts = fs::read_to_string(recipe("prometheus/alerts.yml")).unwrap();
    let tests = fs::read_to_string(recipe("prometheus/alerts.test.yml")).unwrap();
    for name in alerts.lines().filter_map(|line| line.trim().strip_prefix("- alert: ")) {
        let fires = format!("alertname: {name}\n        exp_alerts:\n");
        assert!(tests.contains(&fires), "no test in which {name} fires");
    }
    for folder in machines().iter().step_by(6) {
        let metrics = qhr_setup()
            .args(["check", "--without-key", "--format", "prometheus", "--facts"])
            .arg(folder.join("facts.json"))
            .output()
            .unwrap();
        let mut promtool = assert_cmd::Command::from_std(promtool(&["check", "metrics"]));
        let linted = promtool.write_stdin(metrics.stdout).output().unwrap();
        assert!(linted.status.success() && linted.stderr.is_empty(), "{}: {linted:?}", folder.display());
    }
}

#[test]
fn the_metrics_of_a_folder_of_five_hundred_results_are_scraped() {
    let folder = tempfile::tempdir().unwrap();
    let results = five_hundred(folder.path());
    let metrics = qhr_setup().args(["fleet", "--format", "prometheus"]).arg(results).output().unwrap().stdout;
    let test = "the_metrics_of_a_folder_of_five_hundred_results_are_scraped";
    let Some(prometheus) = Prometheus::of(test, std::slice::from_ref(&metrics)) else { return };
    let value = |answer: Vec<Value>| answer[0]["value"][1].as_str().unwrap().to_owned();
    for question in ["sum(qhr_setup_fleet_computers)", "count(qhr_setup_fleet_computer_info)"] {
        assert_eq!(value(prometheus.ask(question).unwrap()), "500", "{question}");
    }
    let mut promtool = assert_cmd::Command::new("promtool");
    let linted = promtool.args(["check", "metrics"]).write_stdin(metrics).output().unwrap();
    assert!(linted.status.success() && linted.stderr.is_empty(), "{linted:?}");
}
