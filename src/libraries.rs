//! Where the programs' libraries come from on Windows: from its own folder, whatever lies beside the programs.
//!
//! Windows looks for a library in the program's folder first, unless it is one of its "known DLLs". A folder of downloads, or
//! one that everybody may write to, could so bring somebody else's code into the process. What the programs name in their
//! headers are known DLLs alone, and the loader of WebView2, which is shipped beside the window; the others are linked so
//! that they are looked for at their first use (`.packaging/windows/late/`), which is after [`come_from_windows`].

use std::ffi::{OsString, c_void};
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;
use std::ptr;

use windows_sys::Win32::System::LibraryLoader::{
    GetModuleHandleW, GetProcAddress, LOAD_LIBRARY_SEARCH_SYSTEM32, LOAD_LIBRARY_SEARCH_USER_DIRS,
    LOAD_WITH_ALTERED_SEARCH_PATH, LoadLibraryExW, SetDllDirectoryW,
};
use windows_sys::Win32::System::SystemInformation::GetSystemDirectoryW;
use windows_sys::core::BOOL;

use crate::probe::wide;

/// The libraries of `.packaging/windows/late/`, but for `comctl32.dll`: the manifest leads to a newer one of that name than
/// the one in Windows's own folder.
const LATE: [&str; 6] = ["cfgmgr32.dll", "crypt32.dll", "dwmapi.dll", "secur32.dll", "winscard.dll", "wtsapi32.dll"];

/// From here on libraries are taken from Windows's folder. It is the first thing that a program does.
pub fn come_from_windows() {
    let nowhere = wide("");
    // SAFETY: the name ends with a zero. An empty one takes the current folder out of the search.
    unsafe { SetDllDirectoryW(nowhere.as_ptr()) };
    only_the_system_is_searched();
    // Windows 7 without its update KB2533623 has no such rule. A library that is there already is not looked for,
    // and what it needs itself is looked for beside it.
    let Some(system) = system_folder() else { return };
    for name in LATE {
        let library: Vec<u16> = system.join(name).as_os_str().encode_wide().chain([0]).collect();
        // SAFETY: the name ends with a zero, and the library stays for as long as the process.
        unsafe { LoadLibraryExW(library.as_ptr(), ptr::null_mut::<c_void>(), LOAD_WITH_ALTERED_SEARCH_PATH) };
    }
}

/// Which Windows 7 cannot without an update: so it is asked whether it is there.
fn only_the_system_is_searched() {
    type SetDefaultDllDirectories = unsafe extern "system" fn(u32) -> BOOL;
    let kernel = wide("kernel32.dll");
    // SAFETY: the name ends with a zero; this library is in every process, for as long as the process lives.
    let kernel = unsafe { GetModuleHandleW(kernel.as_ptr()) };
    // SAFETY: the name ends with a zero. A null library gives no function.
    let Some(function) = (unsafe { GetProcAddress(kernel, c"SetDefaultDllDirectories".as_ptr().cast()) }) else {
        return;
    };
    // SAFETY: the function of this name has this signature.
    let function: SetDefaultDllDirectories = unsafe { std::mem::transmute(function) };
    // SAFETY: it takes a number alone. Folders of the user's are those that code in this process adds by their full path.
    unsafe { function(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS) };
}

fn system_folder() -> Option<PathBuf> {
    let mut name = [0_u16; 260];
    // SAFETY: the place it writes to is alive, and its size is passed with it.
    let length = unsafe { GetSystemDirectoryW(name.as_mut_ptr(), u32::try_from(name.len()).ok()?) };
    let name = name.get(..usize::try_from(length).ok()?).filter(|name| !name.is_empty())?;
    Some(OsString::from_wide(name).into())
}
