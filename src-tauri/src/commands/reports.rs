//! The page's requests about the report: to see it whole, to copy it, to save it where the person says.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use std::path::{Path, PathBuf};

use qhr_setup::journey_report::{ReportForm, ReportPage};
use qhr_setup::saved_file::{Overwrite, save};
use qhr_setup::text::{Language, Words, clean};
use qhr_setup::trace::{Failed, Request};
use serde::Deserialize;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use super::traced::traced;
use crate::problem::Problem;
use crate::state::AppState;

/// The form of a report.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Html,
    Json,
}

#[tauri::command(async)]
pub fn report(state: State<'_, AppState>, with_trace: bool) -> Result<ReportPage, Problem> {
    traced(Request::Report, || Ok(state.report(with_trace).page().clone()))
}

/// Of the report as it was last seen.
#[tauri::command(async)]
pub fn report_text(state: State<'_, AppState>, with_trace: bool) -> Result<String, Problem> {
    traced(Request::ReportText, || Ok(state.report_seen(with_trace).text(state.language())))
}

/// Asks where, writes there the report as it was seen when the button was pressed, and answers with the file's name;
/// nothing where the person changed their mind.
#[tauri::command(async)]
pub fn save_report(
    app: AppHandle,
    window: WebviewWindow,
    state: State<'_, AppState>,
    format: Form,
    both_languages: bool,
    with_trace: bool,
) -> Result<Option<String>, Problem> {
    traced(Request::SaveReport, || {
        let language = state.language();
        let report = state.report_seen(with_trace);
        let (extension, contents) = match format {
            Form::Html if both_languages => ("html", report.html(&Language::ALL)),
            Form::Html => ("html", report.html(&[language])),
            Form::Json => ("json", report.json().map_err(not_saved)?),
        };
        let Some(chosen) = choose(&app, &window, Words::of(language), extension)? else { return Ok(None) };
        // The dialog has asked before a file that is there is replaced; it has not asked about a name completed here.
        let (file, overwrite) = match ReportForm::of(&chosen) {
            Ok(_) => (chosen, Overwrite::Allowed),
            Err(_) => (completed(&chosen, extension), Overwrite::Refused),
        };
        save(&file, &contents, overwrite).map_err(not_saved)?;
        Ok(file.file_name().map(|name| clean(&name.to_string_lossy()).into_owned()))
    })
}

fn not_saved(error: impl std::error::Error + 'static) -> Problem {
    Problem::new(Failed::ReportNotSaved, error)
}

fn choose(app: &AppHandle, window: &WebviewWindow, words: &Words, extension: &str) -> Result<Option<PathBuf>, Problem> {
    let name = words.message("report-file-name");
    let asked = app
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words.message("window-keep-report"))
        .add_filter(extension.to_uppercase(), &[extension])
        .set_file_name(format!("{name}.{extension}"));
    let Some(chosen) = asked.blocking_save_file() else { return Ok(None) };
    chosen.into_path().map(Some).map_err(not_saved)
}

fn completed(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}
