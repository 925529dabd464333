//! `DuckDB` for Python, which Debian does not have: the tests hold the tables of `qhr-setup fleet` against its own.

use anyhow::Result;

use crate::process::{command, run, target};

const NAME: &str = "duckdb";
const VERSION: &str = "2.0.1";

/// Puts it into a folder of its own below `target/`, for nobody but the tests.
pub fn ensure() -> Result<()> {
    let folder = target().join(NAME);
    if folder.join(format!("{NAME}-{VERSION}.dist-info")).is_dir() {
        return Ok(());
    }
    let mut pip = command("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--root-user-action", "ignore"]);
    run(pip.args(["--upgrade", "--target"]).arg(&folder).arg(format!("{NAME}=={VERSION}")))
}
