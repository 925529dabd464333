//! A question with its choices, one at a time, each with why it is asked.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::{Advice, Situation, attributes, party_name, request};
use crate::eligibility_words;
use crate::findings::{Drawing, Party};
use crate::journey::{AccountCreated, Answer, Answers, Clinic, Dated, Outcome, Profession, Question, UserName};
use crate::text::Phrase;
use crate::view::checks::Link;

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
    /// What is drawn beside it, where a picture says what is meant.
    pub drawing: Option<Drawing>,
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
    /// The answer of somebody who does not know it.
    pub unknown: Choice,
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

    pub(super) fn of_shape(shape: UserName) -> Self {
        let message = |family: &str| Phrase::new(format!("{family}-{}", <&str>::from(shape)));
        let unfinished = match shape {
            UserName::DigitCount { digits } => digits < UserName::DIGITS,
            UserName::Empty | UserName::LettersOnly => true,
            UserName::SevenDigits
            | UserName::LettersAndDigits
            | UserName::RamqDelegate
            | UserName::Email
            | UserName::OtherCharacter
            | UserName::Unknown => false,
        };
        let says = match shape {
            // What is wrong with a text reads alike here and in the outcome.
            UserName::DigitCount { digits } => message("eligibility-user-name").with_count("digits", digits),
            UserName::RamqDelegate | UserName::Email | UserName::LettersOnly | UserName::OtherCharacter => {
                message("eligibility-user-name")
            }
            UserName::SevenDigits | UserName::LettersAndDigits | UserName::Empty | UserName::Unknown => {
                message("user-name")
            }
        };
        Self { accepted: shape.is_answer(), unfinished, says }
    }
}

pub fn of(question: Question, situation: &Situation) -> QuestionPage {
    let answers = situation.assessment.answers;
    let question = question.asked_with();
    let page = page(<&str>::from(question), choices(question, answers));
    match question {
        Question::OwnKey => QuestionPage { drawing: Some(Drawing::MemoryStick), ..page },
        Question::UserName => {
            QuestionPage { drawing: Some(Drawing::SignIn), user_name: Some(user_name(answers.user_name)), ..page }
        }
        Question::Profession | Question::CmqNumber | Question::AccountCreated => page,
    }
}

/// The answers to choose from; none where a text is asked for.
pub fn choices(question: Question, answers: &Answers) -> Vec<Choice> {
    match question {
        Question::Profession | Question::CmqNumber => professions(answers),
        Question::OwnKey => [("yes", true), ("no", false)]
            .map(|(id, yes)| choice("own-key", id, Answer::OwnKey(yes), chosen(answers.own_key, &yes)))
            .into(),
        Question::UserName => Vec::new(),
        Question::AccountCreated => AccountCreated::iter()
            .map(|created| {
                let is_chosen = chosen(answers.account_created, &created);
                choice("account-created", created.into(), Answer::AccountCreated(created), is_chosen)
            })
            .collect(),
    }
}

fn user_name(kept: Option<Dated<UserName>>) -> UserNameField {
    UserNameField {
        label: Phrase::new("user-name-label"),
        kept: kept.filter(|kept| kept.answer.is_known()).map(|kept| Judgement::of_shape(kept.answer)),
        // A button, which is pressed and not chosen.
        unknown: choice("user-name", "unknown", Answer::UserNameUnknown(true), false),
    }
}

pub fn clinic(situation: &Situation) -> QuestionPage {
    let answer = situation.assessment.answers.clinic;
    let before = situation.assessment.answers.clinic_before.filter(|_| answer.is_none());
    let choices = Clinic::iter()
        .map(|clinic| {
            let choice = choice("clinic", clinic.into(), Answer::Clinic(clinic), chosen(answer, &clinic));
            let same = before.filter(|before| before.answer == clinic);
            Choice { hint: same.map(same_clinic).or_else(|| choice.hint.clone()), ..choice }
        })
        .collect();
    let so_far = situation.assessment.journey.standing.passes().then(|| eligibility_words::outcome(Outcome::Eligible));
    let then = answer.and_then(|clinic| waiting(clinic, situation));
    QuestionPage { so_far, then, ..page("clinic", choices) }
}

/// Asks beside an answer of the person before on this computer whether it is the same clinic.
fn same_clinic(before: Dated<Clinic>) -> Phrase {
    Phrase::new("choice-clinic-before").with("day", |words| words.date(before.on))
}

/// What has to happen before Omnimed knows the clinic.
pub fn waiting(clinic: Dated<Clinic>, situation: &Situation) -> Option<Advice> {
    let request = request::of(clinic.answer.request()?, situation);
    let party = request.request.of();
    let message = match party {
        Party::Omnimed => "advice-clinic-request",
        Party::You | Party::Manager | Party::Administrator | Party::QhrCustomerService => "advice-clinic-number",
    };
    Some(Advice {
        mark: request.mark(),
        title: request.title(message),
        text: Phrase::new(message).attribute("why"),
        steps: attributes(message),
        party,
        who: party_name(party),
        links: situation.first_known(&[Link::PrerequisitesPage]),
        request: Some(request),
    })
}

/// A question and its choices, and nothing else yet.
pub fn page(id: &str, choices: Vec<Choice>) -> QuestionPage {
    let title = Phrase::new(format!("question-{id}"));
    let why = title.attribute("why");
    QuestionPage { so_far: None, title, why, drawing: None, choices, user_name: None, confirmed: None, then: None }
}

pub fn choice(question: &str, id: &str, answer: Answer, chosen: bool) -> Choice {
    let label = Phrase::new(format!("choice-{question}-{id}"));
    Choice { answer, hint: Some(label.attribute("hint")).filter(Phrase::exists), label, chosen }
}

pub fn chosen<T: PartialEq>(kept: Option<Dated<T>>, answer: &T) -> bool {
    kept.is_some_and(|kept| kept.answer == *answer)
}

/// Nurses and auxiliary nurses meet the same rules, and choose the same line. A doctor with a practice number and one
/// without choose different lines, so that the number is no question of its own.
fn professions(answers: &Answers) -> Vec<Choice> {
    let kept = answers.profession.map(|profession| profession.answer);
    let line = |profession: Profession| {
        let alike = kept == Some(Profession::AuxiliaryNurse) && profession == Profession::Nurse;
        let is_chosen = kept == Some(profession) || alike;
        choice("profession", profession.into(), Answer::Profession(profession), is_chosen)
    };
    let doctor = |id, has_number| {
        let is_chosen = kept == Some(Profession::Doctor) && chosen(answers.cmq_number, &has_number);
        choice("profession", id, Answer::Doctor(has_number), is_chosen)
    };
    vec![
        doctor("doctor", true),
        line(Profession::Resident),
        line(Profession::Nurse),
        line(Profession::Pharmacist),
        line(Profession::TechnicalSupport),
        line(Profession::Extern),
        doctor("doctor-without-number", false),
        line(Profession::Other),
    ]
}
