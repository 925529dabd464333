//! Certificates on keys and cards, through the PKCS#11 modules of this system: public objects only, no login, no
//! password. A module is somebody else's code, so each is loaded in a process of its own, which may hang or crash.

#[cfg(unix)]
mod asking;
#[cfg(unix)]
mod module;
pub mod places;
mod registered;

#[cfg(unix)]
pub use asking::{certificates, watched};
#[cfg(unix)]
pub use module::answer_as_child;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::facts::{Certificate, Obstacle, Reading};

/// A certificate with what tells it from others, which stays between the processes and is no fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Listed {
    /// Of the certificate's bytes.
    hash: u64,
    certificate: Certificate,
}

/// What all modules say together, each certificate once: two modules may read the same key.
///
/// Without a module nothing here can answer. One certificate is an answer whatever other modules say; without any, a
/// module that could not answer may be the very one that knows the key.
fn together(answers: Vec<Reading<Vec<Listed>>>) -> Reading<Vec<Certificate>> {
    if answers.is_empty() {
        return Reading::Unreadable(Obstacle::NotSupported);
    }
    let mut known = BTreeSet::new();
    let mut certificates = Vec::new();
    let mut obstacle = None;
    for answer in answers {
        match answer {
            Reading::Seen(listed) => {
                let new = listed.into_iter().filter(|listed| known.insert(listed.hash));
                certificates.extend(new.map(|listed| listed.certificate));
            }
            Reading::Absent => {}
            // A module that merely does not know the key says less than one that failed.
            Reading::Unreadable(Obstacle::NotSupported) => obstacle = obstacle.or(Some(Obstacle::NotSupported)),
            Reading::Unreadable(other) => {
                obstacle = obstacle.filter(|earlier| *earlier != Obstacle::NotSupported).or(Some(other));
            }
        }
    }
    match obstacle {
        _ if !certificates.is_empty() => Reading::Seen(certificates),
        Some(obstacle) => Reading::Unreadable(obstacle),
        None => Reading::Absent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CertificatePlace, KeyKind, PrivateKey, SignatureHash};

    fn listed(hash: u64) -> Listed {
        let year = i64::try_from(hash).unwrap() * 31_556_952;
        let certificate = Certificate {
            place: CertificatePlace::Token,
            not_before: jiff::Timestamp::UNIX_EPOCH,
            not_after: jiff::Timestamp::from_second(year).unwrap(),
            signature_hash: SignatureHash::Sha2,
            key: KeyKind::Rsa,
            private_key: PrivateKey::OnCard,
            client_authentication: true,
            known_issuer: None,
            digital_signature: None,
            reader: Reading::Absent,
        };
        Listed { hash, certificate }
    }

    fn seen(hashes: &[u64]) -> Reading<Vec<Listed>> {
        Reading::Seen(hashes.iter().map(|hash| listed(*hash)).collect())
    }

    #[test]
    fn modules_answer_together() {
        let certificates =
            |hashes: &[u64]| Reading::Seen(hashes.iter().map(|hash| listed(*hash).certificate).collect());
        let failed = || Obstacle::Failed("C_Initialize".to_owned());
        let table = [
            (vec![], Reading::Unreadable(Obstacle::NotSupported)),
            (vec![Reading::Absent, Reading::Absent], Reading::Absent),
            (vec![seen(&[1, 2]), Reading::Absent, seen(&[2, 3])], certificates(&[1, 2, 3])),
            (vec![seen(&[1, 1])], certificates(&[1])),
            (vec![Reading::Unreadable(Obstacle::Crashed), seen(&[1])], certificates(&[1])),
            (vec![Reading::Unreadable(Obstacle::Crashed)], Reading::Unreadable(Obstacle::Crashed)),
            (vec![Reading::Absent, Reading::Unreadable(failed())], Reading::Unreadable(failed())),
            (
                vec![Reading::Unreadable(Obstacle::TimedOut), Reading::Unreadable(Obstacle::Crashed)],
                Reading::Unreadable(Obstacle::TimedOut),
            ),
            (
                vec![Reading::Unreadable(Obstacle::NotSupported), Reading::Unreadable(Obstacle::Crashed)],
                Reading::Unreadable(Obstacle::Crashed),
            ),
            (
                vec![Reading::Unreadable(Obstacle::NotSupported), Reading::Absent],
                Reading::Unreadable(Obstacle::NotSupported),
            ),
        ];
        for (answers, expected) in table {
            assert_eq!(together(answers.clone()), expected, "{answers:?}");
        }
    }
}
