//! The one deed of each state, as a table.

use super::*;

/// Somebody as far as the summary, each answer in turn taken away or changed by the tests.
fn done() -> Answers {
    let mut answers = Answers::default();
    for answer in [
        Answer::Started(true),
        Answer::Profession(Profession::Nurse),
        Answer::OwnKey(true),
        Answer::AccountCreated(AccountCreated::FebruaryOf2018OrLater),
        Answer::Clinic(Clinic::Shared),
        Answer::Computer(ComputerSetup::ByAdministrator),
        Answer::Profile(true),
    ] {
        answers.give(answer, DAY);
    }
    answers.give_user_name("1234567", DAY);
    answers
}

fn with(answers: &[Answer]) -> Answers {
    let mut given = done();
    for answer in answers {
        given.give(*answer, DAY);
    }
    given
}

fn without_computer() -> Answers {
    Answers { computer: None, profile: None, ..done() }
}

const READY: &str = "windows-11-pro-ready";
const NO_KEY: &str = "windows-11-home-no-key";
const SERVICE_DISABLED: &str = "windows-11-smart-card-service-disabled";
const MAC: &str = "macos-intel";

/// What the buttons of a page say: the blue one, then the plain ones.
fn buttons(machine_name: &str, answers: &Answers, route: Route) -> Vec<String> {
    let wizard = wizard(answers, route, &machine(machine_name));
    assert_eq!(wizard.route, route);
    [&wizard.deed].into_iter().chain(&wizard.later).map(|deed| deed.label.id.clone()).collect()
}

#[test]
fn every_state_has_its_deed() {
    let old = with(&[Answer::AccountCreated(AccountCreated::BeforeFebruary2018)]);
    let no_key = with(&[Answer::OwnKey(false)]);
    let key_asked = with(&[Answer::OwnKey(false), Answer::Asked(Request::Key)]);
    let private = with(&[Answer::Clinic(Clinic::Private)]);
    let private_asked = with(&[Answer::Clinic(Clinic::Private), Answer::Asked(Request::PrivateClinicNumber)]);
    let other_asked = with(&[Answer::Clinic(Clinic::Private), Answer::Asked(Request::ClinicNumber)]);
    let not_configured = with(&[Answer::Computer(ComputerSetup::AskedAdministrator)]);
    let configuration_asked =
        with(&[Answer::Computer(ComputerSetup::AskedAdministrator), Answer::Asked(Request::Configuration)]);
    let service_asked = with(&[Answer::AskedAbout(ReasonCode::SmartCardServiceDisabled)]);
    let without_name = with(&[Answer::UserNameUnknown(true)]);
    let not_for = with(&[Answer::Profession(Profession::Extern)]);
    let nobody = Answers::default();
    let at = Route::Question;
    let table: &[(&str, &Answers, Route, &[&str])] = &[
        (READY, &nobody, Route::Welcome, &["deed-start", "window-help-someone"]),
        (READY, &nobody, at(Question::Profession), &["deed-continue"]),
        (READY, &done(), at(Question::UserName), &["deed-continue"]),
        (READY, &done(), Route::Outcome, &["deed-continue"]),
        (READY, &old, Route::Outcome, &["deed-form-sent", "deed-later"]),
        (READY, &no_key, Route::Outcome, &["deed-asked", "deed-have-key"]),
        (READY, &key_asked, Route::Outcome, &["deed-have-key", "deed-change-answer"]),
        (READY, &without_name, Route::Outcome, &["deed-have-user-name", "deed-change-answer"]),
        (READY, &not_for, Route::Outcome, &["deed-change-answer", "deed-close"]),
        (READY, &not_for, Route::Answers, &["deed-see-outcome"]),
        (READY, &not_for, Route::Computer, &["deed-see-outcome"]),
        (READY, &private, Route::Clinic, &["deed-asked", "deed-later"]),
        (READY, &other_asked, Route::Clinic, &["deed-asked", "deed-later"]),
        (READY, &private_asked, Route::Clinic, &["deed-continue-meanwhile"]),
        (READY, &done(), Route::Clinic, &["deed-continue"]),
        (READY, &without_computer(), Route::Computer, &["deed-continue-to-configuration"]),
        (READY, &done(), Route::Computer, &["deed-continue"]),
        (READY, &old, Route::Computer, &["deed-continue-to-summary"]),
        (READY, &nobody, Route::Computer, &["deed-answer-questions"]),
        (NO_KEY, &done(), Route::Computer, &["deed-check-again", "deed-continue-without-key"]),
        (READY, &without_computer(), Route::Configuration, &["deed-continue", "deed-later"]),
        (READY, &done(), Route::Configuration, &["deed-configured-by-administrator"]),
        (
            READY,
            &with(&[Answer::Computer(ComputerSetup::Individually)]),
            Route::Configuration,
            &["deed-configured-individually"],
        ),
        (READY, &not_configured, Route::Configuration, &["deed-asked", "deed-later"]),
        (READY, &configuration_asked, Route::Configuration, &["deed-continue-to-summary"]),
        (READY, &with(&[Answer::Profile(false)]), Route::Profile, &["deed-profile-done", "deed-later"]),
        (READY, &done(), Route::Profile, &["deed-continue"]),
        (READY, &done(), Route::Summary, &["deed-open-omnimed", "deed-see-report", "deed-close"]),
        (NO_KEY, &done(), Route::Summary, &["deed-first-point", "deed-see-report", "deed-close"]),
        (READY, &private, Route::Summary, &["deed-first-point", "deed-see-report", "deed-close"]),
        (READY, &private_asked, Route::Summary, &["deed-save-report", "deed-close"]),
        (
            READY,
            &with(&[Answer::Viewer(ViewerTrial::DidNotOpen)]),
            Route::Summary,
            &["deed-continue", "deed-try-again", "deed-close"],
        ),
        (
            READY,
            &with(&[Answer::Symptom(Some(Symptom::NoCertificateList))]),
            Route::Summary,
            &["deed-try-again", "deed-see-report", "deed-close"],
        ),
        // Never once more with a password that was refused.
        (
            READY,
            &with(&[Answer::Symptom(Some(Symptom::PasswordRefused))]),
            Route::Summary,
            &["deed-save-report", "deed-close"],
        ),
        (SERVICE_DISABLED, &done(), Route::Computer, &["deed-asked-about", "deed-later"]),
        (SERVICE_DISABLED, &service_asked, Route::Computer, &["deed-continue-meanwhile"]),
        (SERVICE_DISABLED, &done(), Route::Summary, &["deed-first-point", "deed-see-report", "deed-close"]),
        (SERVICE_DISABLED, &service_asked, Route::Summary, &["deed-save-report", "deed-close"]),
        (READY, &with(&[Answer::Viewer(ViewerTrial::Opened)]), Route::Summary, &["deed-finish", "deed-see-report"]),
    ];
    for (machine, answers, route, expected) in table {
        assert_eq!(buttons(machine, answers, *route), *expected, "{machine} at {route:?}: {answers:?}");
    }
}

