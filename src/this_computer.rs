//! This computer: the rules that are in force on it, and what reads it. Rules and probes know nothing of each other; here
//! each is given what it needs of the other.

use std::sync::{Arc, OnceLock};

use crate::error::Error;
use crate::probe::{self, Platform};
use crate::requirements::{InForce, places};
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

/// The operating system this program runs on. Of a certificate it tells whether one of those issued it whom the rules name.
pub fn platform() -> Arc<dyn Platform> {
    let issuers = rules().map(|rules| rules.requirements.certificate.issuers.clone());
    probe::platform(issuers.unwrap_or_default())
}
