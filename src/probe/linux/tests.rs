//! Systems laid out in folders.

use std::fs;

use super::*;

/// These files under a folder of their own.
pub(super) fn lay_out(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    root
}

const STATUS: &str = "Package: chromium\nStatus: install ok installed\nVersion: 156.0.1-1~deb12u1\n\n\
    Package: google-chrome-stable\nStatus: install ok installed\nVersion: 158.0.8123.45-1\n";

#[test]
fn a_debian_package_tells_the_version() {
    let root = lay_out(&[("opt/google/chrome/chrome", ""), (DPKG_STATUS, STATUS)]);
    let chrome = chrome_under(root.path(), None).seen().cloned().unwrap();
    assert_eq!(chrome.installations[0].version, "158.0.8123.45".parse().ok());
    assert_eq!(chrome.installations[0].channel, Channel::Stable);
}

#[test]
fn a_removed_package_is_not_installed() {
    let status = STATUS.replace("ok installed\nVersion: 158", "ok config-files\nVersion: 158");
    let root = lay_out(&[(DPKG_STATUS, &status)]);
    assert_eq!(chrome_under(root.path(), None), Reading::Absent);
}

#[test]
fn a_flatpak_of_this_account_is_found_with_its_version() {
    let deployed = ".local/share/flatpak/app/com.google.Chrome/current/active";
    let about = "<component><releases><release version='157.0.8100.1' date='2026-11-03'/>\
                 <release version='156.0.1.1'/></releases></component>";
    let home = lay_out(&[
        (&format!("{deployed}/metadata"), ""),
        (&format!("{deployed}/files/share/metainfo/com.google.Chrome.metainfo.xml"), about),
    ]);
    let root = lay_out(&[]);
    let chrome = chrome_under(root.path(), Some(home.path())).seen().cloned().unwrap();
    assert_eq!(chrome.installations[0].scope, Scope::User);
    assert_eq!(chrome.installations[0].version, "157.0.8100.1".parse().ok());
}

#[test]
fn chromium_and_edge_are_not_chrome() {
    let root = lay_out(&[("usr/bin/chromium", ""), ("opt/microsoft/msedge/msedge", ""), (DPKG_STATUS, STATUS)]);
    let status_without_chrome = lay_out(&[("usr/bin/chromium", "")]);
    assert_eq!(other_browsers_under(root.path()), Reading::Seen(vec![OtherBrowser::Chromium, OtherBrowser::Edge]));
    assert_eq!(chrome_under(status_without_chrome.path(), None), Reading::Absent);
}

#[test]
fn removing_chrome_changes_what_is_watched() {
    let root = lay_out(&[("opt/google/chrome/chrome", "")]);
    let before = crate::probe::change_token::of_paths(browser_places(root.path()));
    fs::remove_dir_all(root.path().join("opt")).unwrap();
    assert_ne!(before, crate::probe::change_token::of_paths(browser_places(root.path())));
}

#[test]
fn a_folder_in_the_place_of_a_program_is_not_opened() {
    assert_eq!(chrome_program_under(lay_out(&[("opt/google/chrome/google-chrome/file", "")]).path()), None);
    let there = lay_out(&[("opt/google/chrome/google-chrome", "")]);
    assert!(chrome_program_under(there.path()).is_some());
}
