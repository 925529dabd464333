//! The report: a section for each part, whose rows are those of one day and one machine.

use jiff::Timestamp;

use super::parts::{PARTS, Part};
use crate::machine;

const HEAD: &str = "# Reliability\n\n\
     Made by `cargo xtask endure`: what was tried on the programs that people get, how often, and what happened. The same tests \
     run with fewer rounds for each change. A part that fails is not in this document.\n";

/// When and where: what the rows of a section share.
pub fn tried() -> String {
    format!("Tried on {}. Machine: {}.", Timestamp::now().strftime("%Y-%m-%d"), machine::description())
}

pub fn section(part: &Part, tried: &str, rows: &[String]) -> String {
    format!(
        "{}\n\n{tried}\n\n{}\n\n| what | how many | result |\n| --- | ---: | --- |\n{}",
        heading(part),
        part.about,
        rows.concat()
    )
}

fn heading(part: &Part) -> String {
    format!("## {}", part.title)
}

/// The rows that a part has in the report, where they are of that day and machine.
pub fn rows_under(report: &str, part: &Part, tried: &str) -> Vec<String> {
    let lines: Vec<_> = section_in(report, part).unwrap_or_default().lines().collect();
    if !lines.contains(&tried) {
        return Vec::new();
    }
    let cells = lines.into_iter().filter(|line| line.starts_with("| "));
    // The names of the columns, and the line below.
    cells.skip(2).map(|line| format!("{line}\n")).collect()
}

/// These rows without the one about this.
pub fn without(mut rows: Vec<String>, what: &str) -> Vec<String> {
    rows.retain(|row| !row.starts_with(&format!("| {what} |")));
    rows
}

fn section_in<'a>(report: &'a str, part: &Part) -> Option<&'a str> {
    let (_, from) = report.split_once(&format!("\n{}\n", heading(part)))?;
    Some(from.split_once("\n## ").map_or(from, |(section, _)| section))
}

/// The report with this section of a part, or without any, and the sections of the others as they were.
pub fn with_section(report: &str, part: &Part, new: Option<&str>) -> String {
    let of =
        |part: &Part| section_in(report, part).map(|section| format!("{}\n{}\n", heading(part), section.trim_end()));
    let kept = |other: &Part| if other.name == part.name { new.map(str::to_owned) } else { of(other) };
    let sections: Vec<_> = PARTS.iter().filter_map(kept).collect();
    std::iter::once(HEAD.to_owned()).chain(sections).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_anew_in_its_place_and_one_that_fails_is_gone() {
        let told = |part, row: &str| section(part, &tried(), &[row.to_owned()]);
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

    #[test]
    fn rows_of_the_same_day_and_machine_stay_but_for_the_one_that_is_told_anew() {
        let part = &PARTS[0];
        let rows = ["| a | 1 | whole |\n", "| a b | 2 | whole |\n"].map(str::to_owned);
        let report = with_section("", part, Some(&section(part, "Tried today.", &rows)));
        assert_eq!(rows_under(&report, part, "Tried today."), rows);
        assert!(rows_under(&report, part, "Tried yesterday.").is_empty());
        assert!(rows_under(&report, &PARTS[1], "Tried today.").is_empty());
        assert_eq!(without(rows.to_vec(), "a"), ["| a b | 2 | whole |\n"]);
    }
}
