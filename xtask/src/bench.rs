//! `cargo xtask bench`: how long a whole run of `qhr-setup` takes, beside programs that people already know; how long
//! the window takes to open, and what it costs; how long a device on USB takes to be told; how large the installers are;
//! how long many computers' results take to become a table. Each part of `docs/benchmarks.md` is measured and written by
//! itself, with its day and its machine.

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result};
use jiff::Timestamp;

use crate::process::{root, say};
use crate::{machine, setup};

mod check;
mod fleet;
mod size;
mod usb;
mod window;

const REPORT: &str = "docs/benchmarks.md";

const TITLE: &str = "# Benchmarks\n\nMade by `cargo xtask bench`, each part by itself.\n";

/// A part of the report, in its order there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Check,
    Window,
    Usb,
    Size,
    Fleet,
}

impl Part {
    pub const ALL: [Self; 5] = [Self::Check, Self::Window, Self::Usb, Self::Size, Self::Fleet];

    /// The part of this argument.
    pub fn of(argument: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.argument() == argument)
    }

    fn argument(self) -> &'static str {
        match self {
            Self::Check => "--only-check",
            Self::Window => "--only-window",
            Self::Usb => "--only-usb",
            Self::Size => "--only-size",
            Self::Fleet => "--only-fleet",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Check => "A whole run, from start to end",
            Self::Window => "The window, from its start",
            Self::Usb => "A device on USB, until it is told",
            Self::Size => "What is downloaded",
            Self::Fleet => "A table of many computers",
        }
    }

    fn measure(self) -> Result<String> {
        match self {
            Self::Check => check::measure(),
            Self::Window => window::measure(),
            Self::Usb => usb::measure(),
            Self::Size => size::measure(),
            Self::Fleet => fleet::measure(),
        }
    }
}

/// The times of the runs of a program.
struct Series {
    shown: String,
    times: Vec<Duration>,
}

impl Series {
    fn new(shown: &str) -> Self {
        Self { shown: shown.to_owned(), times: Vec::new() }
    }
}

/// Measures these parts, and writes each of them anew as soon as it is measured.
pub fn measure(parts: &[Part]) -> Result<ExitCode> {
    if parts == [Part::Fleet] {
        setup::parts_of_bench_of_fleet()?;
    } else {
        setup::parts_of_bench()?;
    }
    for part in parts {
        say(&format!("Measuring: {}", part.heading()));
        let measured = part.measure()?;
        let section = format!(
            "## {}\n\nMeasured on {}. Machine: {}.\n\n{}\n",
            part.heading(),
            Timestamp::now().strftime("%Y-%m-%d"),
            machine::description(),
            measured.trim_end()
        );
        let file = root().join(REPORT);
        let report = fs::read_to_string(&file).with_context(|| format!("could not read {REPORT}"))?;
        fs::write(&file, with_section(&report, *part, &section))
            .with_context(|| format!("could not write {REPORT}"))?;
    }
    say(&format!("Written: {REPORT}"));
    Ok(ExitCode::SUCCESS)
}

/// The report with this part in the place of its earlier one, and the others as they are.
fn with_section(report: &str, part: Part, section: &str) -> String {
    let sections: Vec<_> = report.split("\n## ").skip(1).collect();
    let earlier = |part: Part| {
        let text = sections.iter().find_map(|text| text.strip_prefix(part.heading())?.strip_prefix('\n'))?;
        Some(format!("## {}\n{}\n", part.heading(), text.trim_end()))
    };
    let all = Part::ALL.into_iter().filter_map(|one| if one == part { Some(section.to_owned()) } else { earlier(one) });
    [TITLE.to_owned()].into_iter().chain(all).collect::<Vec<_>>().join("\n")
}

fn table(first_column: &str, series: &mut [Series]) -> String {
    let rows: String = series.iter_mut().map(row).collect();
    format!("| {first_column} | median | min | max |\n| --- | ---: | ---: | ---: |\n{rows}")
}

fn row(series: &mut Series) -> String {
    series.times.sort_unstable();
    let shown = |time: Option<&Duration>| {
        time.map_or_else(|| "–".to_owned(), |time| format!("{:.1}", time.as_secs_f64() * 1000.0))
    };
    let [first, last] = [shown(series.times.first()), shown(series.times.last())];
    format!("| {} | {} | {first} | {last} |\n", series.shown, shown(median(&series.times).as_ref()))
}

/// The median, in milliseconds.
fn milliseconds(series: &Series) -> f64 {
    let mut times = series.times.clone();
    times.sort_unstable();
    median(&times).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

fn median(sorted: &[Duration]) -> Option<Duration> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((*lower + *upper) / 2)
}

/// The time that so many of a hundred did not take longer than.
fn percentile(series: &Series, percent: usize) -> Option<Duration> {
    let mut times = series.times.clone();
    times.sort_unstable();
    times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Part, Series, median, percentile, with_section};

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        let times = |all: &[u64]| all.iter().copied().map(Duration::from_millis).collect::<Vec<_>>();
        assert_eq!(median(&times(&[1, 2, 4, 90])), Some(Duration::from_millis(3)));
        assert_eq!(median(&times(&[1, 2, 90])), Some(Duration::from_millis(2)));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn so_many_of_a_hundred_did_not_take_longer() {
        let mut series = Series::new("");
        assert_eq!(percentile(&series, 95), None);
        series.times = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&series, 95), Some(Duration::from_millis(95)));
        series.times.truncate(20);
        assert_eq!(percentile(&series, 95), Some(Duration::from_millis(99)));
    }

    #[test]
    fn one_part_is_written_anew_and_the_others_stay_in_their_order() {
        let section = |part: Part, text: &str| format!("## {}\n\n{text}\n", part.heading());
        let empty = "# Benchmarks\n\nWhatever.\n";
        let one = with_section(empty, Part::Usb, &section(Part::Usb, "a"));
        let two = with_section(&one, Part::Check, &section(Part::Check, "b\n\n### Below\n\nb"));
        let all = with_section(&two, Part::Usb, &section(Part::Usb, "c"));
        let place = |text: &str| all.find(text).unwrap();
        assert!(place("b\n\n### Below\n\nb\n\n## ") < place("\n\nc\n"), "{all}");
        assert!(!all.contains("\na\n"), "{all}");
        assert_eq!(with_section(&all, Part::Usb, &section(Part::Usb, "c")), all);
    }
}
