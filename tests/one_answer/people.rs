//! Sets of answers: every outcome of step 2, each with every answer that bears on what is shown.

use jiff::civil::{Date, date};
use qhr_setup::findings::ReasonCode;
use qhr_setup::journey::{
    AccountCreated, Answer, Answers, Clinic, ComputerSetup, Outcome, Profession, Request, Standing, ViewerTrial,
};
use qhr_setup::symptom::Symptom;
use strum::IntoEnumIterator;

const DAY: Date = date(2026, 11, 20);

/// Somebody of each outcome of step 2: nothing answered, and every way the questions can end.
fn people() -> Vec<Answers> {
    let somebody = |given: &[Answer], user_name: Option<&str>| {
        let started = with(&Answers::default(), Some(Answer::Started(true)));
        let mut answers = given.iter().fold(started, |answers, answer| with(&answers, Some(*answer)));
        if let Some(user_name) = user_name {
            answers.give_user_name(user_name, DAY);
        }
        answers
    };
    let is = |profession| Answer::Profession(profession);
    let old_account = Answer::AccountCreated(AccountCreated::BeforeFebruary2018);
    let physician = [is(Profession::Doctor), Answer::CmqNumber(true), Answer::OwnKey(true)];
    let nurse = [is(Profession::Nurse), Answer::OwnKey(true), old_account];
    vec![
        Answers::default(),
        somebody(&physician, Some("1234567")),
        somebody(&[nurse.as_slice(), &[Answer::FormSent(true)]].concat(), Some("1234567")),
        somebody(&nurse, Some("1234567")),
        somebody(&[is(Profession::Nurse), Answer::OwnKey(false)], None),
        somebody(&physician, Some("mtremblay3")),
        somebody(&physician, Some("123")),
        somebody(&[is(Profession::Extern)], None),
    ]
}

pub fn with(answers: &Answers, answer: Option<Answer>) -> Answers {
    let mut answers = answers.clone();
    if let Some(answer) = answer {
        answers.give(answer, DAY);
    }
    answers
}

fn each<T: IntoEnumIterator + Clone>(answer: impl Fn(T) -> Answer) -> Vec<Option<Answer>> {
    [None].into_iter().chain(T::iter().map(|one| Some(answer(one)))).collect()
}

/// Each with every answer that bears on what is shown.
pub fn everybody() -> Vec<Answers> {
    let mut all = Vec::new();
    for person in people() {
        let is_eligible =
            matches!(Standing::of(&person), Standing::Decided(decided) if decided.outcome == Outcome::Eligible);
        for clinic in each(Answer::Clinic) {
            let person = asks(&with(&person, clinic), all.len());
            if is_eligible {
                all.extend(configured(&person));
            } else {
                // What was answered before must not speak while its step is closed.
                let before = with(&person, Some(Answer::Computer(ComputerSetup::Individually)));
                all.extend([with(&before, Some(Answer::Viewer(ViewerTrial::DidNotOpen))), person]);
            }
        }
    }
    all
}

/// Somebody who asked for nothing, and then for more and more of what others have to be asked for; every other time for
/// what checks found, too.
fn asks(person: &Answers, turn: usize) -> Answers {
    let requests = Request::iter().take(turn % (Request::iter().count() + 1)).map(Answer::Asked);
    let reasons = ReasonCode::iter().filter(|_| turn % 2 == 1).map(Answer::AskedAbout);
    requests.chain(reasons).fold(person.clone(), |answers, answer| with(&answers, Some(answer)))
}

/// The answers about the computer and the profile, and about the viewer where it can be tried.
fn configured(person: &Answers) -> Vec<Answers> {
    let mut all = Vec::new();
    for computer in each(Answer::Computer) {
        let person = asks(&with(person, computer), all.len());
        let done = with(&person, Some(Answer::Profile(true)));
        let can_try = done.clinic.is_some_and(|clinic| clinic.answer == Clinic::Shared)
            && done.computer.is_some_and(|computer| computer.answer != ComputerSetup::AskedAdministrator);
        let seen = Symptom::iter().map(|symptom| Some(Answer::Symptom(Some(symptom))));
        let viewers = if can_try {
            each(Answer::Viewer).into_iter().chain(seen).collect()
        } else {
            vec![Some(Answer::Viewer(ViewerTrial::Opened))]
        };
        all.push(person);
        all.extend(viewers.into_iter().map(|viewer| with(&done, viewer)));
    }
    all
}
