//! One journey through the window as a screen reader tells it: on every page AT-SPI has what the core says and what
//! the eye sees.

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::journey::{AccountCreated, Answer, Answers, Clinic, ComputerSetup, Profession, Question, Route};
use qhr_setup::requirements::Requirements;
use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::view::checks::ChecksView;
use qhr_setup::view::wizard::{Page, QuestionPage, Situation, WizardView};

use crate::driver::key;
use crate::mouse::{self, Kind};
use crate::window::{Opening, Window, recording};

mod pages;
mod replug_test;
pub mod tree;

use tree::Object;

/// The key is missing on it, and nothing else.
const MACHINE: &str = "windows-11-home-no-key";

/// Somebody who listens to the window, and what the window has to say to them.
struct Listener {
    window: Window,
    words: &'static Words,
    facts: Facts,
    answers: Answers,
}

impl Listener {
    fn message(&self, id: &str) -> String {
        self.words.message(id)
    }

    fn checks_view(&self) -> ChecksView {
        let requirements = Requirements::built_in().unwrap();
        ChecksView::of(&Assessment::of(&self.facts, &Answers::default(), requirements), true)
    }

    /// What the core has for a page.
    fn wizard(&self, route: Route) -> WizardView {
        let requirements = Requirements::built_in().unwrap();
        let assessment = &Assessment::of(&self.facts, &self.answers, requirements);
        WizardView::of(&Situation {
            assessment,
            checks_view: &self.checks_view(),
            route,
            today: jiff::Zoned::now().date(),
            keeps: true,
            training: false,
        })
    }

    fn heading(&self, wizard: &WizardView) -> String {
        self.words.say(match &wizard.page {
            Page::Welcome(page) => &page.title,
            Page::Question(page) | Page::Clinic(page) | Page::Configuration(page) => &page.title,
            Page::Outcome(page) => &page.title,
            Page::Answers(page) => &page.title,
            Page::Computer(_) => return self.words.say(&self.checks_view().headline),
            Page::Profile(page) => &page.title,
            Page::Summary(page) => &page.title,
        })
    }

    fn press(&self, id: &str) {
        mouse::press(&self.window, Kind::Button, &self.message(id));
    }

    /// Chooses an answer, and waits until it is heard as the chosen one.
    fn choose(&mut self, route: Route, answer: Answer) {
        self.answers.give(answer, jiff::Zoned::now().date());
        let wizard = self.wizard(route);
        let question = question(&wizard).unwrap();
        let chosen = question.choices.iter().find(|choice| choice.chosen).unwrap();
        mouse::press(&self.window, Kind::Choice, &self.words.say(&chosen.label));
        let then = question.then.as_ref().map(|advice| self.words.say(&advice.title));
        tree::until(&self.window, "the chosen answer", |program| {
            let is_chosen = program.with_role("radio button").iter().any(|radio| radio.is("checked"));
            is_chosen && then.as_ref().is_none_or(|title| program.find("landmark", title).is_some())
        });
        self.assert_page(route);
    }

    /// Presses the blue button, whatever it says.
    fn press_deed(&self) {
        let words = "return document.querySelector('footer .primary').innerText";
        mouse::press(&self.window, Kind::Button, &self.window.script::<String>(words, &[]));
    }

    /// Goes on, and hears the next page from its heading on.
    fn go_on(&self, route: Route) {
        self.press_deed();
        let heading = self.assert_page(route);
        // A page with one field begins in it: whoever types at once loses nothing.
        let in_field = route == Route::Question(Question::UserName);
        assert_eq!(heading.is("focused"), !in_field, "a new page begins at its heading: {heading:?}");
    }
}

fn question(wizard: &WizardView) -> Option<&QuestionPage> {
    match &wizard.page {
        Page::Question(page) | Page::Clinic(page) | Page::Configuration(page) => Some(page),
        Page::Welcome(_)
        | Page::Outcome(_)
        | Page::Answers(_)
        | Page::Computer(_)
        | Page::Profile(_)
        | Page::Summary(_) => None,
    }
}

fn digits(count: i32) -> Phrase {
    Phrase::new("eligibility-user-name-digit-count").with_count("digits", count)
}

