//! Answers that are looked at again and changed, and those that older programs kept.

use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::requirements::Requirements;
use crate::symptom::Symptom;

fn journey(answers: &Answers) -> Journey {
    let findings = checks::judge(&Facts::pending(jiff::Timestamp::UNIX_EPOCH), Requirements::built_in().unwrap());
    Journey::of(answers, &findings)
}

/// The page that is shown for this one.
fn shown(route: Route, answers: &Answers) -> Route {
    route.allowed(answers, &journey(answers))
}

fn forward(route: Route, answers: &Answers) -> Option<Route> {
    route.forward(answers, &journey(answers))
}

#[test]
fn a_doctor_tells_the_practice_number_with_the_profession() {
    for has_number in [true, false] {
        let mut answers = Answers::default();
        answers.give(Answer::Doctor(has_number), DAY);
        assert_eq!((answers.profession, answers.cmq_number), (given(Profession::Doctor), given(has_number)));
        assert!(!questions(&answers).contains(&Question::CmqNumber), "no page of its own");
        let next = if has_number { Route::Question(Question::OwnKey) } else { Route::Outcome };
        assert_eq!(forward(Route::Question(Question::Profession), &answers), Some(next));
    }
}

/// An older program asked for the practice number on a page of its own.
#[test]
fn somebody_who_had_stopped_at_the_practice_number_is_asked_with_the_profession() {
    let route: Route = serde_json::from_str(r#"{"page":"question","question":"cmq_number"}"#).unwrap();
    let file = r#"{"profession":{"answer":"doctor","on":"2026-12-02"}}"#;
    let mut answers: Answers = serde_json::from_str(file).unwrap();
    assert_eq!(Standing::of(&answers), Standing::Ask(Question::CmqNumber));
    assert_eq!(shown(route, &answers), Route::Question(Question::Profession));
    assert_eq!(forward(Route::Question(Question::Profession), &answers), None, "the number is not told yet");
    answers.give(Answer::CmqNumber(true), DAY);
    assert_eq!(shown(route, &answers), Route::Question(Question::OwnKey));
}

#[test]
fn an_answer_is_changed_from_the_list_and_what_it_means_comes_next() {
    for mut answers in everybody() {
        let decided = matches!(Standing::of(&answers), Standing::Decided(ref decided) if !decided.is_wrong());
        assert_eq!(shown(Route::Answers, &answers) == Route::Answers, decided, "{answers:?}");
        for question in questions(&answers) {
            let change = Route::Change(question);
            assert_eq!(shown(change, &answers), change);
            if decided {
                assert_eq!(forward(change, &answers), Some(Route::Outcome), "{question:?}: {answers:?}");
                assert_eq!(change.back(&answers, &journey(&answers)), Some(Route::Answers));
            }
        }
        answers.give(Answer::Profession(Profession::Nurse), DAY);
        let next = forward(Route::Change(Question::Profession), &answers);
        assert_eq!(next, Some(Route::of_step(StepId::Eligibility, &answers)), "{answers:?}");
    }
}

#[test]
fn whoever_the_viewer_is_not_for_ends_with_step_2() {
    let mut answers = Answers::default();
    answers.give(Answer::Profession(Profession::Extern), DAY);
    for route in [Route::Summary, Route::Clinic, Route::Profile, Route::Outcome] {
        assert_eq!(shown(route, &answers), Route::Outcome, "{route:?}");
    }
    assert_eq!(forward(Route::Outcome, &answers), None);
    assert_eq!(shown(Route::Computer, &answers), Route::Computer, "the checks may always be looked at");
}

#[test]
fn a_user_name_that_is_not_known_is_an_answer_that_can_be_taken_back() {
    let mut answers = eligible(Profession::Nurse);
    answers.give(Answer::UserNameUnknown(true), DAY);
    assert_eq!(forward(Route::Question(Question::UserName), &answers), Some(Route::Outcome));
    assert_eq!(Route::of_step(StepId::Eligibility, &answers), Route::Outcome);
    answers.give(Answer::UserNameUnknown(false), DAY);
    assert_eq!(answers.user_name, None);
    answers.give_user_name("1234567", DAY);
    answers.give(Answer::UserNameUnknown(false), DAY);
    assert_eq!(answers.user_name, given(UserName::SevenDigits), "one that is known stays");
}

#[test]
fn a_key_of_ones_own_makes_the_plugged_one_nobody_elses() {
    let mut answers = Answers::default();
    answers.give(Answer::OwnKey(false), DAY);
    answers.give(Answer::OthersKey(true), DAY);
    assert!(answers.lack_key() && answers.others_key.is_some());
    answers.give(Answer::OwnKey(true), DAY);
    assert!(!answers.lack_key() && answers.others_key.is_none());
}

/// The places that programs before the page of the configuration kept.
#[test]
fn every_place_that_an_older_program_kept_still_opens() {
    let places = ["welcome", "outcome", "clinic", "computer", "profile", "summary"];
    for name in places {
        let route: Route = serde_json::from_str(&format!(r#"{{"page":"{name}"}}"#)).unwrap();
        let answers = Answers { computer: given(ComputerSetup::ByAdministrator), ..eligible(Profession::Nurse) };
        assert_eq!(shown(route, &answers), route, "{name}");
    }
    assert_eq!(serde_json::to_string(&Route::Configuration).unwrap(), r#"{"page":"configuration"}"#);
}

#[test]
fn what_is_seen_belongs_to_a_viewer_that_did_not_open() {
    let mut answers = Answers::default();
    answers.give(Answer::Symptom(Some(Symptom::BlankPage)), DAY);
    assert_eq!((answers.viewer, answers.symptom()), (given(ViewerTrial::DidNotOpen), Some(Symptom::BlankPage)));
    answers.give(Answer::Viewer(ViewerTrial::DidNotOpen), DAY);
    assert_eq!(answers.symptom(), Some(Symptom::BlankPage), "tried again, and the same is seen");
    answers.give(Answer::Symptom(None), DAY);
    assert_eq!((answers.viewer, answers.symptom()), (given(ViewerTrial::DidNotOpen), None), "it is asked again");
    answers.give(Answer::Symptom(Some(Symptom::PasswordRefused)), DAY);
    answers.give(Answer::Symptom(Some(Symptom::ItOpens)), DAY);
    assert_eq!((answers.viewer, answers.symptom), (given(ViewerTrial::Opened), None));
}

#[test]
fn answers_that_were_kept_before_this_was_asked_are_read() {
    let kept = r#"{"viewer": {"answer": "did_not_open", "on": "2026-11-20"}}"#;
    let answers: Answers = serde_json::from_str(kept).unwrap();
    assert_eq!((answers.viewer.map(|tried| tried.answer), answers.symptom()), (Some(ViewerTrial::DidNotOpen), None));
}
