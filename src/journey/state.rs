//! How a thing stands: a point that has to be true, and the step where it is settled.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Request;
use crate::findings::{Party, Tone};

/// How a thing stands, as a shape: the same on the rail, in the summary and in the report. From what asks for the most
/// to what asks for nothing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Mark {
    /// The person has something to do.
    ToDo,
    /// Its turn comes, or it is still being read.
    Open,
    /// Somebody else has to act.
    Waiting,
    /// Not now, or not for this person.
    Closed,
    /// Works, and someone should look at it.
    Watch,
    /// Seen to be ready.
    Ready,
    /// Confirmed by the person; nobody can see it from here.
    Confirmed,
}

impl Mark {
    /// How it looks.
    pub fn tone(self) -> Tone {
        match self {
            Self::ToDo => Tone::Act,
            Self::Open => Tone::Neutral,
            Self::Waiting | Self::Closed => Tone::Wait,
            Self::Watch => Tone::Look,
            Self::Ready => Tone::Good,
            Self::Confirmed => Tone::Said,
        }
    }
}

/// How far a step is, or a point of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It can be done now, or is still being read.
    Open,
    /// Nothing is left to do in it.
    Done,
    /// Nothing is left to do in it, as far as the person says.
    Confirmed,
    /// Nothing stands in the way, and someone should look at it.
    Watch,
    /// Something in it is for the person at this computer to do.
    NeedsYou,
    /// The person has to ask somebody for it: nobody acts before.
    ToAsk {
        /// For what.
        request: Request,
    },
    /// Somebody else has to act.
    WaitingFor {
        /// Who.
        party: Party,
        /// The day the person asked, where they told.
        since: Option<Date>,
    },
    /// It cannot be done now.
    Closed {
        /// What comes first, or stands in the way.
        because: Closed,
    },
}

impl StepState {
    /// Its shape.
    pub fn mark(self) -> Mark {
        match self {
            Self::Open => Mark::Open,
            Self::Done => Mark::Ready,
            Self::Confirmed => Mark::Confirmed,
            Self::Watch => Mark::Watch,
            Self::NeedsYou | Self::ToAsk { .. } => Mark::ToDo,
            Self::WaitingFor { .. } => Mark::Waiting,
            Self::Closed { .. } => Mark::Closed,
        }
    }

    /// Whether nothing is left to do before the viewer opens.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Confirmed | Self::Watch)
    }
}

/// Why a step is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Closed {
    /// The questions of step 2 come first.
    EligibilityFirst,
    /// This person may not use the viewer.
    NotEligible,
    /// This person uses the production QHR instead.
    ProductionQhr,
    /// A key of one's own comes first.
    KeyFirst,
    /// The form comes first.
    FormFirst,
    /// The computer's configuration comes first.
    ComputerFirst,
}

impl Closed {
    /// Whether nothing that the person does here opens it.
    pub fn for_good(self) -> bool {
        matches!(self, Self::NotEligible | Self::ProductionQhr)
    }
}
