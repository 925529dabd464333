//! The rules: pure functions from facts and requirements to findings, one file a check.

mod card_reader;
mod certificate;
mod chrome_installed;
mod chrome_recent;
mod os;
pub(crate) mod session;
pub mod usb_key;

use crate::facts::{Facts, Obstacle, Reading};
use crate::findings::Findings;
use crate::requirements::Requirements;

/// Judges the facts by the requirements: every check, in the order in which one hides the next.
pub fn judge(facts: &Facts, requirements: &Requirements) -> Findings {
    let mut findings = vec![os::check(facts, requirements), session::check(facts), usb_key::check(facts, requirements)];
    let card_reader = card_reader::check(facts, &findings, requirements);
    let certificate = certificate::check(facts, &card_reader, requirements);
    findings.extend([card_reader, certificate]);
    findings.extend([chrome_installed::check(facts, requirements), chrome_recent::check(facts, requirements)]);
    Findings::of(findings)
}

/// Whether a reading is still under way.
fn is_pending<T>(reading: &Reading<T>) -> bool {
    matches!(reading, Reading::Unreadable(Obstacle::Pending))
}
