//! The crates that are linked into the programs, by `cargo metadata`. Not those that only build or test, and not
//! procedural macros, of which nothing is left in a program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::licences;
use super::parts::{Kind, Part};
use crate::process::{cargo, printed, root};

/// Our own, whose needs are all that is shipped.
const OWN: [&str; 2] = ["qhr-setup", "qhr-setup-window"];
/// As rustup's Cargo knows them; the Windows 7 target has the same conditions as its newer brother.
const PLATFORMS: [&str; 2] = ["x86_64-pc-windows-gnu", "x86_64-unknown-linux-gnu"];

/// Each with its licence texts.
pub fn shipped() -> Result<Vec<Part>> {
    let metadata = metadata()?;
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"]).map(|one| (text(&one["id"]), one)).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let linked = linked(&packages, &nodes);
    let sums = checksums()?;
    let mut parts = Vec::new();
    for id in &linked {
        let package = packages[id];
        let mut part = part_of(package);
        if !OWN.contains(&part.name.as_str()) {
            part.checksum = sums.get(&(part.name.clone(), part.version.clone())).cloned();
            part.texts = texts(package, &packages)?;
        }
        let needs = needed(nodes[id], &packages).filter(|need| linked.contains(need));
        part.needs = needs.map(|need| part_of(packages[need]).reference()).collect();
        parts.push(part);
    }
    Ok(parts)
}

/// Where Cargo keeps the sources of a crate that is shipped.
pub fn folder_of(name: &str) -> Result<PathBuf> {
    let metadata = metadata()?;
    let package = list(&metadata["packages"]).find(|package| package["name"] == name);
    package.map(folder).with_context(|| format!("{name} is no crate of this workspace"))
}

fn metadata() -> Result<Value> {
    let mut ask = cargo();
    ask.args(["metadata", "--format-version", "1", "--locked"]);
    for platform in PLATFORMS {
        ask.args(["--filter-platform", platform]);
    }
    let told = printed(&mut ask).context("cargo metadata failed")?;
    serde_json::from_str(&told).context("cargo metadata told no JSON")
}

/// All that can be reached from our own programs.
fn linked<'a>(packages: &BTreeMap<&str, &'a Value>, nodes: &BTreeMap<&str, &'a Value>) -> BTreeSet<&'a str> {
    let own = packages.values().filter(|package| OWN.contains(&text(&package["name"])));
    let mut open: Vec<&str> = own.map(|package| text(&package["id"])).collect();
    let mut linked = BTreeSet::new();
    while let Some(id) = open.pop() {
        if linked.insert(id) {
            open.extend(needed(nodes[id], packages));
        }
    }
    linked
}

fn needed<'a>(node: &'a Value, packages: &BTreeMap<&str, &'a Value>) -> impl Iterator<Item = &'a str> {
    let normal = |need: &&Value| list(&need["dep_kinds"]).any(|kind| kind["kind"].is_null());
    let is_macro =
        |id: &str| list(&packages[id]["targets"]).any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"));
    list(&node["deps"]).filter(normal).map(|need| text(&need["pkg"])).filter(move |id| !is_macro(id))
}

fn part_of(package: &Value) -> Part {
    let licence = package["license"].as_str().unwrap_or("NOASSERTION");
    let mut part = Part::new(Kind::Crate, text(&package["name"]), text(&package["version"]), licence);
    part.home = package["repository"].as_str().map(str::to_owned);
    part
}

/// A crate's own; else those of another crate from the same repository; else the licences' texts with the authors.
fn texts(package: &Value, packages: &BTreeMap<&str, &Value>) -> Result<Vec<String>> {
    let own = licences::texts_in(&folder(package))?;
    if !own.is_empty() {
        return Ok(own);
    }
    let sibling = |other: &&&Value| package["repository"].is_string() && other["repository"] == package["repository"];
    for other in packages.values().filter(sibling) {
        let texts = licences::texts_in(&folder(other))?;
        if !texts.is_empty() {
            return Ok(texts);
        }
    }
    let part = part_of(package);
    let authors: Vec<&str> = list(&package["authors"]).map(text).collect();
    let whose = if authors.is_empty() { format!("the authors of {}", part.name) } else { authors.join(", ") };
    let texts = licences::texts_of(&part.licence, &whose);
    if texts.is_empty() {
        bail!("no text of the licence of {} {} ({})", part.name, part.version, part.licence);
    }
    Ok(texts)
}

fn folder(package: &Value) -> PathBuf {
    Path::new(text(&package["manifest_path"])).parent().map(Path::to_owned).unwrap_or_default()
}

/// From `Cargo.lock`, by name and version.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("could not read Cargo.lock")?;
    let value = |entry: &str, name: &str| {
        let line = entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    let entries = lock
        .split("[[package]]")
        .filter_map(|entry| Some(((value(entry, "name")?, value(entry, "version")?), value(entry, "checksum")?)));
    Ok(entries.collect())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
