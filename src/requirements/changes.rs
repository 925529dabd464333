//! A rules file over the built-in rules: its entries in the place of theirs, unless a table of the program is newer; or
//! everything that is wrong in it, by its lines.

use std::sync::{LazyLock, OnceLock};

use jiff::civil::Date;
use serde_path_to_error::Segment;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::faults::{Fault, Wrong, expected};
use super::{BUILT_IN, Provenance, Requirements, RulesFile, limits};

/// The rules, and the same as tables: with what the file changes in them.
#[derive(Debug)]
pub struct Changed {
    /// The rules.
    pub requirements: Requirements,
    /// All of them, as a file has them.
    pub rules: Table,
    /// What the file put there.
    pub changes: Table,
}

/// What is looked up somewhere, so that the newer look is the better one. Everything else of a file is somebody's own
/// choice, and counts whatever its age: links, contacts, issuers, thresholds.
pub const LOOKED_UP: [&[&str]; 10] = [
    &["dated"],
    &["windows", "editions"],
    &["windows", "end_of_support"],
    &["usb", "possible_key"],
    &["usb", "desk_reader"],
    &["usb", "built_in_reader"],
    &["usb", "security_key"],
    &["reader"],
    &["chrome", "last_for_old_windows"],
    &["chrome", "calendar"],
];

/// So many faults are told of one file: each costs a reading.
const MOST_FAULTS: usize = 50;

/// The built-in rules alone, read once.
pub fn built_in() -> Result<&'static Table, toml::de::Error> {
    static READ: OnceLock<Table> = OnceLock::new();
    if let Some(table) = READ.get() {
        return Ok(table);
    }
    let table = toml::from_str(BUILT_IN)?;
    Ok(READ.get_or_init(|| table))
}

/// The same as a value, to look places up in.
fn sample() -> &'static Value {
    static SAMPLE: LazyLock<Value> = LazyLock::new(|| Value::Table(built_in().cloned().unwrap_or_default()));
    &SAMPLE
}

/// The built-in rules with the entries of this text in the place of theirs.
pub fn over_built_in(text: &str, file: RulesFile) -> Result<Changed, Vec<Fault>> {
    let (parsed, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors.iter().take(MOST_FAULTS).map(|error| not_toml(text, error)).collect());
    }
    let mut changes: Table = toml::from_str(text).map_err(|error| vec![not_toml(text, &error)])?;
    let built_in = built_in().map_err(|error| vec![Fault::of_file(error)])?;
    let told = |wrong: Vec<Wrong>| {
        let mut faults: Vec<_> = wrong
            .into_iter()
            .map(|Wrong { place, expected }| Fault { line: line_of(text, parsed.get_ref(), &place), place, expected })
            .collect();
        faults.sort_by_key(|fault| fault.line);
        faults
    };
    let (mut rules, mut requirements) = read_over(built_in, &changes).map_err(told)?;
    let older = leave_out_older(built_in, &mut changes);
    if !older.is_empty() {
        rules = with(built_in, changes.clone());
        requirements = checked(&rules).map_err(told)?;
    }
    let provenance = Provenance::of(file, text, &changes, older, requirements.dated);
    Ok(Changed { requirements: Requirements { provenance, ..requirements }, rules, changes })
}

/// These rules, where they are ones.
pub fn checked(rules: &Table) -> Result<Requirements, Vec<Wrong>> {
    let requirements = read(rules).map_err(|(wrong, _)| vec![wrong])?;
    let wrong = limits::look(&requirements);
    if wrong.is_empty() { Ok(requirements) } else { Err(wrong) }
}

/// On one line, and without the picture of it that the reader draws below.
fn not_toml(text: &str, error: &toml::de::Error) -> Fault {
    Fault::of_text(error.span().map(|span| line_at(text, span.start)), error.message())
}

/// The rules with these changes; or everything that is wrong in them. Where the reader stops, the built-in value stands in,
/// and it reads on.
fn read_over(built_in: &Table, changes: &Table) -> Result<(Table, Requirements), Vec<Wrong>> {
    let mut all: Vec<Wrong> = Vec::new();
    let mut changes = Value::Table(changes.clone());
    while all.len() < MOST_FAULTS {
        let rules = with(built_in, changes.as_table().cloned().unwrap_or_default());
        match read(&rules) {
            Ok(requirements) => {
                all.extend(limits::look(&requirements));
                if all.is_empty() {
                    return Ok((rules, requirements));
                }
                break;
            }
            Err((wrong, path)) => {
                let is_told = all.iter().any(|told| told.place == wrong.place);
                all.push(wrong);
                if is_told || !stand_in(&mut changes, Some(sample()), &path, false) {
                    break;
                }
            }
        }
    }
    Err(all)
}

fn with(built_in: &Table, changes: Table) -> Table {
    let mut rules = built_in.clone();
    put_over(&mut rules, changes);
    rules
}

/// A step on the way to a place.
#[derive(Debug, Clone)]
enum Step {
    Name(String),
    Item(usize),
}

impl Step {
    fn value_in<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Name(name) => value.get(name.as_str()),
            Self::Item(index) => value.get(*index),
        }
    }

    /// The same in the built-in rules, whose first item of a list stands for any.
    fn sample_in<'a>(&self, sample: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Name(name) => sample.get(name.as_str()),
            Self::Item(_) => sample.get(0),
        }
    }
}

