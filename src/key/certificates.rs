//! Which certificates are the chosen key's.

use super::{Candidate, readers};
use crate::facts::{Certificate, Facts, Reading};
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
            Reading::Seen(name) => self.whose(name, facts),
            Reading::Absent | Reading::Unreadable(_) if another_card => Whose::NotKnown,
            Reading::Absent | Reading::Unreadable(_) => Whose::ByElimination,
        };
        all.iter().map(|certificate| CertificateOf { certificate, whose: whose(certificate) }).collect()
    }

    fn whose(&self, reader: &str, facts: &Facts) -> Whose {
        let has_name = |name: &Option<String>| name.as_deref().is_some_and(|name| same_model(name, reader));
        let own = self.readers.iter().filter(|linked| has_name(&linked.reader.name)).count();
        let all = facts.readers.seen().into_iter().flatten().filter(|one| has_name(&one.name)).count();
        match own {
            0 => Whose::Another,
            // Two readers of one model cannot be told apart by name.
            own if own < all => Whose::NotKnown,
            _ => Whose::OfTheKey,
        }
    }
}

/// Names without the number that Windows puts behind them, which older recordings still have.
pub fn same_model(one: &str, two: &str) -> bool {
    fn model(name: &str) -> &str {
        name.trim_end_matches(|character: char| character.is_ascii_digit()).trim_end()
    }
    one.eq_ignore_ascii_case(two) || (!model(one).is_empty() && model(one).eq_ignore_ascii_case(model(two)))
}
