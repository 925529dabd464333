//! What may be told of a certificate: dates, kinds and uses, from its own bytes. Pure, the same on every system.
//!
//! Nothing that names somebody leaves: no subject, no serial number, no issuer.

use jiff::Timestamp;
use x509_parser::asn1_rs::{Oid, Tag, oid};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::signature_algorithm::RsaSsaPssParams;
use x509_parser::time::ASN1Time;
use x509_parser::x509::{AlgorithmIdentifier, AttributeTypeAndValue, X509Name};

use crate::facts::{Certificate, CertificatePlace, KeyKind, Obstacle, PrivateKey, Reading, SignatureHash};

#[cfg(test)]
mod tests;

/// What may be told of a certificate in DER; `None` where the bytes are no certificate.
///
/// `issuers` are parts of issuers' names as RFC 4514 writes them, compared without regard to case.
pub fn describe(
    der: &[u8],
    place: CertificatePlace,
    private_key: PrivateKey,
    issuers: &[String],
) -> Option<Certificate> {
    // Bytes after the certificate are left alone: some cards fill their files up with zeros.
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    let validity = certificate.validity();
    Some(Certificate {
        place,
        not_before: moment(&validity.not_before),
        not_after: moment(&validity.not_after),
        signature_hash: signature_hash(&certificate.signature_algorithm),
        key: key_kind(&certificate.public_key().algorithm.algorithm),
        private_key,
        client_authentication: !certificate.is_ca() && allows_client_authentication(&certificate),
        known_issuer: known_issuer(certificate.issuer(), issuers),
        digital_signature: Some(allows_digital_signature(&certificate)),
        reader: Reading::Unreadable(Obstacle::NotSupported),
    })
}

