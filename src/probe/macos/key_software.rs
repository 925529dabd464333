//! Programs for keys on macOS, by their files. Neither was seen on a Mac by this project.

use std::path::Path;

use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};
use crate::probe::pkcs11::places;

/// Where `OpenSC`'s own installer puts its module, and Homebrew on either kind of Mac: common knowledge, not looked up.
const OPENSC: [&str; 3] = ["Library/OpenSC/lib", "usr/local/lib/pkcs11", "opt/homebrew/lib/pkcs11"];

/// What is installed under this root. Absent: none of those looked for.
pub fn key_software_under(root: &Path) -> Reading<Vec<KeySoftware>> {
    let mut found = Vec::new();
    if places::safenet_is_there(root, &places::SAFENET_ON_MACOS) {
        let product = KeySoftwareProduct::SafenetAuthenticationClient;
        let version = places::safenet_version(root, &places::SAFENET_ON_MACOS);
        found.push(KeySoftware { product, version, files_there: true });
    }
    if OPENSC.iter().any(|folder| root.join(folder).join(places::OPENSC).exists()) {
        found.push(KeySoftware { product: KeySoftwareProduct::OpenSc, version: None, files_there: true });
    }
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn each_program_is_found_by_its_file() {
        let table = [
            ("usr/local/lib/libeTPkcs11.dylib", Some(KeySoftwareProduct::SafenetAuthenticationClient)),
            ("Library/OpenSC/lib/opensc-pkcs11.so", Some(KeySoftwareProduct::OpenSc)),
            ("usr/local/lib/libusb.dylib", None),
        ];
        for (file, expected) in table {
            let root = tempfile::tempdir().unwrap();
            let file = root.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "").unwrap();
            let seen = key_software_under(root.path());
            assert_eq!(seen.seen().map(|found| found[0].product), expected, "{}", file.display());
        }
    }
}
