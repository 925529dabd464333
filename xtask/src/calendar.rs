//! `cargo xtask refresh-calendar`: Chrome's release dates in `src/requirements.toml`, made anew
//! from the npm package `@mdn/browser-compat-data`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::process::{root, say};
use crate::setup;

const DATA: &str = "ui/node_modules/@mdn/browser-compat-data/data.json";
const REQUIREMENTS: &str = "src/requirements.toml";
const MARK: &str = "# Made by `cargo xtask refresh-calendar`; nothing below this line is edited by hand.\n";

/// Writes everything below the mark anew; the releases come from the version in `ui/package-lock.json`.
pub fn refresh() -> Result<ExitCode> {
    setup::ui_packages()?;
    let data = fs::read_to_string(root().join(DATA)).with_context(|| format!("could not read {DATA}"))?;
    let data = serde_json::from_str(&data).with_context(|| format!("{DATA} is not JSON"))?;
    let file = root().join(REQUIREMENTS);
    let before = fs::read_to_string(&file).with_context(|| format!("could not read {REQUIREMENTS}"))?;
    let (by_hand, _) =
        before.split_once(MARK).with_context(|| format!("{REQUIREMENTS} has no line \"{}\"", MARK.trim()))?;
    let after = format!("{by_hand}{MARK}{}", section(&data)?);
    if after == before {
        say(&format!("{REQUIREMENTS} is up to date."));
        return Ok(ExitCode::SUCCESS);
    }
    fs::write(&file, after).with_context(|| format!("could not write {REQUIREMENTS}"))?;
    say(&format!("{REQUIREMENTS} has changed: read the diff."));
    Ok(ExitCode::SUCCESS)
}

fn section(data: &Value) -> Result<String> {
    let version = data["__meta"]["version"].as_str().with_context(|| format!("{DATA} does not tell its version"))?;
    let made_at = data["__meta"]["timestamp"].as_str().and_then(|timestamp| timestamp.get(..10));
    let made_at = made_at.with_context(|| format!("{DATA} does not tell its date"))?;
    let mut text = format!(
        "[chrome.calendar]\n\
         source = \"npm package @mdn/browser-compat-data {version}, browsers.chrome.releases\"\n\
         checked_on = \"{made_at}\"\n"
    );
    let releases = releases(data)?;
    if let Some(first) = releases.keys().find(|major| is_planned(data, **major)) {
        writeln!(text, "# From this version on, the days are those that were planned then.\nplanned_from = {first}")?;
    }
    text += "\n[chrome.calendar.releases]\n";
    for (major, date) in releases {
        writeln!(text, "{major} = \"{date}\"")?;
    }
    Ok(text)
}

/// Whether it was not out yet when the package was made. Its day, where it has one, is then the one that was planned.
fn is_planned(data: &Value, major: u32) -> bool {
    let status = data["browsers"]["chrome"]["releases"][major.to_string()]["status"].as_str();
    matches!(status, Some("beta" | "nightly" | "planned"))
}

/// Each release that has a day, whether it is out or planned.
fn releases(data: &Value) -> Result<BTreeMap<u32, &str>> {
    let releases = data["browsers"]["chrome"]["releases"].as_object();
    let releases = releases.with_context(|| format!("{DATA} lists no releases of Chrome"))?;
    let dated = releases.iter().filter_map(|(major, release)| Some((major, release["release_date"].as_str()?)));
    dated
        .map(|(major, date)| Ok((major.parse().with_context(|| format!("{major} is no version of Chrome"))?, date)))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::section;

    #[test]
    fn dated_releases_are_listed_by_number_and_it_is_said_from_which_on_they_are_plans() {
        let data = json!({
            "__meta": { "version": "8.1.9", "timestamp": "2026-11-12T14:10:29.391Z" },
            "browsers": { "chrome": { "releases": {
                "10": { "release_date": "2011-03-08" },
                "9": { "release_date": "2011-02-03", "status": "retired" },
                "11": { "release_date": "2011-04-27", "status": "current" },
                "13": { "release_date": "2011-08-02", "status": "nightly" },
                "12": { "release_date": "2011-06-07", "status": "beta" },
                "160": { "status": "planned" },
            } } },
        });
        let text = section(&data).unwrap_or_default();
        assert!(text.ends_with("\n12 = \"2011-06-07\"\n13 = \"2011-08-02\"\n") && !text.contains("160"), "{text}");
        assert!(text.contains("\nplanned_from = 12\n\n[chrome.calendar.releases]\n9 = \"2011-02-03\"\n"), "{text}");
        assert!(text.contains("8.1.9") && text.contains("checked_on = \"2026-11-12\""), "{text}");
    }
}
