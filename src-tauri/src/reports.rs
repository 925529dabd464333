//! The page's requests about the report: to see it whole, to copy it, to save it where the person says.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use std::path::{Path, PathBuf};

use qhr_setup::journey_report::{JourneyReport, ReportForm, ReportPage};
use qhr_setup::saved_file::{Overwrite, save};
use qhr_setup::text::{Language, Words};
use qhr_setup::trace::{Failed, Request};
use serde::Deserialize;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::commands::Problem;
use crate::desk::Desk;
use crate::traced::traced;

/// The form of a report.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Html,
    Json,
}

#[tauri::command]
pub fn report(desk: State<'_, Desk>, with_trace: bool) -> Result<ReportPage, Problem> {
    traced(Request::Report, || Ok(desk.report(with_trace).page().clone()))
}

#[tauri::command]
pub fn report_text(desk: State<'_, Desk>, with_trace: bool) -> Result<String, Problem> {
    traced(Request::ReportText, || Ok(desk.report(with_trace).text(desk.language())))
}

/// Asks where, writes there, and answers with the file's name; nothing where the person changed their mind.
///
/// Asynchronous, so that the window stays alive while the dialog is open.
#[tauri::command(async)]
pub fn save_report(
    app: AppHandle,
    window: WebviewWindow,
    desk: State<'_, Desk>,
    format: Form,
    both_languages: bool,
    with_trace: bool,
) -> Result<Option<String>, Problem> {
    traced(Request::SaveReport, || {
        let report = desk.report(with_trace);
        ask_and_save(&app, &window, &report, desk.language(), format, both_languages)
    })
}

fn ask_and_save(
    app: &AppHandle,
    window: &WebviewWindow,
    report: &JourneyReport,
    language: Language,
    format: Form,
    both_languages: bool,
) -> Result<Option<String>, Problem> {
    let (extension, contents) = match format {
        Form::Html if both_languages => ("html", report.html(&Language::ALL)),
        Form::Html => ("html", report.html(&[language])),
        Form::Json => ("json", report.json().map_err(|error| Problem::new(Failed::ReportNotSaved, error))?),
    };
    let words = Words::of(language);
    let name = words.message("report-file-name");
    let asked = app
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words.message("window-keep-report"))
        .add_filter(extension.to_uppercase(), &[extension])
        .set_file_name(format!("{name}.{extension}"));
    let Some(chosen) = asked.blocking_save_file() else { return Ok(None) };
    let chosen = chosen.into_path().map_err(|error| Problem::new(Failed::ReportNotSaved, error))?;
    // The dialog has asked before a file that is there is replaced; it has not asked about a name completed here.
    let (file, overwrite) = match ReportForm::of(&chosen) {
        Ok(_) => (chosen, Overwrite::Allowed),
        Err(_) => (completed(&chosen, extension), Overwrite::Refused),
    };
    save(&file, &contents, overwrite).map_err(|error| Problem::new(Failed::ReportNotSaved, error))?;
    Ok(file.file_name().map(|name| name.to_string_lossy().into_owned()))
}

fn completed(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}
