//! Journeys of people whom the viewer is not for, or not yet: told early, kindly, and with a way on.

use qhr_setup::guide::{Act, Judgement};
use qhr_setup::text::{Language, Phrase};

use crate::rig;
use crate::walk::{By, Walk};

const READY: &str = "windows-11-pro-ready";

fn in_both_languages(journey: impl Fn(&Walk)) {
    if !rig::is_possible(&[]) {
        return;
    }
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let walk = Walk::open(READY, language, folder.path(), By::Mouse);
        walk.is_at("welcome-title");
        walk.press("deed-start");
        walk.arrives("question-profession");
        journey(&walk);
        walk.ends();
    }
}

#[test]
fn an_extern_is_told_at_once_whom_to_ask_and_can_change_the_answer() {
    in_both_languages(|walk| {
        walk.answers("choice-profession-extern", "outcome-not-eligible");
        walk.reads(&Phrase::new("eligibility-extern"));
        walk.reads(&Phrase::new("contact-qhr-customer-service"));
        assert_eq!(walk.deed().act, Act::ChangeAnswers);
        walk.press("window-back");
        walk.arrives("question-profession");
        walk.answers("choice-profession-resident", "question-own-key");
        walk.answers("choice-own-key-no", "outcome-get-key");
        walk.reads(&Phrase::new("contact-qhr-customer-service"));
    });
}

#[test]
fn a_secretary_with_letters_and_digits_is_led_to_the_production_qhr() {
    in_both_languages(|walk| {
        walk.answers("choice-profession-other", "question-own-key");
        walk.answers("choice-own-key-yes", "question-user-name");
        walk.fill("user-name-label", "mtremblay3");
        walk.reads(&Phrase::new("user-name-letters-and-digits"));
        walk.on_to("outcome-use-production-qhr");
        walk.reads(&Phrase::new("eligibility-user-name-letters-and-digits"));
        assert_eq!(walk.deed().act, Act::ChangeAnswers);
    });
}

#[test]
fn nobody_goes_on_without_an_answer_and_the_first_one_to_choose_gets_the_focus() {
    in_both_languages(|walk| {
        walk.press_deed();
        walk.reads(&Phrase::new("window-choose-answer"));
        walk.is_at("question-profession");
        walk.window.until("document.activeElement.matches('[type=radio]')");
        let described =
            "return document.activeElement.closest('fieldset').ariaDescribedByElements?.[0].textContent ?? ''";
        assert_eq!(walk.window.script::<String>(described, &[]).trim(), walk.words.message("window-choose-answer"));
        assert!(walk.kept().profession.is_none());
    });
}

/// The field has the focus, is marked as wrong, and the page has not changed.
fn assert_refused(walk: &Walk, typed: &str) {
    walk.fill("user-name-label", typed);
    walk.press_deed();
    walk.reads(&Judgement::of(typed).says);
    let refused = "document.activeElement.matches('[type=text][aria-invalid=true]')";
    walk.window.until(refused);
    walk.is_titled(&Phrase::new("question-user-name"));
    let alert: String = walk.window.script("return document.querySelector('[role=alert] .error').textContent", &[]);
    assert_eq!(alert.trim(), walk.words.say(&Judgement::of(typed).says), "{typed}");
}

#[test]
fn a_technician_types_the_user_name_until_its_shape_is_right() {
    in_both_languages(|walk| {
        walk.answers("choice-profession-technical-support", "question-own-key");
        walk.answers("choice-own-key-yes", "question-user-name");
        walk.press_deed();
        walk.reads(&Phrase::new("window-enter-user-name"));
        for typed in ["123456", "CE12345", "m.tremblay@clinique.example", "tremblay", "12345678", "123/4567"] {
            assert_refused(walk, typed);
        }
        walk.fill("user-name-label", "123 45 67");
        walk.reads(&Phrase::new("user-name-seven-digits"));
        walk.on_to("question-account-created");
        walk.answers("choice-account-created-unknown", "outcome-eligible-after-form");
        walk.reads(&Phrase::new("eligibility-account-creation-unknown"));
        walk.reads(&Phrase::new("advice-form").attribute("title"));
    });
}
