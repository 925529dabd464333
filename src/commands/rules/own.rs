//! `qhr-setup rules`: which rules are in force, and whether a file can be one.

use std::path::Path;

use qhr_setup::clock;
use qhr_setup::requirements::{Provenance, look_at};
use qhr_setup::rules_json::Rules;
use qhr_setup::text::{self, Language, Phrase, Words};
use qhr_setup::this_computer;

use crate::arguments::{CheckRules, Format, RulesCommand, ShowRules};
use crate::{WRONG_INPUT, console};

/// Shows the rules in force, or looks at a file.
pub fn run(asked: &RulesCommand, language: Language) -> anyhow::Result<u8> {
    match asked {
        RulesCommand::Show(ShowRules { format }) => show(*format, language),
        RulesCommand::Check(CheckRules { file }) => check(file, language),
    }
}

fn show(format: Format, language: Language) -> anyhow::Result<u8> {
    super::in_force(language)?;
    let in_force = this_computer::rules()?;
    let rules = Rules::of(&in_force.tables()?, &in_force.requirements.provenance, clock::now_here().date())?;
    console::print(&match format {
        Format::Json => text::json(&rules)? + "\n",
        Format::Text => console::rules(&rules, Words::of(language)),
    })?;
    Ok(0)
}

fn check(file: &Path, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let (said, code) = match look_at(file) {
        Ok(Provenance { changes, older, .. }) => {
            let changed = if changes.is_empty() { "rules-check-empty" } else { "rules-check-good" };
            let mut said = vec![Phrase::new(changed).with_text("changes", changes.join(", "))];
            said.extend(super::of_older(&older));
            (said, 0)
        }
        Err(faults) => {
            let count = Phrase::new("rules-check-bad").with_count("count", faults.len());
            (faults.iter().map(qhr_setup::requirements::Fault::phrase).chain([count]).collect(), WRONG_INPUT)
        }
    };
    let name = |phrase: Phrase| words.say(&phrase.with_text("file", file.display())) + "\n";
    console::print(&said.into_iter().map(name).collect::<String>())?;
    Ok(code)
}
