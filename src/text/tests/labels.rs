//! The page's own words (`ui/src/labels.ts`): the messages that its source names, and only those, as rendered here.

use super::*;
use crate::promised_interfaces::assert_committed;

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

#[test]
fn the_labels_of_the_page_are_committed() {
    let known = sentences(Language::Fr);
    let mut file = String::from(
        "// The page’s own words, made from `locales` by `cargo xtask bless`: the messages that its source names. Not edited\n\
         // by hand.\n\nexport const labels = {\n",
    );
    for id in named(&sources(&["ui/src"]), &known) {
        let variables = &known[&id];
        let counted = variables.iter().any(|name| name.ends_with("-count"));
        assert!(
            !counted,
            "{id}: the page puts text in its place and chooses no form; the view has to bring this sentence"
        );
        let said = Language::ALL.map(|language| Words::of(language).render(&id, &placeholders(variables, 0)));
        let [id, fr, en] = [&id, &said[0], &said[1]].map(|text| serde_json::to_string(text).unwrap());
        file.extend(["  ", &id, ": { fr: ", &fr, ", en: ", &en, " },\n"]);
    }
    assert_committed("ui/src/labels.ts", &(file + "} as const;\n"));
}
