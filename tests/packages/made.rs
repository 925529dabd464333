//! Where `cargo xtask test --packages` put what it made.

use std::path::PathBuf;

use crate::support::project;

/// The version of this tree.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is shipped.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// One of the folders made beside it: `again`, `newer`, `signed`.
pub fn beside(name: &str) -> PathBuf {
    project().join("target/packages").join(name)
}

/// The version that the packages in `newer` say.
pub fn newer_version() -> String {
    let mut numbers = VERSION.split('.');
    let (major, minor) = (numbers.next().unwrap(), numbers.next().unwrap().parse::<u32>().unwrap());
    format!("{major}.{}.0", minor + 1)
}

/// `QHR-Setup-0.1.0-x64.msi`
pub fn installer(version: &str, ending: &str) -> String {
    format!("QHR-Setup-{version}-x64.{ending}")
}
