//! The window of QHR Setup. It opens, forwards the page's few requests to the core, and holds no rule and no word.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod bilingual;
mod chrome;
mod commands;
mod failure;
mod message;
mod one_window;
#[cfg(windows)]
mod page_instead;
mod page_process;
#[cfg(target_os = "linux")]
mod painting;
mod place;
mod problem;
mod shown;
mod state;
mod walls;
mod window;
#[cfg(windows)]
mod without_webview;

use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use anyhow::Context;
use clap::Parser;
use qhr_setup::facts::Facts;
use qhr_setup::store::Store;
use qhr_setup::text::{Language, Words};
use qhr_setup::this_computer;
use qhr_setup::trace::{self, Event, Program};
use tauri::Manager;

use crate::failure::Failure;
use crate::one_window::First;
use crate::state::AppState;

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

fn main() -> ExitCode {
    #[cfg(windows)]
    qhr_setup::libraries::come_from_windows();
    #[cfg(target_os = "linux")]
    painting::by_the_processor();
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(said) if said.use_stderr() => return ExitCode::from(failure::tell(&Failure::Usage(said).into())),
        Err(said) => {
            // Asking for help is no mistake; where printing fails there is nobody to tell.
            let _ = said.print();
            return ExitCode::SUCCESS;
        }
    };
    match catch_unwind(|| run(&options)).unwrap_or_else(|_| Err(Failure::Panic.into())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(failure::tell(&error)),
    }
}

fn run(options: &Options) -> anyhow::Result<()> {
    // Before anything is read, held or written: a second start does none of it.
    // A recording is for looking at, beside the real window or beside another recording.
    let is_recorded = options.facts.is_some();
    let first = one_window::ask_the_first(!is_recorded);
    if matches!(first, First::Shown) {
        return Ok(());
    }
    begin_the_trace(options.folder().as_deref());
    #[cfg(windows)]
    without_webview::end_where_missing();
    if !message::has_display() {
        return Err(Failure::NoDisplay.into());
    }
    // The first title needs them, and every sentence: they are read while the web view gets ready.
    let _ = thread::Builder::new().spawn(|| Language::ALL.map(Words::of));
    let requirements = &this_computer::rules()?.requirements;
    let facts = options.facts.as_deref().map(Facts::from_file).transpose()?;
    let (language, folder) = (options.lang, options.folder());
    let state = move || match facts {
        Some(facts) => AppState::over_recording(facts, requirements, language, folder.as_deref()),
        None => AppState::over_this_computer(requirements, language, folder.as_deref()),
    };
    open(state, !is_recorded && matches!(first, First::Unknown))
}

impl Options {
    /// Where answers are kept. A recording keeps none of its own accord: they would not be about this computer.
    fn folder(&self) -> Option<PathBuf> {
        let usual = if self.facts.is_some() { None } else { Store::usual_folder() };
        self.data.clone().or(usual)
    }
}

fn begin_the_trace(folder: Option<&Path>) {
    trace::start(folder);
    trace::event(Event::started(Program::Window));
}

fn open(state: impl FnOnce() -> AppState + Send + 'static, only_one: bool) -> anyhow::Result<()> {
    let builder = tauri::Builder::default();
    // The plug-in comes first: it ends a second start before the state is made.
    let builder = if only_one { builder.plugin(one_window::plugin()) } else { builder };
    builder
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| {
            let state = state();
            let language = state.language();
            app.manage(state);
            if let Err(error) = window::open(app, language) {
                // Given back, it would end in a panic of Tauri's.
                let code = failure::tell(&error);
                app.cleanup_before_exit();
                std::process::exit(code.into());
            }
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::start,
            commands::set_title,
            commands::show_window,
            commands::watch,
            commands::view,
            commands::check_again,
            commands::places::open_link,
            commands::visit,
            commands::answer,
            commands::replug_test,
            commands::judge_user_name,
            commands::give_user_name,
            commands::speak,
            commands::start_again,
            commands::erase,
            commands::places::open_chrome,
            commands::places::open_place,
            commands::places::dial,
            commands::places::write_mail,
            commands::read_code,
            commands::lists::read_list,
            commands::lists::open_list,
            commands::lists::save_list,
            commands::reports::report,
            commands::reports::report_text,
            commands::reports::save_report,
            commands::reports::open_report,
            commands::reports::show_report,
            commands::reports::print_report,
            commands::close_window,
            commands::learning::scenarios,
            commands::learning::rehearse,
            commands::learning::end_training,
            commands::learning::reason_help,
            commands::learning::symptoms,
        ])
        .build(tauri::generate_context!())
        .context("could not open the window")?
        .run(|app, event| window::ends(app, &event));
    Ok(())
}
