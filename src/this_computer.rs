//! This computer: the rules that are in force on it, and what reads it. Rules and probes know nothing of each other; here
//! each is given what it needs of the other.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::error::Error;
use crate::probe::{self, Platform};
use crate::requirements::{InForce, RulesFile, places};
use crate::text::Phrase;
use crate::trace;

/// The rules to judge by here, read once.
pub fn rules() -> Result<&'static InForce, Error> {
    static READ: OnceLock<InForce> = OnceLock::new();
    if let Some(in_force) = READ.get() {
        return Ok(in_force);
    }
    let in_force = InForce::from_first_of(&places(probe::rules_file()))?;
    Ok(READ.get_or_init(|| {
        trace::event(in_force.traced());
        in_force
    }))
}

/// Which file changes the built-in rules, and what it changes in them; nothing where none does.
pub fn rules_file(in_force: &InForce) -> Option<Phrase> {
    let changes = &in_force.requirements.provenance.changes;
    let message = if changes.is_empty() { "terminal-rules-file-empty" } else { "terminal-rules-file" };
    let file = in_force.file.as_ref()?;
    Some(Phrase::new(message).with_text("file", file.display()).with_text("changes", changes.join(", ")))
}

/// The rules file, where it lies beside the program and the program in a folder of downloads or a temporary one: nobody has
/// to have meant it to be there.
pub fn stray_rules_file(in_force: &InForce) -> Option<&Path> {
    let file = in_force.file.as_deref()?;
    let is_beside = in_force.requirements.provenance.file == Some(RulesFile::BesideProgram);
    let mut passing = passing_folders().into_iter().filter_map(|folder| folder.canonicalize().ok());
    let place = file.canonicalize().ok()?;
    (is_beside && passing.any(|folder| place.starts_with(folder))).then_some(file)
}

/// Where files of anybody's come to lie. On Windows the folder has this name in every language; where people moved it, it is
/// not known here.
fn passing_folders() -> Vec<PathBuf> {
    let home = env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from);
    [Some(env::temp_dir()), home.map(|home| home.join("Downloads"))].into_iter().flatten().collect()
}

/// The operating system this program runs on. Of a certificate it tells whether one of those issued it whom the rules name.
pub fn platform() -> Arc<dyn Platform> {
    let issuers = rules().map(|rules| rules.requirements.certificate.issuers.clone());
    probe::platform(issuers.unwrap_or_default())
}
