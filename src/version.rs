//! Version numbers of up to four parts, as Windows and Chrome write them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A version such as `158.0.8123.45`; missing parts count as zero when compared.
///
/// Written in JSON as a string, with the parts it was read with.
#[derive(Debug, Clone, Copy)]
pub struct Version {
    parts: [u32; 4],
    written: u8,
}

/// Why a text is not a [`Version`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a version has one to four numbers with dots between them, such as 158.0.8123.45")]
pub struct NotAVersion;

impl Version {
    /// A version of exactly these parts; parts past the fourth are dropped.
    pub fn new(parts: &[u32]) -> Self {
        let mut kept = [0; 4];
        let written = parts.len().clamp(1, 4);
        for (slot, part) in kept.iter_mut().zip(parts) {
            *slot = *part;
        }
        Self { parts: kept, written: u8::try_from(written).unwrap_or(4) }
    }

    /// That of this program.
    pub fn of_this_program() -> Self {
        env!("CARGO_PKG_VERSION").parse().unwrap_or(Self::new(&[0]))
    }

    /// Whether it is nothing but zeros, which stands for no version: Google Update writes `0.0.0.0` of a Chrome that it is only
    /// installing (Chromium `chrome/updater/constants.h`, `kNullVersion`, read 2026-11-26).
    pub fn is_of_zeros(&self) -> bool {
        self.parts == [0; 4]
    }

    /// The first number: Chrome's milestone, Windows's NT generation.
    pub fn major(&self) -> u32 {
        self.parts[0]
    }

    /// The second number.
    pub fn minor(&self) -> u32 {
        self.parts[1]
    }

    /// The third number: the Windows build.
    pub fn build(&self) -> u32 {
        self.parts[2]
    }
}

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let mut parts = Vec::with_capacity(4);
        for part in text.split('.') {
            // `u32::from_str` takes a leading plus sign; a version has none.
            if !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(NotAVersion);
            }
            parts.push(part.parse().map_err(|_| NotAVersion)?);
        }
        if parts.len() > 4 { Err(NotAVersion) } else { Ok(Self::new(&parts)) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.parts.iter().take(usize::from(self.written)).enumerate() {
            if index > 0 {
                out.write_str(".")?;
            }
            write!(out, "{part}")?;
        }
        Ok(())
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for Version {}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.parts.cmp(&other.parts)
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Version {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_compared_as_numbers_and_missing_ones_are_zero() {
        assert!(version("99.0") < version("158"));
        assert!(version("158.0.8123.9") < version("158.0.8123.45"));
        assert_eq!(version("10"), version("10.0.0.0"));
    }

    #[test]
    fn what_is_not_a_version_is_refused() {
        for text in ["", ".", "1.", "1..2", "+1", "-1", "1.2.3.4.5", "4294967296", "156 beta", " 1", "１"] {
            assert_eq!(text.parse::<Version>(), Err(NotAVersion), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_version_reads_back_as_it_was_written(parts in prop::collection::vec(any::<u32>(), 1..=4)) {
            let text = parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
            prop_assert_eq!(version(&text).to_string(), text);
        }

        #[test]
        fn the_order_is_that_of_the_zero_padded_numbers(a in any::<[u32; 4]>(), b in any::<[u32; 4]>()) {
            prop_assert_eq!(Version::new(&a).cmp(&Version::new(&b)), a.cmp(&b));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in ".*") {
            let _ = text.parse::<Version>();
        }
    }
}
