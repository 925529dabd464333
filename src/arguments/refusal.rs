//! Arguments that ask for help or make no sense: what is wrong, what was expected, and where the help is.

use std::env;
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use qhr_setup::text::{Language, Phrase, Words};

use super::Arguments;
use crate::{WRONG_INPUT, console};

/// How clap begins its line of usage, in the one language that it has.
const USAGE: &str = "Usage: ";

/// What clap has to say instead of the arguments.
pub struct Refusal {
    pub said: clap::Error,
    pub language: Language,
}

impl Refusal {
    /// Prints help to standard output, or what is wrong to standard error.
    pub fn tell(&self) -> ExitCode {
        if !self.said.use_stderr() {
            let _ = self.said.print();
            return ExitCode::SUCCESS;
        }
        let words = Words::of(self.language);
        match self.wrong() {
            Some(wrong) => {
                let expected = self.usage().map(|usage| Phrase::new("usage-expected").with_text("usage", usage));
                let help = Phrase::new("usage-help").with_text("command", command_asked_for());
                let sentences = wrong.into_iter().chain(self.closest()).chain(expected).chain([help]);
                sentences.for_each(|phrase| console::tell(&words.say(&phrase)));
            }
            // The whole help, which is in that language. Nothing is left to do where standard error is closed.
            None => _ = self.said.print(),
        }
        ExitCode::from(WRONG_INPUT)
    }

    /// What is wrong; `None` where nothing was asked for.
    fn wrong(&self) -> Option<Vec<Phrase>> {
        let say = |id: &str, given: &str| Phrase::new(id).with_text("given", given);
        let option = self.texts(ContextKind::InvalidArg).or_else(|| self.texts(ContextKind::InvalidSubcommand));
        let option = option.unwrap_or_default().join(" ");
        let given = self.texts(ContextKind::InvalidValue).unwrap_or_default().join(" ");
        let phrase = match self.said.kind() {
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
            ErrorKind::MissingSubcommand => Phrase::new("usage-command-missing"),
            ErrorKind::InvalidSubcommand => say("usage-unknown-command", &option),
            ErrorKind::UnknownArgument => say("usage-unknown-argument", &option),
            ErrorKind::MissingRequiredArgument => Phrase::new("usage-missing").with_text("missing", &option),
            ErrorKind::ArgumentConflict => return Some(vec![self.conflict(&option)]),
            ErrorKind::TooManyValues => say("usage-value-too-many", &option),
            ErrorKind::InvalidValue if given.is_empty() => say("usage-value-missing", &option),
            ErrorKind::InvalidValue => say("usage-unknown-value", &given).with_text("option", name_of(&option)),
            ErrorKind::NoEquals
            | ErrorKind::ValueValidation
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues
            | ErrorKind::InvalidUtf8
            | ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::Io
            | ErrorKind::Format
            | _ => Phrase::new("usage-wrong").with_text("why", in_the_words_of_clap(&self.said)),
        };
        let choices = self.texts(ContextKind::ValidValue).or_else(|| self.texts(ContextKind::ValidSubcommand));
        let choices = choices.map(|choices| Phrase::new("usage-choices").with_text("choices", choices.join(", ")));
        Some([phrase].into_iter().chain(choices).collect())
    }

    fn conflict(&self, option: &str) -> Phrase {
        let others = self.texts(ContextKind::PriorArg).unwrap_or_default().join(" ");
        if name_of(option) == name_of(&others) {
            return Phrase::new("usage-twice").with_text("given", name_of(option));
        }
        Phrase::new("usage-conflict").with_text("given", name_of(option)).with_text("other", name_of(&others))
    }

    /// What may have been meant.
    fn closest(&self) -> Option<Phrase> {
        let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
        let closest = kinds.into_iter().find_map(|kind| self.texts(kind))?;
        Some(Phrase::new("usage-closest").with_text("closest", closest.join(", ")))
    }

    /// How the command is written.
    fn usage(&self) -> Option<String> {
        let Some(ContextValue::StyledStr(usage)) = self.said.get(ContextKind::Usage) else { return None };
        let usage = usage.to_string();
        let ways: Vec<_> = usage.strip_prefix(USAGE)?.lines().map(str::trim).collect();
        Some(ways.join(" | "))
    }

    fn texts(&self, kind: ContextKind) -> Option<Vec<String>> {
        let value = self.said.get(kind)?;
        if let ContextValue::Strings(texts) = value {
            return Some(texts.clone()).filter(|texts| !texts.is_empty());
        }
        let ContextValue::String(text) = value else { return None };
        Some(vec![text.clone()])
    }
}

/// `--format` of `--format <text|json>`.
fn name_of(option: &str) -> &str {
    option.split(' ').next().unwrap_or(option)
}

/// The command whose help tells more, such as `qhr-setup check`.
fn command_asked_for() -> String {
    let program = env!("CARGO_PKG_NAME");
    let commands = Arguments::command();
    let asked =
        env::args_os().skip(1).find_map(|argument| commands.find_subcommand(argument).map(clap::Command::get_name));
    asked.map_or_else(|| program.to_owned(), |command| format!("{program} {command}"))
}

/// What nobody should meet here, such as an argument that is no text.
fn in_the_words_of_clap(error: &clap::Error) -> String {
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    first.strip_prefix("error: ").unwrap_or(first).to_owned()
}
