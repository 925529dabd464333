//! The page's requests about the report: to see it whole, to copy it, to print it, to save it where the person says and
//! to open it there. Where that is, the page is never told and never says.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use std::io;
use std::path::{Path, PathBuf};

use qhr_setup::clock;
use qhr_setup::report::{ReportForm, ReportPage};
use qhr_setup::saved_file::{Overwrite, save};
use qhr_setup::text::{Language, Words, clean};
use qhr_setup::trace::{Failed, Request};
use serde::Deserialize;
use tauri::{AppHandle, Manager, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

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
        let (form, contents) = match format {
            Form::Html if both_languages => (ReportForm::Html, report.html(&Language::ALL)),
            Form::Html => (ReportForm::Html, report.html(&[language])),
            Form::Json => (ReportForm::Json, report.json().map_err(not_saved)?),
        };
        let folder = state.report_file().and_then(|file| file.parent().map(Path::to_owned));
        let folder = folder.or_else(|| app.path().document_dir().ok()).filter(|folder| folder.is_dir());
        let day = report.made_at.to_zoned(clock::zone()).date();
        let is_taken = |name: &str| folder.as_deref().is_some_and(|folder| folder.join(name).exists());
        let name = form.file_name(Words::of(language), day, is_taken);
        let Some(chosen) = choose(&app, &window, folder.as_deref(), &name, form)? else { return Ok(None) };
        // The dialog has asked before a file that is there is replaced; it has not asked about a name completed here.
        let (file, overwrite) = match ReportForm::of(&chosen) {
            Ok(_) => (chosen, Overwrite::Allowed),
            Err(_) => (completed(&chosen, form.extension()), Overwrite::Refused),
        };
        save(&file, &contents, overwrite).map_err(not_saved)?;
        let name = file.file_name().map(|name| clean(&name.to_string_lossy()).into_owned());
        state.report_is_in(file);
        Ok(name)
    })
}

/// Opens the report that was saved last, with whatever opens such files.
#[tauri::command(async)]
pub fn open_report(app: AppHandle, state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::OpenReport, || {
        let file = saved(&state)?;
        let path = file.to_str().ok_or_else(|| not_opened(io::Error::from(io::ErrorKind::InvalidFilename)))?;
        app.opener().open_path(path, None::<&str>).map_err(not_opened)
    })
}

/// Shows the report that was saved last in its folder.
#[tauri::command(async)]
pub fn show_report(app: AppHandle, state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::ShowReport, || app.opener().reveal_item_in_dir(saved(&state)?).map_err(not_opened))
}

/// Opens the system's dialog to print the page as it is shown.
#[tauri::command]
pub fn print_report(window: WebviewWindow) -> Result<(), Problem> {
    traced(Request::PrintReport, || window.print().map_err(Problem::unexpected))
}

/// The file that was saved last, where it is still there.
fn saved(state: &AppState) -> Result<PathBuf, Problem> {
    let there = state.report_file().filter(|file| file.is_file());
    there.ok_or_else(|| not_opened(io::Error::from(io::ErrorKind::NotFound)))
}

fn not_opened(error: impl std::error::Error + 'static) -> Problem {
    Problem::new(Failed::ReportNotOpened, error)
}

fn not_saved(error: impl std::error::Error + 'static) -> Problem {
    Problem::new(Failed::ReportNotSaved, error)
}

fn choose(
    app: &AppHandle,
    window: &WebviewWindow,
    folder: Option<&Path>,
    name: &str,
    form: ReportForm,
) -> Result<Option<PathBuf>, Problem> {
    let words = Words::of(app.state::<AppState>().language());
    let asked = app
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words.message("window-keep-report"))
        .add_filter(form.extension().to_uppercase(), &[form.extension()])
        .set_file_name(name);
    let asked = match folder {
        Some(folder) => asked.set_directory(folder),
        None => asked,
    };
    let Some(chosen) = asked.blocking_save_file() else { return Ok(None) };
    chosen.into_path().map(Some).map_err(not_saved)
}

fn completed(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}
