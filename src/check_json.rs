//! The report of a check as other programs read it: a promised interface, with its schema in `docs/`.

use serde::{Deserialize, Serialize};

use crate::facts::{Account, Facts};
use crate::findings::{CheckId, Finding, Findings, Overall};
use crate::requirements::{Provenance, Requirements};

/// What `qhr-setup check --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Report {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// Version of the program.
    pub tool: String,
    /// When the facts were read.
    pub taken_at: jiff::Timestamp,
    /// The facts come from a file, not from this computer.
    pub simulated: bool,
    /// Whose account read: from another than that of the person at the screen, nothing is said of what is the person's
    /// alone. Null where that could not be told.
    #[serde(default)]
    pub context: Option<Account>,
    /// No key was asked for: with none plugged in, what needs it is neither passed nor failed.
    #[serde(default)]
    pub without_key: bool,
    /// Where the rules come from that they are judged by.
    pub rules: Provenance,
    /// The outcome of all checks together.
    pub verdict: Overall,
    /// The check to look at first.
    pub root_cause: Option<CheckId>,
    /// One a check.
    pub findings: Vec<Finding>,
    /// What they are judged from.
    pub facts: Facts,
}

impl Report {
    /// The report of these facts, with what the rules say of them.
    pub fn of(facts: Facts, findings: Findings, requirements: &Requirements, simulated: bool) -> Self {
        Self {
            schema: 1,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: facts.taken_at,
            simulated,
            context: facts.account.seen().copied(),
            without_key: false,
            rules: requirements.provenance.on(facts.day()),
            verdict: findings.overall,
            root_cause: findings.root_cause,
            findings: findings.all,
            facts,
        }
    }
}
