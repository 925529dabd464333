//! One file of a fleet: as much of a result as the table tells, in closed types, so that nothing else can be told.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::error::Category;
use strum::IntoEnumIterator;

use super::{Age, Computer, OpenPoint, WhyNotRead};
use crate::facts::Account;
use crate::findings::{CheckId, Overall, Party, ReasonCode, Verdict};
use crate::metrics::is_open;

/// The layout of a result that is read here.
const SCHEMA: u32 = 1;

/// Some programs put this in front of UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

#[derive(Deserialize)]
struct Written {
    schema: u32,
    taken_at: Timestamp,
    simulated: bool,
    #[serde(default)]
    context: Option<Account>,
    #[serde(default)]
    without_key: bool,
    verdict: Overall,
    root_cause: Option<CheckId>,
    findings: Vec<WrittenFinding>,
}

#[derive(Deserialize)]
struct WrittenFinding {
    check: CheckId,
    verdict: Verdict,
    reason: WrittenReason,
    who: Option<Party>,
    since: Option<Timestamp>,
}

#[derive(Deserialize)]
struct WrittenReason {
    code: ReasonCode,
}

/// What a result of any version has.
#[derive(Deserialize)]
struct AnyVersion {
    #[serde(rename = "schema")]
    _schema: u32,
    #[serde(rename = "taken_at")]
    _taken_at: Timestamp,
    #[serde(rename = "verdict")]
    _verdict: serde::de::IgnoredAny,
    #[serde(rename = "findings")]
    _findings: Vec<serde::de::IgnoredAny>,
}

/// What this file says of the computer of this name.
pub fn computer(name: &str, bytes: &[u8], now: Timestamp) -> Result<Computer, WhyNotRead> {
    let text = std::str::from_utf8(bytes).map_err(|_| WhyNotRead::NotUtf8)?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if text.trim().is_empty() {
        return Err(WhyNotRead::Empty);
    }
    let written: Written = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => WhyNotRead::Incomplete,
        Category::Data if serde_json::from_str::<AnyVersion>(text).is_ok() => WhyNotRead::AnotherVersion,
        Category::Data | Category::Syntax | Category::Io => WhyNotRead::NotAResult,
    })?;
    if written.schema != SCHEMA {
        return Err(WhyNotRead::AnotherVersion);
    }
    if !written.agrees_with_itself() {
        return Err(WhyNotRead::NotAResult);
    }
    Ok(written.of(name, now))
}

impl Written {
    /// Whether every layer was checked once, and the outcome is that of the findings: nothing is ready that does not say
    /// why.
    fn agrees_with_itself(&self) -> bool {
        let times = |check| self.findings.iter().filter(|finding| finding.check == check).count();
        let each_once = CheckId::iter().all(|check| times(check) == 1 || (check.is_notice() && times(check) == 0));
        let outcome = Overall::of(self.findings.iter().map(|finding| finding.verdict));
        let seen_by_person = self.context.is_none_or(|account| account == Account::Person);
        let is_there = |is: fn(&WrittenFinding) -> bool| self.findings.iter().any(is);
        let all_asked = !is_there(|finding| finding.verdict == Verdict::Blocked);
        let key_not_asked = is_there(|finding| finding.reason.code == ReasonCode::KeyNotAsked);
        let is_possible = match outcome {
            Overall::NotReady | Overall::Unknown => self.root_cause.is_some(),
            // No other account sees what is the person's, and only a key may go without being asked for.
            Overall::Ready | Overall::ReadyWithWarnings => {
                self.root_cause.is_none() && seen_by_person && (all_asked || key_not_asked)
            }
        };
        each_once && self.verdict == outcome && is_possible
    }

    fn of(self, name: &str, now: Timestamp) -> Computer {
        let Self { taken_at, root_cause, .. } = self;
        let is_cause = |finding: &WrittenFinding| Some(finding.check) == root_cause;
        let asks = |finding: &&WrittenFinding| is_open(finding.verdict) || is_cause(finding);
        let mut open: Vec<_> = self.findings.iter().filter(asks).collect();
        open.sort_by_key(|finding| (!is_cause(finding), finding.verdict == Verdict::Warn, finding.check));
        let point = |finding: &WrittenFinding| OpenPoint {
            check: finding.check,
            verdict: finding.verdict,
            reason: finding.reason.code,
            who: finding.who,
            since: finding.since.unwrap_or(taken_at),
        };
        Computer {
            name: name.to_owned(),
            verdict: self.verdict,
            root_cause,
            open_points: open.into_iter().map(point).collect(),
            taken_at,
            age: Age::of(taken_at, now),
            without_key: self.without_key,
            context: self.context,
            simulated: self.simulated,
        }
    }
}
