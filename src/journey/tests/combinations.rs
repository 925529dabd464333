//! What holds for every combination of answers, and with what recorded computers show.

use std::fs;
use std::path::Path;

use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::findings::{Fix, Overall, Party, Verdict};
use crate::requirements::Requirements;

/// What every recorded machine shows, and a computer of which nothing is read yet.
pub fn machines() -> Vec<Findings> {
    let requirements = Requirements::built_in().unwrap();
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines")).unwrap();
    let recorded = folders.map(|folder| Facts::from_file(&folder.unwrap().path().join("facts.json")).unwrap());
    let pending = Facts::pending(jiff::Timestamp::UNIX_EPOCH);
    recorded.chain([pending]).map(|facts| checks::judge(&facts, requirements)).collect()
}

fn closed(because: Closed) -> StepState {
    StepState::Closed { because }
}

/// Nothing is wrong with this computer.
fn ready() -> Findings {
    machines().into_iter().find(|findings| findings.overall == Overall::Ready).unwrap()
}

/// The rules in one sentence, written a second time.
fn meets_every_condition(answers: &Answers) -> bool {
    let doctor = answers.profession == given(Profession::Doctor);
    let form_not_due = answers.account_created == given(AccountCreated::FebruaryOf2018OrLater);
    let form_sent = answers.account_created.is_some() && answers.form_sent == given(true);
    answers.profession.is_some_and(|profession| profession.answer != Profession::Extern)
        && answers.own_key == given(true)
        && answers.user_name == given(UserName::SevenDigits)
        && if doctor { answers.cmq_number == given(true) } else { form_not_due || form_sent }
}

#[test]
fn nobody_is_eligible_by_an_answer_that_is_missing_or_unknown() {
    for answers in everybody() {
        let is_eligible =
            matches!(Standing::of(&answers), Standing::Decided(Eligibility { outcome: Outcome::Eligible, .. }));
        assert_eq!(is_eligible, meets_every_condition(&answers), "{answers:?}");
    }
}

fn is_answered(question: Question, answers: &Answers) -> bool {
    match question {
        Question::Profession => answers.profession.is_some(),
        Question::CmqNumber => answers.cmq_number.is_some(),
        Question::OwnKey => answers.own_key.is_some(),
        Question::UserName => answers.user_name.is_some(),
        Question::AccountCreated => answers.account_created.is_some(),
    }
}

#[test]
fn everybody_has_a_next_question_or_an_outcome_with_its_reason_and_a_next_action() {
    let ready = ready();
    for answers in everybody() {
        let state = Journey::of(&answers, &ready).state(StepId::Eligibility);
        let decided = match Standing::of(&answers) {
            Standing::Ask(question) => {
                assert!(!is_answered(question, &answers), "{question:?} is asked twice: {answers:?}");
                assert_eq!(questions(&answers).last(), Some(&question.asked_with()), "{answers:?}");
                assert_eq!(state, StepState::Open, "{answers:?}");
                continue;
            }
            Standing::Decided(decided) => decided,
        };
        assert_eq!(decided.reasons.len(), 1, "{answers:?}");
        let form = Pending { what: PendingWhat::Form, who: Party::You };
        assert_eq!(decided.pending.contains(&form), decided.outcome == Outcome::EligibleAfterForm, "{answers:?}");
        let expected = match decided.outcome {
            Outcome::Eligible => StepState::Done,
            Outcome::EligibleAfterForm | Outcome::NeedsCorrection => StepState::NeedsYou,
            Outcome::GetKey => StepState::ToAsk { request: Request::Key },
            Outcome::UseProductionQhr => closed(Closed::ProductionQhr),
            Outcome::NotEligible => closed(Closed::NotEligible),
        };
        assert_eq!(state, expected, "{answers:?}");
    }
}

#[test]
fn both_configuration_steps_are_closed_until_the_person_is_eligible_and_only_until_then() {
    let ready = ready();
    for answers in everybody().flat_map(|person| everywhere(&person).collect::<Vec<_>>()) {
        let journey = Journey::of(&answers, &ready);
        let (computer, profile) = (journey.state(StepId::Computer), journey.state(StepId::Profile));
        assert_eq!(journey.configuration_closed.is_none(), meets_every_condition(&answers), "{answers:?}");
        if let Some(because) = journey.configuration_closed {
            assert_eq!([computer, profile], [closed(because); 2], "{answers:?}");
        } else {
            assert!(!matches!(computer, StepState::Closed { .. }), "{answers:?}");
            let configured = [given(ComputerSetup::ByAdministrator), given(ComputerSetup::Individually)];
            let done = if answers.profile.is_some() { StepState::Confirmed } else { StepState::Open };
            let expected = if configured.contains(&answers.computer) { done } else { closed(Closed::ComputerFirst) };
            assert_eq!(profile, expected, "{answers:?}");
        }
        assert!(journey.may_visit(StepId::Computer), "the checks may always be looked at");
    }
}

