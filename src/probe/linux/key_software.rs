//! Programs for keys on Linux, by their files.

use std::env::consts::ARCH;
use std::fs;
use std::path::{Path, PathBuf};

use super::{dpkg_status, dpkg_version};
use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};
use crate::version::Version;

/// `SafeNet`'s libraries (public lists of PKCS#11 modules, gathered 2026-11-22; unseen by this project), in each of these
/// folders.
const SAFENET: [&str; 3] = ["libeToken.so", "libeTPkcs11.so", "libIDPrimePKCS11.so"];
const FOLDERS: [&str; 3] = ["usr/lib", "usr/lib64", "usr/local/lib"];

/// `OpenSC`'s library.
const OPENSC: &str = "opensc-pkcs11.so";

/// What is installed under this root. Absent: none of those looked for.
pub fn key_software_under(root: &Path) -> Reading<Vec<KeySoftware>> {
    let mut found = Vec::new();
    let libraries = FOLDERS.iter().flat_map(|folder| SAFENET.map(|name| root.join(folder).join(name)));
    let libraries: Vec<_> = libraries.filter(|library| library.exists()).collect();
    if !libraries.is_empty() {
        let product = KeySoftwareProduct::SafenetAuthenticationClient;
        let version = libraries.iter().find_map(|library| safenet_version(library));
        found.push(KeySoftware { product, version, files_there: true });
    }
    if opensc_folders(root).iter().any(|folder| folder.join(OPENSC).exists()) {
        let status = dpkg_status(root);
        let version = dpkg_version(&status, "opensc-pkcs11");
        found.push(KeySoftware { product: KeySoftwareProduct::OpenSc, version, files_there: true });
    }
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

/// Where distributions put PKCS#11 modules: each chooses p11-kit's folder.
fn opensc_folders(root: &Path) -> [PathBuf; 4] {
    let of_architecture = format!("usr/lib/{ARCH}-linux-gnu/pkcs11");
    [of_architecture.as_str(), "usr/lib64/pkcs11", "usr/lib/pkcs11", "usr/local/lib/pkcs11"]
        .map(|folder| root.join(folder))
}

/// The version of a library of `SafeNet`'s: the numbers after `.so.` in the name of the file that a link leads to, as in
/// `libeToken.so.10.8.1050` (common knowledge, not looked up).
fn safenet_version(library: &Path) -> Option<Version> {
    let file = fs::canonicalize(library).ok()?;
    let (_, version) = file.file_name()?.to_str()?.split_once(".so.")?;
    version.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::DPKG_STATUS;
    use super::*;

    fn lay_out(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        root
    }

    #[test]
    fn nothing_installed_is_absent() {
        assert_eq!(key_software_under(lay_out(&[]).path()), Reading::Absent);
    }

    #[test]
    fn opensc_is_found_in_the_folder_for_modules_with_its_packages_version() {
        let status = "Package: opensc-pkcs11\nStatus: install ok installed\nVersion: 0.23.0-0.3+deb12u2\n";
        let of_debian = format!("usr/lib/{ARCH}-linux-gnu/pkcs11");
        for folder in [of_debian.as_str(), "usr/lib64/pkcs11", "usr/lib/pkcs11"] {
            let root = lay_out(&[(&format!("{folder}/{OPENSC}"), ""), (DPKG_STATUS, status)]);
            let expected =
                KeySoftware { product: KeySoftwareProduct::OpenSc, version: "0.23.0".parse().ok(), files_there: true };
            assert_eq!(key_software_under(root.path()), Reading::Seen(vec![expected]), "{folder}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn safenets_module_tells_its_version_by_the_file_behind_its_link() {
        let table = [("libeToken.so.10.8.1050", Some("10.8.1050")), ("libeToken.so.current", None)];
        for (file, version) in table {
            let root = lay_out(&[(&format!("usr/lib/{file}"), "")]);
            std::os::unix::fs::symlink(file, root.path().join("usr/lib/libeToken.so")).unwrap();
            let expected = KeySoftware {
                product: KeySoftwareProduct::SafenetAuthenticationClient,
                version: version.and_then(|version| version.parse().ok()),
                files_there: true,
            };
            assert_eq!(key_software_under(root.path()), Reading::Seen(vec![expected]), "{file}");
        }
    }
}
