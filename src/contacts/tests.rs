//! The terminal and the window name the same people for the same outcome, and nobody without a way to reach them.

use std::collections::BTreeSet;

use jiff::civil::date;
use strum::IntoEnumIterator;

use super::*;
use crate::assessment::Assessment;
use crate::eligibility_words::{EligibilityWords, in_one_line};
use crate::facts::Facts;
use crate::journey::{AccountCreated, Answer, Answers, Outcome, Profession, Route, Standing};
use crate::text::{Language, Words};
use crate::view::checks::ChecksView;
use crate::view::wizard::{Page, Situation, WizardView};

/// Answers that between them lead to every outcome, with the clinic's number shared.
fn many_answers() -> Vec<Answers> {
    let mut all = Vec::new();
    for profession in Profession::iter() {
        for (user_name, own_key) in [("1234567", true), ("abc123", true), ("123", true), ("1234567", false)] {
            let mut answers = Answers::default();
            for answer in [
                Answer::Profession(profession),
                Answer::CmqNumber(true),
                Answer::OwnKey(own_key),
                Answer::AccountCreated(AccountCreated::BeforeFebruary2018),
                Answer::Clinic(crate::journey::Clinic::Shared),
            ] {
                answers.give(answer, date(2026, 11, 19));
            }
            answers.give_user_name(user_name, date(2026, 11, 19));
            all.push(answers);
        }
    }
    all
}

/// The window on the page of the outcome.
fn window(answers: &Answers) -> WizardView {
    let requirements = Requirements::built_in().unwrap();
    let facts = Facts::pending("2026-11-22T12:00:00Z".parse().unwrap());
    let assessment = &Assessment::of(&facts, answers, requirements);
    let checks_view = &ChecksView::of(assessment, true);
    let (route, today) = (Route::Outcome, date(2026, 11, 22));
    WizardView::of(&Situation { assessment, checks_view, route, today, keeps: true, training: false })
}

#[test]
fn terminal_and_window_name_the_same_people_for_the_same_outcome() {
    let mut reached = BTreeSet::new();
    for answers in many_answers() {
        let mut eligibility = Standing::of(&answers).into_eligibility();
        // The window has a page of its own for what is waited for.
        eligibility.pending.clear();
        let in_the_terminal = EligibilityWords::of(&eligibility, Requirements::built_in().unwrap()).contacts;
        let wizard = window(&answers);
        if let Page::Outcome(page) = wizard.page {
            assert_eq!(page.contacts, in_the_terminal, "{:?}", eligibility.outcome);
        } else {
            // An answer that has to be given again is asked for in place of an outcome.
            assert_eq!(eligibility.outcome, Outcome::NeedsCorrection);
            assert!(wizard.help.contacts.iter().all(|contact| in_the_terminal.contains(contact)));
        }
        let parties: Vec<_> = in_the_terminal.iter().map(|contact| contact.party).collect();
        assert_eq!(parties, whom_to_call(Matter::Outcome(eligibility.outcome)));
        reached.insert(<&str>::from(eligibility.outcome));
    }
    assert_eq!(reached.len(), Outcome::iter().count(), "{reached:?}");
}

#[test]
fn everybody_who_is_named_can_be_reached_or_is_told_where_to_look() {
    let all: Vec<Party> = Party::iter().filter(|party| *party != Party::You).collect();
    for contact in contacts(&all, Requirements::built_in().unwrap()) {
        let line = Words::of(Language::En).say(&in_one_line(&contact));
        let is_known = contact.phone.is_some() || contact.email.is_some();
        assert_eq!(line.contains("never tried"), is_known, "{line}");
        // A number that is not answered, or not known, is never the end.
        let party: &str = contact.party.into();
        let place = match contact.party {
            Party::QhrCustomerService => "ramq.gouv.qc.ca",
            Party::Omnimed => "www.omnimed.com",
            Party::Administrator => "your manager",
            Party::Manager => "your Omnimed account",
            Party::You => unreachable!("nobody calls themselves"),
        };
        assert!(line.contains(place), "{party}: {line}");
    }
}

#[test]
fn a_number_is_dialled_as_it_stands_or_not_at_all() {
    for (written, dialled) in [
        ("1 866 304-7802", Some("tel:+18663047802")),
        ("(514) 555-0199", Some("tel:+15145550199")),
        ("+33 1 23 45 67 89", Some("tel:+33123456789")),
        ("514 555-0199, poste 12", None),
        ("911", None),
        ("1-866-DSQ-0000", None),
        ("https://exemple.quebec", None),
        ("", None),
    ] {
        assert_eq!(dial(written).as_deref(), dialled, "{written}");
    }
}
