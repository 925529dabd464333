//! The QHR key on USB. Identifiers make a device a possible key; nothing seen here makes it a certain one.

use super::Seen;
use crate::facts::{Obstacle, Reading, VirtualMachine};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::key::{Candidate, Choice, Kind, Why, devices, ports_are_elsewhere};

pub(super) fn check(seen: Seen) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    let facts = seen.facts;
    if ports_are_elsewhere(facts) {
        return in_remote_session(seen);
    }
    if super::is_pending(&facts.session) || super::is_pending(&facts.virtual_machine) || super::is_pending(&facts.usb) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    match seen.key {
        Choice::One(key) => possible(key),
        Choice::WhichOne(keys) => {
            finding(Verdict::Unknown, Reason::SeveralPossibleKeys { count: keys.len() }).fixed_by(Fix::KeepOnlyYourKey)
        }
        Choice::IsThisIt(devices) => is_this_it(devices, seen),
        Choice::Nothing => without_key(seen),
        Choice::NotRead(Obstacle::Pending) => finding(Verdict::Unknown, Reason::NotReadYet),
        Choice::NotRead(obstacle) => Finding::unreadable(CheckId::UsbKey, obstacle),
    }
}

/// In a remote session the key is on the USB bus of the computer in front of the person.
fn in_remote_session(seen: Seen) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    match seen.key.one() {
        Some(key) if key.holds_card() => finding(Verdict::Pass, Reason::KeyThroughRemoteSession),
        _ if super::is_pending(&seen.facts.readers) => finding(Verdict::Unknown, Reason::NotReadYet),
        Some(_) | None => finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::Session }),
    }
}

fn possible(key: &Candidate) -> Finding {
    let device = key.device.as_ref().map(|device| device.ids.to_string()).unwrap_or_default();
    let reason = match key.why {
        Why::Identified => Reason::IdentifiedKey { device },
        Why::Listed(listed) => Reason::PossibleKey { device, name: listed.name.clone(), basis: listed.basis },
        Why::ReaderName(listed) => Reason::KeyKnownByReader { name: listed.name.clone() },
        // These are asked about before one is chosen.
        Why::Unlisted | Why::DeskReader => Reason::OtherSmartCardDevice { device },
    };
    Finding::new(CheckId::UsbKey, Verdict::Pass, reason)
}

/// Only what nobody lists: the question comes before anything that assumes its answer.
fn is_this_it(devices: &[Candidate], seen: Seen) -> Finding {
    let finding = |reason| Finding::new(CheckId::UsbKey, Verdict::Unknown, reason);
    let unlisted = devices.iter().find(|candidate| matches!(candidate.why, Why::Unlisted));
    let ids = |candidate: Option<&Candidate>| {
        candidate
            .and_then(|candidate| candidate.device.as_ref())
            .map(|device| device.ids.to_string())
            .unwrap_or_default()
    };
    match (unlisted, seen.facts.virtual_machine.seen()) {
        (Some(_), _) => finding(Reason::OtherSmartCardDevice { device: ids(unlisted) }).fixed_by(Fix::IdentifyDevice),
        (None, Some(product)) => not_in_virtual_machine(*product),
        (None, None) => finding(Reason::DeskReaderSeen { device: ids(devices.first()) }).fixed_by(Fix::PlugInKey),
    }
}

fn without_key(seen: Seen) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::UsbKey, verdict, reason);
    let kinds: Vec<_> = devices(seen.facts).iter().map(|device| (device.kind(seen.rules), device.problem)).collect();
    let any = |wanted: fn(&Kind) -> bool| kinds.iter().any(|(kind, _)| wanted(kind));
    let not_recognised = kinds.iter().find_map(|(kind, problem)| match kind {
        Kind::NotRecognised => *problem,
        Kind::PossibleKey(_)
        | Kind::DeskReader
        | Kind::BuiltInReader
        | Kind::OtherSmartCardDevice
        | Kind::SecurityKey
        | Kind::Storage
        | Kind::Other => None,
    });
    if let Some(product) = seen.facts.virtual_machine.seen() {
        not_in_virtual_machine(*product)
    } else if seen.facts.usb == Reading::Absent {
        finding(Verdict::Unknown, Reason::NoUsbBus).fixed_by(Fix::BringUsbHere)
    } else if let Some(problem) = not_recognised {
        finding(Verdict::Unknown, Reason::DeviceNotRecognised { problem }).fixed_by(Fix::TryAnotherPort)
    } else if any(|kind| matches!(kind, Kind::Storage)) {
        finding(Verdict::Fail, Reason::StorageInsteadOfKey).fixed_by(Fix::PlugInKeyNotStick)
    } else if any(|kind| matches!(kind, Kind::SecurityKey)) {
        finding(Verdict::Fail, Reason::SecurityKeyInsteadOfKey).fixed_by(Fix::PlugInKeyNotSecurityKey)
    } else {
        finding(Verdict::Fail, Reason::NoKey).fixed_by(Fix::PlugInKey)
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
