//! Reading what a Windows program imports, and holding it against what Windows 7 SP1 has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use pelite::pe64::imports::Import;
use pelite::pe64::{Pe, PeFile};
use serde::Deserialize;

use crate::support::project;

/// Index of the table of libraries that are loaded at their first use, from Microsoft's PE specification.
const DELAYED: usize = 13;

/// `windows_imports.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    pub libraries: BTreeMap<String, String>,
    #[allow(dead_code, clippy::allow_attributes, reason = "one of the two test programs looks at it")]
    pub late: BTreeMap<String, String>,
    pub window: BTreeMap<String, Exception>,
    newer: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    pub functions: BTreeSet<String>,
    #[allow(dead_code, clippy::allow_attributes, reason = "one of the two test programs looks at it")]
    pub answered_by: String,
}

impl Known {
    pub fn read() -> Self {
        toml::from_str(&fs::read_to_string(project().join("tests/windows_imports.toml")).unwrap()).unwrap()
    }

    /// The Windows that brought this function, where Windows 7 has it not.
    pub fn newer(&self, function: &str) -> Option<&str> {
        let is_of = |pattern: &String| {
            if let Some(start) = pattern.strip_suffix('*') {
                return function.starts_with(start);
            }
            ["", "A", "W"].iter().any(|ending| function.strip_suffix(ending) == Some(pattern))
        };
        self.newer.iter().find(|(_, patterns)| patterns.iter().any(is_of)).map(|(windows, _)| windows.as_str())
    }
}

/// Library names in lower case, with the functions taken from each.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// What a program needs before it starts. `delays` says whether it may load libraries later, at which nobody looks here.
pub fn imports(program: &[u8], delays: bool) -> Imports {
    let file = PeFile::from_bytes(program).unwrap();
    let delayed = file.data_directory().get(DELAYED).map_or(0, |table| table.Size);
    assert!(delayed == 0 || delays, "libraries that are loaded later are not looked at by this test");
    let mut imports = Imports::new();
    for library in file.imports().unwrap() {
        let name = library.dll_name().unwrap().to_str().unwrap().to_lowercase();
        let functions = library.int().unwrap().map(|import| match import.unwrap() {
            Import::ByName { name, .. } => name.to_str().unwrap().to_owned(),
            Import::ByOrdinal { ord } => format!("#{ord}"),
        });
        imports.entry(name).or_default().extend(functions);
    }
    assert!(imports["kernel32.dll"].len() > 20, "this cannot be all that the program imports: {imports:?}");
    imports
}

/// Libraries that Windows 7 has not, and functions newer than it in those that it has.
pub fn beyond_windows_7(imports: &Imports, known: &Known) -> Imports {
    let beyond = imports.iter().map(|(library, functions)| {
        let there = known.libraries.contains_key(library);
        let newer = functions.iter().filter(|function| !there || known.newer(function).is_some());
        (library.clone(), newer.cloned().collect::<BTreeSet<_>>())
    });
    beyond.filter(|(_, functions)| !functions.is_empty()).collect()
}
