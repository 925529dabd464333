//! The page's requests, each forwarded to the core.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use qhr_setup::exchange::Click;
use qhr_setup::guide::Judgement;
use qhr_setup::journey::{Answer, Place};
use qhr_setup::requirements::Requirements;
use qhr_setup::screen::Link;
use qhr_setup::store::Notice;
use qhr_setup::support_code::{HelperView, SupportCode};
use qhr_setup::text::{Language, Words};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

use crate::chrome;
use crate::desk::{Desk, View};

/// What the page needs before it can show anything.
#[derive(Serialize)]
pub struct Start {
    language: Language,
    simulated: bool,
    version: &'static str,
    keeps: bool,
    notices: Vec<Problem>,
}

/// Something that did not work: the page has words for the code and folds the detail.
#[derive(Serialize)]
pub struct Problem {
    code: &'static str,
    detail: String,
}

impl Problem {
    pub fn new(code: &'static str, error: impl std::error::Error) -> Self {
        let mut detail = error.to_string();
        if let Some(source) = error.source() {
            detail = format!("{detail}: {source}");
        }
        Self { code, detail }
    }

    fn unexpected(error: impl std::error::Error) -> Self {
        Self::new("unexpected", error)
    }

    fn not_kept(error: impl std::error::Error) -> Self {
        Self::new("not-kept-answer", error)
    }
}

#[tauri::command]
pub fn start(desk: State<'_, Desk>) -> Start {
    let (keeps, notice) = desk.keeping();
    let of_answers = notice.map(|notice| Problem {
        code: (&notice).into(),
        detail: match notice {
            Notice::SetAside { file } => file,
            Notice::OtherWindow | Notice::NewerVersion | Notice::NotKept => String::new(),
        },
    });
    let refused = Requirements::in_force().ok().and_then(|rules| rules.refused.as_ref());
    let of_rules = refused.map(|refused| Problem {
        code: "rules-refused",
        detail: format!("{}: {}", refused.file.display(), refused.why),
    });
    Start {
        language: desk.language(),
        simulated: desk.simulated(),
        version: env!("CARGO_PKG_VERSION"),
        keeps,
        notices: of_answers.into_iter().chain(of_rules).collect(),
    }
}

#[tauri::command]
pub fn set_title(window: WebviewWindow, title: String) -> Result<(), Problem> {
    window.set_title(&title).map_err(Problem::unexpected)
}

#[tauri::command]
pub fn watch(desk: State<'_, Desk>, channel: Channel<()>) -> View {
    desk.watch(move || {
        // The page is gone when this fails, and the next one asks for itself.
        let _ = channel.send(());
    })
}

#[tauri::command]
pub fn view(desk: State<'_, Desk>) -> View {
    desk.view()
}

#[tauri::command]
pub fn check_again(desk: State<'_, Desk>) {
    desk.check_again();
}

#[tauri::command]
pub fn visit(desk: State<'_, Desk>, place: Place) -> Result<(), Problem> {
    desk.visit(place).map_err(Problem::not_kept)
}

#[tauri::command]
pub fn answer(desk: State<'_, Desk>, answer: Answer) -> Result<(), Problem> {
    desk.answer(answer).map_err(Problem::not_kept)
}

#[tauri::command]
pub fn exchange(desk: State<'_, Desk>, click: Click) {
    desk.exchange(click);
}

#[tauri::command]
pub fn judge_user_name(text: String) -> Judgement {
    Judgement::of(&text)
}

#[tauri::command]
pub fn give_user_name(desk: State<'_, Desk>, text: String) -> Result<Judgement, Problem> {
    desk.give_user_name(&text).map_err(Problem::not_kept)
}

#[tauri::command]
pub fn speak(desk: State<'_, Desk>, language: Language) -> Result<(), Problem> {
    desk.speak(language).map_err(Problem::not_kept)
}

#[tauri::command]
pub fn start_again(desk: State<'_, Desk>) -> Result<(), Problem> {
    desk.start_again().map_err(Problem::not_kept)
}

#[tauri::command]
pub fn erase(desk: State<'_, Desk>) -> Result<(), Problem> {
    desk.erase().map_err(|error| Problem::new("not-erased", error))
}

#[tauri::command]
pub fn open_link(app: AppHandle, link: Link) -> Result<(), Problem> {
    let rules = Requirements::in_force().map_err(Problem::unexpected)?;
    let Some(address) = link.address(&rules.requirements) else { return Ok(()) };
    app.opener().open_url(address, None::<&str>).map_err(|error| Problem::new("link-not-opened", error))
}

#[tauri::command]
pub fn open_chrome(link: Option<Link>) -> Result<(), Problem> {
    let rules = Requirements::in_force().map_err(Problem::unexpected)?;
    chrome::open(link.and_then(|link| link.address(&rules.requirements)))
        .map_err(|error| Problem::new("chrome-not-opened", error))
}

#[tauri::command]
pub fn read_code(text: String, language: Language) -> Result<HelperView, Problem> {
    match SupportCode::read(&text) {
        Ok(state) => Ok(HelperView::of(&state)),
        Err(error) => Err(Problem { code: "code-wrong", detail: Words::of(language).say(&error.phrase()) }),
    }
}

#[tauri::command]
pub fn close_window(window: WebviewWindow) -> Result<(), Problem> {
    window.close().map_err(Problem::unexpected)
}
