//! The npm packages of which something is in the page: those that the page's source map names.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::licences;
use super::parts::{Kind, Part};
use crate::process::{root, run};
use crate::setup;

/// Each with its licence texts.
pub fn shipped() -> Result<Vec<Part>> {
    let mapped = root().join("target/packages/page-with-map");
    let mut build = setup::ui_packages()?.npm(&["run", "--silent", "build", "--", "--logLevel", "warn", "--sourcemap"]);
    run(build.arg("--emptyOutDir").arg("--outDir").arg(&mapped))?;
    let mut names = BTreeSet::new();
    read_maps(&mapped, &mut names)?;
    if names.is_empty() {
        bail!("the source map of the page names no npm package");
    }
    names.iter().map(|name| part(name)).collect()
}

fn read_maps(folder: &Path, names: &mut BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry.context("could not read a folder of the page")?.path();
        if path.is_dir() {
            read_maps(&path, names)?;
        } else if path.extension().is_some_and(|ending| ending == "map") {
            let map: Value = serde_json::from_str(&fs::read_to_string(&path).context("could not read a source map")?)
                .with_context(|| format!("{} is no JSON", path.display()))?;
            names.extend(map["sources"].as_array().into_iter().flatten().filter_map(|path| package(path.as_str()?)));
        }
    }
    Ok(())
}

/// `@tauri-apps/api` of `../node_modules/@tauri-apps/api/core.js`.
fn package(source: &str) -> Option<String> {
    let (_, path) = source.rsplit_once("node_modules/")?;
    let mut folders = path.split('/');
    let first = folders.next()?;
    Some(if first.starts_with('@') { format!("{first}/{}", folders.next()?) } else { first.to_owned() })
}

fn part(name: &str) -> Result<Part> {
    let folder = root().join("ui/node_modules").join(name);
    let manifest = fs::read_to_string(folder.join("package.json"));
    let manifest = manifest.with_context(|| format!("could not read the package.json of {name}"))?;
    let manifest: Value =
        serde_json::from_str(&manifest).with_context(|| format!("{name}: package.json is no JSON"))?;
    let text = |key: &str| manifest[key].as_str().with_context(|| format!("{name}: package.json tells no {key}"));
    let licence = text("license")?;
    let mut part = Part::new(Kind::Npm, name, text("version")?, licence);
    let home = manifest["repository"]["url"].as_str().or_else(|| manifest["repository"].as_str());
    part.home = home.map(|home| home.trim_start_matches("git+").trim_end_matches(".git").to_owned());
    part.texts = licences::texts_in(&folder)?;
    if part.texts.is_empty() {
        let author = manifest["author"]["name"].as_str().or_else(|| manifest["author"].as_str());
        let whose = author.map_or_else(|| format!("the authors of {name}"), str::to_owned);
        part.texts = licences::texts_of(licence, &whose);
    }
    if part.texts.is_empty() {
        bail!("no text of the licence of {name} ({licence})");
    }
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::package;

    #[test]
    fn a_source_tells_its_package() {
        assert_eq!(package("../../node_modules/svelte/src/a.js").as_deref(), Some("svelte"));
        assert_eq!(package("a/node_modules/@fluent/bundle/esm/b.js").as_deref(), Some("@fluent/bundle"));
        assert_eq!(package("../src/App.svelte"), None);
    }
}
