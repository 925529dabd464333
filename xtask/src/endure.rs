//! `cargo xtask endure`: tests that each run of the tests does a few rounds of, here with many rounds and the programs that
//! people get. What they tell is written to `docs/reliability.md`; of a part that fails, nothing is.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;

use crate::process::{cargo, root, say, wrong_usage};
use crate::{fuzz, machine, package, page, setup};

const REPORT: &str = "docs/reliability.md";

const HEAD: &str = "# Reliability\n\n\
     Made by `cargo xtask endure`: what was tried on the programs that people get, how often, and what happened. The same tests \
     run with fewer rounds for each change. A part that fails is not in this document.\n";

/// What comes before each row that a test tells (`tests/support/endured.rs`).
const TOLD: &str = "endured: ";

/// The part whose first rows are those of `cargo xtask fuzz`.
const FUZZ: &str = "fuzz";

/// What has the page in it.
const WINDOW: &str = "qhr-setup-window";

/// The part that needs packages, which are made where there are none.
const INSTALLERS: &str = "installers";

/// A section of the report.
struct Part {
    /// After `--only`.
    name: &'static str,
    title: &'static str,
    /// What its tests do, for whoever reads their rows.
    about: &'static str,
    tests: &'static [Test],
}

/// Tests of one test program. Each tells one row or more.
struct Test {
    package: &'static str,
    program: &'static str,
    /// Whole names.
    names: &'static [&'static str],
}

/// In the order of the report.
const PARTS: &[Part] = &[
    Part {
        name: "kills",
        title: "Killed at any moment",
        about: "Programs are ended as by a power loss (SIGKILL) while they write, at moments all over the time a write takes, \
                and started again.",
        tests: &[
            Test {
                package: "qhr-setup",
                program: "store",
                names: &["store::kills::kills_in_the_middle_of_saving_leave_the_old_answers_or_the_new_ones"],
            },
            Test {
                package: "qhr-setup",
                program: "killed",
                names: &["a_program_that_is_killed_at_any_moment_leaves_a_whole_file_and_nothing_for_ever"],
            },
        ],
    },
    Part {
        name: "trace",
        title: "The trace, killed at any moment",
        about: "The file of the trace is written a line at a time; once it is full, a file with its newer half takes its place.",
        tests: &[Test {
            package: "qhr-setup",
            program: "killed",
            names: &["killed::trace::a_trace_that_is_killed_while_it_writes_keeps_its_whole_lines_and_goes_on"],
        }],
    },
    Part {
        name: "window",
        title: "The window, killed at any moment",
        about: "Answers are given as the page gives them, one after the other, until the window is ended as by a power loss; \
                then it is opened again on the same folder, which may also be on a full disk, read-only, or another window's.",
        tests: &[Test {
            package: WINDOW,
            program: "window",
            names: &[
                "killed::a_window_that_is_killed_while_answers_are_given_has_every_one_it_acknowledged_at_its_next_start",
                "killed::walls::a_window_killed_while_its_disk_fills_up_loses_nothing_that_it_acknowledged",
                "killed::walls::a_window_killed_while_its_folder_becomes_read_only_loses_nothing_that_it_acknowledged",
                "killed::two_windows::of_two_windows_opened_at_once_the_one_that_keeps_is_killed_and_loses_nothing",
                "killed::two_windows::a_window_killed_while_a_second_start_comes_up_loses_nothing_that_it_acknowledged",
            ],
        }],
    },
    Part {
        name: INSTALLERS,
        title: "The installers, killed at any moment",
        about: "The packages of `dist/` are installed under Wine without a word, and ended in the middle: the installer alone, or \
                all of Wine at once, which loses what its registry had yet to write. Then they are installed again, and removed.",
        tests: &[Test {
            package: "qhr-setup",
            program: "packages",
            names: &[
                "packages::killed::the_installer_for_one_person_installs_everything_after_it_was_killed",
                "packages::killed::the_installer_for_everybody_installs_everything_after_it_was_killed",
            ],
        }],
    },
    Part {
        name: "long-run",
        title: "A day in an hour",
        about: "What changes on a computer in a working day, many times faster.",
        tests: &[
            Test {
                package: "qhr-setup",
                program: "usb",
                names: &[
                    "usb::long_run::a_key_plugged_in_and_taken_out_all_day_is_told_each_time_and_nothing_grows",
                    "usb::long_run::a_computer_that_slept_tells_what_was_plugged_in_or_taken_out_meanwhile",
                ],
            },
            Test {
                package: "qhr-setup",
                program: "cards",
                names: &[
                    "changes::a_service_killed_and_started_again_and_again_leaves_nothing_open_and_no_stale_reader",
                ],
            },
            Test {
                package: "qhr-setup",
                program: "qemu",
                names: &["qemu::bus::what_comes_and_goes_on_a_real_bus_is_told"],
            },
            Test {
                package: WINDOW,
                program: "window",
                names: &["paint::a_page_and_another_language_are_shown_when_somebody_asks_for_them"],
            },
        ],
    },
    Part {
        name: "walls",
        title: "Whom the window speaks to",
        about: "People press keys at random for an hour in all, the way they reach and press what is on the page: pages, answers, \
                languages, links, dialogs. Each call to Linux that reaches somebody, writes or starts something is compared with \
                what is allowed.",
        tests: &[Test {
            package: WINDOW,
            program: "window",
            names: &[
                "system_calls::the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone",
            ],
        }],
    },
    Part {
        name: FUZZ,
        title: "Any bytes for what strangers hand over",
        about: "libFuzzer makes bytes from those that reached something new (`tests/fuzz`), and puts them where a file, a name or a \
                code of a stranger goes in. `src/fuzz/` has what is promised of each: what is read is read again as it was, nothing \
                is ready without what makes it so, and nothing steers a terminal or becomes markup or a formula where it is shown.",
        tests: &[Test {
            package: "qhr-setup",
            program: "usb",
            names: &["usb::descriptors::whatever_devices_send_every_other_one_is_told_and_no_key_is_made_of_it"],
        }],
    },
];

