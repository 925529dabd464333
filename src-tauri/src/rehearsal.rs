//! What the page shows to learn from: recorded machines in place of this computer, and the sheets of reasons.
//!
//! A rehearsal has facts and answers of its own, which are never kept.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use std::io;

use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::journey::Place;
use qhr_setup::reason_sheet::ReasonSheet;
use qhr_setup::rehearsal::{Scenario, ScenarioGroup, groups};
use qhr_setup::store::Kept;
use qhr_setup::text::Phrase;
use qhr_setup::trace::{Failed, Request};
use serde::Serialize;
use tauri::State;

use crate::commands::Problem;
use crate::desk::Desk;
use crate::traced::traced;

/// A recorded machine that stands in for this computer.
pub struct Rehearsal {
    scenario: &'static Scenario,
    pub facts: Facts,
    pub kept: Kept,
}

/// What the page says of a rehearsal.
#[derive(Clone, Serialize)]
pub struct Rehearsed {
    name: &'static str,
    title: Phrase,
}

impl Rehearsal {
    /// Begins at the checks, with nothing answered.
    pub fn of(scenario: &'static Scenario) -> Result<Self, Error> {
        let kept = Kept { place: Place::Computer, ..Kept::default() };
        Ok(Self { scenario, facts: scenario.facts()?, kept })
    }

    pub fn shown(&self) -> Rehearsed {
        Rehearsed { name: self.scenario.name, title: self.scenario.title() }
    }
}

fn not_found() -> Problem {
    Problem::new(Failed::Unexpected, io::Error::from(io::ErrorKind::NotFound))
}

fn unexpected(error: Error) -> Problem {
    Problem::new(Failed::Unexpected, error)
}

#[tauri::command]
pub fn scenarios(desk: State<'_, Desk>) -> Result<Vec<ScenarioGroup>, Problem> {
    traced(Request::Scenarios, || groups(desk.requirements()).map_err(unexpected))
}

#[tauri::command]
pub fn rehearse(desk: State<'_, Desk>, name: String) -> Result<(), Problem> {
    traced(Request::Rehearse, || desk.rehearse(Scenario::named(&name).ok_or_else(not_found)?).map_err(unexpected))
}

#[tauri::command]
pub fn end_rehearsal(desk: State<'_, Desk>) -> Result<(), Problem> {
    traced(Request::EndRehearsal, || {
        desk.end_rehearsal();
        Ok(())
    })
}

#[tauri::command]
pub fn reason_sheet(code: String) -> Result<ReasonSheet, Problem> {
    traced(Request::ReasonSheet, || ReasonSheet::named(&code).ok_or_else(not_found))
}
