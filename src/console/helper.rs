//! What a support code means as text, for whoever helps.

use qhr_setup::contacts::Contact;
use qhr_setup::eligibility_words::in_one_line;
use qhr_setup::support_code::{HelperCause, HelperCheck, HelperPoint, HelperView};
use qhr_setup::text::{Phrase, Words};
use qhr_setup::view::symptoms::SymptomSheet;

use super::{INDENT, padded, reached, widest, wrapped};

/// Where the person is, what is left to do, what to look at first, what they answered, and every check.
pub fn helper(view: &HelperView, contacts: &[Contact], words: &Words) -> String {
    let step = Phrase::new("code-step").with_text("number", view.step).with("name", |words| words.say(&view.step_name));
    let first = match &view.cause {
        Some(cause) => block(cause, view, contacts, words),
        None => view.otherwise.as_ref().map(|said| wrapped(&words.say(said), "", "")).unwrap_or_default(),
    };
    let seen = view.symptom.as_ref().map(|sheet| seen(sheet, contacts, words)).unwrap_or_default();
    let parts = [wrapped(&words.say(&step), "", ""), points(view, words), seen, first, answers(view, words)];
    let checks = checks(view, words);
    parts.into_iter().filter(|part| !part.is_empty()).chain([checks]).collect::<Vec<_>>().join("\n")
}

/// What is left to do, with what to say.
fn points(view: &HelperView, words: &Words) -> String {
    let line = |(order, point): (usize, &HelperPoint)| {
        let start = format!("{order}. ");
        let head = format!("{} {} ({})", point.number, words.say(&point.name), words.say(&point.who));
        wrapped(&head, &start, INDENT) + &wrapped(&words.say(&point.say), INDENT, INDENT)
    };
    (1..).zip(&view.points).map(line).collect()
}

/// What the person sees, with what they read about it.
fn seen(sheet: &SymptomSheet, contacts: &[Contact], words: &Words) -> String {
    let mut text = wrapped(&words.say(&sheet.title), "", "") + &wrapped(&words.say(&sheet.cause), INDENT, INDENT);
    for (number, step) in (1..).zip(&sheet.steps) {
        text += &wrapped(&words.say(step), &format!("{INDENT}{number}. "), &format!("{INDENT}   "));
    }
    let Some(call) = &sheet.call else { return text };
    text += &wrapped(&words.say(&call.when), INDENT, INDENT);
    let called = contacts.iter().filter(|contact| contact.party == call.party);
    text.extend(called.map(|contact| wrapped(&words.say(&in_one_line(contact)), INDENT, INDENT)));
    text
}

fn answers(view: &HelperView, words: &Words) -> String {
    let rows = [
        ("step-eligibility", &view.eligibility),
        ("step-clinic", &view.clinic),
        ("window-code-computer", &view.computer),
        ("step-profile", &view.profile),
        ("code-viewer-label", &view.viewer),
        ("code-language-label", &view.language_name),
    ];
    let labels = rows.map(|(label, _)| words.message(label));
    let width = widest(&labels);
    let rest = " ".repeat(width + 2);
    let line = |(label, (_, value)): (&String, (&str, &Phrase))| {
        wrapped(&words.say(value), &format!("{}  ", padded(label, width)), &rest)
    };
    labels.iter().zip(rows).map(line).collect()
}

fn block(cause: &HelperCause, view: &HelperView, contacts: &[Contact], words: &Words) -> String {
    let mut text = wrapped(&words.say(&cause.title), &format!("{}  ", cause.step), INDENT);
    if view.language != words.language() {
        let title = Words::of(view.language).say(&cause.title);
        let reads = words.say(&Phrase::new("code-user-reads").with_text("title", title));
        text += &wrapped(&reads, INDENT, INDENT);
    }
    if let Some(remedy) = &cause.remedy {
        text += &wrapped(&words.say(&remedy.why), INDENT, INDENT);
        for (number, step) in (1..).zip(&remedy.steps) {
            text += &wrapped(&words.say(step), &format!("{INDENT}{number}. "), &format!("{INDENT}   "));
        }
        text += &wrapped(&words.say(&remedy.who), INDENT, INDENT);
        text.extend(reached(remedy, contacts, words));
    }
    text
}

fn checks(view: &HelperView, words: &Words) -> String {
    let states: Vec<_> = view.checks.iter().map(|check| words.say(&check.state_name)).collect();
    let width = widest(&states);
    let row = |(check, state): (&HelperCheck, &String)| {
        let start = format!("{}  {}  ", check.step, padded(state, width));
        wrapped(&words.say(&check.name), &start, &" ".repeat(INDENT.len() + width + 2))
    };
    view.checks.iter().zip(&states).map(row).collect()
}
