//! The certificate on the key: there, valid, and the only one to choose. Never called the QHR's unless the rules file
//! names its issuer.

use jiff::Timestamp;

use super::Seen;
use crate::facts::{Certificate, Facts, Family, PrivateKey, Reading, ServiceStart, SignatureHash};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::key::{CertificateOf, Whose};
use crate::requirements::CertificateRules;

pub(super) fn check(seen: Seen, below: &Finding) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Certificate, verdict, reason);
    match below.verdict {
        Verdict::Blocked => return finding(Verdict::Blocked, below.reason.clone()),
        Verdict::Pending => return finding(Verdict::Pending, Reason::NotReadYet),
        Verdict::Fail | Verdict::Unknown => return finding(Verdict::Blocked, Reason::WaitsFor { check: below.check }),
        Verdict::Pass | Verdict::Warn => {}
    }
    let facts = seen.facts;
    let is_pending = super::is_pending(&facts.certificates)
        || super::is_pending(&facts.account)
        || super::is_pending(&facts.key_software)
        || super::is_pending(&facts.certificate_propagation);
    if is_pending {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    let certificates = match &facts.certificates {
        Reading::Seen(certificates) => certificates.as_slice(),
        Reading::Absent => &[],
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::Certificate, obstacle),
    };
    if super::reads_for_another(facts) {
        return super::seen_by_person_alone(CheckId::Certificate);
    }
    let today = facts.day();
    if today < seen.rules.dated {
        return finding(Verdict::Unknown, Reason::ClockWrong { today }).fixed_by(Fix::SetClock);
    }
    // A card that was told to be ready is some key's.
    let Some(key) = seen.key.one() else {
        return finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::UsbKey });
    };
    let certificates = key.certificates(certificates, facts, seen.rules);
    of_key(&certificates, facts, &seen.rules.certificate)
}

/// Judges those that are the key's; where that is not known of all that count, it cannot be told.
fn of_key(all: &[CertificateOf], facts: &Facts, rules: &CertificateRules) -> Finding {
    let finding = |reason, fix| Finding::new(CheckId::Certificate, Verdict::Unknown, reason).fixed_by(fix);
    let candidates = || all.iter().filter(|one| is_candidate(one.certificate));
    let told: Vec<_> = candidates().filter(|one| is_certain(one)).map(|one| one.certificate).collect();
    if !told.is_empty() {
        return judge(&told, facts, rules);
    }
    if candidates().any(|one| one.whose == Whose::NotKnown) {
        return finding(Reason::CertificateOfWhichCard, Fix::TakeOtherCardsOut);
    }
    let alone: Vec<_> =
        candidates().filter(|one| one.whose == Whose::ByElimination).map(|one| one.certificate).collect();
    let now = facts.taken_at;
    let valid = alone.iter().filter(|one| is_valid(one, now)).count();
    if alone.is_empty() {
        missing(facts, all)
    } else if valid > 0 && valid < alone.len() {
        // The valid one may have stayed in Windows from another card.
        finding(Reason::CertificateUnclear, Fix::CheckAgain)
    } else {
        judge(&alone, facts, rules)
    }
}

/// By the issuer where the rules file names any; else by where the private key is and what it is for. Chrome offers none
/// that may not be used for digital signatures.
fn is_candidate(certificate: &Certificate) -> bool {
    certificate.digital_signature != Some(false)
        && certificate
            .known_issuer
            .unwrap_or(certificate.client_authentication && certificate.private_key == PrivateKey::OnCard)
}

/// It came from the key's own reader, or the rules file names its issuer and nothing says that it came from another.
fn is_certain(one: &CertificateOf) -> bool {
    match one.whose {
        Whose::OfTheKey => true,
        Whose::ByElimination | Whose::NotKnown => one.certificate.known_issuer == Some(true),
        Whose::Another => false,
    }
}

fn is_valid(certificate: &Certificate, now: Timestamp) -> bool {
    certificate.not_before <= now && now <= certificate.not_after
}

fn judge(candidates: &[&Certificate], facts: &Facts, rules: &CertificateRules) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Certificate, verdict, reason);
    let now = facts.taken_at;
    let valid: Vec<_> = candidates.iter().filter(|one| is_valid(one, now)).collect();
    match valid.as_slice() {
        [] => invalid(candidates, facts),
        [one] => judge_valid(one, facts, rules),
        several => finding(Verdict::Warn, Reason::SeveralCertificates { count: several.len() })
            .fixed_by(Fix::ChooseYourCertificate),
    }
}

