//! Test programs: which there are, running them, and counting what they came to.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::counts::Counts;
use crate::process::{cargo, printed, target};
use crate::{failed, linted};

/// The names of the workspace's test programs, but for those that are only run on demand.
pub fn names() -> Result<Vec<String>> {
    let told = printed(cargo().args(["metadata", "--no-deps", "--format-version", "1"]));
    let told: Value = serde_json::from_str(&told.context("cargo tells no metadata")?).context("cargo's metadata")?;
    Ok(names_in(&told))
}

fn names_in(metadata: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| target["test"] == true && list(&target["kind"]).contains(&"test".into()));
    tests.filter_map(|target| target["name"].as_str().map(str::to_owned)).collect()
}

/// Runs these tests of cargo and counts them; `name` is theirs, `required` says that no part of the machine may be missing.
/// What they print comes at their end: others may run beside them.
pub fn run(name: &str, arguments: &[&str], required: bool, counts: &mut Counts) -> Result<()> {
    once(name, arguments, required, counts)?.ended
}

/// The same of tests that stand on whole other systems (windows, Wine, a guest, pcscd): those that failed are run once more
/// when the rest is through. What holds then is given, by name and by what it said before, to be told at the end of the
/// run: neither a busy computer nor a fault of such a system that comes once in hundreds of runs hides what else was found.
pub fn run_with_second_try(
    name: &str,
    arguments: &[&str],
    required: bool,
    counts: &mut Counts,
) -> Result<Option<String>> {
    let first = once(name, arguments, required, counts)?;
    let failed = failed::names(&first.told);
    if first.ended.is_ok() || failed.is_empty() {
        return first.ended.map(|()| None);
    }
    let mut again = arguments.to_vec();
    if !again.contains(&"--") {
        again.push("--");
    }
    again.push("--exact");
    again.extend(failed.iter().map(String::as_str));
    let mut second = Counts::default();
    once(&format!("{name}, second try"), &again, required, &mut second)?.ended?;
    counts.passed += second.passed;
    counts.failed = counts.failed.saturating_sub(second.passed);
    Ok(Some(format!("{name}: held only at the second try\n{}", failed::said(&first.told))))
}

/// What a run printed, and whether everything held: what failed is in the error.
struct Run {
    told: String,
    ended: Result<()>,
}

fn once(name: &str, arguments: &[&str], required: bool, counts: &mut Counts) -> Result<Run> {
    let skips = target().join(format!("skipped-{name}.txt"));
    remove(&skips)?;
    let mut tests = linted::cargo()?;
    tests.arg("test").args(arguments).env("QHR_SETUP_SKIPPED", &skips);
    if required {
        tests.env("QHR_SETUP_PARTS", "required");
    }
    let (told, ended) = collected(&mut tests)?;
    for line in told.lines() {
        *counts += Counts::of_cargo(line).unwrap_or_default();
    }
    let skipped = fs::read_to_string(&skips).unwrap_or_default();
    // A test with many cases says it in each.
    let skipped: BTreeSet<&str> = skipped.lines().collect();
    *counts = counts.with_told_skips(skipped.len().try_into()?);
    let skipped = skipped.into_iter().fold(String::new(), |all, line| all + line + "\n");
    print(&format!("-- {name}\n{told}{skipped}"))?;
    let ended = ended.map_err(|error| anyhow::anyhow!("{error}\n{}", failed::said(&told)));
    Ok(Run { told, ended })
}

/// Runs to the end; gives both outputs, line by line as they came.
fn collected(command: &mut Command) -> Result<(String, Result<()>)> {
    let (output, input) = io::pipe().context("could not make a pipe")?;
    command.stdout(input.try_clone().context("could not make a pipe")?).stderr(input);
    let mut child = command.spawn().context("could not start cargo test")?;
    // The command holds the pipe's other end, which nobody but the child may when it is read to its end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut told = String::new();
    for line in BufReader::new(output).split(b'\n') {
        told += &String::from_utf8_lossy(&line.context("could not read what cargo test prints")?);
        told.push('\n');
    }
    let status = child.wait().context("cargo test did not end")?;
    let ended = if status.success() { Ok(()) } else { Err(anyhow::anyhow!("cargo test: {status}")) };
    Ok((told, ended))
}

/// Results, for people and for other programs.
pub fn print(text: &str) -> Result<()> {
    io::stdout().write_all(text.as_bytes()).context("could not print")
}

/// Removes a file that an earlier run may have left.
pub fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", file.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::names_in;

    #[test]
    fn only_test_programs_that_run_by_themselves_are_named() {
        let target = |name: &str, kind: &str, test: bool| json!({"name": name, "kind": [kind], "test": test});
        let targets = [target("lib", "lib", true), target("machines", "test", true), target("packages", "test", false)];
        assert_eq!(names_in(&json!({"packages": [{"targets": targets}]})), ["machines"]);
    }
}