/// Without an answer, with one that is wrong, with one that is right.
fn answer_user_name(listener: &mut Listener) {
    let [label, why] = ["user-name-label", "question-user-name.why"].map(|id| listener.message(id));
    let described = |program: &Object, words: &str, wrong: bool| {
        let field = program.find("entry", &label).filter(|field| field.is("focused"));
        field.is_some_and(|field| field.is("invalid-entry") == wrong && field.description == format!("{words} {why}"))
    };
    for (text, error) in [("", listener.message("window-enter-user-name")), ("123456", listener.words.say(&digits(6)))]
    {
        if !text.is_empty() {
            mouse::fill(&listener.window, &label, text);
        }
        listener.press_deed();
        tree::until(&listener.window, &error, |program| {
            program.announces("notification", &error) && described(program, &error, true)
        });
    }
    mouse::fill(&listener.window, &label, "1234567");
    let right = listener.message("user-name-seven-digits");
    tree::until(&listener.window, &right, |program| {
        program.announces("status bar", &right) && described(program, &right, false)
    });
    listener.answers.give_user_name("1234567", jiff::Zoned::now().date());
}

/// Going on without an answer is refused aloud, and once: by the focus.
fn insist_without_answer(listener: &Listener) {
    listener.press_deed();
    let error = listener.message("window-choose-answer");
    let group = listener.message("question-profession");
    let program = tree::until(&listener.window, &error, |program| {
        let line = program.with_role("paragraph").into_iter().find(|line| line.words() == error);
        let described = program.find("panel", &group).is_some_and(|group| group.description.starts_with(&error));
        line.is_some_and(|line| line.is("focused")) && described
    });
    assert!(!program.announces("notification", &error), "what the focus reads is not said by itself too");
}

/// Everything behind the panel is silent, and the focus comes back.
fn look_for_help(listener: &Listener) {
    listener.press("window-help");
    let help = listener.message("window-help");
    let program = tree::until(&listener.window, "the panel", |program| program.names("dialog") == [help.as_str()]);
    pages::assert_help(listener, program.one("dialog", &help));
    assert!(program.with_role("landmark").iter().all(|landmark| landmark.attribute("xml-roles") == "region"));
    listener.window.press(key::ESCAPE);
    tree::until(&listener.window, "the panel is closed", |program| {
        let back = program.find("push button", &help).is_some_and(|button| button.is("focused"));
        back && program.names("dialog").is_empty()
    });
}

fn listen(language: Language) {
    if !tree::is_possible() {
        return;
    }
    let kept = tempfile::tempdir().unwrap();
    let window = Opening::of_recording(MACHINE, language).with("NO_AT_BRIDGE", "0").keeping_in(kept.path()).open();
    let facts = Facts::from_file(&recording(MACHINE)).unwrap();
    let mut listener = Listener { window, words: Words::of(language), facts, answers: Answers::default() };
    listener.assert_page(Route::Welcome);
    listener.press("deed-start");
    listener.answers.give(Answer::Started(true), jiff::Zoned::now().date());
    let ask = Route::Question;
    listener.assert_page(ask(Question::Profession));
    insist_without_answer(&listener);
    listener.choose(ask(Question::Profession), Answer::Profession(Profession::Resident));
    listener.go_on(ask(Question::OwnKey));
    listener.choose(ask(Question::OwnKey), Answer::OwnKey(true));
    listener.go_on(ask(Question::UserName));
    answer_user_name(&mut listener);
    listener.go_on(ask(Question::AccountCreated));
    let later = Answer::AccountCreated(AccountCreated::FebruaryOf2018OrLater);
    listener.choose(ask(Question::AccountCreated), later);
    listener.go_on(Route::Clinic);
    listener.choose(Route::Clinic, Answer::Clinic(Clinic::NotShared));
    listener.press("deed-later");
    listener.assert_page(Route::Computer);
    // The key is missing: its page asks for it, and the plain button goes on without.
    listener.press("deed-continue-without-key");
    listener.assert_page(Route::Configuration);
    listener.choose(Route::Configuration, Answer::Computer(ComputerSetup::ByAdministrator));
    listener.go_on(Route::Profile);
    listener.answers.give(Answer::Profile(true), jiff::Zoned::now().date());
    listener.go_on(Route::Summary);
    look_for_help(&listener);
    assert_eq!(listener.window.faults(), Vec::<String>::new());
}

#[test]
fn a_whole_journey_is_heard_as_it_is_seen_in_french() {
    listen(Language::Fr);
}

#[test]
fn a_whole_journey_is_heard_as_it_is_seen_in_english() {
    listen(Language::En);
}
