//! What is asked of a computer, from the rules file: exact versions, services and policies, for whoever prepares many.

use super::ReportLine;
use crate::assessment::Assessment;
use crate::facts::Channel;
use crate::requirements::{Basis, Provenance, Requirements};
use crate::text::Phrase;
use crate::version::Version;
use crate::view::wizard::Situation;

pub fn lines(situation: &Situation) -> Vec<ReportLine> {
    vec![
        rules(situation.assessment),
        windows(situation.assessment.requirements),
        chrome(situation),
        key(situation.assessment.requirements),
        ReportLine::said(Phrase::new("report-required-service"))
            .with_notes([Phrase::new("report-required-service").attribute("source")]),
        ReportLine::said(Phrase::new("report-required-policies"))
            .with_notes([Phrase::new("report-required-policies").attribute("where")]),
        ReportLine::said(Phrase::new("report-required-procedure")),
    ]
}

/// Whose rules everything was judged by. A file beside the program may be anybody's, so it is always told.
fn rules(assessment: &Assessment) -> ReportLine {
    let provenance = assessment.requirements.provenance.on(assessment.facts.day());
    let Provenance { dated: _, file, sha256: _, changes, older: _, age_days } = &provenance;
    let label = Phrase::new("report-rules").with("changes", |words| match changes.as_slice() {
        [] => words.message("report-rules.nothing"),
        changes => changes.join(", "),
    });
    let value = label.attribute(file.map_or("built-in", Into::into));
    let old = age_days.filter(|_| provenance.is_old()).map(|days| label.attribute("old").with_text("days", days));
    ReportLine::new(Phrase::new("report-rules"), value).with_notes(old)
}

fn windows(requirements: &Requirements) -> ReportLine {
    let last = &requirements.chrome.last_for_old_windows;
    let label = Phrase::new("report-required-windows")
        .with_text("minimum", windows_name(requirements.windows.minimum))
        .with_text("chrome-minimum", windows_name(last.windows_below))
        .with_text("last-chrome", last.major);
    ReportLine::said(label)
}

/// The name people know a version of Windows by.
fn windows_name(version: Version) -> String {
    let known = [([6, 1], "Windows 7"), ([6, 2], "Windows 8"), ([6, 3], "Windows 8.1"), ([10, 0], "Windows 10")];
    let name = known.iter().find(|(number, _)| Version::new(number) == version);
    name.map_or_else(|| format!("Windows (version {version})"), |(_, name)| (*name).to_owned())
}

/// The oldest version that is recent enough on the day of the facts, by the same calendar and limits as the check.
fn chrome(situation: &Situation) -> ReportLine {
    let rules = &situation.assessment.requirements.chrome;
    let stable = rules.age.of(Channel::Stable);
    let managed = rules.age.of(Channel::ExtendedStable);
    let today = situation.assessment.facts.day();
    let oldest = rules
        .calendar
        .releases
        .iter()
        .find(|(_, released)| released.until(today).map_or(0, |age| age.get_days()) <= stable.fail_after_days);
    let label = Phrase::new("report-required-chrome")
        .with("day", |words| words.date(today))
        .with("fail", |words| words.number(i64::from(stable.fail_after_days)))
        .with("warn", |words| words.number(i64::from(stable.warn_after_days)))
        .with("managed-fail", |words| words.number(i64::from(managed.fail_after_days)))
        .with("managed-warn", |words| words.number(i64::from(managed.warn_after_days)));
    let value = match oldest {
        Some((version, _)) => label.attribute("value").with_text("version", version),
        None => label.attribute("value-unjudged"),
    };
    let notes = [label.attribute("managed"), label.attribute("chosen")];
    ReportLine::new(Phrase::new("report-required-chrome"), value).with_notes(notes)
}

fn key(requirements: &Requirements) -> ReportLine {
    let models: Vec<_> = requirements
        .usb
        .possible_key
        .iter()
        .filter(|key| key.basis == Basis::Sighting)
        .map(|key| format!("{} ({}:{})", key.name, key.vendor, key.product))
        .collect();
    let label = Phrase::new("report-required-key");
    let known = label.attribute("models").with("models", |words| words.list(&models));
    ReportLine::said(label).with_notes((!models.is_empty()).then_some(known))
}
