//! `qhr-setup`, the console program: reads its arguments, asks the library, prints, and answers with an exit code.

mod arguments;
mod commands;
mod console;

use std::process::ExitCode;

use anyhow::Context;
use qhr_setup::assessment::Assessment;
use qhr_setup::check_json::Report;
use qhr_setup::checks;
use qhr_setup::clock;
use qhr_setup::error::Error;
use qhr_setup::facts::{Facts, Question};
use qhr_setup::findings::Overall;
use qhr_setup::journey::Answers;
use qhr_setup::metrics;
use qhr_setup::probe::{self, Runtime, TIME_LIMIT};
use qhr_setup::requirements::{Provenance, Requirements};
use qhr_setup::saved_file::{Overwrite, check_target, save};
use qhr_setup::since::Since;
use qhr_setup::text::{self, Language, Phrase, Words};
use qhr_setup::this_computer;
use qhr_setup::view::checks::ChecksView;
use tokio::sync::mpsc;

use crate::arguments::{Check, CheckFormat, Command, ExitStyle, Refusal, Request};
use crate::console::Reader;

/// Wrong usage, or an input file that is not what it should be.
const WRONG_INPUT: u8 = 64;
/// Our own fault.
const FAULT: u8 = 70;

fn main() -> ExitCode {
    #[cfg(windows)]
    qhr_setup::libraries::come_from_windows();
    if !console::is_double_clicked() {
        return answer(arguments::read());
    }
    let code = answer(arguments::without_any());
    console::wait_for_enter(Words::of(Language::of_system()));
    code
}

fn answer(request: Result<Request, Refusal>) -> ExitCode {
    let request = match request {
        Ok(request) => request,
        Err(refusal) => return refusal.tell(),
    };
    match commands::traced::run(&request, run) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let input = error.downcast_ref::<Error>();
            let words = Words::of(request.language);
            let told =
                input.and_then(console::wrong_input).map_or_else(|| format!("{error:#}"), |told| words.say(&told));
            console::tell(&told);
            ExitCode::from(if input.is_some() { WRONG_INPUT } else { FAULT })
        }
    }
}

fn run(request: &Request) -> anyhow::Result<u8> {
    match &request.command {
        Command::Check(check) => run_check(check, request.language),
        Command::Facts(facts) => run_facts(facts, request.language),
        Command::Eligibility(eligibility) => commands::eligibility::run(eligibility, request.language),
        Command::Code(code) => commands::code::run(code, request.language),
        Command::Report(report) => commands::report::run(report, request.language),
        Command::Roster(roster) => commands::roster::run(roster, request.language),
        Command::Rules(rules) => commands::rules::run(&rules.command, request.language),
        Command::Rehearse(rehearse) => commands::rehearse::run(rehearse, request.language),
        Command::Symptoms(symptoms) => commands::symptoms::run(symptoms, request.language),
        Command::Fleet(fleet) => commands::fleet::run(fleet, request.language),
    }
}

fn run_check(check: &Check, language: Language) -> anyhow::Result<u8> {
    let requirements = match (check.format, check.exit_style) {
        // Intune keeps one line, and metrics have no place for it.
        (CheckFormat::Text, ExitStyle::Intune) | (CheckFormat::Prometheus, _) => commands::rules::in_force(language)?,
        (CheckFormat::Json, _) | (CheckFormat::Text, ExitStyle::Nagios) => commands::rules::in_force_untold(language)?,
    };
    if let Some(file) = &check.output {
        // Before anything is read, which can take a while.
        check_target(file, Overwrite::Allowed)?;
        Since::of_file(file)?;
    }
    if let Some(file) = &check.facts {
        return Ok(print(console::recording(file, language)?, requirements, check, true, language)?.0);
    }
    if check.watch {
        return watch(requirements, check, language);
    }
    Ok(print(read_facts()?, requirements, check, false, language)?.0)
}

fn read_facts() -> anyhow::Result<Facts> {
    let mut facts = Facts::begun(&clock::now_here());
    let runtime = Runtime::start().context("could not start reading")?;
    runtime.run(probe::read(&this_computer::platform(), &Question::ALL, TIME_LIMIT, &mut facts, |_| ()));
    Ok(facts)
}

