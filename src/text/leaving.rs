//! What may not leave the program as it came: characters that steer a terminal or turn a text round.
//!
//! Texts come from files of strangers, from devices and from arguments. What they hold is shown as text: it moves no
//! cursor, names no window, changes no colour and hides nothing. The no-break spaces of the words stay.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fmt::Write as _;

use serde::Serialize;

/// Ends a line, or is taken for the end of one.
fn breaks_line(character: char) -> bool {
    matches!(character, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, C0, DEL and C1, and the marks that set the direction of what follows (Unicode's annex 9).
fn steers(character: char) -> bool {
    character.is_control()
        || breaks_line(character)
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// This text on one line, without what steers.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|one| breaks_line(*one) || !steers(*one));
    Cow::Owned(kept.map(|one| if breaks_line(one) { ' ' } else { one }).collect())
}

/// This text with the lines it has, however they end, without what steers.
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(|one| one != '\n' && steers(one)) {
        return Cow::Borrowed(text);
    }
    let clean_line = |line: &str| match line.strip_suffix('\r') {
        Some(line) => format!("{}\r", clean(line)),
        None => clean(line).into_owned(),
    };
    Cow::Owned(text.split('\n').map(clean_line).collect::<Vec<_>>().join("\n"))
}

/// Shows nothing, or a space that looks like another (Unicode's `Default_Ignorable_Code_Point` and `White_Space`).
fn is_hidden(character: char) -> bool {
    character != ' ' && character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// The name of a file on one line. What steers or cannot be seen is written out, and what is no text as its bytes, so that
/// two names never become one.
pub fn visible(name: &OsStr) -> String {
    let mut shown = String::with_capacity(name.len());
    for part in name.as_encoded_bytes().utf8_chunks() {
        for character in part.valid().chars() {
            if character == '\\' || steers(character) || is_hidden(character) {
                shown.extend(character.escape_unicode());
            } else {
                shown.push(character);
            }
        }
        for byte in part.invalid() {
            // Writing to a text cannot fail.
            let _ = write!(shown, "\\x{byte:02x}");
        }
    }
    shown
}

/// JSON on several lines, everything but ASCII written as an escape.
pub fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(escaped)
}

/// JSON on one line, everything but ASCII written as an escape.
pub fn json_line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value).map(escaped)
}

