//! What a program and everything it started cost, by Linux's own count.

use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};

/// Linux tells programs of time on the processor in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// Memory in bytes, what is shared with others counted in parts.
pub fn memory(program: u32) -> Result<u64> {
    let all = with_descendants(program)?;
    let memory = all.iter().filter_map(|process| {
        let told = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    });
    Ok(memory.sum::<u64>() * 1024)
}

/// Time on the processor since the start.
pub fn time(program: u32) -> Result<Duration> {
    let all = with_descendants(program)?;
    let ticks: u32 = all.iter().filter_map(|process| Stat::of(*process)).map(|stat| stat.ticks).sum();
    Ok(TICK * ticks)
}

/// In MiB.
#[expect(clippy::cast_precision_loss, reason = "memory is far below the numbers that have no place in it")]
pub fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

struct Stat {
    parent: u32,
    ticks: u32,
}

impl Stat {
    fn of(process: u32) -> Option<Self> {
        Self::read(&fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
    }

    /// Fields 4, 14 and 15 of proc(5), parent, user and system; the name was field 2.
    fn read(stat: &str) -> Option<Self> {
        let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let number = |field: usize| fields.get(field - 3)?.parse::<u32>().ok();
        Some(Self { parent: number(4)?, ticks: number(14)? + number(15)? })
    }
}

fn with_descendants(program: u32) -> Result<Vec<u32>> {
    let entries = fs::read_dir("/proc").context("could not list processes")?;
    let numbers = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parents: Vec<_> = numbers.filter_map(|process| Some((process, Stat::of(process)?.parent))).collect();
    let mut all = vec![program];
    let mut next = 0;
    while let Some(parent) = all.get(next).copied() {
        all.extend(parents.iter().filter(|(_, its)| *its == parent).map(|(process, _)| *process));
        next += 1;
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::process;

    use super::{Stat, memory, time};

    #[test]
    fn a_process_is_read_whatever_its_name() {
        let stat = Stat::read("77 (a) b (c)) S 12 77 77 0 -1 4194560 1 0 0 0 30 12 0 0 20 0 1").unwrap();
        assert_eq!((stat.parent, stat.ticks), (12, 42));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_has_memory_and_takes_time() {
        assert!(memory(process::id()).unwrap() > 1 << 20);
        time(process::id()).unwrap();
    }
}