/// Runs every part; each that succeeds is written at once.
pub fn all() -> Result<ExitCode> {
    let parts: Vec<_> = PARTS.iter().collect();
    endure(&parts)
}

/// Runs one part, and leaves the sections of all others as they are.
pub fn only(name: &OsStr) -> Result<ExitCode> {
    let Some(part) = PARTS.iter().find(|part| name == part.name) else {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        return Ok(wrong_usage(&format!("The parts are: {}", names.join(", "))));
    };
    endure(&[part])
}

fn endure(parts: &[&Part]) -> Result<ExitCode> {
    setup::parts_of_endure()?;
    if parts.iter().any(|part| part.tests.iter().any(|test| test.package == WINDOW)) {
        page::build(&setup::window()?)?;
    }
    let mut failed = Vec::new();
    for part in parts {
        say(&format!("== {}", part.name));
        let section = rows(part).map(|rows| section(part, &rows));
        if let Err(error) = &section {
            say(&format!("== {} failed: {error:#}", part.name));
            failed.push(part.name);
        }
        let file = root().join(REPORT);
        let before = fs::read_to_string(&file).unwrap_or_default();
        fs::write(&file, with_section(&before, part, section.ok().as_deref()))
            .with_context(|| format!("could not write {REPORT}"))?;
    }
    if failed.is_empty() {
        say(&format!("Written: {REPORT}"));
        return Ok(ExitCode::SUCCESS);
    }
    say(&format!("Not in {REPORT}, because it failed: {}", failed.join(", ")));
    Ok(ExitCode::FAILURE)
}

