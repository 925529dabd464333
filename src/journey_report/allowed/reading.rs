//! The outcome of a reading, into the allow-list and out of it again: the system's own words stay out.

use serde::Serialize;

use crate::facts::{Obstacle, Reading};

/// The outcome of one reading, without the system's own words where it failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AllowedReading<T> {
    /// It was there, and this is what it is.
    Seen(T),
    /// It was looked for and is not there.
    Absent,
    /// It could not be looked for.
    Unreadable(ObstacleKind),
}

/// Why a reading could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ObstacleKind {
    /// The reading is still under way.
    Pending,
    /// It took longer than its time limit.
    TimedOut,
    /// The code that reads it failed.
    Crashed,
    /// This account may not read it.
    AccessDenied,
    /// Nothing here can answer the question.
    NotSupported,
    /// The service that would answer does not run.
    NoService,
    /// The recording was made by a program that did not ask.
    NotRecorded,
    /// The system answered with an error.
    Failed,
}

impl<T> AllowedReading<T> {
    pub(super) fn of<F>(reading: &Reading<F>, allowed: impl Fn(&F) -> T) -> Self {
        match reading {
            Reading::Seen(value) => Self::Seen(allowed(value)),
            Reading::Absent => Self::Absent,
            Reading::Unreadable(obstacle) => Self::Unreadable(ObstacleKind::of(obstacle)),
        }
    }

    pub(super) fn to_reading<F>(&self, fact: impl Fn(&T) -> F) -> Reading<F> {
        match self {
            Self::Seen(value) => Reading::Seen(fact(value)),
            Self::Absent => Reading::Absent,
            Self::Unreadable(kind) => Reading::Unreadable(kind.to_obstacle()),
        }
    }
}

impl ObstacleKind {
    fn of(obstacle: &Obstacle) -> Self {
        match obstacle {
            Obstacle::Pending => Self::Pending,
            Obstacle::TimedOut => Self::TimedOut,
            Obstacle::Crashed => Self::Crashed,
            Obstacle::AccessDenied => Self::AccessDenied,
            Obstacle::NotSupported => Self::NotSupported,
            Obstacle::NoService => Self::NoService,
            Obstacle::NotRecorded => Self::NotRecorded,
            Obstacle::Failed(_) => Self::Failed,
        }
    }

    fn to_obstacle(self) -> Obstacle {
        match self {
            Self::Pending => Obstacle::Pending,
            Self::TimedOut => Obstacle::TimedOut,
            Self::Crashed => Obstacle::Crashed,
            Self::AccessDenied => Obstacle::AccessDenied,
            Self::NotSupported => Obstacle::NotSupported,
            Self::NoService => Obstacle::NoService,
            Self::NotRecorded => Obstacle::NotRecorded,
            Self::Failed => Obstacle::Failed(String::new()),
        }
    }
}
