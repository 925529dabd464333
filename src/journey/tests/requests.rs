//! To ask for, asked on a day, received: for everything that somebody has to be asked for.

use super::combinations::machines;
use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::findings::{Finding, Party, ReasonCode, Verdict};
use crate::requirements::Requirements;

const ASKED: Date = date(2026, 12, 5);

/// Nothing is read yet.
fn findings() -> Findings {
    checks::judge(&Facts::pending(jiff::Timestamp::UNIX_EPOCH), Requirements::built_in().unwrap())
}

/// How each need stands.
fn states(answers: &Answers) -> Vec<(About, StepState)> {
    states_on(answers, &findings())
}

fn states_on(answers: &Answers, findings: &Findings) -> Vec<(About, StepState)> {
    Journey::of(answers, findings).needs.iter().map(|need| (need.about, need.state)).collect()
}

fn with(answers: &Answers, answer: Answer) -> Answers {
    let mut answers = answers.clone();
    answers.give(answer, ASKED);
    answers
}

/// Somebody of whom each is asked, where it is settled, and what says that it was received.
fn table() -> Vec<(Answers, About, Request, Answer)> {
    let nurse = eligible(Profession::Nurse);
    let clinic = |answer| with(&nurse, Answer::Clinic(answer));
    let shared = Answer::Clinic(Clinic::Shared);
    let configured = Answer::Computer(ComputerSetup::ByAdministrator);
    let asked = with(&nurse, Answer::Computer(ComputerSetup::AskedAdministrator));
    vec![
        (clinic(Clinic::NotShared), About::Clinic, Request::ClinicNumber, shared),
        (clinic(Clinic::Unknown), About::Clinic, Request::ClinicNumber, shared),
        (clinic(Clinic::Private), About::Clinic, Request::PrivateClinicNumber, shared),
        (with(&nurse, Answer::OwnKey(false)), About::Eligibility, Request::Key, Answer::OwnKey(true)),
        (asked, About::Configuration, Request::Configuration, configured),
    ]
}

#[test]
fn each_is_to_ask_for_then_asked_on_a_day_then_received() {
    for (answers, about, request, received) in table() {
        let state = |answers: &Answers| states(answers).into_iter().find(|(one, _)| *one == about).unwrap().1;
        assert_eq!(state(&answers), StepState::ToAsk { request });
        let asked = with(&answers, Answer::Asked(request));
        let waits = StepState::WaitingFor { party: request.of(), since: Some(ASKED) };
        assert_eq!(state(&asked), waits);
        let mut again = asked.clone();
        again.give(Answer::Asked(request), ASKED.tomorrow().unwrap());
        assert_eq!(state(&again), waits, "asked again, it keeps its first day");
        assert_eq!(state(&with(&asked, Answer::NotAsked(request))), StepState::ToAsk { request });
        assert!(state(&with(&asked, received)).is_done(), "{request:?} is received: {:?}", state(&asked));
        assert!(asked.for_another_person().asked.is_empty(), "another person has asked nobody");
    }
}

#[test]
fn nothing_waits_for_somebody_whom_nobody_asked() {
    let findings = findings();
    let requests: Vec<_> = Request::iter().collect();
    let [mut waits, mut to_ask] = [0; 2];
    let people = everybody().flat_map(|person| everywhere(&person).collect::<Vec<_>>());
    // Every mixture of what was asked, in turn.
    for (mut answers, mixture) in people.zip((0..1_u32 << requests.len()).cycle()) {
        let asked = requests.iter().enumerate().filter(|(at, _)| mixture >> at & 1 == 1);
        answers.asked = asked.map(|(_, request)| (*request, ASKED)).collect();
        for (about, state) in states_on(&answers, &findings) {
            if let StepState::WaitingFor { party, since } = state {
                waits += 1;
                assert_eq!(since, Some(ASKED), "{about:?} waits for {party:?}: {answers:?}");
            }
            if let StepState::ToAsk { request } = state {
                to_ask += 1;
                assert!(matches!(about, About::Check(_)) || answers.asked_on(request).is_none(), "{about:?}");
                assert_ne!(request.of(), Party::You);
            }
        }
    }
    assert!(waits > 1_000 && to_ask > 1_000, "{waits}, {to_ask}");
}

