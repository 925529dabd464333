//! Chrome is there; what is built from the same code does not count.

use super::os::held_back;
use crate::facts::{Channel, Chrome, Facts, Installation, OtherBrowser, Reading};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::requirements::Requirements;

pub(super) fn check(facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::ChromeInstalled, verdict, reason);
    let none = Chrome::default();
    let chrome = match &facts.chrome {
        Reading::Seen(chrome) => chrome,
        Reading::Absent => &none,
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::ChromeInstalled, obstacle),
    };
    if let Some(used) = in_use(chrome) {
        return if is_preview(used.channel) {
            finding(Verdict::Warn, Reason::OnlyPreviewChrome { channel: used.channel })
                .fixed_by(Fix::InstallStableChrome)
        } else {
            finding(Verdict::Pass, Reason::ChromeFound { channel: used.channel, scope: used.scope })
        };
    }
    let (reason, fix) = if !chrome.leftovers.is_empty() {
        (Reason::ChromeProgramMissing, Fix::ReinstallChrome)
    } else if let Some(browsers) = others(facts) {
        (Reason::OnlyOtherBrowsers { browsers }, Fix::InstallChromeBesideOther)
    } else {
        (Reason::ChromeNotInstalled, Fix::InstallChrome)
    };
    // Installing a Chrome that this Windows holds back would be work for nothing.
    let useless = facts.os.seen().is_some_and(|os| held_back(os, requirements));
    finding(Verdict::Fail, reason).fixed_by(if useless { Fix::UseNewerWindows } else { fix })
}

/// The installation that is judged: the newest that is no preview, else the newest.
pub(super) fn in_use(chrome: &Chrome) -> Option<&Installation> {
    chrome.installations.iter().max_by_key(|one| (!is_preview(one.channel), one.version))
}

fn is_preview(channel: Channel) -> bool {
    match channel {
        Channel::Stable | Channel::ExtendedStable => false,
        Channel::Beta | Channel::Dev | Channel::Canary => true,
    }
}

fn others(facts: &Facts) -> Option<Vec<OtherBrowser>> {
    facts.other_browsers.seen().filter(|browsers| !browsers.is_empty()).cloned()
}
