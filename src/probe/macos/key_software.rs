//! Programs for keys on macOS, by their files. Neither was seen on a Mac by this project.

use std::path::Path;

use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};

/// Where `OpenSC`'s own installer puts its module, and Homebrew on either kind of Mac: common knowledge, not looked up.
const OPENSC: [&str; 3] = [
    "Library/OpenSC/lib/opensc-pkcs11.so",
    "usr/local/lib/pkcs11/opensc-pkcs11.so",
    "opt/homebrew/lib/pkcs11/opensc-pkcs11.so",
];

/// `SafeNet`'s libraries (public lists of PKCS#11 modules, gathered 2026-11-22).
const SAFENET: [&str; 2] =
    ["usr/local/lib/libeTPkcs11.dylib", "Library/Frameworks/eToken.framework/Versions/A/libeToken.dylib"];

/// What is installed under this root. Absent: none of those looked for.
pub fn key_software_under(root: &Path) -> Reading<Vec<KeySoftware>> {
    let programs: [(KeySoftwareProduct, &[&str]); 2] =
        [(KeySoftwareProduct::SafenetAuthenticationClient, &SAFENET), (KeySoftwareProduct::OpenSc, &OPENSC)];
    let there = programs.into_iter().filter(|(_, files)| files.iter().any(|file| root.join(file).exists()));
    let found: Vec<_> = there.map(|(product, _)| KeySoftware { product, version: None, files_there: true }).collect();
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
