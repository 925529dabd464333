//! The page runs in a process of the web view's. Where that one ends, as when memory runs out, the window would stay with
//! its last picture: the page is loaded again, and where that does not help the person is told.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use qhr_setup::trace::{self, Event, PageState};
use tauri::WebviewWindow;

use crate::failure::{self, Failure};

/// A page that ends this many times within this time ends at once again.
const TIMES: usize = 3;
const WITHIN: Duration = Duration::from_mins(1);

/// When the process ended.
#[derive(Default)]
struct Ends(Vec<Instant>);

impl Ends {
    /// Takes in one more; whether loading the page again is worth a try.
    fn may_come_back(&mut self, now: Instant) -> bool {
        self.0.retain(|ended| now.duration_since(*ended) < WITHIN);
        self.0.push(now);
        self.0.len() < TIMES
    }
}

/// Brings the page back whenever its process is gone.
#[cfg(target_os = "linux")]
pub fn look_after(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    window.with_webview(|webview| {
        let ends = Mutex::new(Ends::default());
        webview.inner().connect_web_process_terminated(move |view, _| gone(&ends, || view.reload()));
    })
}

/// Brings the page back whenever its process is gone. Where the whole of WebView2 is gone there is nothing to load it in.
#[cfg(windows)]
pub fn look_after(window: &WebviewWindow) -> tauri::Result<()> {
    use webview2_com::Microsoft::Web::WebView2::Win32::{
        COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED,
        COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED,
    };
    use webview2_com::ProcessFailedEventHandler;
    window.with_webview(|webview| {
        let ends = Mutex::new(Ends::default());
        let handler = ProcessFailedEventHandler::create(Box::new(move |view, failed| {
            let (Some(view), Some(failed)) = (view, failed) else { return Ok(()) };
            let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
            // SAFETY: the interface is alive while its event is handled, and `kind` is ours to be written.
            unsafe { failed.ProcessFailedKind(&raw mut kind)? };
            match kind {
                // SAFETY: called on the thread of the window, as all events of WebView2 are.
                COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED => {
                    gone(&ends, || drop(unsafe { view.Reload() }))
                }
                COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED => {
                    trace::event(Event::Page { state: PageState::Gone });
                    stop();
                }
                // WebView2 starts its other processes again by itself, and a busy page may answer yet.
                _ => {}
            }
            Ok(())
        }));
        let mut token = 0;
        // SAFETY: on the thread of the window; the handler counts its own references, and `token` is ours to be written.
        let heard = unsafe {
            let view = webview.controller().CoreWebView2();
            view.and_then(|view| view.add_ProcessFailed(&handler, &raw mut token))
        };
        if heard.is_err() {
            trace::event(Event::Page { state: PageState::NotLookedAfter });
        }
    })
}

/// Brings the page back whenever its process is gone: on macOS Tauri does.
#[cfg(target_os = "macos")]
pub fn look_after(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg_attr(target_os = "macos", expect(dead_code, reason = "called where the web view tells"))]
fn gone(ends: &Mutex<Ends>, reload: impl FnOnce()) {
    trace::event(Event::Page { state: PageState::Gone });
    let may_come_back = ends.lock().unwrap_or_else(PoisonError::into_inner).may_come_back(Instant::now());
    if may_come_back {
        reload();
        trace::event(Event::Page { state: PageState::BroughtBack });
    } else {
        stop();
    }
}

/// Tells that no page comes any more, and ends the program.
#[cfg(not(windows))]
fn stop() {
    failure::end(&Failure::Page.into());
}

/// Tells that no page comes any more, and ends the program. From a thread of its own: WebView2 must not be made to wait
/// inside its own event while somebody reads the message.
#[cfg(windows)]
fn stop() {
    std::thread::spawn(|| failure::end(&Failure::Page.into()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_ends_three_times_within_a_minute_is_not_loaded_again() {
        let start = Instant::now();
        let mut ends = Ends::default();
        let answers = [0, 30, 59, 200, 201].map(|second| ends.may_come_back(start + Duration::from_secs(second)));
        assert_eq!(answers, [true, true, false, true, true]);
    }
}
