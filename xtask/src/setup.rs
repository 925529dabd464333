//! What must be there before a program can be built or the tests run: looked for, and installed
//! where this system lets us.

use std::env;

use anyhow::{Result, bail};

use crate::node::{self, Node};
use crate::packages::Purpose;
use crate::process::say;
use crate::{duckdb, kernel, other_systems, packages};

/// Makes the console program buildable.
pub fn console() -> Result<()> {
    if packages::apt() { all_of(&packages::CONSOLE) } else { other_systems::parts_of_the_console() }
}

/// Makes the window buildable; gives the Node for its ui, whose packages are installed.
pub fn window() -> Result<Node> {
    if packages::apt() {
        all_of(&packages::WINDOW)?;
    } else {
        other_systems::parts_of_the_window()?;
    }
    ui_packages()
}

/// Installs the packages of `ui/`; gives their Node.
pub fn ui_packages() -> Result<Node> {
    let node = if packages::apt() { node::ensure()? } else { other_systems::node()? };
    node.install_packages()?;
    Ok(node)
}

/// Installs the tools that make the packages.
pub fn parts_of_packages() -> Result<()> {
    only_with_apt()?;
    all_of(&packages::PACKAGING)
}

fn only_with_apt() -> Result<()> {
    if !packages::apt() {
        bail!("the packages are made with Debian's or Ubuntu's tools, and there is no apt here");
    }
    Ok(())
}

/// Installs what the icons are made with.
pub fn parts_of_icons() -> Result<()> {
    if packages::apt() { all_of(&packages::ICONS) } else { Ok(()) }
}

/// Installs what the tests of the packages need.
pub fn parts_of_tests_of_packages() -> Result<()> {
    only_with_apt()?;
    all_of(&packages::TESTS_OF_PACKAGES)
}

/// Installs what `qhr-setup` is measured beside.
pub fn parts_of_bench() -> Result<()> {
    if !packages::apt() {
        bail!("the other programs to measure come from Debian's or Ubuntu's packages, and there is no apt here");
    }
    all_of(&packages::BENCH)?;
    kernel::ensure()
}

/// Installs what `qhr-setup fleet` is measured beside; elsewhere, Python is taken as it is.
pub fn parts_of_bench_of_fleet() -> Result<()> {
    if packages::apt() { all_of(&packages::BENCH_OF_FLEET) } else { other_systems::parts_of_the_console() }
}

/// Installs what the long tests need.
pub fn parts_of_endure() -> Result<()> {
    if !packages::apt() {
        bail!("the long tests need Debian's or Ubuntu's packages, and there is no apt here");
    }
    all_of(&packages::TESTS)?;
    kernel::ensure()
}

fn all_of(purpose: &Purpose) -> Result<()> {
    let unknown = packages::install(&purpose.packages())?;
    if !unknown.is_empty() {
        bail!("this system's apt does not have {}", unknown.join(", "));
    }
    Ok(())
}

/// Installs the parts that tests use besides; says whether none may be missing.
pub fn parts_of_tests() -> bool {
    if !packages::apt() {
        say("Without apt, tests whose parts are missing are skipped.");
        return in_ci();
    }
    let mut wanted = packages::TESTS.packages();
    wanted.extend(node::packages());
    if in_ci() {
        wanted.extend(packages::ENGINES.packages());
    }
    let installed = packages::install(&wanted).and_then(|unknown| {
        kernel::ensure()?;
        if in_ci() {
            duckdb::ensure()?;
        }
        Ok(unknown)
    });
    match installed {
        Ok(unknown) if unknown.is_empty() => true,
        Ok(unknown) => {
            say(&format!("This system's apt does not have {}.", unknown.join(", ")));
            in_ci()
        }
        Err(error) => {
            say(&format!("Not every part of the tests could be installed: {error:#}"));
            in_ci()
        }
    }
}

/// Whether this machine runs all tests for everybody, so that none may be skipped.
pub fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|ci| ci == "true")
}
