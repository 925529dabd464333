//! `qhr-setup`, the console program: reads its arguments, asks the library, prints, and answers with an exit code.

mod arguments;
mod commands;
mod console;

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use qhr_setup::clock;
use qhr_setup::error::Error;
use qhr_setup::facts::Facts;
use qhr_setup::findings::Overall;
use qhr_setup::probe::{self, Question, Runtime, TIME_LIMIT};
use qhr_setup::report::Report;
use qhr_setup::requirements::Requirements;
use qhr_setup::screen::Screen;
use qhr_setup::text::{Language, Phrase, Words};
use tokio::sync::mpsc;

use crate::arguments::{Check, Command, ExitStyle, Format, Request};

/// Wrong usage, or an input file that is not what it should be.
const WRONG_INPUT: u8 = 64;
/// Our own fault.
const FAULT: u8 = 70;

fn main() -> ExitCode {
    if let Some(code) = probe::answer_as_child() {
        return code;
    }
    let request = match arguments::read() {
        Ok(request) => request,
        Err(refusal) => return refusal.tell(),
    };
    match run(&request) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            if is_closed_pipe(&error) {
                return ExitCode::from(FAULT);
            }
            let input = error.downcast_ref::<Error>();
            let words = Words::of(request.language);
            let told =
                input.and_then(console::wrong_input).map_or_else(|| format!("{error:#}"), |told| words.say(&told));
            // Nothing is left to do where even standard error is closed.
            let _ = writeln!(io::stderr(), "{told}");
            ExitCode::from(if input.is_some() { WRONG_INPUT } else { FAULT })
        }
    }
}

/// Whoever read our output stopped reading, which is no fault to report.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(request: &Request) -> anyhow::Result<u8> {
    match &request.command {
        Command::Check(check) => run_check(check, request.language),
        Command::Facts { output } => run_facts(output.as_deref(), request.language),
        Command::Eligibility(eligibility) => commands::eligibility::run(eligibility, request.language),
        Command::Code(code) => commands::code::run(code, request.language),
        Command::Report(report) => commands::report::run(report, request.language),
        Command::Rehearse(rehearse) => commands::rehearse::run(rehearse, request.language),
    }
}

fn run_check(check: &Check, language: Language) -> anyhow::Result<u8> {
    let requirements = commands::rules::in_force(language)?;
    if let Some(file) = &check.facts {
        let facts = Facts::from_file(file)?;
        tell_simulated(language)?;
        return print(facts, requirements, check, true, language);
    }
    if check.watch {
        return watch(requirements, check, language);
    }
    print(read_facts()?, requirements, check, false, language)
}

/// Says beside the result that it is not about this computer.
fn tell_simulated(language: Language) -> io::Result<()> {
    writeln!(io::stderr(), "{}", Words::of(language).message("terminal-simulated"))
}

fn read_facts() -> anyhow::Result<Facts> {
    let mut facts = Facts::pending(clock::now());
    let runtime = Runtime::start().context("could not start reading")?;
    runtime.run(probe::read(&probe::this_computer(), &Question::ALL, TIME_LIMIT, &mut facts, |_| ()));
    Ok(facts)
}

/// Prints the result of these facts and returns the exit code that goes with it.
fn print(
    facts: Facts,
    requirements: &Requirements,
    check: &Check,
    simulated: bool,
    language: Language,
) -> anyhow::Result<u8> {
    let text = (check.format == Format::Text).then(|| {
        let screen = Screen::of(&facts, requirements, simulated);
        match check.exit_style {
            ExitStyle::Intune => console::line(&screen, Words::of(language)),
            ExitStyle::Nagios => console::text(&screen, Words::of(language)),
        }
    });
    let report = Report::of(facts, requirements, simulated);
    let mut out = io::stdout().lock();
    match text {
        Some(text) => write!(out, "{text}")?,
        None if check.watch => writeln!(out, "{}", serde_json::to_string(&report)?)?,
        None => writeln!(out, "{}", serde_json::to_string_pretty(&report)?)?,
    }
    out.flush()?;
    Ok(exit_code(report.verdict, check.exit_style))
}

fn exit_code(overall: Overall, style: ExitStyle) -> u8 {
    match (style, overall) {
        (ExitStyle::Intune, Overall::NotReady) | (ExitStyle::Nagios, Overall::ReadyWithWarnings) => 1,
        (ExitStyle::Intune, Overall::Ready | Overall::ReadyWithWarnings | Overall::Unknown)
        | (ExitStyle::Nagios, Overall::Ready) => 0,
        (ExitStyle::Nagios, Overall::NotReady) => 2,
        (ExitStyle::Nagios, Overall::Unknown) => 3,
    }
}

/// Prints at each change, until the program is stopped or its output is closed.
fn watch(requirements: &'static Requirements, check: &Check, language: Language) -> anyhow::Result<u8> {
    writeln!(io::stderr(), "{}", Words::of(language).message("terminal-ended-by"))?;
    let runtime = Runtime::start().context("could not start reading")?;
    let (keep_going, again) = mpsc::channel(1);
    let mut keep_going = Some(keep_going);
    let mut shown = None;
    let mut outcome = Ok(FAULT);
    let watching = qhr_setup::watch::watch(probe::this_computer(), again, |facts| {
        let report = Report::of(facts.clone(), requirements, false);
        let complete = Screen::of(facts, requirements, false).complete;
        if complete && shown.as_ref() != Some(&report.findings) {
            shown = Some(report.findings);
            outcome = print(facts.clone(), requirements, check, false, language);
        }
        if outcome.is_err() {
            // The watch ends when nobody can ask it for another reading.
            keep_going = None;
        }
    });
    runtime.run(watching);
    outcome
}

fn run_facts(output: Option<&Path>, language: Language) -> anyhow::Result<u8> {
    let mut json = serde_json::to_string_pretty(&read_facts()?)?;
    json.push('\n');
    match output {
        None => io::stdout().write_all(json.as_bytes())?,
        Some(file) => {
            let written = fs::write(file, json);
            let told = match &written {
                Ok(()) => Phrase::new("terminal-facts-written"),
                Err(error) => Phrase::new("terminal-facts-not-written").with_text("why", error),
            };
            writeln!(io::stderr(), "{}", Words::of(language).say(&told.with_text("file", file.display())))?;
            return Ok(if written.is_ok() { 0 } else { WRONG_INPUT });
        }
    }
    Ok(0)
}
