//! On macOS: an alert.

use rfd::{MessageDialog, MessageLevel};

/// Whether there is a display to show anything on.
pub fn has_display() -> bool {
    true
}

/// Shows a text until the person puts it away.
pub fn show(title: &str, text: &str) {
    MessageDialog::new().set_level(MessageLevel::Error).set_title(title).set_description(text).show();
}
