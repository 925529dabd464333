//! `qhr-setup symptoms`: what a person may see where the viewer does not open, and what to do about each.

use qhr_setup::symptom::Symptom;
use qhr_setup::symptoms_json;
use qhr_setup::text::{self, Language, Phrase, Words};
use qhr_setup::view::symptoms::SymptomSheet;
use strum::IntoEnumIterator;

use crate::arguments::{Format, Symptoms};
use crate::{WRONG_INPUT, console};

/// As much of a name is repeated that does not exist.
const LONGEST_SHOWN: usize = 100;

/// Lists them, or explains one.
pub fn run(asked: &Symptoms, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let requirements = super::rules::in_force(language)?;
    let named = asked.name.as_ref().map(|name| (name, Symptom::iter().find(|one| <&str>::from(one) == name.as_str())));
    let one = match named {
        None => None,
        Some((_, Some(symptom))) => Some(symptom),
        Some((name, None)) => {
            let given: String = name.chars().take(LONGEST_SHOWN).collect();
            let unknown = Phrase::new("symptoms-name-unknown").with_text("given", given.escape_debug());
            console::tell(&words.say(&unknown));
            return Ok(WRONG_INPUT);
        }
    };
    let sheets = SymptomSheet::all_elsewhere(requirements);
    console::print(&match (asked.format, one) {
        (Format::Json, _) => text::json(&symptoms_json::Symptoms::of(one, words))? + "\n",
        (Format::Text, None) => console::symptoms(&sheets, words),
        (Format::Text, Some(symptom)) => {
            sheets.iter().filter(|sheet| sheet.symptom == symptom).map(|sheet| console::symptom(sheet, words)).collect()
        }
    })?;
    Ok(0)
}
