//! Devices that are plugged in: which are on USB, which of them Windows cannot start, and which of them a reader is.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use windows_sys::Win32::Devices::DeviceAndDriverInstallation::{CM_DEVCAP_REMOVABLE, CONFIGRET};
use windows_sys::Win32::Devices::Properties::{
    DEVPKEY_Device_Capabilities, DEVPKEY_Device_CompatibleIds, DEVPKEY_Device_HardwareIds,
    DEVPKEY_Device_InLocalMachineContainer, DEVPKEY_Device_ProblemCode,
};

use super::device_tree::{Device, present};
use super::failed;
use crate::facts::{Call, DeviceNode, DeviceProblem, Obstacle, Reading, UsbDevice, UsbIds};
use crate::probe::windows_values::devices::{names, usb_device_on_the_way, usb_ids};
use crate::probe::windows_values::usb_devices::{Node, of_nodes, put_together};
use crate::probe::{no_thread, usb};

/// What puts USB devices into Windows's tree of devices, and what puts cards into it (`SCFILTER\CID_…`, by public
/// recordings of devices, seen 2026-11-22).
const USB: &str = "USB";
const CARDS: &str = "SCFILTER";

/// How long libusb may take: half of what the whole reading may, so that the tree is told also where libusb hangs.
const DESCRIPTORS_LIMIT: Duration = Duration::from_secs(4);

/// USB devices and cards with a problem, Windows's parts of a composite device each by itself.
pub fn device_problems() -> Reading<Vec<DeviceProblem>> {
    let mut problems = Vec::new();
    for (enumerator, node) in [(USB, DeviceNode::Usb), (CARDS, DeviceNode::Card)] {
        let block = match present(enumerator) {
            Ok(block) => block,
            // A Windows that never saw a card has no such part of the tree.
            Err(_) if node == DeviceNode::Card => continue,
            Err(code) => return failed(Call::CmGetDeviceIdList, code),
        };
        for name in names(&block) {
            match problem(&name) {
                Ok(None) => {}
                Ok(Some(code)) => {
                    let (vendor_id, product_id) = if node == DeviceNode::Usb { usb_ids(&name) } else { (None, None) };
                    problems.push(DeviceProblem { node, vendor_id, product_id, code });
                }
                Err(code) => return failed(Call::CmGetDevNodeProperty, code),
            }
        }
    }
    if problems.is_empty() { Reading::Absent } else { Reading::Seen(problems) }
}

/// Windows's problem code of a device; none where it has no problem or was unplugged in the meantime.
///
/// The property rather than `CM_Get_DevNode_Status`, as Microsoft Learn asks for since Windows Vista.
fn problem(name: &str) -> Result<Option<u32>, CONFIGRET> {
    let Some(device) = Device::named(name)? else { return Ok(None) };
    Ok(device.number(&DEVPKEY_Device_ProblemCode)?.filter(|code| *code != 0))
}

/// USB devices: those of the tree, which knows a device without a driver or switched off, with what libusb, which leaves
/// out such a one, reads of the others.
pub fn usb_devices() -> Reading<Vec<UsbDevice>> {
    // The tree answers at once; libusb asks every hub, and one that hangs must not hide what the tree has told.
    let described = described();
    let nodes: Vec<_> = match present(USB) {
        Ok(block) => names(&block).into_iter().filter_map(node).collect(),
        Err(code) => return if described.seen().is_some() { described } else { failed(Call::CmGetDeviceIdList, code) },
    };
    // A computer with USB has at least a root hub there.
    if nodes.is_empty() {
        return described;
    }
    let described = described.seen().cloned().unwrap_or_default();
    Reading::Seen(put_together(of_nodes(&nodes), described))
}

/// What libusb lists, where it does so in time. While one list is still awaited no other is asked for: it would hang as well.
fn described() -> Reading<Vec<UsbDevice>> {
    static UNDER_WAY: AtomicBool = AtomicBool::new(false);
    let late = Reading::Unreadable(Obstacle::TimedOut);
    if UNDER_WAY.swap(true, Ordering::AcqRel) {
        return late;
    }
    let (tell, told) = mpsc::channel();
    let list = move || {
        let devices = usb::devices(|_| None);
        UNDER_WAY.store(false, Ordering::Release);
        // Nobody may wait for it any more.
        let _ = tell.send(devices);
    };
    match thread::Builder::new().name("usb descriptors".to_owned()).spawn(list) {
        Ok(_) => told.recv_timeout(DESCRIPTORS_LIMIT).unwrap_or(late),
        Err(error) => {
            UNDER_WAY.store(false, Ordering::Release);
            Reading::Unreadable(no_thread(&error))
        }
    }
}

/// `None` where it was unplugged in the meantime.
fn node(name: String) -> Option<Node> {
    let device = Device::named(&name).ok()??;
    Some(Node {
        hardware_ids: device.texts(&DEVPKEY_Device_HardwareIds),
        compatible_ids: device.texts(&DEVPKEY_Device_CompatibleIds),
        built_in: built_in(device),
        name,
    })
}

/// Whether a device is in the computer's own case (`System.Devices.InLocalMachineContainer`, Windows 8), which Windows makes
/// out of what its hub says of the socket; on Windows 7 what the hub says (`CM_DEVCAP_REMOVABLE`; both Microsoft Learn, read
/// 2026-11-26). A socket of which the firmware says nothing counts as one outside: a part of the computer can be told as
/// none, and not the other way round.
fn built_in(device: Device) -> Option<bool> {
    device.truth(&DEVPKEY_Device_InLocalMachineContainer).or_else(|| {
        let capabilities = device.number(&DEVPKEY_Device_Capabilities).ok()??;
        Some(capabilities & CM_DEVCAP_REMOVABLE == 0)
    })
}

/// The device on USB that the device of this name is, or hangs on. Absent: it hangs on none.
pub fn on_usb(name: &str) -> Reading<UsbIds> {
    match Device::named(name) {
        Ok(Some(device)) => usb_device_on_the_way(device.names_to_the_root()).map_or(Reading::Absent, Reading::Seen),
        // Unplugged in the meantime: its own name still tells, where it is on USB itself.
        Ok(None) => usb_device_on_the_way([name.to_owned()]).map_or(Reading::Absent, Reading::Seen),
        Err(code) => failed(Call::CmLocateDevNode, code),
    }
}

/// The names of USB devices that are plugged in now, as one block of text.
pub fn present_usb_devices() -> Option<Vec<u16>> {
    present(USB).ok()
}
