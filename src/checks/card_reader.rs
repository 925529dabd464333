//! From the chosen key's USB device to its card that programs can use, layer by layer: driver, service, reader, card.
//!
//! A stopped or absent service without a key is normal on Windows and is never told as a fault. Other readers and other
//! cards decide nothing here.

use super::Seen;
use crate::facts::{CardState, Facts, Obstacle, Reading, ServiceStart};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::key::{Candidate, ports_are_elsewhere, unclaimed_readers};
use crate::requirements::Requirements;

/// Problem codes of Windows's device manager, by Microsoft's names: `CM_PROB_FAILED_INSTALL`.
const NO_DRIVER: u32 = 28;
/// `CM_PROB_DISABLED`.
const SWITCHED_OFF: u32 = 22;

pub(super) fn check(seen: Seen, below: &[Finding]) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    let facts = seen.facts;
    let is_pending = super::is_pending(&facts.session)
        || super::is_pending(&facts.usb)
        || super::is_pending(&facts.device_problems)
        || super::is_pending(&facts.smart_card_service)
        || super::is_pending(&facts.readers);
    if is_pending {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    if let Some(check) = first_in_the_way(below) {
        return finding(Verdict::Blocked, Reason::WaitsFor { check });
    }
    let Some(key) = seen.key.one() else {
        let check = if ports_are_elsewhere(facts) { CheckId::Session } else { CheckId::UsbKey };
        return finding(Verdict::Blocked, Reason::WaitsFor { check });
    };
    of_key(key, facts, seen.rules)
}

fn first_in_the_way(below: &[Finding]) -> Option<CheckId> {
    let in_the_way = |finding: &&Finding| match (finding.check, finding.verdict) {
        // It says nothing of this computer.
        (_, _) if finding.reason == Reason::SeenByPersonAlone => false,
        (CheckId::Session | CheckId::UsbKey, Verdict::Fail | Verdict::Unknown) => true,
        (_, _) => false,
    };
    below.iter().find(in_the_way).map(|finding| finding.check)
}

/// What this key's own driver, reader and card say.
pub fn of_key(key: &Candidate, facts: &Facts, rules: &Requirements) -> Finding {
    card(key).or_else(|| driver(key)).or_else(|| service(facts)).unwrap_or_else(|| reader(key, facts, rules))
}

/// What a card that is there decides, whatever USB says.
fn card(key: &Candidate) -> Option<Finding> {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    if key.has_card(CardState::Present) {
        Some(finding(Verdict::Pass, Reason::CardReady))
    } else if key.has_card(CardState::Busy) {
        Some(finding(Verdict::Fail, Reason::CardBusy).fixed_by(Fix::CloseOtherKeyProgram))
    } else if key.has_card(CardState::Mute) {
        Some(finding(Verdict::Fail, Reason::CardMute).fixed_by(Fix::ReplugKey))
    } else {
        None
    }
}

fn driver(key: &Candidate) -> Option<Finding> {
    let failing = |reason, fix| Some(Finding::new(CheckId::CardReader, Verdict::Fail, reason).fixed_by(fix));
    match key.device.as_ref()?.problem? {
        NO_DRIVER => failing(Reason::DriverMissing, Fix::InstallKeyDriver),
        SWITCHED_OFF => failing(Reason::DeviceSwitchedOff, Fix::SwitchDeviceOn),
        problem => failing(Reason::DeviceFault { problem }, Fix::RestartForKey),
    }
}

fn service(facts: &Facts) -> Option<Finding> {
    let failing = |reason, fix| Some(Finding::new(CheckId::CardReader, Verdict::Fail, reason).fixed_by(fix));
    let silent = facts.readers == Reading::Unreadable(Obstacle::NoService);
    match &facts.smart_card_service {
        Reading::Seen(service) if service.start == ServiceStart::Disabled && !service.running => {
            failing(Reason::SmartCardServiceDisabled, Fix::EnableSmartCardService)
        }
        Reading::Seen(service) if service.running && silent => {
            failing(Reason::SmartCardServiceSilent, Fix::RestartComputer)
        }
        // Windows starts it when a key is plugged in.
        Reading::Seen(service) if service.start == ServiceStart::OnDemand && silent => {
            failing(Reason::SmartCardServiceStopped, Fix::ReplugToStartService)
        }
        Reading::Absent => failing(Reason::SmartCardServiceMissing, Fix::InstallSmartCardService),
        Reading::Seen(_) | Reading::Unreadable(_) if silent => {
            failing(Reason::SmartCardServiceStopped, Fix::StartSmartCardService)
        }
        Reading::Seen(_) | Reading::Unreadable(_) => None,
    }
}

fn reader(key: &Candidate, facts: &Facts, rules: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::CardReader, verdict, reason);
    if key.has_card(CardState::Unknown) {
        return Finding::unreadable(CheckId::CardReader, &Obstacle::NotSupported);
    }
    if !key.readers.is_empty() {
        let in_virtual_machine = facts.virtual_machine.seen().is_some() && !ports_are_elsewhere(facts);
        let fix = if in_virtual_machine { Fix::ReconnectKeyToVirtualMachine } else { Fix::InsertCard };
        return finding(Verdict::Fail, Reason::ReaderEmpty).fixed_by(fix);
    }
    match &facts.readers {
        Reading::Seen(_) if unclaimed_readers(facts, rules).next().is_some() => {
            finding(Verdict::Unknown, Reason::ReaderOfWhichDevice).fixed_by(Fix::IdentifyDevice)
        }
        Reading::Seen(_) | Reading::Absent | Reading::Unreadable(Obstacle::NoService) => {
            finding(Verdict::Fail, Reason::KeyHasNoReader).fixed_by(Fix::InstallKeyDriver)
        }
        Reading::Unreadable(obstacle) => Finding::unreadable(CheckId::CardReader, obstacle),
    }
}
