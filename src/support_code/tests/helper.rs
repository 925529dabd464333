//! What a helper reads out of a code.

use super::*;
use crate::journey::{Mark, Request};

/// The caller of the review: everything of the computer is right, and three things are left all the same.
#[test]
fn the_helper_is_told_what_is_left_for_the_caller_in_the_order_of_their_summary() {
    let person = Person { clinic: Some(Clinic::Private), ..Person::new(PersonStanding::Eligible) };
    let of = |person: Person, asked: Asked| {
        let points = HelperView::of(&SupportState { person, asked, ..nobody() }).points;
        points.into_iter().map(|point| (point.number, point.say.id)).collect::<Vec<_>>()
    };
    let told = |person: Person| of(person, Asked::default());
    let point = |number: &str, say: &str| (number.to_owned(), format!("helper-say-{say}"));
    assert_eq!(told(person), [point("3", "clinic-private"), point("4", "configuration")]);
    let asked = Asked { clinic: true, other: false };
    assert_eq!(of(person, asked), [point("4", "configuration"), point("3", "asked")]);
    let configured = Person { computer: Some(ComputerSetup::Individually), ..person };
    assert_eq!(told(configured), [point("3", "clinic-private"), point("5", "profile")]);
    let done = Person { clinic: Some(Clinic::Shared), profile_confirmed: true, ..configured };
    assert_eq!(told(done), []);
    assert_eq!(told(Person::new(PersonStanding::NotEligible)), [point("2", "not-eligible")]);
}

/// The helper's page, the report and a terminal are other pages than the one the person looks at.
#[test]
fn no_remedy_speaks_of_this_page() {
    for fix in Fix::iter() {
        for step in crate::view::checks::who_and_steps(fix).1 {
            let [fr, en] = Language::ALL.map(|language| Words::of(language).say(&step));
            assert!(!fr.contains("cette page") && !en.contains("this page"), "{fix:?}: {fr} {en}");
        }
    }
}

/// Nobody who waits for a key is asked to plug one in.
#[test]
fn the_check_that_stands_in_the_way_is_told_with_its_number_and_its_heading() {
    let cause = Some(Cause { reason: ReasonCode::NoKey, fix: Some(Fix::PlugInKey), asked: false });
    let mut verdicts = [Some(Verdict::Pass); state::CHECKS];
    verdicts[2] = Some(Verdict::Fail);
    let view = |standing| HelperView::of(&SupportState { cause, verdicts, person: Person::new(standing), ..nobody() });
    let points = view(PersonStanding::Eligible).points;
    let point = points.iter().find(|point| point.number == "4.3").unwrap();
    let said = Words::of(Language::Fr).say(&point.say);
    assert!(said.contains("4.3") && said.contains(&Words::of(Language::Fr).message("reason-no-key.title")), "{said}");
    assert!(view(PersonStanding::GetKey).points.iter().all(|point| point.number != "4.3"));
}

/// Nobody puts right what only they can before they are asked; a code and its JSON tell that they were.
#[test]
fn what_only_others_can_put_right_is_to_ask_for_until_it_was_asked_for() {
    let mut verdicts = [Some(Verdict::Pass); state::CHECKS];
    verdicts[3] = Some(Verdict::Fail);
    let (reason, fix) = (ReasonCode::SmartCardServiceDisabled, Some(Fix::EnableSmartCardService));
    let mut codes = Vec::new();
    for (asked, say, mark, who, requests) in [
        (false, "ask-about-check", Mark::ToDo, "helper-the-person", vec![]),
        (true, "asked-about-check", Mark::Waiting, "party-administrator", vec![Request::Repair]),
    ] {
        let person = Person::new(PersonStanding::Eligible);
        let state = SupportState { cause: Some(Cause { reason, fix, asked }), verdicts, person, ..nobody() };
        let read = SupportCode::read(&state.code().to_string()).unwrap();
        assert_eq!(read, state);
        assert_eq!(Decoded::of(&read).asked, requests);
        let points = HelperView::of(&read).points;
        let point = points.iter().find(|point| point.number == "4.4").unwrap();
        assert_eq!(
            (point.say.id.as_str(), point.mark, point.who.id.as_str()),
            (&*format!("helper-say-{say}"), mark, who)
        );
        assert!(Words::of(Language::Fr).say(&point.say).contains("4.4"));
        codes.push(state.code());
    }
    assert_ne!(codes[0], codes[1]);
}

/// Of the row of somebody who fails a check and has others waiting for it, and of one who is not done reading.
#[test]
fn what_a_code_leaves_out_of_a_check_is_told_by_what_is_around_it() {
    use Verdict::{Blocked, Fail, Pass, Pending, Unknown, Warn};

    let states = |pattern: &str, reason: Option<ReasonCode>| {
        let cause = reason.map(|reason| Cause { reason, fix: reason.fixes().first().copied(), asked: false });
        let view = HelperView::of(&SupportState { verdicts: told(pattern), cause, ..nobody() });
        (view.cause.map(|cause| cause.step), view.checks.iter().map(|check| check.state).collect::<Vec<_>>())
    };
    let step = |step: &str| Some(step.to_owned());
    let table = [
        ("ppf--pw-----", Some(ReasonCode::NoKey), step("4.3"), [Pass, Pass, Fail, Blocked, Blocked, Pass, Warn]),
        ("pp-pppp-----", Some(ReasonCode::CouldNotRead), step("4.3"), [Pass, Pass, Unknown, Pass, Pass, Pass, Pass]),
        ("pp-pp-p-----", None, None, [Pass, Pass, Pending, Pass, Pass, Pending, Pass]),
    ];
    for (pattern, reason, step, expected) in table {
        assert_eq!(states(pattern, reason), (step, expected.to_vec()), "{pattern}");
    }
    let newer = HelperView::of(&SupportState { verdicts: told("ppppppp----f"), ..nobody() });
    let last = newer.checks.last().unwrap();
    assert_eq!((last.step.as_str(), last.name.id.as_str()), ("4.12", "code-check-unknown"));
    assert_eq!(newer.checks.len(), 8, "a notice that tells nothing had nothing to say");
}
