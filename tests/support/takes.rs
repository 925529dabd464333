//! What running programs take of the computer, as Linux counts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

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
    /// The least of some looks: a program that looks around takes a thread and a folder for a moment.
    pub fn at_rest(processes: &[u32]) -> Self {
        let looks = [(); 10].map(|()| {
            sleep(Duration::from_millis(70));
            processes.iter().map(|process| Self::of(*process)).collect::<Vec<_>>()
        });
        let least = |part: fn(&Self) -> u64| looks.iter().map(|look| look.iter().map(part).sum::<u64>()).min().unwrap();
        Self { memory: least(|one| one.memory), threads: least(|one| one.threads), files: least(|one| one.files) }
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
