//! Notices: what a reading says for itself. Nothing waits for one and none waits for anything; none keeps the viewer from
//! opening, and where one has nothing to say, or its fact is not known, it is not listed.

use crate::facts::Facts;
use crate::findings::Finding;

/// All of them, in the order of their numbers.
const NOTICES: [fn(&Facts) -> Option<Finding>; 0] = [];

pub(super) fn of(facts: &Facts) -> impl Iterator<Item = Finding> + '_ {
    NOTICES.into_iter().filter_map(|notice| notice(facts))
}
