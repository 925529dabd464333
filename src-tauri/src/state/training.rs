//! A recorded machine in place of this computer, with answers of its own, which are never kept.

use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::journey::Route;
use qhr_setup::store::SavedState;
use qhr_setup::text::Phrase;
use qhr_setup::training::Scenario;
use serde::Serialize;

/// A recorded machine that stands in for this computer.
pub struct Training {
    scenario: &'static Scenario,
    pub facts: Facts,
    pub kept: SavedState,
}

/// What the page says of a training.
#[derive(Clone, Serialize)]
pub struct Rehearsed {
    name: &'static str,
    title: Phrase,
}

impl Training {
    /// Begins at the checks, with nothing answered.
    pub fn of(scenario: &'static Scenario) -> Result<Self, Error> {
        let kept = SavedState { route: Route::Computer, ..SavedState::default() };
        Ok(Self { scenario, facts: scenario.facts()?, kept })
    }

    pub fn shown(&self) -> Rehearsed {
        Rehearsed { name: self.scenario.name, title: self.scenario.title() }
    }
}
