//! What holds on every page and after every step, whatever is on it.

use qhr_setup::text::{Language, Words};

use super::lines::{announced, in_focus, line};
use crate::screen_reader::tree::Object;

/// The focus is put on them, and Tab does not come to them.
const NO_STOPS: [&str; 6] = ["document web", "frame", "heading", "panel", "paragraph", "scroll pane"];

/// The named group around an object.
pub fn around<'a>(program: &'a Object, it: &Object) -> Option<&'a Object> {
    let mut groups = program.all().into_iter().filter(|group| group.role == "panel" && !group.name.is_empty());
    groups.rfind(|group| group.all().iter().skip(1).any(|inside| std::ptr::eq(*inside, it)))
}

/// What Tab comes to, in the order of reading: of several to choose from, the chosen one or the first.
pub fn stops(program: &Object) -> Vec<String> {
    let all = program.all();
    let usable = all.iter().filter(|it| it.is("focusable") && !NO_STOPS.contains(&it.role.as_str()));
    let chosen_or_first = |it: &Object| {
        let Some(group) = around(program, it) else { return true };
        let radios = group.with_role("radio button");
        let stop = radios.iter().find(|radio| radio.is("checked")).or(radios.first());
        it.role != "radio button" || stop.is_some_and(|stop| std::ptr::eq(*stop, it))
    };
    usable.filter(|it| chosen_or_first(it)).map(|it| line(it, around(program, it))).collect()
}

/// After a step: nothing is without a name or a role, nothing is said twice, all of it in one language.
pub fn assert_kept(program: &Object, before: Option<&Object>, words: &'static Words) {
    for it in program
        .all()
        .into_iter()
        .filter(|it| it.is("focusable") && !["document web", "scroll pane"].contains(&it.role.as_str()))
    {
        assert!(!it.words().is_empty(), "nothing to call it: {it:#?}");
        // WebKitGTK knows no role for what unfolds; the web views of Windows and macOS do.
        let unfolds = it.attribute("tag") == "summary";
        let is_known = !["unknown", "invalid", "section"].contains(&it.role.as_str());
        assert!(is_known || unfolds, "nobody can tell what it is: {it:#?}");
    }
    assert_said_once(program, before);
    assert_language(program, words);
}

/// So many characters are two sentences. Nobody can stop what is said unasked to look at it again.
const LONGEST_SAID: usize = 250;

/// What has just been said is short, neither said by another part, nor what the focus is on.
fn assert_said_once(program: &Object, before: Option<&Object>) {
    let said_before = before.map(announced).unwrap_or_default();
    let said = announced(program).into_iter().filter(|said| !said_before.contains(said));
    let mut said: Vec<_> = said.filter_map(|said| said.split_once(": ").map(|(_, words)| words.to_owned())).collect();
    let long: Vec<_> = said.iter().filter(|said| said.chars().count() > LONGEST_SAID).collect();
    assert!(long.is_empty(), "said unasked, and long: {long:#?}");
    let focus = |program| in_focus(program).map(Object::words);
    let new = focus(program).filter(|new| before.and_then(focus).as_ref() != Some(new));
    said.extend(new);
    let twice: Vec<_> = said.iter().filter(|one| said.iter().filter(|other| other == one).count() > 1).collect();
    assert!(twice.is_empty(), "heard twice: {twice:#?}");
}

/// Only the name of the other language is in the other language.
fn assert_language(program: &Object, words: &'static Words) {
    let here = words.language().tag();
    let others: Vec<_> = Language::ALL.map(Language::tag).into_iter().filter(|tag| *tag != here).collect();
    let switch = words.message("window-switch-language");
    let page = program.with_role("document web");
    for it in page.iter().flat_map(|page| &page.children).filter(|it| it.role != "scroll bar").flat_map(Object::all) {
        let is_right = if it.name == switch { others.contains(&it.language.as_str()) } else { it.language == here };
        assert!(is_right, "in another language than {here}: {it:#?}");
    }
}
