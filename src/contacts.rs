//! Whom to call about something and how they are reached, by the rules file: the same people wherever they are named.

use serde::Serialize;

use strum::IntoEnumIterator;

use crate::assessment::Assessment;
use crate::findings::{Finding, Findings, Fix, Party, Rights};
use crate::journey::{About, Journey, Need, Outcome, Standing, Whole};
use crate::requirements::{Reach, Requirements};
use crate::symptom::Symptom;
use crate::text::Phrase;

/// What somebody may have to be called about.
#[derive(Debug, Clone, Copy)]
pub enum Matter<'a> {
    /// The outcome of step 2.
    Outcome(Outcome),
    /// What is to be done about a check.
    Fix(Fix),
    /// What a check found.
    Finding(&'a Finding),
    /// All that has to be true before the viewer opens.
    Everything(&'a Journey, &'a Findings),
    /// What the person sees where the viewer does not open.
    Symptom(Symptom, &'a Findings),
}

impl<'a> Matter<'a> {
    /// What everything comes to: what is seen, where the viewer does not open and somebody said how that looks.
    pub fn of_all(assessment: &'a Assessment) -> Self {
        let Assessment { answers, journey, findings, .. } = assessment;
        match (journey.whole, answers.symptom()) {
            (Whole::DidNotOpen(_), Some(symptom)) => Self::Symptom(symptom, findings),
            _ => Self::Everything(journey, findings),
        }
    }
}

/// Whom to call about it, in the order in which they are named; never the person, who is there already.
pub fn whom_to_call(matter: Matter) -> Vec<Party> {
    let named = match matter {
        Matter::Outcome(outcome) => of_outcome(outcome).to_vec(),
        Matter::Fix(fix) => of_fix(fix),
        Matter::Finding(finding) => finding.fix.map_or_else(Vec::new, of_fix),
        Matter::Everything(journey, findings) => of_everything(journey, findings),
        Matter::Symptom(symptom, findings) => {
            let fix = symptom.finding(findings).and_then(|finding| finding.fix);
            symptom.parties(fix).then.into_iter().collect()
        }
    };
    let mut parties: Vec<Party> = Vec::new();
    for party in named {
        if party != Party::You && !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

fn of_outcome(outcome: Outcome) -> &'static [Party] {
    match outcome {
        Outcome::Eligible => &[],
        Outcome::EligibleAfterForm => &[Party::Omnimed],
        Outcome::GetKey | Outcome::UseProductionQhr | Outcome::NotEligible => &[Party::QhrCustomerService],
        Outcome::NeedsCorrection => &[Party::Manager, Party::Omnimed],
    }
}

/// Who does it, whoever its steps name besides, and whoever has the rights that it may take.
fn of_fix(fix: Fix) -> Vec<Party> {
    let rights = match fix.needs_administrator() {
        Rights::No => None,
        Rights::Yes | Rights::Maybe => Some(Party::Administrator),
    };
    [fix.who()].into_iter().chain(fix.calls().iter().copied()).chain(rights).collect()
}

/// Those who act, then those who help further. Where nothing is left, the viewer is what may not open: it is Omnimed's, and
/// the key is the QHR's.
fn of_everything(journey: &Journey, findings: &Findings) -> Vec<Party> {
    let outcome = match &journey.standing {
        Standing::Decided(decided) => of_outcome(decided.outcome),
        Standing::Ask(_) => &[],
    };
    let further = |need: &Need| match need.about {
        About::Check(check) => {
            let finding = findings.all.iter().find(|finding| finding.check == check);
            finding.and_then(|finding| finding.fix).map_or_else(Vec::new, of_fix)
        }
        About::Eligibility
        | About::Clinic
        | About::Checks
        | About::KeyTaken
        | About::Configuration
        | About::Profile => need.then.into_iter().collect(),
    };
    let open = || journey.needs.iter().filter(|need| need.acting().is_some());
    let acting = open().filter_map(Need::acting);
    let mut parties: Vec<Party> = outcome.iter().copied().chain(acting).chain(open().flat_map(further)).collect();
    if parties.iter().all(|party| *party == Party::You) {
        parties = vec![Party::Omnimed, Party::QhrCustomerService];
    }
    parties
}

/// Somebody to contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Contact {
    /// Who.
    pub party: Party,
    /// The same in words.
    pub name: Phrase,
    /// What stands before the number.
    pub reach: Phrase,
    /// What they can do, and what they cannot.
    pub about: Phrase,
    /// Their telephone number, where one is published.
    pub phone: Option<String>,
    /// Their e-mail address, where one is published.
    pub email: Option<String>,
    /// The number as a link, where it is one that can be dialled as it stands.
    pub dial: Option<String>,
    /// Where number and address are from and what to do when nobody answers; or who knows them.
    pub checked: Option<Phrase>,
    /// The same in a few words, beside the number; nothing, where the clinic wrote it.
    pub in_short: Option<Phrase>,
}

/// How to reach everybody who can be.
pub fn everybody(requirements: &Requirements) -> Vec<Contact> {
    Party::iter().filter(|party| *party != Party::You).map(|party| contact(party, requirements)).collect()
}

/// How to reach these.
pub fn contacts(parties: &[Party], requirements: &Requirements) -> Vec<Contact> {
    parties.iter().map(|party| contact(*party, requirements)).collect()
}

/// What the rules say of how to reach somebody.
pub fn reach(party: Party, requirements: &Requirements) -> Option<&Reach> {
    let contacts = &requirements.contacts;
    match party {
        Party::QhrCustomerService => Some(&contacts.qhr_customer_service),
        Party::Omnimed => Some(&contacts.omnimed),
        Party::Administrator => Some(&contacts.administrator),
        Party::Manager => Some(&contacts.manager),
        Party::You => None,
    }
}

fn contact(party: Party, requirements: &Requirements) -> Contact {
    let entry = reach(party, requirements);
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let phone = entry.and_then(|entry| filled(&entry.phone));
    let email = entry.and_then(|entry| filled(&entry.email));
    let of_party = |phrase: Phrase| phrase.attribute(party.into());
    let (checked, in_short) = match (entry, &phone, &email) {
        (None, _, _) => (None, None),
        (Some(_), None, None) => (Some(of_party(Phrase::new("contact-not-known"))), None),
        (Some(entry), _, _) => told_by(party, entry, requirements),
    };
    let about = Phrase::new(format!("contact-{}", <&str>::from(party)));
    let reach = Phrase::new("contact-reach").with("party", |words| words.say(&party.name()));
    let dial = phone.as_deref().and_then(dial);
    Contact { party, name: party.name(), reach, about, phone, email, dial, checked, in_short }
}

/// The link that dials a number as people write it here; nothing for one with anything else than a number in it.
pub fn dial(phone: &str) -> Option<String> {
    let is_punctuation = |character: char| " \u{a0}-().".contains(character);
    let digits: String = phone.chars().filter(|character| !is_punctuation(*character)).collect();
    let number = digits.strip_prefix('+').unwrap_or(&digits);
    if !number.chars().all(|character| character.is_ascii_digit()) {
        return None;
    }
    match (number.len(), number.starts_with('1'), digits.starts_with('+')) {
        (10, false, false) => Some(format!("tel:+1{number}")),
        (11, true, _) | (8..=15, _, true) => Some(format!("tel:+{number}")),
        _ => None,
    }
}

/// Who told a number or an address, and when it was read there; and the same in a few words.
fn told_by(party: Party, reach: &Reach, requirements: &Requirements) -> (Option<Phrase>, Option<Phrase>) {
    let entry = format!("contacts.{}", <&str>::from(party).replace('-', "_"));
    let of_file = Phrase::new("contact-of-rules-file");
    let with_day = |phrase: Phrase, day| phrase.with("day", |words| words.date(day));
    match reach.checked_on {
        None => (Some(of_file), None),
        Some(day) if requirements.provenance.changed(&entry) => {
            (Some(with_day(of_file.attribute("on-day"), day)), None)
        }
        Some(day) => {
            let checked = Phrase::new("contact-checked");
            let of_party = checked.attribute(party.into());
            let told = if of_party.exists() { of_party } else { checked.clone() };
            (Some(with_day(told, day)), Some(checked.attribute("in-short")))
        }
    }
}

#[cfg(test)]
mod tests;
