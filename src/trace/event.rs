//! What can happen, in codes and numbers. `Copy`, so that no text fits in.

use serde::{Deserialize, Serialize};

use super::SourcePlace;
use crate::facts::{Architecture, Family};
use crate::version::Version;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The program began.
    Started {
        /// Which.
        program: Program,
        /// Its version.
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
    /// Whether it has to be kept even where much else happens.
    pub fn is_grave(self) -> bool {
        match self {
            Self::StartFailed { .. } | Self::Error { .. } | Self::Panicked { .. } => true,
            Self::Watch { state } => state != WatchState::Began,
            Self::Page { state } => matches!(state, PageState::Gone | PageState::BroughtBack),
            Self::Started { .. } | Self::Rules { .. } | Self::Store { .. } | Self::Requested { .. } => false,
            Self::LeftOut { .. } | Self::Ended { .. } => false,
        }
    }
}

/// Which of the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Program {
    /// `qhr-setup`.
    Console,
    /// `qhr-setup-window`.
    Window,
}

/// Which rules are in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RulesSource {
    /// The program's own.
    BuiltIn,
    /// A file changes some of them.
    File,
}

/// What could not be done: the codes of the window's problems, and the library's errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Failed {
    /// Keeping an answer.
    NotKeptAnswer,
    /// Erasing what is kept.
    NotErased,
    /// Opening a page.
    LinkNotOpened,
    /// Opening Chrome.
    ChromeNotOpened,
    /// Reading a support code.
    CodeWrong,
    /// Saving a report.
    ReportNotSaved,
    /// Using a rules file.
    RulesRefused,
    /// Reading a facts file.
    FactsRefused,
    /// Writing a facts file.
    FactsNotWritten,
    /// Anything else.
    Unexpected,
}

/// What a start needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartStep {
    /// Understanding its arguments.
    Arguments,
    /// Reading a recorded computer.
    Facts,
    /// Reading the rules.
    Rules,
    /// The system's browser engine.
    Webview,
    /// A folder for the browser engine.
    WebviewFolder,
    /// A display.
    Display,
    /// Opening the window itself.
    Window,
}

/// Whether answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoreState {
    /// They are.
    Kept,
    /// They are, and what was kept before could not be read and has another name now.
    SetAside,
    /// Another window keeps its own there.
    OtherWindow,
    /// A newer program keeps its own there.
    NewerVersion,
    /// Nothing can be written there.
    NotKept,
    /// There is no such folder.
    NoFolder,
}

/// What becomes of the watch over this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WatchState {
    /// It began.
    Began,
    /// It ended, and should not have.
    Ended,
    /// It was started again.
    StartedAgain,
    /// It stays down.
    Down,
}

/// What becomes of the page in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageState {
    /// It wanted to leave, and may not.
    NavigationRefused,
    /// Its process is gone.
    Gone,
    /// It was loaded again.
    BroughtBack,
}

/// What the page may ask for: the names of its commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::EnumString, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the command of its name in `src-tauri`")]
pub enum Request {
    Start,
    SetTitle,
    Watch,
    View,
    CheckAgain,
    OpenLink,
    Visit,
    Answer,
    Exchange,
    JudgeUserName,
    GiveUserName,
    Speak,
    StartAgain,
    Erase,
    OpenChrome,
    ReadCode,
    Report,
    ReportText,
    SaveReport,
    CloseWindow,
    Scenarios,
    Rehearse,
    EndRehearsal,
    ReasonSheet,
}
