//! How everything stands together: the one answer from which every title, word and code speaks.

use jiff::civil::Date;

use super::{Answers, Mark, Need, ViewerTrial};

/// How everything stands together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// This person may not use the viewer, or uses another one.
    Ended,
    /// The person has this many things to do.
    ToDo(usize),
    /// All that the person has to do is to ask others for this many things.
    ToAsk(usize),
    /// This many things are missing, and others have to act.
    Waiting(usize),
    /// Nothing else is left than what is still being read.
    Checking,
    /// Nothing stands in the way; the viewer was not tried.
    Ready,
    /// Nothing that can be seen from here stands in the way, and the viewer did not open.
    DidNotOpen(Date),
    /// The viewer opened.
    Works(Date),
}

impl Whole {
    pub(super) fn of(needs: &[Need], answers: &Answers) -> Self {
        let count = |marks: &[Mark]| needs.iter().filter(|need| marks.contains(&need.mark())).count();
        if needs.iter().all(|need| need.mark() == Mark::Closed) {
            return Self::Ended;
        }
        match (count(&[Mark::ToDo]), count(&[Mark::Waiting, Mark::Closed])) {
            (0, 0) if count(&[Mark::Open]) > 0 => Self::Checking,
            (0, 0) => match answers.viewer {
                None => Self::Ready,
                Some(viewer) => match viewer.answer {
                    ViewerTrial::Opened => Self::Works(viewer.on),
                    ViewerTrial::DidNotOpen => Self::DidNotOpen(viewer.on),
                },
            },
            (0, _) => Self::Waiting(count(&[Mark::Waiting])),
            (to_do, _) if to_do == needs.iter().filter(|need| need.to_ask().is_some()).count() => Self::ToAsk(to_do),
            (to_do, _) => Self::ToDo(to_do),
        }
    }

    /// Its shape.
    pub fn mark(self) -> Mark {
        match self {
            Self::Ended => Mark::Closed,
            Self::ToDo(_) | Self::ToAsk(_) | Self::DidNotOpen(_) => Mark::ToDo,
            Self::Waiting(_) => Mark::Waiting,
            Self::Checking => Mark::Open,
            Self::Ready => Mark::Ready,
            Self::Works(_) => Mark::Confirmed,
        }
    }
}
