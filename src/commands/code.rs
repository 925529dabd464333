//! `qhr-setup code`: the support code of this computer, and what a code means.

use std::path::Path;

use qhr_setup::assessment::Assessment;
use qhr_setup::contacts;
use qhr_setup::journey::{Answers, Route};
use qhr_setup::store::{SavedState, Store};
use qhr_setup::support_code::{Decoded, HelperView, SupportCode, SupportState};
use qhr_setup::text::{self, Language, Words};

use crate::arguments::{Code, CodeCommand, Decode, Format};
use crate::{WRONG_INPUT, console, read_facts};

/// Prints this computer's code, or what a code means.
pub fn run(code: &Code, language: Language) -> anyhow::Result<u8> {
    match &code.command {
        None => print(code.facts.as_deref(), language),
        Some(CodeCommand::Decode(asked)) => decode(asked, language),
    }
}

fn print(recording: Option<&Path>, language: Language) -> anyhow::Result<u8> {
    let requirements = super::rules::in_force(language)?;
    let (facts, (answers, route)) = match recording {
        None => (read_facts()?, kept()),
        Some(file) => (console::recording(file, language)?, (Answers::default(), Route::Computer)),
    };
    let assessment = Assessment::of(&facts, &answers, requirements);
    let state = SupportState::of(assessment.allowed(route), &assessment, language);
    console::print(&format!("{}\n", state.code()))?;
    Ok(0)
}

/// What this person answered in the window, and the page they left it at; the page of the checks where nothing is kept.
pub fn kept() -> (Answers, Route) {
    let kept = Store::usual_folder().map(|folder| Store::read_only(&folder)).unwrap_or_default();
    if kept == SavedState::default() { (kept.answers, Route::Computer) } else { (kept.answers, kept.route) }
}

fn decode(asked: &Decode, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let state = match SupportCode::read(&asked.digits.join(" ")) {
        Ok(state) => state,
        Err(error) => {
            console::tell(&words.say(&error.phrase()));
            return Ok(WRONG_INPUT);
        }
    };
    console::print(&match asked.format {
        Format::Text => {
            let contacts = contacts::everybody(super::rules::in_force(language)?);
            console::helper(&HelperView::of(&state), &contacts, words)
        }
        Format::Json => text::json(&Decoded::of(&state))? + "\n",
    })?;
    Ok(0)
}
