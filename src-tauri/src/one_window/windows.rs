//! On Windows the plug-in sends a message, and ends this program also where the first one does not take it.

use std::ptr::null_mut;

use qhr_setup::probe::wide;
use windows_sys::Win32::UI::WindowsAndMessaging::{FindWindowW, SMTO_ABORTIFHUNG, SendMessageTimeoutW, WM_NULL};

use super::{ANSWERS_WITHIN, First, IDENTIFIER};

pub fn ask_the_first(to_show: bool) -> First {
    let [class, name] = ["-sic", "-siw"].map(|end| wide(&format!("{IDENTIFIER}{end}")));
    let wait = u32::try_from(ANSWERS_WITHIN.as_millis()).unwrap_or(u32::MAX);
    // SAFETY: both names end with a zero and outlive the call.
    let window = unsafe { FindWindowW(class.as_ptr(), name.as_ptr()) };
    if window.is_null() || !to_show {
        return First::Unknown;
    }
    // SAFETY: a window that is gone by now is an error, told by zero; the message carries no data.
    let answered = unsafe { SendMessageTimeoutW(window, WM_NULL, 0, 0, SMTO_ABORTIFHUNG, wait, null_mut()) };
    if answered == 0 { First::Silent } else { First::Unknown }
}
