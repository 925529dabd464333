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
use crate::findings::{CheckId, Overall, Party, ReasonCode, Verdict, code};

/// What one name of metrics is about.
pub(crate) struct Family {
    pub name: &'static str,
    pub help: &'static str,
}

const INFO: Family = Family { name: "qhr_setup_info", help: "The program and the rules that judged; always 1." };
const RULES_DATED: Family =
    Family { name: "qhr_setup_rules_dated_timestamp_seconds", help: "The day of the rules that judged." };
pub(crate) const LAST_CHECK: Family =
    Family { name: "qhr_setup_last_check_timestamp_seconds", help: "When the computer was last checked." };
pub(crate) const VERDICT: Family = Family {
    name: "qhr_setup_verdict",
    help: "The verdict of all checks: 1 for the one that holds, 0 for the others.",
};
pub(crate) const OPEN_POINT: Family = Family {
    name: "qhr_setup_open_point_since_timestamp_seconds",
    help: "Since when a check asks for something, as far as that is known.",
};

impl Family {
    /// Adds it with its samples: their labels in braces, and their value.
    pub fn write(&self, text: &mut String, samples: impl IntoIterator<Item = (String, i64)>) {
        let Self { name, help } = self;
        // Writing to a text cannot fail.
        let _ = write!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n");
        for (labels, value) in samples {
            let _ = writeln!(text, "{name}{labels} {value}");
        }
    }
}

/// The metrics of one computer.
pub fn of(report: &Report) -> String {
    let mut text = String::new();
    let dated = report.rules.dated;
    let context = report.context.map_or("unknown".to_owned(), |account| code(account.into()));
    let rules_dated = dated.map_or("unknown".to_owned(), |dated| dated.to_string());
    let info = format!(
        "{{version=\"{}\",rules_dated=\"{rules_dated}\",context=\"{context}\",without_key=\"{}\"}}",
        report.tool, report.without_key
    );
    INFO.write(&mut text, [(info, 1)]);
    if let Some(at) = dated.and_then(start_of) {
        RULES_DATED.write(&mut text, [(String::new(), at.as_second())]);
    }
    LAST_CHECK.write(&mut text, [(String::new(), report.taken_at.as_second())]);
    let verdict = |one: Overall| (format!("{{verdict=\"{}\"}}", code(one.into())), i64::from(one == report.verdict));
    VERDICT.write(&mut text, Overall::iter().map(verdict));
    let open = report.findings.iter().filter(|finding| is_open(finding.verdict)).map(|finding| {
        let is_cause = report.root_cause == Some(finding.check);
        let reason = (&finding.reason).into();
        let labels = labels_of_point(finding.check, finding.verdict, reason, finding.who, is_cause);
        (format!("{{{labels}}}"), finding.since.unwrap_or(report.taken_at).as_second())
    });
    OPEN_POINT.write(&mut text, open);
    text
}

/// The labels of an open point, without their braces.
pub(crate) fn labels_of_point(
    check: CheckId,
    verdict: Verdict,
    reason: ReasonCode,
    who: Option<Party>,
    is_cause: bool,
) -> String {
    format!(
        "check=\"{}\",verdict=\"{}\",reason=\"{}\",who=\"{}\",root_cause=\"{is_cause}\"",
        code(check.into()),
        code(verdict.into()),
        code(reason.into()),
        who.map_or_else(|| "nobody".to_owned(), |who| code(who.into())),
    )
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
        let (labels, value) = line.strip_prefix(OPEN_POINT.name)?.strip_prefix('{')?.split_once("} ")?;
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
