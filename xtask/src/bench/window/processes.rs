//! What a program and everything it started cost, by Linux's own count.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};

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

/// The time on the processor of each thread since its start. In `stat` it stands in hundredths of a second, which is a tenth
/// of all that is counted here.
pub fn times(program: u32) -> Result<BTreeMap<String, Duration>> {
    let threads = with_descendants(program)?
        .into_iter()
        .flat_map(|process| fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten());
    let time = |thread: fs::DirEntry| {
        let told = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
        Some((thread.file_name().into_string().ok()?, Duration::from_nanos(nanoseconds)))
    };
    Ok(threads.filter_map(time).collect())
}

/// What all threads took between the two moments, but for the last of one that has ended since.
pub fn between(before: &BTreeMap<String, Duration>, after: &BTreeMap<String, Duration>) -> Duration {
    let took =
        |(thread, time): (&String, &Duration)| time.saturating_sub(before.get(thread).copied().unwrap_or_default());
    after.iter().map(took).sum()
}

/// In MiB.
#[expect(clippy::cast_precision_loss, reason = "memory is far below the numbers that have no place in it")]
pub fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Field 4 of proc(5); the name was field 2.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn with_descendants(program: u32) -> Result<Vec<u32>> {
    let entries = fs::read_dir("/proc").context("could not list processes")?;
    let numbers = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parents: Vec<_> = numbers
        .filter_map(|process| Some((process, parent(&fs::read_to_string(format!("/proc/{process}/stat")).ok()?)?)))
        .collect();
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
    use std::collections::BTreeMap;
    use std::process;
    use std::time::Duration;

    use super::{between, memory, parent, times};

    #[test]
    fn a_process_is_read_whatever_its_name() {
        assert_eq!(parent("77 (a) b (c)) S 12 77 77 0 -1 4194560 1 0 0 0 30 12 0 0 20 0 1"), Some(12));
    }

    #[test]
    fn a_thread_that_is_new_counts_whole_and_one_that_has_ended_not() {
        let at = |times: [(&str, u64); 2]| -> BTreeMap<String, Duration> {
            times.into_iter().map(|(thread, time)| (thread.to_owned(), Duration::from_nanos(time))).collect()
        };
        assert_eq!(between(&at([("1", 10), ("2", 20)]), &at([("1", 13), ("3", 4)])), Duration::from_nanos(7));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_has_memory_and_takes_time() {
        assert!(memory(process::id()).unwrap() > 1 << 20);
        assert!(!times(process::id()).unwrap().is_empty());
    }
}