/// Prints the result of these facts, and keeps it where that was asked; returns the exit code that goes with it, and
/// whether anybody reads on.
fn print(
    facts: Facts,
    requirements: &Requirements,
    check: &Check,
    simulated: bool,
    language: Language,
) -> anyhow::Result<(u8, Reader)> {
    let answers = Answers::default();
    let mut assessment = Assessment::of(&facts, &answers, requirements);
    if check.without_key {
        assessment.findings = checks::without_asking_for_key(assessment.findings);
    }
    if let Some(file) = &check.output {
        Since::of_file(file)?.put_into(&mut assessment.findings.all, facts.taken_at);
    }
    let text = (check.format == CheckFormat::Text).then(|| {
        let checks_view = ChecksView::of(&assessment, simulated);
        match check.exit_style {
            ExitStyle::Intune => console::line(&assessment.findings, &checks_view, Words::of(language)),
            ExitStyle::Nagios => console::text(&checks_view, Words::of(language)),
        }
    });
    let findings = assessment.findings;
    let report = Report { without_key: check.without_key, ..Report::of(facts, findings, requirements, simulated) };
    let kept = match check.format {
        CheckFormat::Text | CheckFormat::Json => text::json(&report)? + "\n",
        CheckFormat::Prometheus => metrics::of(&report),
    };
    if let Some(file) = &check.output {
        save(file, &kept, Overwrite::Allowed)?;
    }
    let code = exit_code(report.verdict, check.exit_style);
    let result = match text {
        Some(text) if check.exit_style == ExitStyle::Nagios => with_rules(text, &report.rules, language)?,
        Some(text) => text,
        None if check.output.is_some() => return Ok((code, Reader::There)),
        None if check.watch && check.format == CheckFormat::Json => text::json_line(&report)? + "\n",
        None => kept,
    };
    Ok((code, console::print(&result)?))
}

/// The page, and below it which rules file it was judged by, where one was, and that the rules are old, where they are.
fn with_rules(page: String, rules: &Provenance, language: Language) -> anyhow::Result<String> {
    let mut told = commands::rules::told(language)?;
    if let Some(days) = rules.age_days.filter(|_| rules.is_old()) {
        let old = Words::of(language).say(&Phrase::new("terminal-rules-old").with_count("days", days));
        told.push(console::wrapped(&old, "", "").trim_end().to_owned());
    }
    Ok(if told.is_empty() { page } else { format!("{page}\n{}\n", told.join("\n")) })
}

fn exit_code(overall: Overall, style: ExitStyle) -> u8 {
    match (style, overall) {
        (ExitStyle::Intune, Overall::NotReady | Overall::Unknown) | (ExitStyle::Nagios, Overall::ReadyWithWarnings) => {
            1
        }
        (ExitStyle::Intune, Overall::Ready | Overall::ReadyWithWarnings) | (ExitStyle::Nagios, Overall::Ready) => 0,
        (ExitStyle::Nagios, Overall::NotReady) => 2,
        (ExitStyle::Nagios, Overall::Unknown) => 3,
    }
}

/// Prints at each change, until the program is stopped or nobody reads on.
fn watch(requirements: &'static Requirements, check: &Check, language: Language) -> anyhow::Result<u8> {
    console::tell(&Words::of(language).message("terminal-ended-by"));
    let runtime = Runtime::start().context("could not start reading")?;
    let (keep_going, again) = mpsc::channel(1);
    let mut keep_going = Some(keep_going);
    let mut shown = None;
    let mut outcome = Ok((FAULT, Reader::There));
    let watching = qhr_setup::watch::watch(this_computer::platform(), again, |facts| {
        let findings = checks::judge(facts, requirements);
        if findings.complete() && shown.as_ref() != Some(&findings) {
            shown = Some(findings);
            outcome = print(facts.clone(), requirements, check, false, language);
        }
        if matches!(outcome, Err(_) | Ok((_, Reader::Gone))) {
            // The watch ends when nobody can ask it for another reading.
            keep_going = None;
        }
    });
    runtime.run(watching);
    outcome.map(|(code, _)| code)
}

fn run_facts(asked: &arguments::Facts, language: Language) -> anyhow::Result<u8> {
    let overwrite = overwrite(asked.force);
    if let Some(file) = &asked.output {
        check_target(file, overwrite)?;
    }
    let json = text::json(&read_facts()?)? + "\n";
    match &asked.output {
        None => _ = console::print(&json)?,
        Some(file) => {
            save(file, &json, overwrite)?;
            let written = Phrase::new("terminal-facts-written").with_text("file", file.display());
            console::tell(&Words::of(language).say(&written));
        }
    }
    Ok(0)
}

/// What `--force` allows.
fn overwrite(force: bool) -> Overwrite {
    if force { Overwrite::Allowed } else { Overwrite::Refused }
}