/// A date after the last that `jiff` knows is that last one: 9999-12-31 stands for "never" in RFC 5280, 4.1.2.5.
fn moment(date: &ASN1Time) -> Timestamp {
    let seconds = date.timestamp();
    Timestamp::from_second(seconds).unwrap_or(if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// A certificate that names no extended key usage may be used for any (RFC 5280, 4.2.1.12); one whose list cannot be
/// read may not.
fn allows_client_authentication(certificate: &X509Certificate) -> bool {
    match certificate.extended_key_usage() {
        Ok(None) => true,
        Ok(Some(usages)) => usages.value.client_auth || usages.value.any,
        Err(_) => false,
    }
}

/// A certificate without a key usage may be used for any (RFC 5280, 4.2.1.3). Chrome on Windows offers none for signing in
/// that may not be used for digital signatures (Chromium `net/ssl/client_cert_store_win.cc`).
fn allows_digital_signature(certificate: &X509Certificate) -> bool {
    match certificate.key_usage() {
        Ok(None) => true,
        Ok(Some(usage)) => usage.value.digital_signature(),
        Err(_) => false,
    }
}

/// Identifiers: RFC 3279, RFC 4055, RFC 5758 and the older ones of the OIW; from memory, then compared with what
/// OpenSSL 3.0.19 makes (2026-11-22).
fn signature_hash(algorithm: &AlgorithmIdentifier) -> SignatureHash {
    let identifier = &algorithm.algorithm;
    let rsa = oid!(1.2.840.113549.1.1);
    let ecdsa_with_sha2 = oid!(1.2.840.10045.4.3);
    if *identifier == oid!(1.2.840.113549.1.1.10) {
        let parameters = algorithm.parameters.as_ref().and_then(|any| RsaSsaPssParams::try_from(any).ok());
        return parameters.map_or(SignatureHash::Other, |parameters| hash(parameters.hash_algorithm_oid()));
    }
    let old = [
        oid!(1.2.840.10040.4.3),
        oid!(1.2.840.10045.4.1),
        oid!(1.3.14.3.2.3),
        oid!(1.3.14.3.2.27),
        oid!(1.3.14.3.2.29),
    ];
    let dsa_with_sha2 = [oid!(2.16.840.1.101.3.4.3.1), oid!(2.16.840.1.101.3.4.3.2)];
    if old.contains(identifier) {
        SignatureHash::Sha1
    } else if dsa_with_sha2.contains(identifier) || identifier.starts_with(&ecdsa_with_sha2) {
        SignatureHash::Sha2
    } else if identifier.starts_with(&rsa) {
        match last_number(identifier) {
            Some(2..=5) => SignatureHash::Sha1,
            Some(11..=16) => SignatureHash::Sha2,
            Some(_) | None => SignatureHash::Other,
        }
    } else {
        SignatureHash::Other
    }
}

fn hash(identifier: &Oid) -> SignatureHash {
    let sha2 = oid!(2.16.840.1.101.3.4.2);
    if [oid!(1.3.14.3.2.26), oid!(1.2.840.113549.2.5)].contains(identifier) {
        SignatureHash::Sha1
    } else if identifier.starts_with(&sha2) && matches!(last_number(identifier), Some(1..=6)) {
        SignatureHash::Sha2
    } else {
        SignatureHash::Other
    }
}

fn last_number(identifier: &Oid) -> Option<u64> {
    identifier.iter()?.last()
}

fn key_kind(identifier: &Oid) -> KeyKind {
    let rsa = [oid!(1.2.840.113549.1.1.1), oid!(1.2.840.113549.1.1.7), oid!(1.2.840.113549.1.1.10)];
    let elliptic_curve = [oid!(1.2.840.10045.2.1), oid!(1.3.132.1.12)];
    if rsa.contains(identifier) {
        KeyKind::Rsa
    } else if elliptic_curve.contains(identifier) {
        KeyKind::Ec
    } else {
        KeyKind::Other
    }
}

fn known_issuer(issuer: &X509Name, patterns: &[String]) -> Option<bool> {
    if patterns.is_empty() {
        return None;
    }
    let issuer = name_text(issuer).to_lowercase();
    Some(patterns.iter().any(|pattern| issuer.contains(&pattern.to_lowercase())))
}

/// A name as RFC 4514 writes it: the last part first.
fn name_text(name: &X509Name) -> String {
    let mut parts: Vec<_> =
        name.iter().map(|part| part.iter().map(attribute_text).collect::<Vec<_>>().join("+")).collect();
    parts.reverse();
    parts.join(",")
}

fn attribute_text(attribute: &AttributeTypeAndValue) -> String {
    // RFC 4514, section 3; every other type is written as its numbers.
    let kinds = [
        (oid!(2.5.4.3), "CN"),
        (oid!(2.5.4.7), "L"),
        (oid!(2.5.4.8), "ST"),
        (oid!(2.5.4.10), "O"),
        (oid!(2.5.4.11), "OU"),
        (oid!(2.5.4.6), "C"),
        (oid!(2.5.4.9), "STREET"),
        (oid!(0.9.2342.19200300.100.1.25), "DC"),
        (oid!(0.9.2342.19200300.100.1.1), "UID"),
    ];
    let kind = kinds.iter().find(|(identifier, _)| identifier == attribute.attr_type());
    let kind = kind.map_or_else(|| attribute.attr_type().to_id_string(), |(_, name)| (*name).to_owned());
    format!("{kind}={}", escaped(&value_text(attribute)))
}

/// The text of a value, in the encodings that issuers have used; T.61 is read as Latin-1, which is how it was used.
fn value_text(attribute: &AttributeTypeAndValue) -> String {
    let bytes = attribute.as_slice();
    let tag = attribute.attr_value().tag();
    if tag == Tag::BmpString {
        let units: Vec<_> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    } else if tag == Tag::T61String {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// RFC 4514, section 2.4.
fn escaped(value: &str) -> String {
    let last = value.chars().count().saturating_sub(1);
    let mut text = String::new();
    for (at, character) in value.chars().enumerate() {
        let special = matches!(character, '"' | '+' | ',' | ';' | '<' | '>' | '\\');
        let at_an_end = (at == 0 && matches!(character, ' ' | '#')) || (at == last && character == ' ');
        if special || at_an_end {
            text.push('\\');
        }
        text.push(character);
    }
    text
}
