//! The page's requests, each forwarded to the core.
//!
//! What may wait for a disk or for somebody else's program is asynchronous, so that the window stays alive; the page
//! makes requests that change something one after the other.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use qhr_setup::clock;
use qhr_setup::journey::{Answer, Route};
use qhr_setup::replug_test::Click;
use qhr_setup::requirements::InForce;
use qhr_setup::store::Notice;
use qhr_setup::support_code::{HelperView, SupportCode};
use qhr_setup::text::{Language, Phrase, Words, clean_lines};
use qhr_setup::this_computer;
use qhr_setup::trace::{Failed, Request};
use qhr_setup::view::wizard::Judgement;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::problem::Problem;
use crate::state::{AppState, View};

pub mod learning;
pub mod lists;
pub mod places;
pub mod reports;
mod traced;

use traced::traced;

/// What the page needs before it can show anything.
#[derive(Serialize)]
pub struct Start {
    language: Language,
    simulated: bool,
    version: &'static str,
    /// The rules file that is in force, where one is.
    rules: Option<Phrase>,
    notices: Vec<Told>,
}

/// Something to know about the answers that are kept or the rules in force: the page has words for the code.
#[derive(Serialize)]
pub struct Told {
    code: &'static str,
    detail: String,
}

impl Told {
    /// The page shows no more of a strange text than a terminal does.
    fn new(code: &'static str, detail: &str) -> Self {
        Self { code, detail: clean_lines(detail).into_owned() }
    }
}

#[tauri::command(async)]
pub fn start(state: State<'_, AppState>) -> Result<Start, Problem> {
    traced(Request::Start, || {
        let of_answers = state.notice().map(|notice| match notice {
            Notice::SetAside { file } => Told::new(notice.into(), file),
            Notice::OtherWindow | Notice::NewerVersion | Notice::NotKept => Told::new(notice.into(), ""),
        });
        let rules = this_computer::rules().ok();
        let of_rules = rules.and_then(|rules| of_rules(rules, Words::of(state.language())));
        let seen = state.requirements().provenance.on(clock::now_here().date());
        let old = (seen.is_old() && !state.simulated()).then(|| Told::new("rules-old", ""));
        Ok(Start {
            language: state.language(),
            simulated: state.simulated(),
            version: env!("CARGO_PKG_VERSION"),
            rules: rules.and_then(this_computer::rules_file),
            notices: of_answers.into_iter().chain(of_rules).chain(old).collect(),
        })
    })
}

/// What is to be known of the rules file: it is refused, away, or of nobody knows whom.
fn of_rules(rules: &InForce, words: &Words) -> Option<Told> {
    let InForce { requirements: _, file: _, changed: _, refused, unreached } = rules;
    if let Some(refused) = refused {
        let detail = format!("{}: {}", refused.file.display(), refused.why(words));
        return Some(Told::new(Failed::RulesRefused.into(), &detail));
    }
    let (code, file) = match unreached {
        Some(file) => ("rules-unreached", file.as_path()),
        None => ("rules-stray", this_computer::stray_rules_file(rules)?),
    };
    Some(Told::new(code, &file.display().to_string()))
}

#[tauri::command]
pub fn set_title(window: WebviewWindow, title: String) -> Result<(), Problem> {
    traced(Request::SetTitle, || window.set_title(&title).map_err(Problem::unexpected))
}

/// The page has something to show.
#[tauri::command]
pub fn show_window(window: WebviewWindow) -> Result<(), Problem> {
    traced(Request::ShowWindow, || window.show().map_err(Problem::unexpected))
}

#[tauri::command(async)]
pub fn watch(state: State<'_, AppState>, channel: Channel<()>) -> Result<View, Problem> {
    let tell = move || {
        // The page is gone when this fails, and the next one asks for itself.
        let _ = channel.send(());
    };
    traced(Request::Watch, || Ok(state.watch(tell)))
}

#[tauri::command(async)]
pub fn view(state: State<'_, AppState>) -> Result<View, Problem> {
    traced(Request::View, || Ok(state.view()))
}

#[tauri::command(async)]
pub fn check_again(state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::CheckAgain, || {
        state.check_again();
        Ok(())
    })
}

#[tauri::command(async)]
pub fn visit(state: State<'_, AppState>, route: Route) -> Result<(), Problem> {
    traced(Request::Visit, || state.visit(route).map_err(Problem::not_kept))
}

#[tauri::command(async)]
pub fn answer(state: State<'_, AppState>, answer: Answer) -> Result<(), Problem> {
    traced(Request::Answer, || state.answer(answer).map_err(Problem::not_kept))
}

#[tauri::command(async)]
pub fn replug_test(state: State<'_, AppState>, click: Click) -> Result<(), Problem> {
    traced(Request::ReplugTest, || {
        state.replug_test(click);
        Ok(())
    })
}

#[tauri::command]
pub fn judge_user_name(text: String) -> Result<Judgement, Problem> {
    traced(Request::JudgeUserName, || Ok(Judgement::of(&text)))
}

#[tauri::command(async)]
pub fn give_user_name(state: State<'_, AppState>, text: String) -> Result<Judgement, Problem> {
    traced(Request::GiveUserName, || state.give_user_name(&text).map_err(Problem::not_kept))
}

#[tauri::command(async)]
pub fn speak(state: State<'_, AppState>, language: Language) -> Result<(), Problem> {
    traced(Request::Speak, || state.speak(language).map_err(Problem::not_kept))
}

#[tauri::command(async)]
pub fn start_again(state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::StartAgain, || state.start_again().map_err(Problem::not_kept))
}

#[tauri::command(async)]
pub fn erase(state: State<'_, AppState>) -> Result<(), Problem> {
    traced(Request::Erase, || state.erase().map_err(|error| Problem::new(Failed::NotErased, error)))
}

#[tauri::command(async)]
pub fn read_code(text: String) -> Result<HelperView, Problem> {
    traced(Request::ReadCode, || match SupportCode::read(&text) {
        Ok(state) => Ok(HelperView::of(&state)),
        Err(error) => Err(Problem::told(Failed::CodeWrong, error.phrase())),
    })
}

#[tauri::command]
pub fn close_window(window: WebviewWindow) -> Result<(), Problem> {
    traced(Request::CloseWindow, || window.close().map_err(Problem::unexpected))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn the_name_of_a_file_turns_no_line_of_the_page_around() {
        let told = Told::new("set-aside", "a\u{202e}nosj.srewsna\u{1b}[2J\nb\u{7}");
        assert_eq!(told.detail, "anosj.srewsna[2J\nb");
    }

    #[test]
    fn rules_that_cannot_be_reached_have_a_notice_with_their_path() {
        let built_in = || InForce::from_first_of(&[]).unwrap();
        let away = InForce { unreached: Some(PathBuf::from("/elsewhere/requirements.toml")), ..built_in() };
        for words in Language::ALL.map(Words::of) {
            assert!(of_rules(&built_in(), words).is_none());
            let told = of_rules(&away, words).unwrap();
            assert_eq!((told.code, told.detail.as_str()), ("rules-unreached", "/elsewhere/requirements.toml"));
            assert_ne!(words.message("notice-rules-unreached"), "notice-rules-unreached");
        }
    }
}
