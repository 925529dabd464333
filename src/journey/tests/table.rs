//! The decision table of `docs/eligibility.md`, in its order.

use super::*;
use crate::findings::Party;

use EligibilityReason as Why;

/// What the row says of these answers.
#[track_caller]
fn assert_decided(row: &str, answers: &Answers, outcome: Outcome, reason: EligibilityReason, pending: &[Pending]) {
    let expected = Eligibility { outcome, reasons: vec![reason], pending: pending.to_vec() };
    assert_eq!(Standing::of(answers), Standing::Decided(expected), "{row}: {answers:?}");
}

#[track_caller]
fn assert_asked(row: &str, answers: &Answers, question: Question) {
    assert_eq!(Standing::of(answers), Standing::Ask(question), "{row}: {answers:?}");
}

const NUMBER: Pending = Pending { what: PendingWhat::ClinicNumber, who: Party::Manager };
const REQUEST: Pending = Pending { what: PendingWhat::ClinicRequest, who: Party::Omnimed };
const FORM: Pending = Pending { what: PendingWhat::Form, who: Party::You };

/// Everybody whom E1 lets go on, given the practice number a doctor needs and the key anyone else needs.
const GO_ON: [Profession; 7] = [
    Profession::Doctor,
    Profession::Resident,
    Profession::Nurse,
    Profession::AuxiliaryNurse,
    Profession::Pharmacist,
    Profession::TechnicalSupport,
    Profession::Other,
];

#[test]
fn e1_by_profession() {
    assert_eq!(Profession::iter().count(), GO_ON.len() + 1, "a profession is in no row");
    for profession in GO_ON {
        let answers = eligible(profession);
        assert_decided("E1", &answers, Outcome::Eligible, Why::ConditionsMet, &[NUMBER]);
    }
    for own_key in yes_or_no() {
        let answers = Answers { own_key, ..eligible(Profession::Extern) };
        assert_decided("E1 extern", &answers, Outcome::NotEligible, Why::Extern, &[]);
    }
    let doctor = |cmq_number| Answers { cmq_number, ..eligible(Profession::Doctor) };
    let without = (Outcome::NotEligible, Why::DoctorWithoutCmqNumber);
    assert_decided("E1 doctor", &doctor(given(false)), without.0, without.1, &[]);
    assert_asked("E1 doctor", &doctor(None), Question::CmqNumber);
    assert_asked("E1", &Answers { profession: None, ..eligible(Profession::Nurse) }, Question::Profession);
}

#[test]
fn e2_a_key_of_ones_own() {
    for profession in GO_ON {
        let (outcome, reason) = match profession {
            Profession::Other => (Outcome::NotEligible, Why::OtherWithoutKey),
            Profession::Doctor
            | Profession::Resident
            | Profession::Nurse
            | Profession::AuxiliaryNurse
            | Profession::Pharmacist
            | Profession::TechnicalSupport
            | Profession::Extern => (Outcome::GetKey, Why::NoKey),
        };
        let with = |own_key| Answers { own_key, ..eligible(profession) };
        assert_decided("E2", &with(given(false)), outcome, reason, &[]);
        assert_asked("E2", &with(None), Question::OwnKey);
    }
}

#[test]
fn e3_the_shape_of_the_user_name() {
    let correct = |reason| Some((Outcome::NeedsCorrection, reason));
    let table = [
        (UserName::SevenDigits, None),
        (UserName::LettersAndDigits, Some((Outcome::UseProductionQhr, Why::UserNameLettersAndDigits))),
        (UserName::Empty, correct(Why::UserNameEmpty)),
        (UserName::DigitCount { digits: 6 }, correct(Why::UserNameDigitCount { digits: 6 })),
        (UserName::DigitCount { digits: 8 }, correct(Why::UserNameDigitCount { digits: 8 })),
        (UserName::RamqDelegate, correct(Why::UserNameRamqDelegate)),
        (UserName::Email, correct(Why::UserNameEmail)),
        (UserName::LettersOnly, correct(Why::UserNameLettersOnly)),
        (UserName::OtherCharacter, correct(Why::UserNameOtherCharacter)),
        (UserName::Unknown, correct(Why::UserNameUnknown)),
    ];
    for profession in GO_ON {
        for (shape, decided) in table {
            let answers = Answers { user_name: given(shape), ..eligible(profession) };
            match decided {
                None => assert_decided("E3", &answers, Outcome::Eligible, Why::ConditionsMet, &[NUMBER]),
                Some((outcome, reason)) => assert_decided("E3", &answers, outcome, reason, &[]),
            }
        }
        assert_asked("E3", &Answers { user_name: None, ..eligible(profession) }, Question::UserName);
    }
}

#[test]
fn e4_the_form_for_older_accounts_of_everybody_but_doctors() {
    let due = [
        (AccountCreated::BeforeFebruary2018, Why::AccountBeforeFebruary2018),
        (AccountCreated::Unknown, Why::AccountCreationUnknown),
    ];
    for profession in GO_ON {
        let doctor = profession == Profession::Doctor;
        for (when, reason) in due {
            let answers = Answers { account_created: given(when), ..eligible(profession) };
            let sent = Answers { form_sent: given(true), ..answers.clone() };
            if doctor {
                assert_decided("E4 doctor", &answers, Outcome::Eligible, Why::ConditionsMet, &[NUMBER]);
                assert_decided("E4 doctor", &sent, Outcome::Eligible, Why::ConditionsMet, &[NUMBER]);
            } else {
                assert_decided("E4", &answers, Outcome::EligibleAfterForm, reason, &[FORM, NUMBER]);
                assert_decided("E4 sent", &sent, Outcome::Eligible, Why::FormSent, &[NUMBER]);
            }
        }
        let unanswered = Answers { account_created: None, ..eligible(profession) };
        if doctor {
            assert_decided("E4 doctor", &unanswered, Outcome::Eligible, Why::ConditionsMet, &[NUMBER]);
        } else {
            assert_asked("E4", &unanswered, Question::AccountCreated);
        }
    }
}

#[test]
fn e4_january_2018_is_before_and_february_is_not() {
    let table = [
        (2017, 12, AccountCreated::BeforeFebruary2018),
        (2018, 1, AccountCreated::BeforeFebruary2018),
        (2018, 2, AccountCreated::FebruaryOf2018OrLater),
        (2018, 12, AccountCreated::FebruaryOf2018OrLater),
        (2026, 1, AccountCreated::FebruaryOf2018OrLater),
    ];
    for (year, month, expected) in table {
        assert_eq!(AccountCreated::of_month(year, month), expected, "{year}-{month}");
    }
}

#[test]
fn c1_the_clinics_number() {
    let table = [
        (None, Some(NUMBER)),
        (given(Clinic::Unknown), Some(NUMBER)),
        (given(Clinic::NotShared), Some(NUMBER)),
        (given(Clinic::Private), Some(REQUEST)),
        (given(Clinic::Shared), None),
    ];
    assert_eq!(table.len(), Clinic::iter().count() + 1);
    for profession in GO_ON {
        for (clinic, pending) in table {
            let answers = Answers { clinic, ..eligible(profession) };
            let pending: Vec<_> = pending.into_iter().collect();
            assert_decided("C1", &answers, Outcome::Eligible, Why::ConditionsMet, &pending);
            let no_key = Answers { own_key: given(false), ..answers };
            let Standing::Decided(decided) = Standing::of(&no_key) else { panic!("no outcome without a key") };
            assert_eq!(decided.pending, [], "the viewer does not wait for the clinic where it waits for nobody");
        }
    }
}
