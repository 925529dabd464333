//! Devices that are plugged in and that Windows cannot start.

use windows_sys::Win32::Devices::DeviceAndDriverInstallation::{
    CM_GETIDLIST_FILTER_ENUMERATOR, CM_GETIDLIST_FILTER_PRESENT, CM_Get_DevNode_PropertyW, CM_Get_Device_ID_List_SizeW,
    CM_Get_Device_ID_ListW, CM_LOCATE_DEVNODE_NORMAL, CM_Locate_DevNodeW, CONFIGRET, CR_NO_SUCH_DEVNODE,
    CR_NO_SUCH_VALUE, CR_SUCCESS,
};
use windows_sys::Win32::Devices::Properties::{DEVPKEY_Device_ProblemCode, DEVPROP_TYPE_UINT32};

use super::{failed, wide};
use crate::facts::{DeviceNode, DeviceProblem, Reading};
use crate::probe::windows_values::devices::{names, usb_ids};

/// What puts USB devices into Windows's tree of devices, and what puts cards into it (`SCFILTER\CID_…`, by public
/// recordings of devices, seen 2026-11-22).
const USB: &str = "USB";
const CARDS: &str = "SCFILTER";

/// USB devices and cards with a problem, Windows's parts of a composite device each by itself.
pub fn device_problems() -> Reading<Vec<DeviceProblem>> {
    let mut problems = Vec::new();
    for (enumerator, node) in [(USB, DeviceNode::Usb), (CARDS, DeviceNode::Card)] {
        let block = match present(enumerator) {
            Ok(block) => block,
            // A Windows that never saw a card has no such part of the tree.
            Err(_) if node == DeviceNode::Card => continue,
            Err(code) => return failed("CM_Get_Device_ID_List", code),
        };
        for name in names(&block) {
            match problem(&name) {
                Ok(None) => {}
                Ok(Some(code)) => {
                    let (vendor_id, product_id) = if node == DeviceNode::Usb { usb_ids(&name) } else { (None, None) };
                    problems.push(DeviceProblem { node, vendor_id, product_id, code });
                }
                Err(code) => return failed("CM_Get_DevNode_Property", code),
            }
        }
    }
    if problems.is_empty() { Reading::Absent } else { Reading::Seen(problems) }
}

/// Windows's problem code of a device; none where it has no problem or was unplugged in the meantime.
///
/// The property rather than `CM_Get_DevNode_Status`, as Microsoft Learn asks for since Windows Vista.
fn problem(name: &str) -> Result<Option<u32>, CONFIGRET> {
    let name = wide(name);
    let mut device = 0;
    // SAFETY: the place it writes to is alive and writable, and the name ends with a zero.
    let located = unsafe { CM_Locate_DevNodeW(&raw mut device, name.as_ptr(), CM_LOCATE_DEVNODE_NORMAL) };
    if located != CR_SUCCESS {
        return if located == CR_NO_SUCH_DEVNODE { Ok(None) } else { Err(located) };
    }
    let (mut kind, mut code, mut size) = (0, 0_u32, u32::BITS / 8);
    // SAFETY: all places it writes to are alive and writable, and the code's size is passed with it.
    let asked = unsafe {
        CM_Get_DevNode_PropertyW(
            device,
            &DEVPKEY_Device_ProblemCode,
            &raw mut kind,
            (&raw mut code).cast(),
            &raw mut size,
            0,
        )
    };
    match asked {
        CR_SUCCESS => Ok(Some(code).filter(|code| kind == DEVPROP_TYPE_UINT32 && *code != 0)),
        CR_NO_SUCH_VALUE | CR_NO_SUCH_DEVNODE => Ok(None),
        other => Err(other),
    }
}

/// The names of USB devices that are plugged in now, as one block of text.
pub fn present_usb_devices() -> Option<Vec<u16>> {
    present(USB).ok()
}

fn present(enumerator: &str) -> Result<Vec<u16>, CONFIGRET> {
    const FLAGS: u32 = CM_GETIDLIST_FILTER_ENUMERATOR | CM_GETIDLIST_FILTER_PRESENT;
    let enumerator = wide(enumerator);
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
