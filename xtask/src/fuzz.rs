//! `cargo xtask fuzz`: has libFuzzer look for bytes that break a promise of `src/fuzz.rs`, led by what each input reaches. Any
//! compiler that can build this project is enough: the counters that cargo-fuzz asks a nightly compiler for are switched on
//! by hand. What it finds is left in `target/fuzz/found`.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::process::{cargo, command, printed, root, run, say, target, wrong_usage};

/// How often each target is run, unless told otherwise.
pub const RUNS: u64 = 1_000_000;

/// Reads all the rules for each input.
const SLOWEST: &str = "rules";

/// What `cargo fuzz` hands to the compiler, without the sanitizers.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// `[TARGET] [--runs N]`
pub fn from_arguments(arguments: &[OsString]) -> Result<ExitCode> {
    let (target, runs) = match arguments {
        [] => (None, RUNS),
        [name] => (Some(name), RUNS),
        [flag, runs] if flag == "--runs" => (None, number(runs)?),
        [name, flag, runs] if flag == "--runs" => (Some(name), number(runs)?),
        _ => return Ok(wrong_usage("cargo xtask fuzz [TARGET] [--runs N]")),
    };
    let targets = target.map_or_else(|| names().map(Some), |target| named(target))?;
    let Some(targets) = targets else { return wrong_target() };
    let mut code = ExitCode::SUCCESS;
    run_each(&targets, runs, None, |_, row| {
        match row {
            Ok(row) => say(row.trim_end()),
            Err(error) => {
                say(&format!("{error:#}"));
                code = ExitCode::FAILURE;
            }
        }
        Ok(())
    })?;
    Ok(code)
}

/// The target of this name, where there is one.
pub fn named(target: &OsStr) -> Result<Option<Vec<String>>> {
    Ok(names()?.into_iter().find(|name| target == OsStr::new(name)).map(|name| vec![name]))
}

pub fn wrong_target() -> Result<ExitCode> {
    Ok(wrong_usage(&format!("The targets are: {}", names()?.join(", "))))
}

fn number(text: &OsStr) -> Result<u64> {
    text.to_str().and_then(|text| text.parse().ok()).with_context(|| format!("{} is no number", text.display()))
}

/// The targets, by their programs; the slowest comes first, so that it does not run alone at the end.
pub fn names() -> Result<Vec<String>> {
    let folder = root().join("tests/fuzz/targets");
    let files = fs::read_dir(&folder).with_context(|| format!("could not list {}", folder.display()))?;
    let paths = files.map(|file| Ok(file?.path())).collect::<std::io::Result<Vec<PathBuf>>>()?;
    let mut names: Vec<_> = paths.iter().filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.sort_by_cached_key(|name| (name != SLOWEST, name.clone()));
    Ok(names)
}

/// The first cell of a target's row.
pub fn what(name: &str) -> String {
    format!("bytes for {name}")
}

/// Runs each of these targets so often, or for so long if that is less, as many at a time as there are processors. Tells the
/// row of each when it ends.
pub fn run_each(
    names: &[String],
    runs: u64,
    longest: Option<Duration>,
    mut tell: impl FnMut(&str, Result<String>) -> Result<()>,
) -> Result<()> {
    let folder = target().join("fuzz");
    let programs = build(&folder)?;
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let begun = AtomicUsize::new(0);
    let (ended, told) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..processors {
            let (ended, begun, folder, programs) = (ended.clone(), &begun, &folder, &programs);
            scope.spawn(move || {
                while let Some(name) = names.get(begun.fetch_add(1, Ordering::Relaxed)) {
                    if ended.send((name, row_of(name, programs, folder, runs, longest))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(ended);
        told.into_iter().try_for_each(|(name, row)| tell(name, row))
    })
}

/// Compiles all targets; gives the folder of their programs.
fn build(folder: &Path) -> Result<PathBuf> {
    let host = host()?;
    let manifest = root().join("tests/fuzz/Cargo.toml");
    let mut build = cargo();
    build.args(["build", "--release", "--locked", "--target", &host, "--manifest-path"]).arg(manifest);
    // With a target named, build scripts and macros are compiled without these.
    run(build.arg("--target-dir").arg(folder).env("RUSTFLAGS", FLAGS))?;
    Ok(folder.join(host).join("release"))
}

/// The system that the compiler is for.
fn host() -> Result<String> {
    let told = printed(command("rustc").arg("-vV")).context("could not ask rustc for which system it is")?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned));
    host.context("rustc does not tell for which system it is")
}

fn row_of(name: &str, programs: &Path, folder: &Path, runs: u64, longest: Option<Duration>) -> Result<String> {
    let (reached, found) = (folder.join("corpus").join(name), folder.join("found"));
    for made in [&reached, &found] {
        fs::create_dir_all(made).with_context(|| format!("could not make {}", made.display()))?;
    }
    let log = folder.join(name).with_extension("log");
    let file = File::create(&log).with_context(|| format!("could not make {}", log.display()))?;
    say(&format!("== {name}: {runs} runs; libFuzzer talks to {}", log.display()));
    let mut prefix = OsString::from("-artifact_prefix=");
    prefix.push(found.join(format!("{name}-")));
    let mut fuzz = command(programs.join(name));
    fuzz.arg(format!("-runs={runs}")).arg(prefix).args(["-print_final_stats=1", "-timeout=60", "-rss_limit_mb=3000"]);
    fuzz.args(longest.map(|longest| format!("-max_total_time={}", longest.as_secs())));
    fuzz.arg(&reached).arg(root().join("tests/fuzz/corpus").join(name));
    if name == "facts" {
        fuzz.args(["tests/machines", "tests/field"].map(|folder| root().join(folder)));
    }
    let status = fuzz.stderr(file).status().with_context(|| format!("could not start {name}"))?;
    let told = fs::read_to_string(&log).with_context(|| format!("could not read {}", log.display()))?;
    if !status.success() {
        let last: Vec<_> = told.lines().rev().take(20).collect();
        bail!("{name}: {status}\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
    let number = |of: &str| told.lines().rev().find_map(|line| line.strip_prefix(of)?.trim().parse::<u64>().ok());
    let tried = number("stat::number_of_executed_units:").context("libFuzzer did not tell how often it ran")?;
    let places = places(&told).context("libFuzzer did not tell what was reached")?;
    let what = what(name);
    Ok(format!("| {what} | {tried} | no promise broken; {places} places of the code reached |\n"))
}

/// Places in the code that some input reached, by the last line of `#… cov: 1234 ft: …`.
fn places(told: &str) -> Option<u64> {
    told.lines().rev().find_map(|line| line.split_once(" cov: ")?.1.split(' ').next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn the_last_line_tells_how_much_was_reached() {
        let told = "#2\tINITED cov: 12 ft: 13 corp: 1/1b\n#9\tDONE   cov: 345 ft: 400 corp: 3/9b\nDone 9 runs in 0 second(s)\n";
        assert_eq!(places(told), Some(345));
        assert_eq!(places("ERROR: libFuzzer"), None);
    }
}
