//! The scenarios of a training as text: by check, each with the name to ask for it by.

use qhr_setup::text::Words;
use qhr_setup::training::{ListedScenario, ScenarioGroup};

use super::{padded, widest, wrapped};

const MARGIN: &str = "  ";

/// What this is, every group, and how to see one.
pub fn scenarios(groups: &[ScenarioGroup], words: &Words) -> String {
    let names: Vec<_> = groups.iter().flat_map(|group| &group.scenarios).map(|one| one.name.clone()).collect();
    let width = widest(&names);
    let mut parts = vec![wrapped(&words.message("rehearse-list-lead"), "", "")];
    parts.extend(groups.iter().map(|group| block(group, width, words)));
    parts.push(wrapped(&words.message("rehearse-list-use"), "", ""));
    parts.join("\n")
}

fn block(group: &ScenarioGroup, width: usize, words: &Words) -> String {
    let number = group.step.as_ref().map(|step| format!("{step}  ")).unwrap_or_default();
    let rest = " ".repeat(MARGIN.len() + width + 2);
    let line = |one: &ListedScenario| {
        wrapped(&words.say(&one.title), &format!("{MARGIN}{}  ", padded(&one.name, width)), &rest)
    };
    let lines: String = group.scenarios.iter().map(line).collect();
    format!("{number}{}\n{lines}", words.say(&group.name))
}
