//! A list as people have it: a file that a spreadsheet wrote, or lines that were pasted. A name and a code a line, and the day
//! since when somebody waits, where it is given.

use jiff::civil::Date;

use crate::text::{Phrase, clean};

/// One line: whose code it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, counted from 1.
    pub number: usize,
    /// As it is written; empty where there is none.
    pub name: String,
    /// What stands where a code belongs.
    pub code: String,
    /// Since when, where the list says.
    pub since: Option<Date>,
}

/// Why a text is no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAList {
    /// A quote is opened and never closed.
    #[error("line {line}: a quote is opened here and never closed")]
    UnclosedQuote {
        /// Where it is opened.
        line: usize,
    },
    /// There is no line with anything on it.
    #[error("there is nobody in this list")]
    Empty,
    /// The file cannot be read.
    #[error("{said}")]
    Unreadable {
        /// The reason.
        said: String,
    },
}

impl NotAList {
    /// What is wrong and what was expected, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::UnclosedQuote { line } => Phrase::new("roster-refused-quote").with_text("line", line),
            Self::Empty => Phrase::new("roster-refused-empty"),
            Self::Unreadable { said } => Phrase::new("roster-refused-file").with_text("said", said),
        }
    }
}

/// A field of so many digits is meant as a code: half of one.
const DIGITS_OF_A_CODE: usize = 9;
/// A longer name than this is cut: no name is.
const LONGEST_NAME: usize = 120;
/// What `0x80` to `0x9f` are in Windows's code page of western Europe (1252); five of them are nothing.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The lines of a list.
pub fn read(list: &[u8]) -> Result<Vec<Line>, NotAList> {
    let mut records = records(&decoded(list))?;
    records.retain(|record| record.fields.iter().any(|field| !field.trim().is_empty()));
    let has_header = records.first().is_some_and(Record::is_header);
    let lines: Vec<_> = records.iter().skip(usize::from(has_header)).map(Record::line).collect();
    if lines.is_empty() { Err(NotAList::Empty) } else { Ok(lines) }
}

/// UTF-8 or UTF-16 by its mark, UTF-8 without one, else the code page in which spreadsheets on Windows write.
pub fn decoded(list: &[u8]) -> String {
    let utf_16 = |bytes: &[u8], number: fn([u8; 2]) -> u16| {
        let units: Vec<_> = bytes.as_chunks::<2>().0.iter().map(|pair| number(*pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match list {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => String::from_utf8(list.to_vec()).unwrap_or_else(|_| list.iter().copied().map(of_windows).collect()),
    }
}

fn of_windows(byte: u8) -> char {
    WINDOWS_1252.get(usize::from(byte).wrapping_sub(0x80)).copied().unwrap_or(char::from(byte))
}

/// A line of a table, before it is known which of its marks part the fields.
struct Record {
    number: usize,
    fields: Vec<String>,
    /// What stands between them.
    separators: Vec<char>,
}

fn records(text: &str) -> Result<Vec<Record>, NotAList> {
    let mut all = Vec::new();
    let mut line = 1;
    let mut record = Record::begun(line);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => (),
            '\n' | '\r' => {
                line += 1;
                all.push(std::mem::replace(&mut record, Record::begun(line)));
            }
            ',' | ';' | '\t' => {
                record.separators.push(character);
                record.fields.push(String::new());
            }
            '"' if record.field().trim().is_empty() => {
                let opened = line;
                record.field().clear();
                loop {
                    match characters.next() {
                        None => return Err(NotAList::UnclosedQuote { line: opened }),
                        Some('"') if characters.peek() == Some(&'"') => {
                            characters.next();
                            record.field().push('"');
                        }
                        Some('"') => break,
                        Some(inside) => {
                            line += usize::from(inside == '\n');
                            record.field().push(inside);
                        }
                    }
                }
            }
            other => record.field().push(other),
        }
    }
    all.push(record);
    Ok(all)
}

impl Record {
    fn begun(number: usize) -> Self {
        Self { number, fields: vec![String::new()], separators: Vec::new() }
    }

    fn field(&mut self) -> &mut String {
        if self.fields.is_empty() {
            self.fields.push(String::new());
        }
        let last = self.fields.len() - 1;
        &mut self.fields[last]
    }

    fn is_header(&self) -> bool {
        let has_digit = self.fields.iter().any(|field| field.contains(|one: char| one.is_ascii_digit()));
        !has_digit && self.fields.iter().any(|field| field.to_lowercase().contains("code"))
    }

    /// By the strongest mark there is: a tabulator, else a semicolon, else a comma. A name may hold the weaker ones.
    fn parted(&self) -> Vec<String> {
        let strongest = ['\t', ';', ','].into_iter().find(|mark| self.separators.contains(mark));
        let mut parts = vec![self.fields.first().cloned().unwrap_or_default()];
        for (separator, field) in self.separators.iter().zip(self.fields.iter().skip(1)) {
            match parts.last_mut() {
                Some(part) if Some(*separator) != strongest => {
                    part.push(*separator);
                    part.push_str(field);
                }
                _ => parts.push(field.clone()),
            }
        }
        parts
    }

    /// The code is what has the digits of one; before it stands the name, in one part or in several. On a line that is not
    /// parted, the code is its end.
    fn line(&self) -> Line {
        let parts = self.parted();
        let is_code = |part: &str| part.chars().filter(char::is_ascii_digit).count() >= DIGITS_OF_A_CODE;
        let day = |part: &String| part.trim().parse::<Date>().ok();
        let (name, code, since) = match (parts.as_slice(), parts.iter().position(|part| is_code(part))) {
            ([only], Some(_)) => {
                let name = only.trim_end_matches(|one: char| !one.is_alphabetic());
                (name.to_owned(), only[name.len()..].to_owned(), None)
            }
            ([code, after @ ..], Some(0)) => {
                let name = after.iter().find(|part| day(part).is_none()).cloned().unwrap_or_default();
                (name, code.clone(), after.iter().find_map(day))
            }
            (all, Some(at)) => {
                let name: Vec<_> = all[..at].iter().map(|part| part.trim()).collect();
                (name.join(", "), all[at].clone(), all[at + 1..].iter().find_map(day))
            }
            (all, None) => {
                let code = all.get(1).cloned().unwrap_or_default();
                (all.first().cloned().unwrap_or_default(), code, all.iter().skip(2).find_map(day))
            }
        };
        Line { number: self.number, name: written(&name), code: code.trim().to_owned(), since }
    }
}

/// A name on one line, without anything that steers.
fn written(name: &str) -> String {
    let name = clean(name);
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect()
}
