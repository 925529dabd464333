//! The rules: pure functions from facts, the chosen key and requirements to findings, one file a layer, and one for the
//! notices.

mod card_reader;
mod certificate;
mod chrome_installed;
mod chrome_recent;
mod key_first;
mod notices;
mod os;
mod session;
mod usb_key;

use crate::facts::{Account, Facts, Obstacle, Reading};
use crate::findings::{CheckId, Finding, Findings, Fix, Reason, Verdict};
use crate::key::{Choice, Identified, choose};
use crate::requirements::Requirements;

pub use card_reader::of_key;
pub use key_first::{for_somebody_without_key, key_is_seen, without_asking_for_key};

/// What the checks of the key are judged from.
#[derive(Clone, Copy)]
struct Seen<'a> {
    facts: &'a Facts,
    rules: &'a Requirements,
    key: &'a Choice<'a>,
}

/// Judges the facts by the rules, for a person of whose key nothing is known.
pub fn judge(facts: &Facts, rules: &Requirements) -> Findings {
    judge_with_key(facts, rules, None)
}

/// The same, where the person's key is known from a replug test on this computer: every check, in the order in which one
/// hides the next.
pub fn judge_with_key(facts: &Facts, rules: &Requirements, identified: Option<&Identified>) -> Findings {
    let key = &choose(facts, rules, identified);
    let seen = Seen { facts, rules, key };
    let mut findings = vec![os::check(facts, rules), session::check(seen), usb_key::check(seen)];
    let card_reader = card_reader::check(seen, &findings);
    let certificate = certificate::check(seen, &card_reader);
    findings.extend([card_reader, certificate]);
    findings.extend([chrome_installed::check(facts, rules), chrome_recent::check(facts, rules)]);
    findings.extend(notices::of(facts));
    Findings { identified: identified.cloned(), ..Findings::of(findings) }
}

/// Whether another account reads than that of the person at the screen: what is the person's alone is then not seen, and
/// nothing is said of it.
fn reads_for_another(facts: &Facts) -> bool {
    match facts.account.seen() {
        Some(Account::OtherAccount | Account::System) => true,
        Some(Account::Person) | None => false,
    }
}

/// What is said of that.
fn seen_by_person_alone(check: CheckId) -> Finding {
    Finding::new(check, Verdict::Unknown, Reason::SeenByPersonAlone).fixed_by(Fix::CheckAsPerson)
}

/// Whether a reading is still under way.
fn is_pending<T>(reading: &Reading<T>) -> bool {
    matches!(reading, Reading::Unreadable(Obstacle::Pending))
}
