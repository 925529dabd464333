//! Where WebView2 is missing no window can open: a message of the system says so in both languages, and offers the same
//! check as a page that the console program writes.

use std::env;
use std::os::windows::process::CommandExt;
use std::process::{self, Command};

use qhr_setup::trace::{self, Event, StartStep};
use windows_sys::Win32::System::Threading::CREATE_NO_WINDOW;

use crate::failure::{FAULT, in_both_languages, title};
use crate::message;

/// The console program, installed beside this one.
const CONSOLE: &str = "qhr-setup.exe";

/// Says what is missing; where the person wishes, writes the report and opens it. Ends the program then.
pub fn end_where_missing() {
    if tauri::webview_version().is_ok() {
        return;
    }
    trace::event(Event::StartFailed { step: StartStep::Webview, code: None });
    trace::event(Event::Ended { code: FAULT });
    trace::flush();
    if message::asks(&title(), &in_both_languages("webview-missing")) && open_report().is_none() {
        message::show(&title(), &in_both_languages("webview-report-failed"));
    }
    process::exit(FAULT.into());
}

fn open_report() -> Option<()> {
    let program = env::current_exe().ok()?.with_file_name(CONSOLE);
    let report = env::temp_dir().join("QHR-Setup.html");
    let mut console = Command::new(program);
    console.args(["report", "--both-languages", "--force", "--output"]).arg(&report).creation_flags(CREATE_NO_WINDOW);
    console.status().ok().filter(std::process::ExitStatus::success)?;
    tauri_plugin_opener::open_path(report, None::<&str>).ok()
}
