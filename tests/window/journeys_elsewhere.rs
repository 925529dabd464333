//! Journeys of people whom the viewer is not for, or not yet: told early, kindly, and with a way on.

use qhr_setup::text::{Language, Phrase};
use qhr_setup::view::wizard::Judgement;

use crate::harness;
use crate::wizard_driver::{By, Walk};

const READY: &str = "windows-11-pro-ready";

fn in_both_languages(journey: impl Fn(&Walk)) {
    if !harness::is_possible(&[]) {
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
        walk.press("deed-change-answer");
        walk.arrives("answers-title");
        walk.press("window-change");
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
        walk.press("deed-change-answer");
        walk.arrives("answers-title");
        walk.reads(&Phrase::new("answers-user-name-letters-and-digits"));
        walk.press("deed-see-outcome");
        walk.arrives("outcome-use-production-qhr");
    });
}

/// The recorded machine has a key in a port.
#[test]
fn a_nurse_without_a_key_is_asked_whose_the_plugged_one_is() {
    in_both_languages(|walk| {
        walk.answers("choice-profession-nurse", "question-own-key");
        walk.answers("choice-own-key-no", "outcome-get-key");
        walk.reads(&Phrase::new("whose-key"));
        walk.press("whose-key.others");
        walk.reads(&Phrase::new("others-key"));
        walk.step("step-computer");
        walk.is_titled(&Phrase::new("reason-key-comes-first").attribute("title"));
        walk.reads(&Phrase::new("others-key"));
        walk.press("others-key.mine");
        walk.is_at("headline-ready");
        walk.step("step-eligibility");
        walk.arrives("question-user-name");
        walk.press("choice-user-name-unknown");
        walk.is_titled(&Phrase::new("eligibility-user-name-unknown").attribute("heading"));
        walk.press("deed-have-user-name");
        walk.arrives("question-user-name");
    });
}

#[test]
fn nobody_goes_on_without_an_answer_and_what_is_missing_gets_the_focus() {
    in_both_languages(|walk| {
        walk.press_deed();
        walk.reads(&Phrase::new("window-choose-answer"));
        walk.is_at("question-profession");
        // A ring around an answer would read as chosen, and the heading stays whole.
        walk.window.until("document.activeElement.matches('.error')");
        let described =
            "return document.activeElement.closest('fieldset').ariaDescribedByElements?.[0].textContent ?? ''";
        assert_eq!(walk.window.script::<String>(described, &[]).trim(), walk.words.message("window-choose-answer"));
        assert_eq!(walk.window.script::<i32>("return scrollY", &[]), 0);
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
