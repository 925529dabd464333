//! From the USB device to a card that programs can use, layer by layer: driver, service, reader, card.
//!
//! A stopped or absent service without a key is normal on Windows and is never told as a fault.

use super::session::is_remote;
use super::usb_key::{Kind, kind};
use crate::facts::{CardReader, CardState, DeviceNode, DeviceProblem, Facts, Obstacle, Reading, ServiceStart};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::requirements::Requirements;

/// Problem codes of Windows's device manager, by Microsoft's names: `CM_PROB_FAILED_INSTALL`.
const NO_DRIVER: u32 = 28;
/// `CM_PROB_DISABLED`.
const SWITCHED_OFF: u32 = 22;

pub(super) fn check(facts: &Facts, below: &[Finding], requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    let is_pending = super::is_pending(&facts.session)
        || super::is_pending(&facts.usb)
        || super::is_pending(&facts.device_problems)
        || super::is_pending(&facts.smart_card_service)
        || super::is_pending(&facts.readers);
    if is_pending {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    if let Some(found) = card(facts) {
        return found;
    }
    if let Some(check) = first_in_the_way(below) {
        return finding(Verdict::Blocked, Reason::WaitsFor { check });
    }
    if !is_remote(facts) && !might_be_on_usb(facts, requirements) {
        return finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::UsbKey });
    }
    let problem = facts.device_problems.seen().and_then(|problems| key_problem(problems, facts, requirements));
    match problem {
        Some(NO_DRIVER) => return finding(Verdict::Fail, Reason::DriverMissing).fixed_by(Fix::InstallKeyDriver),
        Some(SWITCHED_OFF) => return finding(Verdict::Fail, Reason::DeviceSwitchedOff).fixed_by(Fix::SwitchDeviceOn),
        Some(problem) => {
            return finding(Verdict::Fail, Reason::DeviceFault { problem }).fixed_by(Fix::InstallKeyDriver);
        }
        None => {}
    }
    let found = service(facts).unwrap_or_else(|| reader(facts));
    // An empty reader that nobody knows for a key may be built into the computer.
    let unsure = below.iter().any(|one| one.check == CheckId::UsbKey && one.verdict == Verdict::Unknown);
    if unsure && found.reason == Reason::ReaderEmpty {
        return finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::UsbKey });
    }
    found
}

/// Whether a real reader has a card that answers or is in use; `None` where readers could not be read.
pub(super) fn has_card(facts: &Facts) -> Option<bool> {
    match &facts.readers {
        Reading::Seen(readers) => Some(readers.iter().any(CardReader::holds_card)),
        Reading::Absent | Reading::Unreadable(Obstacle::NoService) => Some(false),
        Reading::Unreadable(_) => None,
    }
}

fn real(readers: &[CardReader]) -> impl Iterator<Item = &CardReader> {
    readers.iter().filter(|reader| !reader.is_virtual)
}

/// What a card that is there decides, whatever USB says.
fn card(facts: &Facts) -> Option<Finding> {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    let has = |state| facts.readers.seen().is_some_and(|readers| real(readers).any(|reader| reader.card == state));
    if has(CardState::Present) {
        Some(finding(Verdict::Pass, Reason::CardReady))
    } else if has(CardState::Busy) {
        Some(finding(Verdict::Warn, Reason::CardBusy).fixed_by(Fix::CloseOtherKeyProgram))
    } else if has(CardState::Mute) {
        Some(finding(Verdict::Fail, Reason::CardMute).fixed_by(Fix::ReplugKey))
    } else {
        None
    }
}

fn first_in_the_way(below: &[Finding]) -> Option<CheckId> {
    let in_the_way = |finding: &&Finding| match (finding.check, finding.verdict) {
        (CheckId::Session | CheckId::UsbKey, Verdict::Fail) | (CheckId::Session, Verdict::Unknown) => true,
        (_, _) => false,
    };
    below.iter().find(in_the_way).map(|finding| finding.check)
}

/// Whether something on USB could be a key with a card in it.
fn might_be_on_usb(facts: &Facts, requirements: &Requirements) -> bool {
    facts.usb.seen().is_some_and(|devices| {
        devices
            .iter()
            .any(|device| matches!(kind(device, &requirements.usb), Kind::PossibleKey(_) | Kind::OtherSmartCardDevice))
    })
}

/// The problem of a device that may be the key. The card inside it needs no driver, and never counts.
fn key_problem(problems: &[DeviceProblem], facts: &Facts, requirements: &Requirements) -> Option<u32> {
    let devices = facts.usb.seen()?;
    let of_a_key = |problem: &&DeviceProblem| {
        problem.node == DeviceNode::Usb
            && devices.iter().any(|device| {
                problem.vendor_id == Some(device.vendor_id)
                    && problem.product_id == Some(device.product_id)
                    && matches!(kind(device, &requirements.usb), Kind::PossibleKey(_) | Kind::OtherSmartCardDevice)
            })
    };
    problems.iter().find(of_a_key).map(|problem| problem.code)
}

fn service(facts: &Facts) -> Option<Finding> {
    let failing = |reason, fix| Some(Finding::new(CheckId::CardReader, Verdict::Fail, reason).fixed_by(fix));
    let stopped = facts.readers == Reading::Unreadable(Obstacle::NoService);
    match &facts.smart_card_service {
        Reading::Seen(service) if service.start == ServiceStart::Disabled && !service.running => {
            failing(Reason::SmartCardServiceDisabled, Fix::EnableSmartCardService)
        }
        Reading::Seen(service) if !service.running && stopped => {
            failing(Reason::SmartCardServiceStopped, Fix::StartSmartCardService)
        }
        Reading::Absent => failing(Reason::SmartCardServiceMissing, Fix::InstallSmartCardService),
        Reading::Unreadable(_) if stopped => failing(Reason::SmartCardServiceStopped, Fix::StartSmartCardService),
        Reading::Seen(_) | Reading::Unreadable(_) => None,
    }
}

fn reader(facts: &Facts) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    let none = || finding(Verdict::Fail, Reason::KeyHasNoReader).fixed_by(Fix::InstallKeyDriver);
    match &facts.readers {
        Reading::Seen(readers) if real(readers).any(|reader| reader.card == CardState::Unknown) => {
            Finding::unreadable(CheckId::CardReader, &Obstacle::NotSupported)
        }
        Reading::Seen(readers) if real(readers).next().is_some() => {
            finding(Verdict::Fail, Reason::ReaderEmpty).fixed_by(Fix::InsertCard)
        }
        Reading::Seen(_) | Reading::Absent | Reading::Unreadable(Obstacle::NoService) => none(),
        Reading::Unreadable(obstacle) => Finding::unreadable(CheckId::CardReader, obstacle),
    }
}
