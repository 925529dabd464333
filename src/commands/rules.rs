//! The rules that every command judges by; a refused rules file is told, and the answer comes from the built-in ones.

use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Phrase, Words};

use crate::console;

/// The rules in force.
pub fn in_force(language: Language) -> anyhow::Result<&'static Requirements> {
    let in_force = Requirements::in_force()?;
    if let Some(refused) = &in_force.refused {
        let phrase = Phrase::new("terminal-rules-refused")
            .with_text("file", refused.file.display())
            .with_text("why", &refused.why);
        console::tell(&Words::of(language).say(&phrase));
    }
    Ok(&in_force.requirements)
}
