//! `qhr-setup rehearse`: the recorded machines that the program carries, and what it says of one of them.

use qhr_setup::findings::{CheckId, Overall};
use qhr_setup::text::{self, Language, Phrase, Words};
use qhr_setup::training::{ListedScenario, Scenario, ScenarioGroup, groups, nearest};
use serde::Serialize;

use crate::arguments::{Check, CheckFormat, ExitStyle, Format, Rehearse};
use crate::{WRONG_INPUT, console, print};

/// What `--format json` prints without a name: a promised interface.
#[derive(Serialize)]
struct Listed<'a> {
    /// Version of this layout; 1 so far.
    schema: u32,
    scenarios: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    name: &'a str,
    title: String,
    root_cause: Option<CheckId>,
    verdict: Overall,
}

/// As much of a name is repeated that does not exist.
const LONGEST_SHOWN: usize = 100;

/// Lists the scenarios, or shows one as `check --facts` shows a recording.
pub fn run(asked: &Rehearse, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let Some(name) = &asked.name else {
        return list(&groups(super::rules::in_force(language)?)?, asked.format, words);
    };
    let requirements = super::rules::in_force_untold(language)?;
    let Some(scenario) = Scenario::named(name) else {
        console::tell(&words.say(&unknown(name)));
        return Ok(WRONG_INPUT);
    };
    console::tell_simulated(language);
    let check = Check {
        format: match asked.format {
            Format::Text => CheckFormat::Text,
            Format::Json => CheckFormat::Json,
        },
        output: None,
        facts: None,
        watch: false,
        without_key: false,
        exit_style: ExitStyle::Nagios,
    };
    Ok(print(scenario.facts()?, requirements, &check, true, language)?.0)
}

fn list(groups: &[ScenarioGroup], format: Format, words: &Words) -> anyhow::Result<u8> {
    console::print(&match format {
        Format::Text => console::scenarios(groups, words),
        Format::Json => {
            let all = groups.iter().flat_map(|group| &group.scenarios);
            let listed = Listed { schema: 1, scenarios: all.map(|scenario| one(scenario, words)).collect() };
            text::json(&listed)? + "\n"
        }
    })?;
    Ok(0)
}

fn one<'a>(scenario: &'a ListedScenario, words: &Words) -> One<'a> {
    let ListedScenario { name, title, verdict, root_cause, state: _ } = scenario;
    One { name, title: words.say(title), root_cause: *root_cause, verdict: *verdict }
}

fn unknown(name: &str) -> Phrase {
    let near = nearest(name);
    let message = if near.is_empty() { "rehearse-unknown" } else { "rehearse-unknown-near" };
    let given: String = name.chars().take(LONGEST_SHOWN).collect();
    Phrase::new(message).with_text("given", given.escape_debug()).with_text("names", near.join(", "))
}
