//! Where WebView2 is missing no window can open: a message of the system says so in both languages, and offers the same
//! check as a page that the console program writes.

use std::env;
use std::os::windows::process::CommandExt;
use std::process::Command;

use qhr_setup::text::{Language, Words};
use windows_sys::Win32::System::Threading::CREATE_NO_WINDOW;
use windows_sys::Win32::UI::WindowsAndMessaging::{
    IDYES, MB_ICONINFORMATION, MB_OK, MB_SETFOREGROUND, MB_YESNO, MESSAGEBOX_STYLE, MessageBoxW,
};

/// The console program, installed beside this one.
const CONSOLE: &str = "qhr-setup.exe";

/// Says what is missing; where the person wishes, writes the report and opens it.
pub fn tell() {
    if ask("webview-missing", MB_YESNO | MB_ICONINFORMATION) == IDYES && open_report().is_none() {
        ask("webview-report-failed", MB_OK | MB_ICONINFORMATION);
    }
}

fn open_report() -> Option<()> {
    let program = env::current_exe().ok()?.with_file_name(CONSOLE);
    let report = env::temp_dir().join("QHR-Setup.html");
    let mut console = Command::new(program);
    console.args(["report", "--both-languages", "--force", "--output"]).arg(&report).creation_flags(CREATE_NO_WINDOW);
    console.status().ok().filter(std::process::ExitStatus::success)?;
    tauri_plugin_opener::open_path(report, None::<&str>).ok()
}

/// Shows a message in both languages and gives the button that was pressed.
fn ask(message: &str, style: MESSAGEBOX_STYLE) -> i32 {
    let both = |id: &str, between: &str| Language::ALL.map(|language| Words::of(language).message(id)).join(between);
    let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
    let (text, title) = (wide(&both(message, "\n\n")), wide(&both("product-name", " · ")));
    // SAFETY: both texts end with a zero and outlive the call; a message needs no window to belong to.
    unsafe { MessageBoxW(std::ptr::null_mut(), text.as_ptr(), title.as_ptr(), style | MB_SETFOREGROUND) }
}
