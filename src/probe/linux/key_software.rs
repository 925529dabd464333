//! Programs for keys on Linux, by their files.

use std::path::Path;

use super::{dpkg_status, dpkg_version};
use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};
use crate::probe::pkcs11::places;

/// What is installed under this root. Absent: none of those looked for.
pub fn key_software_under(root: &Path) -> Reading<Vec<KeySoftware>> {
    let mut found = Vec::new();
    if places::safenet_is_there(root, &places::SAFENET_ON_LINUX) {
        let product = KeySoftwareProduct::SafenetAuthenticationClient;
        let version = places::safenet_version(root, &places::SAFENET_ON_LINUX);
        found.push(KeySoftware { product, version, files_there: true });
    }
    if places::module_folders(root).iter().any(|folder| folder.join(places::OPENSC).exists()) {
        let status = dpkg_status(root);
        let version = dpkg_version(&status, "opensc-pkcs11");
        found.push(KeySoftware { product: KeySoftwareProduct::OpenSc, version, files_there: true });
    }
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

#[cfg(test)]
mod tests {
    use std::fs;

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
        let of_debian = format!("usr/lib/{}-linux-gnu/pkcs11", std::env::consts::ARCH);
        for folder in [of_debian.as_str(), "usr/lib64/pkcs11", "usr/lib/pkcs11"] {
            let root = lay_out(&[(&format!("{folder}/{}", places::OPENSC), ""), (DPKG_STATUS, status)]);
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
