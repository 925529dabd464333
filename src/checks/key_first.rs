//! For somebody who has no key yet: what is asked of the key waits, and nothing asks to plug one in.

use crate::findings::{CheckId, Finding, Findings, Fix, Overall, Reason, ReasonCode, Verdict};

/// The same findings for a person who has no key of their own. Getting one is what comes first only where nothing else
/// keeps the viewer from opening here.
#[must_use]
pub fn for_somebody_without_key(findings: Findings) -> Findings {
    let Findings { all, identified, .. } = findings;
    let judged = Findings::of(all.into_iter().map(later).collect());
    let judged = match judged.root_cause {
        Some(_) => judged,
        None => Findings { overall: Overall::NotReady, root_cause: Some(CheckId::UsbKey), ..judged },
    };
    Findings { identified, ..judged }
}

fn later(finding: Finding) -> Finding {
    if finding.check == CheckId::UsbKey {
        return Finding::new(CheckId::UsbKey, Verdict::Blocked, Reason::KeyComesFirst).fixed_by(Fix::AskForKey);
    }
    let of_key = matches!(finding.check, CheckId::CardReader | CheckId::Certificate);
    // Of the session, only whether the key reaches it.
    if of_key || asks_about_key((&finding.reason).into()) {
        return Finding::new(finding.check, Verdict::Blocked, Reason::WaitsFor { check: CheckId::UsbKey });
    }
    finding
}

/// The same findings where the key may have been taken along, as at night: with none plugged in, what is asked of it is not
/// asked, which neither passes nor fails. A key that is in is judged, and so is what may be one.
#[must_use]
pub fn without_asking_for_key(findings: Findings) -> Findings {
    if !findings.all.iter().any(|finding| has_no_key((&finding.reason).into())) {
        return findings;
    }
    let Findings { all, identified, .. } = findings;
    let not_asked = |finding: Finding| match finding.check {
        CheckId::UsbKey => Finding::new(CheckId::UsbKey, Verdict::Blocked, Reason::KeyNotAsked),
        CheckId::Os
        | CheckId::Session
        | CheckId::CardReader
        | CheckId::Certificate
        | CheckId::ChromeInstalled
        | CheckId::ChromeRecent
        | CheckId::Clock => later(finding),
    };
    Findings { identified, ..Findings::of(all.into_iter().map(not_asked).collect()) }
}

/// Whether it says that no key is plugged in. Of what could not be told, or may be a key, it does not.
fn has_no_key(reason: ReasonCode) -> bool {
    matches!(
        reason,
        ReasonCode::NoKey
            | ReasonCode::KeyNotInVirtualMachine
            | ReasonCode::StorageInsteadOfKey
            | ReasonCode::SecurityKeyInsteadOfKey
            | ReasonCode::RemoteSessionWithoutKey
    )
}

fn asks_about_key(reason: ReasonCode) -> bool {
    matches!(
        reason,
        ReasonCode::RemoteSessionWithoutKey | ReasonCode::RemoteSessionUnclear | ReasonCode::RemoteSessionWithOtherCard
    )
}

/// Whether a key is plugged in, listed or possible: of one that nobody lists, nobody has to say whose it is.
pub fn key_is_seen(findings: &Findings) -> bool {
    findings.all.iter().any(|finding| {
        matches!(
            ReasonCode::from(&finding.reason),
            ReasonCode::PossibleKey
                | ReasonCode::SeveralPossibleKeys
                | ReasonCode::IdentifiedKey
                | ReasonCode::KeyKnownByReader
                | ReasonCode::KeyThroughRemoteSession
        )
    })
}
