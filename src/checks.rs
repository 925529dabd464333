//! The rules: pure functions from facts and requirements to findings, one file a check.

mod chrome_installed;
mod chrome_recent;
mod os;
pub mod usb_key;

use jiff::civil::Date;

use crate::facts::Facts;
use crate::findings::Finding;
use crate::requirements::Requirements;

/// Every check, in the order in which one hides the next.
pub fn run(facts: &Facts, requirements: &Requirements) -> Vec<Finding> {
    vec![
        os::check(facts, requirements),
        usb_key::check(facts, requirements),
        chrome_installed::check(facts, requirements),
        chrome_recent::check(facts, requirements),
    ]
}

/// The day the facts were read, in universal time so that a recording gives the same answer everywhere.
fn today(facts: &Facts) -> Date {
    facts.taken_at.to_zoned(jiff::tz::TimeZone::UTC).date()
}
