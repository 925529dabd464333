//! Many computers as text: who must act on which, since when and why.

use jiff::Zoned;
use qhr_setup::fleet::sentences::Sentences;
use qhr_setup::fleet::{Computer, Fleet};

use super::{MARGIN, padded, widest, wrapped};

/// A longer name has a line of its own.
const LONGEST_NAME: usize = 24;

/// How many stand how, then every computer by who must act, what comes up most often, and what could not be read.
pub fn fleet(fleet: &Fleet, sentences: &Sentences, now: &Zoned) -> String {
    let mut parts = vec![wrapped(&sentences.summary(fleet), "", "")];
    for (turn, computers) in fleet.turns() {
        let heading = format!("{} ({})", sentences.turn(turn), sentences.number(computers.len()));
        let rows = computers.iter().map(|computer| [computer.name.clone(), row(computer, sentences, now)]);
        parts.push(wrapped(&heading, "", "") + &columns(rows.collect()));
    }
    let totals = fleet
        .totals()
        .into_iter()
        .map(|total| [sentences.number(total.computers), sentences.found(total.check, total.reason)]);
    parts.push(under("fleet-reasons", totals.collect(), sentences));
    let not_read = fleet.not_read.iter().map(|one| [one.file.clone(), sentences.why_not_read(one.why).to_owned()]);
    parts.push(under("fleet-not-read", not_read.collect(), sentences));
    let asides = [sentences.old(fleet), sentences.left_out(fleet)];
    parts.push(asides.iter().flatten().map(|aside| wrapped(aside, "", "")).collect());
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// Since when, what was found, and what else there is to know.
fn row(computer: &Computer, sentences: &Sentences, now: &Zoned) -> String {
    let notes: Vec<_> = sentences
        .further(computer)
        .into_iter()
        .chain(sentences.age(computer, now))
        .chain(sentences.notes(computer))
        .collect();
    let notes = notes.join(" · ");
    let found = match computer.first() {
        Some(point) => format!("{} · {}", sentences.since(point.since, now), sentences.point(point)),
        None => sentences.verdict(computer.verdict).to_owned(),
    };
    if notes.is_empty() { found } else { format!("{found}\n{notes}") }
}

fn under(heading: &str, rows: Vec<[String; 2]>, sentences: &Sentences) -> String {
    if rows.is_empty() { String::new() } else { wrapped(&sentences.words.message(heading), "", "") + &columns(rows) }
}

/// Two columns, the second of as many lines as it takes.
fn columns(rows: Vec<[String; 2]>) -> String {
    let names: Vec<_> = rows.iter().map(|[name, _]| name.clone()).collect();
    let width = widest(&names).min(LONGEST_NAME);
    let rest = format!("{MARGIN}{}  ", " ".repeat(width));
    let row = |[name, said]: [String; 2]| {
        let start = format!("{MARGIN}{}  ", padded(&name, width));
        let is_long = widest(&[name]) > width;
        let (above, start) = if is_long { (format!("{start}\n"), rest.clone()) } else { (String::new(), start) };
        let lines = said.lines().enumerate();
        let lines = lines.map(|(at, line)| wrapped(line, if at == 0 { &start } else { &rest }, &rest));
        above + &lines.collect::<String>()
    };
    rows.into_iter().map(row).collect()
}
