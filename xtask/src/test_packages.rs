//! `cargo xtask test --packages`: makes the packages, and others to hold them against, then installs and looks at them; and what
//! else takes too long for each change.

use anyhow::Context as _;

use crate::counts::{Counts, Results};
use crate::groups::{WINDOWS_WINDOW, group};
use crate::package::{self, Packaging, Papers, Signature};
use crate::phases::{Lane, Phases};
use crate::process::root;
use crate::{cargo_test, macos, setup, windows};

/// The module of the tests that need no packages.
const BARE: &str = "bare_debian";

/// Makes them and runs their tests; beside that, a newcomer's first command on a Debian of its own, and the type check for macOS.
pub fn all(phases: &mut Phases) -> Results {
    phases.run("tools for the tests of the packages", setup::parts_of_tests_of_packages);
    let lanes: Vec<Lane<'_, Results>> = vec![Box::new(packages), Box::new(what_needs_no_packages)];
    phases.side_by_side(lanes).concat()
}

fn packages(phases: &mut Phases) -> Results {
    phases.run("programs for the packages", package::build);
    phases.run("programs for the tests of the window for Windows", windows::build_with_examples);
    let lanes: Vec<Lane<'_, Results>> = vec![Box::new(installed), Box::new(|lane| group(lane, WINDOWS_WINDOW, true))];
    phases.side_by_side(lanes).concat()
}

/// Makes them, and looks at what they install.
fn installed(phases: &mut Phases) -> Results {
    let mut counts = Counts::default();
    if let Some(papers) = phases.run("licences", Papers::read)
        && make(phases, &papers)
    {
        let tests = ["--test", "packages", "--", "--ignored", "--test-threads", "2", "--skip", BARE];
        let told = phases
            .run("tests of the packages", || cargo_test::run_with_second_try("packages", &tests, true, &mut counts));
        told.flatten().into_iter().for_each(|remark| phases.remark(remark));
    }
    vec![("packages", counts)]
}

fn what_needs_no_packages(phases: &mut Phases) -> Results {
    let newcomer = first_command(phases);
    phases.run("type check for macOS", macos::check);
    newcomer
}

/// Not every machine may have a Debian inside it; one that runs all tests for everybody must.
fn first_command(phases: &mut Phases) -> Results {
    let mut counts = Counts::default();
    let tests = ["--test", "packages", "--", "--ignored", "--test-threads", "1", BARE];
    let required = setup::in_ci();
    phases.run("a newcomer's first command", || cargo_test::run("bare-debian", &tests, required, &mut counts));
    vec![("a newcomer's first command", counts)]
}

/// The packages; the same again; the same programs as the next version; and signed ones.
fn make(phases: &mut Phases, papers: &Papers) -> bool {
    let other =
        |version: Option<&str>, name: &str| Packaging::elsewhere(version, root().join("target/packages").join(name));
    let next = next_version(env!("CARGO_PKG_VERSION"));
    let own = phases.run("packages", || Packaging::of_this_tree()?.make(papers, None));
    let again = phases.run("packages, again", || other(None, "again")?.make(papers, None));
    let newer = phases.run("packages of the next version", || other(next.as_deref(), "newer")?.make(papers, None));
    let signed = phases.run("signed packages", || {
        let folder = root().join("target/packages/certificate");
        std::fs::create_dir_all(&folder).context("could not make a folder for the certificate")?;
        other(None, "signed")?.make(papers, Some(&Signature::throw_away(&folder)?))
    });
    [own, again, newer, signed].iter().all(Option::is_some)
}

/// `0.2.0` of `0.1.7`.
fn next_version(version: &str) -> Option<String> {
    let mut numbers = version.split('.');
    let (major, minor) = (numbers.next()?, numbers.next()?.parse::<u32>().ok()?);
    Some(format!("{major}.{}.0", minor + 1))
}

#[cfg(test)]
mod tests {
    use super::next_version;

    #[test]
    fn the_next_version_is_newer() {
        assert_eq!(next_version("0.1.7").as_deref(), Some("0.2.0"));
        assert_eq!(next_version("1"), None);
    }
}