/// Code pages between this program and whoever reads it mangle all but ASCII, and what steers is to stay a text. serde
/// writes C0 as escapes and the rest as it is. Outside of texts JSON has none of these but the ends of lines.
fn escaped(json: String) -> String {
    let stays = |one: char| one == '\n' || one.is_ascii() && !steers(one);
    if json.chars().all(stays) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() * 2);
    for character in json.chars() {
        if stays(character) {
            escaped.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a text cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

/// A sentence in ASCII, on one line, still to be read: letters without their accents, straight quotes, plain spaces.
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in clean(text).chars() {
        match character {
            'À' | 'Â' | 'Ä' => plain.push('A'),
            'à' | 'â' | 'ä' => plain.push('a'),
            'Ç' => plain.push('C'),
            'ç' => plain.push('c'),
            'É' | 'È' | 'Ê' | 'Ë' => plain.push('E'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'Î' | 'Ï' => plain.push('I'),
            'î' | 'ï' => plain.push('i'),
            'Ô' | 'Ö' => plain.push('O'),
            'ô' | 'ö' => plain.push('o'),
            'Ù' | 'Û' | 'Ü' => plain.push('U'),
            'ù' | 'û' | 'ü' => plain.push('u'),
            'Œ' => plain.push_str("OE"),
            'œ' => plain.push_str("oe"),
            'Æ' => plain.push_str("AE"),
            'æ' => plain.push_str("ae"),
            '’' | '‘' => plain.push('\''),
            '«' | '»' | '“' | '”' => plain.push('"'),
            '–' | '—' | '·' => plain.push('-'),
            '›' => plain.push('>'),
            '…' | '⋮' => plain.push_str("..."),
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            other if other.is_ascii() => plain.push(other),
            _ => plain.push('?'),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_is_gone_and_the_text_stays() {
        let table = [
            ("\u{1b}]0;PWN\u{7}\u{1b}[31mX", "]0;PWN[31mX"),
            ("a\u{9b}31mb\u{7f}", "a31mb"),
            ("\u{202e}txt.exe\u{2066}\u{2069}\u{200f}\u{200e}", "txt.exe"),
            ("two\r\nlines\tand\u{2028}more", "two  lines and more"),
            (
                "«\u{a0}Clé DSQ\u{a0}»\u{a0}: 5\u{202f}%, l’accès, e\u{301}, 👩\u{200d}⚕",
                "«\u{a0}Clé DSQ\u{a0}»\u{a0}: 5\u{202f}%, l’accès, e\u{301}, 👩\u{200d}⚕",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(clean(text), expected, "{text:?}");
        }
        let french = "«\u{a0}À l’œuvre\u{a0}»\u{a0}: où";
        assert_eq!(ascii(french), "\" A l'oeuvre \" : ou");
        assert_eq!(clean_lines("one\ntwo\u{1b}\n"), "one\ntwo\n");
        assert_eq!(clean_lines("one\r\nt\rwo\u{1b}\r\n"), "one\r\nt wo\r\n");
    }

    #[test]
    fn the_name_of_a_file_is_shown_as_it_is_and_what_cannot_be_seen_is_written_out() {
        let table = [
            ("Hélène Côté (2), =1+1 «A»", "Hélène Côté (2), =1+1 «A»"),
            ("A\u{202e}B\n", r"A\u{202e}B\u{a}"),
            (r"A\u{202e}B", r"A\u{5c}u{202e}B"),
            ("zero\u{200b}width\u{feff}, no\u{a0}break", r"zero\u{200b}width\u{feff}, no\u{a0}break"),
        ];
        for (name, shown) in table {
            assert_eq!(visible(OsStr::new(name)), shown);
        }
        #[cfg(unix)]
        assert_eq!(visible(std::os::unix::ffi::OsStrExt::from_bytes(b"PC\xff\xc3")), r"PC\xff\xc3");
    }

    #[test]
    fn every_sentence_can_be_read_in_ascii() {
        for file in ["fr-CA", "en-CA"] {
            let path = format!("{}/ui/locales/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
            let all = std::fs::read_to_string(path).unwrap();
            for line in all.lines() {
                assert_eq!(ascii(line).matches('?').count(), line.matches('?').count(), "{file}: {line}");
            }
        }
    }

    fn odd_name() -> impl Strategy<Value = String> {
        "[ab\\\\xu{}02e\u{202e}\u{200b}\u{a0}\n\t=]{0,6}"
    }

    proptest! {
        #[test]
        fn json_says_the_same_in_ascii_and_holds_nothing_that_steers(text in any::<String>(), odd in prop::sample::select(vec!['\u{7f}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{85}', '\n'])) {
            let text = format!("{text}{odd}{text}");
            for json in [json(&[&text]).unwrap(), json_line(&[&text]).unwrap()] {
                prop_assert!(json.is_ascii() && !json.contains(|one| one != '\n' && steers(one)), "{json:?}");
                prop_assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), std::slice::from_ref(&text));
            }
            prop_assert!(!clean(&text).contains(steers) && !clean(&text).contains('\n'));
        }

        #[test]
        fn two_names_of_files_never_become_one(one in odd_name(), other in odd_name()) {
            let [shown, of_other] = [&one, &other].map(|name| visible(OsStr::new(name)));
            prop_assert!(!shown.contains(|one| steers(one) || is_hidden(one)), "{shown:?}");
            prop_assert!(clean(&shown) == shown, "{shown:?}");
            prop_assert_eq!(shown == of_other, one == other);
        }
    }
}
