//! Forward and back through the pages. A page has a rank; forward goes up and back goes down, so neither goes round.

use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::requirements::Requirements;
use crate::symptom::Symptom;

/// Every page, in the order of the steps.
fn pages() -> Vec<Route> {
    let questions = Question::iter().map(Route::Question);
    std::iter::once(Route::Welcome)
        .chain(questions)
        .chain([Route::Outcome, Route::Clinic, Route::Computer, Route::Configuration, Route::Profile, Route::Summary])
        .collect()
}

fn rank(route: Route) -> usize {
    pages().iter().position(|page| *page == route).unwrap()
}

/// Which pages there are does not depend on what the computer shows.
fn findings() -> Findings {
    checks::judge(&Facts::pending(jiff::Timestamp::UNIX_EPOCH), Requirements::built_in().unwrap())
}

/// An answer that the page waits for.
fn is_missing(route: Route, answers: &Answers) -> bool {
    match route {
        Route::Question(question) => match question {
            Question::Profession | Question::CmqNumber => {
                let is_doctor = answers.profession == given(Profession::Doctor);
                answers.profession.is_none() || (is_doctor && answers.cmq_number.is_none())
            }
            Question::OwnKey => answers.own_key.is_none(),
            Question::UserName => answers.user_name.is_none_or(|name| !name.answer.is_answer()),
            Question::AccountCreated => answers.account_created.is_none(),
        },
        Route::Clinic => answers.clinic.is_none(),
        Route::Configuration => answers.computer.is_none(),
        Route::Change(question) => is_missing(Route::Question(question), answers),
        Route::Welcome | Route::Outcome | Route::Answers | Route::Computer | Route::Profile | Route::Summary => false,
    }
}

/// The last page of a path: step 2 for whoever the viewer is not for or not yet, and where only checks are left to see.
fn ends_here(page: Route, journey: &Journey) -> bool {
    match page {
        Route::Summary => true,
        Route::Outcome => !journey.opens_step_3(),
        Route::Computer => journey.ends_with_step_2(),
        Route::Welcome
        | Route::Question(_)
        | Route::Answers
        | Route::Change(_)
        | Route::Clinic
        | Route::Configuration
        | Route::Profile => false,
    }
}

#[test]
fn every_page_leads_to_allowed_pages_only_and_never_in_a_circle() {
    let (findings, pages) = (findings(), pages());
    for answers in
        everybody().flat_map(|person| everywhere(&person).filter(|at| at.profile.is_none()).collect::<Vec<_>>())
    {
        let journey = Journey::of(&answers, &findings);
        for (rank_of_page, page) in pages.iter().copied().enumerate() {
            let allowed = page.allowed(&answers, &journey);
            if allowed != page {
                assert_eq!(allowed.allowed(&answers, &journey), allowed, "{page:?}: {answers:?}");
                continue;
            }
            match page.forward(&answers, &journey) {
                Some(next) => {
                    assert_eq!(next.allowed(&answers, &journey), next, "forward from {page:?}: {answers:?}");
                    assert!(rank(next) > rank_of_page, "forward from {page:?} to {next:?}: {answers:?}");
                }
                None => {
                    assert!(
                        ends_here(page, &journey) || is_missing(page, &answers),
                        "{page:?} is a dead end: {answers:?}"
                    );
                }
            }
            match page.back(&answers, &journey) {
                Some(before) => {
                    assert_eq!(before.allowed(&answers, &journey), before, "back from {page:?}: {answers:?}");
                    assert!(rank(before) < rank_of_page, "back from {page:?} to {before:?}: {answers:?}");
                }
                None => assert_eq!(page, Route::Welcome, "{answers:?}"),
            }
        }
    }
}

/// The answers after each reply that a page takes.
fn replies(route: Route, answers: &Answers) -> Vec<Answers> {
    let with = |answer| {
        let mut answers = answers.clone();
        answers.give(answer, DAY);
        answers
    };
    let named = |user_name| Answers { user_name: given(user_name), ..answers.clone() };
    match route {
        Route::Question(Question::Profession | Question::CmqNumber) => Profession::iter()
            .filter(|profession| *profession != Profession::Doctor)
            .map(Answer::Profession)
            .chain([false, true].map(Answer::Doctor))
            .map(with)
            .collect(),
        Route::Question(Question::OwnKey) => [false, true].map(Answer::OwnKey).map(with).into(),
        Route::Question(Question::UserName) => UserName::iter().filter(|name| name.is_answer()).map(named).collect(),
        Route::Question(Question::AccountCreated) => {
            AccountCreated::iter().map(Answer::AccountCreated).map(with).collect()
        }
        Route::Outcome => [false, true].map(Answer::FormSent).map(with).into(),
        Route::Clinic => Clinic::iter().map(Answer::Clinic).map(with).collect(),
        Route::Configuration => ComputerSetup::iter().map(Answer::Computer).map(with).collect(),
        Route::Computer => vec![answers.clone()],
        Route::Profile => [false, true].map(Answer::Profile).map(with).into(),
        Route::Welcome => vec![with(Answer::Started(true))],
        // No page of the way, but beside it.
        Route::Answers | Route::Change(_) => Vec::new(),
        Route::Summary => {
            let seen = Symptom::iter().map(|symptom| Answer::Symptom(Some(symptom)));
            ViewerTrial::iter().map(Answer::Viewer).chain(seen).map(with).collect()
        }
    }
}

/// Walks on from a page with every reply it takes; counts the ways to an end.
fn walk(route: Route, answers: &Answers, findings: &Findings, seen: &mut Vec<Route>) -> usize {
    seen.push(route);
    let mut ends = 0;
    for answers in replies(route, answers) {
        let journey = Journey::of(&answers, findings);
        assert_eq!(route.allowed(&answers, &journey), route, "a reply throws its own page out: {answers:?}");
        if let Some(next) = route.forward(&answers, &journey) {
            ends += walk(next, &answers, findings, seen);
        } else {
            assert!(ends_here(route, &journey), "{answers:?} by {seen:?}");
            assert_eq!(walk_back(route, &answers, &journey), *seen, "the way back is the way there: {answers:?}");
            ends += 1;
        }
    }
    seen.pop();
    ends
}

/// The pages from the welcome to this one, found by going back.
fn walk_back(end: Route, answers: &Answers, journey: &Journey) -> Vec<Route> {
    let mut way: Vec<_> = std::iter::successors(Some(end), |route| route.back(answers, journey)).take(99).collect();
    way.reverse();
    way
}

#[test]
fn every_way_from_the_welcome_ends_at_the_summary_or_with_step_2_and_leads_back() {
    let ends = walk(Route::Welcome, &Answers::default(), &findings(), &mut Vec::new());
    assert!(ends > 900, "only {ends} ways");
}

#[test]
fn a_user_name_that_is_no_answer_keeps_its_question_and_a_better_one_goes_on() {
    let findings = findings();
    for name in UserName::iter().filter(|name| !name.is_answer()) {
        let mut answers = Answers { user_name: given(name), ..eligible(Profession::Nurse) };
        let page = Route::Question(Question::UserName);
        let journey = Journey::of(&answers, &findings);
        assert_eq!(page.allowed(&answers, &journey), page);
        assert_eq!(page.forward(&answers, &journey), None, "{name:?}");
        assert_eq!(Route::of_step(StepId::Eligibility, &answers), page);
        answers.give_user_name("1234567", DAY);
        let journey = Journey::of(&answers, &findings);
        assert_eq!(page.forward(&answers, &journey), Some(Route::Question(Question::AccountCreated)));
    }
}
