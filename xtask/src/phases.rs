//! The phases of a long task: each announced, timed and remembered, and none stopped by the failure
//! of another. Those that wait more than they compute can run side by side.

use std::thread;
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

/// Phases that run one after the other, beside those of other lanes.
pub type Lane<'a, T> = Box<dyn FnOnce(&mut Phases) -> T + Send + 'a>;

/// The phases so far, and what is told once more at the end: each failure, and what else somebody must see.
#[derive(Debug, Default)]
pub struct Phases {
    phases: Vec<Phase>,
    remarks: Vec<String>,
}

impl Phases {
    /// Runs one; gives what it gave, if it did not fail.
    pub fn run<T>(&mut self, name: &'static str, phase: impl FnOnce() -> Result<T>) -> Option<T> {
        say(&format!("== {name}"));
        let start = Instant::now();
        let result = phase();
        if let Err(error) = &result {
            let failure = format!("== {name} failed: {error:#}");
            say(&failure);
            self.remark(failure);
        }
        let ending = if result.is_ok() { Ending::Done } else { Ending::Failed };
        self.phases.push(Phase { name, ending, took: start.elapsed() });
        result.ok()
    }

    /// Keeps something to be told at the end.
    pub fn remark(&mut self, text: String) {
        self.remarks.push(text);
    }

    /// What is told at the end.
    pub fn remarks(&self) -> &[String] {
        &self.remarks
    }

    /// Remembers one that cannot be run here.
    pub fn not_run(&mut self, name: &'static str, why: &str) {
        say(&format!("== {name} not run: {why}"));
        self.phases.push(Phase { name, ending: Ending::NotRun, took: Duration::ZERO });
    }

    /// Runs lanes side by side, each with phases of its own one after the other; gives what each gave.
    pub fn side_by_side<T: Default + Send>(&mut self, lanes: Vec<Lane<'_, T>>) -> Vec<T> {
        let alone = |lane: Lane<'_, T>| {
            let mut own = Self::default();
            let given = lane(&mut own);
            (own, given)
        };
        let ended: Vec<_> = thread::scope(|scope| {
            let started: Vec<_> = lanes.into_iter().map(|lane| scope.spawn(move || alone(lane))).collect();
            started.into_iter().map(thread::ScopedJoinHandle::join).collect()
        });
        ended.into_iter().map(|lane| self.take_in(lane.ok())).collect()
    }

    fn take_in<T: Default>(&mut self, lane: Option<(Self, T)>) -> T {
        if let Some((own, given)) = lane {
            self.phases.extend(own.phases);
            self.remarks.extend(own.remarks);
            return given;
        }
        self.phases.push(Phase { name: "a lane that panicked", ending: Ending::Failed, took: Duration::ZERO });
        T::default()
    }

    /// Did each that ran succeed?
    pub fn all_succeeded(&self) -> bool {
        self.phases.iter().all(|phase| phase.ending != Ending::Failed)
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
        self.phases.iter().map(line).collect()
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
        assert_eq!(phases.remarks(), ["== first failed: broken"], "it is told once more at the end");
    }

    #[test]
    fn lanes_give_their_phases_in_their_own_order_and_a_panic_is_a_failure() {
        let mut phases = Phases::default();
        let lane = |name, given: u8| -> super::Lane<'_, u8> {
            Box::new(move |phases| phases.run(name, || Ok(given)).unwrap_or_default())
        };
        assert_eq!(phases.side_by_side(vec![lane("one", 1), lane("other", 2)]), [1, 2]);
        assert!(phases.table().starts_with("one"), "{}", phases.table());
        assert!(phases.all_succeeded());
        let panics: super::Lane<'_, u8> = Box::new(|_| panic!("on purpose"));
        assert_eq!(phases.side_by_side(vec![panics]), [0]);
        assert!(!phases.all_succeeded());
        let fails: super::Lane<'_, u8> = Box::new(|phases| phases.run("lost", || bail!("no")).unwrap_or_default());
        phases.side_by_side(vec![fails]);
        assert_eq!(phases.remarks(), ["== lost failed: no"]);
    }
}
