//! The build script of the console program: gives it, on Windows, its icon, its version and its manifest.

#![expect(clippy::print_stdout, reason = "so a build script speaks to Cargo")]

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    for file in ["console.rc", "programs.manifest", "resources.rs"] {
        println!("cargo:rerun-if-changed=.packaging/windows/{file}");
    }
    println!("cargo:rerun-if-changed=icons/icon.ico");
    if env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return ExitCode::SUCCESS;
    }
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let macros = [format!("VERSION={version}"), format!("NUMBERS={}", version.replace('.', ","))];
    match embed_resource::compile(".packaging/windows/console.rc", macros).manifest_required() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
