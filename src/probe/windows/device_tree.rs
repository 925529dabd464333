//! Windows's tree of devices, as the configuration manager tells it: what is plugged in, what each is called, what it hangs on.
//! Reading alone; a name from here can hold a serial number and is never handed on.

use windows_sys::Win32::Devices::DeviceAndDriverInstallation::{
    CM_GETIDLIST_FILTER_ENUMERATOR, CM_GETIDLIST_FILTER_PRESENT, CM_Get_DevNode_PropertyW, CM_Get_Device_ID_List_SizeW,
    CM_Get_Device_ID_ListW, CM_Get_Device_ID_Size, CM_Get_Device_IDW, CM_Get_Parent, CM_LOCATE_DEVNODE_NORMAL,
    CM_Locate_DevNodeW, CONFIGRET, CR_BUFFER_SMALL, CR_NO_SUCH_DEVNODE, CR_NO_SUCH_VALUE, CR_SUCCESS,
};
use windows_sys::Win32::Devices::Properties::{
    DEVPROP_TYPE_BOOLEAN, DEVPROP_TYPE_STRING_LIST, DEVPROP_TYPE_UINT32, DEVPROPTYPE,
};
use windows_sys::Win32::Foundation::DEVPROPKEY;

use super::wide;
use crate::probe::windows_values::devices::names;

/// How often a list is asked for again where a device came between its length and itself.
const TRIES: usize = 3;

/// A node of the tree, valid while it is plugged in.
#[derive(Clone, Copy)]
pub struct Device(u32);

impl Device {
    /// The node of this name; none where it was unplugged in the meantime.
    pub fn named(name: &str) -> Result<Option<Self>, CONFIGRET> {
        let name = wide(name);
        let mut device = 0;
        // SAFETY: the place it writes to is alive and writable, and the name ends with a zero.
        match unsafe { CM_Locate_DevNodeW(&raw mut device, name.as_ptr(), CM_LOCATE_DEVNODE_NORMAL) } {
            CR_SUCCESS => Ok(Some(Self(device))),
            CR_NO_SUCH_DEVNODE => Ok(None),
            other => Err(other),
        }
    }

    /// What it hangs on; none of the root.
    fn parent(self) -> Option<Self> {
        let mut parent = 0;
        // SAFETY: the place it writes to is alive and writable.
        (unsafe { CM_Get_Parent(&raw mut parent, self.0, 0) } == CR_SUCCESS).then_some(Self(parent))
    }

    fn name(self) -> Option<String> {
        let mut length = 0;
        // SAFETY: the place it writes to is alive and writable.
        if unsafe { CM_Get_Device_ID_Size(&raw mut length, self.0, 0) } != CR_SUCCESS {
            return None;
        }
        // The length is without the zero at the end.
        let mut name = vec![0; usize::try_from(length).ok()? + 1];
        // SAFETY: the name has room for the number of characters that is passed with it.
        let read = unsafe { CM_Get_Device_IDW(self.0, name.as_mut_ptr(), length + 1, 0) };
        names(&name).into_iter().next().filter(|_| read == CR_SUCCESS)
    }

    /// Its own name and those of what it hangs on, up to the root.
    pub fn names_to_the_root(self) -> impl Iterator<Item = String> {
        std::iter::successors(Some(self), |device| device.parent()).filter_map(Self::name)
    }

    /// A property that is a number; none where it has none, or was unplugged in the meantime.
    pub fn number(self, property: &DEVPROPKEY) -> Result<Option<u32>, CONFIGRET> {
        let (mut kind, mut number, mut size) = (0, 0_u32, u32::BITS / 8);
        // SAFETY: all places it writes to are alive and writable, and the number's size is passed with it.
        let asked = unsafe {
            CM_Get_DevNode_PropertyW(self.0, property, &raw mut kind, (&raw mut number).cast(), &raw mut size, 0)
        };
        match asked {
            CR_SUCCESS => Ok(Some(number).filter(|_| kind == DEVPROP_TYPE_UINT32)),
            CR_NO_SUCH_VALUE | CR_NO_SUCH_DEVNODE => Ok(None),
            other => Err(other),
        }
    }

    /// A property that is true or false.
    pub fn truth(self, property: &DEVPROPKEY) -> Option<bool> {
        let bytes = self.bytes(property, DEVPROP_TYPE_BOOLEAN)?;
        bytes.first().map(|byte| *byte != 0)
    }

    /// A property that is a list of texts.
    pub fn texts(self, property: &DEVPROPKEY) -> Vec<String> {
        let bytes = self.bytes(property, DEVPROP_TYPE_STRING_LIST).unwrap_or_default();
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        names(&units)
    }

    fn bytes(self, property: &DEVPROPKEY, expected: DEVPROPTYPE) -> Option<Vec<u8>> {
        let (mut kind, mut size) = (0, 0);
        // SAFETY: both places it writes to are alive and writable; without a buffer only the size is written.
        let asked = unsafe {
            CM_Get_DevNode_PropertyW(self.0, property, &raw mut kind, std::ptr::null_mut(), &raw mut size, 0)
        };
        if asked != CR_BUFFER_SMALL {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(size).ok()?];
        // SAFETY: all places it writes to are alive and writable, and the buffer has room for the size that is passed with it.
        let asked =
            unsafe { CM_Get_DevNode_PropertyW(self.0, property, &raw mut kind, bytes.as_mut_ptr(), &raw mut size, 0) };
        (asked == CR_SUCCESS && kind == expected).then_some(bytes)
    }
}

/// The names of what is plugged in below this part of the tree, as one block of text.
pub fn present(enumerator: &str) -> Result<Vec<u16>, CONFIGRET> {
    let enumerator = wide(enumerator);
    let mut answer = Err(CR_BUFFER_SMALL);
    for _ in 0..TRIES {
        answer = list(&enumerator);
        if answer != Err(CR_BUFFER_SMALL) {
            break;
        }
    }
    answer
}

/// `enumerator` ends with a zero.
fn list(enumerator: &[u16]) -> Result<Vec<u16>, CONFIGRET> {
    const FLAGS: u32 = CM_GETIDLIST_FILTER_ENUMERATOR | CM_GETIDLIST_FILTER_PRESENT;
    let mut length = 0;
    // SAFETY: both pointers are valid for the call, and the filter ends with a zero.
    let asked = unsafe { CM_Get_Device_ID_List_SizeW(&raw mut length, enumerator.as_ptr(), FLAGS) };
    if asked != CR_SUCCESS {
        return Err(asked);
    }
    let mut list = vec![0; usize::try_from(length).unwrap_or_default()];
    // SAFETY: the list has room for the number of characters that is passed with it.
    let filled = unsafe { CM_Get_Device_ID_ListW(enumerator.as_ptr(), list.as_mut_ptr(), length, FLAGS) };
    if filled == CR_SUCCESS { Ok(list) } else { Err(filled) }
}
