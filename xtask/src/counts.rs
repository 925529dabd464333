//! How many tests passed, failed and were skipped, read from what the test runners report.

use std::fmt;
use std::ops::AddAssign;

use anyhow::{Context as _, Result};
use serde_json::Value;

/// What tests came to, by the name of their group.
pub type Results = Vec<(&'static str, Counts)>;

/// Tests, by how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Ran and held.
    pub passed: u64,
    /// Ran and did not hold.
    pub failed: u64,
    /// Did not run: a part is missing here.
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.skipped += more.skipped;
    }
}

/// `12 passed, 0 failed, 1 skipped`
impl fmt::Display for Counts {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(text, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

impl Counts {
    /// One line of `cargo test`, if it closes a test program:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
    pub fn of_cargo(line: &str) -> Option<Self> {
        let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let number = |name: &str| {
            let part = numbers.split("; ").find(|part| part.ends_with(name))?;
            part.split(' ').next()?.parse().ok()
        };
        Some(Self { passed: number(" passed")?, failed: number(" failed")?, skipped: number(" ignored")? })
    }

    /// What vitest's `json` reporter wrote.
    pub fn of_vitest(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("vitest's report is not JSON")?;
        let number =
            |name: &str| report[name].as_u64().with_context(|| format!("vitest's report has no number `{name}`"));
        Ok(Self {
            passed: number("numPassedTests")?,
            failed: number("numFailedTests")?,
            skipped: number("numPendingTests")? + number("numTodoTests")?,
        })
    }

    /// Tests that told they could not run: their runner took them for passed.
    pub fn with_told_skips(mut self, told: u64) -> Self {
        self.passed = self.passed.saturating_sub(told);
        self.skipped += told;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn closing_lines_of_cargo_are_counted() {
        let line = "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(Counts::of_cargo(line), Some(Counts { passed: 3, failed: 1, skipped: 2 }));
        assert_eq!(Counts::of_cargo("test result_is_told ... ok"), None);
        assert_eq!(Counts::of_cargo("test result: of another kind"), None);
    }

    #[test]
    fn the_report_of_vitest_is_counted() {
        let report = r#"{"numPassedTests":5,"numFailedTests":1,"numPendingTests":1,"numTodoTests":1}"#;
        assert_eq!(Counts::of_vitest(report).ok(), Some(Counts { passed: 5, failed: 1, skipped: 2 }));
        assert!(Counts::of_vitest("{}").is_err());
    }

    #[test]
    fn a_told_skip_is_no_pass() {
        let counts = Counts { passed: 5, failed: 0, skipped: 1 }.with_told_skips(2);
        assert_eq!(counts.to_string(), "3 passed, 0 failed, 3 skipped");
    }
}
