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
use qhr_setup::trace::{Failed, Failure, Request};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

use crate::chrome;
use crate::desk::{Desk, View};
use crate::traced::traced;

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
    /// What the trace says of it.
    #[serde(skip)]
    pub failure: Option<Failure>,
}

impl Problem {
    pub fn new(failed: Failed, error: impl std::error::Error + 'static) -> Self {
        let mut detail = error.to_string();
        if let Some(source) = error.source() {
            detail = format!("{detail}: {source}");
        }
        Self { code: failed.into(), detail, failure: Some(Failure::of(failed, &error)) }
    }

    fn unexpected(error: impl std::error::Error + 'static) -> Self {
        Self::new(Failed::Unexpected, error)
    }

    fn not_kept(error: impl std::error::Error + 'static) -> Self {
        Self::new(Failed::NotKeptAnswer, error)
    }
}

#[tauri::command]
pub fn start(desk: State<'_, Desk>) -> Result<Start, Problem> {
    traced(Request::Start, || Ok(first(&desk)))
}

fn first(desk: &Desk) -> Start {
    let (keeps, notice) = desk.keeping();
    let of_answers = notice.map(|notice| Problem {
        code: (&notice).into(),
        detail: match notice {
            Notice::SetAside { file } => file,
            Notice::OtherWindow | Notice::NewerVersion | Notice::NotKept => String::new(),
        },
        failure: None,
    });
    let refused = Requirements::in_force().ok().and_then(|rules| rules.refused.as_ref());
    let of_rules = refused.map(|refused| Problem {
        code: "rules-refused",
        detail: format!("{}: {}", refused.file.display(), refused.why),
        failure: None,
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
    traced(Request::SetTitle, || window.set_title(&title).map_err(Problem::unexpected))
}

#[tauri::command]
pub fn watch(desk: State<'_, Desk>, channel: Channel<()>) -> Result<View, Problem> {
    traced(Request::Watch, || {
        Ok(desk.watch(move || {
            // The page is gone when this fails, and the next one asks for itself.
            let _ = channel.send(());
        }))
    })
}

#[tauri::command]
pub fn view(desk: State<'_, Desk>) -> Result<View, Problem> {
    traced(Request::View, || Ok(desk.view()))
}

#[tauri::command]
pub fn check_again(desk: State<'_, Desk>) -> Result<(), Problem> {
    traced(Request::CheckAgain, || {
        desk.check_again();
        Ok(())
    })
}

#[tauri::command]
pub fn visit(desk: State<'_, Desk>, place: Place) -> Result<(), Problem> {
    traced(Request::Visit, || desk.visit(place).map_err(Problem::not_kept))
}

#[tauri::command]
pub fn answer(desk: State<'_, Desk>, answer: Answer) -> Result<(), Problem> {
    traced(Request::Answer, || desk.answer(answer).map_err(Problem::not_kept))
}

#[tauri::command]
pub fn exchange(desk: State<'_, Desk>, click: Click) -> Result<(), Problem> {
    traced(Request::Exchange, || {
        desk.exchange(click);
        Ok(())
    })
}

#[tauri::command]
pub fn judge_user_name(text: String) -> Result<Judgement, Problem> {
    traced(Request::JudgeUserName, || Ok(Judgement::of(&text)))
}

#[tauri::command]
pub fn give_user_name(desk: State<'_, Desk>, text: String) -> Result<Judgement, Problem> {
    traced(Request::GiveUserName, || desk.give_user_name(&text).map_err(Problem::not_kept))
}

#[tauri::command]
pub fn speak(desk: State<'_, Desk>, language: Language) -> Result<(), Problem> {
    traced(Request::Speak, || desk.speak(language).map_err(Problem::not_kept))
}

#[tauri::command]
pub fn start_again(desk: State<'_, Desk>) -> Result<(), Problem> {
    traced(Request::StartAgain, || desk.start_again().map_err(Problem::not_kept))
}

#[tauri::command]
pub fn erase(desk: State<'_, Desk>) -> Result<(), Problem> {
    traced(Request::Erase, || desk.erase().map_err(|error| Problem::new(Failed::NotErased, error)))
}

#[tauri::command]
pub fn open_link(app: AppHandle, link: Link) -> Result<(), Problem> {
    traced(Request::OpenLink, || {
        let rules = Requirements::in_force().map_err(Problem::unexpected)?;
        let Some(address) = link.address(&rules.requirements) else { return Ok(()) };
        app.opener().open_url(address, None::<&str>).map_err(|error| Problem::new(Failed::LinkNotOpened, error))
    })
}

#[tauri::command]
pub fn open_chrome(link: Option<Link>) -> Result<(), Problem> {
    traced(Request::OpenChrome, || {
        let rules = Requirements::in_force().map_err(Problem::unexpected)?;
        chrome::open(link.and_then(|link| link.address(&rules.requirements)))
            .map_err(|error| Problem::new(Failed::ChromeNotOpened, error))
    })
}

#[tauri::command]
pub fn read_code(text: String, language: Language) -> Result<HelperView, Problem> {
    traced(Request::ReadCode, || match SupportCode::read(&text) {
        Ok(state) => Ok(HelperView::of(&state)),
        Err(error) => Err(Problem {
            code: Failed::CodeWrong.into(),
            detail: Words::of(language).say(&error.phrase()),
            failure: Some(Failure { failed: Failed::CodeWrong, code: None }),
        }),
    })
}

#[tauri::command]
pub fn close_window(window: WebviewWindow) -> Result<(), Problem> {
    traced(Request::CloseWindow, || window.close().map_err(Problem::unexpected))
}
