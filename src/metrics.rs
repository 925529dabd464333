//! The result of a check as Prometheus reads it: what `check --format prometheus` prints. Every label is one of a list; no
//! name, no path, nothing personal.
//!
//! Names and units follow <https://prometheus.io/docs/practices/naming/>, the text its exposition format, read 2026-11-26.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use strum::IntoEnumIterator;

use crate::check_json::Report;
use crate::findings::{Overall, Verdict, code};

const OPEN_POINT: &str = "qhr_setup_open_point_since_timestamp_seconds";

/// The metrics of one computer.
pub fn of(report: &Report) -> String {
    let mut text = String::new();
    let mut family = |name: &str, help: &str, samples: &[(String, i64)]| {
        // Writing to a text cannot fail.
        let _ = write!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n");
        for (labels, value) in samples {
            let _ = writeln!(text, "{name}{labels} {value}");
        }
    };
    let dated = report.rules.dated;
    let context = report.context.map_or("unknown".to_owned(), |account| code(account.into()));
    let rules_dated = dated.map_or("unknown".to_owned(), |dated| dated.to_string());
    let info = format!(
        "{{version=\"{}\",rules_dated=\"{rules_dated}\",context=\"{context}\",without_key=\"{}\"}}",
        report.tool, report.without_key
    );
    family("qhr_setup_info", "The program and the rules that judged; always 1.", &[(info, 1)]);
    if let Some(at) = dated.and_then(start_of) {
        family(
            "qhr_setup_rules_dated_timestamp_seconds",
            "The day of the rules that judged.",
            &[(String::new(), at.as_second())],
        );
    }
    let taken_at = [(String::new(), report.taken_at.as_second())];
    family("qhr_setup_last_check_timestamp_seconds", "When the computer was last checked.", &taken_at);
    let verdicts: Vec<_> = Overall::iter()
        .map(|one| (format!("{{verdict=\"{}\"}}", code(one.into())), i64::from(one == report.verdict)))
        .collect();
    family("qhr_setup_verdict", "The verdict of all checks: 1 for the one that holds, 0 for the others.", &verdicts);
    let open = report.findings.iter().filter(|finding| is_open(finding.verdict)).map(|finding| {
        let labels = format!(
            "{{check=\"{}\",verdict=\"{}\",reason=\"{}\",who=\"{}\",root_cause=\"{}\"}}",
            code(finding.check.into()),
            code(finding.verdict.into()),
            code((&finding.reason).into()),
            finding.who.map_or_else(|| "nobody".to_owned(), |who| code(who.into())),
            report.root_cause == Some(finding.check),
        );
        (labels, finding.since.unwrap_or(report.taken_at).as_second())
    });
    let open: Vec<_> = open.collect();
    family(OPEN_POINT, "Since when a check asks for something, as far as that is known.", &open);
    text
}

/// Whether somebody has something to do, or to find out.
pub fn is_open(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Warn | Verdict::Fail | Verdict::Unknown => true,
        Verdict::Pass | Verdict::Blocked | Verdict::Pending => false,
    }
}

fn start_of(day: Date) -> Option<Timestamp> {
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// Since when each open point of such a text is open, by check and reason; `None` where it is none of ours.
pub fn open_points(text: &str) -> Option<BTreeMap<(String, String), Timestamp>> {
    if !text.starts_with("# HELP qhr_setup_") {
        return None;
    }
    let point = |line: &str| {
        let (labels, value) = line.strip_prefix(OPEN_POINT)?.strip_prefix('{')?.split_once("} ")?;
        let label = |name: &str| {
            labels.split(',').find_map(|label| label.strip_prefix(name)?.strip_prefix("=\"")?.strip_suffix('"'))
        };
        let at = Timestamp::from_second(value.parse().ok()?).ok()?;
        Some(((label("check")?.to_owned(), label("reason")?.to_owned()), at))
    };
    Some(text.lines().filter_map(point).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use super::*;
    use crate::checks::judge;
    use crate::facts::Facts;
    use crate::requirements::Requirements;
    use crate::since::Since;

    #[test]
    fn open_points_are_found_again_in_the_metrics_of_every_recorded_machine() {
        let machines = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
        let rules = Requirements::built_in().unwrap();
        let mut found = 0;
        for machine in fs::read_dir(machines).unwrap() {
            let facts = Facts::from_file(&machine.unwrap().path().join("facts.json")).unwrap();
            let findings = judge(&facts, rules);
            let mut report = Report::of(facts, findings, rules, true);
            let before = "2026-01-02T03:04:05Z".parse().unwrap();
            Since::default().put_into(&mut report.findings, before);
            let points = open_points(&of(&report)).unwrap();
            assert_eq!(points.len(), report.findings.iter().filter(|one| is_open(one.verdict)).count());
            assert!(points.values().all(|at| *at == before));
            found += points.len();
        }
        assert!(found > 50, "{found} open points");
        assert_eq!(open_points("# HELP node_load1 Load"), None);
    }
}
