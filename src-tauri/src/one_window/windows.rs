//! On Windows the plug-in sends a message, and ends this program also where the first one does not take it.

use std::ptr::null_mut;

use windows_sys::Win32::UI::WindowsAndMessaging::{FindWindowW, SMTO_ABORTIFHUNG, SendMessageTimeoutW, WM_NULL};

use super::{ANSWERS_WITHIN, First, IDENTIFIER};

pub fn ask_the_first(to_show: bool) -> First {
    let wide = |end: &str| format!("{IDENTIFIER}{end}\0").encode_utf16().collect::<Vec<u16>>();
    let (class, name) = (wide("-sic"), wide("-siw"));
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
