//! Chrome is recent: by the age of its version in days, never by counting versions.

use std::borrow::Cow;

use super::chrome_installed::{in_use, of_person};
use super::os::held_back;
use crate::calendar::{self, Age};
use crate::facts::{Channel, Chrome, Facts, Installation, Reading};
use crate::findings::{CheckId, ChromeAge, Finding, Fix, Reason, Verdict};
use crate::requirements::{AgeLimits, Requirements};

pub(super) fn check(facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::ChromeRecent, verdict, reason);
    let chrome = match &facts.chrome {
        Reading::Seen(chrome) => of_person(chrome, facts),
        Reading::Absent => Cow::Owned(Chrome::default()),
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::ChromeRecent, obstacle),
    };
    if super::is_pending(&facts.account) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    let Some(used) = in_use(&chrome) else {
        return finding(Verdict::Blocked, Reason::WaitsFor { check: CheckId::ChromeInstalled });
    };
    let Some(version) = used.version else {
        return finding(Verdict::Unknown, Reason::ChromeVersionUnreadable).fixed_by(Fix::AskChromeItself);
    };
    if facts.os.seen().is_some_and(|os| held_back(os, requirements)) {
        return finding(Verdict::Fail, Reason::ChromeHeldBackByWindows { version }).fixed_by(Fix::UseNewerWindows);
    }
    if super::is_pending(&facts.chrome_use) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    if let Some((reason, fix)) = waits_for_relaunch(used, facts) {
        return finding(Verdict::Warn, reason).fixed_by(fix);
    }
    let today = facts.day();
    if today < requirements.dated {
        return finding(Verdict::Unknown, Reason::ClockWrong { today }).fixed_by(Fix::SetClock);
    }
    match calendar::age(version.major(), today, &requirements.chrome) {
        Age::CalendarTooOld { calendar_ends } => {
            finding(Verdict::Unknown, Reason::CalendarTooOld { version, calendar_ends }).fixed_by(Fix::AskChromeItself)
        }
        Age::Days { days, released, estimated } => {
            let age = ChromeAge { version, released, age_days: days, estimated };
            judge(age, is_managed(used, facts), requirements.chrome.age.of(used.channel))
        }
    }
}

/// A newer Chrome is in place, and the one that runs is the old one: what has to be closed for the new one to start.
fn waits_for_relaunch(used: &Installation, facts: &Facts) -> Option<(Reason, Fix)> {
    let running = facts.chrome_use.seen().and_then(|used| used.running.seen());
    if !used.update_waits && !running.is_some_and(|running| running.outdated) {
        return None;
    }
    Some(match running {
        Some(running) if running.in_another_session => (Reason::ChromeRunsElsewhere, Fix::CloseChromeElsewhere),
        Some(running) if running.has_window == Some(false) => {
            (Reason::ChromeRunsInBackground, Fix::CloseChromeInBackground)
        }
        Some(_) | None => (Reason::ChromeWaitsForRelaunch, Fix::RelaunchChrome),
    })
}

/// Whether an administrator decides when this Chrome is updated: by its channel, or by policies that hold updates back.
fn is_managed(used: &Installation, facts: &Facts) -> bool {
    let policies = facts.chrome_use.seen().and_then(|used| used.update_policies.seen());
    used.channel == Channel::ExtendedStable || policies.is_some_and(|policies| !policies.is_empty())
}

fn judge(chrome: ChromeAge, is_managed: bool, limits: &AgeLimits) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::ChromeRecent, verdict, reason);
    let update = if is_managed { Fix::UpdateManagedChrome } else { Fix::UpdateChrome };
    if chrome.age_days > limits.fail_after_days {
        finding(Verdict::Fail, Reason::ChromeTooOld { chrome }).fixed_by(update)
    } else if chrome.age_days > limits.warn_after_days {
        finding(Verdict::Warn, Reason::ChromeGettingOld { chrome }).fixed_by(update)
    } else {
        finding(Verdict::Pass, Reason::ChromeRecent { chrome })
    }
}
