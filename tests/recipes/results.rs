//! A clinic's folder of results: every recorded machine several times over.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{machines, project, qhr_setup};

/// Makes the folder `results` with 500 of them in this one.
pub fn five_hundred(folder: &Path) -> PathBuf {
    let results = folder.join("results");
    fs::create_dir(&results).unwrap();
    let two_warnings = folder.join("two-warnings");
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
    results
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
