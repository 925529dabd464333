//! The rules in force: the built-in ones, with what an administrator's file puts in their place.
//!
//! The file holds only what it changes, so that a newer program brings its newer calendar along. A file that cannot be
//! understood changes nothing, and the person is told so.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::limits::{self, Wrong};
use super::{BUILT_IN, Provenance, Requirements, RulesFile};
use crate::error::Error;
use crate::small_file::{self, Refusal};
use crate::trace::{self, RulesSource};

/// How long a start waits for the file. A server that is not there keeps Windows waiting for half a minute.
const LIMIT: Duration = Duration::from_secs(2);

/// What Windows says at once of a server that is not there: `ERROR_BAD_NETPATH`, `ERROR_NETNAME_DELETED`,
/// `ERROR_NETWORK_UNREACHABLE`, `ERROR_HOST_UNREACHABLE`. A share that the server does not have is another thing, and refused.
const NO_SERVER: [i32; 4] = [53, 64, 1231, 1232];

/// The rules that are used, and the file that was refused, if one was.
#[derive(Debug)]
pub struct InForce {
    /// The rules.
    pub requirements: Requirements,
    /// The file that changed them.
    pub file: Option<PathBuf>,
    /// The file that could not be used.
    pub refused: Option<Refused>,
    /// The file that could not be reached, as away from the network where it is kept: no fault of anybody.
    pub unreached: Option<PathBuf>,
}

/// A rules file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which.
    pub file: PathBuf,
    /// The place in it and what was expected, in the words of the reader.
    pub why: String,
}

impl InForce {
    /// What the trace says of it.
    pub fn traced(&self) -> trace::Event {
        let source = match self.requirements.provenance.file {
            None => RulesSource::BuiltIn,
            Some(RulesFile::Named) => RulesSource::Named,
            Some(RulesFile::BesideProgram) => RulesSource::BesideProgram,
            Some(RulesFile::OfComputer) => RulesSource::OfComputer,
        };
        trace::Event::Rules { source, refused: self.refused.is_some() || self.unreached.is_some() }
    }

    /// The first of these files that is there, over the built-in rules. One that somebody named is refused when it is
    /// not there.
    pub fn from_first_of(places: &[Route]) -> Result<Self, Error> {
        Self::read_by(read, places, LIMIT)
    }

    fn read_by(
        read: impl FnOnce(&Path) -> Result<String, NotRead> + Send + 'static,
        places: &[Route],
        limit: Duration,
    ) -> Result<Self, Error> {
        let built_in = Requirements::from_toml(BUILT_IN, "requirements.toml (built in)")?;
        let Some(place) = places.iter().find(|place| place.kind == RulesFile::Named || place.file.exists()) else {
            return Ok(Self { requirements: built_in, file: None, refused: None, unreached: None });
        };
        let file = place.file.clone();
        let rules = in_time(read, file.clone(), limit)
            .and_then(|text| over_built_in(&text, place.kind).map_err(NotRead::Refused));
        Ok(match rules {
            Ok(requirements) => Self { requirements, file: Some(file), refused: None, unreached: None },
            Err(NotRead::Refused(why)) => {
                let refused = Some(Refused { file, why });
                Self { requirements: built_in, file: None, refused, unreached: None }
            }
            Err(NotRead::Unreached) => {
                Self { requirements: built_in, file: None, refused: None, unreached: Some(file) }
            }
        })
    }
}

/// Where a rules file may be.
#[derive(Debug, Clone)]
pub struct Route {
    /// The file.
    pub file: PathBuf,
    /// Which of the places it is. A file that somebody named has to be there.
    pub kind: RulesFile,
}

/// In order: the file that the installation named, where it named one; the one beside the program; the computer's own.
pub fn places(named: Option<PathBuf>) -> Vec<Route> {
    let mut places: Vec<_> = named.into_iter().map(|file| Route { file, kind: RulesFile::Named }).collect();
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent).map(|folder| folder.join("requirements.toml"));
    places.extend(beside.map(|file| Route { file, kind: RulesFile::BesideProgram }));
    #[cfg(all(unix, not(target_os = "macos")))]
    places.push(Route { file: "/etc/qhr-setup/requirements.toml".into(), kind: RulesFile::OfComputer });
    #[cfg(target_os = "macos")]
    places.push(Route {
        file: "/Library/Application Support/QHR Setup/requirements.toml".into(),
        kind: RulesFile::OfComputer,
    });
    places
}

