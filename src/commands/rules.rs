//! The rules that every command judges by: which they are is said, and of a refused file why it is not among them.

use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::this_computer;

use crate::console;

/// The rules in force, for a command whose result does not say which they are.
pub fn in_force(language: Language) -> anyhow::Result<&'static Requirements> {
    let requirements = in_force_untold(language)?;
    told(language)?.iter().for_each(|told| console::tell(told));
    Ok(requirements)
}

/// The rules in force, for a command whose result says which they are.
pub fn in_force_untold(language: Language) -> anyhow::Result<&'static Requirements> {
    let in_force = this_computer::rules()?;
    if let Some(refused) = &in_force.refused {
        let phrase = Phrase::new("terminal-rules-refused")
            .with_text("file", refused.file.display())
            .with_text("why", &refused.why);
        console::tell(&Words::of(language).say(&phrase));
    }
    if let Some(unreached) = &in_force.unreached {
        let phrase = Phrase::new("terminal-rules-unreached").with_text("file", unreached.display());
        console::tell(&Words::of(language).say(&phrase));
    }
    Ok(&in_force.requirements)
}

/// Which file changes the built-in rules, and what it changes in them; nothing where none does.
pub fn told(language: Language) -> anyhow::Result<Option<String>> {
    let told = this_computer::rules_file(this_computer::rules()?);
    Ok(told.map(|told| Words::of(language).say(&told)))
}
