//! Outputs that are kept beside their test, so that a change of them is seen.

use std::fs;
use std::path::Path;

/// Compares an output with its recording; `cargo xtask bless` rewrites the recording instead.
pub fn assert_recorded(recording: &Path, output: &str) {
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        fs::write(recording, output).unwrap();
        return;
    }
    let expected = fs::read_to_string(recording).unwrap_or_default();
    assert!(
        expected == output,
        "{} differs from what the program says now; look at the difference, then `cargo xtask bless`:\n{output}",
        recording.display()
    );
}