/// These rules, where their types are right; else what is wrong first, and the way there.
fn read(rules: &Table) -> Result<Requirements, (Wrong, Vec<Step>)> {
    serde_path_to_error::deserialize(rules.clone()).map_err(|error| {
        let step = |segment: &Segment| match segment {
            Segment::Seq { index } => Some(Step::Item(*index)),
            Segment::Map { key } => Some(Step::Name(key.clone())),
            Segment::Enum { .. } | Segment::Unknown => None,
        };
        let path: Vec<_> = error.path().iter().filter_map(step).collect();
        let given = match &path[..] {
            [Step::Name(name), rest @ ..] => {
                rules.get(name).and_then(|value| rest.iter().try_fold(value, |value, step| step.value_in(value)))
            }
            _ => None,
        };
        let known = path.iter().try_fold(sample(), |value, step| step.sample_in(value));
        let expected = expected(error.inner().message(), given, known);
        (Wrong { place: error.path().to_string(), expected }, path)
    })
}

/// Puts the built-in value where these changes have one that cannot be read. Whether there was one.
fn stand_in(changes: &mut Value, sample: Option<&Value>, path: &[Step], in_list: bool) -> bool {
    let Some((step, rest)) = path.split_first() else { return false };
    let sample = sample.and_then(|sample| step.sample_in(sample));
    match (changes, step) {
        (Value::Table(table), Step::Name(name)) => {
            let Some(inner) = table.get_mut(name) else { return false };
            if stand_in(inner, sample, rest, in_list) {
                return true;
            }
            match sample {
                Some(sample) if in_list => _ = table.insert(name.clone(), sample.clone()),
                Some(_) | None => _ = table.remove(name),
            }
            true
        }
        (Value::Array(items), Step::Item(index)) => {
            let Some(inner) = items.get_mut(*index) else { return false };
            if stand_in(inner, sample, rest, true) {
                return true;
            }
            sample.map(|sample| *inner = sample.clone()).is_some()
        }
        _ => false,
    }
}

/// Takes out of a file what the program looked up later. Returns what that was, by the names of the file.
fn leave_out_older(built_in: &Table, changes: &mut Table) -> Vec<String> {
    let mut left_out = Vec::new();
    for path in LOOKED_UP {
        let Some((name, above)) = path.split_last() else { continue };
        let here = above.iter().try_fold(built_in, |table, part| table.get(*part)?.as_table());
        let there = above.iter().try_fold(&mut *changes, |table, part| table.get_mut(*part)?.as_table_mut());
        let (Some(here), Some(there)) = (here, there) else { continue };
        let day = |table: &Table| table.get(*name).and_then(newest_day);
        if day(there).is_some_and(|theirs| day(here).is_some_and(|ours| theirs < ours)) {
            there.remove(*name);
            left_out.push(path.join("."));
        }
    }
    left_out
}

/// The day somebody last looked at an entry, or at the last one of a list.
fn newest_day(value: &Value) -> Option<Date> {
    match value {
        Value::String(day) => day.parse().ok(),
        Value::Table(table) => table.get("checked_on").and_then(newest_day),
        Value::Array(items) => items.iter().filter_map(newest_day).max(),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => None,
    }
}

/// Tables are put together entry by entry; anything else is replaced. An entry that is changed is no longer what its
/// source said on that day.
fn put_over(rules: &mut Table, changes: Table) {
    if !changes.values().all(has_source_of_its_own) && rules.contains_key("source") {
        rules.insert("source".to_owned(), Value::String("a rules file".to_owned()));
        rules.remove("checked_on");
    }
    for (name, change) in changes {
        match (rules.get_mut(&name), change) {
            (Some(Value::Table(inner)), Value::Table(change)) => put_over(inner, change),
            (_, change) => {
                rules.insert(name, change);
            }
        }
    }
}

/// A table, or a list of them: neither is a part of the entry it stands in.
pub fn has_source_of_its_own(value: &Value) -> bool {
    match value {
        Value::Table(_) => true,
        Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_table),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => false,
    }
}

/// The line where this text has the place, or the part of it that it has.
fn line_of(text: &str, table: &DeTable, place: &str) -> Option<usize> {
    let mut parts = place.split(['.', '[']).map(|part| part.trim_end_matches(']'));
    let mut found = parts.next().and_then(|name| entry(table, name));
    for part in parts {
        let inner = found.and_then(|(_, value)| match value.get_ref() {
            DeValue::Table(inner) => entry(inner, part),
            DeValue::Array(items) => items.get(part.parse::<usize>().ok()?).map(|item| (item.span().start, item)),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => None,
        });
        if inner.is_none() {
            break;
        }
        found = inner;
    }
    found.map(|(start, _)| line_at(text, start))
}

fn line_at(text: &str, start: usize) -> usize {
    text.get(..start).unwrap_or_default().matches('\n').count() + 1
}

fn entry<'a>(table: &'a DeTable<'a>, name: &str) -> Option<(usize, &'a Spanned<DeValue<'a>>)> {
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == name)?;
    Some((key.span().start, value))
}
