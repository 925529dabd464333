//! The decision table row by row, and what holds for every combination of answers.

use jiff::civil::{Date, date};
use strum::IntoEnumIterator;

use super::*;

mod changes;
mod combinations;
mod requests;
mod table;
mod walks;

const DAY: Date = date(2026, 12, 2);

#[expect(clippy::unnecessary_wraps, reason = "an answer that was given, as the answers hold it")]
fn given<T>(answer: T) -> Option<Dated<T>> {
    Some(Dated { answer, on: DAY })
}

/// No answer, then each answer there is.
fn each<T: IntoEnumIterator>() -> Vec<Option<Dated<T>>> {
    std::iter::once(None).chain(T::iter().map(given)).collect()
}

fn yes_or_no() -> Vec<Option<Dated<bool>>> {
    vec![None, given(false), given(true)]
}

/// Somebody who meets every condition at once.
fn eligible(profession: Profession) -> Answers {
    Answers {
        profession: given(profession),
        cmq_number: if profession == Profession::Doctor { given(true) } else { None },
        own_key: given(true),
        user_name: given(UserName::SevenDigits),
        account_created: given(AccountCreated::FebruaryOf2018OrLater),
        ..Answers::default()
    }
}

/// Every combination of the answers about the person, unanswered questions included.
fn everybody() -> impl Iterator<Item = Answers> {
    let alone = each().into_iter().map(|profession| Answers { profession, ..Answers::default() });
    alone
        .flat_map(|person| yes_or_no().into_iter().map(move |cmq_number| Answers { cmq_number, ..person.clone() }))
        .flat_map(|person| yes_or_no().into_iter().map(move |own_key| Answers { own_key, ..person.clone() }))
        .flat_map(|person| each().into_iter().map(move |user_name| Answers { user_name, ..person.clone() }))
        .flat_map(|person| each().into_iter().map(move |account_created| Answers { account_created, ..person.clone() }))
        .flat_map(|person| yes_or_no().into_iter().map(move |form_sent| Answers { form_sent, ..person.clone() }))
}

/// One person with every combination of the answers about the clinic, the computer and the profile.
fn everywhere(person: &Answers) -> impl Iterator<Item = Answers> {
    let clinics = each().into_iter().map(|clinic| Answers { clinic, ..person.clone() });
    clinics
        .flat_map(|answers| each().into_iter().map(move |computer| Answers { computer, ..answers.clone() }))
        .flat_map(|answers| [None, given(true)].map(|profile| Answers { profile, ..answers.clone() }))
}

#[test]
fn an_answer_given_again_keeps_its_first_day() {
    let later = date(2026, 12, 9);
    let mut answers = Answers::default();
    answers.give(Answer::Clinic(Clinic::NotShared), DAY);
    answers.give(Answer::Clinic(Clinic::NotShared), later);
    answers.give(Answer::FormSent(true), DAY);
    answers.give(Answer::FormSent(true), later);
    answers.give_user_name("123 45 67", DAY);
    answers.give_user_name("7654321", later);
    assert_eq!(answers.clinic.map(|clinic| clinic.on), Some(DAY));
    assert_eq!(answers.form_sent.map(|sent| sent.on), Some(DAY));
    assert_eq!(answers.user_name, given(UserName::SevenDigits));
    answers.give(Answer::Clinic(Clinic::Shared), later);
    assert_eq!(answers.clinic, Some(Dated { answer: Clinic::Shared, on: later }), "another answer has its own day");
    answers.give(Answer::FormSent(false), later);
    assert_eq!(answers.form_sent, None, "a confirmation taken back is gone");
}

#[test]
fn another_person_finds_the_computers_configuration_and_is_offered_the_clinics_answer() {
    let mut answers = eligible(Profession::Doctor);
    for answer in [
        Answer::Started(true),
        Answer::FormSent(true),
        Answer::Clinic(Clinic::Shared),
        Answer::Computer(ComputerSetup::ByAdministrator),
        Answer::Profile(true),
        Answer::Viewer(ViewerTrial::Opened),
    ] {
        answers.give(answer, DAY);
    }
    let expected = Answers {
        computer: given(ComputerSetup::ByAdministrator),
        clinic_before: given(Clinic::Shared),
        ..Answers::default()
    };
    assert_eq!(answers.for_another_person(), expected);
    assert_eq!(expected.for_another_person(), expected, "offered until somebody answers it");
}

#[test]
fn whose_answers_these_are_is_told_by_their_latest_day() {
    assert_eq!(Answers::default().last_day(), None);
    let mut answers = eligible(Profession::Nurse);
    assert_eq!(answers.last_day(), Some(DAY));
    let later = DAY.tomorrow().unwrap();
    answers.give(Answer::Clinic(Clinic::Shared), later);
    assert_eq!(answers.last_day(), Some(later));
    assert_eq!(answers.for_another_person().last_day(), None, "nobody's yet");
}

#[test]
fn a_confirmation_that_says_no_counts_as_none() {
    let file = r#"{"form_sent":{"answer":false,"on":"2026-12-02"},"profile":{"answer":false,"on":"2026-12-02"}}"#;
    assert_eq!(serde_json::from_str::<Answers>(file).unwrap(), Answers::default());
    let file = r#"{"form_sent":{"answer":true,"on":"2026-12-02"},"started":null}"#;
    let sent = Answers { form_sent: given(true), ..Answers::default() };
    assert_eq!(serde_json::from_str::<Answers>(file).unwrap(), sent);
}
