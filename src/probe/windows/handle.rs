//! A handle of Windows that is closed when it goes out of use.

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE, INVALID_HANDLE_VALUE};

/// An open handle.
pub struct Handle(HANDLE);

impl Handle {
    /// Takes over what a function of Windows opened; `None` where it opened nothing.
    pub fn new(handle: HANDLE) -> Option<Self> {
        (!handle.is_null() && handle != INVALID_HANDLE_VALUE).then_some(Self(handle))
    }

    /// The handle itself, valid for as long as this value.
    pub fn get(&self) -> HANDLE {
        self.0
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: this value alone owns the handle, and it is open.
        unsafe { CloseHandle(self.0) };
    }
}
