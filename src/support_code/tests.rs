//! What a code promises: it says the state back, a slip of the tongue is noticed, and only words without data are used.

use std::collections::HashSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use strum::IntoEnumIterator;

use super::*;
use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::findings::{CheckId, Fix, ReasonCode, Verdict};
use crate::journey::{Answers, Clinic, ComputerSetup, Route, StepId, ViewerTrial};
use crate::requirements::Requirements;
use crate::symptom::Symptom;
use crate::text::{Language, Words};

mod helper;
mod people;

use people::{answers, places, recorded_machines, states};

static MACHINES: LazyLock<Vec<Facts>> = LazyLock::new(recorded_machines);

fn read(code: &str) -> Result<SupportState, CodeError> {
    SupportCode::read(code)
}

fn digits_of(code: SupportCode) -> Vec<u8> {
    code.to_string().bytes().filter(u8::is_ascii_digit).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_code_says_its_state_back(state in states()) {
        let code = state.code().to_string();
        prop_assert_eq!(code.len(), 23);
        prop_assert!(code.starts_with('2'));
        prop_assert_eq!(read(&code), Ok(state));
    }

    #[test]
    fn every_wrong_digit_and_every_swap_of_neighbours_is_refused(state in states()) {
        let digits = digits_of(state.code());
        let refused = |wrong: &[u8]| read(std::str::from_utf8(wrong).unwrap()) == Err(CodeError::CheckDigits);
        for at in 0..digits.len() {
            for other in (b'0'..=b'9').filter(|other| *other != digits[at]) {
                let mut wrong = digits.clone();
                wrong[at] = other;
                prop_assert!(refused(&wrong), "{at}: {other}");
            }
            if at > 0 && digits[at - 1] != digits[at] {
                let mut wrong = digits.clone();
                wrong.swap(at - 1, at);
                prop_assert!(refused(&wrong), "{} and {at} swapped", at - 1);
            }
        }
    }

    #[test]
    fn what_people_put_between_digits_does_not_count(state in states(), between in "[ \u{a0}\u{202f}\t\n.·\\-\u{2013}\u{2212}\u{200b}]{0,3}") {
        let digits = digits_of(state.code());
        let digits: Vec<_> = digits.iter().map(|digit| char::from(*digit).to_string()).collect();
        prop_assert_eq!(read(&format!("{between}{}{between}", digits.join(&between))), Ok(state));
    }

    #[test]
    fn any_payload_is_refused_or_is_the_code_of_one_state(payload in 0..10_u64.pow(PAYLOAD_DIGITS)) {
        let code = SupportCode(with_check_digits(SCHEME * 10_u64.pow(PAYLOAD_DIGITS) + payload));
        match read(&code.to_string()) {
            Ok(state) => prop_assert_eq!(state.code(), code),
            Err(error) => prop_assert!(matches!(error, CodeError::UnknownValue { .. }), "{error}"),
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _ = read(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_recorded_machine_at_every_page_survives_the_telephone(answers in answers(), language in select(Language::ALL.to_vec())) {
        let requirements = Requirements::built_in().unwrap();
        let mut told = HashSet::new();
        for facts in MACHINES.iter() {
            let assessment = Assessment::of(facts, &answers, requirements);
            for route in places() {
                let state = SupportState::of(route, &assessment, language);
                let code = state.code().to_string();
                prop_assert_eq!(read(&code), Ok(state.clone()));
                // Many machines come to the same code, and it is worded once.
                if told.insert(code) {
                    assert_has_words(&HelperView::of(&state));
                }
            }
        }
    }
}

fn assert_has_words(view: &HelperView) {
    let mut said = vec![&view.language_name, &view.step_name, &view.eligibility, &view.clinic, &view.computer];
    said.extend([&view.profile, &view.viewer]);
    said.extend(&view.otherwise);
    said.extend(view.checks.iter().map(|check| &check.name));
    if let Some(cause) = &view.cause {
        said.push(&cause.title);
        said.extend(cause.remedy.iter().flat_map(|remedy| remedy.steps.iter().chain([&remedy.who])));
    }
    for point in &view.points {
        assert!([&point.name, &point.who, &point.say].iter().all(|phrase| phrase.exists()), "{point:?}");
    }
    let silent: Vec<_> = said.iter().filter(|phrase| !phrase.exists()).map(|phrase| &phrase.id).collect();
    assert!(silent.is_empty(), "no words for {silent:?}");
    assert!(said.iter().all(|phrase| phrase.fr.is_empty() && phrase.en.is_empty()), "a code has no data to say");
}

/// Somebody of whom nothing is known yet.
fn nobody() -> SupportState {
    SupportState {
        language: Language::Fr,
        step: StepId::Welcome,
        person: Person::new(PersonStanding::Unanswered),
        asked: Asked::default(),
        viewer: None,
        verdicts: [None; 12],
        cause: None,
    }
}

fn eligible() -> Person {
    Person::new(PersonStanding::Eligible)
}

#[test]
fn every_value_that_a_code_can_hold_has_words() {
    let assert = |state: SupportState| assert_has_words(&HelperView::of(&state));
    let assert_person = |person| assert(SupportState { person, ..nobody() });
    PersonStanding::iter().for_each(|standing| assert_person(Person::new(standing)));
    Clinic::iter().for_each(|clinic| assert_person(Person { clinic: Some(clinic), ..eligible() }));
    ComputerSetup::iter().for_each(|setup| assert_person(Person { computer: Some(setup), ..eligible() }));
    assert_person(Person { profile_confirmed: true, ..eligible() });
    let done = Person {
        clinic: Some(Clinic::Shared),
        computer: Some(ComputerSetup::Individually),
        profile_confirmed: true,
        ..eligible()
    };
    let passed = SupportState { person: done, verdicts: [Some(Verdict::Pass); 12], ..nobody() };
    let assert_tried = |tried| assert(SupportState { viewer: Some(tried), ..passed.clone() });
    ViewerTrial::iter().for_each(|trial| assert_tried(Tried { trial, symptom: None }));
    for symptom in Symptom::iter().filter(|symptom| *symptom != Symptom::ItOpens) {
        assert_tried(Tried { trial: ViewerTrial::DidNotOpen, symptom: Some(symptom) });
    }
    StepId::iter().for_each(|step| assert(SupportState { step, language: Language::En, ..nobody() }));
    let failing = SupportState { verdicts: [Some(Verdict::Fail); 12], ..nobody() };
    for reason in ReasonCode::iter() {
        let causes = Fix::iter().map(Some).chain([None]).map(|fix| Some(Cause { reason, fix, asked: false }));
        causes.for_each(|cause| assert(SupportState { cause, ..failing.clone() }));
    }
}

fn told(pattern: &str) -> [Option<Verdict>; 12] {
    let verdict = |letter| match letter {
        'p' => Some(Verdict::Pass),
        'w' => Some(Verdict::Warn),
        'f' => Some(Verdict::Fail),
        _ => None,
    };
    pattern.chars().map(verdict).collect::<Vec<_>>().try_into().unwrap()
}

/// Codes are read out between computers with different versions of the program: what these mean never changes.
#[test]
fn codes_of_scheme_2_keep_their_meaning() {
    let key_missing = SupportState {
        step: StepId::Computer,
        person: Person {
            standing: PersonStanding::EligibleFormSent,
            clinic: Some(Clinic::NotShared),
            computer: Some(ComputerSetup::ByAdministrator),
            profile_confirmed: false,
        },
        verdicts: told("ppf--pw-----"),
        cause: Some(Cause { reason: ReasonCode::NoKey, fix: Some(Fix::PlugInKey), asked: false }),
        ..nobody()
    };
    let everything_last = SupportState {
        language: Language::En,
        step: StepId::Summary,
        person: Person {
            standing: PersonStanding::EligibleFormSent,
            clinic: Some(Clinic::Unknown),
            computer: Some(ComputerSetup::AskedAdministrator),
            profile_confirmed: true,
        },
        asked: Asked::default(),
        viewer: None,
        verdicts: told("ffffffffffff"),
        cause: Some(Cause {
            reason: ReasonCode::KeyNotInVirtualMachine,
            fix: Some(Fix::ConnectKeyToVirtualMachine),
            asked: false,
        }),
    };
    let asked = SupportState { asked: Asked { clinic: true, other: true }, ..key_missing.clone() };
    for (state, code) in [
        (nobody(), "200 000 000 000 000 022"),
        (asked, "200 054 672 077 331 004"),
        (key_missing, "200 054 672 076 899 063"),
        (everything_last, "298 956 044 039 299 992"),
    ] {
        assert_eq!(state.code().to_string(), code);
        assert_eq!(read(code), Ok(state));
    }
}

#[test]
fn what_is_wrong_with_a_text_is_told() {
    let code = "200 000 000 000 000 022";
    assert!(read(code).is_ok());
    let digits = |found| Err(CodeError::DigitCount { found });
    let character = |character| Err(CodeError::NotADigit { character });
    let other_scheme = SupportCode(with_check_digits(10_u64.pow(PAYLOAD_DIGITS)));
    let beyond = SupportCode(with_check_digits(SCHEME * 10_u64.pow(PAYLOAD_DIGITS) + numbers::CAPACITY));
    let table = [
        (String::new(), digits(0)),
        (" - . ".to_owned(), digits(0)),
        (code[..22].to_owned(), digits(17)),
        (format!("{code}1"), digits(19)),
        ("1".repeat(100), digits(100)),
        (code.replacen('0', "O", 1), character('O')),
        (code.replacen('0', "٢", 1), character('٢')),
        (code.replacen('0', "\u{1b}", 1), character('\u{1b}')),
        ("200 000 000 000 000 021".to_owned(), Err(CodeError::CheckDigits)),
        // The check digits leave the right rest, and are not those that a code is written with.
        ("0".repeat(16) + "01", Err(CodeError::CheckDigits)),
        (other_scheme.to_string(), Err(CodeError::OtherScheme { found: 1 })),
        (beyond.to_string(), Err(CodeError::UnknownValue { field: "the whole" })),
    ];
    for (text, expected) in table {
        assert_eq!(read(&text), expected, "{text:?}");
        let error = expected.unwrap_err();
        let phrase = error.phrase();
        assert!(phrase.exists() && !error.to_string().is_empty(), "{}", phrase.id);
        for language in Language::ALL {
            let said = crate::text::Words::of(language).say(&phrase);
            assert!(!said.contains(['\u{1b}', '$']), "{said:?}");
        }
    }
}

#[test]
fn each_check_stands_at_the_place_of_its_number() {
    for check in CheckId::iter() {
        assert_eq!(decoded::number(state::position(check)), check.step());
    }
}

#[test]
fn nothing_is_called_the_cause_while_something_is_still_read() {
    let requirements = Requirements::built_in().unwrap();
    let mut facts = recorded_machines().swap_remove(0);
    facts.usb = Facts::pending(facts.taken_at).usb;
    let answers = Answers::default();
    let assessment = Assessment::of(&facts, &answers, requirements);
    let state = SupportState::of(Route::Computer, &assessment, Language::Fr);
    assert_eq!((state.cause, state.verdicts[2]), (None, None));
    assert_eq!(read(&state.code().to_string()), Ok(state.clone()));
    assert!(!HelperView::of(&state).complete);
}
