//! A place in the source of a program.

use std::fmt;
use std::panic::Location;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// More than any name of a source file here has; of a longer one the end is kept.
const LONGEST: usize = 64;

/// A line of a source file, which the compiler wrote into the program: `src/watch.rs:168`.
///
/// Made from what the compiler says alone. Whoever built the program had it in some folder, which is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SourcePlace {
    file: [u8; LONGEST],
    length: usize,
    line: u32,
}

impl SourcePlace {
    /// Where the compiler says that something is.
    pub fn of(location: &Location<'_>) -> Self {
        Self::new(location.file(), location.line())
    }

    fn new(path: &str, line: u32) -> Self {
        let name = without_folder(path);
        let bytes = name.bytes().map(|byte| match byte {
            b'\\' => b'/',
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' => byte,
            _ => b'?',
        });
        let mut file = [0; LONGEST];
        let skipped = name.len().saturating_sub(LONGEST);
        let mut length = 0;
        for (slot, byte) in file.iter_mut().zip(bytes.skip(skipped)) {
            *slot = byte;
            length += 1;
        }
        Self { file, length, line }
    }

    fn file(&self) -> &str {
        self.file.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The file within its package: `src/watch.rs`, `jiff-0.2.46/src/span.rs`, `library/core/src/option.rs`.
fn without_folder(path: &str) -> &str {
    let is_separator = |letter| letter == '/' || letter == '\\';
    let is_absolute = path.starts_with(is_separator) || path.get(1..2) == Some(":");
    if !is_absolute {
        return path;
    }
    let after = |end: usize| path.get(end + 1..).unwrap_or_default();
    if let Some(library) = path.find("/library/") {
        return after(library);
    }
    // The folder above `src` is the package's, with its version.
    let Some(source) = path.rfind("/src/").or_else(|| path.rfind("\\src\\")) else {
        return path.rfind(is_separator).map_or(path, after);
    };
    let above = path.get(..source).unwrap_or_default();
    above.rfind(is_separator).map_or(path, after)
}

impl fmt::Display for SourcePlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.file(), self.line)
    }
}

impl fmt::Debug for SourcePlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Serialize for SourcePlace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SourcePlace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let place = text.rsplit_once(':').and_then(|(file, line)| Some(Self::new(file, line.parse().ok()?)));
        // Whatever would be written otherwise was not written by this program.
        place
            .filter(|place| place.to_string() == text && place.file().strip_suffix(".rs").is_some())
            .ok_or_else(|| serde::de::Error::custom("expected a source file and its line, such as src/watch.rs:168"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_tells_the_package_and_never_the_folder_of_whoever_built_it() {
        for (path, expected) in [
            ("src/watch.rs", "src/watch.rs:7"),
            ("src-tauri/src/desk.rs", "src-tauri/src/desk.rs:7"),
            ("src\\watch.rs", "src/watch.rs:7"),
            ("/home/helene/.cargo/registry/src/index-1/jiff-0.2.46/src/span.rs", "jiff-0.2.46/src/span.rs:7"),
            ("C:\\Users\\Hélène\\.cargo\\registry\\src\\x\\tao-1.0.0\\src\\a\\b.rs", "tao-1.0.0/src/a/b.rs:7"),
            ("/rustc/0123/library/core/src/option.rs", "library/core/src/option.rs:7"),
            ("/home/helene/odd.rs", "odd.rs:7"),
        ] {
            let place = SourcePlace::new(path, 7);
            assert_eq!(place.to_string(), expected);
            let json = serde_json::to_string(&place).unwrap();
            assert_eq!(serde_json::from_str::<SourcePlace>(&json).unwrap(), place);
        }
    }

    #[test]
    fn of_a_long_name_the_end_is_kept() {
        let place = SourcePlace::new(&format!("src/{}end.rs", "long/".repeat(40)), 1);
        assert!(place.to_string().ends_with("/long/end.rs:1"));
        assert_eq!(place.file().len(), LONGEST);
    }

    #[test]
    fn no_sentence_is_taken_for_a_place() {
        for text in ["Hélène Côté", "Hélène.rs:7", "a b.rs:7", "src/watch.rs", "src/watch.rs:x", "name:7"] {
            assert!(serde_json::from_str::<SourcePlace>(&format!("{text:?}")).is_err(), "{text}");
        }
    }
}
