//! A certificate in DER: what is told of it can be recorded, and depends on nothing behind it.

use super::edits::Choices;
use super::recorded::{ready, rules};
use crate::checks;
use crate::facts::{Certificate, CertificatePlace, Facts, PrivateKey, Reading};
use crate::probe::certificate;

pub fn take(bytes: &[u8]) -> bool {
    let told = |der: &[u8], issuers: &[String]| {
        certificate::describe(der, CertificatePlace::WindowsStore, PrivateKey::OnCard, issuers)
    };
    let issuers = ["autorité".to_owned(), "CN=".to_owned()];
    let Some(certificate) = told(bytes, &issuers) else {
        assert_eq!(told(bytes, &[]), None);
        return false;
    };
    assert_eq!(told(&[bytes, &[0; 9]].concat(), &issuers), Some(certificate.clone()), "some cards fill up with zeros");
    assert_eq!(told(bytes, &[]), Some(Certificate { known_issuer: None, ..certificate.clone() }));
    let facts = Facts { certificates: Reading::Seen(vec![certificate]), ..ready().clone() };
    let written = serde_json::to_vec(&facts).expect("facts");
    assert_eq!(super::facts::read(&written).expect("facts").facts, facts, "what is told is read again as it was");
    let _ = checks::judge(&facts, rules());
    // Cut anywhere, it is no certificate.
    let cut = Choices::of(&bytes[bytes.len() / 2..]).below(bytes.len());
    let _ = told(&bytes[..cut], &issuers);
    true
}
