//! Which certificates are the chosen key's.

use super::{Candidate, readers};
use crate::facts::{CardReader, Certificate, Facts, ReaderModel, Reading};
use crate::requirements::Requirements;

/// Whose a certificate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Windows noted that it came from the key's own reader.
    OfTheKey,
    /// Nothing was noted, and no other card is there that it could have come from.
    ByElimination,
    /// Another card may have brought it.
    NotKnown,
    /// It came from another reader.
    Another,
}

/// A certificate and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct CertificateOf<'a> {
    /// The certificate.
    pub certificate: &'a Certificate,
    /// Whose it is.
    pub whose: Whose,
}

impl Candidate<'_> {
    /// Each of these certificates, and whether it is this key's.
    pub fn certificates<'a>(
        &self,
        all: &'a [Certificate],
        facts: &Facts,
        rules: &Requirements,
    ) -> Vec<CertificateOf<'a>> {
        let another_card = readers::another_card(facts, &self.readers, rules);
        let whose = |certificate: &Certificate| match &certificate.reader {
            Reading::Seen(model) => self.whose(model, facts),
            Reading::Absent | Reading::Unreadable(_) if another_card => Whose::NotKnown,
            Reading::Absent | Reading::Unreadable(_) => Whose::ByElimination,
        };
        all.iter().map(|certificate| CertificateOf { certificate, whose: whose(certificate) }).collect()
    }

    fn whose(&self, model: &ReaderModel, facts: &Facts) -> Whose {
        let is_one = |reader: &CardReader| reader.name.as_ref() == Some(model);
        let own = self.readers.iter().filter(|linked| is_one(linked.reader)).count();
        let all = facts.readers.seen().into_iter().flatten().filter(|reader| is_one(reader)).count();
        match own {
            0 => Whose::Another,
            // Two readers of one model cannot be told apart.
            own if own < all => Whose::NotKnown,
            _ => Whose::OfTheKey,
        }
    }
}
