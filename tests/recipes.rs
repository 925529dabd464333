//! The recipes of `docs/fleet/`: each file is run as it stands there, by the engine that it is for, on this
//! computer's loopback alone. What stands for
//! another computer in a recipe — an address, a path of Windows — is replaced, nothing else.
//!
//! Computers are played by recorded machines. Debian has no PowerShell, no Grafana, no Checkmk and no Windows: what could
//! not be run is said in `docs/fleet/README.md`.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod recipes {
    mod ansible;
    mod duckdb;
    mod engine;
    mod grafana;
    mod intune;
    mod lines;
    mod prometheus;
    mod results;
    mod windows;
}
