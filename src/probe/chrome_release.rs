//! Putting together what different places say of one Chrome. Pure: runs and is tested on every system.

use crate::facts::{Architecture, Channel, Chrome, Claim, ClaimSource, Installation, Leftover, Reading, Scope};
use crate::version::Version;

/// One thing that was read about one Chrome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The channel it speaks of.
    pub channel: Channel,
    /// Whom that Chrome is installed for.
    pub scope: Scope,
    /// What it says.
    pub claim: Claim,
    /// For a program file: what it is built for.
    pub architecture: Option<Architecture>,
    /// A newer version is in place and waits for Chrome to be closed.
    pub update_waits: bool,
}

impl Evidence {
    /// Evidence that is no program file.
    pub fn record(channel: Channel, scope: Scope, source: ClaimSource, version: Option<Version>) -> Self {
        Self { channel, scope, claim: Claim { source, version }, architecture: None, update_waits: false }
    }
}

/// Whether this source proves that the program is there, rather than that it once was.
fn is_proof(source: ClaimSource) -> bool {
    match source {
        ClaimSource::ProgramFile | ClaimSource::Bundle | ClaimSource::Flatpak => true,
        ClaimSource::VersionFolder
        | ClaimSource::GoogleUpdate
        | ClaimSource::LastRun
        | ClaimSource::AppPaths
        | ClaimSource::Package => false,
    }
}

/// Sorts evidence into installations, which a program file proves, and records of what is gone.
///
/// What Chrome wrote when it last ran does not say which installation ran, so it never makes a leftover
/// of its own while some installation of its channel is there.
pub fn put_together(mut evidence: Vec<Evidence>, extended_stable: bool) -> Reading<Chrome> {
    for one in &mut evidence {
        one.claim.version = one.claim.version.filter(|version| !version.is_of_zeros());
    }
    evidence.sort_by_key(|one| one.claim.source);
    let mut chrome = Chrome::default();
    for one in evidence.iter().filter(|one| is_proof(one.claim.source)) {
        if !chrome.installations.iter().any(|known| known.channel == one.channel && known.scope == one.scope) {
            chrome.installations.push(installation(one, &evidence));
        }
    }
    for one in evidence {
        let there = |known: &Installation| {
            known.channel == one.channel && (known.scope == one.scope || one.claim.source == ClaimSource::LastRun)
        };
        if is_proof(one.claim.source) || chrome.installations.iter().any(there) {
            continue;
        }
        let leftover = Leftover { channel: one.channel, scope: one.scope, claim: one.claim };
        // Both views of Windows's registry can answer with the same record.
        if !chrome.leftovers.contains(&leftover) {
            chrome.leftovers.push(leftover);
        }
    }
    if extended_stable {
        for installation in chrome.installations.iter_mut().filter(|one| one.channel == Channel::Stable) {
            installation.channel = Channel::ExtendedStable;
        }
    }
    if chrome == Chrome::default() { Reading::Absent } else { Reading::Seen(chrome) }
}

fn installation(proof: &Evidence, evidence: &[Evidence]) -> Installation {
    let mut claims: Vec<Claim> = Vec::new();
    let same = |other: &&Evidence| other.channel == proof.channel && other.scope == proof.scope;
    for other in evidence.iter().filter(same) {
        if !claims.contains(&other.claim) {
            claims.push(other.claim.clone());
        }
    }
    Installation {
        channel: proof.channel,
        scope: proof.scope,
        architecture: proof.architecture,
        version: claims.iter().find_map(|claim| claim.version),
        update_waits: evidence.iter().filter(same).any(|one| one.update_waits),
        claims,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(scope: Scope, version: &str) -> Evidence {
        Evidence { architecture: Some(Architecture::X64), ..record(scope, ClaimSource::ProgramFile, version) }
    }

    fn record(scope: Scope, source: ClaimSource, version: &str) -> Evidence {
        Evidence::record(Channel::Stable, scope, source, version.parse().ok())
    }

    fn seen(evidence: Vec<Evidence>) -> Chrome {
        put_together(evidence, false).seen().cloned().unwrap()
    }

    #[test]
    fn the_program_file_decides_and_the_other_claims_are_kept() {
        let chrome = seen(vec![record(Scope::User, ClaimSource::LastRun, "158.0.1.2"), file(Scope::User, "157.0.1.2")]);
        let [one] = chrome.installations.as_slice() else { panic!("one installation expected") };
        assert_eq!(one.version, "157.0.1.2".parse().ok());
        assert_eq!(one.claims.len(), 2);
        assert!(chrome.leftovers.is_empty());
    }

    #[test]
    fn a_record_whose_program_is_gone_is_a_leftover_and_no_chrome() {
        let chrome = seen(vec![record(Scope::Machine, ClaimSource::GoogleUpdate, "158.0.1.2")]);
        assert!(chrome.installations.is_empty());
        assert_eq!(chrome.leftovers.len(), 1);
    }

    #[test]
    fn a_record_that_was_read_twice_is_told_once() {
        let record = record(Scope::User, ClaimSource::GoogleUpdate, "158.0.1.2");
        assert_eq!(seen(vec![record.clone(), record]).leftovers.len(), 1);
    }

    #[test]
    fn last_run_of_a_machine_wide_chrome_is_no_leftover() {
        let chrome =
            seen(vec![file(Scope::Machine, "158.0.1.2"), record(Scope::User, ClaimSource::LastRun, "158.0.1.2")]);
        assert_eq!((chrome.installations.len(), chrome.leftovers.len()), (1, 0));
    }

    #[test]
    fn a_file_without_a_readable_version_takes_it_from_the_next_best_claim() {
        let chrome =
            seen(vec![record(Scope::Machine, ClaimSource::GoogleUpdate, "158.0.1.2"), file(Scope::Machine, "none")]);
        assert_eq!(chrome.installations[0].version, "158.0.1.2".parse().ok());
    }

    #[test]
    fn a_record_of_zeros_tells_no_version() {
        let chrome =
            seen(vec![record(Scope::Machine, ClaimSource::GoogleUpdate, "0.0.0.0"), file(Scope::Machine, "0.0")]);
        assert_eq!(chrome.installations[0].version, None);
    }

    #[test]
    fn an_update_that_any_trace_of_it_tells_of_waits_for_that_chrome_alone() {
        let waiting = Evidence { update_waits: true, ..record(Scope::User, ClaimSource::GoogleUpdate, "158.0.1.2") };
        let chrome = seen(vec![file(Scope::Machine, "157.0.1.2"), file(Scope::User, "157.0.1.2"), waiting]);
        let waits: Vec<_> = chrome.installations.iter().map(|one| (one.scope, one.update_waits)).collect();
        assert_eq!(waits, [(Scope::Machine, false), (Scope::User, true)]);
    }

    #[test]
    fn nothing_at_all_is_absent() {
        assert_eq!(put_together(Vec::new(), true), Reading::Absent);
    }
}
