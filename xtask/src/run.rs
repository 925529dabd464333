//! `cargo xtask run`: the window, or the console program where nothing can show a window.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};

use crate::process::{built, cargo, exit_code, run, say};
use crate::setup;

/// Sets up, builds and opens the window; `arguments` go to it.
pub fn window(arguments: &[OsString]) -> Result<ExitCode> {
    if !has_display() {
        return check_in_terminal(arguments);
    }
    let node = setup::window()?;
    say("Building the window");
    run(&mut node.npm(&["run", "--silent", "build"]))?;
    run(cargo().args(["build", "-p", "qhr-setup-window"]))?;
    say("Opening the window");
    open("qhr-setup-window", arguments)
}

fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn check_in_terminal(arguments: &[OsString]) -> Result<ExitCode> {
    say("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.");
    say("The same check, in the terminal (qhr-setup check):");
    setup::console()?;
    run(cargo().args(["build", "-p", "qhr-setup", "--bins"]))?;
    let mut check = vec![OsString::from("check")];
    check.extend(facts_file(arguments));
    open("qhr-setup", &check)
}

/// `--facts FILE` or `--facts=FILE`: all that the check takes of the window's arguments.
fn facts_file(arguments: &[OsString]) -> Vec<OsString> {
    let asked = |argument: &OsStr| argument.to_string_lossy().starts_with("--facts=") || argument == "--facts";
    let Some(place) = arguments.iter().position(|argument| asked(argument)) else {
        return Vec::new();
    };
    let words = if arguments[place] == "--facts" { 2 } else { 1 };
    arguments.iter().skip(place).take(words).cloned().collect()
}

/// Where the person stands, not in the checkout: FILE is named from there.
fn open(name: &str, arguments: &[OsString]) -> Result<ExitCode> {
    let program = built("debug", name);
    let status = Command::new(&program).args(arguments).status();
    let status = status.with_context(|| format!("could not start {}", program.display()))?;
    Ok(exit_code(status))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::facts_file;

    #[test]
    fn only_the_facts_go_on_to_the_check() {
        let kept = |words: &[&str]| facts_file(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(kept(&["--step", "4", "--facts", "a.json", "--x"]), ["--facts", "a.json"]);
        assert_eq!(kept(&["--facts=a.json", "--step", "4"]), ["--facts=a.json"]);
        assert!(kept(&["--step", "4"]).is_empty());
    }
}
