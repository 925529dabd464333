//! The kinds of card that Windows has software for, each an answer to reset with the bits that count in it.
//!
//! An answer to reset is compared here and goes no further: it can tell one batch of cards from another.

#[cfg(windows)]
mod registry;

/// Every kind of card that is registered.
pub struct KnownCards(Vec<KnownCard>);

/// One kind of card: the values `ATR` and `ATRMask` of its key in the registry.
struct KnownCard {
    answer: Vec<u8>,
    /// Bits that are zero here do not count. As long as the answer, or the whole answer counts.
    mask: Vec<u8>,
}

impl KnownCards {
    /// Kinds of card by their answers to reset, each with its mask, empty where there is none.
    #[cfg(any(windows, test))]
    fn new(cards: impl IntoIterator<Item = (Vec<u8>, Vec<u8>)>) -> Self {
        Self(cards.into_iter().map(|(answer, mask)| KnownCard { answer, mask }).collect())
    }

    /// Whether a card that answers so is of a known kind.
    pub fn contain(&self, answer: &[u8]) -> bool {
        self.0.iter().any(|card| card.matches(answer))
    }
}

impl KnownCard {
    fn matches(&self, answer: &[u8]) -> bool {
        if answer.is_empty() || answer.len() != self.answer.len() {
            return false;
        }
        if self.mask.len() != self.answer.len() {
            return answer == self.answer;
        }
        answer.iter().zip(&self.answer).zip(&self.mask).all(|((seen, known), mask)| seen & mask == known & mask)
    }
}

/// What is registered here; `None` on a system that keeps no such list.
pub fn registered() -> Option<KnownCards> {
    #[cfg(windows)]
    return registry::cards();
    #[cfg(not(windows))]
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_known_by_the_bits_that_count() {
        let cards = KnownCards::new([
            (vec![0x3b, 0x7f, 0x96, 0x00], vec![0xff, 0xff, 0xff, 0x00]),
            (vec![0x3b, 0x00], vec![]),
            (vec![0x3b, 0x16, 0x94], vec![0xff]),
        ]);
        let table: [(&[u8], bool); 9] = [
            (&[0x3b, 0x7f, 0x96, 0x00], true),
            (&[0x3b, 0x7f, 0x96, 0x42], true),
            (&[0x3b, 0x7f, 0x97, 0x42], false),
            (&[0x3b, 0x7f, 0x96], false),
            (&[0x3b, 0x7f, 0x96, 0x00, 0x00], false),
            (&[0x3b, 0x00], true),
            (&[0x3b, 0x01], false),
            (&[0x3b, 0x16, 0x94], true),
            (&[], false),
        ];
        for (answer, expected) in table {
            assert_eq!(cards.contain(answer), expected, "{answer:x?}");
        }
        assert!(!KnownCards::new([(vec![], vec![])]).contain(&[]));
    }
}
