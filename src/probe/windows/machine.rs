//! Whether this machine is a virtual one, and which programs for virtual machines are installed on it.

use std::io;

use windows_sys::Win32::System::LibraryLoader::{GetModuleHandleW, GetProcAddress};
use windows_sys::Win32::System::Threading::GetCurrentProcess;
use windows_sys::core::BOOL;
use winreg::RegKey;
use winreg::enums::HKEY_LOCAL_MACHINE;

use super::{registry, wide};
use crate::facts::{Architecture, Obstacle, Reading, VirtualMachine};
use crate::probe::smbios::{self, Smbios};
use crate::probe::windows_values::machine;

/// What the firmware says of the machine, as Windows noted it at its start.
const FIRMWARE: &str = r"HARDWARE\DESCRIPTION\System\BIOS";

/// Keys that the installers of programs for virtual machines write, and the service of Hyper-V. Common knowledge, not looked
/// up.
const PROGRAMS: [(VirtualMachine, &str); 5] = [
    (VirtualMachine::Vmware, r"SOFTWARE\VMware, Inc.\VMware Workstation"),
    (VirtualMachine::Vmware, r"SOFTWARE\VMware, Inc.\VMware Player"),
    (VirtualMachine::VirtualBox, r"SOFTWARE\Oracle\VirtualBox"),
    (VirtualMachine::HyperV, r"SYSTEM\CurrentControlSet\Services\vmms"),
    (VirtualMachine::Qemu, r"SOFTWARE\QEMU64"),
];

/// The virtual machine this is.
pub fn virtual_machine() -> Reading<VirtualMachine> {
    let key = match RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey(FIRMWARE) {
        Ok(key) => key,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return Reading::Unreadable(Obstacle::AccessDenied);
        }
        Err(_) => return Reading::Unreadable(Obstacle::NotSupported),
    };
    let text = |name: &str| key.get_value::<String, _>(name).ok().filter(|text| !text.trim().is_empty());
    let strings = Smbios {
        manufacturer: text("SystemManufacturer"),
        product: text("SystemProductName"),
        bios_vendor: text("BIOSVendor"),
        board_manufacturer: text("BaseBoardManufacturer"),
    };
    if strings == Smbios::default() {
        return Reading::Unreadable(Obstacle::NotSupported);
    }
    smbios::virtual_machine(&strings).map_or(Reading::Absent, Reading::Seen)
}

/// Programs that run virtual machines, installed here.
pub fn virtual_machine_programs() -> Reading<Vec<VirtualMachine>> {
    let there = PROGRAMS.iter().filter(|(_, key)| registry::exists(HKEY_LOCAL_MACHINE, key));
    let mut programs: Vec<_> = there.map(|(program, _)| *program).collect();
    programs.dedup();
    if programs.is_empty() {
        registry::not_found(PROGRAMS.map(|(_, key)| (HKEY_LOCAL_MACHINE, key.to_owned())))
    } else {
        Reading::Seen(programs)
    }
}

/// The processor's own architecture, whatever this program runs as; `None` on a Windows that cannot be asked.
pub fn architecture() -> Option<Architecture> {
    // From `wow64apiset.h`, as in Microsoft Learn: a process, and the places for its machine and the processor's.
    type IsWow64Process2 = unsafe extern "system" fn(*mut std::ffi::c_void, *mut u16, *mut u16) -> BOOL;
    let kernel = wide("kernel32.dll");
    // SAFETY: the name ends with a zero; this library is in every process, for as long as the process lives.
    let kernel = unsafe { GetModuleHandleW(kernel.as_ptr()) };
    // SAFETY: the name ends with a zero. A null library gives no function.
    let function = unsafe { GetProcAddress(kernel, c"IsWow64Process2".as_ptr().cast()) }?;
    // SAFETY: the function of this name has this signature.
    let function: IsWow64Process2 = unsafe { std::mem::transmute(function) };
    let (mut of_process, mut native) = (0, 0);
    // SAFETY: both places are alive and writable; the process's own handle needs no closing.
    let asked = unsafe { function(GetCurrentProcess(), &raw mut of_process, &raw mut native) };
    Some(machine::architecture(native)).filter(|_| asked != 0 && native != 0)
}
