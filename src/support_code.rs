//! The support code: where somebody is and what stands in the way, as 18 digits to read out on the phone.
//!
//! Its version, 15 digits of payload and two check digits. It is made of enums only, so that nothing personal can
//! get into it, and it goes nowhere by itself: a person reads it out.

use std::fmt;

use crate::text::Phrase;

mod decoded;
mod helper_view;
mod numbers;
mod open_points;
mod state;
#[cfg(test)]
mod tests;

pub use decoded::Decoded;
pub use helper_view::{HelperCause, HelperCheck, HelperView};
pub use open_points::{HelperPoint, OpenMatter};
pub use state::{Asked, Cause, Person, PersonStanding, SupportState, Tried};

/// The version of the scheme that this program writes and reads.
pub const SCHEME: u64 = 2;

const DIGITS: usize = 18;
const PAYLOAD_DIGITS: u32 = 15;
const GROUP: usize = 3;

/// Eighteen digits, shown in groups of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportCode(u64);

/// Why a text is not a support code of this program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// It has fewer digits, or more.
    #[error("a support code has {DIGITS} digits, and this text has {found}")]
    DigitCount {
        /// How many it has.
        found: usize,
    },
    /// Something in it is neither a digit nor what people put between digits.
    #[error("{:?} is no digit; a support code has {DIGITS} digits", character)]
    NotADigit {
        /// The first such character.
        character: char,
    },
    /// The check digits do not fit: a digit is wrong, or two are swapped.
    #[error("the check digits do not fit: one digit or more is wrong")]
    CheckDigits,
    /// Another version of the scheme.
    #[error("this code is of version {found} of the scheme, and this program reads version {SCHEME}")]
    OtherScheme {
        /// Its version.
        found: u64,
    },
    /// A value that this version does not know, or values that do not go together.
    #[error("this code holds a value for {field} that this version does not know")]
    UnknownValue {
        /// Which part of the state.
        field: &'static str,
    },
}

impl CodeError {
    /// What is wrong and what was expected, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::DigitCount { found } => Phrase::new("code-error-digit-count").with_count("found", *found),
            // A control character must not reach the terminal as one.
            Self::NotADigit { character } => {
                Phrase::new("code-error-not-a-digit").with_text("character", character.escape_debug())
            }
            Self::CheckDigits => Phrase::new("code-error-check-digits"),
            Self::OtherScheme { found } => {
                Phrase::new("code-error-other-scheme").with_text("found", found).with_text("known", SCHEME)
            }
            Self::UnknownValue { .. } => Phrase::new("code-error-unknown-value"),
        }
    }
}

impl SupportState {
    /// The code that says this state.
    pub fn code(&self) -> SupportCode {
        SupportCode(with_check_digits(SCHEME * 10_u64.pow(PAYLOAD_DIGITS) + numbers::pack(self)))
    }
}

impl SupportCode {
    /// The code that carries this number, or as much of it as fits, whether or not it says anything.
    #[cfg(any(test, fuzzing))]
    pub(crate) fn of_number(number: u64) -> Self {
        Self(with_check_digits(SCHEME * 10_u64.pow(PAYLOAD_DIGITS) + number % 10_u64.pow(PAYLOAD_DIGITS)))
    }

    /// Reads a code as typed, pasted or dictated: spaces, dashes and dots do not count.
    pub fn read(text: &str) -> Result<SupportState, CodeError> {
        let mut number = 0_u64;
        let mut found = 0;
        for character in text.chars().filter(|character| !is_separator(*character)) {
            let digit = character.to_digit(10).ok_or(CodeError::NotADigit { character })?;
            found += 1;
            // Eighteen digits fit; of a longer text only the count is told.
            number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        }
        if found != DIGITS {
            return Err(CodeError::DigitCount { found });
        }
        let body = number / 100;
        if with_check_digits(body) != number {
            return Err(CodeError::CheckDigits);
        }
        match body / 10_u64.pow(PAYLOAD_DIGITS) {
            SCHEME => numbers::unpack(body % 10_u64.pow(PAYLOAD_DIGITS)),
            found => Err(CodeError::OtherScheme { found }),
        }
    }
}

impl fmt::Display for SupportCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0DIGITS$}", self.0);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && index % GROUP == 0 {
                write!(out, " ")?;
            }
            write!(out, "{digit}")?;
        }
        Ok(())
    }
}

/// ISO 7064, MOD 97-10: the whole number leaves 1 when divided by 97. Since 97 is prime and neither a difference of
/// two digits nor nine times one is a multiple of it, no wrong digit and no swap of two neighbours goes unseen.
fn with_check_digits(body: u64) -> u64 {
    let shifted = body * 100;
    shifted + 98 - shifted % 97
}

/// Which of the six groups of a text is none, counted from 1: where one alone has not three digits. Of a wrong digit in groups
/// that are right, a code cannot tell which it is.
pub fn odd_group(text: &str) -> Option<usize> {
    let groups: Vec<_> = text.split(is_separator).filter(|group| !group.is_empty()).collect();
    let is_group = |group: &str| group.len() == GROUP && group.bytes().all(|byte| byte.is_ascii_digit());
    let mut odd = (1..).zip(&groups).filter(|(_, group)| !is_group(group)).map(|(number, _)| number);
    let first = odd.next().filter(|_| groups.len() * GROUP == DIGITS);
    first.filter(|_| odd.next().is_none())
}

/// What people put between digits, and what a paste brings along unseen.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '·' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}
