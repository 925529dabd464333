//! Node and npm for `ui/`: the system's when new enough, else Debian's, else the npm registry's
//! own package `node`, under `target/tools`.

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

const DEBIANS: [&str; 2] = ["nodejs", "npm"];

/// Installed into `target/tools` where the system has nothing newer.
const FROM_THE_REGISTRY: [&str; 2] = ["node@22", "npm@11"];

/// A Node that is new enough, and its npm.
pub struct Node {
    /// Put before the others on PATH; `None` for the system's own.
    folder: Option<PathBuf>,
}

impl Node {
    /// npm in `ui/`.
    pub fn npm(&self, arguments: &[&str]) -> Command {
        let program = self.folder.as_ref().map(|folder| folder.join("npm"));
        let program = program.or_else(|| find_program("npm")).unwrap_or_else(|| "npm".into());
        let mut npm = command(program);
        npm.current_dir(root().join("ui")).args(arguments);
        if let Some(folder) = &self.folder {
            npm.env("PATH", before_path(folder));
        }
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
    let folder = tools().join("node_modules/.bin");
    version(&folder.join("node")).filter(|version| new_enough(*version))?;
    Some(Node { folder: Some(folder) })
}

/// Debian's packages of it where there is none, so that they come with all others: npm is of use however old the Node is.
pub fn packages() -> BTreeSet<&'static str> {
    if find_program("npm").is_some() { BTreeSet::new() } else { BTreeSet::from(DEBIANS) }
}

/// A Node that is new enough, installed where there is none. Only for systems with apt.
pub fn ensure() -> Result<Node> {
    if let Some(node) = present() {
        return Ok(node);
    }
    if packages::candidate("nodejs").is_none() {
        packages::update()?;
    }
    let debian = packages::candidate("nodejs").as_deref().and_then(parse);
    if debian.is_some_and(new_enough) || find_program("npm").is_none() {
        packages::install(&BTreeSet::from(DEBIANS))?;
    }
    if let Some(node) = present() {
        return Ok(node);
    }
    say(&format!("Installing {} from the npm registry into target/tools", FROM_THE_REGISTRY.join(" and ")));
    let prefix = tools();
    fs::create_dir_all(&prefix).with_context(|| format!("could not make {}", prefix.display()))?;
    run(command("npm")
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(prefix)
        .args(FROM_THE_REGISTRY))?;
    match present() {
        Some(node) => Ok(node),
        None => {
            bail!("found no Node that is new enough even after installing one; needed: {WANTED}")
        }
    }
}

fn tools() -> PathBuf {
    target().join("tools")
}

fn before_path(folder: &Path) -> std::ffi::OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}

fn version(node: &Path) -> Option<(u32, u32)> {
    parse(&printed(Command::new(node).arg("--version"))?)
}

/// Major and minor of `v20.19.2` or of Debian's `20.19.2+dfsg-1`.
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
    fn versions_of_node_and_of_debian_are_judged_alike() {
        let judged = |version| parse(version).map(new_enough);
        assert_eq!(judged("v20.20.2\n"), Some(true));
        assert_eq!(judged("20.19.2+dfsg-1"), Some(true));
        assert_eq!(judged("18.20.4+dfsg-1~deb12u3"), Some(false));
        assert_eq!(judged("v22.12.0"), Some(false));
        assert_eq!(judged("v24.0.0"), Some(true));
        assert_eq!(judged("none"), None);
    }
}
