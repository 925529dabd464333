//! Certificates of a few dozen bytes, made here: only what is read is in them, and no signature holds.

use super::*;

/// One ASN.1 element.
fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    let [high, low] = length.to_be_bytes();
    let mut bytes = match (high, low) {
        (0, 0..=0x7f) => vec![tag, low],
        (0, _) => vec![tag, 0x81, low],
        _ => vec![tag, 0x82, high, low],
    };
    bytes.extend(content);
    bytes
}

fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(0x30, &parts.concat())
}

fn identifier(numbers: &str) -> Vec<u8> {
    let numbers: Vec<u64> = numbers.split('.').map(|number| number.parse().unwrap()).collect();
    element(6, Oid::from(&numbers).unwrap().as_bytes())
}

struct Made {
    signature: Vec<u8>,
    key: &'static str,
    issuer: Vec<u8>,
    dates: [(u8, &'static str); 2],
    extensions: Vec<Vec<u8>>,
}

impl Default for Made {
    fn default() -> Self {
        Self {
            signature: sequence(&[&identifier("1.2.840.113549.1.1.11")]),
            key: "1.2.840.113549.1.1.1",
            issuer: name(&[("2.5.4.6", 0x13, b"CA"), ("2.5.4.10", 0x0c, "Autorité, inc.".as_bytes())]),
            dates: [(0x17, "240102030405Z"), (0x17, "270102030405Z")],
            extensions: Vec::new(),
        }
    }
}

impl Made {
    fn der(&self) -> Vec<u8> {
        let dates = self.dates.map(|(tag, text)| element(tag, text.as_bytes()));
        let key = sequence(&[&sequence(&[&identifier(self.key)]), &element(3, &[0, 1])]);
        let extensions: Vec<_> = self.extensions.iter().map(Vec::as_slice).collect();
        let extensions = if extensions.is_empty() { Vec::new() } else { element(0xa3, &sequence(&extensions)) };
        let to_be_signed = sequence(&[
            &element(0xa0, &element(2, &[2])),
            &element(2, &[1]),
            &self.signature,
            &self.issuer,
            &sequence(&[&dates[0], &dates[1]]),
            &name(&[("2.5.4.3", 0x0c, b"Somebody")]),
            &key,
            &extensions,
        ]);
        sequence(&[&to_be_signed, &self.signature, &element(3, &[0, 0])])
    }

    fn described(&self, issuers: &[&str]) -> Certificate {
        let issuers: Vec<_> = issuers.iter().map(|&issuer| issuer.to_owned()).collect();
        describe(&self.der(), CertificatePlace::WindowsStore, PrivateKey::OnCard, &issuers).unwrap()
    }
}

fn name(attributes: &[(&str, u8, &[u8])]) -> Vec<u8> {
    let parts: Vec<_> = attributes
        .iter()
        .map(|(kind, tag, value)| element(0x31, &sequence(&[&identifier(kind), &element(*tag, value)])))
        .collect();
    element(0x30, &parts.concat())
}

fn extension(kind: &str, content: &[u8]) -> Vec<u8> {
    sequence(&[&identifier(kind), &element(4, content)])
}

fn usages(kinds: &[&str]) -> Vec<u8> {
    let kinds: Vec<_> = kinds.iter().copied().map(identifier).collect();
    extension("2.5.29.37", &element(0x30, &kinds.concat()))
}

fn pss(hash: Option<&str>) -> Vec<u8> {
    let hash = hash.map_or_else(Vec::new, |hash| element(0xa0, &sequence(&[&identifier(hash)])));
    sequence(&[&identifier("1.2.840.113549.1.1.10"), &element(0x30, &hash)])
}

#[test]
fn dates_and_places_are_told_as_they_are() {
    let certificate = Made::default().described(&[]);
    assert_eq!(certificate.not_before, "2024-01-02T03:04:05Z".parse().unwrap());
    assert_eq!(certificate.not_after, "2027-01-02T03:04:05Z".parse().unwrap());
    assert_eq!(certificate.place, CertificatePlace::WindowsStore);
    assert_eq!(certificate.private_key, PrivateKey::OnCard);
}

#[test]
fn a_certificate_without_an_end_lasts_as_long_as_a_date_can() {
    let made = Made { dates: [(0x17, "990102030405Z"), (0x18, "99991231235959Z")], ..Made::default() };
    assert_eq!(made.described(&[]).not_after, Timestamp::MAX);
    assert_eq!(made.described(&[]).not_before, "1999-01-02T03:04:05Z".parse().unwrap());
}

#[test]
fn the_hash_of_a_signature_is_told_by_its_identifier() {
    let table = [
        ("1.2.840.113549.1.1.4", SignatureHash::Sha1),
        ("1.2.840.113549.1.1.5", SignatureHash::Sha1),
        ("1.3.14.3.2.29", SignatureHash::Sha1),
        ("1.2.840.10045.4.1", SignatureHash::Sha1),
        ("1.2.840.10040.4.3", SignatureHash::Sha1),
        ("1.2.840.113549.1.1.11", SignatureHash::Sha2),
        ("1.2.840.113549.1.1.12", SignatureHash::Sha2),
        ("1.2.840.113549.1.1.13", SignatureHash::Sha2),
        ("1.2.840.113549.1.1.14", SignatureHash::Sha2),
        ("1.2.840.10045.4.3.2", SignatureHash::Sha2),
        ("1.2.840.10045.4.3.4", SignatureHash::Sha2),
        ("2.16.840.1.101.3.4.3.2", SignatureHash::Sha2),
        ("2.16.840.1.101.3.4.3.10", SignatureHash::Other),
        ("1.2.840.113549.1.1.1", SignatureHash::Other),
        ("1.3.101.112", SignatureHash::Other),
    ];
    for (numbers, hash) in table {
        let made = Made { signature: sequence(&[&identifier(numbers)]), ..Made::default() };
        assert_eq!(made.described(&[]).signature_hash, hash, "{numbers}");
    }
}

#[test]
fn the_hash_of_a_pss_signature_is_in_its_parameters() {
    let table = [
        (pss(None), SignatureHash::Sha1),
        (pss(Some("1.3.14.3.2.26")), SignatureHash::Sha1),
        (pss(Some("2.16.840.1.101.3.4.2.1")), SignatureHash::Sha2),
        (pss(Some("2.16.840.1.101.3.4.2.3")), SignatureHash::Sha2),
        (pss(Some("2.16.840.1.101.3.4.2.8")), SignatureHash::Other),
        (sequence(&[&identifier("1.2.840.113549.1.1.10")]), SignatureHash::Other),
    ];
    for (signature, hash) in table {
        let made = Made { signature: signature.clone(), ..Made::default() };
        assert_eq!(made.described(&[]).signature_hash, hash, "{signature:x?}");
    }
}

#[test]
fn the_kind_of_the_key_is_told_by_its_identifier() {
    let table = [
        ("1.2.840.113549.1.1.1", KeyKind::Rsa),
        ("1.2.840.113549.1.1.10", KeyKind::Rsa),
        ("1.2.840.10045.2.1", KeyKind::Ec),
        ("1.3.101.112", KeyKind::Other),
    ];
    for (key, kind) in table {
        assert_eq!(Made { key, ..Made::default() }.described(&[]).key, kind, "{key}");
    }
}

#[test]
fn signing_in_takes_the_right_usage_or_none_and_no_authority() {
    let client = "1.3.6.1.5.5.7.3.2";
    let server = "1.3.6.1.5.5.7.3.1";
    let any = "2.5.29.37.0";
    let authority = extension("2.5.29.19", &sequence(&[&element(1, &[0xff])]));
    let no_authority = extension("2.5.29.19", &sequence(&[]));
    let damaged = extension("2.5.29.37", &[0x30, 0x05, 0x06]);
    let table = [
        (vec![], true),
        (vec![usages(&[client])], true),
        (vec![usages(&[server, client])], true),
        (vec![usages(&[any])], true),
        (vec![usages(&[server])], false),
        (vec![no_authority, usages(&[client])], true),
        (vec![authority.clone()], false),
        (vec![authority, usages(&[client])], false),
        (vec![damaged], false),
    ];
    for (extensions, expected) in table {
        let made = Made { extensions: extensions.clone(), ..Made::default() };
        assert_eq!(made.described(&[]).client_authentication, expected, "{extensions:x?}");
    }
}

/// A key usage with this number of bits unused at its end, as RFC 5280, 4.2.1.3, numbers them from the left.
fn key_usage(unused: u8, bits: u8) -> Vec<u8> {
    extension("2.5.29.15", &element(3, &[unused, bits]))
}

#[test]
fn signing_in_takes_the_key_usage_for_signatures_or_none_at_all() {
    const DIGITAL_SIGNATURE: u8 = 0x80;
    const NON_REPUDIATION: u8 = 0x40;
    const KEY_ENCIPHERMENT: u8 = 0x20;
    let damaged = extension("2.5.29.15", &[0x03, 0x09, 0x00]);
    let twice = vec![key_usage(7, DIGITAL_SIGNATURE), key_usage(5, KEY_ENCIPHERMENT)];
    let table = [
        ("none", vec![], true),
        ("signatures", vec![key_usage(7, DIGITAL_SIGNATURE)], true),
        ("signatures among others", vec![key_usage(5, DIGITAL_SIGNATURE | NON_REPUDIATION | KEY_ENCIPHERMENT)], true),
        ("documents alone", vec![key_usage(6, NON_REPUDIATION)], false),
        ("encryption alone", vec![key_usage(5, KEY_ENCIPHERMENT)], false),
        ("nothing", vec![key_usage(0, 0)], false),
        ("damaged", vec![damaged], false),
        ("twice", twice, false),
    ];
    for (kind, mut extensions, expected) in table {
        extensions.push(usages(&["1.3.6.1.5.5.7.3.2"]));
        let described = Made { extensions, ..Made::default() }.described(&[]);
        assert_eq!(described.digital_signature, Some(expected), "{kind}");
        assert!(described.client_authentication, "{kind}");
    }
}

#[test]
fn an_issuer_is_known_by_a_part_of_its_name() {
    let made = Made::default();
    assert_eq!(made.described(&[]).known_issuer, None);
    assert_eq!(made.described(&["o=AUTORITÉ\\, INC.,c=ca"]).known_issuer, Some(true));
    assert_eq!(made.described(&["Somebody"]).known_issuer, Some(false), "the subject is not the issuer");
    assert_eq!(made.described(&["elsewhere", "autorité"]).known_issuer, Some(true));
}

#[test]
fn an_issuer_in_an_old_encoding_is_read() {
    let wide: Vec<u8> = "Santé".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (tag, value) in [(0x1e, wide.as_slice()), (0x14, b"Sant\xe9".as_slice())] {
        let made = Made { issuer: name(&[("2.5.4.3", tag, value)]), ..Made::default() };
        assert_eq!(made.described(&["CN=santé"]).known_issuer, Some(true), "{tag:x}");
    }
}

#[test]
fn zeros_after_a_certificate_do_no_harm_and_other_bytes_are_none() {
    let mut der = Made::default().der();
    der.extend([0; 40]);
    let describe = |der: &[u8]| describe(der, CertificatePlace::WindowsStore, PrivateKey::OnCard, &[]);
    assert!(describe(&der).is_some());
    assert!(describe(&der[..100]).is_none());
    assert!(describe(&[]).is_none());
    assert!(describe(b"-----BEGIN CERTIFICATE-----").is_none());
}

#[test]
fn no_damaged_certificate_makes_it_panic() {
    let extensions = vec![usages(&["1.3.6.1.5.5.7.3.2"]), extension("2.5.29.19", &sequence(&[]))];
    let whole = Made { extensions, signature: pss(Some("2.16.840.1.101.3.4.2.1")), ..Made::default() }.der();
    let issuers = ["Autorité".to_owned()];
    let mut read = 0;
    for at in 0..whole.len() {
        for byte in [0x00, 0x01, 0x30, 0x7f, 0x80, 0xff, whole[at].wrapping_add(1)] {
            let mut der = whole.clone();
            der[at] = byte;
            read += usize::from(describe(&der, CertificatePlace::WindowsStore, PrivateKey::OnCard, &issuers).is_some());
        }
    }
    assert!(read > 0, "some damage does not keep a certificate from being read");
}
