//! Text as Windows takes and gives it, in units of 16 bits, and the number of what failed last.

use windows_sys::Win32::Foundation::GetLastError;

/// In units of 16 bits, with a zero at its end.
pub fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// The text up to its zero.
pub fn narrow(units: &[u16]) -> String {
    String::from_utf16_lossy(units.split(|unit| *unit == 0).next().unwrap_or_default())
}

/// The number of the function of Windows that failed last on this thread.
pub fn last_code() -> u32 {
    // SAFETY: it takes nothing.
    unsafe { GetLastError() }
}
