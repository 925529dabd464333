//! Rules E1 to E4 and C1 of the decision table (`docs/eligibility.md`), in that order. Unknown is never taken for yes.

use serde::{Deserialize, Serialize};

use super::{AccountCreated, Answers, Clinic, Profession, Question, UserName};
use crate::findings::Party;

/// What the answers so far say about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The next question.
    Ask(Question),
    /// No further question.
    Decided(Eligibility),
}

/// What `qhr-setup eligibility --format json` prints, beside the schema number: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Eligibility {
    /// The outcome.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<EligibilityReason>,
    /// What has to happen before the viewer opens.
    pub pending: Vec<Pending>,
}

/// Whether a person may use the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Outcome {
    /// Yes.
    Eligible,
    /// Yes, once the form is sent.
    EligibleAfterForm,
    /// Once there is a key.
    GetKey,
    /// No: this kind of account opens the production QHR.
    UseProductionQhr,
    /// No.
    NotEligible,
    /// An answer has to be given again.
    NeedsCorrection,
}

/// Why an outcome came out as it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum EligibilityReason {
    /// Every condition about the person and the account is met.
    ConditionsMet,
    /// Externs own no internship card from the Collège des médecins.
    Extern,
    /// A doctor needs a practice number from the Collège des médecins.
    DoctorWithoutCmqNumber,
    /// No listed profession, and no key.
    OtherWithoutKey,
    /// No key of one's own.
    NoKey,
    /// An account of letters and digits.
    UserNameLettersAndDigits,
    /// No user name.
    UserNameEmpty,
    /// Digits, and not seven.
    UserNameDigitCount {
        /// How many.
        digits: u32,
    },
    /// A RAMQ delegate number.
    UserNameRamqDelegate,
    /// An e-mail address.
    UserNameEmail,
    /// Letters without a digit.
    UserNameLettersOnly,
    /// A character that user names do not have.
    UserNameOtherCharacter,
    /// The person does not know the user name.
    UserNameUnknown,
    /// The account was created in January 2018 or earlier.
    AccountBeforeFebruary2018,
    /// When the account was created is not known.
    AccountCreationUnknown,
    /// The form is due, and sent.
    FormSent,
    /// A question is not answered.
    Unanswered {
        /// Which.
        question: Question,
    },
}

/// What has to happen before the viewer opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Pending {
    /// What.
    pub what: PendingWhat,
    /// Who does it.
    pub who: Party,
}

/// Something that has to happen before the viewer opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum PendingWhat {
    /// The form for accounts created before February 2018.
    Form,
    /// The institution's RAMQ billing number reaches Omnimed.
    ClinicNumber,
    /// Omnimed requests a unique identification number for a private clinic.
    ClinicRequest,
}

impl Eligibility {
    /// Whether an answer that was given has to be given again, on its own page.
    pub fn is_wrong(&self) -> bool {
        self.outcome == Outcome::NeedsCorrection && !self.reasons.contains(&EligibilityReason::UserNameUnknown)
    }
}

impl Standing {
    /// The next question, or the outcome.
    pub fn of(answers: &Answers) -> Self {
        match decide(answers) {
            Err(question) => Self::Ask(question),
            Ok((outcome, reason)) => Self::Decided(Eligibility {
                outcome,
                reasons: vec![reason],
                pending: pending(outcome, answers.clinic.map(|clinic| clinic.answer)),
            }),
        }
    }

    /// Whether nothing is left to be told or done about it.
    pub fn passes(&self) -> bool {
        match self {
            Self::Ask(_) => false,
            Self::Decided(decided) => {
                decided.outcome == Outcome::Eligible && !decided.reasons.contains(&EligibilityReason::FormSent)
            }
        }
    }

    /// The outcome; a question still open is one to go back to.
    pub fn into_eligibility(self) -> Eligibility {
        match self {
            Self::Decided(eligibility) => eligibility,
            Self::Ask(question) => Eligibility {
                outcome: Outcome::NeedsCorrection,
                reasons: vec![EligibilityReason::Unanswered { question }],
                pending: Vec::new(),
            },
        }
    }
}

