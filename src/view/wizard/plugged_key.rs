//! A key is plugged in though the person answered that they have none: whose is it?

use serde::Serialize;

use super::{Choice, Situation};
use crate::journey::{Answer, Route};
use crate::text::Phrase;

/// The question, or what to do with somebody else's key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PluggedKey {
    /// The question, or what to do.
    pub title: Phrase,
    /// Why.
    pub text: Phrase,
    /// One button each.
    pub replies: Vec<Choice>,
}

/// Where it concerns the page: what a question is about is asked before its answer is used.
pub fn of(route: Route, situation: &Situation) -> Option<PluggedKey> {
    let concerned = match route {
        Route::Outcome | Route::Computer | Route::Summary => true,
        Route::Welcome
        | Route::Question(_)
        | Route::Answers
        | Route::Change(_)
        | Route::Clinic
        | Route::Configuration
        | Route::Profile => false,
    };
    if !concerned || !situation.assessment.unclaimed_key {
        return None;
    }
    let is_others = situation.assessment.answers.others_key.is_some();
    let title = Phrase::new(if is_others { "others-key" } else { "whose-key" });
    let reply = |id: &str, answer| Choice { answer, label: title.attribute(id), hint: None, chosen: false };
    let mut replies = vec![reply("mine", Answer::OwnKey(true))];
    if !is_others {
        replies.push(reply("others", Answer::OthersKey(true)));
    }
    Some(PluggedKey { text: title.attribute("why"), replies, title })
}
