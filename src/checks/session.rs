//! Whose screen this is: in a remote session the key is in the computer in front of the person, not in this one.

use super::Seen;
use crate::facts::{Account, CardReader, Facts, Obstacle, Reading, Remote};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::key::Candidate;

pub(super) fn check(seen: Seen) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Session, verdict, reason);
    let facts = seen.facts;
    let session = match &facts.session {
        Reading::Seen(session) => session,
        Reading::Absent => return finding(Verdict::Pass, Reason::LocalSession),
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::Session, obstacle),
    };
    if super::is_pending(&facts.virtual_machine) || super::is_pending(&facts.account) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    match session.remote {
        // The system has a session of its own, which nobody looks at.
        None if facts.account.seen() == Some(&Account::System) => super::seen_by_person_alone(CheckId::Session),
        None => match facts.virtual_machine.seen() {
            Some(product) => finding(Verdict::Pass, Reason::InVirtualMachine { product: *product }),
            None => finding(Verdict::Pass, Reason::LocalSession),
        },
        Some(Remote::Ssh) => finding(Verdict::Pass, Reason::TextSession),
        Some(remote) => remote_session(seen, remote, session.card_sharing_off),
    }
}

fn remote_session(seen: Seen, remote: Remote, card_sharing_off: bool) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Session, verdict, reason);
    let ask = if remote == Remote::RemoteDesktop { Fix::ShareKeyOverRemoteDesktop } else { Fix::AskAboutRemoteSession };
    if seen.key.one().is_some_and(Candidate::holds_card) {
        return finding(Verdict::Pass, Reason::RemoteSessionWithKey { remote });
    }
    match any_card(seen.facts) {
        Some(true) => finding(Verdict::Unknown, Reason::RemoteSessionWithOtherCard { remote }).fixed_by(ask),
        Some(false) | None if card_sharing_off => {
            finding(Verdict::Fail, Reason::CardSharingOff { remote }).fixed_by(Fix::AllowCardSharing)
        }
        Some(false) => finding(Verdict::Fail, Reason::RemoteSessionWithoutKey { remote }).fixed_by(ask),
        None if super::is_pending(&seen.facts.readers) => finding(Verdict::Unknown, Reason::NotReadYet),
        None => finding(Verdict::Unknown, Reason::RemoteSessionUnclear { remote }).fixed_by(ask),
    }
}

/// Whether a real reader has any card; `None` where readers could not be read.
fn any_card(facts: &Facts) -> Option<bool> {
    match &facts.readers {
        Reading::Seen(readers) => Some(readers.iter().any(CardReader::holds_card)),
        Reading::Absent | Reading::Unreadable(Obstacle::NoService) => Some(false),
        Reading::Unreadable(_) => None,
    }
}
