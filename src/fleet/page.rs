//! The table as one page in one file, which needs no other and no network: to look through, to filter, to print. Its only
//! script looks for words; without it, everything is there, and who must act is chosen all the same.

use askama::Template;
use jiff::Zoned;

use super::sentences::{Sentences, day};
use super::{Age, Computer, Fleet, Turn};
use crate::findings::{Overall, Tone};
use crate::text::Phrase;

const SCRIPT: &str = include_str!("page.js");

/// The only script that the page lets run; a test tells its sum.
const SCRIPT_HASH: &str = "sha256-G8lQCEzIfPGVBzjETwg7qD1UvemPzSPTFR3PLEBF2ZY=";

#[derive(Template)]
#[template(path = "page.html", config = "src/fleet/askama.toml")]
struct Page<'a> {
    language: &'a str,
    style: &'a str,
    script: &'a str,
    script_hash: &'a str,
    product: String,
    title: String,
    lead: String,
    tiles: Vec<Tile>,
    none: Option<String>,
    old: Option<String>,
    left_out: Option<String>,
    filter_label: String,
    who_label: String,
    everybody: String,
    search_label: String,
    found: String,
    found_none: String,
    columns: [String; 5],
    turns: Vec<Section<'a>>,
    totals_title: String,
    totals_column: String,
    found_column: String,
    totals: Vec<TotalRow>,
    not_read_title: String,
    not_read_count: String,
    file_columns: [String; 2],
    not_read: Vec<FileRow<'a>>,
}

/// How many have a verdict.
struct Tile {
    tone: &'static str,
    sign: &'static str,
    count: String,
    says: String,
}

/// Those who wait for the same party.
struct Section<'a> {
    code: &'static str,
    title: String,
    count: String,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    name: &'a str,
    tone: &'static str,
    sign: &'static str,
    verdict: &'a str,
    found: String,
    further_title: String,
    further: Vec<String>,
    notes: String,
    since: String,
    checked: String,
    is_old: bool,
}

struct TotalRow {
    count: String,
    /// Of the most frequent, in hundredths.
    part: usize,
    found: String,
}

struct FileRow<'a> {
    name: &'a str,
    why: &'a str,
}

/// The page in one language.
pub fn html(fleet: &Fleet, sentences: &Sentences, now: &Zoned) -> String {
    let say = |id: &str| sentences.words.message(id);
    let lead = Phrase::new("fleet-lead")
        .with("day", |words| words.date(now.date()))
        .with("time", |words| words.time(now.time()));
    let page = Page {
        language: sentences.words.language().tag(),
        style: include_str!("page.css"),
        script: SCRIPT,
        script_hash: SCRIPT_HASH,
        product: say("product-name"),
        title: say("fleet-title"),
        lead: sentences.words.say(&lead),
        tiles: tiles(fleet, sentences),
        none: fleet.computers.is_empty().then(|| sentences.summary(fleet)),
        old: sentences.old(fleet),
        left_out: sentences.left_out(fleet),
        filter_label: say("fleet-filter"),
        who_label: say("fleet-filter-who"),
        everybody: say("fleet-filter-everybody"),
        search_label: say("fleet-filter-search"),
        found: sentences.words.say(&Phrase::new("fleet-filter-found").with_text("count", "#")),
        found_none: say("fleet-filter-none"),
        columns: ["computer", "state", "found", "since", "checked"]
            .map(|column| say(&format!("fleet-column-{column}"))),
        turns: fleet.turns().map(|(turn, computers)| section(turn, computers, sentences, now)).collect(),
        totals_title: say("fleet-reasons"),
        totals_column: say("fleet-column-computers"),
        found_column: say("fleet-column-found"),
        totals: totals(fleet, sentences),
        not_read_title: say("fleet-not-read"),
        not_read_count: sentences.number(fleet.not_read.len()),
        file_columns: ["fleet-column-file", "fleet-column-why"].map(say),
        not_read: fleet
            .not_read
            .iter()
            .map(|one| FileRow { name: &one.file, why: sentences.why_not_read(one.why) })
            .collect(),
    };
    page.to_string()
}

fn tiles(fleet: &Fleet, sentences: &Sentences) -> Vec<Tile> {
    let verdicts = [Overall::NotReady, Overall::Unknown, Overall::ReadyWithWarnings, Overall::Ready];
    let tile = |verdict: Overall| {
        let tone = verdict.verdict().tone();
        Tile {
            tone: tone.into(),
            sign: sign(tone),
            count: sentences.number(fleet.with(verdict)),
            says: sentences.verdict(verdict).to_owned(),
        }
    };
    if fleet.computers.is_empty() { Vec::new() } else { verdicts.map(tile).into() }
}

fn section<'a>(turn: Turn, computers: &'a [Computer], sentences: &'a Sentences, now: &Zoned) -> Section<'a> {
    Section {
        code: turn.into(),
        title: sentences.turn(turn),
        count: sentences.number(computers.len()),
        rows: computers.iter().map(|computer| row(computer, sentences, now)).collect(),
    }
}

fn row<'a>(computer: &'a Computer, sentences: &'a Sentences, now: &Zoned) -> Row<'a> {
    let tone = computer.verdict.verdict().tone();
    let first = computer.first();
    let mut notes = sentences.notes(computer);
    if computer.age == Age::Ahead {
        notes.extend(sentences.age(computer, now));
    }
    Row {
        name: &computer.name,
        tone: tone.into(),
        sign: sign(tone),
        verdict: sentences.verdict(computer.verdict),
        found: first.map(|point| sentences.point(point)).unwrap_or_default(),
        further_title: sentences.further(computer).unwrap_or_default(),
        further: computer.open_points.iter().skip(1).map(|point| sentences.point(point)).collect(),
        notes: notes.join(" · "),
        since: first.map(|point| day(point.since, now)).unwrap_or_default(),
        checked: day(computer.taken_at, now),
        is_old: computer.age != Age::Recent,
    }
}

fn totals(fleet: &Fleet, sentences: &Sentences) -> Vec<TotalRow> {
    let totals = fleet.totals();
    let most = totals.first().map_or(1, |total| total.computers);
    let row = |total: &super::Total| TotalRow {
        count: sentences.number(total.computers),
        part: total.computers * 100 / most,
        found: sentences.found(total.check, total.reason),
    };
    totals.iter().map(row).collect()
}

/// A shape for each tone, so that paper without colour shows it too.
fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "✓",
        Tone::Look => "▲",
        Tone::Act => "●",
        Tone::Unknown => "?",
        Tone::Said | Tone::Wait | Tone::Neutral => "–",
    }
}
