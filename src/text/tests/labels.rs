//! The page's own words (`ui/src/labels/`): the messages that its source names, and only those, as rendered here. A file
//! for each language, of which the page loads one before it shows anything; and one with both for what only pages in front
//! of the journey say, which come later.

use super::*;
use crate::promised_interfaces::assert_committed;

pub const FOLDER: &str = "ui/src/labels";

/// The pages in front of the journey, and what opens over a page.
const ASIDES: &str = "ui/src/asides";

/// The ids that the page names: in quotes, or composed of a beginning and a code.
fn named(page: &str, known: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let beginnings: Vec<&str> =
        page.split('`').filter_map(|text| text.split_once("${")).map(|(beginning, _)| beginning).collect();
    let quoted: HashSet<&str> = ['\'', '"', '`'].into_iter().flat_map(|quote| page.split(quote)).collect();
    let is_named = |id: &str| {
        quoted.contains(id) || beginnings.iter().any(|beginning| beginning.ends_with('-') && id.starts_with(beginning))
    };
    let message = |id: &str| id.split('.').next().unwrap_or_default().to_owned();
    known.keys().filter(|id| is_named(&message(id))).cloned().collect()
}

/// A label as it is rendered, in TypeScript.
fn written(id: &str, variables: &BTreeSet<String>, language: Language) -> String {
    assert!(
        !variables.iter().any(|name| name.ends_with("-count")),
        "{id}: the page puts text in its place and chooses no form; the view has to bring this sentence"
    );
    serde_json::to_string(&Words::of(language).render(id, &placeholders(variables, 0))).unwrap()
}

/// Compares a file of labels with the committed one, each with its id before it.
fn assert_file(name: &str, ids: &BTreeSet<String>, label: impl Fn(&str) -> String) {
    let labels: String =
        ids.iter().flat_map(|id| ["  \"".to_owned(), id.clone(), "\": ".into(), label(id), ",\n".into()]).collect();
    assert_committed(
        &format!("{FOLDER}/{name}.ts"),
        &format!(
            "// The page’s own words, made from `locales` by `cargo xtask bless`: the messages that its source names. Not \
             edited\n// by hand.\n\nexport const labels = {{\n{labels}}} as const;\n"
        ),
    );
}

#[test]
fn the_labels_of_the_page_are_committed() {
    let known = sentences(Language::Fr);
    let first = named(&sources_without(&[FOLDER, ASIDES], &["ui/src"]), &known);
    let of_asides = named(&sources(&[ASIDES]), &known).difference(&first).cloned().collect();
    for (name, language) in [("fr", Language::Fr), ("en", Language::En)] {
        assert_file(name, &first, |id| written(id, &known[id], language));
    }
    assert_file("asides", &of_asides, |id| {
        let [fr, en] = [Language::Fr, Language::En].map(|language| written(id, &known[id], language));
        format!("{{ fr: {fr}, en: {en} }}")
    });
}
