//! What must be heard on a page.

use qhr_setup::journey::Route;
use qhr_setup::text::{Language, Phrase};
use qhr_setup::view::checks::{ChecksView, Row};
use qhr_setup::view::wizard::{Choice, Page, QuestionPage, RailStep, SummaryPage, WizardView};

use super::tree::{self, Object};
use super::{Listener, question};

impl Listener {
    /// Waits until the page is heard, and compares all of it; gives its heading.
    pub fn assert_page(&self, route: Route) -> Object {
        let wizard = self.wizard(route);
        let heading = self.heading(&wizard);
        let title = self.words.say(&Phrase::new("window-title").with_text("headline", &heading));
        let (told, rail) = (self.announced(&wizard), self.rail(&wizard));
        let program = tree::until(&self.window, &title, |program| {
            let titled = ["frame", "document web"].iter().all(|role| program.names(role) == [title.as_str()]);
            let tells = told.iter().any(|told| program.announces("status bar", told));
            titled && tells && rail_of(program).is_some_and(|steps| steps == rail)
        });
        assert_eq!(program.role, "application");
        let document = program.one("frame", &title).one("document web", &title);
        let main = document.landmark("main");
        self.assert_rail(document.landmark("navigation"), &wizard);
        self.assert_frame(document, &wizard);
        self.assert_language(document);
        assert_headed(document, &heading);
        assert_eq!(heading, self.window.script::<String>("return document.querySelector('h1').innerText.trim()", &[]));
        self.assert_all_is_heard("main", main);
        self.assert_content(main, &wizard);
        main.one("heading", &heading).clone()
    }

    /// What is said of its own accord: the step when its page comes, and what an answer leads to.
    fn announced(&self, wizard: &WizardView) -> Vec<String> {
        let step = Phrase::new("window-step-of").with_text("number", wizard.help.number);
        let step = self.words.say(&step.with("name", |words| words.say(&wizard.help.name)));
        let asked = question(wizard);
        let led_to = asked.and_then(|asked| asked.then.as_ref().map(|then| &then.title).or(asked.confirmed.as_ref()));
        [step].into_iter().chain(led_to.map(|it| self.words.say(it))).collect()
    }

    /// Six steps, each with its number, its name and its state in words.
    fn rail(&self, wizard: &WizardView) -> Vec<String> {
        let step = |step: &RailStep| {
            let state = step.word.as_ref().map(|word| format!(" , {}", self.words.say(word))).unwrap_or_default();
            format!("{}. {}{state}", step.number, self.words.say(&step.name))
        };
        wizard.rail.iter().map(step).collect()
    }

    /// Steps that can be opened are buttons; the one that is shown is marked.
    fn assert_rail(&self, navigation: &Object, wizard: &WizardView) {
        assert_eq!(navigation.name, self.message("window-steps"));
        let steps = self.rail(wizard);
        let open: Vec<_> = wizard.rail.iter().zip(&steps).filter(|(step, _)| step.route.is_some()).collect();
        assert_eq!(navigation.names("push button"), open.iter().map(|(_, words)| *words).collect::<Vec<_>>());
        let is_current = |step: &&Object| step.attribute("current") == "step" && step.is("active");
        let current: Vec<_> = navigation.all().into_iter().filter(is_current).map(Object::words).collect();
        assert_eq!(current, [steps[usize::from(wizard.help.number) - 1].as_str()]);
    }

    /// What every page has at its top and at its foot, and that nothing that takes the focus is without a name.
    fn assert_frame(&self, document: &Object, wizard: &WizardView) {
        let banner = document.landmark("banner");
        banner.one("push button", &self.message("window-switch-language"));
        banner.one("push button", &self.message("window-help"));
        let foot = document.landmark("contentinfo");
        let before = [Some("window-copy-code"), wizard.back.map(|_| "window-back")].into_iter().flatten();
        let deeds = wizard.later.iter().chain([&wizard.deed]).map(|deed| self.words.say(&deed.label));
        let ways: Vec<_> = before.map(|way| self.message(way)).chain(deeds).collect();
        assert_eq!(foot.names("push button"), ways);
        let code: String = self.window.script("return document.querySelector('[data-support-code]').innerText", &[]);
        assert!(foot.words().contains(&format!("{} {code}", self.message("window-support-code"))), "{foot:#?}");
        assert_named(document);
    }

