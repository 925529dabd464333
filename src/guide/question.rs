//! A question with its choices, one at a time, each with why it is asked.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::{Advice, Mark, Situation, attributes, party_name};
use crate::eligibility_words;
use crate::findings::Party;
use crate::journey::{AccountCreated, Answer, Clinic, Dated, Outcome, Profession, Question, UserName};
use crate::screen::Link;
use crate::text::Phrase;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuestionPage {
    /// What the questions before came to, where no page of its own says it.
    pub so_far: Option<Phrase>,
    /// The question.
    pub title: Phrase,
    /// Why it is asked.
    pub why: Phrase,
    /// The answers to choose from; none where a text is asked for.
    pub choices: Vec<Choice>,
    /// The field for the user name.
    pub user_name: Option<UserNameField>,
    /// "Confirmed by you on …", where the chosen answer confirms something.
    pub confirmed: Option<Phrase>,
    /// What the chosen answer leads to.
    pub then: Option<Advice>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// What is answered by choosing it.
    pub answer: Answer,
    /// Its words.
    pub label: Phrase,
    /// More words, smaller.
    pub hint: Option<Phrase>,
    /// It is the one that is chosen.
    pub chosen: bool,
}

/// The field for the user name. The name is judged while it is typed and never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UserNameField {
    /// The field's label.
    pub label: Phrase,
    /// What is kept of an earlier answer.
    pub kept: Option<Judgement>,
}

/// What is said of a user name as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Judgement {
    /// It answers the question.
    pub accepted: bool,
    /// It may become an answer by typing on.
    pub unfinished: bool,
    /// The sentence.
    pub says: Phrase,
}

impl Judgement {
    /// Judges a text.
    pub fn of(text: &str) -> Self {
        Self::of_shape(UserName::of(text))
    }

    fn of_shape(shape: UserName) -> Self {
        let message = Phrase::new(format!("user-name-{}", <&str>::from(shape)));
        let unfinished = match shape {
            UserName::DigitCount { digits } => digits < UserName::DIGITS,
            UserName::Empty | UserName::LettersOnly => true,
            UserName::SevenDigits
            | UserName::LettersAndDigits
            | UserName::RamqDelegate
            | UserName::Email
            | UserName::OtherCharacter => false,
        };
        let says = match shape {
            UserName::DigitCount { digits } => message.with_count("digits", digits),
            UserName::SevenDigits
            | UserName::LettersAndDigits
            | UserName::Empty
            | UserName::RamqDelegate
            | UserName::Email
            | UserName::LettersOnly
            | UserName::OtherCharacter => message,
        };
        Self { accepted: shape.is_answer(), unfinished, says }
    }
}

pub fn of(question: Question, situation: &Situation) -> QuestionPage {
    let answers = situation.assessment.answers;
    let choices = match question {
        Question::Profession => professions(answers.profession),
        Question::CmqNumber => yes_no("cmq-number", answers.cmq_number, Answer::CmqNumber),
        Question::OwnKey => yes_no("own-key", answers.own_key, Answer::OwnKey),
        Question::UserName => Vec::new(),
        Question::AccountCreated => accounts(answers.account_created),
    };
    let user_name = (question == Question::UserName).then(|| UserNameField {
        label: Phrase::new("user-name-label"),
        kept: answers.user_name.map(|kept| Judgement::of_shape(kept.answer)),
    });
    page(<&str>::from(question), choices, user_name, None)
}

pub fn clinic(situation: &Situation) -> QuestionPage {
    let answer = situation.assessment.answers.clinic;
    let choices = Clinic::iter()
        .map(|clinic| choice("clinic", clinic.into(), Answer::Clinic(clinic), chosen(answer, &clinic)))
        .collect();
    let so_far = situation.assessment.journey.standing.passes().then(|| eligibility_words::outcome(Outcome::Eligible));
    QuestionPage { so_far, ..page("clinic", choices, None, answer.and_then(|clinic| waiting(clinic, situation))) }
}

/// What has to happen before Omnimed knows the clinic.
pub fn waiting(clinic: Dated<Clinic>, situation: &Situation) -> Option<Advice> {
    let party = clinic.answer.waits_for()?;
    let message = match party {
        Party::Omnimed => "advice-clinic-request",
        Party::You | Party::Manager | Party::Administrator | Party::QhrCustomerService => "advice-clinic-number",
    };
    Some(Advice {
        mark: Mark::Waiting,
        title: Phrase::new(message).attribute("title"),
        text: situation.since(message, clinic.on).attribute("why"),
        steps: attributes(message),
        party,
        who: party_name(party),
        links: situation.first_known(&[Link::PrerequisitesPage]),
    })
}

pub fn page(id: &str, choices: Vec<Choice>, user_name: Option<UserNameField>, then: Option<Advice>) -> QuestionPage {
    let title = Phrase::new(format!("question-{id}"));
    QuestionPage { so_far: None, why: title.attribute("why"), title, choices, user_name, confirmed: None, then }
}

pub fn choice(question: &str, id: &str, answer: Answer, chosen: bool) -> Choice {
    let label = Phrase::new(format!("choice-{question}-{id}"));
    Choice { answer, hint: Some(label.attribute("hint")).filter(Phrase::exists), label, chosen }
}

pub fn chosen<T: PartialEq>(kept: Option<Dated<T>>, answer: &T) -> bool {
    kept.is_some_and(|kept| kept.answer == *answer)
}

/// Nurses and auxiliary nurses meet the same rules, and choose the same line.
fn professions(kept: Option<Dated<Profession>>) -> Vec<Choice> {
    let offered = Profession::iter().filter(|profession| *profession != Profession::AuxiliaryNurse);
    let kept = kept.map(|kept| match kept.answer {
        Profession::AuxiliaryNurse => Dated { answer: Profession::Nurse, on: kept.on },
        Profession::Doctor
        | Profession::Resident
        | Profession::Nurse
        | Profession::Pharmacist
        | Profession::TechnicalSupport
        | Profession::Extern
        | Profession::Other => kept,
    });
    offered
        .map(|profession| {
            choice("profession", profession.into(), Answer::Profession(profession), chosen(kept, &profession))
        })
        .collect()
}

fn yes_no(question: &str, kept: Option<Dated<bool>>, answer: impl Fn(bool) -> Answer) -> Vec<Choice> {
    [("yes", true), ("no", false)].map(|(id, yes)| choice(question, id, answer(yes), chosen(kept, &yes))).into()
}

fn accounts(kept: Option<Dated<AccountCreated>>) -> Vec<Choice> {
    AccountCreated::iter()
        .map(|created| {
            choice("account-created", created.into(), Answer::AccountCreated(created), chosen(kept, &created))
        })
        .collect()
}
