//! The outcome of step 2 as text.

use qhr_setup::eligibility_words::{EligibilityWords, in_one_line};
use qhr_setup::text::{Phrase, Words};

use super::{INDENT, wrapped};

/// The outcome, why, what to do next, what is pending, and how to reach whoever was named.
pub fn eligibility(sentences: &EligibilityWords, words: &Words) -> String {
    let paragraph = |phrase: &Phrase| wrapped(&words.say(phrase), INDENT, INDENT);
    let heading = |id: &str| format!("\n{}\n", words.message(id));
    let mut text = wrapped(&words.say(&sentences.outcome), "", "");
    text.extend(sentences.reasons.iter().map(paragraph));
    text += &heading("window-next");
    text.extend(sentences.next.iter().map(paragraph));
    if !sentences.pending.is_empty() {
        text += &heading("eligibility-pending-heading");
    }
    for pending in &sentences.pending {
        text += &wrapped(&words.say(&pending.what), "  -  ", INDENT);
        text.extend([&pending.next, &pending.who].map(paragraph));
    }
    let reached = sentences.contacts.iter().map(in_one_line);
    let last: Vec<_> = sentences.form.iter().cloned().chain(reached).collect();
    if !last.is_empty() {
        text.push('\n');
    }
    text.extend(last.iter().map(|line| wrapped(&words.say(line), "", "  ")));
    text
}
