//! What a person may see where the viewer does not open, as other programs read it: a promised interface, with its
//! schema in `docs/`.

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::findings::{Party, ReasonCode};
use crate::symptom::{Parties, Symptom};
use crate::text::{Phrase, Words};
use crate::view::symptoms::SymptomSheet;

/// What `qhr-setup symptoms --format json` prints: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Symptoms {
    /// Version of this layout; 1 so far.
    pub schema: u32,
    /// All of them, or the one that was asked for.
    pub symptoms: Vec<Explained>,
}

/// What one of them means most often, on a computer where nothing else explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Explained {
    /// The name to ask for it by.
    pub name: String,
    /// Its code in reports and support codes.
    pub symptom: Symptom,
    /// What is seen, in the language asked for.
    pub title: String,
    /// More of it.
    pub hint: String,
    /// What it means most often.
    pub cause: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// Who acts.
    pub who: Party,
    /// Whom to call, or where what the person tried changes nothing.
    pub call: Option<Party>,
    /// The reasons of checks that explain it first, the likeliest in front.
    pub explained_by: Vec<ReasonCode>,
    /// What no source says.
    pub unknown: String,
}

impl Symptoms {
    /// These, or all where none is named.
    pub fn of(one: Option<Symptom>, words: &Words) -> Self {
        let chosen = Symptom::iter().filter(|symptom| one.is_none_or(|one| one == *symptom));
        Self { schema: 1, symptoms: chosen.map(|symptom| Explained::of(symptom, words)).collect() }
    }
}

impl Explained {
    fn of(symptom: Symptom, words: &Words) -> Self {
        let sheet = SymptomSheet::elsewhere(symptom, None);
        let say = |phrase: &Phrase| words.say(phrase);
        let Parties { acts, then } = symptom.parties(None);
        Self {
            name: <&str>::from(symptom).to_owned(),
            symptom,
            title: say(&sheet.title),
            hint: say(&sheet.hint),
            cause: say(&sheet.cause),
            steps: sheet.steps.iter().map(say).collect(),
            who: acts,
            call: then,
            explained_by: symptom.explained_by().to_vec(),
            unknown: say(&sheet.unknown),
        }
    }
}
