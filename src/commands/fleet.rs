//! `qhr-setup fleet`: the results of many computers as one table.

use qhr_setup::clock;
use qhr_setup::fleet::sentences::Sentences;
use qhr_setup::fleet::{Fleet, csv, json, page, prometheus};
use qhr_setup::saved_file::{check_target, save};
use qhr_setup::text::{self, Language, Words};

use crate::arguments::{self, FleetFormat};
use crate::{console, overwrite};

/// The table is whole, and beside it are files that could not be read.
const SOME_NOT_READ: u8 = 1;

/// Reads the folder and prints the table, or keeps it in a file.
pub fn run(asked: &arguments::Fleet, language: Language) -> anyhow::Result<u8> {
    if let Some(file) = &asked.output {
        check_target(file, overwrite(asked.force))?;
    }
    let now = clock::now_here();
    let fleet = Fleet::of_folder(&asked.folder, now.timestamp())?;
    let sentences = Sentences::of(Words::of(language));
    let table = match asked.format {
        FleetFormat::Text => console::fleet(&fleet, &sentences, &now),
        FleetFormat::Csv => csv::of(&fleet, &sentences),
        FleetFormat::Html => page::html(&fleet, &sentences, &now),
        FleetFormat::Json => text::json(&json::Table::of(&fleet, now.timestamp()))? + "\n",
        FleetFormat::Prometheus => prometheus::of(&fleet, now.timestamp()),
    };
    match &asked.output {
        Some(file) => save(file, &table, overwrite(asked.force))?,
        None => _ = console::print(&table)?,
    }
    Ok(if fleet.not_read.is_empty() { 0 } else { SOME_NOT_READ })
}
