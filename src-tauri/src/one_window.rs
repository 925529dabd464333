//! One window at a time: a second start shows the window that is open and ends. Where that one does not answer, as a
//! program that hangs, another window opens all the same.

use std::time::Duration;

use tauri::plugin::TauriPlugin;
use tauri::{Manager, Runtime};

#[cfg_attr(windows, path = "one_window/windows.rs")]
#[cfg_attr(target_os = "macos", path = "one_window/macos.rs")]
#[cfg_attr(target_os = "linux", path = "one_window/linux.rs")]
mod of_this_system;

/// As in `tauri.conf.json`.
const IDENTIFIER: &str = "ca.qhr-setup.window";

/// How long the first window may take: longer than a computer with much to do needs, and not so long that a person
/// takes the second start for broken as well.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);

/// What became of the question to the window that is open already.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "the plug-in asks it to show itself"))]
pub enum First {
    /// There is none, or it is the plug-in's to ask.
    Unknown,
    /// It was shown.
    Shown,
    /// It does not answer, or whoever carries the question does not.
    Silent,
}

/// Asks the window that is open already to show itself, unless this start is one of those that may stand beside it.
pub fn ask_the_first(to_show: bool) -> First {
    of_this_system::ask_the_first(to_show)
}

/// Answers later starts.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, _, _| {
        if let Some(window) = app.get_webview_window("main") {
            // A window that cannot be raised is still open; there is nothing better to do.
            let _ = window.show();
            let _ = window.unminimize();
            let _ = window.set_focus();
            // Waits for the window's own thread, so that nobody is told that a window was shown that hangs.
            let _ = window.is_visible();
        }
    })
}
