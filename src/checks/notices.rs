//! Notices: what a reading says for itself. Nothing waits for one and none waits for anything; none keeps the viewer from
//! opening, and where one has nothing to say, or its fact is not known, it is not listed.

use super::is_pending;
use crate::facts::{Facts, Family, Reading, ServiceStart};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};

/// All of them, in the order of their numbers.
const NOTICES: [fn(&Facts) -> Option<Finding>; 1] = [clock];

pub(super) fn of(facts: &Facts) -> impl Iterator<Item = Finding> + '_ {
    NOTICES.into_iter().filter_map(|notice| notice(facts))
}

/// Whether Windows sets its clock: one that is wrong makes a valid certificate be refused. In a virtual machine that is
/// for the computer around it to say.
fn clock(facts: &Facts) -> Option<Finding> {
    let finding = |verdict, reason| Finding::new(CheckId::Clock, verdict, reason);
    if facts.os.seen()?.family != Family::Windows || facts.virtual_machine.seen().is_some() {
        return None;
    }
    if is_pending(&facts.virtual_machine) || is_pending(&facts.time_service) || is_pending(&facts.clock_sync) {
        return Some(finding(Verdict::Pending, Reason::NotReadYet));
    }
    let may_start = match &facts.time_service {
        Reading::Seen(service) => service.start != ServiceStart::Disabled,
        Reading::Absent => false,
        Reading::Unreadable(_) => return None,
    };
    if may_start && *facts.clock_sync.seen()? {
        Some(finding(Verdict::Pass, Reason::ClockKept))
    } else {
        Some(finding(Verdict::Warn, Reason::ClockNotKept).fixed_by(Fix::SetClock))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::facts::{Obstacle, Service};

    #[test]
    fn the_clock_is_told_of_on_a_windows_of_its_own_and_only_where_it_is_known() {
        let machine = "tests/machines/windows-11-pro-ready/facts.json";
        let mut facts = Facts::from_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join(machine)).unwrap();
        assert_eq!(clock(&facts), None, "recorded before there was this fact");
        let service = |start| Reading::Seen(Service { start, running: false });
        let unread = || Reading::Unreadable(Obstacle::AccessDenied);
        let [automatic, disabled] = [ServiceStart::OnDemand, ServiceStart::Disabled].map(service);
        for (time_service, clock_sync, verdict) in [
            (automatic.clone(), Reading::Seen(true), Some(Verdict::Pass)),
            (automatic.clone(), Reading::Seen(false), Some(Verdict::Warn)),
            (automatic.clone(), Reading::Absent, None),
            (automatic.clone(), Reading::Unreadable(Obstacle::Pending), Some(Verdict::Pending)),
            (disabled.clone(), Reading::Seen(true), Some(Verdict::Warn)),
            (Reading::Absent, Reading::Absent, Some(Verdict::Warn)),
            (unread(), Reading::Seen(false), None),
        ] {
            (facts.time_service, facts.clock_sync) = (time_service, clock_sync);
            assert_eq!(clock(&facts).map(|finding| finding.verdict), verdict, "{:?}", facts.clock_sync);
        }
        facts.time_service = disabled;
        facts.virtual_machine = Reading::Seen(crate::facts::VirtualMachine::Vmware);
        assert_eq!(clock(&facts), None, "the computer around it sets the clock");
    }
}