/// The outcome of the first row that decides, or the first question without an answer.
fn decide(answers: &Answers) -> Result<(Outcome, EligibilityReason), Question> {
    let profession = answers.profession.ok_or(Question::Profession)?.answer;
    if profession == Profession::Extern {
        return Ok((Outcome::NotEligible, EligibilityReason::Extern));
    }
    if profession == Profession::Doctor && !answers.cmq_number.ok_or(Question::CmqNumber)?.answer {
        return Ok((Outcome::NotEligible, EligibilityReason::DoctorWithoutCmqNumber));
    }
    if !answers.own_key.ok_or(Question::OwnKey)?.answer {
        return Ok(match profession {
            Profession::Other => (Outcome::NotEligible, EligibilityReason::OtherWithoutKey),
            Profession::Doctor
            | Profession::Resident
            | Profession::Nurse
            | Profession::AuxiliaryNurse
            | Profession::Pharmacist
            | Profession::TechnicalSupport
            | Profession::Extern => (Outcome::GetKey, EligibilityReason::NoKey),
        });
    }
    if let Some(decided) = by_user_name(answers.user_name.ok_or(Question::UserName)?.answer) {
        return Ok(decided);
    }
    if profession == Profession::Doctor {
        return Ok((Outcome::Eligible, EligibilityReason::ConditionsMet));
    }
    let reason = match answers.account_created.ok_or(Question::AccountCreated)?.answer {
        AccountCreated::FebruaryOf2018OrLater => return Ok((Outcome::Eligible, EligibilityReason::ConditionsMet)),
        AccountCreated::BeforeFebruary2018 => EligibilityReason::AccountBeforeFebruary2018,
        AccountCreated::Unknown => EligibilityReason::AccountCreationUnknown,
    };
    if super::is_confirmed(answers.form_sent) {
        return Ok((Outcome::Eligible, EligibilityReason::FormSent));
    }
    Ok((Outcome::EligibleAfterForm, reason))
}

fn by_user_name(user_name: UserName) -> Option<(Outcome, EligibilityReason)> {
    let wrong = match user_name {
        UserName::SevenDigits => return None,
        UserName::LettersAndDigits => {
            return Some((Outcome::UseProductionQhr, EligibilityReason::UserNameLettersAndDigits));
        }
        UserName::Empty => EligibilityReason::UserNameEmpty,
        UserName::DigitCount { digits } => EligibilityReason::UserNameDigitCount { digits },
        UserName::RamqDelegate => EligibilityReason::UserNameRamqDelegate,
        UserName::Email => EligibilityReason::UserNameEmail,
        UserName::LettersOnly => EligibilityReason::UserNameLettersOnly,
        UserName::OtherCharacter => EligibilityReason::UserNameOtherCharacter,
        UserName::Unknown => EligibilityReason::UserNameUnknown,
    };
    Some((Outcome::NeedsCorrection, wrong))
}

/// What waits, for whom; nothing for somebody whom the viewer does not wait for either.
fn pending(outcome: Outcome, clinic: Option<Clinic>) -> Vec<Pending> {
    let form = Pending { what: PendingWhat::Form, who: Party::You };
    let clinic = match clinic.unwrap_or(Clinic::Unknown) {
        Clinic::Shared => None,
        Clinic::NotShared | Clinic::Unknown => Some(Pending { what: PendingWhat::ClinicNumber, who: Party::Manager }),
        Clinic::Private => Some(Pending { what: PendingWhat::ClinicRequest, who: Party::Omnimed }),
    };
    match outcome {
        Outcome::Eligible => clinic.into_iter().collect(),
        Outcome::EligibleAfterForm => std::iter::once(form).chain(clinic).collect(),
        Outcome::GetKey | Outcome::UseProductionQhr | Outcome::NotEligible | Outcome::NeedsCorrection => Vec::new(),
    }
}
