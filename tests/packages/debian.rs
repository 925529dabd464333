//! The `.deb`: installed, run and purged in a folder of its own by the real dpkg, as nobody's system.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::made::{VERSION, dist};
use super::snapshot::names_below;

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
    // What it depends on is looked at by apt in another test.
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

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn apt_can_satisfy_what_the_package_needs() {
    let apt = Command::new("apt-get").args(["install", "--simulate"]).arg(package()).output().unwrap();
    let out = String::from_utf8_lossy(&apt.stdout);
    assert!(apt.status.success() && out.contains("Inst qhr-setup "), "{out}{}", String::from_utf8_lossy(&apt.stderr));
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
