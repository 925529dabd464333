//! What a person may see where the viewer does not open, as text: the list, and one with all there is to say.

use std::collections::BTreeSet;

use qhr_setup::eligibility_words::in_one_line;
use qhr_setup::findings::{CheckId, ReasonCode};
use qhr_setup::text::{Phrase, Words};
use qhr_setup::view::symptoms::SymptomSheet;

use super::{INDENT, MARGIN, padded, widest, wrapped};

/// Every one, each with the name to ask for it by.
pub fn symptoms(sheets: &[SymptomSheet], words: &Words) -> String {
    let names: Vec<_> = sheets.iter().map(|sheet| <&str>::from(sheet.symptom).to_owned()).collect();
    let width = widest(&names);
    let rest = " ".repeat(MARGIN.len() + width + 2);
    let line = |(sheet, name): (&SymptomSheet, &String)| {
        let said = format!("{} ({})", words.say(&sheet.title), words.say(&sheet.hint));
        wrapped(&said, &format!("{MARGIN}{}  ", padded(name, width)), &rest)
    };
    let list: String = sheets.iter().zip(&names).map(line).collect();
    let [lead, use_] = ["symptoms-list-lead", "symptoms-list-use"].map(|id| wrapped(&words.message(id), "", ""));
    format!("{lead}\n{list}\n{use_}")
}

/// One: the likeliest cause, what to do, whom to call, which checks come first, what no source says.
pub fn symptom(sheet: &SymptomSheet, words: &Words) -> String {
    let paragraph = |phrase: &Phrase| wrapped(&words.say(phrase), INDENT, INDENT);
    let mut text = wrapped(&format!("{} ({})", words.say(&sheet.title), words.say(&sheet.hint)), "", "");
    text += &paragraph(&sheet.cause);
    for (number, step) in (1..).zip(&sheet.steps) {
        text += &wrapped(&words.say(step), &format!("{INDENT}{number}. "), &format!("{INDENT}   "));
    }
    if let Some(call) = &sheet.call {
        let reached = call.contact.iter().map(|contact| paragraph(&in_one_line(contact)));
        text.extend(["\n".to_owned(), wrapped(&words.say(&call.when), "", "")].into_iter().chain(reached));
    }
    let reasons = sheet.symptom.explained_by().iter().copied();
    let checks: BTreeSet<String> = reasons.filter_map(ReasonCode::check).map(CheckId::step).collect();
    if !checks.is_empty() {
        let checks = Phrase::new("symptoms-checks").with_text("checks", Vec::from_iter(checks).join(", "));
        text.extend(["\n".to_owned(), wrapped(&words.say(&checks), "", "")]);
    }
    text + &format!("\n{}\n{}", words.message("symptoms-unknown"), paragraph(&sheet.unknown))
}
