//! Which USB device a card reader is, by Windows's own word, which came with Windows 8. The question does not affect the
//! state of the reader (Microsoft Learn, `SCardGetReaderDeviceInstanceId`, read 2026-11-26).

use std::ffi::{CStr, c_void};
use std::ptr;

use windows_sys::Win32::System::LibraryLoader::{GetModuleHandleW, GetProcAddress};

use super::{devices, failed, wide};
use crate::facts::{Call, Obstacle, Reading, UsbIds};

/// In a remote session the readers are another computer's, whose devices are not told (Microsoft Learn, the same page);
/// `SCARD_E_READER_UNAVAILABLE` of `winerror.h`.
const IN_REMOTE_SESSION: u32 = 0x8010_0017;

/// `SCARD_SCOPE_USER` of `winscard.h`.
const SCOPE_USER: u32 = 0;

/// A longer name of a device than `MAX_DEVICE_ID_LEN` (200, `cfgmgr32.h`) there is not.
const LONGEST_NAME: u32 = 256;

// From `winscard.h`, as in Microsoft Learn. Readers are listed by their names in this computer's code page, so they are asked
// for by those; the names of devices are ASCII.
type Establish = unsafe extern "system" fn(u32, *const c_void, *const c_void, *mut usize) -> u32;
type Release = unsafe extern "system" fn(usize) -> u32;
type InstanceId = unsafe extern "system" fn(usize, *const u8, *mut u8, *mut u32) -> u32;

/// The functions of a Windows that has them, and a way to the service.
struct Service {
    context: usize,
    release: Release,
    instance_id: InstanceId,
}

impl Drop for Service {
    fn drop(&mut self) {
        // SAFETY: this value alone owns the context, and it is open.
        unsafe { (self.release)(self.context) };
    }
}

impl Service {
    /// Fails with Windows's number, or without one on a Windows that has no such functions.
    fn open() -> Result<Self, Option<u32>> {
        let library = wide("winscard.dll");
        // SAFETY: the name ends with a zero; readers were listed through this library, which stays for as long as the process.
        let library = unsafe { GetModuleHandleW(library.as_ptr()) };
        // SAFETY: the name ends with a zero. A null library gives no function.
        let function = |name: &CStr| unsafe { GetProcAddress(library, name.as_ptr().cast()) };
        let (Some(establish), Some(release), Some(instance_id)) = (
            function(c"SCardEstablishContext"),
            function(c"SCardReleaseContext"),
            function(c"SCardGetReaderDeviceInstanceIdA"),
        ) else {
            return Err(None);
        };
        // SAFETY: the functions of these names have these signatures.
        let (establish, release, instance_id) = unsafe {
            (
                std::mem::transmute::<_, Establish>(establish),
                std::mem::transmute::<_, Release>(release),
                std::mem::transmute::<_, InstanceId>(instance_id),
            )
        };
        let mut context = 0;
        // SAFETY: the place it writes to is alive and writable; the two others are reserved and null.
        match unsafe { establish(SCOPE_USER, ptr::null(), ptr::null(), &raw mut context) } {
            0 => Ok(Self { context, release, instance_id }),
            code => Err(Some(code)),
        }
    }

    /// The name of the device that this reader is.
    fn device(&self, reader: &CStr) -> Result<String, u32> {
        let mut name = [0_u8; LONGEST_NAME as usize];
        let mut length = LONGEST_NAME;
        // SAFETY: the context is open, the reader's name ends with a zero, and the device's has room for the length passed.
        let asked =
            unsafe { (self.instance_id)(self.context, reader.as_ptr().cast(), name.as_mut_ptr(), &raw mut length) };
        let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
        if asked == 0 { Ok(String::from_utf8_lossy(name).into_owned()) } else { Err(asked) }
    }
}

/// The USB device that the reader of this name is. Absent: it is none.
pub fn of(reader: &CStr) -> Reading<UsbIds> {
    let service = match Service::open() {
        Ok(service) => service,
        Err(None) => return Reading::Unreadable(Obstacle::NotSupported),
        Err(Some(code)) => return failed(Call::ScardEstablishContext, code),
    };
    match service.device(reader) {
        Ok(name) => devices::on_usb(&name),
        Err(IN_REMOTE_SESSION) => Reading::Unreadable(Obstacle::NotSupported),
        Err(code) => failed(Call::ScardGetReaderDeviceInstanceId, code),
    }
}