    /// Only the other language's name is in the other language.
    fn assert_language(&self, document: &Object) {
        let here = self.words.language().tag();
        let [other] = Language::ALL.map(Language::tag).into_iter().filter(|tag| *tag != here).collect::<Vec<_>>()[..]
        else {
            panic!("there are two languages")
        };
        let switch = self.message("window-switch-language");
        for object in document.children.iter().filter(|part| part.role != "scroll bar").flat_map(Object::all) {
            let expected = if object.name == switch { other } else { here };
            assert_eq!(object.language, expected, "{object:#?}");
        }
    }

    /// Every line that is seen can be heard, but for the labels inside a drawing, which is for the eye.
    fn assert_all_is_heard(&self, part: &str, object: &Object) {
        let lines = "const part = document.querySelector(arguments[0]);
            const drawn = [...part.querySelectorAll('svg[aria-hidden=true] text')].map((text) => text.textContent.trim());
            return part.innerText.split('\\n').filter((line) => !drawn.includes(line.trim()))";
        let seen: Vec<String> = self.window.script(lines, &[part.into()]);
        let heard: Vec<_> = object.all().into_iter().map(Object::words).collect();
        // A link in a line is heard by itself, and the line around it.
        let inline = object.with_role("link");
        let around = |line: &str| inline.iter().fold(line.to_owned(), |line, link| line.replace(&link.name, " "));
        for line in seen.iter().map(|line| tree::spaced(line)).filter(|line| !line.is_empty()) {
            let around = tree::spaced(&around(&line));
            let is_heard = heard.iter().any(|heard| heard.contains(&line) || heard.contains(&around));
            assert!(is_heard, "{line:?} is seen and not heard: {heard:#?}");
        }
    }

    fn assert_content(&self, main: &Object, wizard: &WizardView) {
        let say = |phrase: &Phrase| self.words.say(phrase);
        if let Some(asked) = question(wizard) {
            self.assert_question(main, asked);
        }
        match &wizard.page {
            Page::Welcome(page) => {
                for (id, points) in [("window-at-hand", &page.at_hand), ("window-never", &page.never)] {
                    // The style begins each of them with a capital letter.
                    let heard = region(main, &self.message(id)).names("list item").into_iter().map(str::to_lowercase);
                    let seen = points.iter().map(|point| say(point).to_lowercase());
                    assert_eq!(heard.collect::<Vec<_>>(), seen.collect::<Vec<_>>());
                }
            }
            Page::Computer(_) => self.assert_checks(main, &self.checks_view()),
            Page::Profile(page) => {
                let field = main.one("entry", &self.message("window-identifier"));
                let stays = self.message("window-identifier-stays");
                assert_eq!(field.description, format!("{} {stays}", say(&page.about_identifier)));
                if page.confirmation.is_some() {
                    main.one("push button", &self.message("window-take-back"));
                }
            }
            Page::Summary(page) => self.assert_groups(main, page),
            Page::Answers(page) => {
                for line in &page.lines {
                    let change = format!("{} – {}", self.message("window-change"), say(&line.question));
                    main.one("push button", &change);
                }
            }
            Page::Question(_) | Page::Clinic(_) | Page::Configuration(_) | Page::Outcome(_) => {}
        }
    }

    /// A group with the question's name, and in it every answer with its state; or a field.
    fn assert_question(&self, main: &Object, asked: &QuestionPage) {
        let [title, why] = [&asked.title, &asked.why].map(|phrase| self.words.say(phrase));
        if let Some(field) = &asked.user_name {
            let entry = main.one("entry", &self.words.say(&field.label));
            assert_eq!(entry.description, format!("{} {why}", self.message("user-name-empty")));
            assert!(!entry.is("invalid-entry"));
            return;
        }
        let group = main.one("panel", &title);
        assert_eq!(group.description, why);
        let answer = |choice: &Choice| {
            // Once there is advice to read, the answers have made room for it.
            let hint = choice
                .hint
                .as_ref()
                .filter(|_| asked.then.is_none())
                .map(|hint| format!(" , {}", self.words.say(hint)));
            (self.words.say(&choice.label) + &hint.unwrap_or_default(), choice.chosen)
        };
        let told = group.with_role("radio button").into_iter().map(|radio| (radio.name.clone(), radio.is("checked")));
        assert_eq!(told.collect::<Vec<_>>(), asked.choices.iter().map(answer).collect::<Vec<_>>());
        if let Some(advice) = &asked.then {
            region(main, &self.words.say(&advice.title));
        }
    }

