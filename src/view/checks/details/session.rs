//! Technical details of the session, the machine, and how Chrome is used.

use super::super::reasons::{machine_name, named};
use super::lines as of_reading;
use crate::facts::{ChromeUse, Facts, Obstacle, Reading, RunningChrome, Session};
use crate::text::{Phrase, Words};

/// The session, the account's rights and the machine.
pub fn lines(facts: &Facts) -> Vec<Phrase> {
    let mut all = of_reading(&facts.session, |session| vec![of_session(*session)]);
    if let Some(rights) = facts.rights.seen() {
        all.push(Phrase::new(format!("detail-rights-{}", <&str>::from(*rights))));
    }
    if let Some(account) = facts.account.seen() {
        all.push(Phrase::new(format!("detail-account-{}", <&str>::from(*account))));
    }
    match &facts.virtual_machine {
        Reading::Seen(product) => {
            all.push(Phrase::new("detail-virtual-machine").with("product", |words| machine_name(*product, words)));
        }
        Reading::Absent => all.push(Phrase::new("detail-real-machine")),
        Reading::Unreadable(_) => {}
    }
    if let Some(programs) = facts.virtual_machine_programs.seen() {
        let names = |words: &Words| programs.iter().map(|one| machine_name(*one, words)).collect::<Vec<_>>();
        all.push(Phrase::new("detail-virtual-machine-programs").with("programs", |words| words.list(&names(words))));
    }
    all
}

fn of_session(session: Session) -> Phrase {
    match session.remote {
        None => Phrase::new("detail-session-here"),
        Some(remote) => Phrase::new("detail-session-remote").with("remote", |words| named("remote", &remote, words)),
    }
}

/// What links open in, what runs, and which policies are set.
pub fn chrome_use(facts: &Facts) -> Vec<Phrase> {
    match &facts.chrome_use {
        Reading::Seen(chrome_use) => of_chrome_use(chrome_use),
        Reading::Absent | Reading::Unreadable(Obstacle::Pending | Obstacle::NotRecorded | Obstacle::NotSupported) => {
            Vec::new()
        }
        Reading::Unreadable(obstacle) => vec![super::unreadable(obstacle)],
    }
}

fn of_chrome_use(chrome_use: &ChromeUse) -> Vec<Phrase> {
    let mut all = Vec::new();
    if let Some(browser) = chrome_use.links_open_in.seen() {
        all.push(Phrase::new("detail-links").with("browser", |words| named("opener", browser, words)));
    }
    all.extend(chrome_use.running.seen().map(|running| of_running(*running)));
    if chrome_use.running.seen().is_some_and(|running| running.from_unknown_folder == Some(true)) {
        all.push(Phrase::new("detail-chrome-from-unknown-folder"));
    }
    if let Some(policies) = chrome_use.update_policies.seen() {
        let names = |words: &Words| {
            let names: Vec<_> = policies.iter().map(|policy| named("update-policy", policy, words)).collect();
            words.list(&names)
        };
        all.push(Phrase::new("detail-update-policies").with("policies", names));
    }
    if let Some(policies) = chrome_use.policies.seen() {
        let names: Vec<_> = policies.iter().map(|policy| <&str>::from(*policy)).collect();
        all.push(Phrase::new("detail-policies").with_text("policies", names.join(", ")));
    }
    all
}

fn of_running(running: RunningChrome) -> Phrase {
    let state = match running {
        RunningChrome { in_another_session: true, .. } => "detail-chrome-runs-elsewhere",
        RunningChrome { has_window: Some(false), .. } => "detail-chrome-runs-in-background",
        RunningChrome { .. } => "detail-chrome-runs",
    };
    Phrase::new(state)
}