#[test]
fn whoever_is_eligible_can_open_every_closed_step() {
    let machines = machines();
    for person in everybody() {
        let Standing::Decided(decided) = Standing::of(&person) else { continue };
        match decided.outcome {
            Outcome::Eligible | Outcome::EligibleAfterForm => {}
            Outcome::GetKey | Outcome::UseProductionQhr | Outcome::NotEligible | Outcome::NeedsCorrection => continue,
        }
        for mut answers in everywhere(&person) {
            answers.give(Answer::FormSent(true), DAY);
            if answers.computer.is_none_or(|setup| setup.answer == ComputerSetup::AskedAdministrator) {
                answers.give(Answer::Computer(ComputerSetup::Individually), DAY);
            }
            for findings in &machines {
                let journey = Journey::of(&answers, findings);
                for (step, state) in journey.steps() {
                    assert!(!matches!(state, StepState::Closed { .. }), "{step:?} stays closed: {answers:?}");
                }
            }
        }
    }
}

#[test]
fn the_summary_is_done_when_everything_else_is_and_the_viewer_opened() {
    let machines = machines();
    let people = [Profession::Doctor, Profession::Nurse, Profession::Extern].map(eligible);
    let mut ends = 0;
    for answers in people.iter().flat_map(everywhere) {
        for (started, viewer, findings) in each::<ViewerTrial>()
            .into_iter()
            .flat_map(|viewer| yes_or_no().into_iter().map(move |started| (started, viewer)))
            .flat_map(|(started, viewer)| machines.iter().map(move |findings| (started, viewer, findings)))
        {
            let answers = Answers { started, viewer, ..answers.clone() };
            let journey = Journey::of(&answers, findings);
            let rest_done = journey.steps().take(5).all(|(_, state)| state.is_done());
            let expected = rest_done && viewer == given(ViewerTrial::Opened);
            assert_eq!(journey.state(StepId::Summary) == StepState::Done, expected, "{answers:?}");
            if expected {
                ends += 1;
                assert!(answers.clinic == given(Clinic::Shared) && answers.profile.is_some());
                let key_taken = journey.needs.iter().any(|need| need.about == About::KeyTaken);
                assert!(key_taken || matches!(findings.overall, Overall::Ready | Overall::ReadyWithWarnings));
            }
        }
    }
    assert!(ends > 0, "nobody ever ends");
}

#[test]
fn what_is_wrong_with_the_computer_is_for_somebody_to_do() {
    for findings in machines() {
        let mut answers = eligible(Profession::Nurse);
        let without = Journey::of(&answers, &findings).state(StepId::Computer);
        answers.give(Answer::Computer(ComputerSetup::Individually), DAY);
        let configured = Journey::of(&answers, &findings).state(StepId::Computer);
        answers.give(Answer::Computer(ComputerSetup::AskedAdministrator), DAY);
        let asked = Journey::of(&answers, &findings).state(StepId::Computer);
        let to_ask = StepState::ToAsk { request: Request::Configuration };
        if !findings.complete() {
            assert_eq!([without, configured, asked], [StepState::Open, StepState::Open, to_ask]);
            continue;
        }
        if !findings.another_system() {
            assert_eq!(without.mark(), Mark::ToDo, "who configured the computer is asked of everybody else");
        }
        match findings.overall {
            Overall::Ready | Overall::ReadyWithWarnings => {
                let ready = if findings.overall == Overall::Ready { StepState::Done } else { StepState::Watch };
                assert_eq!((configured, asked), (ready, to_ask));
            }
            Overall::NotReady | Overall::Unknown => {
                let urgent = findings.by_urgency();
                let fixes: Vec<Fix> = urgent
                    .iter()
                    .filter(|finding| finding.verdict != Verdict::Warn)
                    .map(|finding| finding.fix.expect("what is wrong names who can act"))
                    .collect();
                if fixes.iter().any(|fix| fix.begins_with_you()) {
                    assert_eq!([configured, asked], [StepState::NeedsYou; 2]);
                } else {
                    let of_cause = StepState::ToAsk { request: Request::about(fixes[0]).unwrap() };
                    assert_eq!([configured, asked], [of_cause; 2], "nobody acts before they are asked");
                }
            }
        }
    }
}

#[test]
fn a_key_that_was_taken_along_after_the_viewer_opened_undoes_nothing() {
    let requirements = Requirements::built_in().unwrap();
    let without_key = |machine: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(machine);
        checks::judge(&Facts::from_file(&folder.join("facts.json")).unwrap(), requirements)
    };
    let mut answers = eligible(Profession::Nurse);
    for answer in [
        Answer::Started(true),
        Answer::Clinic(Clinic::Shared),
        Answer::Computer(ComputerSetup::ByAdministrator),
        Answer::Profile(true),
    ] {
        answers.give(answer, DAY);
    }
    let whole = |answers: &Answers, machine| Journey::of(answers, &without_key(machine)).whole;
    assert_eq!(whole(&answers, "windows-11-home-no-key"), Whole::ToDo(1), "nobody has seen the viewer open");
    answers.give(Answer::Viewer(ViewerTrial::Opened), DAY);
    assert_eq!(whole(&answers, "windows-11-home-no-key"), Whole::Works(DAY));
    assert_eq!(whole(&answers, "windows-10-no-key-old-chrome"), Whole::ToDo(2), "Chrome is too old by now");
    answers.give(Answer::Viewer(ViewerTrial::DidNotOpen), DAY);
    assert_eq!(whole(&answers, "windows-11-home-no-key"), Whole::ToDo(1));
}
