//! The words of a fleet in one language, each rendered once however many computers they are said of.

use std::collections::HashMap;

use jiff::{Timestamp, Zoned};
use strum::IntoEnumIterator;

use super::{Age, Computer, Fleet, OLD_AFTER_DAYS, OpenPoint, Turn, WhyNotRead};
use crate::facts::Account;
use crate::findings::{CheckId, Overall, Party, ReasonCode};
use crate::text::{Phrase, Words};
use crate::view::checks::check_name;

/// The words that stand in rows.
pub struct Sentences {
    /// The language's words, for what is said once.
    pub words: &'static Words,
    checks: HashMap<u8, String>,
    reasons: HashMap<u8, String>,
    verdicts: HashMap<&'static str, String>,
    why_not_read: HashMap<&'static str, String>,
}

impl Sentences {
    /// Those of a language.
    pub fn of(words: &'static Words) -> Self {
        let say = |id: String| words.message(&id);
        Self {
            words,
            checks: CheckId::iter().map(|check| (check.number(), words.say(&check_name(check)))).collect(),
            reasons: ReasonCode::iter().map(|reason| (reason.number(), words.say(&told_of(reason)))).collect(),
            verdicts: Overall::iter().map(Into::into).map(|one| (one, say(format!("fleet-verdict-{one}")))).collect(),
            why_not_read: WhyNotRead::iter()
                .map(Into::into)
                .map(|why| (why, say(format!("fleet-file-{why}"))))
                .collect(),
        }
    }

    /// What is checked, and what was found.
    pub fn point(&self, point: &OpenPoint) -> String {
        self.found(point.check, point.reason)
    }

    /// The same, of no computer.
    pub fn found(&self, check: CheckId, reason: ReasonCode) -> String {
        format!("{}{} {}", self.check(check), self.words.colon(), self.reason(reason))
    }

    /// What is checked.
    pub fn check(&self, check: CheckId) -> &str {
        said(&self.checks, &check.number())
    }

    /// What was found, of whatever computer.
    pub fn reason(&self, reason: ReasonCode) -> &str {
        said(&self.reasons, &reason.number())
    }

    /// The outcome of all checks.
    pub fn verdict(&self, verdict: Overall) -> &str {
        said(&self.verdicts, verdict.into())
    }

    /// What is wrong with a file.
    pub fn why_not_read(&self, why: WhyNotRead) -> &str {
        said(&self.why_not_read, why.into())
    }

    /// The heading of those who wait for the same party.
    pub fn turn(&self, turn: Turn) -> String {
        self.words.message(&format!("fleet-turn-{}", <&str>::from(turn)))
    }

    /// How many computers there are, and how many of them stand how.
    pub fn summary(&self, fleet: &Fleet) -> String {
        let of_verdict = |verdict: Overall| match fleet.with(verdict) {
            0 => None,
            count => Some(self.counted(&format!("fleet-count-{}", <&str>::from(verdict)), count)),
        };
        let counts: Vec<_> = Overall::iter().filter_map(of_verdict).collect();
        if counts.is_empty() {
            return self.words.message("fleet-no-computers");
        }
        let computers = self.counted("fleet-computers", fleet.computers.len());
        let summary = Phrase::new("fleet-summary").with_text("computers", computers);
        self.words.say(&summary.with_text("counts", counts.join(", ")))
    }

    /// How many computers were last checked long ago, where there are any.
    pub fn old(&self, fleet: &Fleet) -> Option<String> {
        let count = Some(fleet.of_age(Age::Old)).filter(|count| *count > 0)?;
        Some(self.words.say(&Phrase::new("fleet-old").with_count("count", count).with_text("days", OLD_AFTER_DAYS)))
    }

    /// How much of the folder was not looked at, where there is any.
    pub fn left_out(&self, fleet: &Fleet) -> Option<String> {
        Some(fleet.left_out).filter(|count| *count > 0).map(|count| self.counted("fleet-left-out", count))
    }

    /// How many points are open beside the first, where there are any.
    pub fn further(&self, computer: &Computer) -> Option<String> {
        Some(computer.further()).filter(|further| *further > 0).map(|count| self.counted("fleet-note-further", count))
    }

    /// What is to know of how a computer was checked.
    pub fn notes(&self, computer: &Computer) -> Vec<String> {
        let say = |id: &str| self.words.message(id);
        let context = match computer.context {
            None | Some(Account::Person) => None,
            Some(Account::OtherAccount) => Some(say("fleet-note-other-account")),
            Some(Account::System) => Some(say("fleet-note-system")),
        };
        let notes = [
            computer.without_key.then(|| say("fleet-note-without-key")),
            context,
            computer.simulated.then(|| say("fleet-note-simulated")),
        ];
        notes.into_iter().flatten().collect()
    }

    /// When it was checked, where that is long ago or ahead.
    pub fn age(&self, computer: &Computer, now: &Zoned) -> Option<String> {
        let of_day = |id: &str| self.words.say(&Phrase::new(id).with_text("day", day(computer.taken_at, now)));
        match computer.age {
            Age::Recent => None,
            Age::Old => Some(of_day("fleet-note-old")),
            Age::Ahead => Some(of_day("fleet-note-ahead")),
        }
    }

    /// Since when, in words.
    pub fn since(&self, since: Timestamp, now: &Zoned) -> String {
        self.words.say(&Phrase::new("fleet-since").with_text("day", day(since, now)))
    }

    /// A number as the language writes it.
    pub fn number(&self, number: usize) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn counted(&self, id: &str, count: usize) -> String {
        self.words.say(&Phrase::new(id).with_count("count", count))
    }

    /// Who can act, where that is known.
    pub fn who(&self, who: Option<Party>) -> String {
        self.turn(who.map_or(Turn::Unknown, Turn::Of))
    }
}

/// The day as it was then where the table is made, in figures: `2026-11-20`.
pub fn day(moment: Timestamp, now: &Zoned) -> String {
    moment.to_zoned(now.time_zone().clone()).date().to_string()
}

fn said<'a, K: std::hash::Hash + Eq + ?Sized, Q: std::borrow::Borrow<K> + std::hash::Hash + Eq>(
    sentences: &'a HashMap<Q, String>,
    of: &K,
) -> &'a str {
    sentences.get(of).map(String::as_str).unwrap_or_default()
}

/// What was found, to somebody who sits elsewhere and has no more than the code: in words of its own where the check speaks
/// to the person or of the computer's data; else as the check says it, or as the heading above what to do.
fn told_of(reason: ReasonCode) -> Phrase {
    let phrase = reason.phrase();
    let own = Phrase::new(format!("fleet-{}", phrase.id));
    let title = Phrase::new(format!("{}.title", phrase.id));
    if own.exists() {
        own
    } else if phrase.fr.is_empty() || !title.exists() {
        phrase
    } else {
        title
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_asks_for_something_is_said_whole_and_not_to_the_person_at_the_computer() {
        let asks = |reason: &ReasonCode| Phrase::new(format!("{}.title", reason.phrase().id)).exists();
        let to_the_person = |word: &str| {
            ["votre", "vos", "vous", "you", "your"].contains(&word) || (word.ends_with("ez") && word != "chez")
        };
        for language in Language::ALL {
            let sentences = Sentences::of(Words::of(language));
            for reason in ReasonCode::iter().filter(asks) {
                let said = sentences.reason(reason).to_lowercase();
                let mut words = said.split(|one: char| !one.is_alphabetic());
                assert!(!words.any(to_the_person) && !said.contains('['), "{reason:?}: {said}");
            }
        }
    }
}
