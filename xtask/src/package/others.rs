//! Parts that neither Cargo nor npm counts: libusb, inside a crate; Microsoft's loader, inside another; and what the
//! compilers link into every program.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::crates;
use super::parts::{Kind, Part};
use crate::process::{command, printed, root};

/// Each with its licence texts.
pub fn shipped() -> Result<Vec<Part>> {
    Ok(vec![libusb()?, loader()?, standard_library()?, mingw()?, libgcc()?])
}

fn libusb() -> Result<Part> {
    let folder = crates::folder_of("libusb1-sys")?.join("libusb");
    let header = read(&folder.join("libusb/version.h"))?;
    let number = |name: &str| {
        let line = header.lines().find_map(|line| line.strip_prefix("#define LIBUSB_")?.strip_prefix(name));
        line.map(str::trim).map(str::to_owned).with_context(|| format!("libusb's version.h tells no {name}"))
    };
    let version = format!("{}.{}.{}", number("MAJOR ")?, number("MINOR ")?, number("MICRO ")?);
    let mut part = Part::new(Kind::Other, "libusb", &version, "LGPL-2.1-or-later");
    part.home = Some("https://libusb.info".to_owned());
    part.texts = vec![read(&folder.join("AUTHORS"))?, read(&folder.join("COPYING"))?];
    Ok(part)
}

fn loader() -> Result<Part> {
    let crate_folder = crates::folder_of("webview2-com-sys")?;
    let name = crate_folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let version = format!("as-in-{name}");
    let mut part = Part::new(Kind::Other, "WebView2Loader.dll", &version, "BSD-3-Clause");
    part.texts = vec![read(&root().join(".packaging/licences/WebView2Loader.txt"))?];
    Ok(part)
}

fn standard_library() -> Result<Part> {
    let version = printed(command("/usr/bin/rustc").env_remove("RUSTUP_TOOLCHAIN").arg("--version"));
    let version = version.and_then(|line| line.split(' ').nth(1).map(str::to_owned));
    let version = version.context("Debian's rustc tells no version")?;
    let mut part = Part::new(Kind::Other, "Rust standard library", &version, "MIT OR Apache-2.0");
    part.home = Some("https://www.rust-lang.org".to_owned());
    part.texts = vec![of_debian("libstd-rust-web-dev")?];
    Ok(part)
}

fn mingw() -> Result<Part> {
    let package = "mingw-w64-common";
    let mut part = Part::new(Kind::Other, "mingw-w64 runtime", &installed(package)?, "LicenseRef-mingw-w64");
    part.home = Some("https://www.mingw-w64.org".to_owned());
    part.texts = vec![of_debian(package)?];
    Ok(part)
}

fn libgcc() -> Result<Part> {
    let package = "gcc-mingw-w64-base";
    let licence = "GPL-3.0-or-later WITH GCC-exception-3.1";
    let mut part = Part::new(Kind::Other, "GCC runtime library", &installed(package)?, licence);
    part.home = Some("https://gcc.gnu.org".to_owned());
    part.texts = vec![of_debian(package)?];
    Ok(part)
}

/// A Debian package's own paper on its licences.
fn of_debian(package: &str) -> Result<String> {
    read(&Path::new("/usr/share/doc").join(package).join("copyright"))
}

fn installed(package: &str) -> Result<String> {
    let version = printed(command("dpkg-query").args(["-W", "-f=${Version}", package]));
    version.with_context(|| format!("Debian's package {package} is not installed"))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}
