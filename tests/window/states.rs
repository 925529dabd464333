//! Every page of the window in every state that looks different, one after the other in one window.

use qhr_setup::text::{Language, Phrase, Words};
use serde_json::{Value, json};

use crate::mouse::{self, Kind};
use crate::window::Window;

/// A window that is led from state to state, and what is done in each.
pub struct Stage<'a> {
    window: &'a Window,
    words: &'static Words,
    look: &'a mut dyn FnMut(&str),
}

const ASK: &str = "const [command, given, done] = arguments;
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done('')));
    window.__TAURI_INTERNALS__.invoke(command, given).then(painted, (problem) => done(JSON.stringify(problem)))";

/// Shows each state of a window that keeps answers, on a computer that is ready, and looks at it.
pub fn each(window: &Window, language: Language, look: &mut dyn FnMut(&str)) {
    let mut stage = Stage { window, words: Words::of(language), look };
    stage.shows("welcome", "welcome-title");
    stage.answer("started", true);
    stage.questions();
    stage.outcomes();
    stage.clinic();
    stage.computer();
    stage.profile_and_summary();
    stage.report();
    stage.helper();
    stage.training();
    stage.dialogs();
}

impl Stage<'_> {
    /// What a person would do with the mouse, without the way there.
    fn ask(&self, command: &str, given: Value) {
        let problem: String = self.window.driver.script_with_callback(ASK, &[command.into(), given]);
        assert_eq!(problem, "", "{command}");
    }

    fn answer(&self, to: &str, answer: impl Into<Value>) {
        self.ask("answer", json!({"answer": {"to": to, "answer": answer.into()}}));
    }

    fn visit(&self, page: &str) {
        self.ask("visit", json!({"route": {"page": page}}));
    }

    fn visit_question(&self, question: &str) {
        self.ask("visit", json!({"route": {"page": "question", "question": question}}));
    }

    fn press(&self, id: &str) {
        mouse::press(self.window, Kind::Button, &self.words.message(id));
    }

    /// Looks at the page with this heading.
    fn shows(&mut self, name: &str, heading: &str) {
        self.shows_phrase(name, &Phrase::new(heading));
    }

    fn shows_phrase(&mut self, name: &str, heading: &Phrase) {
        let heading = self.words.say(heading);
        let shown = "document.querySelector('main h1').textContent.replace(/[ \\n\\t]+/g, ' ').trim()";
        self.window.until(&format!("{shown} === {heading:?}"));
        (self.look)(name);
    }

    /// Looks at the page once this sentence can be read.
    fn says(&mut self, name: &str, sentence: &str) {
        let sentence = self.words.message(sentence);
        let shown = "document.body.innerText.replace(/[ \\n\\t]+/g, ' ')";
        self.window.until(&format!("{shown}.includes({sentence:?})"));
        (self.look)(name);
    }

    fn questions(&mut self) {
        let questions = [
            ("profession", json!("nurse")),
            ("own-key", json!(true)),
            ("user-name", Value::Null),
            ("account-created", json!("before_february2018")),
        ];
        for (question, answer) in questions {
            let id = question.replace('-', "_");
            if question == "account-created" {
                self.answer("profession", "resident");
            }
            self.visit_question(&id);
            self.shows(question, &format!("question-{question}"));
            self.press("deed-continue");
            if question == "user-name" {
                self.user_name();
                continue;
            }
            self.says(&format!("{question}, missing"), "window-choose-answer");
            self.answer(&id, answer);
            self.window.until("document.querySelector('main :checked')");
            self.shows(&format!("{question}, answered"), &format!("question-{question}"));
        }
    }

    fn user_name(&mut self) {
        self.says("user name, missing", "window-enter-user-name");
        let label = self.words.message("user-name-label");
        mouse::fill(self.window, &label, "12");
        self.shows("user name, half typed", "question-user-name");
        mouse::fill(self.window, &label, "CE12345");
        self.says("user name, wrong", "eligibility-user-name-ramq-delegate");
        mouse::fill(self.window, &label, "0012345");
        self.says("user name, right", "user-name-seven-digits");
        self.ask("give_user_name", json!({"text": "0012345"}));
        self.visit("welcome");
        self.visit_question("user_name");
        self.says("user name, kept", "window-user-name-not-kept");
    }

    fn outcomes(&mut self) {
        self.visit("outcome");
        self.shows("after the form", "outcome-eligible-after-form");
        self.visit("computer");
        self.says("computer, closed", "closed-form-first");
        self.visit("outcome");
        self.answer("form_sent", true);
        self.says("form sent", "window-take-back");
        self.answer("account_created", "february_of2018_or_later");
        self.shows("eligible", "outcome-eligible");
        self.ask("give_user_name", json!({"text": "mtremblay3"}));
        self.shows("production QHR", "outcome-use-production-qhr");
        self.answer("own_key", false);
        self.shows("key first", "outcome-get-key");
        self.answer("asked", "key");
        self.says("key asked", "window-take-back");
        self.answer("not_asked", "key");
        self.answer("profession", "extern");
        self.shows("not eligible", "outcome-not-eligible");
        self.visit("answers");
        self.shows("answers", "answers-title");
        self.answer("profession", "nurse");
        self.visit("outcome");
        self.says("whose key", "whose-key");
        self.answer("others_key", true);
        self.says("somebody else's key", "others-key");
        self.visit("summary");
        self.shows_phrase("summary, to do", &Phrase::new("summary-to-do").with_count("count", 2));
        self.answer("own_key", true);
        self.ask("give_user_name", json!({"text": "0012345"}));
    }

    fn clinic(&mut self) {
        self.visit("clinic");
        self.shows("clinic", "question-clinic");
        self.press("deed-continue");
        self.says("clinic, missing", "window-choose-answer");
        self.answer("clinic", "private");
        self.says("clinic, private", "advice-clinic-request.to-ask");
        self.answer("clinic", "not_shared");
        self.says("clinic, not shared", "advice-clinic-number.to-ask");
        self.answer("asked", "clinic_number");
        self.says("clinic, asked", "advice-clinic-number.title");
    }

    fn computer(&mut self) {
        self.visit("computer");
        self.shows("computer, open", "headline-ready");
        self.visit("configuration");
        self.shows("configuration", "question-computer");
        self.press("deed-continue");
        self.says("configuration, missing", "window-choose-answer");
        self.answer("computer", "asked_administrator");
        self.says("configuration, to ask", "advice-administrator.to-ask");
        self.answer("not_asked", "clinic_number");
        self.visit("summary");
        self.shows_phrase("summary, to ask", &Phrase::new("summary-to-ask").with_count("count", 2));
        self.answer("asked", "clinic_number");
        self.answer("asked", "configuration");
        self.visit("configuration");
        self.says("configuration, asked", "advice-administrator.title");
        self.visit("summary");
        self.shows_phrase("summary, waiting", &Phrase::new("summary-waiting").with_count("count", 2));
        self.visit("configuration");
        self.answer("computer", "individually");
        self.says("configuration, individually", "advice-individual.title");
        self.answer("computer", "by_administrator");
        self.says("configuration, confirmed", "deed-configured-by-administrator");
    }

    fn profile_and_summary(&mut self) {
        self.visit("profile");
        self.shows("profile", "profile-title");
        self.answer("profile", true);
        self.says("profile, confirmed", "window-take-back");
        self.answer("clinic", "shared");
        self.visit("summary");
        self.shows("summary, ready", "summary-ready");
        self.answer("viewer", "did_not_open");
        self.shows("summary, did not open", "summary-did-not-open");
        self.answer("viewer", "opened");
        self.shows("summary, confirmed", "summary-confirmed");
        self.press("deed-finish");
        self.says("close", "close-kept");
        self.press("window-cancel");
        self.press("window-start-again");
        self.says("start again", "window-start-again-goes");
        self.press("window-cancel");
    }

    fn report(&mut self) {
        self.press("deed-see-report");
        self.shows("report", "report-title");
        self.press("window-leave-report");
        self.shows("summary again", "summary-confirmed");
    }

    fn helper(&mut self) {
        let read = "return document.querySelector('footer [data-support-code]').textContent";
        let code: String = self.window.script(read, &[]);
        self.press("window-help");
        self.press("window-help-someone");
        self.shows("helper", "window-help-someone");
        let wrong = format!("{}{}", if code.starts_with('1') { '7' } else { '1' }, &code[1..]);
        mouse::fill(self.window, &self.words.message("window-their-code"), &wrong);
        self.window.until("document.querySelector('main .error')");
        self.shows("helper, wrong code", "window-help-someone");
        mouse::fill(self.window, &self.words.message("window-their-code"), &code);
        self.says("helper, code read", "window-their-answers");
        self.press("window-leave-helper");
    }

    fn training(&mut self) {
        self.press("window-help");
        self.press("rehearse-title");
        self.shows("training", "rehearse-title");
        self.ask("rehearse", json!({"name": "windows-11-home-no-key"}));
        self.shows("rehearsed machine", "reason-no-key.title");
        self.press("sheet-open");
        self.says("sheet", "sheet-certainty");
        self.press("window-close");
        self.press("rehearse-end");
        self.shows("after the training", "summary-confirmed");
    }

    fn dialogs(&mut self) {
        self.press("window-help");
        self.says("help", "window-help-lead");
        self.press("window-erase");
        self.says("erase", "window-erase-what");
        self.press("window-cancel");
        self.press("window-close");
        self.shows("the end", "summary-confirmed");
    }
}
