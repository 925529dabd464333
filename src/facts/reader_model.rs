//! Which model a card reader is: of its name the words that makers of readers use, and of any other word a number.
//!
//! A maker, or whoever makes a reader of software, may put anything into a name. What is kept is enough to know a reader
//! again, to compare it with the names in the rules, and to tell support what it is.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The words that are kept: makers and products of the readers in github.com/LudovicRousseau/CCID `readers/*.txt`
/// (commit 5de6a96, read 2026-11-26), and of the rules file. A name of a person is left out where it is no maker's.
static WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    include_str!("reader_words.txt").split_whitespace().map(|word| (word.to_ascii_lowercase(), word)).collect()
});

/// No name has more words; what is longer was not made by a maker.
const MOST_WORDS: usize = 16;

/// What stands for a name in a recording of which nothing is left.
const UNNAMED: &str = "?";

/// The model of a card reader: `Gemalto USB SmartCard Reader`. A word that is not listed is a number of twelve bits, which
/// many words share: `ACS #3f0 Reader`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderModel(String);

impl ReaderModel {
    /// The model in a reader's name; none where the name tells no more than the device's own numbers.
    pub fn of(name: &str) -> Option<Self> {
        let name = without_round_brackets(name);
        let words: Vec<_> = words(&name).filter(|word| !looks_like_a_serial_number(word)).take(MOST_WORDS).collect();
        let kept: Vec<_> = without_numbers(&words).iter().map(|word| kept(word)).collect();
        (!kept.is_empty()).then(|| Self(kept.join(" ")))
    }

    /// Whether its name begins with the words of another.
    pub fn begins_with(&self, beginning: &Self) -> bool {
        self.0.strip_prefix(&beginning.0).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }

    /// Whether this is among its words.
    pub fn has_word(&self, word: &Self) -> bool {
        self.0.split(' ').any(|one| one == word.0)
    }
}

/// As people read it: a word that is not listed is left out.
impl fmt::Display for ReaderModel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, word) in self.0.split(' ').enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(out, "{space}{}", if is_number(word) { "…" } else { word })?;
        }
        Ok(())
    }
}

impl Serialize for ReaderModel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ReaderModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Ok(Self::of(&name).unwrap_or_else(|| Self(UNNAMED.to_owned())))
    }
}

fn kept(word: &str) -> String {
    if is_number(word) {
        return word.to_owned();
    }
    let word = word.to_lowercase();
    WORDS.get(&word).map_or_else(|| format!("#{:03x}", number_of(&word)), |listed| (*listed).to_owned())
}

/// Whether it is what [`kept`] makes of a word that is not listed.
fn is_number(word: &str) -> bool {
    word.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

/// Twelve bits of FNV-1a: too few to tell which word it was.
fn number_of(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 12) ^ (hash >> 24)) & 0xfff
}

/// The words of a name. pcsc-lite puts the name of an interface in square brackets.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let ends = |character: char| character.is_whitespace() || character.is_control() || matches!(character, '[' | ']');
    name.split(ends).filter(|word| !word.is_empty())
}

/// pcsc-lite writes "maker product [interface] (serial number) 00 00", Windows "maker product 0" (names in public
/// listings, seen 2026-11-22). Whatever stands in round brackets goes, whether or not it looks like a number. A bracket that
/// is never closed was cut off with the name: everything after it goes.
fn without_round_brackets(name: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for character in name.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => kept.push(other),
            _ => {}
        }
    }
    kept
}

