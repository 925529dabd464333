//! The arguments of the console program, and its help in both languages.

mod help;
mod refusal;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use qhr_setup::journey::{Clinic, Profession};
use qhr_setup::text::{Language, Words};

pub use refusal::Refusal;

/// What is asked, and in which language.
pub struct Request {
    pub command: Command,
    pub language: Language,
    /// The trace goes to standard error, too.
    pub verbose: bool,
}

#[derive(Parser)]
#[command(name = "qhr-setup", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[arg(long, global = true, value_name = "fr|en")]
    lang: Option<Language>,
    #[arg(long, global = true)]
    verbose: bool,
}

#[derive(Subcommand)]
pub enum Command {
    Check(Check),
    Facts(Facts),
    Eligibility(Eligibility),
    Code(Code),
    Report(Report),
    Roster(Roster),
    Rules(Rules),
    Rehearse(Rehearse),
    Symptoms(Symptoms),
    Fleet(Fleet),
}

/// The answers of a person; one that is missing is told, and never taken for yes.
#[derive(clap::Args)]
#[command(next_line_help = true)]
pub struct Eligibility {
    #[arg(long, value_name = "doctor|resident|nurse|auxiliary-nurse|pharmacist|technical-support|extern|other")]
    pub profession: Profession,
    #[arg(long, value_name = "yes|no")]
    pub cmq_number: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub own_key: Option<YesNo>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub username: Option<String>,
    #[arg(long, value_name = "YYYY-MM|unknown")]
    pub account_created: Option<String>,
    #[arg(long, value_name = "shared|not-shared|private|unknown")]
    pub clinic: Option<Clinic>,
    #[arg(long, value_name = "text|json", default_value = "text")]
    pub format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    Yes,
    No,
}

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Code {
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<CodeCommand>,
}

#[derive(Subcommand)]
pub enum CodeCommand {
    Decode(Decode),
}

#[derive(clap::Args)]
pub struct Decode {
    /// A code in one argument or in several.
    #[arg(required = true, value_name = "CODE")]
    pub digits: Vec<String>,
    #[arg(long, value_name = "text|json", default_value = "text")]
    pub format: Format,
}

#[derive(clap::Args)]
pub struct Facts {
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(clap::Args)]
pub struct Report {
    #[arg(long, value_name = "FILE.html|FILE.json")]
    pub output: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    #[arg(long, conflicts_with = "facts")]
    pub trace: bool,
    #[arg(long)]
    pub both_languages: bool,
    #[arg(long)]
    pub force: bool,
}

#[derive(clap::Args)]
pub struct Roster {
    #[arg(value_name = "FILE.csv")]
    pub file: PathBuf,
    #[arg(long, value_name = "text|csv|json", default_value = "text")]
    pub format: ListFormat,
}

/// The forms of a list of people.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Csv,
    Json,
}

#[derive(clap::Args)]
pub struct Rules {
    #[command(subcommand)]
    pub command: RulesCommand,
}

#[derive(Subcommand)]
pub enum RulesCommand {
    Show(ShowRules),
    Check(CheckRules),
}

#[derive(clap::Args)]
pub struct ShowRules {
    #[arg(long, value_name = "text|json", default_value = "text")]
    pub format: Format,
}

#[derive(clap::Args)]
pub struct CheckRules {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

#[derive(clap::Args)]
pub struct Rehearse {
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text")]
    pub format: Format,
}

#[derive(clap::Args)]
pub struct Symptoms {
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text")]
    pub format: Format,
}

#[derive(clap::Args)]
pub struct Fleet {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    #[arg(long, value_name = "text|csv|html|json|prometheus", default_value = "text")]
    pub format: FleetFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(clap::Args)]
pub struct Check {
    #[arg(long, value_name = "text|json|prometheus", default_value = "text")]
    pub format: CheckFormat,
    #[arg(long, value_name = "FILE", conflicts_with = "watch")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "watch")]
    pub facts: Option<PathBuf>,
    #[arg(long)]
    pub watch: bool,
    #[arg(long)]
    pub without_key: bool,
    #[arg(long, value_name = "nagios|intune", default_value = "nagios")]
    pub exit_style: ExitStyle,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// The forms of a check's result.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    Text,
    Json,
    /// Metrics, in the text format of Prometheus.
    Prometheus,
}

/// The forms of a table of computers.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FleetFormat {
    Text,
    Csv,
    /// One page, in one file.
    Html,
    Json,
    /// Metrics, in the text format of Prometheus.
    Prometheus,
}

/// How exit codes are to be read: 0 to 3 by the convention of monitoring plugins, or 0 and 1 as Intune has it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExitStyle {
    Nagios,
    Intune,
}

/// Reads this process's arguments.
pub fn read() -> Result<Request, Refusal> {
    read_these(env::args_os())
}

/// What is asked for by somebody who cannot ask: a check.
pub fn without_any() -> Result<Request, Refusal> {
    read_these(["qhr-setup", "check"].map(OsString::from).into_iter())
}

/// The first is the program's own name.
fn read_these(arguments: impl Iterator<Item = OsString>) -> Result<Request, Refusal> {
    let language = language_asked_for().unwrap_or_else(Language::of_system);
    let refusal = |said| Refusal { said, language };
    let arguments: Vec<_> = arguments.collect();
    // All the words of a language take longer to read than most computers take to check: only where clap has to speak.
    let matches = Arguments::command()
        .try_get_matches_from(&arguments)
        .or_else(|_| help::command(Words::of(language)).try_get_matches_from(&arguments))
        .map_err(refusal)?;
    let arguments = Arguments::from_arg_matches(&matches).map_err(refusal)?;
    let Arguments { command, lang, verbose } = arguments;
    Ok(Request { command, language: lang.unwrap_or(language), verbose })
}

/// Looks for `--lang` by hand: help must be in that language before the arguments are understood.
fn language_asked_for() -> Option<Language> {
    let mut arguments = env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    let value = loop {
        let argument = arguments.next()?;
        if argument == "--lang" {
            break arguments.next()?;
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            break value.to_owned();
        }
    };
    Language::from_str(&value, true).ok()
}