#[test]
fn the_first_point_leads_to_what_is_meant() {
    let act = |machine_name, answers: &Answers| wizard(answers, Route::Summary, &machine(machine_name)).deed.act;
    let visit = |route, point| Act::Visit { route, point: Some(point) };
    assert_eq!(act(NO_KEY, &done()), visit(Route::Computer, Point::Check(CheckId::UsbKey)));
    assert_eq!(act(READY, &without_computer()), visit(Route::Configuration, Point::Question));
    assert_eq!(act(READY, &with(&[Answer::Profile(false)])), visit(Route::Profile, Point::Confirmation));
    let old = with(&[Answer::AccountCreated(AccountCreated::Unknown)]);
    assert_eq!(act(READY, &old), visit(Route::Outcome, Point::Confirmation));
    let private = with(&[Answer::Clinic(Clinic::Private)]);
    assert_eq!(act(READY, &private), visit(Route::Clinic, Point::Confirmation));
    let unanswered = Answers { clinic: None, ..done() };
    assert_eq!(act(READY, &unanswered), visit(Route::Clinic, Point::Question));
}

#[test]
fn a_training_is_ended_where_the_window_would_be_closed() {
    let facts = machine(READY);
    let requirements = Requirements::built_in().unwrap();
    for answers in [done(), with(&[Answer::Viewer(ViewerTrial::Opened)]), with(&[Answer::Clinic(Clinic::Private)])] {
        let assessment = &Assessment::of(&facts, &answers, requirements);
        let checks_view = &ChecksView::of(assessment, true);
        let route = Route::Summary;
        let wizard =
            WizardView::of(&Situation { assessment, checks_view, route, today: TODAY, keeps: false, training: true });
        let acts: Vec<_> = wizard.later.iter().chain([&wizard.deed]).map(|deed| deed.act).collect();
        assert!(acts.contains(&Act::EndTraining) && !acts.contains(&Act::Close), "{acts:?}");
    }
}

#[test]
fn no_two_buttons_of_a_page_say_or_do_the_same() {
    let facts = ["windows-11-pro-ready", NO_KEY, MAC].map(machine);
    for answers in many_answers() {
        for (route, facts) in places().into_iter().flat_map(|route| facts.iter().map(move |facts| (route, facts))) {
            let wizard = wizard(&answers, route, facts);
            let all: Vec<_> = [&wizard.deed].into_iter().chain(&wizard.later).collect();
            assert!(all.len() <= 3, "{all:?}");
            for (index, one) in all.iter().enumerate() {
                assert!(all[..index].iter().all(|other| other.label != one.label && other.act != one.act), "{all:?}");
            }
        }
    }
}
