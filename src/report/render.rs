//! The report's page as one HTML file and as plain text. Words and layout only: what is said comes from `page`.

use askama::Template;

use super::page::{ReportLine, ReportPage, ReportSection};
use crate::findings::Tone;
use crate::text::{Language, Phrase, Words};

#[derive(Template)]
#[template(path = "report.html", config = "src/report/render/askama.toml")]
struct Document<'a> {
    language: &'a str,
    title: String,
    style: &'a str,
    articles: Vec<Article>,
}

/// The report in one language.
struct Article {
    language: &'static str,
    product: String,
    title: String,
    lead: String,
    columns: [String; 2],
    sections: Vec<Section>,
}

struct Section {
    id: String,
    name: String,
    title: String,
    new_sheet: bool,
    lines: Vec<Line>,
}

struct Line {
    label: String,
    badge: Option<Badge>,
    value: String,
    steps: Vec<String>,
    notes: Vec<String>,
    codes: String,
}

struct Badge {
    says: String,
    tone: &'static str,
    sign: &'static str,
}

/// One file that needs no other; several languages follow each other, each marked as what it is.
pub fn html(page: &ReportPage, languages: &[Language]) -> String {
    let first = languages.first().copied().unwrap_or(Language::Fr);
    let document = Document {
        language: first.tag(),
        title: Words::of(first).say(&page.title),
        style: include_str!("render/report.css"),
        articles: languages.iter().map(|language| article(page, Words::of(*language))).collect(),
    };
    document.to_string()
}

fn article(page: &ReportPage, words: &Words) -> Article {
    let tag = words.language().tag();
    Article {
        language: tag,
        product: words.message("product-name"),
        title: words.say(&page.title),
        lead: words.say(&page.lead),
        columns: ["report-column-point", "report-column-detail"].map(|id| words.message(id)),
        sections: page.sections.iter().map(|one| section(one, tag, words)).collect(),
    }
}

fn section(section: &ReportSection, tag: &str, words: &Words) -> Section {
    Section {
        id: format!("{}-{tag}", section.title.id),
        name: section.title.id.clone(),
        title: words.say(&section.title),
        new_sheet: section.new_sheet,
        lines: section.lines.iter().map(|one| line(one, words)).collect(),
    }
}

fn line(line: &ReportLine, words: &Words) -> Line {
    let say = |phrases: &[Phrase]| phrases.iter().map(|phrase| words.say(phrase)).collect();
    Line {
        label: capitalised(&words.say(&line.label)),
        badge: line.badge.as_ref().map(|badge| Badge {
            says: capitalised(&words.say(&badge.says)),
            tone: badge.tone.into(),
            sign: sign(badge.tone),
        }),
        value: words.say(&line.value),
        steps: say(&line.steps),
        notes: say(&line.notes),
        codes: line.codes.join("\n"),
    }
}

/// Names of parties stand in the middle of sentences elsewhere.
fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// No character that every computer can show is a person.
const PERSON: &str = "<svg viewBox=\"0 0 16 16\" width=\"14\" height=\"14\"><circle cx=\"8\" cy=\"5\" r=\"3\"/><path d=\"M2 15c0-4 2.500-6 6-6s6 2 6 6z\"/></svg>";

/// A shape for each tone, so that paper without colour shows it too.
fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "✓",
        Tone::Said => PERSON,
        Tone::Look => "▲",
        Tone::Act => "●",
        Tone::Wait => "◷",
        Tone::Unknown => "?",
        Tone::Neutral => "–",
    }
}

/// Plain text, one line a sentence: what shows it breaks the lines.
pub fn text(page: &ReportPage, language: Language) -> String {
    let article = article(page, Words::of(language));
    let mut lines = vec![article.title.to_uppercase(), article.lead];
    for section in article.sections {
        lines.extend([String::new(), section.title.to_uppercase()]);
        for line in section.lines {
            let badge = line.badge.map(|badge| format!(" [{}]", badge.says)).unwrap_or_default();
            lines.push(format!("- {}{badge}", line.label));
            lines.push(format!("  {}", line.value));
            let steps = (1..).zip(line.steps);
            lines.extend(steps.map(|(number, step)| format!("  {number}. {step}")));
            lines.extend(
                line.notes.iter().map(String::as_str).chain(line.codes.lines()).map(|note| format!("  {note}")),
            );
        }
    }
    lines.join("\n") + "\n"
}
