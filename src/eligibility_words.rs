//! The outcome of step 2 in sentences: what it is, why, what to do next and whom to ask. Never a dead end.

use crate::findings::Party;
use crate::journey::{Eligibility, EligibilityReason, Outcome, Pending};
use crate::requirements::{Reach, Requirements};
use crate::text::Phrase;

/// An outcome in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EligibilityWords {
    /// The outcome.
    pub outcome: Phrase,
    /// Why.
    pub reasons: Vec<Phrase>,
    /// What to do next, the most particular first.
    pub next: Vec<Phrase>,
    /// What has to happen before the viewer opens.
    pub pending: Vec<PendingWords>,
    /// How to reach those who were named, where that is known.
    pub contacts: Vec<Phrase>,
}

/// Something that has to happen, in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingWords {
    /// What.
    pub what: Phrase,
    /// What to do about it.
    pub next: Phrase,
    /// Who does it.
    pub who: Phrase,
}

impl EligibilityWords {
    /// The sentences of an outcome.
    pub fn of(eligibility: &Eligibility, requirements: &Requirements) -> Self {
        let outcome = outcome(eligibility.outcome);
        let reasons: Vec<_> = eligibility.reasons.iter().copied().map(reason).collect();
        let mut next: Vec<_> = reasons.iter().map(|reason| reason.attribute("next")).filter(Phrase::exists).collect();
        next.push(outcome.attribute("next"));
        Self {
            outcome,
            reasons,
            next,
            pending: eligibility.pending.iter().copied().map(pending).collect(),
            contacts: contacts(eligibility, requirements),
        }
    }
}

/// The sentence of an outcome; its attribute `next` says what to do.
pub fn outcome(outcome: Outcome) -> Phrase {
    Phrase::new(format!("outcome-{}", <&str>::from(outcome)))
}

/// The sentence of a reason; its attribute `next`, where it has one, says what to do in this very case.
pub fn reason(reason: EligibilityReason) -> Phrase {
    let phrase = Phrase::new(format!("eligibility-{}", <&str>::from(reason)));
    match reason {
        EligibilityReason::UserNameDigitCount { digits } => phrase.with_count("digits", digits),
        EligibilityReason::Unanswered { question } => {
            let name = format!("eligibility-question-{}", <&str>::from(question));
            phrase.with("question", |words| words.message(&name))
        }
        EligibilityReason::ConditionsMet
        | EligibilityReason::Extern
        | EligibilityReason::DoctorWithoutCmqNumber
        | EligibilityReason::OtherWithoutKey
        | EligibilityReason::NoKey
        | EligibilityReason::UserNameLettersAndDigits
        | EligibilityReason::UserNameEmpty
        | EligibilityReason::UserNameRamqDelegate
        | EligibilityReason::UserNameEmail
        | EligibilityReason::UserNameLettersOnly
        | EligibilityReason::UserNameOtherCharacter
        | EligibilityReason::AccountBeforeFebruary2018
        | EligibilityReason::AccountCreationUnknown
        | EligibilityReason::FormSent => phrase,
    }
}

fn pending(pending: Pending) -> PendingWords {
    let what = Phrase::new(format!("pending-{}", <&str>::from(pending.what)));
    let party = party_message(pending.who);
    PendingWords {
        next: what.attribute("next"),
        what,
        who: Phrase::new("eligibility-who").with("party", |words| words.message(&party)),
    }
}

fn party_message(party: Party) -> String {
    format!("party-{}", <&str>::from(party))
}

/// The form's address or the page that leads to it, and how to reach each party that the outcome names.
fn contacts(eligibility: &Eligibility, requirements: &Requirements) -> Vec<Phrase> {
    let links = &requirements.links;
    let form = match eligibility.outcome {
        Outcome::EligibleAfterForm if !links.form.url.is_empty() => {
            Some(Phrase::new("eligibility-form-address").with_text("address", &links.form.url))
        }
        Outcome::EligibleAfterForm if !links.prerequisites_page.url.is_empty() => {
            Some(Phrase::new("eligibility-form-page").with_text("address", &links.prerequisites_page.url))
        }
        Outcome::Eligible
        | Outcome::EligibleAfterForm
        | Outcome::GetKey
        | Outcome::UseProductionQhr
        | Outcome::NotEligible
        | Outcome::NeedsCorrection => None,
    };
    let mut parties = match eligibility.outcome {
        Outcome::Eligible => vec![],
        Outcome::EligibleAfterForm => vec![Party::Omnimed],
        Outcome::GetKey | Outcome::UseProductionQhr | Outcome::NotEligible => vec![Party::QhrCustomerService],
        Outcome::NeedsCorrection => vec![Party::Manager],
    };
    for pending in &eligibility.pending {
        if !parties.contains(&pending.who) {
            parties.push(pending.who);
        }
    }
    form.into_iter().chain(parties.into_iter().filter_map(|party| contact(party, requirements))).collect()
}

/// How to reach a party; `None` where nothing is known.
fn contact(party: Party, requirements: &Requirements) -> Option<Phrase> {
    let contacts = &requirements.contacts;
    let reach = match party {
        Party::You => return None,
        Party::Manager => &contacts.manager,
        Party::Administrator => &contacts.administrator,
        Party::QhrCustomerService => &contacts.qhr_customer_service,
        Party::Omnimed => &contacts.omnimed,
    };
    let told = told_by(party, reach, requirements);
    let known: Vec<_> =
        [&reach.phone, &reach.email].into_iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
    let party = party_message(party);
    (!known.is_empty()).then(|| {
        Phrase::new("eligibility-contact")
            .with("party", |words| words.message(&party))
            .with_text("reach", known.join(", "))
            .with("told", |words| within_a_sentence(&words.say(&told)))
    })
}

/// Who told a number or an address, and when it was read there.
pub fn told_by(party: Party, reach: &Reach, requirements: &Requirements) -> Phrase {
    let entry = format!("contacts.{}", <&str>::from(party).replace('-', "_"));
    let of_file = Phrase::new("contact-of-rules-file");
    match reach.checked_on {
        None => of_file,
        Some(day) => {
            let on_day = if requirements.provenance.changed(&entry) {
                of_file.attribute("on-day")
            } else {
                Phrase::new("contact-checked")
            };
            on_day.with("day", |words| words.date(day))
        }
    }
}

fn within_a_sentence(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
