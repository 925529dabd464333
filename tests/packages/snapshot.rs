//! All that is in a Windows of Wine: folders, files and registry values, to be compared before and after.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Keys that Wine itself writes anew each time it starts: the display, its driver, its letters and the network.
const OF_WINE: [&str; 6] = [
    r"Software\\Wine\\Fonts",
    r"System\\CurrentControlSet\\Control\\Class\\",
    r"System\\CurrentControlSet\\Control\\Video\\",
    r"System\\CurrentControlSet\\Enum\\",
    r"System\\CurrentControlSet\\Hardware Profiles\\Current\\Software\\Fonts",
    r"Software\\Microsoft\\Windows NT\\CurrentVersion\\NetworkCards",
];

/// Folders that Windows Installer makes for itself, and keeps empty.
const OF_WINDOWS_INSTALLER: [&str; 2] = ["drive_c/windows/Installer", "drive_c/Config.Msi"];

/// One line for each folder, file and registry value.
pub fn of(prefix: &Path) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    files(prefix, &prefix.join("drive_c"), &mut all);
    for hive in ["system.reg", "user.reg", "userdef.reg"] {
        values(hive, &fs::read(prefix.join(hive)).unwrap(), &mut all);
    }
    all
}

/// The paths of all that lies below a folder.
pub fn names_below(folder: &Path) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    files(folder, folder, &mut all);
    all
}

fn files(prefix: &Path, folder: &Path, all: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(prefix).unwrap().display().to_string();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            files(prefix, &entry.path(), all);
        }
        if !OF_WINDOWS_INSTALLER.contains(&name.as_str()) {
            all.insert(name);
        }
    }
}

/// Wine's own text form: `[key] time`, then `"name"=value` lines.
fn values(hive: &str, bytes: &[u8], all: &mut BTreeSet<String>) {
    let text = String::from_utf8_lossy(bytes);
    let mut key = String::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix('[') {
            rest.rsplit_once(']').map_or(rest, |(key, _)| key).clone_into(&mut key);
        } else if (line.starts_with('"') || line.starts_with('@')) && !OF_WINE.iter().any(|own| key.starts_with(own)) {
            all.insert(format!("{hive} {key} {line}"));
        }
    }
}
