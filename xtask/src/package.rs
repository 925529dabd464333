//! `cargo xtask package`: what people install, made from this tree into `dist/`. Only on Debian: its tools make the
//! packages for Windows too. The same tree gives the same bytes.

mod checksums;
mod crates;
mod deb;
mod licences;
mod msi;
mod npm;
mod nsis;
mod others;
mod parts;
mod sbom;
mod sign;
mod source;
mod stage;
mod zip;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};

use parts::Part;

use crate::process::{cargo, printed, root, run, say};
use crate::{neutral, page, setup, windows};

pub use sign::{Signature, one_file as sign};

/// One making of all packages.
pub struct Packaging {
    /// Three numbers, as in `Cargo.toml`.
    version: String,
    /// The folder they are put into.
    into: PathBuf,
    /// Seconds since 1970 that stand in the packages for every time.
    epoch: u64,
}

/// Papers that go with the programs, under the names they have there.
pub struct Papers {
    third_party: String,
    sbom: String,
    mit: String,
    apache: String,
}

/// Makes all of it.
pub fn everything() -> Result<ExitCode> {
    build()?;
    let papers = Papers::read()?;
    Packaging::of_this_tree()?.make(&papers, Signature::from_env()?.as_ref())?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the programs for Windows and Linux, with what that needs.
pub fn build() -> Result<()> {
    setup::parts_of_packages()?;
    let node = setup::window()?;
    if let Some(why) = windows::missing() {
        bail!("{why}");
    }
    say("Building the page");
    page::build(&node)?;
    say("Building the programs for Windows");
    windows::build()?;
    say("Building the programs for Linux");
    let mut linux = cargo();
    linux.args(["build", "--release", "-p", "qhr-setup", "-p", "qhr-setup-window", "--bins"]);
    linux.arg("--target-dir").arg(root().join("target/linux"));
    if env::var_os("CI").is_some() {
        linux.arg("--locked");
    }
    neutral::build(&mut linux, &[], "");
    run(&mut linux)
}

impl Papers {
    /// From what Cargo and npm know of the parts.
    pub fn read() -> Result<Self> {
        say("Reading the licences of every part");
        let parts = shipped()?;
        let licence =
            |name: &str| fs::read_to_string(root().join(name)).with_context(|| format!("could not read {name}"));
        Ok(Self {
            third_party: licences::text(&parts),
            sbom: sbom::json(&parts, own_version(), epoch()?)?,
            mit: licence("LICENSE-MIT")?,
            apache: licence("LICENSE-APACHE")?,
        })
    }

    /// Each with its name on Windows and its text.
    fn for_windows(&self) -> [(&'static str, String); 4] {
        // Windows 7's Notepad breaks no line at a lone line feed, and takes UTF-8 for something else without its mark.
        let text = |text: &str| format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', "\r\n"));
        [
            ("THIRD-PARTY.txt", text(&self.third_party)),
            ("sbom.cdx.json", self.sbom.clone()),
            ("LICENSE-MIT.txt", text(&self.mit)),
            ("LICENSE-APACHE.txt", text(&self.apache)),
        ]
    }
}

/// All parts, by kind and name.
fn shipped() -> Result<Vec<Part>> {
    let mut parts = crates::shipped()?;
    parts.extend(npm::shipped()?);
    parts.extend(others::shipped()?);
    parts.sort_by(|one, other| (one.kind, &one.name, &one.version).cmp(&(other.kind, &other.name, &other.version)));
    Ok(parts)
}

impl Packaging {
    /// What `cargo xtask package` makes.
    pub fn of_this_tree() -> Result<Self> {
        Ok(Self { version: own_version().to_owned(), into: root().join("dist"), epoch: epoch()? })
    }

    /// The same programs, in packages that say another version and lie elsewhere: for the tests.
    pub fn elsewhere(version: Option<&str>, into: PathBuf) -> Result<Self> {
        Ok(Self { version: version.unwrap_or(own_version()).to_owned(), into, epoch: epoch()? })
    }

    /// Makes each package, then the list of their checksums.
    pub fn make(&self, papers: &Papers, signature: Option<&Signature>) -> Result<()> {
        stage::empty(&self.into)?;
        let scratch = root().join("target/packages/scratch");
        stage::empty(&scratch)?;
        for make in [nsis::make, msi::make, zip::make, deb::make] {
            say(&format!("Made {}", name(&make(self, papers, signature, &scratch)?)));
        }
        say(&format!("Made {}", name(&source::make(self, &scratch)?)));
        checksums::write(&self.into)
    }

    fn time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.epoch)
    }

    /// A program started with the one time that counts, in one language and one time zone.
    fn tool(&self, program: &str) -> Command {
        let mut tool = crate::process::command(program);
        tool.env("SOURCE_DATE_EPOCH", self.epoch.to_string()).env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        tool
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The workspace's version, which is also this program's.
fn own_version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// `SOURCE_DATE_EPOCH`, else the time of the last commit.
fn epoch() -> Result<u64> {
    if let Some(told) = env::var_os("SOURCE_DATE_EPOCH") {
        return told.to_string_lossy().parse().context("SOURCE_DATE_EPOCH is no number of seconds");
    }
    let commit = printed(crate::process::command("git").args(["log", "-1", "--format=%ct"]));
    let commit = commit.context("no SOURCE_DATE_EPOCH, and git tells no last commit")?;
    commit.trim().parse().context("git told no number of seconds")
}
