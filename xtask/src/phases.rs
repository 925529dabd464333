//! The phases of a long task: each announced, timed and remembered, and none stopped by the failure
//! of another.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::process::say;

/// How a phase ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Done,
    Failed,
    NotRun,
}

#[derive(Debug)]
struct Phase {
    name: &'static str,
    ending: Ending,
    took: Duration,
}

/// The phases so far.
#[derive(Debug, Default)]
pub struct Phases(Vec<Phase>);

impl Phases {
    /// Runs one; gives what it gave, if it did not fail.
    pub fn run<T>(&mut self, name: &'static str, phase: impl FnOnce() -> Result<T>) -> Option<T> {
        say(&format!("== {name}"));
        let start = Instant::now();
        let result = phase();
        if let Err(error) = &result {
            say(&format!("== {name} failed: {error:#}"));
        }
        let ending = if result.is_ok() { Ending::Done } else { Ending::Failed };
        self.0.push(Phase { name, ending, took: start.elapsed() });
        result.ok()
    }

    /// Remembers one that cannot be run here.
    pub fn not_run(&mut self, name: &'static str, why: &str) {
        say(&format!("== {name} not run: {why}"));
        self.0.push(Phase { name, ending: Ending::NotRun, took: Duration::ZERO });
    }

    /// Did each that ran succeed?
    pub fn all_succeeded(&self) -> bool {
        self.0.iter().all(|phase| phase.ending != Ending::Failed)
    }

    /// One line for each: name, duration, how it ended.
    pub fn table(&self) -> String {
        let line = |phase: &Phase| {
            let ending = match phase.ending {
                Ending::Done => "done",
                Ending::Failed => "FAILED",
                Ending::NotRun => "not run",
            };
            format!("{:<40} {:>6.1} s  {ending}\n", phase.name, phase.took.as_secs_f64())
        };
        self.0.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::Phases;

    #[test]
    fn a_failure_is_remembered_and_stops_nothing() {
        let mut phases = Phases::default();
        assert_eq!(phases.run("first", || bail!("broken")), None::<()>);
        assert_eq!(phases.run("second", || Ok(3)), Some(3));
        phases.not_run("third", "no parts");
        assert!(!phases.all_succeeded());
        let endings =
            phases.table().lines().map(|line| line.rsplit("  ").next().map(str::to_owned)).collect::<Vec<_>>();
        assert_eq!(endings, ["FAILED", "done", "not run"].map(|ending| Some(ending.to_owned())));
    }
}
