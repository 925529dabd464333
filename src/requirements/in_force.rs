//! The rules in force: the built-in ones, with what an administrator's file puts in their place.
//!
//! The file holds only what it changes, so that a newer program brings its newer calendar along. A file that cannot be
//! understood changes nothing, and the person is told so.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use toml::Table;

use super::changes::{Changed, built_in, over_built_in};
use super::faults::Fault;
use super::{BUILT_IN, Provenance, Requirements, RulesFile};
use crate::error::Error;
use crate::small_file::{self, Refusal};
use crate::text::Words;
use crate::trace::{self, RulesSource};

/// How long a start waits for the file. A server that is not there keeps Windows waiting for half a minute.
const LIMIT: Duration = Duration::from_secs(2);

/// What Windows says at once of a server that is not there: `ERROR_BAD_NETPATH`, `ERROR_NETNAME_DELETED`,
/// `ERROR_NETWORK_UNREACHABLE`, `ERROR_HOST_UNREACHABLE`. A share that the server does not have is another thing, and refused.
const NO_SERVER: [i32; 4] = [53, 64, 1231, 1232];

/// What an error in the built-in rules names.
const ORIGIN: &str = "requirements.toml (built in)";

/// The rules that are used, and the file that was refused, if one was.
#[derive(Debug)]
pub struct InForce {
    /// The rules.
    pub requirements: Requirements,
    /// The file that changed them.
    pub file: Option<PathBuf>,
    /// The file that could not be used.
    pub refused: Option<Refused>,
    /// The same as tables, where the file changed them.
    pub changed: Option<Tables>,
    /// The file that could not be reached, as away from the network where it is kept: no fault of anybody.
    pub unreached: Option<PathBuf>,
}

/// A rules file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which.
    pub file: PathBuf,
    /// Everything that is wrong in it.
    pub why: Vec<Fault>,
}

impl Refused {
    /// What is wrong, one after the other.
    pub fn why(&self, words: &Words) -> String {
        self.why.iter().map(|fault| words.say(&fault.phrase())).collect::<Vec<_>>().join("; ")
    }
}

/// Rules as a file has them.
#[derive(Debug, Clone)]
pub struct Tables {
    /// All of them.
    pub rules: Table,
    /// What the administrator's file put there.
    pub changes: Table,
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
        let built_in = Self::built_in()?;
        let Some(place) = places.iter().find(|place| place.kind == RulesFile::Named || place.file.exists()) else {
            return Ok(built_in);
        };
        let file = place.file.clone();
        let rules = in_time(read, file.clone(), limit)
            .and_then(|text| over_built_in(&text, place.kind).map_err(NotRead::Refused));
        Ok(match rules {
            Ok(Changed { requirements, rules, changes }) => {
                Self { requirements, changed: Some(Tables { rules, changes }), file: Some(file), ..built_in }
            }
            Err(NotRead::Refused(why)) => Self { refused: Some(Refused { file, why }), ..built_in },
            Err(NotRead::Unreached) => Self { unreached: Some(file), ..built_in },
        })
    }

    fn built_in() -> Result<Self, Error> {
        let requirements = Requirements::from_toml(BUILT_IN, ORIGIN)?;
        Ok(Self { requirements, changed: None, file: None, refused: None, unreached: None })
    }

    /// All the rules as a file has them, and what the file put there. Read only for whoever shows them.
    pub fn tables(&self) -> Result<Tables, Error> {
        if let Some(changed) = &self.changed {
            return Ok(changed.clone());
        }
        let rules = built_in().map_err(|source| Error::Requirements { origin: ORIGIN.to_owned(), source })?;
        Ok(Tables { rules: rules.clone(), changes: Table::new() })
    }
}

/// Reads a file as the program would, and says what it changes; or everything that is wrong in it.
pub fn look_at(file: &Path) -> Result<Provenance, Vec<Fault>> {
    let text = read(file).map_err(|not_read| match not_read {
        NotRead::Unreached => vec![Fault::of_file(io::Error::from(io::ErrorKind::HostUnreachable))],
        NotRead::Refused(why) => why,
    })?;
    Ok(over_built_in(&text, RulesFile::Named)?.requirements.provenance)
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
    Refused(Vec<Fault>),
}

impl NotRead {
    fn because(said: impl std::fmt::Display) -> Self {
        Self::Refused(vec![Fault::of_file(said)])
    }
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
    started.map_err(NotRead::because)?;
    told.recv_timeout(limit).unwrap_or(Err(NotRead::Unreached))
}

fn read(file: &Path) -> Result<String, NotRead> {
    let bytes = small_file::bytes(file, small_file::SETTINGS).map_err(|refusal| match refusal {
        Refusal::System(error) if cfg!(windows) && has_no_server(&error) => NotRead::Unreached,
        Refusal::System(_) | Refusal::NotAFile | Refusal::TooLarge { .. } => NotRead::because(refusal),
    })?;
    String::from_utf8(bytes).map_err(NotRead::because)
}

fn has_no_server(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| NO_SERVER.contains(&code))
}

#[cfg(test)]
mod tests;
