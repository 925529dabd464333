//! Chrome is there; what is built from the same code does not count.

use std::borrow::Cow;

use super::os::held_back;
use crate::facts::{Channel, Chrome, Facts, Family, Installation, LinkOpener, OtherBrowser, Reading, Scope};
use crate::findings::{CheckId, Finding, Fix, Reason, Verdict};
use crate::requirements::Requirements;

pub(super) fn check(facts: &Facts, requirements: &Requirements) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::ChromeInstalled, verdict, reason);
    let chrome = match &facts.chrome {
        Reading::Seen(chrome) => of_person(chrome, facts),
        Reading::Absent => Cow::Owned(Chrome::default()),
        Reading::Unreadable(obstacle) => return Finding::unreadable(CheckId::ChromeInstalled, obstacle),
    };
    if super::is_pending(&facts.account) {
        return finding(Verdict::Unknown, Reason::NotReadYet);
    }
    let chrome = chrome.as_ref();
    let used = in_use(chrome);
    if super::reads_for_another(facts) && used.is_none_or(|used| is_preview(used.channel)) {
        return super::seen_by_person_alone(CheckId::ChromeInstalled);
    }
    if let Some(used) = used {
        return if is_preview(used.channel) {
            finding(Verdict::Warn, Reason::OnlyPreviewChrome { channel: used.channel })
                .fixed_by(Fix::InstallStableChrome)
        } else if super::is_pending(&facts.chrome_use) {
            finding(Verdict::Unknown, Reason::NotReadYet)
        } else {
            installed(chrome, used, facts)
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

/// An ordinary Chrome is there: what else is worth saying of it, the weightiest first.
fn installed(chrome: &Chrome, used: &Installation, facts: &Facts) -> Finding {
    let finding = |verdict, reason| Finding::new(CheckId::ChromeInstalled, verdict, reason);
    let ordinary: Vec<_> = chrome.installations.iter().filter(|one| !is_preview(one.channel)).collect();
    if ordinary.iter().any(|one| one.version != used.version) {
        return finding(Verdict::Warn, Reason::SeveralChromes { count: ordinary.len() })
            .fixed_by(Fix::RemoveOtherChrome);
    }
    if let Some(policies) = facts.chrome_use.seen().and_then(|used| used.policies.seen()) {
        return finding(Verdict::Pass, Reason::ChromePoliciesSet { policies: policies.clone() })
            .fixed_by(Fix::ReviewChromePolicies);
    }
    // Each account has its own.
    let own = facts.chrome_use.seen().filter(|_| !super::reads_for_another(facts));
    let opener = own.and_then(|used| used.links_open_in.seen());
    if let Some(browser) = opener.copied().filter(|opener| *opener != LinkOpener::Chrome) {
        return finding(Verdict::Pass, Reason::LinksOpenElsewhere { browser }).fixed_by(Fix::OpenOmnimedInChrome);
    }
    let on_windows = facts.os.seen().is_some_and(|os| os.family == Family::Windows);
    if on_windows && ordinary.iter().all(|one| one.scope == Scope::User) {
        return finding(Verdict::Pass, Reason::ChromeForThisAccountOnly).fixed_by(Fix::InstallChromeForEveryone);
    }
    finding(Verdict::Pass, Reason::ChromeFound { channel: used.channel, scope: used.scope })
}

/// What is known of the Chrome of the person at the screen: from another account, only what everybody has.
pub(super) fn of_person<'a>(chrome: &'a Chrome, facts: &Facts) -> Cow<'a, Chrome> {
    if !super::reads_for_another(facts) {
        return Cow::Borrowed(chrome);
    }
    let everybodys = chrome.installations.iter().filter(|one| one.scope == Scope::Machine).cloned();
    Cow::Owned(Chrome { installations: everybodys.collect(), ..Chrome::default() })
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
