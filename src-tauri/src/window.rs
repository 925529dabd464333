//! Opens the one window.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use qhr_setup::text::{Language, Words};
use qhr_setup::trace::{self, Event};
use tauri::{App, AppHandle, Manager, RunEvent, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::state::AppState;
use crate::{page_process, shown, walls};

/// Where the web view keeps what is its own. Nothing of a person's is in it.
enum Profile {
    /// A folder that stays: Tauri's usual one.
    SavedState(PathBuf),
    /// One that goes with the window, where the usual one cannot be written to.
    Passing(TempDir),
    /// Nowhere: nothing can be written at all.
    InMemory,
}

/// The folder to remove when the window is closed.
struct ToRemove(Mutex<Option<TempDir>>);

impl Profile {
    fn find(usual: Option<PathBuf>) -> Self {
        match usual.filter(|folder| can_be_written(folder).is_ok()) {
            Some(folder) => Self::SavedState(folder),
            None => TempDir::with_prefix("qhr-setup-").map_or(Self::InMemory, Self::Passing),
        }
    }
}

/// Tauri and `WebKit` take a folder that cannot be written to for a fault.
fn can_be_written(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    tempfile::tempfile_in(folder).map(|_| ())
}

/// Tauri asks for a folder that is there even where none is used.
fn nowhere() -> PathBuf {
    if cfg!(windows) { env::temp_dir() } else { PathBuf::from("/dev/null") }
}

/// Opens the window that `tauri.conf.json` describes.
pub fn open(app: &App, language: Language) -> anyhow::Result<()> {
    let described = app.config().app.windows.first().context("no window is described")?;
    let window = WebviewWindowBuilder::from_config(app, described)?.title(Words::of(language).message("product-name"));
    let window = match Profile::find(app.path().app_local_data_dir().ok()) {
        Profile::SavedState(folder) => window.data_directory(folder),
        Profile::Passing(folder) => {
            let window = window.data_directory(folder.path().to_owned());
            app.manage(ToRemove(Mutex::new(Some(folder))));
            window
        }
        Profile::InMemory => window.data_directory(nowhere()).incognito(true),
    };
    let window = walls::around(window).build()?;
    shown::at_the_latest(&window)?;
    page_process::look_after(&window)?;
    Ok(())
}

/// What is done at the end of the program.
pub fn ends(app: &AppHandle, event: &RunEvent) {
    if matches!(event, RunEvent::Exit) {
        if let Some(state) = app.try_state::<AppState>() {
            state.settle();
        }
        if let Some(folder) = app.try_state::<ToRemove>() {
            // The web view may still hold a file of it, on Windows; the system clears such folders in its own time.
            drop(folder.0.lock().unwrap_or_else(PoisonError::into_inner).take());
        }
        trace::event(Event::Ended { code: 0 });
        trace::flush();
    }
}
