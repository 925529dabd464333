//! Both Fluent files say the same things, completely, in Québec typography.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use jiff::civil::{date, time};

use super::*;

mod labels;
mod never_said;
mod used;

/// Every sentence of a language with the variables it takes, by id; attributes as `message.attribute`.
fn sentences(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(language.source()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut sentences = BTreeMap::new();
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        collect(pattern, &mut variables);
        assert!(sentences.insert(id.clone(), variables).is_none(), "{id} stands twice in {}", language.tag());
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            add(message.id.name.to_owned(), pattern);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    sentences
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, variables),
            Expression::Select { selector, variants } => {
                collect_inline(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
        }
    }
}

fn collect_inline(expression: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            panic!("a sentence is made of text, its arguments and their forms: {expression:?}")
        }
    }
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables() {
    assert_eq!(sentences(Language::Fr), sentences(Language::En));
}

/// Everything that is written in these folders, but for what is made from the words.
fn sources(folders: &[&str]) -> String {
    sources_without(&[labels::FOLDER], folders)
}

/// Everything that is written in these folders, but for what is in the first ones.
fn sources_without(left_out: &[&str], folders: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_left_out = |path: &Path| left_out.iter().any(|folder| path == root.join(folder));
    let mut folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut sources = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if is_left_out(&path) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                sources += &text;
            }
        }
    }
    sources
}

#[test]
fn french_is_written_by_the_typography_of_quebec() {
    for (number, line) in (1..).zip(Language::Fr.source().lines()) {
        let Some((_, text)) = line.split_once('=').filter(|_| !line.starts_with('#')) else { continue };
        let wrong = |what: &str| panic!("fr-CA.ftl:{number}: {what}: {text}");
        let characters: Vec<char> = text.chars().collect();
        for (index, character) in characters.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| characters.get(index));
            let after = characters.get(index + 1);
            match character {
                // An address, chrome://settings.
                ':' if after == Some(&'/') => {}
                ':' | '%' if before != Some(&'\u{a0}') => wrong("a no-break space goes before : and %"),
                ';' | '!' | '?' if before.is_some_and(|before| before.is_whitespace()) => {
                    wrong("no space before ; ! ?");
                }
                '«' if after != Some(&'\u{a0}') => wrong("a no-break space goes inside «"),
                '»' if before != Some(&'\u{a0}') => wrong("a no-break space goes inside »"),
                '\'' => wrong("the apostrophe is ’"),
                '"' => wrong("quotation marks are « »"),
                '.' if after == Some(&'.') => wrong("the ellipsis is …"),
                _ => {}
            }
        }
    }
}

#[test]
fn numbers_days_and_hours_are_written_as_people_write_them() {
    let [fr, en] = Language::ALL.map(Words::of);
    assert_eq!((fr.number(1_234_567), en.number(1_234_567)), ("1\u{a0}234\u{a0}567".into(), "1,234,567".into()));
    assert_eq!((fr.number(-12), en.number(999)), ("-12".into(), "999".into()));
    let day = date(2026, 3, 1);
    assert_eq!((fr.date(day), en.date(day)), ("1er\u{a0}mars 2026".into(), "March\u{a0}1, 2026".into()));
    let hour = time(14, 2, 0, 0);
    assert_eq!((fr.time(hour), en.time(hour)), ("14\u{a0}h\u{a0}02".into(), "2:02\u{a0}p.m.".into()));
    assert_eq!(
        (en.time(time(0, 30, 0, 0)), en.time(time(12, 0, 0, 0))),
        ("12:30\u{a0}a.m.".into(), "12:00\u{a0}p.m.".into())
    );
    let three = ["Edge".to_owned(), "Brave".to_owned(), "Chromium".to_owned()];
    assert_eq!((fr.list(&three), en.list(&three[..2])), ("Edge, Brave et Chromium".into(), "Edge and Brave".into()));
}

#[test]
fn only_english_locales_are_english() {
    for (locale, language) in [
        ("en_CA.UTF-8", Language::En),
        ("en-US", Language::En),
        ("fr-CA", Language::Fr),
        ("C", Language::Fr),
        ("de_DE", Language::Fr),
        ("enx", Language::Fr),
        ("", Language::Fr),
    ] {
        assert_eq!(Language::from_locale(locale), language, "{locale}");
    }
}

/// What a sentence takes, for a look at how it reads: its counts are this one, all else is its name in braces.
fn placeholders(variables: &BTreeSet<String>, count: i32) -> Arguments {
    let placeholder = |name: &String| {
        if name.ends_with("-count") { Argument::Number(count) } else { Argument::Text(format!("{{{name}}}")) }
    };
    variables.iter().map(|name| (name.clone(), placeholder(name))).collect()
}

#[test]
fn every_sentence_can_be_said_with_every_form_of_its_numbers() {
    for language in Language::ALL {
        for (id, variables) in sentences(language) {
            for count in [0, 1, 2, 21] {
                let said = Words::of(language).render(&id, &placeholders(&variables, count));
                assert_ne!(said, id, "{id} renders as its own name");
                assert!(!said.contains("{$"), "{id} lacks an argument: {said}");
            }
        }
    }
}

#[test]
fn a_sentence_reaches_the_page_finished_in_both_languages_and_steers_nothing() {
    let phrase = Phrase::new("reason-certificate-ends-soon").with_count("days", 1).with_text("until", "\u{202e}4\n5");
    let said = serde_json::json!({
        "id": "reason-certificate-ends-soon",
        "fr": "Le certificat de la clé expire dans 1 jour, le 4 5",
        "en": "The certificate on the key expires in 1 day, on 4 5",
    });
    assert_eq!(serde_json::to_value(phrase).unwrap(), said);
    let gap = serde_json::to_value(Phrase::new("no-such-message")).unwrap();
    assert_eq!((&gap["fr"], &gap["en"]), (&gap["id"], &gap["id"]), "a gap shows");
}

/// A support code carries no data: whoever helps reads these sentences from the code alone.
#[test]
fn titles_and_fixes_can_be_said_from_a_support_code() {
    let takes_data: Vec<_> = sentences(Language::Fr)
        .into_iter()
        .filter(|(id, _)| id.starts_with("fix-") || matches!(id.split_once('.'), Some((_, "title"))))
        // Those of the replug test are in no code.
        .filter(|(id, variables)| !variables.is_empty() && !id.starts_with("replug-"))
        .collect();
    assert!(takes_data.is_empty(), "{takes_data:?}");
}
