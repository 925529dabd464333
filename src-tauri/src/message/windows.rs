//! On Windows: a message box.

use qhr_setup::probe::wide;
use windows_sys::Win32::UI::WindowsAndMessaging::{
    IDYES, MB_ICONERROR, MB_ICONINFORMATION, MB_OK, MB_SETFOREGROUND, MB_YESNO, MESSAGEBOX_STYLE, MessageBoxW,
};

/// Whether there is a display to show anything on.
pub fn has_display() -> bool {
    true
}

/// Shows a text until the person puts it away.
pub fn show(title: &str, text: &str) {
    shown(title, text, MB_OK | MB_ICONERROR);
}

/// Asks a question; whether the answer was yes.
pub fn asks(title: &str, text: &str) -> bool {
    shown(title, text, MB_YESNO | MB_ICONINFORMATION) == IDYES
}

/// Shows a message and gives the button that was pressed.
fn shown(title: &str, text: &str, style: MESSAGEBOX_STYLE) -> i32 {
    let (text, title) = (wide(text), wide(title));
    // SAFETY: both texts end with a zero and outlive the call; a message needs no window to belong to.
    unsafe { MessageBoxW(std::ptr::null_mut(), text.as_ptr(), title.as_ptr(), style | MB_SETFOREGROUND) }
}
