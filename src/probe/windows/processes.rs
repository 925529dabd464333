//! Programs that run now, in every session, and the windows they show in this one. Nothing is opened with more than the
//! right to learn a program's path.

use std::path::PathBuf;

use windows_sys::Win32::Foundation::{HWND, LPARAM};
use windows_sys::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows_sys::Win32::System::Threading::{
    OpenProcess, PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION, QueryFullProcessImageNameW,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    EnumWindows, GetClassNameW, GetWindowThreadProcessId, IsWindowVisible,
};
use windows_sys::core::BOOL;

use super::handle::Handle;
use super::narrow;

/// The numbers of the processes whose program has this file name; `None` where Windows gives no list.
pub fn named(name: &str) -> Option<Vec<u32>> {
    // SAFETY: it only takes numbers.
    let snapshot = Handle::new(unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0) })?;
    let mut entry =
        PROCESSENTRY32W { dwSize: u32::try_from(size_of::<PROCESSENTRY32W>()).ok()?, ..PROCESSENTRY32W::default() };
    let mut found = Vec::new();
    // SAFETY: the snapshot is open, and the entry is alive, writable, and says its own size.
    let mut more = unsafe { Process32FirstW(snapshot.get(), &raw mut entry) };
    while more != 0 {
        if narrow(&entry.szExeFile).eq_ignore_ascii_case(name) {
            found.push(entry.th32ProcessID);
        }
        // SAFETY: the same.
        more = unsafe { Process32NextW(snapshot.get(), &raw mut entry) };
    }
    Some(found)
}

/// The program file of a process; `None` where this account may not know.
pub fn program(process: u32) -> Option<PathBuf> {
    // SAFETY: it only takes numbers.
    let process = Handle::new(unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process) })?;
    // As long as a path can be.
    let mut path = vec![0; 1 << 15];
    let mut length = u32::try_from(path.len()).ok()?;
    // SAFETY: the process is open, and the path has room for the length that is passed with it.
    let asked =
        unsafe { QueryFullProcessImageNameW(process.get(), PROCESS_NAME_WIN32, path.as_mut_ptr(), &raw mut length) };
    (asked != 0).then(|| PathBuf::from(narrow(&path)))
}

/// Whether one of these processes shows a window of this class; `None` where Windows gives no list of windows.
pub fn show_window(processes: &[u32], class: &str) -> Option<bool> {
    struct Search<'a> {
        processes: &'a [u32],
        class: &'a str,
        found: bool,
    }

    unsafe extern "system" fn look(window: HWND, search: LPARAM) -> BOOL {
        // SAFETY: the number is the address of the search below, which outlives the calls and which nothing else uses.
        let search = unsafe { &mut *(search as *mut Search) };
        let mut process = 0;
        let mut class = [0; 64];
        // SAFETY: Windows gives its own window; a window that closes meanwhile makes each of these answer zero. The
        // places they write to are alive, writable and as long as is said.
        let visible = unsafe {
            GetWindowThreadProcessId(window, &raw mut process);
            GetClassNameW(window, class.as_mut_ptr(), 64);
            IsWindowVisible(window)
        };
        search.found |= visible != 0 && search.processes.contains(&process) && narrow(&class) == search.class;
        1
    }

    let mut search = Search { processes, class, found: false };
    // SAFETY: the function has the signature that is asked for, and the search outlives the call.
    let asked = unsafe { EnumWindows(Some(look), &raw mut search as LPARAM) };
    (asked != 0).then_some(search.found)
}
