//! People and computers to make codes of: any state at all, and those that answers and recorded machines lead to.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;
use strum::IntoEnumIterator;

use super::super::{Asked, Cause, Person, PersonStanding, SupportState, Tried};
use crate::facts::Facts;
use crate::findings::{ReasonCode, Verdict};
use crate::journey::{
    AccountCreated, Answer, Answers, Clinic, ComputerSetup, Profession, Question, Request, Route, StepId, ViewerTrial,
};
use crate::symptom::Symptom;
use crate::text::Language;

fn one_of<T: IntoEnumIterator + Clone + std::fmt::Debug + 'static>() -> impl Strategy<Value = T> {
    select(T::iter().collect::<Vec<_>>())
}

/// Every state the scheme can say, those that no computer has included.
pub fn states() -> impl Strategy<Value = SupportState> {
    let person = (
        one_of::<PersonStanding>(),
        proptest::option::of(one_of::<Clinic>()),
        proptest::option::of(one_of::<ComputerSetup>()),
        any::<bool>(),
        any::<[bool; 2]>(),
    );
    let verdict = proptest::option::of(select(vec![Verdict::Pass, Verdict::Warn, Verdict::Fail]));
    let cause =
        (one_of::<ReasonCode>(), any::<prop::sample::Index>(), any::<bool>()).prop_map(|(reason, fix, asked)| {
            let fixes = reason.fixes();
            let cause = Cause { reason, fix: (!fixes.is_empty()).then(|| *fix.get(fixes)), asked: false };
            Cause { asked: asked && cause.request().is_some(), ..cause }
        });
    let route = (select(Language::ALL.to_vec()), one_of::<StepId>(), proptest::option::of(tried()));
    (route, person, proptest::array::uniform12(verdict), proptest::option::of(cause)).prop_map(
        |((language, step, viewer), (standing, clinic, computer, profile_confirmed, asked), verdicts, cause)| {
            let person = Person { standing, clinic, computer, profile_confirmed }.by_open_steps();
            let [clinic, other] = asked;
            let asked = Asked { clinic, other };
            SupportState { language, step, person, asked, viewer, verdicts, cause }
        },
    )
}

/// What is seen is told of a viewer that did not open.
fn tried() -> impl Strategy<Value = Tried> {
    (one_of::<ViewerTrial>(), proptest::option::of(one_of::<Symptom>())).prop_map(|(trial, symptom)| {
        let symptom = symptom.filter(|symptom| trial == ViewerTrial::DidNotOpen && *symptom != Symptom::ItOpens);
        Tried { trial, symptom }
    })
}

pub fn recorded_machines() -> Vec<Facts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("facts.json")).collect();
    files.sort();
    files.iter().filter(|file| file.is_file()).map(|file| Facts::from_file(file).unwrap()).collect()
}

pub fn places() -> Vec<Route> {
    let mut places = vec![Route::Welcome, Route::Outcome, Route::Clinic, Route::Computer, Route::Configuration];
    places.extend([Route::Profile, Route::Summary]);
    places.extend(Question::iter().map(Route::Question));
    places
}

pub fn answers() -> impl Strategy<Value = Answers> {
    let user_names = ["1234567", "mtremblay3", "123456", "", "CE12345", "a@b.example", "tremblay", "a/1"];
    let about_person = (
        proptest::option::of(one_of::<Profession>()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(select(user_names.to_vec())),
        proptest::option::of(one_of::<AccountCreated>()),
    );
    let about_rest = (
        any::<bool>(),
        proptest::option::of(one_of::<Clinic>()),
        proptest::option::of(one_of::<ComputerSetup>()),
        any::<bool>(),
    );
    let asked = (
        proptest::sample::subsequence(Request::iter().collect::<Vec<_>>(), ..=5),
        proptest::sample::subsequence(ReasonCode::iter().collect::<Vec<_>>(), ..=20),
    );
    (about_person, about_rest, asked).prop_map(|(about_person, about_rest, asked)| {
        let (profession, number, key, name, created) = about_person;
        let (sent, clinic, setup, profile) = about_rest;
        let on = date(2026, 11, 22);
        let given = [
            profession.map(Answer::Profession),
            number.map(Answer::CmqNumber),
            key.map(Answer::OwnKey),
            created.map(Answer::AccountCreated),
            Some(Answer::FormSent(sent)),
            clinic.map(Answer::Clinic),
            setup.map(Answer::Computer),
            Some(Answer::Profile(profile)),
        ];
        let mut answers = Answers::default();
        given.into_iter().flatten().for_each(|answer| answers.give(answer, on));
        let (requests, reasons) = asked;
        let asked = requests.into_iter().map(Answer::Asked).chain(reasons.into_iter().map(Answer::AskedAbout));
        asked.for_each(|answer| answers.give(answer, on));
        if let Some(name) = name {
            answers.give_user_name(name, on);
        }
        answers
    })
}
