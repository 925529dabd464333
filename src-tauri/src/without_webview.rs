//! Where WebView2 is missing no window can open: a message of the system says so in both languages, and offers the same
//! check as a page.

use std::process;

use qhr_setup::trace::{self, Event, StartStep};

use crate::bilingual::in_both_languages;
use crate::failure::FAULT;
use crate::page_instead;

/// Says what is missing, offers the page, and ends the program.
pub fn end_where_missing() {
    if tauri::webview_version().is_ok() {
        return;
    }
    trace::event(Event::StartFailed { step: StartStep::Webview, code: None });
    trace::event(Event::Ended { code: FAULT });
    trace::flush();
    page_instead::offer(&in_both_languages("webview-missing"));
    process::exit(FAULT.into());
}
