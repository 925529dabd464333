//! `qhr-setup report`: the report of the journey, as a file to hand to whoever can help.

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::journey::{Answers, Route};
use qhr_setup::report::{History, JourneyReport, ReportForm};
use qhr_setup::requirements::Requirements;
use qhr_setup::saved_file::{check_target, save};
use qhr_setup::store::Store;
use qhr_setup::support_code::{SupportCode, SupportState};
use qhr_setup::text::{Language, Phrase, Words};

use crate::arguments::Report;
use crate::commands::code::kept;
use crate::{console, overwrite, read_facts};

/// Writes the report and says where; a file that may not be written is refused before anything is read.
pub fn run(asked: &Report, language: Language) -> anyhow::Result<u8> {
    let overwrite = overwrite(asked.force);
    let form = ReportForm::of(&asked.output)?;
    check_target(&asked.output, overwrite)?;
    save(&asked.output, &contents(asked, form, language)?, overwrite)?;
    let written = Phrase::new("terminal-report-written").with_text("file", asked.output.display());
    console::tell(&Words::of(language).say(&written));
    Ok(0)
}

fn contents(asked: &Report, form: ReportForm, language: Language) -> anyhow::Result<String> {
    let requirements = super::rules::in_force(language)?;
    let (facts, (answers, route)) = match &asked.facts {
        None => (read_facts()?, kept()),
        Some(file) => (console::recording(file, language)?, (Answers::default(), Route::Computer)),
    };
    let code = support_code(route, &answers, &facts, requirements, language);
    let now = qhr_setup::clock::now_here();
    let report = JourneyReport::of(&facts, &answers, requirements, Some(code), &now, asked.facts.is_some());
    let report = report.with_history(History::until(&now, asked.trace, Store::usual_folder().as_deref()), &now);
    Ok(match form {
        ReportForm::Json => report.json()?,
        ReportForm::Html if asked.both_languages => report.html(&Language::ALL),
        ReportForm::Html => report.html(&[language]),
    })
}

fn support_code(
    route: Route,
    answers: &Answers,
    facts: &Facts,
    requirements: &Requirements,
    language: Language,
) -> SupportCode {
    SupportState::of(route, &Assessment::of(facts, answers, requirements), language).code()
}