/// Eight hexadecimal digits or more, with a decimal digit among them: no product is called that.
fn looks_like_a_serial_number(word: &str) -> bool {
    word.len() >= 8
        && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Takes off pcsc-lite's two numbers of two hexadecimal digits, and Windows's one decimal number, as often as there are any:
/// what is left has none to take off.
pub(crate) fn without_numbers<'a, 'name>(words: &'a [&'name str]) -> &'a [&'name str] {
    let two_digits = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    match words {
        [rest @ .., device, slot] if two_digits(device) && two_digits(slot) => without_numbers(rest),
        [rest @ .., number] if number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            without_numbers(rest)
        }
        all => all,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::requirements::Requirements;

    fn written(name: &str) -> Option<String> {
        ReaderModel::of(name).map(|model| model.0)
    }

    #[test]
    fn a_name_keeps_the_model_and_loses_the_device() {
        let table = [
            ("Virtual PCD 00 00", Some("Virtual PCD")),
            ("Virtual PCD 00 01", Some("Virtual PCD")),
            ("Gemalto USB Shell Token V2 (A12B34CD) 00 00", Some("Gemalto USB Shell Token V2")),
            ("Gemalto PC Twin Reader (70D7E2EE) 01 00", Some("Gemalto PC Twin Reader")),
            ("SCM SCR 3310 [CCID Interface] (21120909312345) 00 00", Some("SCM SCR #aaa CCID Interface")),
            ("Reader (cut off after 128 charac", Some("Reader")),
            ("Gemalto USB Key Smart Card Reader 0", Some("Gemalto USB Key Smart Card Reader")),
            ("gemalto usb smartcard reader", Some("Gemalto USB SmartCard Reader")),
            ("SafeNet Token JC 1", Some("SafeNet Token JC")),
            ("OMNIKEY CardMan 5421 0", Some("OMNIKEY CardMan 5421")),
            ("Microsoft UICC ISO Reader 3f873476 0", Some("Microsoft UICC ISO Reader")),
            ("AKS ifdh [eToken 5110 SC] 00 00", Some("AKS ifdh eToken 5110 SC")),
            ("two\u{7}  Hello\t0", Some("Two Hello")),
            ("(12345678) 00 00", None),
            ("0", None),
            ("", None),
        ];
        for (name, expected) in table {
            let written = written(name);
            let shape = written.as_deref().map(|text| text.replace(&format!("#{:03x}", number_of("3310")), "#aaa"));
            assert_eq!(shape.as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_word_that_no_maker_uses_is_a_number_in_facts_and_nothing_on_screen() {
        let model = ReaderModel::of("ACS Reader de Hélène Côté 0").unwrap();
        assert_eq!(model.to_string(), "ACS Reader … … …");
        let text = model.0.clone();
        assert!(
            text.starts_with("ACS Reader #") && text.is_ascii() && text.len() == "ACS Reader".len() + 3 * 5,
            "{text}"
        );
        assert_eq!(written(&text).as_deref(), Some(text.as_str()), "what is kept is kept as it is");
        assert_ne!(ReaderModel::of("Zorg One"), ReaderModel::of("Quux One"));
        assert_eq!(ReaderModel::of("ZORG One 0"), ReaderModel::of("zorg one 1"));
        assert!(written(&"Jean ".repeat(500)).unwrap().len() < 100);
    }

    #[test]
    fn a_name_begins_with_whole_words() {
        let of = |name| ReaderModel::of(name).unwrap();
        assert!(of("SafeNet eToken 5300 C 0").begins_with(&of("SafeNet eToken 5300")));
        assert!(!of("SafeNet eToken 5300 C 0").begins_with(&of("SafeNet eTok")));
        assert!(of("ACS ACR1281 1S Dual Reader SAM 0").has_word(&of("sam")));
        assert!(!of("Samsung Reader").has_word(&of("SAM")));
    }

    #[test]
    fn each_name_in_the_rules_is_made_of_listed_words() {
        let rules = Requirements::built_in().unwrap();
        let of_keys = rules.usb.possible_key.iter().flat_map(|key| &key.readers);
        let of_others = rules.reader.iter().flat_map(|reader| reader.begins.iter().chain(&reader.word));
        for name in of_keys.chain(of_others) {
            let model = written(&name.written).unwrap();
            assert!(model.eq_ignore_ascii_case(&name.written), "{model}");
        }
    }

    /// Names of any letters, and of what names are made of.
    fn any_name() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            "\\PC{0,12}",
            "[0-9a-fA-F]{1,9}",
            prop::sample::select(vec![
                "Gemalto",
                "USB",
                "[CCID",
                "Interface]",
                "(A12B",
                "34CD)",
                "Hélène",
                "#3f0",
                "#",
                "?"
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(word, 0..24).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn of_any_name_only_listed_words_and_short_numbers_are_kept_and_they_stay(name in any_name()) {
            if let Some(model) = written(&name) {
                for word in model.split(' ') {
                    prop_assert!(is_number(word) || WORDS.values().any(|listed| *listed == word), "{}", word);
                }
                prop_assert!(model.split(' ').count() <= MOST_WORDS);
                prop_assert_eq!(written(&model), Some(model.clone()));
            }
        }
    }
}
