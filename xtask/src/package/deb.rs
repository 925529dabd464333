//! The package for Debian and Ubuntu: support staff and developers, not clinicians.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result};

use super::sign::Signature;
use super::stage::{PAPER, PROGRAM, Stage};
use super::{Packaging, Papers};
use crate::process::{printed, root, run};

const PROGRAMS: [&str; 2] = ["qhr-setup", "qhr-setup-window"];

/// Makes `qhr-setup_<version>_amd64.deb`.
pub fn make(packaging: &Packaging, papers: &Papers, _: Option<&Signature>, scratch: &Path) -> Result<PathBuf> {
    let package = packaging.into.join(format!("qhr-setup_{}_amd64.deb", packaging.version));
    let stage = Stage::new(scratch.join("deb"))?;
    let built = root().join("target/linux/release");
    for name in PROGRAMS {
        stage.copy(&built.join(name), &format!("usr/bin/{name}"), PROGRAM)?;
    }
    menu_entry(&stage)?;
    documents(&stage, papers, packaging)?;
    let files = stage.settle(packaging.time())?;
    let sums = printed(packaging.tool("md5sum").args(&files).current_dir(stage.folder()));
    stage.write("DEBIAN/md5sums", sums.context("md5sum failed")?.as_bytes(), PAPER)?;
    stage.write("DEBIAN/control", control(packaging, &stage, &files, scratch)?.as_bytes(), PAPER)?;
    stage.settle(packaging.time())?;
    let mut dpkg = packaging.tool("dpkg-deb");
    dpkg.args(["--root-owner-group", "-Zxz", "--build"]).arg(stage.folder()).arg(&package);
    run(dpkg.stdout(Stdio::null()))?;
    fs::set_permissions(&package, fs::Permissions::from_mode(PAPER)).context("could not open the package to others")?;
    Ok(package)
}

fn menu_entry(stage: &Stage) -> Result<()> {
    let entry = root().join(".packaging/deb/qhr-setup.desktop");
    stage.copy(&entry, "usr/share/applications/qhr-setup.desktop", PAPER)?;
    let icons = root().join("icons");
    for size in ["32x32", "48x48", "128x128", "256x256"] {
        let to = format!("usr/share/icons/hicolor/{size}/apps/qhr-setup.png");
        stage.copy(&icons.join(format!("{size}.png")), &to, PAPER)?;
    }
    stage.copy(&icons.join("qhr-setup.svg"), "usr/share/icons/hicolor/scalable/apps/qhr-setup.svg", PAPER)?;
    Ok(())
}

fn documents(stage: &Stage, papers: &Papers, packaging: &Packaging) -> Result<()> {
    let folder = "usr/share/doc/qhr-setup";
    let copyright = fs::read_to_string(root().join(".packaging/deb/copyright"));
    let copyright = copyright.context("could not read .packaging/deb/copyright")? + &papers.mit;
    stage.write(&format!("{folder}/copyright"), copyright.as_bytes(), PAPER)?;
    let change_log = stage.copy(&root().join("CHANGELOG.md"), &format!("{folder}/changelog"), PAPER)?;
    stage.write(&format!("{folder}/THIRD-PARTY.txt"), papers.third_party.as_bytes(), PAPER)?;
    stage.write(&format!("{folder}/sbom.cdx.json"), papers.sbom.as_bytes(), PAPER)?;
    // Without -n, gzip writes the name and the time of the file.
    for file in [change_log, stage.folder().join(folder).join("THIRD-PARTY.txt")] {
        run(packaging.tool("gzip").args(["-n", "-9"]).arg(file))?;
    }
    Ok(())
}

fn control(packaging: &Packaging, stage: &Stage, files: &[PathBuf], scratch: &Path) -> Result<String> {
    let template = root().join(".packaging/deb/control");
    let template = fs::read_to_string(&template).with_context(|| format!("could not read {}", template.display()))?;
    let size = |file: &PathBuf| fs::metadata(stage.folder().join(file)).map(|file| file.len().div_ceil(1024));
    let size: u64 = files.iter().map(size).sum::<Result<_, _>>().context("could not measure the package")?;
    Ok(template
        .replace("@VERSION@", &packaging.version)
        .replace("@SIZE@", &size.to_string())
        .replace("@NEEDED@", &libraries(packaging, stage, PROGRAMS[0], scratch)?)
        .replace("@NEEDED_BY_THE_WINDOW@", &libraries(packaging, stage, PROGRAMS[1], scratch)?))
}

/// The packages whose libraries a program is linked with, in dpkg's words.
fn libraries(packaging: &Packaging, stage: &Stage, program: &str, scratch: &Path) -> Result<String> {
    // dpkg-shlibdeps wants to stand in a source package.
    let source = Stage::new(scratch.join("shlibdeps"))?;
    source.write("debian/control", b"Source: qhr-setup\n\nPackage: qhr-setup\nArchitecture: amd64\n", PAPER)?;
    let mut ask = packaging.tool("dpkg-shlibdeps");
    ask.args(["-O", "-e"]).arg(stage.folder().join("usr/bin").join(program)).current_dir(source.folder());
    let told = printed(ask.stderr(Stdio::null())).context("dpkg-shlibdeps failed")?;
    let line = told.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    line.map(str::to_owned).with_context(|| format!("dpkg-shlibdeps told nothing of {program}"))
}
