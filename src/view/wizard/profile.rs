//! Step 5: the key's identifier in the Omnimed profile, which nobody can check from outside.

use serde::Serialize;

use super::{Confirmation, Situation, attributes, party_name};
use crate::findings::{Drawing, Party};
use crate::journey::Answer;
use crate::text::Phrase;
use crate::view::checks::Link;

/// Step 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProfilePage {
    /// The heading.
    pub title: Phrase,
    /// The sentence below it.
    pub lead: Phrase,
    /// What is drawn beside it.
    pub drawing: Drawing,
    /// What to do, in order.
    pub steps: Vec<Phrase>,
    /// Who acts.
    pub party: Party,
    /// The same in words.
    pub who: Phrase,
    /// What is known of the identifier and where it is read.
    pub about_identifier: Phrase,
    /// A Chrome was found that can be opened from here.
    pub chrome_found: bool,
    /// Places to open.
    pub links: Vec<Link>,
    /// "It is in my profile", once that is confirmed.
    pub confirmation: Option<Confirmation>,
}

pub fn of(situation: &Situation) -> ProfilePage {
    let title = Phrase::new("profile-title");
    let chrome_found = situation.assessment.facts.chrome.seen().is_some_and(|chrome| !chrome.installations.is_empty());
    let links = situation.first_known(&[Link::ProfileProcedure, Link::PrerequisitesPage]);
    let mut steps = attributes("profile-steps");
    if links.contains(&Link::PrerequisitesPage) {
        steps.push(Phrase::new("profile-page"));
    }
    ProfilePage {
        lead: title.attribute("lead"),
        title,
        drawing: Drawing::Profile,
        steps,
        party: Party::You,
        who: party_name(Party::You),
        about_identifier: Phrase::new("profile-about-identifier"),
        chrome_found,
        links,
        confirmation: situation.assessment.answers.profile.map(|done| Confirmation {
            confirmed: situation.since("confirmed-on", done.on),
            take_back: Answer::Profile(false),
        }),
    }
}
