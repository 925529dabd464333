//! The modules that p11-kit's configuration registers (`pkcs11.conf(5)`, p11-kit 0.24.1, read 2026-11-22).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The programs that a module may be for or not for: this one, and the one whose reach the reading is about.
const PROGRAMS: [&str; 3] = ["qhr-setup", "qhr-setup-window", "chrome"];

/// The fields of a configuration file.
type Fields = BTreeMap<String, String>;

/// The folders of p11-kit's configuration.
pub struct Folders {
    /// Folders with one file a module; a file hides one of the same name in a later folder, field by field.
    pub modules: Vec<PathBuf>,
}

impl Folders {
    /// Under this root, with the folder of this account's own configuration where it has one and it counts.
    pub fn under(root: &Path, user: Option<&Path>) -> Self {
        // Debian's and Fedora's folders, then Homebrew's on either kind of Mac (the latter unseen).
        let system = ["etc/pkcs11", "opt/homebrew/etc/pkcs11", "usr/local/etc/pkcs11"].map(|folder| root.join(folder));
        let shares = ["usr/share", "opt/homebrew/share", "usr/local/share"];
        let packages = shares.map(|share| root.join(share).join("p11-kit/modules"));
        let which = system.iter().find_map(|folder| {
            let text = fs::read_to_string(folder.join("pkcs11.conf")).ok()?;
            fields(&text).remove("user-config")
        });
        let user = user.map(|folder| folder.join("modules"));
        let system = system.map(|folder| folder.join("modules"));
        let modules = match which.as_deref() {
            Some("none") => system.into_iter().chain(packages).collect(),
            Some("only") => user.into_iter().collect(),
            Some(_) | None => user.into_iter().chain(system).chain(packages).collect(),
        };
        Self { modules }
    }
}

/// What the field `module` of each configured module says, those that are not for this program left out, in p11-kit's
/// order: the higher priority first, then by name.
pub fn modules(folders: &Folders) -> Vec<String> {
    let mut configured: BTreeMap<String, Fields> = BTreeMap::new();
    for folder in &folders.modules {
        for (name, text) in files(folder) {
            let earlier = configured.entry(name).or_default();
            for (field, value) in fields(&text) {
                earlier.entry(field).or_insert(value);
            }
        }
    }
    let mut modules: Vec<_> =
        configured.values().filter_map(|fields| Some((priority(fields), module(fields)?))).collect();
    modules.sort_by_key(|(priority, _)| std::cmp::Reverse(*priority));
    modules.into_iter().map(|(_, module)| module).collect()
}

/// The configuration files of a folder, by name.
fn files(folder: &Path) -> impl Iterator<Item = (String, String)> {
    fs::read_dir(folder).into_iter().flatten().flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let starts_well = name.starts_with(|first: char| first.is_ascii_alphanumeric());
        let is_module = starts_well && name.ends_with(".module");
        is_module.then(|| fs::read_to_string(entry.path()).ok()).flatten().map(|text| (name, text))
    })
}

fn fields(text: &str) -> Fields {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn priority(fields: &Fields) -> i64 {
    fields.get("priority").and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// The module of a file: none where it is blank, which is how an account takes a module of the system away; where it
/// runs in another place (`remote`); where it is for other programs; or where it lists trusted authorities.
fn module(fields: &Fields) -> Option<String> {
    let module = fields.get("module").filter(|module| !module.is_empty())?;
    let lists = |field: &str| {
        let programs = fields.get(field)?.split([',', ' ', '\t']).any(|program| PROGRAMS.contains(&program));
        Some(programs)
    };
    let is_for_us = lists("enable-in").unwrap_or(true) && !lists("disable-in").unwrap_or(false);
    let lists_authorities = fields.get("trust-policy").is_some_and(|value| value == "yes");
    let is_elsewhere = fields.get("remote").is_some_and(|value| !value.is_empty());
    (is_for_us && !lists_authorities && !is_elsewhere).then(|| module.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configured(files: &[(&str, &str)]) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        modules(&Folders::under(root.path(), Some(&root.path().join("home"))))
    }

    #[test]
    fn a_file_names_its_module_as_the_manual_says() {
        let text = "# comment\n\n  module :  /opt/card.so  \npriority: 3\nmanaged:yes\n";
        assert_eq!(configured(&[("etc/pkcs11/modules/card.module", text)]), ["/opt/card.so"]);
    }

    #[test]
    fn fields_decide_whether_a_module_is_for_this_program() {
        let table = [
            ("", true),
            ("enable-in: firefox", false),
            ("enable-in: firefox, chrome", true),
            ("enable-in: qhr-setup", true),
            ("disable-in: p11-kit-proxy", true),
            ("disable-in: firefox chrome", false),
            ("disable-in:\n", true),
            ("trust-policy: yes", false),
            ("trust-policy: no", true),
            ("remote: |ssh somewhere", false),
        ];
        for (field, expected) in table {
            let text = format!("module: /opt/card.so\n{field}\n");
            let found = configured(&[("usr/share/p11-kit/modules/card.module", &text)]);
            assert_eq!(found.len(), usize::from(expected), "{field}");
        }
    }

    #[test]
    fn an_account_adds_changes_and_takes_away_modules() {
        let system = [
            ("usr/share/p11-kit/modules/a.module", "module: a.so\n"),
            ("usr/share/p11-kit/modules/b.module", "module: b.so\n"),
            ("etc/pkcs11/modules/b.module", "priority: 1\n"),
        ];
        assert_eq!(configured(&system), ["b.so", "a.so"]);
        let own = [("home/modules/a.module", "module:\n"), ("home/modules/c.module", "module: c.so\n")];
        assert_eq!(configured(&[system.as_slice(), &own].concat()), ["b.so", "c.so"]);
    }

    #[test]
    fn the_system_says_whether_an_accounts_modules_count() {
        let files =
            [("usr/share/p11-kit/modules/a.module", "module: a.so\n"), ("home/modules/c.module", "module: c.so\n")];
        let table = [
            ("", vec!["a.so", "c.so"]),
            ("user-config: merge", vec!["a.so", "c.so"]),
            ("user-config: none", vec!["a.so"]),
            ("user-config: only", vec!["c.so"]),
        ];
        for (setting, expected) in table {
            let global = [("etc/pkcs11/pkcs11.conf", setting)];
            assert_eq!(configured(&[files.as_slice(), &global].concat()), expected, "{setting}");
        }
    }

    #[test]
    fn files_of_other_kinds_are_left_alone() {
        let files = [
            ("etc/pkcs11/modules/card.module.dpkg-old", "module: a.so\n"),
            ("etc/pkcs11/modules/.card.module", "module: b.so\n"),
            ("etc/pkcs11/modules/README", "module: c.so\n"),
            ("etc/pkcs11/modules/d.module", "no colon here\n"),
        ];
        assert!(configured(&files).is_empty());
    }
}
