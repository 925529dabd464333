//! The QHR key on USB. Identifiers make a device a possible key; nothing seen here makes it a certain one.

use super::card_reader::has_card;
use super::session::is_remote;
use crate::facts::{Facts, Reading, UsbDevice, VirtualMachine};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::requirements::{PossibleKey, Requirements, Usb};

/// Class code of smart-card interfaces, from the USB-IF table of class codes.
const SMART_CARD: u8 = 0x0b;
/// Class code of storage interfaces, from the same table.
const STORAGE: u8 = 0x08;

/// What a USB device is to someone who looks for a QHR key.
#[derive(Debug, Clone, Copy)]
pub enum Kind<'a> {
    /// Listed as a possible key.
    PossibleKey(&'a PossibleKey),
    /// A smart-card device that is not listed.
    OtherSmartCardDevice,
    /// A key for web sites.
    SecurityKey,
    /// A memory stick or disk.
    Storage,
    /// Anything else.
    Other,
}

/// Sorts a device by the lists of the requirements, then by its interface classes.
pub fn kind<'a>(device: &UsbDevice, usb: &'a Usb) -> Kind<'a> {
    let has = |class| device.interface_classes.seen().is_some_and(|classes| classes.contains(&class));
    if let Some(key) = usb.possible_key(device.ids()) {
        Kind::PossibleKey(key)
    } else if usb.is_security_key(device.ids()) {
        Kind::SecurityKey
    } else if has(SMART_CARD) {
        Kind::OtherSmartCardDevice
    } else if has(STORAGE) {
        Kind::Storage
    } else {
        Kind::Other
    }
}

pub(super) fn check(facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    if is_remote(facts) {
        return in_remote_session(facts);
    }
    if super::is_pending(&facts.session) || super::is_pending(&facts.virtual_machine) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    let machine = facts.virtual_machine.seen().copied();
    let devices = match &facts.usb {
        Reading::Seen(devices) => devices,
        Reading::Absent => {
            return match machine {
                Some(product) => not_in_virtual_machine(product),
                None => finding(Verdict::Unknown, Reason::NoUsbBus).fixed_by(Fix::BringUsbHere),
            };
        }
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::UsbKey, obstacle),
    };
    let kinds: Vec<_> = devices.iter().map(|device| (device, kind(device, &requirements.usb))).collect();
    let keys: Vec<_> = kinds
        .iter()
        .filter_map(|(device, kind)| match kind {
            Kind::PossibleKey(key) => Some((device, key)),
            Kind::OtherSmartCardDevice | Kind::SecurityKey | Kind::Storage | Kind::Other => None,
        })
        .collect();
    match keys.as_slice() {
        [] => without_key(&kinds, machine),
        [(device, key)] => {
            let reason = Reason::PossibleKey { device: ids(device), name: key.name.clone(), basis: key.basis };
            finding(Verdict::Pass, reason)
        }
        several => {
            finding(Verdict::Warn, Reason::SeveralPossibleKeys { count: several.len() }).fixed_by(Fix::KeepOnlyYourKey)
        }
    }
}

/// In a remote session the key is on the USB bus of the computer in front of the person.
fn in_remote_session(facts: &Facts) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    match has_card(facts) {
        Some(true) => finding(Verdict::Pass, Reason::KeyThroughRemoteSession),
        None if super::is_pending(&facts.readers) => finding(Verdict::Unknown, Reason::NotReadYet),
        Some(false) | None => finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::Session }),
    }
}

fn not_in_virtual_machine(product: VirtualMachine) -> Finding {
    let fix = match product {
        VirtualMachine::Parallels => Fix::ConnectKeyInParallels,
        VirtualMachine::Vmware => Fix::ConnectKeyInVmware,
        VirtualMachine::VirtualBox => Fix::ConnectKeyInVirtualBox,
        VirtualMachine::Qemu => Fix::ConnectKeyInUtm,
        VirtualMachine::HyperV => Fix::ConnectKeyInHyperV,
        VirtualMachine::Apple | VirtualMachine::Other => Fix::ConnectKeyToVirtualMachine,
    };
    Finding::new(CheckId::UsbKey, Verdict::Fail, Reason::KeyNotInVirtualMachine { product }).fixed_by(fix)
}

fn without_key(kinds: &[(&UsbDevice, Kind)], machine: Option<VirtualMachine>) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    let smart_card = kinds.iter().find(|(_, kind)| matches!(kind, Kind::OtherSmartCardDevice));
    if let Some((device, _)) = smart_card {
        finding(Verdict::Unknown, Reason::OtherSmartCardDevice { device: ids(device) }).fixed_by(Fix::IdentifyDevice)
    } else if kinds.iter().any(|(_, kind)| matches!(kind, Kind::Storage)) {
        finding(Verdict::Fail, Reason::StorageInsteadOfKey).fixed_by(Fix::PlugInKeyNotStick)
    } else if kinds.iter().any(|(_, kind)| matches!(kind, Kind::SecurityKey)) {
        finding(Verdict::Fail, Reason::SecurityKeyInsteadOfKey).fixed_by(Fix::PlugInKeyNotSecurityKey)
    } else if let Some(product) = machine {
        not_in_virtual_machine(product)
    } else {
        finding(Verdict::Fail, Reason::NoKey).fixed_by(Fix::PlugInKey)
    }
}

fn ids(device: &UsbDevice) -> String {
    format!("{}:{}", device.vendor_id, device.product_id)
}
