//! Where PKCS#11 modules are: the known ones of keys, and those that the system registers.

use std::env::consts::ARCH;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::registered::{self, Folders};
use crate::version::Version;

/// `SafeNet`'s modules on Linux (public lists of modules, gathered 2026-11-22; unseen by this project).
pub const SAFENET_ON_LINUX: [&str; 9] = [
    "usr/lib/libeToken.so",
    "usr/lib/libeTPkcs11.so",
    "usr/lib/libIDPrimePKCS11.so",
    "usr/lib64/libeToken.so",
    "usr/lib64/libeTPkcs11.so",
    "usr/lib64/libIDPrimePKCS11.so",
    "usr/local/lib/libeToken.so",
    "usr/local/lib/libeTPkcs11.so",
    "usr/local/lib/libIDPrimePKCS11.so",
];

/// `SafeNet`'s modules on macOS (the same lists).
pub const SAFENET_ON_MACOS: [&str; 2] =
    ["usr/local/lib/libeTPkcs11.dylib", "Library/Frameworks/eToken.framework/Versions/A/libeToken.dylib"];

/// `OpenSC`'s module.
pub const OPENSC: &str = "opensc-pkcs11.so";

/// Modules that hold no key of a person: lists of trusted authorities, ways to other modules, the desktop's own store
/// of passwords and the computer's own chip (file names from Debian 12 and from common knowledge).
const NOT_FOR_KEYS: [&str; 7] = [
    "p11-kit-trust.",
    "p11-kit-client.",
    "p11-kit-proxy.",
    "libp11-kit.",
    "libnssckbi.",
    "gnome-keyring-pkcs11.",
    "libtpm2_pkcs11.",
];

/// Every module under this root that may hold a certificate of a person, each once.
pub fn modules(root: &Path, user_configuration: Option<&Path>) -> Vec<PathBuf> {
    let folders = Folders::under(root, user_configuration);
    let registered = registered::modules(&folders).into_iter().filter_map(|module| {
        let module = PathBuf::from(module);
        if module.is_absolute() {
            return Some(module);
        }
        module_folders(root).into_iter().map(|folder| folder.join(&module)).find(|file| file.exists())
    });
    let known = SAFENET_ON_LINUX.iter().chain(&SAFENET_ON_MACOS).map(|file| root.join(file));
    let mut modules: Vec<PathBuf> = Vec::new();
    for module in registered.filter(|module| is_for_keys(module)).chain(known.filter(|file| file.exists())) {
        // Two names of one file are one module; a name without a file is tried, and its failure told.
        let module = fs::canonicalize(&module).unwrap_or(module);
        if !modules.contains(&module) {
            modules.push(module);
        }
    }
    modules
}

/// The files and folders whose change means that a module was installed or removed.
pub fn watched(root: &Path, user_configuration: Option<&Path>) -> Vec<PathBuf> {
    let known = SAFENET_ON_LINUX.iter().chain(&SAFENET_ON_MACOS).map(|file| root.join(file));
    Folders::under(root, user_configuration).modules.into_iter().chain(known).collect()
}

/// Where a module without a folder of its own is looked for: p11-kit's folder, which each distribution chooses.
pub fn module_folders(root: &Path) -> Vec<PathBuf> {
    let of_architecture = format!("usr/lib/{ARCH}-linux-gnu/pkcs11");
    let folders = [of_architecture.as_str(), "usr/lib64/pkcs11", "usr/lib/pkcs11", "usr/local/lib/pkcs11"];
    folders.into_iter().chain(["opt/homebrew/lib/pkcs11"]).map(|folder| root.join(folder)).collect()
}

/// Whether one of `SafeNet`'s modules is there.
pub fn safenet_is_there(root: &Path, places: &[&str]) -> bool {
    places.iter().any(|place| root.join(place).exists())
}

/// The version of `SafeNet`'s modules: the numbers after `.so.` in the name of the file that a link leads to, as in
/// `libeToken.so.10.8.1050` (common knowledge, not looked up).
pub fn safenet_version(root: &Path, places: &[&str]) -> Option<Version> {
    places.iter().find_map(|place| {
        let file = fs::canonicalize(root.join(place)).ok()?;
        let (_, version) = file.file_name()?.to_str()?.split_once(".so.")?;
        version.parse().ok()
    })
}

fn is_for_keys(module: &Path) -> bool {
    let name = module.file_name().unwrap_or_else(|| OsStr::new("")).to_string_lossy();
    !NOT_FOR_KEYS.iter().any(|other| name.starts_with(other))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
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

    fn names(modules: &[PathBuf]) -> Vec<String> {
        modules.iter().map(|module| module.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_module_without_a_folder_is_found_where_modules_are() {
        let root = lay_out(&[
            ("usr/share/p11-kit/modules/opensc.module", "module: opensc-pkcs11.so\n"),
            ("usr/lib/pkcs11/opensc-pkcs11.so", ""),
            ("usr/share/p11-kit/modules/gone.module", "module: gone.so\n"),
        ]);
        assert_eq!(names(&modules(root.path(), None)), ["opensc-pkcs11.so"]);
    }

    #[test]
    fn lists_of_authorities_and_ways_to_other_modules_are_left_out() {
        let root = lay_out(&[
            ("usr/share/p11-kit/modules/a.module", "module: /usr/lib/pkcs11/p11-kit-trust.so\n"),
            ("usr/share/p11-kit/modules/b.module", "module: /usr/lib/p11-kit-proxy.so\n"),
            ("usr/share/p11-kit/modules/c.module", "module: /usr/lib/pkcs11/gnome-keyring-pkcs11.so\n"),
            ("usr/share/p11-kit/modules/d.module", "module: /opt/lists.so\ntrust-policy: yes\n"),
            ("usr/share/p11-kit/modules/e.module", "module: /opt/card.so\n"),
        ]);
        assert_eq!(names(&modules(root.path(), None)), ["card.so"]);
    }

    #[test]
    fn a_keys_module_is_found_without_being_registered() {
        let root = lay_out(&[("usr/lib/libeTPkcs11.so", ""), ("usr/local/lib/libIDPrimePKCS11.so", "")]);
        assert_eq!(names(&modules(root.path(), None)), ["libeTPkcs11.so", "libIDPrimePKCS11.so"]);
    }

    #[test]
    fn two_names_of_one_module_are_one_module() {
        let root = lay_out(&[("usr/lib/libeToken.so.10.0", "")]);
        let link = root.path().join("usr/lib/libeToken.so");
        std::os::unix::fs::symlink("libeToken.so.10.0", &link).unwrap();
        std::os::unix::fs::symlink("libeToken.so", root.path().join("usr/lib/libeTPkcs11.so")).unwrap();
        let configuration = root.path().join("usr/share/p11-kit/modules");
        fs::create_dir_all(&configuration).unwrap();
        fs::write(configuration.join("etoken.module"), format!("module: {}\n", link.display())).unwrap();
        assert_eq!(names(&modules(root.path(), None)), ["libeToken.so.10.0"]);
    }
}
