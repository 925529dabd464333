//! The commands that are more than a few lines, one file each.

pub mod code;
pub mod eligibility;
pub mod fleet;
pub mod rehearse;
pub mod report;
pub mod roster;
pub mod rules;
pub mod symptoms;
pub mod traced;
