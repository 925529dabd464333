//! What comes up how often in a fleet.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Fleet;
use crate::findings::{CheckId, ReasonCode};

/// A reason, and how many computers it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Total {
    /// The check.
    pub check: CheckId,
    /// What it says.
    pub reason: ReasonCode,
    /// On so many computers it is open.
    pub computers: usize,
    /// On so many of them it is the first thing to look at.
    pub first: usize,
}

impl Fleet {
    /// Every reason that is open somewhere, the most frequent in front.
    pub fn totals(&self) -> Vec<Total> {
        let mut counts: BTreeMap<(CheckId, ReasonCode), (usize, usize)> = BTreeMap::new();
        for computer in &self.computers {
            for (index, point) in computer.open_points.iter().enumerate() {
                let (computers, first) = counts.entry((point.check, point.reason)).or_default();
                *computers += 1;
                *first += usize::from(index == 0);
            }
        }
        let total = |((check, reason), (computers, first))| Total { check, reason, computers, first };
        let mut totals: Vec<_> = counts.into_iter().map(total).collect();
        totals.sort_by_key(|total| std::cmp::Reverse((total.computers, total.first)));
        totals
    }
}
