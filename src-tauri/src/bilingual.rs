//! Sentences in both languages at once, for messages of the system: nobody may have chosen a language yet.

use qhr_setup::text::{Language, Phrase, Words};

/// A sentence in both languages.
pub fn in_both_languages(message: &str) -> String {
    both(&Phrase::new(message), "\n\n")
}

/// The program's name in both languages.
pub fn title() -> String {
    both(&Phrase::new("product-name"), " · ")
}

/// A sentence in each language, with this between them.
pub fn both(phrase: &Phrase, between: &str) -> String {
    Language::ALL.map(|language| Words::of(language).say(phrase)).join(between)
}
