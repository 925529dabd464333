//! The arguments of the console program, and its help in both languages.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use qhr_setup::text::{Language, Words};

use crate::WRONG_INPUT;

/// What is asked, and in which language.
pub struct Request {
    pub command: Command,
    pub language: Language,
}

#[derive(Parser)]
#[command(name = "qhr-setup", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[arg(long, global = true, value_name = "fr|en", hide_possible_values = true)]
    lang: Option<Language>,
}

#[derive(Subcommand)]
pub enum Command {
    Check(Check),
    Facts {
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(clap::Args)]
pub struct Check {
    #[arg(
        long,
        value_name = "text|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: Format,
    #[arg(long, value_name = "FILE", conflicts_with = "watch")]
    pub facts: Option<PathBuf>,
    #[arg(long)]
    pub watch: bool,
    #[arg(
        long,
        value_name = "nagios|intune",
        hide_possible_values = true,
        default_value = "nagios",
        hide_default_value = true
    )]
    pub exit_style: ExitStyle,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// How exit codes are to be read: 0 to 3 by the convention of monitoring plugins, or 0 and 1 as Intune has it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExitStyle {
    Nagios,
    Intune,
}

/// Arguments that ask for help or make no sense.
pub struct Refusal {
    said: clap::Error,
    language: Language,
}

impl Refusal {
    /// Prints help to standard output, or what is wrong to standard error.
    pub fn tell(&self) -> ExitCode {
        let wrong = self.said.use_stderr();
        if wrong {
            // Nothing is left to do where even standard error is closed.
            let _ = writeln!(io::stderr(), "{}", Words::of(self.language).message("terminal-wrong-usage"));
        }
        let _ = self.said.print();
        ExitCode::from(if wrong { WRONG_INPUT } else { 0 })
    }
}

/// Reads this process's arguments.
pub fn read() -> Result<Request, Refusal> {
    let language = language_asked_for().unwrap_or_else(Language::of_system);
    let refusal = |said| Refusal { said, language };
    let matches = command(Words::of(language)).try_get_matches().map_err(refusal)?;
    let arguments = Arguments::from_arg_matches(&matches).map_err(refusal)?;
    Ok(Request { command: arguments.command, language: arguments.lang.unwrap_or(language) })
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

fn command(words: &Words) -> clap::Command {
    let say = |id: &str| words.message(id);
    let colon = if words.language() == Language::Fr { "\u{a0}:" } else { ":" };
    let usage = format!("{{about}}\n\n{}{colon} {{usage}}\n", say("help-usage"));
    let options = format!("\n{}{colon}\n{{options}}\n", say("help-options"));
    let commands = format!("\n{}{colon}\n{{subcommands}}\n", say("help-commands"));
    let help = || clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help).help(say("help-help"));
    let leaf = |command: clap::Command, about: &str, arguments: &[(&'static str, &str)]| {
        let described = arguments
            .iter()
            .fold(command, |command, (name, about)| command.mut_arg(name, |argument| argument.help(say(about))));
        let template = format!("{usage}{options}");
        described.about(say(about)).help_template(template).disable_help_flag(true).arg(help())
    };
    let check_options = [
        ("format", "help-format"),
        ("facts", "help-facts-file"),
        ("watch", "help-watch"),
        ("exit_style", "help-exit-style"),
    ];
    let version = clap::Arg::new("version").long("version").short('V').action(clap::ArgAction::Version);
    Arguments::command()
        .mut_arg("lang", |argument| argument.help(say("help-lang")))
        .mut_subcommand("check", |check| leaf(check, "help-check", &check_options))
        .mut_subcommand("facts", |facts| leaf(facts, "help-facts", &[("output", "help-output")]))
        .about(say("help-about"))
        .help_template(format!("{usage}{commands}{options}"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help())
        .arg(version.help(say("help-version")))
}