/// Why the file has no text for us.
#[derive(Debug)]
enum NotRead {
    /// It did not come in time, or its server is not there.
    Unreached,
    /// It is there, or should be, and cannot be used.
    Refused(String),
}

/// What is read, unless it takes longer than this: then whoever reads is left to it.
fn in_time(
    read: impl FnOnce(&Path) -> Result<String, NotRead> + Send + 'static,
    file: PathBuf,
    limit: Duration,
) -> Result<String, NotRead> {
    let (tell, told) = mpsc::channel();
    let reader = thread::Builder::new().name("rules file".to_owned());
    // Nobody may be left to be told.
    let started = reader.spawn(move || drop(tell.send(read(&file))));
    started.map_err(|error| NotRead::Refused(error.to_string()))?;
    told.recv_timeout(limit).unwrap_or(Err(NotRead::Unreached))
}

fn read(file: &Path) -> Result<String, NotRead> {
    let bytes = small_file::bytes(file, small_file::SETTINGS).map_err(|refusal| match refusal {
        Refusal::System(error) if cfg!(windows) && has_no_server(&error) => NotRead::Unreached,
        Refusal::System(_) | Refusal::NotAFile | Refusal::TooLarge { .. } => NotRead::Refused(refusal.to_string()),
    })?;
    String::from_utf8(bytes).map_err(|error| NotRead::Refused(error.to_string()))
}

fn has_no_server(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| NO_SERVER.contains(&code))
}

/// The built-in rules with the entries of this text in the place of theirs.
fn over_built_in(text: &str, file: RulesFile) -> Result<Requirements, String> {
    let changes: Table = toml::from_str(text).map_err(|error| not_toml(text, &error))?;
    let mut rules: Table = toml::from_str(BUILT_IN).map_err(|error| error.to_string())?;
    let names = changes.clone();
    put_over(&mut rules, changes);
    let requirements =
        checked(rules).map_err(|Wrong { place, expected }| format!("{}{place}: {expected}", line_of(text, &place)))?;
    let provenance = Provenance::of(file, &names, requirements.dated);
    Ok(Requirements { provenance, ..requirements })
}

/// On one line, and without the picture of it that the reader draws below.
fn not_toml(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().map(|span| line_at(text, span.start)).unwrap_or_default();
    format!("{line}{}", error.message())
}

/// These rules, where they are ones.
fn checked(rules: Table) -> Result<Requirements, Wrong> {
    let requirements = serde_path_to_error::deserialize(Value::Table(rules))
        .map_err(|error| Wrong { place: error.path().to_string(), expected: error.inner().message().to_owned() })?;
    limits::look(&requirements)?;
    Ok(requirements)
}

/// Tables are put together entry by entry; anything else is replaced. An entry that is changed is no longer what its
/// source said on that day.
fn put_over(rules: &mut Table, changes: Table) {
    if !changes.values().all(Value::is_table) && rules.contains_key("source") {
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

/// `line 12: ` where this text has the place, or the part of it that it has.
fn line_of(text: &str, place: &str) -> String {
    let Ok(table) = DeTable::parse(text) else { return String::new() };
    let mut parts = place.split(['.', '[']).map(|part| part.trim_end_matches(']'));
    let mut found = parts.next().and_then(|name| entry(table.get_ref(), name));
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
    found.map_or_else(String::new, |(start, _)| line_at(text, start))
}

fn line_at(text: &str, start: usize) -> String {
    let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    format!("line {line}: ")
}

fn entry<'a>(table: &'a DeTable<'a>, name: &str) -> Option<(usize, &'a Spanned<DeValue<'a>>)> {
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == name)?;
    Some((key.span().start, value))
}

#[cfg(test)]
mod tests;