#[test]
fn what_only_others_can_put_right_is_asked_for_by_its_reason_on_every_recorded_machine() {
    let person = eligible(Profession::Nurse);
    let mut asked_for = 0;
    for findings in machines() {
        let in_the_way = |finding: &&Finding| matches!(finding.verdict, Verdict::Fail | Verdict::Unknown);
        for finding in findings.by_urgency().into_iter().filter(in_the_way) {
            let reason = ReasonCode::from(&finding.reason);
            let state = |answers: &Answers| {
                let states = states_on(answers, &findings);
                states.into_iter().find(|(about, _)| *about == About::Check(finding.check)).map(|(_, state)| state)
            };
            let others: Vec<_> = ReasonCode::iter().filter(|other| *other != reason).collect();
            let about_others =
                others.iter().fold(person.clone(), |given, other| with(&given, Answer::AskedAbout(*other)));
            let asked = with(&person, Answer::AskedAbout(reason));
            let Some(request) = finding.fix.and_then(Request::about) else {
                assert_eq!(state(&asked), state(&person), "{reason:?} is the person's");
                continue;
            };
            asked_for += 1;
            assert_eq!([state(&person), state(&about_others)], [Some(StepState::ToAsk { request }); 2], "{reason:?}");
            let waits = StepState::WaitingFor { party: request.of(), since: Some(ASKED) };
            assert_eq!(state(&asked), Some(waits), "{reason:?}");
            assert_eq!(state(&with(&asked, Answer::NotAskedAbout(reason))), state(&person));
            assert_eq!(with(&asked, Answer::Viewer(ViewerTrial::Opened)).asked_about(reason), None);
        }
    }
    assert!(asked_for >= 10, "{asked_for}");
}

#[test]
fn who_asked_the_manager_has_not_asked_omnimed() {
    let answers = with(&eligible(Profession::Nurse), Answer::Clinic(Clinic::NotShared));
    let asked = with(&answers, Answer::Asked(Request::ClinicNumber));
    let private = with(&asked, Answer::Clinic(Clinic::Private));
    assert!(states(&private).contains(&(About::Clinic, StepState::ToAsk { request: Request::PrivateClinicNumber })));
    let back = with(&private, Answer::Clinic(Clinic::Unknown));
    let waits = StepState::WaitingFor { party: Party::Manager, since: Some(ASKED) };
    assert!(states(&back).contains(&(About::Clinic, waits)), "looking at another answer loses nothing");
}

#[test]
fn once_the_viewer_opened_nothing_is_waited_for_and_a_later_request_is_a_new_one() {
    let answers = with(&eligible(Profession::Nurse), Answer::Asked(Request::Configuration));
    assert!(with(&answers, Answer::Viewer(ViewerTrial::DidNotOpen)).asked_on(Request::Configuration).is_some());
    assert!(with(&answers, Answer::Viewer(ViewerTrial::Opened)).asked.is_empty());
}

#[test]
fn all_that_is_left_to_ask_for_is_told_apart_from_what_is_left_to_do_and_to_wait_for() {
    let facts_file =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines/windows-11-pro-ready/facts.json");
    let findings = checks::judge(&Facts::from_file(&facts_file).unwrap(), Requirements::built_in().unwrap());
    let whole = |answers: &Answers| Journey::of(answers, &findings).whole;
    let mut answers = eligible(Profession::Nurse);
    for answer in [Answer::Clinic(Clinic::Private), Answer::Computer(ComputerSetup::AskedAdministrator)] {
        answers.give(answer, DAY);
    }
    assert_eq!(whole(&answers), Whole::ToAsk(2));
    let one = with(&answers, Answer::Asked(Request::PrivateClinicNumber));
    assert_eq!(whole(&one), Whole::ToAsk(1));
    assert_eq!(whole(&with(&one, Answer::Asked(Request::Configuration))), Whole::Waiting(2));
    let configured = with(&answers, Answer::Computer(ComputerSetup::ByAdministrator));
    assert_eq!(whole(&configured), Whole::ToDo(2), "the profile is something to do");
}
