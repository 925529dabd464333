//! The codes that events are made of.

use serde::{Deserialize, Serialize};

use crate::facts::{Obstacle, Reading};

/// Which of the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Program {
    /// `qhr-setup`.
    Console,
    /// `qhr-setup-window`.
    Window,
}

/// Which rules are in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RulesSource {
    /// The program's own.
    BuiltIn,
    /// A file that the installation named changes some of them.
    Named,
    /// A file beside the program does.
    BesideProgram,
    /// The computer's own file does.
    OfComputer,
}

/// What could not be done: the codes of the window's problems, and the library's errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// Opening a place of Windows.
    PlaceNotOpened,
    /// Dialling a telephone number.
    NotDialled,
    /// Reading a support code.
    CodeWrong,
    /// Reading a list of people.
    ListWrong,
    /// Saving a list of people.
    ListNotSaved,
    /// Saving a report.
    ReportNotSaved,
    /// Opening a saved report, or showing where it is.
    ReportNotOpened,
    /// Using a rules file.
    RulesRefused,
    /// Reading a facts file.
    FactsRefused,
    /// Writing a facts file or a report.
    FileNotWritten,
    /// Anything else.
    Unexpected,
}

/// What a start needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is there.
    Seen,
    /// It is not there.
    Absent,
    /// No answer came in time.
    TimedOut,
    /// The code that reads it failed.
    Crashed,
    /// This account may not read it.
    AccessDenied,
    /// Nothing here can answer.
    NotSupported,
    /// The service that would answer does not run.
    NoService,
    /// The system answered with an error.
    Failed,
    /// It was not read.
    NotRead,
}

impl<T> From<&Reading<T>> for Outcome {
    fn from(reading: &Reading<T>) -> Self {
        match reading {
            Reading::Seen(_) => Self::Seen,
            Reading::Absent => Self::Absent,
            Reading::Unreadable(obstacle) => match obstacle {
                Obstacle::TimedOut => Self::TimedOut,
                Obstacle::Crashed => Self::Crashed,
                Obstacle::AccessDenied => Self::AccessDenied,
                Obstacle::NotSupported => Self::NotSupported,
                Obstacle::NoService => Self::NoService,
                Obstacle::Failed(_) => Self::Failed,
                Obstacle::Pending | Obstacle::NotRecorded => Self::NotRead,
            },
        }
    }
}

/// What is looked at again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polled {
    /// USB devices.
    Usb,
    /// Card readers and cards.
    Cards,
    /// Certificates.
    Certificates,
    /// Browsers.
    Browsers,
    /// Whatever has no sign.
    Time,
}

/// What can come and go while somebody looks on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumCount, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Subject {
    /// A USB device that is listed as a possible key.
    Key,
    /// A smart-card device on USB that is not listed.
    SmartCardDevice,
    /// A key for web sites.
    SecurityKey,
    /// A memory stick or disk.
    MemoryStick,
    /// Any other USB device. When several go with the key, so did what they hang on.
    OtherDevice,
    /// A device that Windows cannot start.
    DeviceProblem,
    /// The service that lends cards to programs, running.
    CardService,
    /// A card reader.
    Reader,
    /// A card in a reader.
    Card,
    /// A certificate.
    Certificate,
    /// A screen on another computer.
    RemoteSession,
    /// Google Chrome.
    Chrome,
}

/// Whether answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StoreState {
    /// They are.
    SavedState,
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PageState {
    /// It wanted to leave, and may not.
    NavigationRefused,
    /// Its process is gone.
    Gone,
    /// It was loaded again.
    BroughtBack,
    /// Nobody will tell when its process is gone.
    NotLookedAfter,
}

/// What the page may ask for: the names of its commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::EnumString, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the command of its name in `src-tauri`")]
pub enum Request {
    Start,
    SetTitle,
    ShowWindow,
    Watch,
    View,
    CheckAgain,
    OpenLink,
    Visit,
    Answer,
    ReplugTest,
    JudgeUserName,
    GiveUserName,
    Speak,
    StartAgain,
    Erase,
    OpenChrome,
    OpenPlace,
    Dial,
    /// See `src-tauri/src/commands/places.rs`.
    WriteMail,
    ReadCode,
    ReadList,
    OpenList,
    SaveList,
    Report,
    ReportText,
    SaveReport,
    OpenReport,
    ShowReport,
    PrintReport,
    CloseWindow,
    Scenarios,
    Rehearse,
    EndTraining,
    ReasonHelp,
    Symptoms,
}
