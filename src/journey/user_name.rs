//! The shape of an Omnimed user name, which is all that is ever kept of it.

use serde::{Deserialize, Serialize};

/// What a text is, judged as an Omnimed user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "shape", rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum UserName {
    /// A professional's account.
    SevenDigits,
    /// An administrative account, which opens the production QHR instead.
    LettersAndDigits,
    /// Nothing.
    Empty,
    /// Digits, and not seven of them.
    DigitCount {
        /// How many.
        digits: u32,
    },
    /// A RAMQ delegate number: `CE` and digits.
    RamqDelegate,
    /// An e-mail address.
    Email,
    /// Letters without a digit.
    LettersOnly,
    /// A character that user names do not have.
    OtherCharacter,
    /// The person does not know it: an answer, and no shape of a text.
    Unknown,
}

impl UserName {
    /// How many digits a professional's account has.
    pub const DIGITS: u32 = 7;

    /// Judges a text as typed, pasted or dictated: spaces, dashes and invisible characters do not count.
    pub fn of(text: &str) -> Self {
        let text: String = text.chars().filter(|character| !is_separator(*character)).collect();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let letters = text.chars().filter(|character| character.is_alphabetic()).count();
        let length = text.chars().count();
        if length == 0 {
            Self::Empty
        } else if text.contains('@') {
            Self::Email
        } else if digits + letters < length {
            Self::OtherCharacter
        } else if letters == 0 {
            let digits = u32::try_from(digits).unwrap_or(u32::MAX);
            if digits == Self::DIGITS { Self::SevenDigits } else { Self::DigitCount { digits } }
        } else if digits == 0 {
            Self::LettersOnly
        } else if is_ramq_delegate(&text) {
            Self::RamqDelegate
        } else {
            Self::LettersAndDigits
        }
    }

    /// Whether the person knows it.
    pub fn is_known(self) -> bool {
        self != Self::Unknown
    }

    /// Whether it answers the question; otherwise it is asked again.
    pub fn is_answer(self) -> bool {
        match self {
            Self::SevenDigits | Self::LettersAndDigits | Self::Unknown => true,
            Self::Empty
            | Self::DigitCount { .. }
            | Self::RamqDelegate
            | Self::Email
            | Self::LettersOnly
            | Self::OtherCharacter => false,
        }
    }
}

/// RAMQ's numbers of delegates begin with CE (ramq.gouv.qc.ca, page "deleguer-sel").
fn is_ramq_delegate(text: &str) -> bool {
    let mut characters = text.chars();
    let starts = characters.next().is_some_and(|first| first.eq_ignore_ascii_case(&'c'))
        && characters.next().is_some_and(|second| second.eq_ignore_ascii_case(&'e'));
    starts && characters.all(|rest| rest.is_ascii_digit())
}

/// What people put between digits when they dictate, and what a paste brings along unseen.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_user_name_is_told_apart() {
        use UserName::{
            DigitCount, Email, Empty, LettersAndDigits, LettersOnly, OtherCharacter, RamqDelegate, SevenDigits,
        };
        let table = [
            ("1234567", SevenDigits),
            ("0012345", SevenDigits),
            (" 123 45 67 ", SevenDigits),
            ("123-4567", SevenDigits),
            ("123\u{a0}4567\u{200b}", SevenDigits),
            ("1\u{2013}234567\n", SevenDigits),
            ("", Empty),
            (" - ", Empty),
            ("123456", DigitCount { digits: 6 }),
            ("12345678", DigitCount { digits: 8 }),
            ("CE12345", RamqDelegate),
            ("ce-12345", RamqDelegate),
            ("cedric12", LettersAndDigits),
            ("mtremblay3", LettersAndDigits),
            ("hélène7", LettersAndDigits),
            ("a 1", LettersAndDigits),
            ("tremblay", LettersOnly),
            ("CE", LettersOnly),
            ("m.tremblay3", OtherCharacter),
            ("123/4567", OtherCharacter),
            ("m.tremblay@clinique.example", Email),
        ];
        for (text, shape) in table {
            assert_eq!(UserName::of(text), shape, "{text:?}");
        }
    }

    #[test]
    fn only_a_shape_that_tells_the_kind_of_account_is_an_answer() {
        assert!(UserName::SevenDigits.is_answer() && UserName::LettersAndDigits.is_answer());
        assert!(!UserName::DigitCount { digits: 6 }.is_answer() && !UserName::RamqDelegate.is_answer());
    }
}
