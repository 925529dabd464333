//! The help of the command line in a person's language: clap's own is English.

use clap::CommandFactory;
use qhr_setup::text::Words;

use super::Arguments;

/// Help in one language: each sentence, and the forms that clap fills in.
struct Help<'a> {
    words: &'a Words,
    usage: String,
    options: String,
    commands: String,
    positionals: String,
}

impl<'a> Help<'a> {
    fn of(words: &'a Words) -> Self {
        let colon = words.colon();
        let say = |id: &str| words.message(id);
        Self {
            words,
            usage: format!("{{about}}\n\n{}{colon} {{usage}}\n", say("help-usage")),
            options: format!("\n{}{colon}\n{{options}}\n", say("help-options")),
            commands: format!("\n{}{colon}\n{{subcommands}}\n", say("help-commands")),
            positionals: format!("\n{}{colon}\n{{positionals}}\n", say("help-arguments")),
        }
    }

    /// A command with its help and that of its arguments, by name and message.
    fn command(&self, command: clap::Command, about: &str, arguments: &[(&'static str, &str)]) -> clap::Command {
        let say = |id: &str| self.words.message(id);
        // The name of a value says which there are, and the sentence which one is taken by itself.
        let bare = command.mut_args(|argument| {
            let has_value = argument.get_action().takes_values();
            argument.hide_possible_values(has_value).hide_default_value(has_value)
        });
        let described = arguments
            .iter()
            .fold(bare, |command, (name, about)| command.mut_arg(name, |argument| argument.help(say(about))));
        let commands = if described.has_subcommands() { self.commands.as_str() } else { "" };
        let positionals = if described.get_positionals().next().is_some() { self.positionals.as_str() } else { "" };
        let template = format!("{}{commands}{positionals}{}", self.usage, self.options);
        let help = clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help);
        described
            .about(say(about))
            .help_template(template)
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .arg(help.help(say("help-help")))
    }
}

/// The whole command line, with its help in one language.
pub fn command(words: &Words) -> clap::Command {
    let help = Help::of(words);
    let format = ("format", "help-format");
    let facts = ("facts", "help-facts-file");
    let check_options = [
        format,
        ("output", "help-check-output"),
        facts,
        ("watch", "help-watch"),
        ("without_key", "help-without-key"),
        ("exit_style", "help-exit-style"),
    ];
    let eligibility_options = [
        ("profession", "help-profession"),
        ("cmq_number", "help-cmq-number"),
        ("own_key", "help-own-key"),
        ("username", "help-username"),
        ("account_created", "help-account-created"),
        ("clinic", "help-clinic"),
        format,
    ];
    let decode = |decode| help.command(decode, "help-code-decode", &[("digits", "help-code-digits"), format]);
    let code = |code: clap::Command| help.command(code.mut_subcommand("decode", decode), "help-code", &[facts]);
    let show = |show| help.command(show, "help-rules-show", &[format]);
    let check_rules = |check| help.command(check, "help-rules-check", &[("file", "help-rules-file")]);
    let rules = |rules: clap::Command| {
        let commands = rules.mut_subcommand("show", show).mut_subcommand("check", check_rules);
        help.command(commands, "help-rules", &[])
    };
    let facts_options = [("output", "help-output"), ("force", "help-force")];
    let report_options = [
        ("output", "help-report-output"),
        facts,
        ("trace", "help-report-trace"),
        ("both_languages", "help-report-both-languages"),
        ("force", "help-force"),
    ];
    let rehearse_options = [("name", "rehearse-help-name"), format];
    let symptoms_options = [("name", "symptoms-help-name"), format];
    let fleet_options = [("folder", "fleet-help-folder"), format, ("output", "help-output"), ("force", "help-force")];
    let version = clap::Arg::new("version").long("version").short('V').action(clap::ArgAction::Version);
    help.command(Arguments::command(), "help-about", &[("lang", "help-lang"), ("verbose", "help-verbose")])
        .mut_subcommand("check", |check| help.command(check, "help-check", &check_options))
        .mut_subcommand("facts", |facts| help.command(facts, "help-facts", &facts_options))
        .mut_subcommand("eligibility", |one| help.command(one, "help-eligibility", &eligibility_options))
        .mut_subcommand("code", code)
        .mut_subcommand("report", |report| help.command(report, "help-report", &report_options))
        .mut_subcommand("roster", |one| help.command(one, "roster-help", &[("file", "roster-help-file"), format]))
        .mut_subcommand("rules", rules)
        .mut_subcommand("rehearse", |one| help.command(one, "rehearse-help", &rehearse_options))
        .mut_subcommand("symptoms", |one| help.command(one, "symptoms-help", &symptoms_options))
        .mut_subcommand("fleet", |one| help.command(one, "fleet-help", &fleet_options))
        .disable_version_flag(true)
        .arg(version.help(words.message("help-version")))
}
