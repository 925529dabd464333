//! Where the replug test is offered: beside which checks, and why not where it cannot be made.

use serde::Serialize;

use crate::facts::{Facts, Obstacle, Reading};
use crate::findings::{CheckId, Findings, Fix};
use crate::key::ports_are_elsewhere;
use crate::text::Phrase;

/// Whether the replug test can be made here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ReplugTestOffer"))]
pub struct Offer {
    /// The checks whose remedy leads to it.
    pub checks: Vec<CheckId>,
    /// Why it cannot be made, where that is worth saying.
    pub closed: Option<Phrase>,
}

impl Offer {
    /// Whether, and beside which checks, the replug test can be made with these facts.
    pub fn of(facts: &Facts, findings: &Findings, simulated: bool) -> Self {
        let concerns = |check| matches!(check, CheckId::UsbKey | CheckId::CardReader);
        let asking =
            findings.all.iter().filter(|finding| concerns(finding.check) && finding.fix.is_some_and(needs_key_in_hand));
        let checks: Vec<_> = asking.map(|finding| finding.check).collect();
        let nowhere = Self { checks: Vec::new(), closed: None };
        // In a remote session the key is in another computer, whose ports are not seen; a recording has no ports.
        if simulated || checks.is_empty() || ports_are_elsewhere(facts) {
            return nowhere;
        }
        match &facts.usb {
            Reading::Seen(_) => Self { checks, closed: None },
            Reading::Unreadable(Obstacle::Pending) => nowhere,
            Reading::Absent => Self { closed: Some(Phrase::new("replug-closed-no-usb")), ..nowhere },
            Reading::Unreadable(_) => Self { closed: Some(Phrase::new("replug-closed-unreadable")), ..nowhere },
        }
    }
}

/// Somebody who has no key yet has nothing to take out.
fn needs_key_in_hand(fix: Fix) -> bool {
    fix != Fix::AskForKey
}
