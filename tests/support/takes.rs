//! What running programs take of the computer, as Linux counts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What some processes take together.
#[derive(Debug, Clone, Copy)]
pub struct Takes {
    /// Memory of their own, in kilobytes.
    pub memory: u64,
    pub threads: u64,
    /// Open files and sockets.
    pub files: u64,
}

impl Takes {
    /// The least while they are left alone for so long: a program that looks around takes a thread and a folder for a moment,
    /// and some free what they no longer need when there is nothing else to do.
    pub fn at_rest(processes: &[u32], time: Duration) -> Self {
        let started = Instant::now();
        let mut least = Self::now(processes);
        while started.elapsed() < time {
            sleep(Duration::from_millis(70));
            let Self { memory, threads, files } = Self::now(processes);
            least = Self {
                memory: least.memory.min(memory),
                threads: least.threads.min(threads),
                files: least.files.min(files),
            };
        }
        least
    }

    fn now(processes: &[u32]) -> Self {
        let each: Vec<_> = processes.iter().map(|process| Self::of(*process)).collect();
        let sum = |part: fn(&Self) -> u64| each.iter().map(part).sum();
        Self { memory: sum(|one| one.memory), threads: sum(|one| one.threads), files: sum(|one| one.files) }
    }

    fn of(process: u32) -> Self {
        let folder = PathBuf::from(format!("/proc/{process}"));
        let status = fs::read_to_string(folder.join("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        Self {
            memory: line.trim().trim_end_matches(" kB").parse().unwrap(),
            threads: number_in(&folder.join("task")),
            files: number_in(&folder.join("fd")),
        }
    }

    /// After as many changes again, no file more is open, and neither memory nor threads have grown with the changes: a pool
    /// has some threads more or less, by how busy the computer is.
    pub fn assert_no_growth(&self, later: &Self, kilobytes: u64) {
        assert!(later.files <= self.files, "{self:?}, {later:?}");
        assert!(later.threads <= self.threads + 20, "{self:?}, {later:?}");
        assert!(later.memory < self.memory + kilobytes, "{self:?}, {later:?}");
    }

    /// These, and what was taken later, in words.
    pub fn and_then(&self, later: &Self) -> String {
        let Self { memory, threads, files } = self;
        format!(
            "{memory} and {} kB of memory, {threads} and {} threads, {files} and {} open files",
            later.memory, later.threads, later.files
        )
    }
}

fn number_in(folder: &Path) -> u64 {
    fs::read_dir(folder).unwrap().count().try_into().unwrap()
}
