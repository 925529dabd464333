//! `docs/fleet/intune/`: the scripts are read, not run, since PowerShell is not to be had here; the line with which they start
//! the program is run.
//!
//! Names and values of the rules: <https://learn.microsoft.com/intune/intune-service/protect/compliance-custom-json>, read
//! 2026-11-27.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::engine::recipe;
use crate::support::{machines, qhr_setup};

fn script(name: &str) -> String {
    let text = fs::read_to_string(recipe("intune").join(name)).unwrap();
    // Windows PowerShell takes a script without a mark at its beginning for one of its code page.
    assert!(text.is_ascii(), "{name}");
    assert!(text.contains("$env:ProgramW6432"), "{name}: 32-bit PowerShell has another Program Files");
    text
}

/// The last line that the program prints of each recorded machine when it is started as in this script, and its code.
fn lines(script: &str) -> Vec<(String, i32)> {
    let (_, started) = script.split_once("& $exe ").unwrap();
    let (arguments, rest) = started.split_once(" | ").unwrap();
    assert!(rest.starts_with("Select-Object -Last 1"));
    let line = |folder: &std::path::Path| {
        let mut check = qhr_setup();
        check.args(arguments.split(' ')).arg("--facts").arg(folder.join("facts.json"));
        let output = check.output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.is_ascii() && printed.lines().count() == 1, "{printed}");
        (printed.trim_end().to_owned(), output.status.code().unwrap())
    };
    machines().iter().map(|folder| line(folder)).collect()
}

/// A program that did not start leaves no code: `exit` of none is 0, "without issues".
#[test]
fn the_detection_script_fails_where_the_program_did_not_run() {
    let text = script("detect.ps1");
    let looked = text.find("if (-not (Test-Path $exe)) { 'QHR Setup is not installed'; exit 1 }").unwrap();
    let run = text.find("& $exe").unwrap();
    let judged = text.find("if ($null -eq $line -or $null -eq $code) { 'QHR Setup did not start'; exit 1 }").unwrap();
    assert!(looked < run && run < judged && text.ends_with("exit $code\n"), "{text}");
    for (line, code) in lines(&text) {
        assert_eq!(code == 0, line.starts_with("ready"), "{line}");
    }
}

#[test]
fn the_compliance_rules_judge_what_their_script_finds() {
    let text = script("compliance.ps1");
    let (_, pattern) = text.split_once("-match '^(").unwrap();
    let verdicts: BTreeSet<_> = pattern.split_once(") ')").unwrap().0.split('|').collect();
    let rules: Value = serde_json::from_slice(&fs::read(recipe("intune/compliance.json")).unwrap()).unwrap();
    let rules = rules["Rules"].as_array().unwrap();
    for rule in rules {
        let setting = rule["SettingName"].as_str().unwrap();
        assert!(text.lines().last().unwrap().contains(&format!("{setting} = ")), "{setting}");
        assert!(["IsEquals", "NotEquals"].contains(&rule["Operator"].as_str().unwrap()), "{setting}");
        let of_type = if rule["Operand"].is_boolean() { "Boolean" } else { "String" };
        assert_eq!(rule["DataType"], of_type, "{setting}");
        assert!(rule["MoreInfoUrl"].as_str().unwrap().starts_with("https://"), "{setting}");
        let told = rule["RemediationStrings"].as_array().unwrap();
        assert_eq!(told.iter().map(|one| &one["Language"]).collect::<Vec<_>>(), ["fr_FR", "en_US"], "{setting}");
        let said = |one: &Value| ["Title", "Description"].iter().all(|name| !one[name].as_str().unwrap().is_empty());
        assert!(told.iter().all(said), "{setting}");
    }
    let verdict = rules.iter().find(|rule| rule["SettingName"] == "QHRSetupVerdict").unwrap();
    let refused = verdict["Operand"].as_str().unwrap();
    assert_eq!(verdict["Operator"], "NotEquals");
    assert!(verdicts.contains(refused));
    let mut found = BTreeSet::new();
    for (line, _) in lines(&text) {
        let word = line.split(' ').next().unwrap().to_owned();
        assert!(verdicts.contains(word.as_str()), "{line}");
        found.insert(word);
    }
    assert_eq!(found.len(), 4, "every verdict is among the recorded machines");
}
