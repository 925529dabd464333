//! Since when each check says what it says: taken over from the result that a new one replaces. No clock is asked and
//! nothing is kept but the file that somebody named.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use serde::Deserialize;

use crate::error::Error;
use crate::findings::{Finding, code};
use crate::metrics;
use crate::small_file::{self, Refusal, SETTINGS};

/// The moments of a result, by check and reason.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Since(BTreeMap<(String, String), Timestamp>);

/// As much of a result as is needed, so that one of another version is understood too.
#[derive(Deserialize)]
struct Before {
    taken_at: Timestamp,
    findings: Vec<FindingBefore>,
}

#[derive(Deserialize)]
struct FindingBefore {
    check: String,
    reason: ReasonBefore,
    since: Option<Timestamp>,
}

#[derive(Deserialize)]
struct ReasonBefore {
    code: String,
}

impl Since {
    /// Those of the result in this file; none where there is no file, or an empty one.
    ///
    /// Fails where something else than a result is there, which must not be replaced.
    pub fn of_file(file: &Path) -> Result<Self, Error> {
        let not_ours = || Error::NotAResult { file: file.to_owned() };
        let bytes = match small_file::bytes(file, SETTINGS) {
            Ok(bytes) => bytes,
            Err(Refusal::System(error)) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(Refusal::System(source)) => return Err(Error::FileNotWritten { file: file.to_owned(), source }),
            Err(Refusal::NotAFile | Refusal::TooLarge { .. }) => return Err(not_ours()),
        };
        let text = String::from_utf8(bytes).map_err(|_| not_ours())?;
        if text.is_empty() {
            return Ok(Self::default());
        }
        Self::of_json(&text).or_else(|| metrics::open_points(&text).map(Self)).ok_or_else(not_ours)
    }

    fn of_json(text: &str) -> Option<Self> {
        let Before { taken_at, findings } = serde_json::from_str(text).ok()?;
        let moment = |one: FindingBefore| ((one.check, one.reason.code), one.since.unwrap_or(taken_at));
        Some(Self(findings.into_iter().map(moment).collect()))
    }

    /// Puts them into the findings of a new result: each keeps its moment while check and reason stay the same.
    pub fn put_into(&self, findings: &mut [Finding], now: Timestamp) {
        for finding in findings {
            let key = (code(finding.check.into()), code((&finding.reason).into()));
            // A clock that was wrong before is not believed over one that is not.
            finding.since = Some(self.0.get(&key).copied().filter(|since| *since <= now).unwrap_or(now));
        }
    }
}
