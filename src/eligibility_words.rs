//! The outcome of step 2 in sentences: what it is, why, what to do next and whom to ask. Never a dead end.

use crate::contacts::{Contact, Matter, contacts, whom_to_call};
use crate::findings::Party;
use crate::journey::{Eligibility, EligibilityReason, Outcome, Pending};
use crate::requirements::Requirements;
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
    /// Where the form is, where one comes first.
    pub form: Option<Phrase>,
    /// How to reach those who were named.
    pub contacts: Vec<Contact>,
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
            form: form(eligibility.outcome, requirements),
            contacts: contacts(&whom_to_contact(eligibility), requirements),
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
        | EligibilityReason::UserNameUnknown
        | EligibilityReason::AccountBeforeFebruary2018
        | EligibilityReason::AccountCreationUnknown
        | EligibilityReason::FormSent => phrase,
    }
}

fn pending(pending: Pending) -> PendingWords {
    let what = Phrase::new(format!("pending-{}", <&str>::from(pending.what)));
    PendingWords {
        next: what.attribute("next"),
        what,
        who: Phrase::new("eligibility-who").with("party", |words| words.say(&pending.who.name())),
    }
}

/// The form's address or the page that leads to it.
fn form(outcome: Outcome, requirements: &Requirements) -> Option<Phrase> {
    let known = |message: &str, url: &String| (!url.is_empty()).then(|| Phrase::new(message).with_text("address", url));
    let links = &requirements.links;
    known("eligibility-form-address", &links.form.url)
        .or_else(|| known("eligibility-form-page", &links.prerequisites_page.url))
        .filter(|_| outcome == Outcome::EligibleAfterForm)
}

/// Those whom the outcome names, and those who are waited for.
fn whom_to_contact(eligibility: &Eligibility) -> Vec<Party> {
    let mut parties = whom_to_call(Matter::Outcome(eligibility.outcome));
    for pending in &eligibility.pending {
        if pending.who != Party::You && !parties.contains(&pending.who) {
            parties.push(pending.who);
        }
    }
    parties
}

/// How to reach somebody, in one line.
pub fn in_one_line(contact: &Contact) -> Phrase {
    let party = contact.party;
    let line = Phrase::new("eligibility-contact").with("party", |words| words.say(&party.name()));
    let known: Vec<_> = [&contact.phone, &contact.email].into_iter().flatten().map(String::as_str).collect();
    match &contact.checked {
        Some(told) if known.is_empty() => {
            line.attribute("not-known").with("told", |words| within_a_sentence(&words.say(told)))
        }
        Some(told) => line.with_text("reach", known.join(", ")).with("told", |words| words.say(told)),
        // The person, who is there already.
        None => contact.about.clone(),
    }
}

fn within_a_sentence(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