/// Runs the tests of a part; gives their rows, if every test succeeded and told one.
fn rows(part: &Part) -> Result<Vec<String>> {
    if part.name == INSTALLERS && !root().join("dist").is_dir() {
        package::everything()?;
    }
    let mut rows = if part.name == FUZZ { fuzz::rows()? } else { Vec::new() };
    for test in part.tests {
        for name in test.names {
            let told = rows_of(test, name)?;
            if told.is_empty() {
                bail!("{name} told nothing");
            }
            rows.extend(told);
        }
    }
    Ok(rows)
}

fn rows_of(test: &Test, name: &str) -> Result<Vec<String>> {
    let mut command = cargo();
    // It builds the programs as people get them.
    command.args(["test", "--release", "-p", test.package, "--test", test.program, "--"]);
    // Those of the packages are run by no one else unasked.
    command.args(["--exact", name, "--include-ignored", "--nocapture", "--test-threads", "1"]).stdout(Stdio::piped());
    let mut child = command
        .env("QHR_SETUP_ENDURE", "1")
        .env("QHR_SETUP_PARTS", "required")
        .spawn()
        .context("could not start cargo test")?;
    let mut rows = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufReader::lines) {
        let line = line.context("could not read what a test tells")?;
        say(&line);
        rows.extend(row(&line));
    }
    let status = child.wait().context("cargo test did not end")?;
    if !status.success() {
        bail!("{name}: {status}");
    }
    Ok(rows)
}

/// Of `endured: WHAT | HOW MANY | RESULT`, which may stand behind the name of the test.
fn row(line: &str) -> Option<String> {
    let (_, cells) = line.split_once(TOLD)?;
    Some(format!("| {} |\n", cells.trim()))
}

fn section(part: &Part, rows: &[String]) -> String {
    format!(
        "{}\n\nTried on {}. Machine: {}.\n\n{}\n\n| what | how many | result |\n| --- | ---: | --- |\n{}",
        heading(part),
        Timestamp::now().strftime("%Y-%m-%d"),
        machine::description(),
        part.about,
        rows.concat()
    )
}

fn heading(part: &Part) -> String {
    format!("## {}", part.title)
}

/// The report with this section of a part, or without any, and the sections of the others as they were.
fn with_section(report: &str, part: &Part, new: Option<&str>) -> String {
    let of = |part: &Part| {
        let (_, from) = report.split_once(&format!("\n{}\n", heading(part)))?;
        let section = from.split_once("\n## ").map_or(from, |(section, _)| section);
        Some(format!("{}\n{}\n", heading(part), section.trim_end()))
    };
    let kept = |other: &Part| if other.name == part.name { new.map(str::to_owned) } else { of(other) };
    let sections: Vec<_> = PARTS.iter().filter_map(kept).collect();
    std::iter::once(HEAD.to_owned()).chain(sections).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{PARTS, row, section, with_section};

    #[test]
    fn a_row_is_told_in_three_cells_wherever_it_stands_in_its_line() {
        for line in ["endured: kills | 3 | whole", "test one ... endured: kills | 3 | whole"] {
            assert_eq!(row(line).as_deref(), Some("| kills | 3 | whole |\n"));
        }
        assert_eq!(row("running 1 test"), None);
    }

    #[test]
    fn a_part_is_told_anew_in_its_place_and_one_that_fails_is_gone() {
        let told = |part, row: &str| section(part, &[row.to_owned()]);
        let [first, second] = [&PARTS[0], &PARTS[1]];
        let one = with_section("", second, Some(&told(second, "| b | 1 | whole |\n")));
        let both = with_section(&one, first, Some(&told(first, "| a | 1 | whole |\n")));
        assert!(both.find("| a |").unwrap() < both.find("| b |").unwrap(), "{both}");
        let anew = with_section(&both, first, Some(&told(first, "| c | 2 | whole |\n")));
        assert!(anew.contains("| c |") && anew.contains("| b |") && !anew.contains("| a |"), "{anew}");
        let failed = with_section(&anew, second, None);
        assert!(failed.contains("| c |") && !failed.contains(second.title), "{failed}");
        assert_eq!(with_section(&failed, first, Some(&told(first, "| c | 2 | whole |\n"))), failed);
    }
}
