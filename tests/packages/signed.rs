//! Signatures, with a certificate that was made for this test and that nobody trusts.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::made::{VERSION, beside, dist, installer};
use super::prefix::Windows;

/// Whether osslsigncode finds a signature that holds, by the test's certificate.
fn is_signed(file: &Path) -> bool {
    let certificate = beside("certificate").join("certificate.pem");
    let mut verify = Command::new("osslsigncode");
    verify.args(["verify", "-CAfile"]).arg(certificate).arg("-in").arg(file);
    let output = verify.output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success() && out.contains("Signature verification: ok")
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn both_installers_are_signed() {
    for ending in ["exe", "msi"] {
        assert!(is_signed(&beside("signed").join(installer(VERSION, ending))), "{ending}");
        assert!(!is_signed(&dist().join(installer(VERSION, ending))), "{ending}: this one has no certificate");
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_program_is_signed_the_uninstaller_too_and_runs() {
    let Some(windows) = Windows::new("each_program_is_signed_the_uninstaller_too_and_runs") else { return };
    let setup = windows.download(&beside("signed").join(installer(VERSION, "exe")));
    assert_eq!(windows.run(&[&setup, "/S"]).code, 0);
    let folder = windows.profile().join("AppData/Local/Programs/QHR Setup");
    for name in ["qhr-setup.exe", "qhr-setup-window.exe", "uninstall.exe"] {
        assert!(is_signed(&folder.join(name)), "{name}");
    }
    let program = r"C:\users\Hélène Côté\AppData\Local\Programs\QHR Setup\qhr-setup.exe";
    assert_eq!(windows.run(&[program, "--version"]).code, 0);
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn a_signed_file_that_was_changed_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let changed = folder.path().join("changed.exe");
    let mut bytes = fs::read(beside("signed").join(installer(VERSION, "exe"))).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&changed, bytes).unwrap();
    assert!(!is_signed(&changed));
}
