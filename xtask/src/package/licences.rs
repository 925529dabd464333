//! `THIRD-PARTY.txt`: every part that is shipped, its licence, and each licence text once.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::parts::Part;
use crate::process::root;

/// Beginnings of the names of files that tell a licence or whose the work is, in lower case.
const NAMES: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicense", "authors"];
/// Licences whose texts Debian has, under SPDX's names, in `/usr/share/common-licenses`.
const OF_DEBIAN: [&str; 3] = ["Apache-2.0", "MPL-2.0", "CC0-1.0"];

/// The texts that lie in a part's own folder. Authors alone are no licence.
pub fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let told = || format!("could not read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            files.push((name, path));
        }
    }
    if files.iter().all(|(name, _)| name.starts_with("authors")) {
        return Ok(Vec::new());
    }
    files.sort();
    files
        .iter()
        .map(|(_, path)| Ok(String::from_utf8_lossy(&fs::read(path).with_context(told)?).into_owned()))
        .collect()
}

/// The texts of an SPDX expression's licences, for a part that brings none; empty where one is not known here.
pub fn texts_of(licence: &str, whose: &str) -> Vec<String> {
    let licence = licence.replace('/', " OR ");
    let names = licence.split([' ', '(', ')']).filter(|word| !matches!(*word, "" | "OR" | "AND" | "WITH"));
    let texts: Option<Vec<String>> = names.map(|name| text_of(name, whose)).collect();
    texts.unwrap_or_default()
}

fn text_of(name: &str, whose: &str) -> Option<String> {
    if name == "MIT" {
        let own = fs::read_to_string(root().join("LICENSE-MIT")).ok()?;
        let own_line = own.lines().find(|line| line.starts_with("Copyright"))?;
        return Some(own.replace(own_line, &format!("Copyright (c) {whose}")));
    }
    let known = OF_DEBIAN.contains(&name).then(|| Path::new("/usr/share/common-licenses").join(name))?;
    Some(format!("Copyright (c) {whose}\n\n{}", fs::read_to_string(known).ok()?))
}

/// The whole paper.
pub fn text(parts: &[Part]) -> String {
    let mut paper = include_str!("../../../.packaging/licences/preface.txt").to_owned();
    let mut texts: Vec<String> = Vec::new();
    for part in parts.iter().filter(|part| !part.texts.is_empty()) {
        let numbers: Vec<String> = part.texts.iter().map(|text| number(&mut texts, text).to_string()).collect();
        let home = part.home.as_ref().map(|home| format!("\n    {home}")).unwrap_or_default();
        let _ = writeln!(
            paper,
            "{} {}\n    {}{home}\n    textes · texts: {}\n",
            part.name,
            part.version,
            part.licence,
            numbers.join(", ")
        );
    }
    for (place, text) in texts.iter().enumerate() {
        let _ = writeln!(paper, "{}\n[{}]\n\n{text}\n", "=".repeat(80), place + 1);
    }
    paper
}

/// The number under which a text stands, alike whatever its line ends and the spaces at its end.
fn number(texts: &mut Vec<String>, text: &str) -> usize {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = lines.join("\n").trim_matches('\n').to_owned();
    let place = texts.iter().position(|known| *known == text).unwrap_or_else(|| {
        texts.push(text);
        texts.len() - 1
    });
    place + 1
}

#[cfg(test)]
mod tests {
    use super::super::parts::{Kind, Part};
    use super::{text, texts_of};

    #[test]
    fn a_text_that_two_parts_share_stands_once() {
        let part = |name: &str, text: &str| {
            let mut part = Part::new(Kind::Crate, name, "1.0.0", "MIT");
            part.texts = vec![text.to_owned()];
            part
        };
        let paper = text(&[part("one", "shared words\n"), part("two", "shared words  \r\n"), part("three", "other")]);
        assert_eq!(paper.matches("shared words").count(), 1);
        assert!(paper.contains("two 1.0.0\n    MIT\n    textes · texts: 1\n"));
        assert!(paper.contains("three 1.0.0\n    MIT\n    textes · texts: 2\n"));
    }

    #[test]
    fn a_licence_without_a_known_text_is_not_passed_over() {
        assert_eq!(texts_of("MIT", "Somebody").len(), 1);
        assert!(texts_of("MIT OR Unheard-Of", "Somebody").is_empty());
    }
}
