//! Modules that stand beside each other use each other in one direction: no circle, except between a module and those
//! inside it. Read from the text of the sources, tests left out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use support::project;

/// A module by the names on the way to it; the crate itself has none.
type Module = Vec<String>;

/// Each module with those beside it that it, or one inside it, uses.
type Uses = BTreeMap<Module, BTreeSet<Module>>;

#[test]
fn no_modules_use_each_other_in_a_circle() {
    for sources in ["src", "src-tauri/src", "xtask/src"] {
        let modules = without_tests(modules(&project().join(sources), &[]));
        assert!(modules.len() > 20, "{sources}: only {} modules", modules.len());
        assert_eq!(circle(&uses(&modules)), None, "{sources}: each of these uses the next, and the last the first");
    }
}

#[test]
fn a_circle_is_found_wherever_in_two_modules_it_passes_through() {
    let uses_of = |files: &[(&str, &str)]| {
        let module = |name: &str| name.split('/').map(str::to_owned).collect::<Module>();
        uses(&files.iter().map(|(name, text)| (module(name), (*text).to_owned())).collect())
    };
    let one_way = [("a", "mod b;"), ("a/b", "use super::C;\nuse crate::d::{self, e::F};"), ("d", ""), ("d/e", "")];
    assert_eq!(circle(&uses_of(&one_way)), None, "a module and one inside it may use each other");
    for back in ["use crate::{a::b::G, d};", "fn g() { crate::a::h() }", "use super::super::a as other;"] {
        let files = [one_way[0], one_way[1], one_way[2], ("d/e", back)];
        assert_eq!(circle(&uses_of(&files)), Some(vec![vec!["a".to_owned()], vec!["d".to_owned()]]), "{back}");
    }
    let told = [one_way[0], one_way[1], one_way[2], ("d/e", "/// As [`crate::a`] does.")];
    assert_eq!(circle(&uses_of(&told)), None, "what is only told of is not used");
}

/// Every module of a folder of sources with its text.
fn modules(folder: &Path, above: &[String]) -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let module = [above, std::slice::from_ref(&name)].concat();
        if path.is_dir() {
            found.extend(modules(&path, &module));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let module = if above.is_empty() && ["main", "lib"].contains(&name.as_str()) { Vec::new() } else { module };
            *found.entry(module).or_default() += &fs::read_to_string(path).unwrap();
        }
    }
    found
}

/// Those that are not only there for tests.
fn without_tests(mut modules: BTreeMap<Module, String>) -> BTreeMap<Module, String> {
    let of_tests = |(module, text): (&Module, &String)| {
        let declared = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.split(';').next());
        declared.map(|name| [module.as_slice(), &[name.to_owned()]].concat()).collect::<Vec<_>>()
    };
    let tests: Vec<_> = modules.iter().flat_map(of_tests).collect();
    modules.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
    modules
}

/// What each module uses of those beside it: of two modules that are not inside each other, the outermost that differ.
fn uses(modules: &BTreeMap<Module, String>) -> Uses {
    let mut all = Uses::new();
    for (user, text) in modules {
        for used in used_by(user, text) {
            let shared = user.iter().zip(&used).take_while(|(one, other)| one == other).count();
            let is_module = |length| modules.contains_key(&used[..length]);
            if shared < user.len() && shared < used.len() && is_module(shared + 1) {
                all.entry(user[..=shared].to_vec()).or_default().insert(used[..=shared].to_vec());
            }
        }
    }
    all
}

/// Every path that the text names from its crate or from the module above.
fn used_by(user: &Module, text: &str) -> Vec<Module> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let above = |module: &[String]| module[..module.len().saturating_sub(1)].to_vec();
    let mut found = Vec::new();
    for (start, from) in [("crate::", Vec::new()), ("super::", above(user))] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_none_or(|before| !before.is_alphanumeric() && !"_:".contains(before)) {
                let mut from = from.clone();
                let mut rest = &code[at + start.len()..];
                while let Some(further) = rest.strip_prefix("super::") {
                    (from, rest) = (above(&from), further);
                }
                branches(&from, &mut rest, &mut found);
            }
        }
    }
    found
}

/// The paths that begin here, where `{` opens several.
fn branches(from: &[String], rest: &mut &str, found: &mut Vec<Module>) {
    *rest = rest.trim_start();
    if let Some(inside) = rest.strip_prefix('{') {
        *rest = inside;
        loop {
            branches(from, rest, found);
            // Past another name for it, to the next one or to the end.
            let Some(end) = rest.find([',', '}']) else { return };
            let ends = rest[end..].starts_with('}');
            *rest = rest[end + 1..].trim_start();
            if ends || rest.starts_with('}') {
                *rest = if ends { rest } else { &rest[1..] };
                return;
            }
        }
    }
    let end = rest.find(|one: char| !one.is_alphanumeric() && one != '_').unwrap_or(rest.len());
    let path = [from, &[rest[..end].to_owned()]].concat();
    *rest = &rest[end..];
    match rest.strip_prefix("::") {
        Some(further) if further.starts_with(|one: char| one.is_alphabetic() || one == '{' || one == '_') => {
            *rest = further;
            branches(&path, rest, found);
        }
        Some(_) | None => found.push(path),
    }
}

/// A circle, where there is one: what is used by nothing that is left, and what uses nothing, is in none.
fn circle(uses: &Uses) -> Option<Vec<Module>> {
    let mut left = uses.clone();
    loop {
        let count = left.len();
        let sources: BTreeSet<_> = left.keys().cloned().collect();
        let targets: BTreeSet<_> = left.values().flatten().cloned().collect();
        for beside in left.values_mut() {
            beside.retain(|one| sources.contains(one));
        }
        left.retain(|module, beside| !beside.is_empty() && targets.contains(module));
        if left.len() == count {
            break;
        }
    }
    let mut way = vec![left.keys().next()?.clone()];
    loop {
        let next = left[way.last()?].iter().next()?.clone();
        if let Some(start) = way.iter().position(|module| *module == next) {
            way.drain(..start);
            return Some(way);
        }
        way.push(next);
    }
}
