//! The page's requests to learn from: recorded machines in place of this computer, and the sheets of reasons.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use std::io;

use qhr_setup::reason_help::ReasonHelp;
use qhr_setup::trace::Request;
use qhr_setup::training::{Scenario, ScenarioGroup, groups};
use qhr_setup::view::symptoms::SymptomSheet;
use tauri::State;

use super::traced::traced;
use crate::problem::Problem;
use crate::state::AppState;

fn not_found() -> Problem {
    Problem::unexpected(io::Error::from(io::ErrorKind::NotFound))
}

#[tauri::command(async)]
pub fn scenarios(state: State<'_, AppState>) -> Result<Vec<ScenarioGroup>, Problem> {
    traced(Request::Scenarios, || groups(state.requirements()).map_err(Problem::unexpected))
}

#[tauri::command(async)]
pub fn rehearse(state: State<'_, AppState>, name: String) -> Result<(), Problem> {
    traced(Request::Rehearse, || {
        state.rehearse(Scenario::named(&name).ok_or_else(not_found)?).map_err(Problem::unexpected)
    })
}

#[tauri::command(async)]
pub fn end_training(state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::EndTraining, || {
        state.end_training();
        Ok(())
    })
}

#[tauri::command(async)]
pub fn reason_help(state: State<'_, AppState>, code: String, elsewhere: bool) -> Result<ReasonHelp, Problem> {
    traced(Request::ReasonHelp, || {
        let sheet = if elsewhere { ReasonHelp::named(&code) } else { state.reason_help(&code) };
        sheet.ok_or_else(not_found)
    })
}

/// What may be seen where the viewer does not open, for the computer that is shown or for any other.
#[tauri::command(async)]
pub fn symptoms(state: State<'_, AppState>, elsewhere: bool) -> Result<Vec<SymptomSheet>, Problem> {
    traced(Request::Symptoms, || Ok(state.symptoms(elsewhere)))
}
