//! On Linux: a dialog of GTK, which draws the window too.

use gtk::prelude::*;
use gtk::{ButtonsType, DialogFlags, MessageDialog, MessageType, Window};

/// Whether there is a display to show anything on.
pub fn has_display() -> bool {
    gtk::init().is_ok()
}

/// Shows a text until the person puts it away. Does nothing where there is no display.
pub fn show(title: &str, text: &str) {
    if has_display() {
        let dialog =
            MessageDialog::new(None::<&Window>, DialogFlags::MODAL, MessageType::Error, ButtonsType::Close, text);
        dialog.set_title(title);
        dialog.run();
    }
}
