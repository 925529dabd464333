//! The replug test in sentences: one short step at a time, what is seen meanwhile, and what came out.

use serde::{Deserialize, Serialize};

use super::outcome::What;
use super::{Click, Outcome, Phase, ReplugTest, Told};
use crate::contacts::{Matter, whom_to_call};
use crate::findings::{Drawing, Party, Tone};
use crate::text::Phrase;
use crate::view::checks::{Remedy, who_and_steps};

/// What the window shows of the replug test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReplugTestPage {
    /// How far it is.
    pub stage: Stage,
    /// What came out, once something has.
    pub outcome: Option<Outcome>,
    /// How that looks.
    pub tone: Option<Tone>,
    /// What is drawn, where it is not a hand with the key.
    pub drawing: Option<Drawing>,
    /// Its number, to read out: "Step 1 of 3".
    pub number: Phrase,
    /// What to do, or what came out, as a heading.
    pub title: Phrase,
    /// What to do, in order, until something has come out.
    pub steps: Vec<Phrase>,
    /// What is seen meanwhile.
    pub progress: Phrase,
    /// What came out, and what to do about it.
    pub remedy: Option<Remedy>,
    /// What can be pressed; the one that most people press comes first.
    pub buttons: Vec<ReplugTestButton>,
}

/// How far the replug test is, as the window shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ReplugTestStage"))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// Take it out.
    AskOut,
    /// Whether something went is looked at.
    LookOut,
    /// Put it back.
    AskIn,
    /// Whether something came is looked at.
    LookIn,
    /// What came gets its time.
    Settle,
    /// Something has come out.
    Told,
}

/// A button of the replug test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReplugTestButton {
    /// What pressing it tells.
    pub click: Click,
    /// Its words.
    pub label: Phrase,
}

impl ReplugTest {
    /// The page as it stands; `None` once the person has left.
    pub fn page(&self) -> Option<ReplugTestPage> {
        let (stage, told) = match self.phase {
            Phase::AskOut => (Stage::AskOut, None),
            Phase::LookOut { .. } => (Stage::LookOut, None),
            Phase::AskIn => (Stage::AskIn, None),
            Phase::LookIn { .. } => (Stage::LookIn, None),
            Phase::Settle { .. } => (Stage::Settle, None),
            Phase::Told(told) => (Stage::Told, Some(told)),
            Phase::Over => return None,
        };
        let remedy = told.map(remedy);
        let (tone, drawing) = told.map(|told| told.outcome.look()).unzip();
        let message = match stage {
            Stage::AskOut | Stage::LookOut => "replug-ask-out",
            Stage::AskIn | Stage::LookIn => "replug-ask-in",
            Stage::Settle | Stage::Told => "replug-wait",
        };
        Some(ReplugTestPage {
            stage,
            outcome: told.map(|told| told.outcome),
            tone,
            drawing: drawing.or_else(|| (stage == Stage::Settle).then_some(Drawing::Reading)),
            number: Phrase::new("replug-number").with_text("number", number(stage)),
            title: remedy.as_ref().map_or_else(|| Phrase::new(message), |remedy| remedy.title.clone()),
            steps: if told.is_some() { Vec::new() } else { steps(message) },
            progress: Phrase::new(format!("replug-progress-{}", <&str>::from(stage))),
            remedy,
            buttons: buttons(stage, told.map(|told| told.outcome)),
        })
    }
}

fn number(stage: Stage) -> u8 {
    match stage {
        Stage::AskOut | Stage::LookOut => 1,
        Stage::AskIn | Stage::LookIn => 2,
        Stage::Settle | Stage::Told => 3,
    }
}

fn buttons(stage: Stage, outcome: Option<Outcome>) -> Vec<ReplugTestButton> {
    let button = |click: Click, label: &str| ReplugTestButton { click, label: Phrase::new(format!("replug-{label}")) };
    let named = |click: Click| button(click, <&str>::from(click));
    let out = if stage == Stage::Told { button(Click::Skip, "close") } else { named(Click::Skip) };
    let on = match (stage, outcome) {
        (Stage::AskOut, _) => vec![named(Click::TakenOut)],
        (Stage::AskIn, _) => vec![named(Click::PutBack)],
        (Stage::Told, Some(outcome)) if outcome.is_good() => {
            return vec![button(Click::Skip, "finish"), named(Click::StartOver)];
        }
        (Stage::Told, Some(outcome)) if outcome.has_more_ports() => {
            vec![named(Click::NothingChanges), named(Click::StartOver)]
        }
        (Stage::LookOut | Stage::LookIn | Stage::Settle | Stage::Told, _) => vec![named(Click::StartOver)],
    };
    on.into_iter().chain([out]).collect()
}

fn remedy(told: Told) -> Remedy {
    let message = Phrase::new(format!("replug-{}", <&str>::from(told.outcome)));
    let (who, steps, party) = match told.fix {
        Some(fix) => {
            let (who, steps) = who_and_steps(fix);
            (who, steps, fix.who())
        }
        None => (Phrase::new("who-you"), steps(&message.id), Party::You),
    };
    let calls = match told.fix {
        Some(fix) => whom_to_call(Matter::Fix(fix)),
        None if told.outcome == Outcome::NeverSeen => vec![Party::Administrator, Party::QhrCustomerService],
        None => Vec::new(),
    };
    let with_what = |phrase: Phrase| match told.what {
        Some(what) => with_what(phrase, what),
        None => phrase,
    };
    Remedy {
        title: with_what(message.attribute("title")),
        why: with_what(message.attribute("why")),
        steps,
        party,
        who,
        calls,
        link: None,
        places: Vec::new(),
        chrome_page: None,
    }
}

/// The sentence with what the device is; and its name, where it is listed under one.
fn with_what(sentence: Phrase, what: What) -> Phrase {
    let kind = match what {
        What::Listed(name) => Phrase::new("replug-kind-listed").with_text("name", name),
        What::SmartCardDevice => Phrase::new("replug-kind-smart-card-device"),
        What::Card => Phrase::new("replug-kind-card"),
    };
    let named = match what {
        What::Listed(name) => sentence.with_text("name", name),
        What::SmartCardDevice | What::Card => sentence,
    };
    named.with("kind", |words| words.say(&kind))
}

/// The numbered attributes of a message: `.step1`, `.step2` and so on.
fn steps(message: &str) -> Vec<Phrase> {
    Phrase::new(message).steps()
}
