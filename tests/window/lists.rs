//! Several people in “I am helping someone”: a pasted list and a file become a table for each party, by keyboard and for a
//! screen reader, and nothing of it is kept.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use qhr_setup::requirements::Requirements;
use qhr_setup::roster::{Roster, RosterView};
use qhr_setup::text::{Language, Phrase, Words};
use serde_json::Value;

use crate::asides::{answer_dialog, dialog_of_the_system, help_someone, press, text_of};
use crate::driver::key;
use crate::screen_reader::tree::{self, Object};
use crate::window::{Opening, Window};
use crate::{assert_page, axe, harness};

const NAMES: [&str; 3] = ["Marie Tremblay", "José Côté, M.D.", "=Anne-Marie Lefebvre-Gagnon de la Durantaye"];

/// Three people, one of whom has a code with a wrong digit.
fn list(code: &str) -> String {
    let [first, second, third] = NAMES;
    format!("Nom;Code\n{first};{code}\n{second};{}\n\"{third}\";{code};2026-11-02\n", &code[..code.len() - 1])
}

fn expected(list: &str) -> RosterView {
    RosterView::of(&Roster::read(list.as_bytes()).unwrap(), Requirements::built_in().unwrap())
}

/// Pastes with the keys that people use.
fn paste(window: &Window, text: &str) {
    let into_a_field = "const field = document.createElement('textarea'); field.id = 'elsewhere';
        field.value = arguments[0]; document.body.append(field); field.select(); return null";
    let _: Value = window.script(into_a_field, &[text.into()]);
    window.driver.press(&[key::CONTROL], 'c');
    let _: Value = window.script(
        "document.getElementById('elsewhere').remove(); document.getElementById('their-code').focus(); return null",
        &[],
    );
    window.driver.press(&[key::CONTROL], 'v');
}

/// Names a file in the system's dialog that opens one.
fn open_in_dialog(window: &Window, file: &str) {
    dialog_of_the_system(window);
    for arguments in [&["key", "--clearmodifiers", "ctrl+l"][..], &["type", "--delay", "5", file], &["key", "Return"]] {
        window.harness.command("xdotool").args(arguments).status().unwrap();
        sleep(Duration::from_millis(300));
    }
}

fn is_shown(window: &Window) {
    window.until("document.activeElement.id === 'their-list'");
}

#[test]
fn a_pasted_list_tells_who_waits_for_whom_and_is_gone_when_it_is_closed() {
    if !harness::is_possible(&[]) {
        return;
    }
    for (language, dark) in [(Language::Fr, false), (Language::En, true)] {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening::of_recording("windows-11-home-no-key", language).dark(dark);
        let window = opening.keeping_in(folder.path()).open_at_checks();
        let words = Words::of(language);
        let list = list(&text_of(&window, "footer [data-support-code]"));
        help_someone(&window, words);
        axe::load(&window);
        paste(&window, &list);
        is_shown(&window);
        window.until("document.getElementById('their-list').getBoundingClientRect().top < innerHeight / 4");
        let view = expected(&list);
        let mut told = serde_json::to_value(&view).unwrap();
        told["groups"].as_array_mut().unwrap().iter_mut().for_each(|group| {
            // The letter is copied, not shown; of a contact, the number.
            group.as_object_mut().unwrap().retain(|name, _| name == "title" || name == "rows");
        });
        assert_page::assert_says(&window, words, &told);
        for (name, width, height, doubled) in [("960", 960, 680, false), ("720-200", 720, 540, true)] {
            window.resize(width, height);
            if doubled {
                window.zoom_to_double();
            }
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(window.script::<i64>(wide, &[]), 0, "{name}: nothing is beside the page");
            // What lies below the foot of the window cannot be judged by its contrast.
            assert_eq!(axe::run(&window, axe::Rules::All).violations, Vec::<String>::new(), "{name}");
        }
        window.zoom_back();
        window.resize(960, 680);
        press(&window, words, "window-close-list");
        window.until("document.activeElement.id === 'their-code' && document.activeElement.value === ''");
        assert_eq!(text_of(&window, ".their-list"), "");
        for kept in fs::read_dir(folder.path()).unwrap() {
            let kept = fs::read_to_string(kept.unwrap().path()).unwrap_or_default();
            assert!(!kept.contains("Tremblay"), "{kept}");
        }
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}

#[test]
fn a_list_from_a_file_is_saved_for_a_spreadsheet_and_its_letters_are_copied_by_the_keyboard() {
    if !harness::is_possible(&[]) {
        return;
    }
    let (words, folder) = (Words::of(Language::Fr), tempfile::tempdir().unwrap());
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open_at_checks();
    let list = list(&text_of(&window, "footer [data-support-code]"));
    let (source, saved) = (folder.path().join("liste.csv"), folder.path().join("tableau.csv"));
    fs::write(&source, list.chars().map(|one| u8::try_from(u32::from(one)).unwrap()).collect::<Vec<_>>()).unwrap();
    help_someone(&window, words);
    press(&window, words, "window-open-list");
    open_in_dialog(&window, source.to_str().unwrap());
    is_shown(&window);
    assert!(text_of(&window, ".their-list").contains("José Côté, M.D."));

    press(&window, words, "window-save-list");
    answer_dialog(&window, saved.to_str());
    let told = words.say(&Phrase::new("window-list-saved").with_text("file", "tableau.csv"));
    window.until(&format!("document.querySelector('.their-list').innerText.includes({told:?})"));
    let table = fs::read_to_string(&saved).unwrap();
    assert!(
        table.starts_with('\u{feff}') && table.contains("'=Anne-Marie") && table.contains("Marie Tremblay"),
        "{table}"
    );

    // From the button that saves, the next thing that the keyboard reaches is the first group's letter.
    window.press(key::TAB);
    window.until("document.activeElement.matches('.their-list .copy')");
    window.press(key::ENTER);
    let copied = words.message("window-copied");
    window.until(&format!("document.activeElement.innerText.includes({copied:?})"));
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_screen_reader_finds_a_table_with_its_caption_and_its_heads() {
    if !tree::is_possible() {
        return;
    }
    let words = Words::of(Language::Fr);
    let window = Opening::of_recording("windows-11-home-no-key", Language::Fr).open_at_checks();
    let list = list(&text_of(&window, "footer [data-support-code]"));
    help_someone(&window, words);
    paste(&window, &list);
    is_shown(&window);
    let group = words.say(&expected(&list).groups[0].title);
    let page =
        tree::until(&window, "the table", |page| page.with_role("table").iter().any(|one| one.name.contains(&group)));
    let table = page.with_role("table")[0];
    let named = |kind: &str| {
        let all = table.all().into_iter().filter(|one| one.role.ends_with(kind));
        all.map(Object::words).collect::<Vec<_>>()
    };
    let heads = named("column header");
    let wanted = ["name", "step", "point", "who", "since"].map(|head| words.message(&format!("roster-head-{head}")));
    assert_eq!(heads, wanted);
    assert!(named("row header").iter().any(|head| head.contains(NAMES[0])), "{:?}", named("row header"));
}
