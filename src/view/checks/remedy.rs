//! What to do about a finding: why, the steps, who does it, whom to call, and what a button opens.

use serde::Serialize;

use super::Link;
use crate::contacts::{Matter, whom_to_call};
use crate::findings::{Fix, Party, Rights};
use crate::system_place::{Place, chrome_page};
use crate::text::Phrase;

/// What to do about a finding, and who can do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Remedy {
    /// The problem as a heading.
    pub title: Phrase,
    /// Why it matters, in a sentence or two.
    pub why: Phrase,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// Who can do it.
    pub party: Party,
    /// The same, in a sentence that also tells whether administrator rights are needed.
    pub who: Phrase,
    /// Whom to call about it, whoever acts first.
    pub calls: Vec<Party>,
    /// Something to open.
    pub link: Option<Link>,
    /// Places of this computer to open; none on another.
    pub places: Vec<Place>,
    /// The address of a page of Chrome's, to be copied.
    pub chrome_page: Option<&'static str>,
}

impl Remedy {
    /// What to do about a reason, by its sentence.
    pub(crate) fn of(fix: Fix, result: &Phrase) -> Self {
        let (who, steps) = who_and_steps(fix);
        Self {
            title: result.attribute("title"),
            why: result.attribute("why"),
            steps,
            party: fix.who(),
            who,
            calls: whom_to_call(Matter::Fix(fix)),
            link: link(fix),
            places: Vec::new(),
            chrome_page: chrome_page(fix),
        }
    }
}

/// Who can do it in a sentence, and what to do; none of these sentences takes an argument.
pub(crate) fn who_and_steps(fix: Fix) -> (Phrase, Vec<Phrase>) {
    (who(fix), Phrase::new(format!("fix-{}", <&str>::from(fix))).steps())
}

/// Said of the remedy's party and rights, so that it never forbids what the first steps ask.
fn who(fix: Fix) -> Phrase {
    let begins = fix.begins_with_you();
    Phrase::new(match (fix.who(), fix.needs_administrator()) {
        (Party::You, Rights::No) => "who-you",
        (Party::You, Rights::Maybe | Rights::Yes) => "who-you-maybe",
        (Party::Administrator, Rights::Yes) if begins => "who-administrator-rights-after-you",
        (Party::Administrator, Rights::Yes) => "who-administrator-rights",
        (Party::Administrator, Rights::No | Rights::Maybe) if begins => "who-administrator-after-you",
        (Party::Administrator, Rights::No | Rights::Maybe) => "who-administrator",
        (Party::QhrCustomerService, _) => "who-qhr-customer-service",
        (Party::Omnimed, _) => "who-omnimed",
        (Party::Manager, _) => "who-manager",
    })
}

fn link(fix: Fix) -> Option<Link> {
    let installs_chrome = matches!(
        fix,
        Fix::InstallChrome
            | Fix::InstallChromeBesideOther
            | Fix::ReinstallChrome
            | Fix::InstallStableChrome
            | Fix::InstallChromeForEveryone
    );
    installs_chrome.then_some(Link::ChromeDownload)
}
