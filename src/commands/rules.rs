//! The rules that every command judges by: which they are is said, and of a refused file why it is not among them; and the
//! command that shows them.

use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::this_computer;

use crate::console;

mod own;

pub use own::run;

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
            .with("why", |words| refused.why(words));
        console::tell(&Words::of(language).say(&phrase));
    }
    if let Some(unreached) = &in_force.unreached {
        let phrase = Phrase::new("terminal-rules-unreached").with_text("file", unreached.display());
        console::tell(&Words::of(language).say(&phrase));
    }
    Ok(&in_force.requirements)
}

/// Which file changes the built-in rules, what it changes in them, and what of it is not used; nothing where none does.
pub fn told(language: Language) -> anyhow::Result<Vec<String>> {
    let in_force = this_computer::rules()?;
    let Some(told) = this_computer::rules_file(in_force) else { return Ok(Vec::new()) };
    let older = of_older(&in_force.requirements.provenance.older);
    Ok([Some(told), older].iter().flatten().map(|told| Words::of(language).say(told)).collect())
}

/// What the program looked up later than the file.
fn of_older(older: &[String]) -> Option<Phrase> {
    (!older.is_empty()).then(|| Phrase::new("terminal-rules-older").with_text("older", older.join(", ")))
}
