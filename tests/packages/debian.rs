//! The `.deb`: installed, run and purged in a folder of its own by the real dpkg, as nobody's system.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::deploy::lines;
use super::made::{VERSION, dist};
use super::snapshot::names_below;
use crate::support::skip;

fn package() -> PathBuf {
    dist().join(format!("qhr-setup_{VERSION}_amd64.deb"))
}

/// An empty system with dpkg's own folders.
fn system() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("var/lib/dpkg");
    for name in ["info", "updates", "triggers"] {
        fs::create_dir_all(own.join(name)).unwrap();
    }
    fs::write(own.join("status"), "").unwrap();
    folder
}

fn dpkg(system: &Path, arguments: &[&str]) -> Output {
    let mut dpkg = Command::new("dpkg");
    dpkg.arg("--root").arg(system).args(["--log=/dev/null", "--force-not-root", "--force-bad-path"]);
    // apt installs what it depends on in another test.
    dpkg.args(["--force-script-chrootless", "--force-depends"]);
    let output = dpkg.args(arguments).env("LC_ALL", "C.UTF-8").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// All but dpkg's own notes.
fn files(system: &Path) -> Vec<String> {
    names_below(system).into_iter().filter(|name| !name.starts_with("var/lib/dpkg")).collect()
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_package_installs_runs_and_is_purged_without_a_trace() {
    let system = system();
    let before = files(system.path());
    dpkg(system.path(), &["--install", package().to_str().unwrap()]);
    let program = system.path().join("usr/bin/qhr-setup");
    let told = Command::new(&program).arg("--version").output().unwrap();
    assert_eq!(String::from_utf8(told.stdout).unwrap().trim(), format!("qhr-setup {VERSION}"));
    let checked = Command::new(&program).args(["check", "--format", "json"]).output().unwrap();
    assert_eq!(checked.status.code(), Some(2), "the viewer needs Windows");
    let checked: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(checked["root_cause"], "os");
    for name in ["applications/qhr-setup.desktop", "icons/hicolor/48x48/apps/qhr-setup.png"] {
        assert!(system.path().join("usr/share").join(name).is_file(), "{name}");
    }
    dpkg(system.path(), &["--purge", "qhr-setup"]);
    // The folders that a system has anyway are dpkg's to remove, and it does where they are empty.
    assert_eq!(files(system.path()), before);
}

/// What root runs here, in the folder of the packages and with "yes" to every question; its output.
fn as_root(line: &str) -> String {
    let mut shell = assert_cmd::Command::new("sh");
    shell.args(["-c", line.trim_start_matches("sudo ")]).current_dir(dist()).write_stdin("y\n");
    let output = shell.env("DEBIAN_FRONTEND", "noninteractive").output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{line}: {out}{}", String::from_utf8_lossy(&output.stderr));
    out
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn the_lines_of_the_text_install_it_on_this_computer_with_all_it_needs_and_purge_it() {
    let test = "the_lines_of_the_text_install_it_on_this_computer_with_all_it_needs_and_purge_it";
    if fs::write("/usr/share/qhr-setup-test", "").and_then(|()| fs::remove_file("/usr/share/qhr-setup-test")).is_err() {
        return skip(test, "root, to install a package on this computer");
    }
    if Command::new("dpkg-query").args(["-W", "qhr-setup"]).output().unwrap().status.success() {
        return skip(test, "a computer without the package qhr-setup");
    }
    let lines = lines("sh");
    let [install, purge] = &lines[..lines.len() / 2] else { panic!("two lines in each language: {lines:?}") };
    assert_eq!(lines[..2], lines[2..], "the same in each language");
    as_root(install);
    let files = as_root("dpkg-query --listfiles qhr-setup");
    let told = as_root("qhr-setup --version");
    let libraries = as_root("ldd /usr/bin/qhr-setup-window");
    as_root(purge);
    assert_eq!(told.trim(), format!("qhr-setup {VERSION}"));
    assert!(!libraries.contains("not found"), "{libraries}");
    let own = files.lines().filter(|file| file.contains("qhr-setup"));
    assert_eq!(own.filter(|file| Path::new(file).exists()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn every_file_of_the_package_belongs_to_root_and_is_what_its_sums_say() {
    let listed = Command::new("dpkg-deb").arg("--contents").arg(package()).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.lines().count() > 10 && listed.lines().all(|line| line.contains(" root/root ")), "{listed}");
    let system = system();
    dpkg(system.path(), &["--install", package().to_str().unwrap()]);
    let verified = dpkg(system.path(), &["--verify", "qhr-setup"]);
    assert_eq!(String::from_utf8_lossy(&verified.stdout), "");
}
