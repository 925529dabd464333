//! The kernel that the guest of the tests starts. Debian's is unpacked under `target/kernel` and not installed: this computer
//! would start it itself one day, and its first file system would be made, twice (36 s in a bare Debian 12, 2026-11-27).

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::packages;
use crate::process::{command, printed, run, say, target};

/// The package that depends on the current one.
const NEWEST: &str = "linux-image-amd64";

/// Unpacks it, unless it is there or this computer has it. Only for systems with apt.
pub fn ensure() -> Result<()> {
    let folder = target().join("kernel");
    if folder.is_dir() || !cfg!(target_arch = "x86_64") || packages::is_installed(NEWEST) {
        return Ok(());
    }
    packages::update()?;
    let told = printed(Command::new("apt-cache").args(["depends", NEWEST])).unwrap_or_default();
    let package = named(&told).with_context(|| format!("this system's apt has no {NEWEST}"))?;
    say(&format!("Unpacking {package} into target/kernel"));
    let unfinished = target().join("kernel-unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    fs::create_dir_all(&unfinished).with_context(|| format!("could not make {}", unfinished.display()))?;
    run(command("apt-get")
        .args(["-qq", "-o", "APT::Sandbox::User=root", "download", package])
        .current_dir(&unfinished)
        .stdout(Stdio::null()))?;
    let archive = fs::read_dir(&unfinished)?.next().context("apt-get downloaded nothing")??.path();
    run(command("dpkg-deb").arg("--extract").arg(&archive).arg(&unfinished))?;
    fs::remove_file(archive)?;
    // Newer packages have their modules where `/lib` leads to.
    if !unfinished.join("lib").exists() {
        run(command("ln").args(["-s", "usr/lib", "lib"]).current_dir(&unfinished))?;
    }
    let version = package.trim_start_matches("linux-image-");
    run(command("/sbin/depmod").arg("--basedir").arg(&unfinished).arg(version))?;
    fs::rename(&unfinished, &folder).context("could not name the folder of the kernel")
}

/// Of `  Depends: linux-image-6.1.0-56-amd64`.
fn named(told: &str) -> Option<&str> {
    let mut names = told.lines().filter_map(|line| line.trim().strip_prefix("Depends: "));
    names.find(|name| name.starts_with("linux-image-"))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_package_of_the_current_kernel_is_named_by_the_one_that_depends_on_it() {
        let told = "linux-image-amd64\n  Depends: linux-image-6.1.0-56-amd64\n  Suggests: firmware\n";
        assert_eq!(named(told), Some("linux-image-6.1.0-56-amd64"));
        assert_eq!(named("linux-image-amd64\n"), None);
    }
}
