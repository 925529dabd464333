//! `docs/reasons.md`: every sheet in French, then in English, under its code.

use super::{ReasonCode, ReasonHelp, groups};
use crate::findings::CheckId;
use crate::text::{Language, Phrase, Words};

/// The whole document.
pub fn of_all(sheets: &[(ReasonCode, ReasonHelp)]) -> String {
    let mut text =
        String::from("<!-- Made from the program's own words by `cargo xtask bless`; not edited by hand. -->\n");
    for language in Language::ALL {
        let words = Words::of(language);
        text.extend(["\n# ", &words.message("sheet-document"), "\n\n", &words.message("sheet-document-lead"), "\n"]);
        for certainty in ["tried", "documented", "deduced"] {
            text.extend(["\n- ", &words.message(&format!("certainty-{certainty}"))]);
        }
        text.push('\n');
        let groups = groups(sheets);
        text.extend(groups.iter().map(|(about, sheets)| contents(*about, sheets, words)));
        text.extend(groups.iter().map(|(about, sheets)| group(*about, sheets, words)));
    }
    text
}

fn heading(about: Option<CheckId>, words: &Words) -> String {
    match about {
        Some(check) => format!("{} {}", check.step(), words.message(&format!("check-{}", <&str>::from(check)))),
        None => words.message("sheet-any-check"),
    }
}

/// French has the code alone: links from elsewhere lead there.
fn anchor(sheet: &ReasonHelp, words: &Words) -> String {
    match words.language() {
        Language::Fr => sheet.code.clone(),
        Language::En => format!("en-{}", sheet.code),
    }
}

fn contents(about: Option<CheckId>, sheets: &[&ReasonHelp], words: &Words) -> String {
    let line = |sheet: &&ReasonHelp| {
        let shown = escaped(&words.say(sheet.result.as_ref().unwrap_or(&sheet.title)));
        format!("- [{shown}](#{}) `{}`\n", anchor(sheet, words), sheet.code)
    };
    format!("\n**{}**\n\n{}", heading(about, words), sheets.iter().map(line).collect::<String>())
}

fn group(about: Option<CheckId>, sheets: &[&ReasonHelp], words: &Words) -> String {
    let entries: String = sheets.iter().map(|sheet| entry(sheet, words)).collect();
    format!("\n## {}\n{entries}", heading(about, words))
}

fn entry(sheet: &ReasonHelp, words: &Words) -> String {
    let say = |phrase: &Phrase| escaped(&words.say(phrase));
    let part = |id: &str, text: String| format!("\n**{}{}** {text}\n", words.message(id), words.colon());
    let mut text =
        format!("\n<a id=\"{}\"></a>\n\n### {}\n\n`{}`\n", anchor(sheet, words), say(&sheet.title), sheet.code);
    text.extend(sheet.result.iter().map(|result| part("sheet-on-screen", say(result))));
    text.extend(sheet.meaning.iter().map(|meaning| part("sheet-meaning", say(meaning))));
    text += &part("sheet-how", say(&sheet.how));
    if sheet.remedies.is_empty() {
        text += &part("sheet-what-to-do", words.message("sheet-nothing-to-do"));
    }
    for remedy in &sheet.remedies {
        text += &part("sheet-what-to-do", say(&remedy.who));
        text.push('\n');
        text.extend((1..).zip(&remedy.steps).map(|(number, step)| format!("{number}. {}\n", say(step))));
    }
    text + &part("sheet-certainty", say(&sheet.how_sure))
}

/// Brackets are links in Markdown unless they are told apart.
fn escaped(text: &str) -> String {
    text.replace('[', "\\[").replace(']', "\\]")
}
