//! Recorded machines, and what the program makes of them: read once.

use std::sync::LazyLock;

use serde_json::Value;

use crate::check_json::Report;
use crate::checks;
use crate::facts::Facts;
use crate::requirements::Requirements;
use crate::training::SCENARIOS;

/// The facts of every machine that is built into the program.
pub static FACTS: LazyLock<Vec<Facts>> =
    LazyLock::new(|| SCENARIOS.iter().map(|scenario| scenario.facts().expect("a recorded machine")).collect());

/// Their files.
pub static FACTS_FILES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let mut files: Vec<_> = FACTS.iter().map(|facts| serde_json::to_value(facts).expect("facts")).collect();
    let of_other_layouts = [
        include_str!("../../tests/fuzz/corpus/facts/layout-1.json"),
        include_str!("../../tests/fuzz/corpus/facts/layout-3.json"),
    ];
    files.extend(of_other_layouts.map(|text| serde_json::from_str(text).expect("a recorded machine")));
    files
});

/// The results of their checks.
pub static RESULTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let result = |facts: &Facts| Report::of(facts.clone(), checks::judge(facts, rules()), rules(), false);
    FACTS.iter().map(|facts| serde_json::to_value(result(facts)).expect("a result")).collect()
});

/// The rules of the program.
pub fn rules() -> &'static Requirements {
    Requirements::built_in().expect("the rules of the program")
}

/// The facts of the machine of this name.
pub fn machine(name: &str) -> &'static Facts {
    let at = SCENARIOS.iter().position(|scenario| scenario.name == name);
    &FACTS[at.expect("a recorded machine of this name")]
}

/// A machine where everything is there.
pub fn ready() -> &'static Facts {
    machine("windows-11-pro-ready")
}