    /// The remedy first, then each check with its state in words.
    fn assert_checks(&self, main: &Object, checks_view: &ChecksView) {
        let say = |phrase: &Phrase| self.words.say(phrase);
        let cause = checks_view.rows.iter().find(|row| Some(row.check) == checks_view.root_cause).unwrap();
        let remedy = cause.remedy.as_ref().unwrap();
        let steps = region(main, &say(&remedy.title)).names("list item");
        assert_eq!(steps, remedy.steps.iter().map(say).collect::<Vec<_>>());
        let row = |row: &Row| {
            let state = self.message(&format!("state-{}", <&str>::from(row.state)));
            let result = say(&row.result);
            // Nothing is read twice.
            let told = if result.starts_with(&state) { result } else { format!("{state} , {result}") };
            format!("{} {} , {told}", row.step, say(&row.name))
        };
        let checks = region(main, &self.message("window-checks"));
        assert_eq!(checks.names("list item"), checks_view.rows.iter().map(row).collect::<Vec<_>>());
        // A recording says the same however often it is asked.
        let again = checks.find("push button", &self.message("window-check-again"));
        assert_eq!(again.is_some(), !checks_view.simulated);
    }

    fn assert_groups(&self, main: &Object, page: &SummaryPage) {
        for group in &page.groups {
            let items = region(main, &self.words.say(&group.title)).with_role("list")[0].children.iter();
            let items: Vec<_> = items.map(|item| item.names("heading")).collect();
            let titles = group.items.iter().map(|item| vec![self.words.say(&item.title)]);
            assert_eq!(items, titles.collect::<Vec<_>>());
        }
    }
}

/// The panel: named, over everything, and all that is read out on the phone can be heard in it.
pub fn assert_help(listener: &Listener, panel: &Object) {
    assert!(panel.is("modal"), "{panel:#?}");
    assert_named(panel);
    panel.one("push button", &listener.message("window-close"));
    panel.one("heading", &listener.message("window-help"));
    listener.assert_all_is_heard("dialog", panel);
    let focused: Vec<_> = panel.all().into_iter().filter(|object| object.is("focused")).collect();
    assert_eq!(focused.len(), 1, "the focus is in the panel");
}

/// What the steps say, where there is one list of them.
fn rail_of(program: &Object) -> Option<Vec<String>> {
    let mut navigation =
        program.with_role("landmark").into_iter().filter(|it| it.attribute("xml-roles") == "navigation");
    let lists = navigation.next()?.with_role("list");
    let [list] = lists[..] else { return None };
    Some(list.with_role("list item").into_iter().map(Object::words).collect())
}

fn region<'a>(within: &'a Object, name: &str) -> &'a Object {
    within.one("landmark", name)
}

/// One heading of level 1, and no level left out on the way down.
fn assert_headed(document: &Object, heading: &str) {
    let levels = document.with_role("heading").into_iter().map(|it| (it.attribute("level").parse::<u8>().unwrap(), it));
    let levels: Vec<_> = levels.collect();
    let first: Vec<_> = levels.iter().filter(|(level, _)| *level == 1).map(|(_, it)| it.name.as_str()).collect();
    assert_eq!(first, [heading]);
    assert!(levels.windows(2).all(|pair| pair[1].0 <= pair[0].0 + 1), "{levels:#?}");
}

/// What can take the focus can be told from everything else.
fn assert_named(within: &Object) {
    let nameless = within.all().into_iter().filter(|object| object.is("focusable") && object.name.trim().is_empty());
    let nameless: Vec<_> = nameless.collect();
    assert!(nameless.is_empty(), "without a name: {nameless:#?}");
}
