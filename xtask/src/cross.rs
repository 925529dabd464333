//! Debian's own Rust (`rustc-web`, `cargo-web`, `rust-web-src`) for systems that rustup brought no
//! standard library for: it compiles one from source.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::process::{command, printed, root};

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";

/// Variables by which rustup, and the cargo that started this program, speak of their own Rust.
const OF_THE_OTHER_RUST: [&str; 5] = ["CARGO", "LD_LIBRARY_PATH", "RUSTC_WRAPPER", "RUSTFLAGS", "RUSTUP_TOOLCHAIN"];

/// Why nothing can be built for `triple` here, if so.
pub fn missing(triple: &str) -> Option<String> {
    let ask = |what| printed(Command::new(RUSTC).env_remove("RUSTUP_TOOLCHAIN").args(["--print", what]));
    let Some(known) = ask("target-list").filter(|_| Path::new(CARGO).is_file()) else {
        return Some("no Rust from Debian's packages rustc-web and cargo-web".to_owned());
    };
    if !known.lines().any(|name| name == triple) {
        return Some(format!("{RUSTC} does not know {triple}"));
    }
    let sysroot = ask("sysroot").unwrap_or_default();
    let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std");
    (!source.is_dir()).then(|| "no standard library's source (Debian's package rust-web-src)".to_owned())
}

/// Debian's cargo for `triple`, with a folder of its own under `target/` and the usual crates cache.
pub fn cargo(subcommand: &str, triple: &str, folder: &str) -> Command {
    let mut cargo = command(CARGO);
    for name in OF_THE_OTHER_RUST {
        cargo.env_remove(name);
    }
    cargo
        .env("RUSTC", RUSTC)
        // Building the standard library is an unstable option; this Rust is a stable one.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", root().join("target").join(folder))
        .args([subcommand, "-Zbuild-std=std,panic_unwind", "--target", triple]);
    if env::var_os("CI").is_some() {
        cargo.arg("--locked");
    }
    cargo
}
