//! Whose screen this is: in a remote session the key is in the computer in front of the person, not in this one.

use super::card_reader::has_card;
use crate::facts::{Facts, Reading, Remote};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};

pub(super) fn check(facts: &Facts) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Session, verdict, reason);
    let session = match &facts.session {
        Reading::Seen(session) => session,
        Reading::Absent => return finding(Verdict::Pass, Reason::LocalSession),
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::Session, obstacle),
    };
    if super::is_pending(&facts.virtual_machine) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    match session.remote {
        None => match facts.virtual_machine.seen() {
            Some(product) => finding(Verdict::Pass, Reason::InVirtualMachine { product: *product }),
            None => finding(Verdict::Pass, Reason::LocalSession),
        },
        Some(Remote::Ssh) => finding(Verdict::Pass, Reason::TextSession),
        Some(remote) => remote_session(facts, remote, session.card_sharing_off),
    }
}

fn remote_session(facts: &Facts, remote: Remote, card_sharing_off: bool) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Session, verdict, reason);
    let ask = if remote == Remote::RemoteDesktop { Fix::ShareKeyOverRemoteDesktop } else { Fix::AskAboutRemoteSession };
    match has_card(facts) {
        Some(true) => finding(Verdict::Pass, Reason::RemoteSessionWithKey { remote }),
        Some(false) | None if card_sharing_off => {
            finding(Verdict::Fail, Reason::CardSharingOff { remote }).fixed_by(Fix::AllowCardSharing)
        }
        Some(false) => finding(Verdict::Fail, Reason::RemoteSessionWithoutKey { remote }).fixed_by(ask),
        None if super::is_pending(&facts.readers) => finding(Verdict::Unknown, Reason::NotReadYet),
        None => finding(Verdict::Unknown, Reason::RemoteSessionUnclear { remote }).fixed_by(ask),
    }
}

/// Whether USB ports and key belong to another computer than this one.
pub(crate) fn is_remote(facts: &Facts) -> bool {
    facts.session.seen().is_some_and(|session| session.remote.is_some_and(|remote| remote != Remote::Ssh))
}
