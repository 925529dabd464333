//! The machine that something was measured on, in words, read from Linux's own files.

use std::fs;

/// One line: system, processor, cores, memory.
pub fn description() -> String {
    let system = value("/etc/os-release", "PRETTY_NAME=").unwrap_or_else(|| std::env::consts::OS.to_owned());
    let processor = value("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = value("/proc/meminfo", "MemTotal:").and_then(|kib| gib(&kib)).unwrap_or_default();
    format!("{system}; {processor}, {cores} cores{memory}")
}

fn value(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let rest = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(rest.trim_matches([' ', '\t', ':', '"']).to_owned())
}

/// Of `24689000 kB`.
fn gib(kib: &str) -> Option<String> {
    let kib: u64 = kib.strip_suffix(" kB")?.parse().ok()?;
    Some(format!(", {} GiB of memory", (kib + 512 * 1024) / (1024 * 1024)))
}

#[cfg(test)]
mod tests {
    use super::gib;

    #[test]
    fn memory_is_rounded_to_whole_gibibytes() {
        assert_eq!(gib("24689000 kB").as_deref(), Some(", 24 GiB of memory"));
        assert_eq!(gib("much"), None);
    }
}
