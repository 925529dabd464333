//! The window of QHR Setup. It opens, forwards the page's few requests to the core, and holds no rule and no word.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod chrome;
mod commands;
mod desk;
mod rehearsal;
mod reports;
mod traced;
#[cfg(windows)]
mod without_webview;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::Store;
use qhr_setup::text::{Language, Words};
use qhr_setup::trace;
use tauri::Manager;

use crate::desk::Desk;

/// What `qhr-setup-window` takes.
#[derive(Parser)]
#[command(version, about = "Configuration DSQ / QHR Setup")]
struct Options {
    /// Montre un poste enregistré / shows a recorded computer.
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
    /// Langue / language.
    #[arg(long)]
    lang: Option<Language>,
    /// Dossier des réponses, au lieu de l’habituel / folder of the answers, instead of the usual one.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

/// Wrong usage or a bad input file, as for the console program.
const WRONG_USAGE: u8 = 64;
/// Our own fault.
const FAULT: u8 = 70;

fn main() -> ExitCode {
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(said) => {
            // Asking for help is no mistake; where printing fails there is nobody to tell.
            let _ = said.print();
            return ExitCode::from(if said.use_stderr() { WRONG_USAGE } else { 0 });
        }
    };
    #[cfg(windows)]
    if tauri::webview_version().is_err() {
        without_webview::tell();
        return ExitCode::from(FAULT);
    }
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(if error.downcast_ref::<Error>().is_some() { WRONG_USAGE } else { FAULT })
        }
    }
}

fn run(options: &Options) -> anyhow::Result<()> {
    begin_trace(options);
    let requirements = &Requirements::in_force()?.requirements;
    let data = options.data.as_deref();
    let desk = if let Some(file) = &options.facts {
        // A recording keeps no answers of its own accord: they would not be about this computer.
        Desk::over_recording(Facts::from_file(file)?, requirements, options.lang, data)
    } else {
        let usual = Store::usual_folder();
        Desk::over_this_computer(requirements, options.lang, data.or(usual.as_deref()))
    };
    open(desk)
}

/// Where the answers are kept; a recording keeps none of its own accord, and leaves no trace then.
fn begin_trace(options: &Options) {
    let usual = if options.facts.is_some() { None } else { Store::usual_folder() };
    trace::start(options.data.as_deref().or(usual.as_deref()));
    trace::event(trace::Event::started(trace::Program::Window));
}

fn open(desk: Desk) -> anyhow::Result<()> {
    let builder = tauri::Builder::default();
    // A recording is for looking at, beside the real window or beside another recording.
    let builder = if desk.simulated() { builder } else { builder.plugin(one_window()) };
    let language = desk.language();
    builder
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .setup(move |app| {
            if let Some(window) = app.get_webview_window("main") {
                window.set_title(&Words::of(language).message("product-name"))?;
            }
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::start,
            commands::set_title,
            commands::watch,
            commands::view,
            commands::check_again,
            commands::open_link,
            commands::visit,
            commands::answer,
            commands::exchange,
            commands::judge_user_name,
            commands::give_user_name,
            commands::speak,
            commands::start_again,
            commands::erase,
            commands::open_chrome,
            commands::read_code,
            reports::report,
            reports::report_text,
            reports::save_report,
            commands::close_window,
            rehearsal::scenarios,
            rehearsal::rehearse,
            rehearsal::end_rehearsal,
            rehearsal::reason_sheet,
        ])
        .run(tauri::generate_context!())
        .context("could not open the window")
}

/// A second start shows the window that is already open.
fn one_window<R: tauri::Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, _, _| {
        if let Some(window) = app.get_webview_window("main") {
            // A window that cannot be raised is still open; there is nothing better to do.
            let _ = window.unminimize();
            let _ = window.set_focus();
        }
    })
}
