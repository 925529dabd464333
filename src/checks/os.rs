//! The operating system: Windows 7 or newer, and new enough for a recent Chrome.

use crate::facts::{Architecture, Edition, Facts, Family, Obstacle, Os, Reading};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict, WindowsName};
use crate::requirements::Requirements;

pub(super) fn check(facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Os, verdict, reason);
    let os = match &facts.os {
        Reading::Seen(os) => os,
        Reading::Absent => return Finding::unreadable(CheckId::Os, &Obstacle::NotSupported),
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::Os, obstacle),
    };
    match os.family {
        Family::Windows => windows(os, facts, requirements),
        Family::Macos => macos(facts),
        Family::Linux | Family::Other => finding(Verdict::Fail, Reason::NotWindows { product: os.name().to_owned() })
            .fixed_by(Fix::UseWindowsComputer),
    }
}

fn macos(facts: &Facts) -> Finding {
    let finding = |reason| Finding::new(CheckId::Os, Verdict::Fail, reason);
    match facts.virtual_machine_programs.seen() {
        Some(programs) if !programs.is_empty() => {
            finding(Reason::MacosHasVirtualMachines { programs: programs.clone() })
                .fixed_by(Fix::UseVirtualMachineOnMac)
        }
        Some(_) | None => finding(Reason::MacosNeedsWindows).fixed_by(Fix::UseWindowsOnMac),
    }
}

fn windows(os: &Os, facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::Os, verdict, reason);
    let windows = WindowsName { product: os.name().to_owned(), edition: os.edition, release: os.release };
    let Some(version) = os.version else { return Finding::unreadable(CheckId::Os, &Obstacle::NotSupported) };
    if version < requirements.windows.minimum {
        return finding(Verdict::Fail, Reason::WindowsTooOld { windows }).fixed_by(Fix::UseNewerWindows);
    }
    if held_back(os, requirements) {
        let last_chrome = requirements.chrome.last_for_old_windows.major;
        return finding(Verdict::Fail, Reason::WindowsCannotRunRecentChrome { windows, last_chrome })
            .fixed_by(Fix::UseNewerWindows);
    }
    if os.is_server() {
        return finding(Verdict::Warn, Reason::WindowsServer { windows }).fixed_by(Fix::AskAboutServer);
    }
    if os.architecture == Architecture::Arm64 {
        return finding(Verdict::Warn, Reason::WindowsOnArm { windows }).fixed_by(Fix::AskAboutArm);
    }
    let end = os
        .edition
        .and_then(Edition::listed)
        .and_then(|edition| requirements.windows.end_of_support(version.build(), edition));
    match end {
        Some(ended) if ended < facts.day() => {
            finding(Verdict::Pass, Reason::WindowsSupportEnded { windows, ended }).fixed_by(Fix::PlanWindowsUpgrade)
        }
        Some(_) | None => finding(Verdict::Pass, Reason::WindowsSupported { windows }),
    }
}

/// Whether this is a Windows that can have no newer Chrome.
pub(super) fn held_back(os: &Os, requirements: &Requirements) -> bool {
    os.family == Family::Windows
        && os.version.is_some_and(|version| version < requirements.chrome.last_for_old_windows.windows_below)
}
