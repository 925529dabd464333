//! What Windows tells of devices that come and go, where it does: since Windows 8. Elsewhere they are looked for.

use std::ptr;
use std::sync::{Arc, Once};

use windows_sys::Win32::Devices::DeviceAndDriverInstallation::{
    CM_NOTIFY_ACTION, CM_NOTIFY_EVENT_DATA, CM_NOTIFY_FILTER, CM_NOTIFY_FILTER_FLAG_ALL_DEVICE_INSTANCES,
    CM_NOTIFY_FILTER_TYPE_DEVICEINSTANCE, CONFIGRET, HCMNOTIFICATION, PCM_NOTIFY_CALLBACK,
};
use windows_sys::Win32::Foundation::ERROR_SUCCESS;
use windows_sys::Win32::System::LibraryLoader::{GetProcAddress, LOAD_LIBRARY_SEARCH_SYSTEM32, LoadLibraryExW};

use super::wide;
use crate::probe::events::{Events, Listener};

type Register = unsafe extern "system" fn(
    *const CM_NOTIFY_FILTER,
    *const core::ffi::c_void,
    PCM_NOTIFY_CALLBACK,
    *mut HCMNOTIFICATION,
) -> CONFIGRET;

static LISTENER: Listener = Listener::none();

/// Tells these events from now on; never on a Windows that tells nothing.
pub fn tell(events: &Arc<Events>) {
    static ASKED: Once = Once::new();
    LISTENER.tell_from_now_on(events);
    ASKED.call_once(ask);
}

/// Asks once, for as long as the program runs: whoever is told is in [`LISTENER`].
fn ask() {
    let Some(register) = register() else { return };
    let filter = CM_NOTIFY_FILTER {
        cbSize: u32::try_from(size_of::<CM_NOTIFY_FILTER>()).unwrap_or_default(),
        Flags: CM_NOTIFY_FILTER_FLAG_ALL_DEVICE_INSTANCES,
        FilterType: CM_NOTIFY_FILTER_TYPE_DEVICEINSTANCE,
        ..CM_NOTIFY_FILTER::default()
    };
    let mut asked = HCMNOTIFICATION::default();
    // SAFETY: the filter says its own size and is copied, the handle is written to, and `told` lives as long as the process.
    // A Windows that refuses tells nothing.
    unsafe { register(&raw const filter, ptr::null(), Some(told), &raw mut asked) };
}

/// Which Windows 7 does not have: so it is asked whether it is there.
fn register() -> Option<Register> {
    let library = wide("cfgmgr32.dll");
    // SAFETY: the name ends with a zero. A null library gives no function.
    let function = unsafe {
        let library = LoadLibraryExW(library.as_ptr(), ptr::null_mut(), LOAD_LIBRARY_SEARCH_SYSTEM32);
        GetProcAddress(library, c"CM_Register_Notification".as_ptr().cast())
    }?;
    // SAFETY: the function of this name has this signature.
    Some(unsafe { std::mem::transmute::<unsafe extern "system" fn() -> isize, Register>(function) })
}

/// Called by Windows on a thread of its own, which must not be kept.
unsafe extern "system" fn told(
    _: HCMNOTIFICATION,
    _: *const core::ffi::c_void,
    _: CM_NOTIFY_ACTION,
    _: *const CM_NOTIFY_EVENT_DATA,
    _: u32,
) -> u32 {
    if let Some(events) = LISTENER.events() {
        events.usb.notify_one();
    }
    ERROR_SUCCESS
}
