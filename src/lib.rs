//! The core of QHR Setup: facts about this computer, rules over them, and words for what they mean.
//!
//! Nothing here knows the window: `src-tauri` depends on this crate, never the other way round.

#![cfg_attr(fuzzing, allow(dead_code, reason = "what other systems alone use is looked at too"))]

pub mod assessment;
pub mod calendar;
pub mod check_json;
pub mod checks;
pub mod clock;
pub mod contacts;
mod csv;
pub mod eligibility_words;
pub mod error;
pub mod facts;
#[doc(hidden)]
pub mod fault;
pub mod findings;
pub mod fleet;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod held_file;
pub mod journey;
pub mod key;
#[cfg(windows)]
pub mod libraries;
pub mod metrics;
pub mod probe;
pub mod reason_help;
pub mod recent_changes;
pub mod replug_test;
pub mod report;
pub mod requirements;
pub mod roster;
pub mod rules_json;
pub mod saved_file;
pub mod since;
mod small_file;
pub mod store;
pub mod support_code;
pub mod symptom;
pub mod symptoms_json;
pub mod system_place;
pub mod text;
pub mod this_computer;
pub mod trace;
pub mod training;
pub mod version;
pub mod view;
pub mod watch;

#[cfg(test)]
mod promised_interfaces;
