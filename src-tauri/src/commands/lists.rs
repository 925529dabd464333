//! The page's requests about several people: to read their list, and to save what it comes to. The list stays with the page;
//! nothing of it is kept here.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use qhr_setup::roster::{NotAList, Roster, RosterView, csv, text_of_file};
use qhr_setup::saved_file::{Overwrite, save};
use qhr_setup::text::{Words, clean};
use qhr_setup::trace::{Failed, Request};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use super::traced::traced;
use crate::problem::Problem;
use crate::state::AppState;

/// Who waits for whom, by a list that was pasted or read.
#[tauri::command(async)]
pub fn read_list(state: State<'_, AppState>, text: String) -> Result<RosterView, Problem> {
    traced(Request::ReadList, || Ok(RosterView::of(&roster(&text)?, state.requirements())))
}

/// Asks which file, and answers with what it says; nothing where the person changed their mind.
#[tauri::command(async)]
pub fn open_list(app: AppHandle, window: WebviewWindow, state: State<'_, AppState>) -> Result<Option<String>, Problem> {
    traced(Request::OpenList, || {
        let words = Words::of(state.language());
        let asked = app.dialog().file().set_parent(&window).set_title(words.message("window-open-list"));
        let Some(chosen) = asked.add_filter("CSV", &["csv", "txt"]).blocking_pick_file() else { return Ok(None) };
        let file = chosen.into_path().map_err(|error| Problem::new(Failed::ListWrong, error))?;
        text_of_file(&file).map(Some).map_err(wrong)
    })
}

/// Asks where, writes the table there for a spreadsheet, and answers with the file's name; nothing where the person changed
/// their mind.
#[tauri::command(async)]
pub fn save_list(
    app: AppHandle,
    window: WebviewWindow,
    state: State<'_, AppState>,
    text: String,
) -> Result<Option<String>, Problem> {
    traced(Request::SaveList, || {
        let words = Words::of(state.language());
        let table = csv(&RosterView::of(&roster(&text)?, state.requirements()), words);
        let asked = app.dialog().file().set_parent(&window).set_title(words.message("window-save-list"));
        let name = format!("{}.csv", words.message("roster-file-name"));
        let Some(chosen) = asked.add_filter("CSV", &["csv"]).set_file_name(name).blocking_save_file() else {
            return Ok(None);
        };
        let not_saved = |error| Problem::new(Failed::ListNotSaved, error);
        let file = chosen.into_path().map_err(|error| Problem::new(Failed::ListNotSaved, error))?;
        // The dialog has asked before a file that is there is replaced; it has not asked about a name completed here.
        let (file, overwrite) = match file.extension() {
            Some(_) => (file, Overwrite::Allowed),
            None => (file.with_extension("csv"), Overwrite::Refused),
        };
        save(&file, &table, overwrite).map_err(not_saved)?;
        Ok(file.file_name().map(|name| clean(&name.to_string_lossy()).into_owned()))
    })
}

fn roster(text: &str) -> Result<Roster, Problem> {
    Roster::read(text.as_bytes()).map_err(wrong)
}

fn wrong(error: NotAList) -> Problem {
    Problem::told(Failed::ListWrong, error.phrase())
}
