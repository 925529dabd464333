//! What can happen, in codes and numbers. `Copy`, so that no text fits in.

use serde::{Deserialize, Serialize};

use super::SourcePlace;
use super::code::{Failed, PageState, Polled, Program, Request, RulesSource, StartStep, StoreState, Subject};
use super::code::{Outcome, WatchState};
use crate::facts::{Architecture, Call, Family, Os, Question};
use crate::version::Version;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The program began.
    Started {
        /// Which.
        program: Program,
        /// Its version.
        #[cfg_attr(test, schemars(with = "String"))]
        version: Version,
        /// What it was built for.
        architecture: Architecture,
        /// The family of systems it runs on.
        system: Family,
    },
    /// The rules were read.
    Rules {
        /// Which are in force.
        source: RulesSource,
        /// A rules file was there and could not be used.
        refused: bool,
    },
    /// The system was recognised.
    System {
        /// Its family.
        family: Family,
        /// Its version.
        #[cfg_attr(test, schemars(with = "Option<String>"))]
        version: Option<Version>,
        /// What the processor is.
        architecture: Architecture,
        /// A server rather than a workstation.
        server: bool,
    },
    /// A look found that something is not as it was.
    Polled {
        /// What was looked at.
        what: Polled,
    },
    /// A question to the computer was answered.
    Answered {
        /// Which.
        question: Question,
        /// What came of it.
        outcome: Outcome,
        /// Milliseconds until the answer.
        ms: u32,
        /// The function of the system that failed.
        call: Option<Call>,
        /// The system's error number, where it gave one.
        code: Option<i64>,
    },
    /// Something came or went.
    Changed {
        /// What.
        subject: Subject,
        /// It is there now, or one more is; else it is gone, or one is.
        there: bool,
    },
    /// The computer slept, or did not let this program run.
    Slept {
        /// For how many seconds.
        seconds: u32,
    },
    /// The window could not be opened.
    StartFailed {
        /// What did not work.
        step: StartStep,
        /// The system's error number, where it gave one.
        code: Option<i64>,
    },
    /// The folder of the answers was opened, or changed its mind.
    Store {
        /// Whether answers are kept.
        state: StoreState,
    },
    /// What keeps the facts true began or ended.
    Watch {
        /// Which.
        state: WatchState,
    },
    /// The page of the window.
    Page {
        /// What became of it.
        state: PageState,
    },
    /// The page asked for something.
    Requested {
        /// For what.
        request: Request,
        /// Milliseconds until the answer.
        ms: u32,
        /// Why it could not be done.
        failed: Option<Failed>,
        /// The system's error number, where it gave one.
        code: Option<i64>,
    },
    /// Something could not be done.
    Error {
        /// What.
        failed: Failed,
        /// The system's error number, where it gave one.
        code: Option<i64>,
    },
    /// The program went wrong in a way it should not have.
    Panicked {
        /// Where in its source.
        #[cfg_attr(test, schemars(with = "Option<String>"))]
        place: Option<SourcePlace>,
    },
    /// More happened than is kept.
    LeftOut {
        /// How many events were left out here.
        events: u32,
    },
    /// The program ended by itself.
    Ended {
        /// With this exit code.
        code: u8,
    },
}

impl Event {
    /// The beginning of one of the programs.
    pub fn started(program: Program) -> Self {
        let version = Version::of_this_program();
        let system = match std::env::consts::OS {
            "windows" => Family::Windows,
            "macos" => Family::Macos,
            "linux" => Family::Linux,
            _ => Family::Other,
        };
        let architecture = Architecture::from_name(std::env::consts::ARCH);
        Self::Started { program, version, architecture, system }
    }

    /// What is told of a system: nothing that has a name.
    pub fn of_system(os: &Os) -> Self {
        Self::System { family: os.family, version: os.version, architecture: os.architecture, server: os.server }
    }

    /// Whether it has to be kept even where much else happens.
    pub fn is_grave(self) -> bool {
        match self {
            Self::StartFailed { .. } | Self::Error { .. } | Self::Panicked { .. } => true,
            Self::Watch { state } => state != WatchState::Began,
            Self::Page { state } => matches!(state, PageState::Gone | PageState::BroughtBack),
            Self::Started { .. }
            | Self::Rules { .. }
            | Self::System { .. }
            | Self::Store { .. }
            | Self::Polled { .. }
            | Self::Answered { .. }
            | Self::Changed { .. }
            | Self::Slept { .. }
            | Self::Requested { .. }
            | Self::LeftOut { .. }
            | Self::Ended { .. } => false,
        }
    }
}
