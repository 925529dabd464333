//! Somebody on the journey: on a recorded machine, in a language, by mouse or by keyboard, with a real folder.

use std::path::Path;

use qhr_setup::journey::Answers;
use qhr_setup::store::Store;
use qhr_setup::text::{Language, Phrase, Words};
use qhr_setup::view::wizard::Deed;

use crate::driver::key;
use crate::mouse::{self, Kind};
use crate::window::{Opening, Window};
use crate::{assert_page, focus};

/// What everything is pressed with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum By {
    Mouse,
    Keyboard,
}

/// Somebody on the journey.
pub struct Walk<'a> {
    pub window: Window,
    pub words: &'static Words,
    machine: &'static str,
    folder: &'a Path,
    by: By,
}

impl<'a> Walk<'a> {
    /// Opens the window where these answers are kept.
    pub fn open(machine: &'static str, language: Language, folder: &'a Path, by: By) -> Self {
        let window = Opening::of_recording(machine, language).keeping_in(folder).open();
        Self::in_window(window, machine, language, folder, by)
    }

    /// Goes on in an open window.
    pub fn in_window(window: Window, machine: &'static str, language: Language, folder: &'a Path, by: By) -> Self {
        Self { window, words: Words::of(language), machine, folder, by }
    }

    /// Presses the button that says this.
    pub fn press(&self, id: &str) {
        self.press_words(&self.words.message(id));
    }

    fn press_words(&self, words: &str) {
        match self.by {
            By::Mouse => mouse::press(&self.window, Kind::Button, words),
            By::Keyboard => {
                focus::reach(&self.window, words);
                self.window.press(key::ENTER);
            }
        }
    }

    /// Chooses the answer that says this, and waits until it is chosen and kept.
    pub fn choose(&self, id: &str) {
        let words = self.words.message(id);
        match self.by {
            By::Mouse => mouse::press(&self.window, Kind::Choice, &words),
            By::Keyboard => self.choose_with_arrows(&words),
        }
        self.window.until(&chosen(&words));
        self.told();
    }

    /// Says what is seen where the viewer did not open: it counts once the person goes on.
    pub fn sees(&self, symptom: &str, heading: &str) {
        let words = self.words.message(symptom);
        match self.by {
            By::Mouse => mouse::press(&self.window, Kind::Choice, &words),
            By::Keyboard => self.choose_with_arrows(&words),
        }
        self.window.until(&chosen(&words));
        self.press("deed-continue");
        self.is_at(heading);
    }

    fn is_chosen(&self, words: &str) -> bool {
        self.window.script(&format!("return {}", chosen(words)), &[])
    }

    /// An arrow chooses the next answer; only the one that has the focus first needs the space bar.
    fn choose_with_arrows(&self, words: &str) {
        focus::reach_where(&self.window, words, |focus| focus.choice);
        // A person sees whether the answer stands above or below.
        let is_above =
            "const [here, ...others] = [document.activeElement, ...document.querySelectorAll('[type=radio]')];
            const wanted = others.find((other) => other.closest('label').textContent.trim().startsWith(arguments[0]));
            return Boolean(here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING)";
        let arrow = if self.window.script(is_above, &[words.into()]) { key::UP } else { key::DOWN };
        for _ in 0..10 {
            let focus = focus::settled(&self.window);
            // An answer may fold its question away and begin the page anew.
            if !focus.choice && self.is_chosen(words) {
                return;
            }
            assert!(focus.choice && focus.outlined && focus.in_view, "{focus:?}");
            if focus.words == words {
                return self.window.press(key::SPACE);
            }
            self.window.press(arrow);
        }
        panic!("the arrows do not reach {words:?}");
    }

    /// Types into the field of this label, in place of what is there.
    pub fn fill(&self, label: &str, text: &str) {
        let label = self.words.message(label);
        match self.by {
            By::Mouse => mouse::fill(&self.window, &label, text),
            By::Keyboard => {
                focus::reach(&self.window, &label);
                self.window.driver.type_text(text);
            }
        }
    }

    /// What the blue button says, as the core has it for what is kept.
    pub fn deed(&self) -> Deed {
        assert_page::wizard(self.machine, self.folder).deed
    }

    /// Presses the blue button, whatever it says.
    pub fn press_deed(&self) {
        self.press_words(&self.words.say(&self.deed().label));
    }

    /// Goes to the next page, whose heading is this, by the blue button.
    pub fn on_to(&self, heading: &str) {
        self.press_deed();
        self.arrives(heading);
    }

    /// Chooses an answer and goes on.
    pub fn answers(&self, choice: &str, heading: &str) {
        self.choose(choice);
        self.on_to(heading);
    }

    /// Waits for the page with this heading, which has the focus or its field, and for all that it must say.
    pub fn arrives(&self, heading: &str) {
        self.is_at(heading);
        // A page that asks for nothing but a text begins in its field.
        let first = "(document.querySelector('#user-name') ?? document.querySelector('main h1'))";
        self.window.until(&format!("document.activeElement === {first}"));
        assert_eq!(self.window.script::<i32>("return scrollY", &[]), 0, "a page begins at its top");
    }

    /// The page with this heading is there and says all it must.
    pub fn is_at(&self, heading: &str) {
        self.is_titled(&Phrase::new(heading));
        self.told();
    }

    /// The heading is this sentence.
    pub fn is_titled(&self, heading: &Phrase) {
        let words = self.words.say(heading);
        let heading = "document.querySelector('main h1')?.textContent.replace(/[ \\n\\t]+/g, ' ').trim()";
        self.window.until(&format!("{heading} === {words:?}"));
    }

    /// Waits until the window says all that the core says of what is kept, and nothing is chosen that is not kept.
    pub fn told(&self) {
        assert_page::until_told(&self.window, self.words, self.machine, self.folder);
    }

    /// Waits until this sentence can be read somewhere.
    pub fn reads(&self, sentence: &Phrase) {
        let words = self.words.say(sentence);
        let seen = "document.body.innerText.replace(/[ \\n\\t]+/g, ' ')";
        self.window.until(&format!("{seen}.includes({words:?})"));
    }

    /// Presses a step in the margin.
    pub fn step(&self, name: &str) {
        mouse::press(&self.window, Kind::Step, &self.words.message(name));
    }

    /// What is kept.
    pub fn kept(&self) -> Answers {
        Store::read_only(self.folder).answers
    }

    /// Ends the walk; the page did nothing wrong.
    pub fn ends(self) {
        assert_eq!(self.window.faults(), Vec::<String>::new());
    }
}

/// What is true on the page once this answer is chosen.
fn chosen(words: &str) -> String {
    let said = "label.textContent.replace(/[ \\n\\t]+/g, ' ').trim()";
    format!("[...document.querySelectorAll('label:has(:checked)')].some((label) => {said}.startsWith({words:?}))")
}
