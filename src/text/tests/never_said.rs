//! `docs/words.md` says what a thing is never called, and nothing that people read calls it so.

use super::*;

/// What people read beside the sentences.
const DOCUMENTS: [&str; 6] = [
    "README.md",
    "docs/deploy.md",
    "docs/fleet/README.md",
    "docs/privacy.md",
    ".packaging/windows/LISEZMOI-README.txt",
    ".packaging/windows/words.nsh",
];

/// Where a word stands all the same: the word, and the text around it that needs it.
const NEEDED: [(&str, &str); 7] = [
    // Keys of the keyboard are pressed.
    ("appuyez sur", "appuyez sur Ctrl+C"),
    ("appuyez sur", "appuyez sur Entrée"),
    ("appuyez sur", "appuyez sur Windows + I"),
    // A card's title is short, and says whose number it is.
    ("numéro RAMQ", "Numéro RAMQ de l’établissement"),
    ("RAMQ number", "The clinic’s RAMQ number"),
    // What a program fails to see here is a cause, not a device.
    ("ne voit pas", "un détail que ce programme ne voit pas"),
    ("seen from here", "Nothing that can be seen from here explains it"),
];

/// The words never said in each language, French first.
fn never_said() -> [Vec<String>; 2] {
    let page = read("docs/words.md");
    let rows: Vec<Vec<&str>> =
        page.lines().filter_map(|line| Some(line.strip_prefix('|')?.strip_suffix('|')?.split('|').collect())).collect();
    assert!(rows.iter().all(|cells| cells.len() == 5), "a row of docs/words.md has five cells: {rows:?}");
    [3, 4].map(|column| {
        rows.iter().flat_map(|cells| cells[column].split('`').skip(1).step_by(2)).map(str::to_owned).collect()
    })
}

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// Without line breaks, hard spaces and capitals, which change nothing of a word.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’").to_lowercase()
}

/// The words of a list that stand in a text, each as a whole.
fn said<'w>(words: &'w [String], text: &str) -> Vec<&'w str> {
    let text = plain(text);
    let stands = |word: &&String| {
        let mut excused = text.clone();
        for (_, around) in NEEDED.iter().filter(|(needed, _)| needed == word) {
            excused = excused.replace(&plain(around), "");
        }
        let word = plain(word);
        let letter = |side: Option<char>| side.is_some_and(char::is_alphabetic);
        excused.match_indices(&word).any(|(at, _)| {
            !letter(excused[..at].chars().next_back()) && !letter(excused[at + word.len()..].chars().next())
        })
    };
    words.iter().filter(stands).map(String::as_str).collect()
}

#[test]
fn nothing_is_called_what_it_is_never_called() {
    let never = never_said();
    assert!(never.iter().all(|words| words.len() > 20), "{never:?}");
    let mut wrong = Vec::new();
    for (language, words) in Language::ALL.into_iter().zip(&never) {
        for (id, text) in texts(language) {
            wrong.extend(said(words, &text).into_iter().map(|word| format!("{} {id}: “{word}”", language.tag())));
        }
    }
    for document in DOCUMENTS {
        let text = read(document);
        wrong.extend(never.iter().flat_map(|words| said(words, &text)).map(|word| format!("{document}: “{word}”")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_is_found_whole_across_lines_and_capitals() {
    let words = ["est vu".to_owned(), "appuyez sur".to_owned()];
    assert_eq!(said(&words, "La clé\u{a0}: elle Est\nvu ici."), ["est vu"]);
    assert!(said(&words, "L’appareil est vulnérable. Appuyez sur Ctrl+C.").is_empty());
    assert_eq!(said(&words, "Appuyez sur le bouton, puis appuyez sur Ctrl+C."), ["appuyez sur"]);
}

/// The text of every sentence by id, without its variables; its forms one after the other.
fn texts(language: Language) -> BTreeMap<String, String> {
    let resource = fluent_syntax::parser::parse(language.source()).unwrap();
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter().map(|one| (format!(".{}", one.id.name), &one.value));
        for (attribute, pattern) in message.value.iter().map(|value| (String::new(), value)).chain(attributes) {
            texts.insert(format!("{}{attribute}", message.id.name), text_of(pattern));
        }
    }
    texts
}

fn text_of(pattern: &Pattern<&str>) -> String {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| text_of(&variant.value) + "\n").collect()
        }
        PatternElement::Placeable { expression: Expression::Inline(_) } => "…".to_owned(),
    };
    pattern.elements.iter().map(part).collect()
}