fn invalid(candidates: &[&Certificate], facts: &Facts) -> Finding {
    let now = facts.taken_at;
    let finding = |verdict, reason| Finding::new(CheckId::Certificate, verdict, reason);
    let coming = candidates.iter().filter(|one| one.not_before > now).map(|one| one.not_before).min();
    let gone = candidates.iter().map(|one| one.not_after).max().unwrap_or(now);
    match coming {
        Some(starts) => finding(Verdict::Fail, Reason::CertificateNotYetValid { starts: facts.day_of(starts) })
            .fixed_by(Fix::SetClock),
        None => finding(Verdict::Fail, Reason::CertificateExpired { ended: facts.day_of(gone) })
            .fixed_by(Fix::RenewCertificate),
    }
}

fn judge_valid(certificate: &Certificate, facts: &Facts, rules: &CertificateRules) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Certificate, verdict, reason);
    let until = facts.day_of(certificate.not_after);
    let days = days_between(facts.taken_at, certificate.not_after);
    if days <= rules.urgent_days {
        finding(Verdict::Warn, Reason::CertificateEndsVerySoon { until, days }).fixed_by(Fix::RenewCertificate)
    } else if certificate.signature_hash == SignatureHash::Sha1 {
        finding(Verdict::Warn, Reason::CertificateSha1 { until }).fixed_by(Fix::ReplaceOldKey)
    } else if days <= rules.notice_days {
        let verdict = if days <= rules.warn_days { Verdict::Warn } else { Verdict::Pass };
        finding(verdict, Reason::CertificateEndsSoon { until, days }).fixed_by(Fix::PlanCertificateRenewal)
    } else {
        finding(Verdict::Pass, Reason::CertificateValid { until })
    }
}

fn missing(facts: &Facts, all: &[CertificateOf]) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Certificate, verdict, reason);
    let certificates = || all.iter().filter(|one| one.whose != Whose::Another).map(|one| one.certificate);
    let unclear = |one: &Certificate| one.client_authentication && one.private_key == PrivateKey::Unknown;
    if certificates().any(unclear) {
        return finding(Verdict::Unknown, Reason::CertificateUnclear).fixed_by(Fix::CheckAgain);
    }
    if certificates().any(|one| one.known_issuer == Some(false) && one.private_key == PrivateKey::OnCard) {
        return finding(Verdict::Fail, Reason::CertificateOfAnotherIssuer).fixed_by(Fix::UseTheQhrKey);
    }
    let on_windows = facts.os.seen().is_some_and(|os| os.family == Family::Windows);
    if on_windows && propagation_is_off(facts) {
        return finding(Verdict::Fail, Reason::CertificatePropagationOff).fixed_by(Fix::TurnOnCertificatePropagation);
    }
    let without_software = match &facts.key_software {
        Reading::Absent => true,
        Reading::Seen(programs) => programs.iter().all(|program| !program.files_there),
        Reading::Unreadable(_) => false,
    };
    if without_software {
        finding(Verdict::Fail, Reason::KeySoftwareMissing).fixed_by(Fix::InstallKeySoftware)
    } else {
        finding(Verdict::Fail, Reason::NoCertificate).fixed_by(Fix::ReplugKey)
    }
}

/// Nothing copies certificates: neither Windows's service nor the key's own software.
fn propagation_is_off(facts: &Facts) -> bool {
    facts.certificate_propagation.seen().is_some_and(|propagation| {
        let disabled = propagation.service.seen().is_some_and(|service| service.start == ServiceStart::Disabled);
        let by_software = facts.key_software.seen().is_some_and(|programs| programs.iter().any(|one| one.files_there));
        (propagation.off_by_policy || disabled) && (!by_software || propagation.off_in_key_software)
    })
}

fn days_between(now: Timestamp, end: Timestamp) -> i32 {
    const SECONDS_OF_A_DAY: i64 = 86_400;
    i32::try_from((end.as_second() - now.as_second()) / SECONDS_OF_A_DAY).unwrap_or(i32::MAX)
}
