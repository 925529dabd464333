//! Technical details of the way from the USB device to the certificate.

use super::super::reasons::named;
use super::{lines, unreadable};
use crate::facts::{
    CardReader, Certificate, CertificatePropagation, DeviceNode, DeviceProblem, Facts, KeyKind, KeySoftware, Obstacle,
    PrivateKey, Reading, Service, SignatureHash,
};
use crate::key::{Candidate, Choice, Identified, choose};
use crate::requirements::Requirements;
use crate::text::{Phrase, Words};

/// Problem devices, the service, and readers.
pub fn reader_lines(facts: &Facts, requirements: &Requirements, identified: Option<&Identified>) -> Vec<Phrase> {
    let key = choose(facts, requirements, identified);
    let mut all: Vec<_> = facts.device_problems.seen().into_iter().flatten().map(problem).collect();
    all.extend(match &facts.smart_card_service {
        Reading::Seen(seen) => Some(service("detail-smart-card-service", *seen)),
        Reading::Absent => Some(Phrase::new("detail-smart-card-service-absent")),
        Reading::Unreadable(Obstacle::Pending | Obstacle::NotRecorded | Obstacle::NotSupported) => None,
        Reading::Unreadable(obstacle) => Some(unreadable(obstacle)),
    });
    all.extend(match &facts.readers {
        Reading::Seen(readers) => readers.iter().map(|one| reader(one, &key)).collect(),
        Reading::Absent => vec![Phrase::new("detail-no-reader")],
        Reading::Unreadable(_) => lines(&facts.readers, |_| Vec::new()),
    });
    all
}

fn problem(problem: &DeviceProblem) -> Phrase {
    let device = match (problem.node, problem.vendor_id, problem.product_id) {
        (DeviceNode::Usb, Some(vendor), Some(product)) => format!("{vendor}:{product}"),
        (DeviceNode::Usb | DeviceNode::Card, ..) => "?".to_owned(),
    };
    match problem.node {
        DeviceNode::Usb => Phrase::new("detail-device-problem").with_text("device", device),
        DeviceNode::Card => Phrase::new("detail-card-problem"),
    }
    .with_text("problem", problem.code)
}

fn service(message: &str, service: Service) -> Phrase {
    let state = if service.running { "service-running" } else { "service-stopped" };
    Phrase::new(message)
        .with("start", |words| named("service-start", &service.start, words))
        .with("state", |words| words.message(state))
}

/// A reader, and whether it is that of the key that is judged.
fn reader(reader: &CardReader, key: &Choice) -> Phrase {
    let name = reader.name.as_ref().map(ToString::to_string);
    let is_of = |key: &Candidate| key.readers.iter().any(|linked| std::ptr::eq(linked.reader, reader));
    let message = match key.one() {
        _ if reader.is_virtual => "detail-virtual-reader",
        Some(key) if is_of(key) => "detail-reader-of-key",
        Some(_) => "detail-other-reader",
        None => "detail-reader",
    };
    Phrase::new(message)
        .with("name", |words| name.clone().unwrap_or_else(|| words.message("reader-unnamed")))
        .with("card", |words| named("card", &reader.card, words))
}

/// The key's software, what copies certificates, and each certificate.
pub fn certificate_lines(facts: &Facts) -> Vec<Phrase> {
    let mut all = match &facts.key_software {
        Reading::Seen(programs) => programs.iter().map(software).collect(),
        Reading::Absent => vec![Phrase::new("detail-no-key-software")],
        Reading::Unreadable(_) => Vec::new(),
    };
    all.extend(facts.certificate_propagation.seen().into_iter().flat_map(propagation));
    all.extend(match &facts.certificates {
        Reading::Seen(certificates) => certificates.iter().map(|one| certificate(one, facts)).collect(),
        Reading::Absent => vec![Phrase::new("detail-no-certificate")],
        Reading::Unreadable(_) => lines(&facts.certificates, |_| Vec::new()),
    });
    all
}

fn software(program: &KeySoftware) -> Phrase {
    let message = if program.files_there { "detail-key-software" } else { "detail-key-software-gone" };
    Phrase::new(message)
        .with("product", |words| named("key-software", &program.product, words))
        .with_text("version", program.version.map_or_else(|| "?".to_owned(), |version| version.to_string()))
}

fn propagation(propagation: &CertificatePropagation) -> Vec<Phrase> {
    let mut all: Vec<_> =
        propagation.service.seen().map(|seen| service("detail-propagation", *seen)).into_iter().collect();
    if propagation.off_by_policy {
        all.push(Phrase::new("detail-propagation-off-by-policy"));
    }
    if propagation.off_in_key_software {
        all.push(Phrase::new("detail-propagation-off-in-software"));
    }
    all
}

fn certificate(certificate: &Certificate, facts: &Facts) -> Phrase {
    let day = |moment: jiff::Timestamp| facts.day_of(moment);
    let place = match certificate.private_key {
        PrivateKey::OnCard => "private-key-on-card",
        PrivateKey::InComputer => "private-key-in-computer",
        PrivateKey::Missing => "private-key-missing",
        PrivateKey::Unknown => "private-key-unknown",
    };
    let kind = match certificate.key {
        KeyKind::Rsa => "RSA",
        KeyKind::Ec => "EC",
        KeyKind::Other => "?",
    };
    let hash = match certificate.signature_hash {
        SignatureHash::Sha1 => "SHA-1",
        SignatureHash::Sha2 => "SHA-2",
        SignatureHash::Other => "?",
    };
    let purpose = |words: &Words| {
        words.message(if certificate.client_authentication { "certificate-signs-in" } else { "certificate-other-use" })
    };
    Phrase::new("detail-certificate")
        .with("from", |words| words.date(day(certificate.not_before)))
        .with("until", |words| words.date(day(certificate.not_after)))
        .with_text("kind", format!("{kind}, {hash}"))
        .with("place", |words| words.message(place))
        .with("purpose", purpose)
}
