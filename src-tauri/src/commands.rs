//! The page's requests, each forwarded to the core.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use qhr_setup::requirements::Requirements;
use qhr_setup::screen::{Link, Screen};
use qhr_setup::text::Language;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

use crate::desk::Desk;

/// What the page needs before it can show anything.
#[derive(Serialize)]
pub struct Start {
    language: Language,
    simulated: bool,
    version: &'static str,
}

/// Something that did not work: the page has words for the code and folds the detail.
#[derive(Serialize)]
pub struct Problem {
    code: &'static str,
    detail: String,
}

impl Problem {
    fn new(code: &'static str, error: impl std::error::Error) -> Self {
        Self { code, detail: error.to_string() }
    }
}

#[tauri::command]
pub fn start(desk: State<'_, Desk>) -> Start {
    Start { language: desk.language, simulated: desk.simulated(), version: env!("CARGO_PKG_VERSION") }
}

#[tauri::command]
pub fn set_title(window: WebviewWindow, title: String) -> Result<(), Problem> {
    window.set_title(&title).map_err(|error| Problem::new("unexpected", error))
}

#[tauri::command]
pub fn watch(desk: State<'_, Desk>, channel: Channel<Screen>) {
    desk.watch(move |screen| {
        // The page is gone when this fails, and the next one asks for itself.
        let _ = channel.send(screen.clone());
    });
}

#[tauri::command]
pub fn check_again(desk: State<'_, Desk>) {
    desk.check_again();
}

#[tauri::command]
pub fn open_link(app: AppHandle, link: Link) -> Result<(), Problem> {
    let requirements = Requirements::built_in().map_err(|error| Problem::new("unexpected", error))?;
    app.opener()
        .open_url(link.address(requirements), None::<&str>)
        .map_err(|error| Problem::new("link-not-opened", error))
}
