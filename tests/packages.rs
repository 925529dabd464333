//! The packages, as people get them: installed, upgraded, refused and removed, under Wine and with dpkg. They take
//! minutes to make, so that only `cargo xtask test --packages` runs these tests.
//!
//! What only a real Windows can show is in `docs/manual-test.md`.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[path = "windows_imports/imports.rs"]
mod imports;

mod packages {
    mod bare_debian;
    mod contents;
    mod debian;
    mod debian_root;
    mod deploy;
    mod killed;
    mod made;
    mod msi_tables;
    mod papers;
    mod per_machine;
    mod per_user;
    mod prefix;
    mod signed;
    mod snapshot;
    mod version_resource;
}
