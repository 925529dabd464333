//! Where no window can open: the same check as a page in the browser, which the console program writes.

use std::env;
use std::os::windows::process::CommandExt;
use std::process::{Command, ExitStatus};

use windows_sys::Win32::System::Threading::CREATE_NO_WINDOW;

use crate::bilingual::{in_both_languages, title};
use crate::message;

/// The console program, installed beside this one.
const CONSOLE: &str = "qhr-setup.exe";

/// Asks by a message of the system, which ends in the question; where the person wishes, writes the report and opens it.
pub fn offer(text: &str) {
    if message::asks(&title(), text) && open_report().is_none() {
        message::show(&title(), &in_both_languages("webview-report-failed"));
    }
}

fn open_report() -> Option<()> {
    let program = env::current_exe().ok()?.with_file_name(CONSOLE);
    let report = env::temp_dir().join("QHR-Setup.html");
    let mut console = Command::new(program);
    console.args(["report", "--both-languages", "--force", "--output"]).arg(&report).creation_flags(CREATE_NO_WINDOW);
    console.status().ok().filter(ExitStatus::success)?;
    tauri_plugin_opener::open_path(report, None::<&str>).ok()
}
